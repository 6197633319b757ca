"""The parts of German compounds: „Frauenberatungsstelle“ → frau, beratungsstelle, beratung, stelle.

A part costs −log of how many compounds it builds in the dictionary, so a cut through frequent parts is cheap and a cut through
chance is dear. The cheapest cut wins; leaving the word whole has a price too, that grows with its length.
"""

from __future__ import annotations

from collections.abc import Sequence
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
        self._least = min(self._right.values(), default=_NO_PART)
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
        cut = self.split(word)
        if len(cut) == 1:
            return ()
        below = dict.fromkeys(inner for part in cut for inner in (stem(part), *self.stems(part)))
        below.pop(stem(word), None)
        return tuple(below)

    @cached_property
    def _modifiers(self) -> dict[str, str]:
        return self._parts.modifiers()

    @cached_property
    def _starts(self) -> set[str]:
        """The first letters of all modifiers: where a word goes on otherwise, no second one begins."""
        return {surface[:SHORTEST] for surface in self._modifiers}

    def split(self, word: str) -> tuple[str, ...]:
        """The cheapest cut into two or three parts, of equals the first; the word alone when that is cheaper."""
        best, cheapest, where = (word,), self._price_whole(word), 0
        for price_left, cut, left in sorted(self._lefts(word)):
            if price_left + self._least > cheapest:
                break
            head = word[cut:]
            price = price_left + self._right.get(stem(head), _NO_PART)
            if (price, cut) < (cheapest, where) and head not in endings():
                best, cheapest, where = (*left, head), price, cut
        return best

    def _lefts(self, word: str) -> list[tuple[float, int, tuple[str, ...]]]:
        """What can stand before the last part: its price, where that begins, and one modifier, or two."""
        modifiers, prices, starts = self._modifiers, self._left, self._starts
        found: list[tuple[float, int, tuple[str, ...]]] = []
        last = len(word) - SHORTEST
        for end in range(SHORTEST, last + 1):
            if first := modifiers.get(word[:end]):
                price = prices[first]
                found.append((price, end, (first,)))
                if word[end : end + SHORTEST] in starts:
                    for cut in range(end + SHORTEST, last + 1):
                        if (second := modifiers.get(word[end:cut])) and second not in endings():
                            found.append((price + prices[second], cut, (first, second)))
        return found

    def _price_whole(self, word: str) -> float:
        own = self._modifiers.get(word, "")
        count = self._parts.left.get(own, 0) + self._parts.right.get(stem(word), 0)
        return _CEILING - log(max(count, _RARE)) + _LETTER * max(0, len(word) - _LONG)


def _price(count: int) -> float:
    return _CEILING - log(count)
