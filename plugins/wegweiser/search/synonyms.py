"""Words that mean the same: ``content/vokabular/synonyme.yml`` becomes postings, once, at build.

A query word that is in a group finds what the other words of the group find, at a lower weight. Because this is worked into the
word's own postings, the browser loads nothing more for it, and a word that no record contains can still be typed, begun or misspelt.

A word of a group may be a phrase („mein Mann ist gestorben“, „kein Geld“). A phrase is the set of its content stems; when only one is
left („in Rente“), its function words count too. Groups are not chained: what „Oma“ means is said where „Oma“ stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from wegweiser.domain.portal import Portal
from wegweiser.domain.vokabular import Synonymgruppe

from .analysis import Token, negations, tokens
from .impacts import Occurrences, Postings

WEIGHT = 0.5
"""What a document found through a synonym is worth, against one that has the word itself."""

MOST_SHOWN = 3
"""So many of the other words a reader is told."""


@dataclass(frozen=True)
class Ausdruck:
    """A word or phrase of a group."""

    text: str
    stems: frozenset[str]
    content: frozenset[str]
    """Those of them that are no function words; all, when there are no others."""

    @property
    def key(self) -> str:
        """Its place in the index: the longest content stem first, because a query that has the phrase looks there anyway."""
        anchor = max(sorted(self.content), key=len)
        return " ".join((anchor, *sorted(self.stems - {anchor})))


@dataclass(frozen=True)
class Bedeutung:
    """``von`` also finds what ``nach`` finds."""

    von: Ausdruck
    nach: tuple[Ausdruck, ...]


def read_ausdruecke(text: str) -> tuple[Ausdruck, ...]:
    """A word of a group as stems; with a hyphen it is both one word and several („Eltern-Kind-Treff“)."""
    found = tokens(text)
    plain = [token for token in found if not token.joined]
    content = {token.stem for token in plain if not token.stop or token.stem in negations()}
    full = frozenset(token.stem for token in plain if not token.stop)
    # „im Alltag“ is more than „Alltag“, „kann nicht mehr“ more than „nicht mehr“: what has one content word or none keeps all its words.
    enough = len(plain) == 1 or (full and len(content) > 1)
    stems = content if enough else {token.stem for token in plain}
    whole = [Ausdruck(text, frozenset(stems), full or frozenset(stems))] if stems else []
    joined = [frozenset({token.stem}) for token in found if token.joined]
    return (*whole, *(Ausdruck(text, one, one) for one in joined))


def meanings(groups: Iterable[Synonymgruppe]) -> list[Bedeutung]:
    """What leads to what, all groups together, sorted."""
    found: dict[str, tuple[Ausdruck, dict[str, Ausdruck]]] = {}
    for group in groups:
        woerter = [one for wort in group.woerter for one in read_ausdruecke(wort)]
        bedeutet = [one for wort in group.bedeutet for one in read_ausdruecke(wort)]
        everything = [*woerter, *bedeutet]
        for wort in woerter if group.einseitig else everything:
            targets = found.setdefault(wort.key, (wort, {}))[1]
            for other in bedeutet if group.einseitig else everything:
                if other.text != wort.text and other.key != wort.key:
                    targets.setdefault(other.key, other)
    return [Bedeutung(von, tuple(targets.values())) for _, (von, targets) in sorted(found.items()) if targets]


class Phrases:
    """Which documents contain an expression, and how strongly."""

    def __init__(self, occurrences: Occurrences) -> None:
        self._postings = dict(occurrences.postings)
        # Many documents share a text (a theme, a city), so every text is looked at once.
        texts: dict[int, tuple[Sequence[Token], list[int]]] = {}
        for number, several in enumerate(occurrences.texts):
            for text in several:
                texts.setdefault(id(text), (text, []))[1].append(number)
        self._texts = list(texts.values())
        self._with: dict[str, set[int]] = {}
        for place, (text, _) in enumerate(self._texts):
            for token in text:
                self._with.setdefault(token.stem, set()).add(place)

    def impacts(self, ausdruck: Ausdruck) -> dict[int, float]:
        """Impact by document; the words of a phrase stand together in one text."""
        rows = [self._row(stem) for stem in sorted(ausdruck.content)]
        if len(ausdruck.stems) == 1:
            return rows[0]
        places = set.intersection(*(self._with.get(stem, set()) for stem in ausdruck.stems))
        numbers = {
            number
            for text, numbers in (self._texts[place] for place in places)
            if stands_together(text, ausdruck.stems)
            for number in numbers
        }
        return {number: max(row.get(number, 0.0) for row in rows) for number in sorted(numbers)}

    def _row(self, stem: str) -> dict[int, float]:
        return self._postings[stem].by_number() if stem in self._postings else {}


def stands_together(text: Sequence[Token], stems: frozenset[str]) -> bool:
    """All stems within a window of a few words more than there are stems."""
    places = [(token.at, token.stem) for token in text if token.stem in stems]
    end = len(stems) + 2
    return any({stem for at, stem in places if 0 <= at - first < end} == stems for first, _ in places)


@dataclass(frozen=True)
class Synonym:
    """A key of the index that was widened: ``auch`` are the words it also looks for."""

    key: str
    auch: tuple[str, ...]


def widen(occurrences: Occurrences, portal: Portal) -> list[Synonym]:
    """Work all groups into the impacts. Returns what was widened, for the reader's eyes."""
    phrases = Phrases(occurrences)
    widened: list[Synonym] = []
    for bedeutung in meanings(portal.synonyme):
        found = phrases.impacts(bedeutung.von)
        auch = []
        for ziel in bedeutung.nach:
            impacts = phrases.impacts(ziel)
            for number, impact in impacts.items():
                if found.get(number, 0.0) < WEIGHT * impact:
                    found[number] = WEIGHT * impact
            if impacts:
                auch.append(ziel.text)
        if found:
            occurrences.postings[bedeutung.von.key] = Postings(found)
            if " " not in bedeutung.von.key:
                occurrences.written.setdefault(bedeutung.von.key, bedeutung.von.text)
            widened.append(Synonym(bedeutung.von.key, tuple(dict.fromkeys(auch))[:MOST_SHOWN]))
    return widened


# --- what an editor should know -----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Problem:
    """Something odd about a group: where (``gruppe`` counts from 0), which word, and what is wrong in one sentence."""

    gruppe: int
    wort: str
    text: str


def check_synonyms(portal: Portal, occurrences: Occurrences) -> Iterator[Problem]:
    """Words that lead nowhere, one-way groups that lead in a circle, words that would match half of the portal.

    ``occurrences`` are those of the offers, before ``widen``.
    """
    phrases = Phrases(occurrences)
    half = len(occurrences.texts) / 2
    for number, group in enumerate(portal.synonyme):
        counts = {wort: _documents(phrases, wort) for wort in (*group.woerter, *group.bedeutet)}
        goals = group.bedeutet if group.einseitig else (*group.woerter, *group.bedeutet)
        if not any(counts[wort] for wort in goals):
            yield Problem(
                number, goals[0], "Keines der Wörter, auf die diese Gruppe führt, kommt in einem Angebot vor."
            )
        else:
            for wort in group.bedeutet:
                if not counts[wort]:
                    yield Problem(number, wort, f"„{wort}“ kommt in keinem Angebot vor.")
        for wort, count in counts.items():
            if count > half:
                yield Problem(
                    number, wort, f"„{wort}“ trifft {count} Angebote, mehr als die Hälfte: Das hilft beim Suchen nicht."
                )
    yield from _circles(portal.synonyme)


def _documents(phrases: Phrases, wort: str) -> int:
    return len({number for one in read_ausdruecke(wort) for number in phrases.impacts(one)})


def _circles(groups: Sequence[Synonymgruppe]) -> Iterator[Problem]:
    leads: dict[str, dict[str, tuple[int, str]]] = {}
    for number, group in enumerate(groups):
        if group.einseitig:
            for wort in group.woerter:
                for goal in group.bedeutet:
                    for von in read_ausdruecke(wort):
                        for nach in read_ausdruecke(goal):
                            leads.setdefault(von.key, {})[nach.key] = (number, wort)
    for key in sorted(leads):
        for goal, (number, wort) in sorted(leads[key].items()):
            if _reaches(leads, goal, key):
                yield Problem(
                    number,
                    wort,
                    f"„{wort}“ führt im Kreis auf sich selbst zurück: Dann gehört es in eine Gruppe ohne „einseitig“.",
                )


def _reaches(leads: Mapping[str, Mapping[str, object]], start: str, goal: str) -> bool:
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        here = waiting.pop()
        if here == goal:
            return True
        if here not in seen:
            seen.add(here)
            waiting += leads.get(here, ())
    return False
