"""The parts of German compounds: „Frauenberatungsstelle“ → frau, beratungsstelle, beratung, stelle.

A part costs −log of how many compounds it builds in the dictionary, so a cut through frequent parts is cheap and a cut through
chance is dear. The cheapest cut wins; leaving the word whole has a price too, that grows with its length.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from math import log
from pathlib import Path

from .analysis import stem
from .kept import keep, read_kept
from .lexicon import SHORTEST, Parts, endings

KEPT = "teilungen"

_CEILING = log(8000)
_LONG = 9
"""From this length on, a word gets more likely to be a compound with every letter."""
_LETTER = 0.6
_NO_PART = 99.0
_RARE = 0.12
"""What a word counts as that builds no compounds itself."""


class Splitter:
    """Splits words, each only once; with a ``folder`` once for all builds."""

    def __init__(self, parts: Parts, folder: Path | None = None) -> None:
        self._parts = parts
        self._left = {word: _price(count) for word, count in parts.left.items()}
        self._right = {stem: _price(count) for stem, count in parts.right.items()}
        self._folder = folder
        self._kept: dict[str, Sequence[str]] = read_kept(folder, KEPT) or {}
        self._known: dict[str, Sequence[str]] = {}

    def stems(self, word: str) -> Sequence[str]:
        """Stems of all parts of a noun (lower case, with umlauts), and of their parts; empty when it is no compound."""
        found = self._known.get(word)
        if found is None:
            found = self._known[word] = self._kept[word] if word in self._kept else self._stems(word)
        return found

    def keep(self) -> None:
        """Let the next build know what this one has found out."""
        if self._known.keys() - self._kept.keys():
            keep(self._folder, KEPT, self._known)

    def _stems(self, word: str) -> Sequence[str]:
        whole = stem(word)
        cut = self.split(word)
        below = [inner for part in cut for inner in (stem(part), *self.stems(part))] if len(cut) > 1 else []
        return tuple(dict.fromkeys(part for part in below if part != whole))

    @cached_property
    def _modifiers(self) -> dict[str, str]:
        return self._parts.modifiers()

    def split(self, word: str) -> tuple[str, ...]:
        """The cheapest cut into two or three parts; the word alone when that is cheaper."""
        best, cheapest = (word,), self._price_whole(word)
        for cut, left, price_left in self._lefts(word):
            head = word[cut:]
            price = price_left + self._right.get(stem(head), _NO_PART)
            if price < cheapest and head not in endings():
                best, cheapest = (*left, head), price
        return best

    def _lefts(self, word: str) -> Iterator[tuple[int, tuple[str, ...], float]]:
        """Where the last part can begin, and what stands before it: one modifier, or two; with their price."""
        beginnings: list[tuple[int, str, float]] = []  # few beginnings of a word are words: all else follows from them
        for cut in range(SHORTEST, len(word) - SHORTEST + 1):
            if first := self._modifiers.get(word[:cut]):
                yield cut, (first,), self._left[first]
                beginnings.append((cut, first, self._left[first]))
            for end, first, price in beginnings:
                second = self._modifiers.get(word[end:cut])
                if second and cut - end >= SHORTEST and second not in endings():
                    yield cut, (first, second), price + self._left[second]

    def _price_whole(self, word: str) -> float:
        own = self._modifiers.get(word, "")
        count = self._parts.left.get(own, 0) + self._parts.right.get(stem(word), 0)
        return _CEILING - log(max(count, _RARE)) + _LETTER * max(0, len(word) - _LONG)


def _price(count: int) -> float:
    return _CEILING - log(count)
