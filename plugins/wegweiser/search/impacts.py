"""How much every word says about every document: BM25F, computed once at build.

The sum of a word's occurrences, weighted by field and by how the word occurs (itself, as part of a compound), is brought between
0 and 1: that is its *impact*. How rare a word is comes in at query time.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import NamedTuple

import numpy as np

from .analysis import Piece, read_pieces, stem, stop_words, tokens
from .documents import Dokument
from .postings import LEVELS, Postings, strongest
from .rows import Rows, sum_up
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

VERB = "+"
"""Before the stem of a verb whose parts stand apart (``particle_verbs``), as long as nobody knows whether it is one."""

_SENTENCE = re.compile(r"[.!?;:,\n]+")


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


def weigh(documents: Sequence[Dokument], split: Splitter, sprache: str = GERMAN) -> Occurrences:
    """All words of all documents. ``sprache``: the language of the index."""
    texts = collect_texts(documents, sprache)
    pieces = count_pieces(texts.values())
    spellings = count_spellings(pieces)
    nouns = {word.lower() for word in spellings if word[0].isupper()}  # and names: only they are taken apart
    terms = Terms()
    bags = read_bags(texts, {piece: read_amounts(piece, split, nouns) for piece in pieces}, terms)
    postings = make_rows(terms, *sum_up(*pour(documents, bags)))
    return Occurrences(_with_verbs(postings), most_written(spellings, sprache), list(texts.values()))


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


class Terms(dict[str, int]):
    """Stems with their numbers, given when they are first asked for."""

    def __missing__(self, term: str) -> int:
        self[term] = number = len(self)
        return number


class Bags(NamedTuple):
    """What texts say, whatever field they stand in. A text owns its content words under its number, and its function
    words under its number after all texts."""

    numbers: Mapping[str, int]
    lengths: Sequence[int]
    words: Rows
    """Terms by their numbers, and how much a text says of each."""


def read_bags(texts: Mapping[str, Text], amounts: Mapping[Piece, Amounts], terms: Terms) -> Bags:
    """Count all texts."""
    verbs = {text: [VERB + verb for verb in particle_verbs(text)] for text in texts}
    pieces = {**amounts, **{verb: Amounts([(verb, 1.0)], (), 0) for verb in chain.from_iterable(verbs.values())}}
    places = {piece: place for place, piece in enumerate(pieces)}
    rows = [[places[piece] for piece in (*one.pieces, *verbs[text])] for text, one in texts.items()]
    picked, owners = _flat(rows), _owners(rows)
    place, *said = _of_pieces(pieces.values(), terms).pick(np.concatenate((picked, picked + len(pieces))))
    words = Rows(2 * len(rows), *sum_up(np.concatenate((owners, owners + len(rows)))[place], *said))
    lengths = np.bincount(owners, np.array([one.length for one in pieces.values()])[picked], len(rows))
    return Bags({text: number for number, text in enumerate(texts)}, lengths.astype(int).tolist(), words)


def _of_pieces(pieces: Collection[Amounts], terms: Terms) -> Rows:
    """What each piece says; its function words under its number after all pieces."""
    said = [one.words for one in pieces] + [[(stop, STOP) for stop in one.stops] for one in pieces]
    words = list(chain.from_iterable(said))
    numbers = np.fromiter((terms[term] for term, _ in words), np.int64)
    return Rows(len(said), _owners(said), numbers, np.fromiter((amount for _, amount in words), float))


def pour(documents: Sequence[Dokument], bags: Bags) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Terms, the documents that have them, and with which weight; once for each text that says it."""

    @cache  # many documents have the same themes, and so the same synonyms
    def read_field(several: tuple[str, ...]) -> tuple[list[int], int]:
        numbers = [bags.numbers[text] for text in several]
        return numbers, sum(bags.lengths[number] for number in numbers)

    felder = [{feld: read_field(several) for feld, several in one.felder.items()} for one in documents]
    means = {feld: _mean([one[feld][1] for one in felder if feld in one]) for feld in FELDER}

    @cache
    def weight(feld: str, length: int) -> float:
        return FELDER[feld].weight / FELDER[feld].norm(length, means[feld])

    said: list[list[int]] = []
    factors: list[float] = []
    owners: list[int] = []
    for number, one in enumerate(felder):
        for feld, (texts, length) in one.items():
            said.append([*texts, *(text + len(bags.numbers) for text in texts)] if feld in STOP_FIELDS else texts)
            factors.append(weight(feld, length))
            owners.append(number)
    place, terms, amounts = bags.words.pick(_flat(said))
    row = _owners(said)[place]
    return terms, np.array(owners, np.int64)[row], amounts * np.array(factors)[row]


def make_rows(terms: Terms, numbers: np.ndarray, documents: np.ndarray, weights: np.ndarray) -> dict[str, Postings]:
    """Weights of every term, sorted by its number and by documents → postings."""
    values = (documents << 4 | (weights / (weights + HALF) * LEVELS).astype(int) + 1).astype(np.uint32)
    bounds = np.searchsorted(numbers, np.arange(len(terms) + 1)).tolist()
    return {term: values[begin:end] for term, begin, end in zip(terms, bounds, bounds[1:], strict=False) if begin < end}


def _with_verbs(postings: dict[str, Postings]) -> dict[str, Postings]:
    """Verbs that stand in two parts count for those that somebody writes in one word too."""
    for term in [term for term in postings if term.startswith(VERB)]:
        row, verb = postings.pop(term), term.removeprefix(VERB)
        if verb in postings:
            postings[verb] = strongest((postings[verb], row))
    return postings


def _flat(lists: Iterable[Iterable[int]]) -> np.ndarray:
    return np.fromiter(chain.from_iterable(lists), np.int64)


def _owners(lists: Sequence[Sequence[object]]) -> np.ndarray:
    """For everything in the lists, the number of its list."""
    return np.repeat(np.arange(len(lists)), list(map(len, lists)))


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
