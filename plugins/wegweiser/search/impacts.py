"""How much every word says about every document: BM25F, computed once at build.

The sum of a word's occurrences, weighted by field and by how the word occurs (itself, as part of a compound), is brought between
0 and 1: that is its *impact*. How rare a word is comes in at query time.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache

from .analysis import Token, stem, stop_words, tokens
from .documents import Dokument
from .sprache import words


@dataclass(frozen=True)
class Feld:
    """``weight`` of a word in this field; ``length``: how much it loses in a longer text (0–1)."""

    weight: float
    length: float = 0.3


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

_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE = re.compile(r"[.!?;:,\n]+")


class Postings:
    """Documents of one key in order, with their impacts. Arrays: a large portal has millions of them."""

    __slots__ = ("impacts", "numbers")

    def __init__(self, found: Mapping[int, float] | None = None) -> None:
        self.numbers = array("L", sorted(found or ()))
        self.impacts = array("f", (found[number] for number in self.numbers) if found else ())

    def __len__(self) -> int:
        return len(self.numbers)

    def by_number(self) -> dict[int, float]:
        """Impact by document."""
        return dict(zip(self.numbers, self.impacts, strict=True))


@dataclass
class Occurrences:
    """Impacts by stem and document, and how each stem is written most often."""

    postings: dict[str, Postings]
    written: dict[str, str]
    texts: list[list[list[Token]]]
    """Per document its texts as tokens: where phrases are looked for."""


Splitter = Callable[[str], tuple[str, ...]]
"""Word → stems of its parts."""


def weigh(documents: Sequence[Dokument], split: Splitter) -> Occurrences:
    """All words of all documents."""
    analyse = cache(tokens)
    spellings = count_spellings(documents)
    nouns = {word.lower() for word in spellings if word[0].isupper()}  # and names: only they are taken apart
    analysed = [{feld: [analyse(text) for text in texts] for feld, texts in one.felder.items()} for one in documents]
    lengths = {feld: Feldlaenge.of(doc.get(feld, ()) for doc in analysed) for feld in FELDER}
    read = cache(lambda text: read_bag(analyse(text), nouns, split))
    postings: dict[str, Postings] = {}
    late: dict[str, dict[int, float]] = {}
    for number, one in enumerate(documents):
        sums: dict[str, float] = {}
        for feld, texts in one.felder.items():
            weight = FELDER[feld].weight / lengths[feld].norm(analysed[number][feld], FELDER[feld].length)
            for text in texts:
                words, stops = read(text)
                for term, amount in words if feld not in STOP_FIELDS else (*words, *stops):
                    sums[term] = sums.get(term, 0.0) + amount * weight
                for joined in particle_verbs(text):
                    found = late.setdefault(joined, {})
                    found[number] = found.get(number, 0.0) + weight
        for term, weight in sums.items():
            row = postings.get(term) or postings.setdefault(term, Postings())
            row.numbers.append(number)
            row.impacts.append(weight / (weight + HALF))
    for term, found in sorted(late.items()):
        if term in postings:  # only verbs that somebody writes in one word too
            own = postings[term].by_number()
            more = {number: max(own.get(number, 0.0), weight / (weight + HALF)) for number, weight in found.items()}
            postings[term] = Postings(own | more)
    return Occurrences(
        postings, most_written(spellings), [[text for texts in doc.values() for text in texts] for doc in analysed]
    )


Bag = tuple[tuple[tuple[str, float], ...], tuple[tuple[str, float], ...]]
"""Stems with how often they occur: content words and parts of compounds; function words."""


def read_bag(text: Sequence[Token], nouns: Set[str], split: Splitter) -> Bag:
    """What one text says, whatever field it stands in."""
    words: dict[str, float] = {}
    stops: dict[str, float] = {}
    for token in text:
        if token.stop:
            stops[token.stem] = stops.get(token.stem, 0.0) + STOP
        elif len(token.surface) > 1 or not token.surface.isalpha():
            words[token.stem] = words.get(token.stem, 0.0) + 1
            for part in split(token.surface) if token.surface in nouns else ():
                words[part] = words.get(part, 0.0) + PART
    return tuple(words.items()), tuple(stops.items())


@dataclass(frozen=True)
class Feldlaenge:
    """Mean number of words of a field, over the documents that have it."""

    mean: float

    @classmethod
    def of(cls, several: Iterable[Sequence[Sequence[Token]]]) -> Feldlaenge:
        lengths = [sum(map(len, texts)) for texts in several if texts]
        return cls(sum(lengths) / len(lengths) if lengths else 1.0)

    def norm(self, texts: Sequence[Sequence[Token]], share: float) -> float:
        return 1 - share + share * sum(map(len, texts)) / (self.mean or 1.0)


def count_spellings(documents: Sequence[Dokument]) -> Counter[str]:
    """How often every word is written how."""
    texts = Counter(text for one in documents for texts in one.felder.values() for text in texts)
    counts: Counter[str] = Counter()
    for text, times in texts.items():
        for word in _WORD.findall(text):
            counts[word] += times
    return counts


def most_written(spellings: Mapping[str, int]) -> dict[str, str]:
    """How readers know each stem: its most frequent writing, the shorter one of two equals."""
    best: dict[str, tuple[int, int, str]] = {}
    for word, count in spellings.items():
        lower = word.lower()
        key = stem(lower)
        rank = (-count, len(word), word)
        if key and lower not in stop_words() and (key not in best or rank < best[key]):
            best[key] = rank
    return {key: rank[2] for key, rank in best.items()}


@cache
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
