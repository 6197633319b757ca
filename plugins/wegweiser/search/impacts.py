"""How much every word says about every document: BM25F, computed once at build.

The sum of a word's occurrences, weighted by field and by how the word occurs (itself, as part of a compound), is brought between
0 and 1: that is its *impact*. How rare a word is comes in at query time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import NamedTuple

import numpy as np

from .analysis import Piece, read_pieces, stem, stop_words
from .documents import Dokument
from .postings import LEVELS, Postings, strongest
from .rows import Numbers, Rows, flat, owners, sum_up
from .sprache import GERMAN, words
from .texts import Texts, read_texts


@dataclass(frozen=True)
class Feld:
    """``weight`` of a word in this field; ``length``: how much it loses in a longer text (0–1)."""

    weight: float
    length: float = 0.3

    def norm(self, lengths: np.ndarray, mean: float) -> np.ndarray:
        """What a weight is divided by in fields of so many words."""
        return 1 - self.length + self.length * lengths / mean


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


@dataclass
class Occurrences:
    """Postings by stem, how each stem is written most often, and the texts, in which phrases are looked for."""

    postings: dict[str, Postings]
    written: dict[str, str]
    texts: Texts


def weigh(documents: Sequence[Dokument], split: Splitter, sprache: str = GERMAN) -> Occurrences:
    """All words of all documents. ``sprache``: the language of the index."""
    texts = read_texts(documents, sprache)
    spellings = texts.count_spellings()
    nouns = {word.lower() for word in spellings if word[0].isupper()}  # and names: only they are taken apart
    terms: Numbers[str] = Numbers()
    bags = read_bags(texts, [read_amounts(piece, split, nouns) for piece in texts.pieces], terms)
    postings = make_rows(terms, *sum_up(*pour(documents, bags)))
    return Occurrences(_with_verbs(postings), most_written(spellings, sprache), texts)


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


class Bags(NamedTuple):
    """What texts say, whatever field they stand in. A text owns its content words under its number, and its function
    words under its number after all texts."""

    numbers: Mapping[str, int]
    lengths: Sequence[int]
    words: Rows
    """Terms by their numbers, and how much a text says of each."""


def read_bags(texts: Texts, amounts: Sequence[Amounts], terms: Numbers[str]) -> Bags:
    """Count all texts."""
    count = len(texts.documents)
    verbs = [particle_verbs(text) for text in texts.documents]
    distinct: Numbers[str] = Numbers()
    apart = distinct.of(chain.from_iterable(verbs))
    pieces = [*amounts, *(Amounts([(VERB + verb, 1.0)], (), 0) for verb in distinct)]
    picked = np.concatenate((texts.said, len(amounts) + apart))
    of_text = np.concatenate((texts.owners, owners(verbs)))
    place, *said = _of_pieces(pieces, terms).pick(np.concatenate((picked, picked + len(pieces))))
    words = Rows(2 * count, *sum_up(np.concatenate((of_text, of_text + count))[place], *said))
    lengths = np.bincount(of_text, np.array([one.length for one in pieces])[picked], count)
    return Bags({text: number for number, text in enumerate(texts.documents)}, lengths.astype(int).tolist(), words)


def _of_pieces(pieces: Sequence[Amounts], terms: Numbers[str]) -> Rows:
    """What each piece says; its function words under its number after all pieces."""
    said = [one.words for one in pieces] + [[(stop, STOP) for stop in one.stops] for one in pieces]
    words = list(chain.from_iterable(said))
    amounts = np.array([amount for _, amount in words])
    return Rows(len(said), owners(said), terms.of([term for term, _ in words]), amounts)


def pour(documents: Sequence[Dokument], bags: Bags) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Terms, the documents that have them, and with which weight; once for each text that says it."""
    names = {feld: place for place, feld in enumerate(FELDER)}
    # Many documents have the same themes, and so the same synonyms: what a field holds is looked up only once.
    contents: Numbers[tuple[bool, tuple[str, ...]]] = Numbers()
    filled = (
        (number, names[feld], contents[feld in STOP_FIELDS, several])
        for number, one in enumerate(documents)
        for feld, several in one.felder.items()
    )
    document, feld, content = flat(filled).reshape(-1, 3).T
    texts = [[bags.numbers[text] for text in several] for _, several in contents]
    lengths = np.array([sum(bags.lengths[text] for text in several) for several in texts], np.int64)
    said = [
        [*several, *(text + len(bags.numbers) for text in several)] if stops else several
        for (stops, _), several in zip(contents, texts, strict=True)
    ]
    row, text = Rows(len(said), owners(said), flat(said)).pick(content)
    place, terms, amounts = bags.words.pick(text)
    row = row[place]
    return terms, document[row], amounts * _factors(feld, lengths[content])[row]


def _factors(felder: np.ndarray, lengths: np.ndarray) -> np.ndarray:
    """What a word counts in fields of these kinds and lengths."""
    factors = np.empty(len(felder))
    for number, feld in enumerate(FELDER.values()):
        here = felder == number
        factors[here] = feld.weight / feld.norm(lengths[here], _mean(lengths[here]))
    return factors


def make_rows(
    terms: Numbers[str], numbers: np.ndarray, documents: np.ndarray, weights: np.ndarray
) -> dict[str, Postings]:
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


def _mean(lengths: np.ndarray) -> float:
    return lengths.sum() / len(lengths) if lengths.any() else 1.0


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
            before = chain.from_iterable(piece.tokens for piece in read_pieces(sentence)[:-1])
            found += [stem(last + token.surface) for token in before if not token.joined]
    return found


@cache
def _particles() -> frozenset[str]:
    return frozenset(words("partikel"))
