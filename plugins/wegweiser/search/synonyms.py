"""Words that mean the same: ``content/vokabular/synonyme.yml`` becomes postings, once, at build.

The lists of other languages (``synonyme-en.yml``) lead from their words to German ones, so that who asks in English finds offers
that nobody has translated. An index has the German groups and those of its language.


A query word that is in a group finds what the other words of the group find, at a lower weight. Because this is worked into the
word's own postings, the browser loads nothing more for it, and a word that no record contains can still be typed, begun or misspelt.

A word of a group may be a phrase („mein Mann ist gestorben“, „kein Geld“). A phrase is the set of its content stems; when only one is
left („in Rente“), its function words count too. Groups are not chained: what „Oma“ means is said where „Oma“ stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain
from typing import NamedTuple

import numpy as np

from wegweiser.domain.vokabular import Synonymgruppe

from .analysis import negations, tokens
from .impacts import Occurrences
from .postings import Postings, halved, make_postings, only, strongest
from .rows import Rows, flat, owners
from .sprache import GERMAN
from .texts import Texts

FAR = 1000
"""So many places are left free between two texts: no window is so wide that it begins in one and ends in the next."""
NOWHERE = 1 << 62
"""A place beyond all texts."""
MOST_SHOWN = 3
"""So many of the other words a reader is told."""


@dataclass(frozen=True)
class Ausdruck:
    """A word or phrase of a group."""

    text: str
    stems: frozenset[str]
    content: frozenset[str]
    """Those of them that are no function words; all, when there are no others."""

    @cached_property
    def key(self) -> str:
        """Its place in the index: the longest content stem first, because a query that has the phrase looks there anyway."""
        anchor = max(sorted(self.content), key=len)
        return " ".join((anchor, *sorted(self.stems - {anchor})))


class Bedeutung(NamedTuple):
    """``von`` also finds what ``nach`` finds."""

    von: Ausdruck
    nach: tuple[Ausdruck, ...]


@lru_cache(maxsize=1 << 16)
def read_ausdruecke(text: str, sprache: str = GERMAN) -> tuple[Ausdruck, ...]:
    """A word of a group as stems; with a hyphen it is both one word and several („Eltern-Kind-Treff“). ``sprache``: the language of
    the index."""
    found = tokens(text, sprache)
    plain = [token for token in found if not token.joined]
    content = {token.stem for token in plain if not token.stop or token.stem in negations(sprache)}
    full = frozenset(token.stem for token in plain if not token.stop)
    # „im Alltag“ is more than „Alltag“, „kann nicht mehr“ more than „nicht mehr“: what has one content word or none keeps all its words.
    enough = len(plain) == 1 or (full and len(content) > 1)
    stems = content if enough else {token.stem for token in plain}
    whole = [Ausdruck(text, frozenset(stems), full or frozenset(stems))] if stems else []
    joined = [frozenset({token.stem}) for token in found if token.joined]
    return (*whole, *(Ausdruck(text, one, one) for one in joined))


@lru_cache(maxsize=16)
def meanings(groups: tuple[Synonymgruppe, ...], sprache: str = GERMAN) -> list[Bedeutung]:
    """What leads to what, all groups together, sorted."""
    found: dict[str, tuple[Ausdruck, dict[str, Ausdruck]]] = {}
    for group in groups:
        woerter = [one for wort in group.woerter for one in read_ausdruecke(wort, sprache)]
        bedeutet = [one for wort in group.bedeutet for one in read_ausdruecke(wort, sprache)]
        everything = [*woerter, *bedeutet]
        for wort in woerter if group.einseitig else everything:
            targets = found.setdefault(wort.key, (wort, {}))[1]
            for other in bedeutet if group.einseitig else everything:
                if other.text != wort.text and other.key != wort.key:
                    targets.setdefault(other.key, other)
    return [Bedeutung(von, tuple(targets.values())) for _, (von, targets) in sorted(found.items()) if targets]


class Found(NamedTuple):
    """What an expression finds."""

    postings: Postings
    weaker: Postings
    """What another word finds through it: at half the level."""


class Where(NamedTuple):
    """Where a stem stands: in which texts, by number, and at which places, counted through all texts."""

    texts: np.ndarray
    places: np.ndarray


def find_places(stems: Set[str], texts: Texts) -> dict[str, Where]:
    """Where each of these stems stands."""
    numbers = {stem: number for number, stem in enumerate(stems)}
    asked = [
        [(numbers[token.stem], token.at) for token in piece.tokens if token.stem in numbers] for piece in texts.pieces
    ]
    columns = flat(chain.from_iterable(asked)).reshape(-1, 2).T
    said, stem, at = Rows(len(asked), owners(asked), *columns).pick(texts.said)
    lengths = np.array([piece.places for piece in texts.pieces], np.int64)[texts.said]
    places = (lengths.cumsum() - lengths + texts.owners * FAR)[said] + at
    order = np.lexsort((places, stem))
    bounds = np.searchsorted(stem[order], np.arange(1, len(numbers)))
    found = zip(np.split(texts.owners[said][order], bounds), np.split(places[order], bounds), strict=True)
    return {stem: Where(*columns) for stem, columns in zip(numbers, found, strict=False)}


NOTHING = Found(make_postings(), make_postings())


class Phrases:
    """Which documents contain an expression, and how strongly. Every expression is looked for only once."""

    def __init__(self, occurrences: Occurrences, groups: Iterable[Synonymgruppe], sprache: str = GERMAN) -> None:
        self.sprache = sprache
        self._postings = dict(occurrences.postings)
        self._numbers = list(occurrences.texts.documents.values())
        self._found: dict[frozenset[str], Found] = {}
        woerter = [wort for group in groups for wort in (*group.woerter, *group.bedeutet)]
        phrases = [one.stems for wort in woerter for one in read_ausdruecke(wort, sprache) if len(one.stems) > 1]
        self._where = find_places(set(chain.from_iterable(phrases)), occurrences.texts)

    def find(self, ausdruck: Ausdruck) -> Found:
        """A word, or a phrase whose words stand together in one text."""
        found = self._found.get(ausdruck.stems)
        if found is None:
            found = self._found[ausdruck.stems] = (
                self._word(ausdruck) if len(ausdruck.stems) == 1 else self._phrase(ausdruck)
            )
        return found

    def _word(self, ausdruck: Ausdruck) -> Found:
        (stem,) = ausdruck.stems
        row = self._postings.get(stem, make_postings())
        return Found(row, halved(row))

    def _phrase(self, ausdruck: Ausdruck) -> Found:
        numbers = {number for text in self._together(ausdruck.stems) for number in self._numbers[text]}
        if not numbers:
            return NOTHING
        rows = [self._postings[stem] for stem in ausdruck.content if stem in self._postings]
        counted = strongest(only(row, numbers) for row in rows)
        # Function words can stand where they are not counted: enough to be found, but not through another word.
        least = make_postings([number << 4 | 1 for number in sorted(numbers)])
        return Found(strongest((least, counted)), halved(counted))

    def _together(self, stems: frozenset[str]) -> list[int]:
        """Texts with all stems within a window of a few words more than there are stems."""
        if not all(len(self._where[stem].places) for stem in stems):
            return []
        window = len(stems) + 2
        texts, places = min((self._where[stem] for stem in stems), key=lambda where: len(where.places))
        begins = places[:, np.newaxis] - np.arange(window)  # of all windows that have the rarest stem
        whole = np.full(begins.shape, True)
        for stem in stems:
            where = np.append(self._where[stem].places, NOWHERE)
            whole &= where[np.searchsorted(where, begins)] - begins < window
        return np.unique(texts[whole.any(axis=1)]).tolist()


@dataclass(frozen=True)
class Synonym:
    """A key of the index that was widened: ``auch`` are the words it also looks for."""

    key: str
    auch: tuple[str, ...]


def widen(occurrences: Occurrences, phrases: Phrases, groups: Iterable[Synonymgruppe]) -> list[Synonym]:
    """Work all groups into the postings. Returns what was widened, for the reader's eyes."""
    together: dict[frozenset[str], Postings] = {}
    widened: list[Synonym] = []
    for von, nach in meanings(tuple(groups), phrases.sprache):
        # With the word itself, which changes nothing, all words of a group lead to the same.
        keys = frozenset(one.key for one in (von, *nach))
        if keys not in together:
            together[keys] = strongest(phrases.find(one).weaker for one in (von, *nach))
        found = strongest((together[keys], phrases.find(von).postings))
        if len(found):
            occurrences.postings[von.key] = found
            if " " not in von.key:
                occurrences.written.setdefault(von.key, von.text)
            auch = dict.fromkeys(ziel.text for ziel in nach if len(phrases.find(ziel).postings))
            widened.append(Synonym(von.key, tuple(auch)[:MOST_SHOWN]))
    return widened
