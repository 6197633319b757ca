"""How much every word says about every document: BM25F, computed once at build.

The sum of a word's occurrences, weighted by field and by how the word occurs (itself, as part of a compound), is brought between
0 and 1: that is its *impact*. How rare a word is comes in at query time.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import NamedTuple

from .analysis import Piece, read_pieces, stem, stop_words, tokens
from .documents import Dokument
from .sprache import GERMAN, words


@dataclass(frozen=True)
class Feld:
    """``weight`` of a word in this field; ``length``: how much it loses in a longer text (0–1)."""

    weight: float
    length: float = 0.3

    def norm(self, length: int, mean: float) -> float:
        """What a weight is divided by in a field of so many words."""
        return 1 - self.length + self.length * length / mean


FELDER: Mapping[str, Feld] = {
    "titel": Feld(3.0),
    "hilft_bei": Feld(2.5, 0.2),
    "kurz": Feld(1.5),
    "nummer": Feld(3.0, 0),
    "vokabular": Feld(1.2),
    "synonyme": Feld(0.4, 0),
    "traeger": Feld(0.8),
    "gebiet": Feld(2.0, 0),
    "ort": Feld(0.8, 0),
    "zeit": Feld(1.0, 0),
    "umstaende": Feld(1.0, 0),
    "text": Feld(0.7, 0.6),
    "uebersetzung": Feld(2.0),
}

PART = 0.35
"""A word inside a compound, against the word itself."""
STOP = 0.3
"""Function words are found too, when a query has no other; they are kept from the two fields that speak as people do."""
STOP_FIELDS = ("titel", "hilft_bei")
HALF = 3.0
"""Weight at which a word has half the greatest impact."""

_SENTENCE = re.compile(r"[.!?;:,\n]+")


LEVELS = 15
"""An impact is kept as a level from 1 to 15: four bits."""

Postings = array
"""The documents of one key: sorted numbers ``document << 4 | level``. An array, because a large portal has millions."""

Splitter = Callable[[str], Sequence[str]]
"""Word → stems of its parts."""


class Text(NamedTuple):
    """A text and the documents that have it: many share a theme, a city, a sentence."""

    pieces: Sequence[Piece]
    numbers: list[int]


@dataclass
class Occurrences:
    """Postings by stem, how each stem is written most often, and the texts, in which phrases are looked for."""

    postings: dict[str, Postings]
    written: dict[str, str]
    texts: list[Text]


def make_postings(values: Iterable[int] = ()) -> Postings:
    """Sorted numbers as Postings."""
    return array("I", values)


def strongest(several: Iterable[Postings]) -> Postings:
    """Several postings as one: each document at its highest level."""
    rows = [row for row in several if row]
    if len(rows) == 1:
        return rows[0]
    return make_postings(list({value >> 4: value for value in sorted(chain.from_iterable(rows))}.values()))


def weigh(documents: Sequence[Dokument], split: Splitter, sprache: str = GERMAN) -> Occurrences:
    """All words of all documents. ``sprache``: the language of the index."""
    texts = collect_texts(documents, sprache)
    pieces = count_pieces(texts.values())
    spellings = count_spellings(pieces)
    nouns = {word.lower() for word in spellings if word[0].isupper()}  # and names: only they are taken apart
    amounts = {piece: read_amounts(piece, split, nouns) for piece in pieces}
    bags = {text: read_bag(one.pieces, amounts, particle_verbs(text)) for text, one in texts.items()}

    @cache  # many documents have the same themes, and so the same synonyms
    def read_field(several: tuple[str, ...]) -> Bag:
        return together([bags[text] for text in several])

    felder = [{feld: read_field(several) for feld, several in one.felder.items()} for one in documents]
    means = {feld: _mean([one[feld].length for one in felder if feld in one]) for feld in FELDER}

    @cache
    def weight(feld: str, length: int) -> float:
        return FELDER[feld].weight / FELDER[feld].norm(length, means[feld])

    postings: defaultdict[str, Postings] = defaultdict(make_postings)
    verbs: defaultdict[str, Postings] = defaultdict(make_postings)
    for number, one in enumerate(felder):
        words: dict[str, float] = {}
        split_verbs: defaultdict[str, float] = defaultdict(float)
        for feld, bag in one.items():
            factor = weight(feld, bag.length)
            for term, amount in bag.words_and_stops if feld in STOP_FIELDS else bag.words:
                words[term] = words.get(term, 0.0) + amount * factor
            for verb in bag.verbs:
                split_verbs[verb] += factor
        _add(postings, number, words)
        _add(verbs, number, split_verbs)
    for verb in verbs.keys() & postings.keys():  # only verbs that somebody writes in one word too
        postings[verb] = strongest((postings[verb], verbs[verb]))
    return Occurrences(dict(postings), most_written(spellings, sprache), list(texts.values()))


def _add(postings: defaultdict[str, Postings], number: int, weights: Mapping[str, float]) -> None:
    lowest = number << 4 | 1
    for term, weight in weights.items():
        postings[term].append(lowest + int(weight / (weight + HALF) * LEVELS))


class Amounts(NamedTuple):
    """What a piece adds to a text: content words and parts of compounds, function words."""

    words: Sequence[tuple[str, float]]
    stops: Sequence[str]
    length: int


def read_amounts(piece: Piece, split: Splitter, nouns: Set[str]) -> Amounts:
    """Weigh a piece."""
    words: list[tuple[str, float]] = []
    for surface, term, stop, _, _ in piece.tokens:
        if not stop and (len(surface) > 1 or not surface.isalpha()):
            words.append((term, 1.0))
            words += [(part, PART) for part in (split(surface) if surface in nouns else ())]
    return Amounts(words, [token.stem for token in piece.tokens if token.stop], len(piece.tokens))


@dataclass(frozen=True, slots=True)
class Bag:
    """What texts say, whatever field they stand in: stems with how often they occur."""

    words: Sequence[tuple[str, float]]
    """Content words and parts of compounds."""
    words_and_stops: Sequence[tuple[str, float]]
    verbs: Sequence[str]
    """See ``particle_verbs``."""
    length: int


def read_bag(pieces: Sequence[Piece], amounts: Mapping[Piece, Amounts], verbs: Sequence[str]) -> Bag:
    """Count a text."""
    words: dict[str, float] = {}
    stops: dict[str, float] = {}
    length = 0
    for piece in pieces:
        of_words, of_stops, of_length = amounts[piece]
        for term, amount in of_words:
            words[term] = words.get(term, 0.0) + amount
        for term in of_stops:
            stops[term] = stops.get(term, 0.0) + STOP
        length += of_length
    content = tuple(words.items())
    return Bag(content, (*content, *stops.items()), verbs, length)


def together(bags: Sequence[Bag]) -> Bag:
    """What several texts say, one after the other."""
    if len(bags) == 1:
        return bags[0]
    return Bag(
        [word for bag in bags for word in bag.words],
        [word for bag in bags for word in bag.words_and_stops],
        [verb for bag in bags for verb in bag.verbs],
        sum(bag.length for bag in bags),
    )


def _mean(lengths: Sequence[int]) -> float:
    return sum(lengths) / len(lengths) if any(lengths) else 1.0


def collect_texts(documents: Sequence[Dokument], sprache: str = GERMAN) -> dict[str, Text]:
    """All distinct texts, read."""
    together: dict[tuple[str, ...], list[int]] = {}
    for number, one in enumerate(documents):
        for several in one.felder.values():
            together.setdefault(several, []).append(number)
    numbers: defaultdict[str, list[int]] = defaultdict(list)
    for several, of_them in together.items():
        for text in several:
            numbers[text] += of_them
    return {text: Text(read_pieces(text, sprache), several) for text, several in numbers.items()}


def count_pieces(texts: Iterable[Text]) -> Counter[Piece]:
    """How often every piece occurs in all documents."""
    counts: Counter[Piece] = Counter()
    for pieces, numbers in texts:
        counts.update(pieces * len(numbers))
    return counts


def count_spellings(pieces: Mapping[Piece, int]) -> Counter[str]:
    """How often every word is written how."""
    counts: Counter[str] = Counter()
    for piece, count in pieces.items():
        for word in piece.written:
            counts[word] += count
    return counts


def most_written(spellings: Mapping[str, int], sprache: str = GERMAN) -> dict[str, str]:
    """How readers know each stem: its most frequent writing, the shorter one of two equals."""
    best: dict[str, tuple[int, int, str]] = {}
    stops = stop_words(sprache)
    for word, count in spellings.items():
        lower = word.lower()
        key = stem(lower)
        rank = (-count, len(word), word)
        if key and lower not in stops and (key not in best or rank < best[key]):
            best[key] = rank
    return {key: rank[2] for key, rank in best.items()}


def particle_verbs(text: str) -> list[str]:
    """„Wir kaufen für Sie ein.“ → the stem of „einkaufen“ (and others that nobody writes)."""
    found = []
    for sentence in _SENTENCE.split(text):
        last = sentence.rstrip().rpartition(" ")[2].lower()
        if last in _particles():
            found += [stem(last + token.surface) for token in tokens(sentence)[:-1] if not token.joined]
    return found


@cache
def _particles() -> frozenset[str]:
    return frozenset(words("partikel"))
