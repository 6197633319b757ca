"""The parts of German compounds: „Frauenberatungsstelle“ → frau, beratungsstelle, beratung, stelle.

A part costs −log of how many compounds it builds in the dictionary, so a cut through frequent parts is cheap and a cut through
chance is dear. The cheapest cut wins; leaving the word whole has a price too, that grows with its length.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import log

from .analysis import stem
from .lexicon import FEWEST, SHORTEST, Parts, endings

_CEILING = log(8000)
_LONG = 9
"""From this length on, a word gets more likely to be a compound with every letter."""
_LETTER = 0.6
_RARE = 0.12
"""What a word counts as that builds no compounds itself."""


class Splitter:
    """Splits words, each only once. ``parts`` and parts of parts, as stems."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._known: dict[str, tuple[str, ...]] = {}

    def stems(self, word: str) -> tuple[str, ...]:
        """Stems of all parts of a noun (lower case, with umlauts); empty when it is no compound."""
        found = self._known.get(word)
        if found is None:
            whole = stem(word)
            cut = self.split(word)
            below = [inner for part in cut for inner in (stem(part), *self.stems(part))] if len(cut) > 1 else []
            found = self._known[word] = tuple(dict.fromkeys(part for part in below if part != whole))
        return found

    def split(self, word: str) -> tuple[str, ...]:
        """The cheapest cut into two or three parts; the word alone when that is cheaper."""
        best, cheapest = (word,), self._price_whole(word)
        for cut in range(SHORTEST, len(word) - SHORTEST + 1):
            head = word[cut:]
            price_right = self._price(self._parts.right.get(stem(head), 0))
            if price_right >= cheapest or head in endings():
                continue
            for left, price_left in self._left(word[:cut]):
                if price_left + price_right < cheapest:
                    best, cheapest = (*left, head), price_left + price_right
        return best

    def _left(self, surface: str) -> Iterator[tuple[tuple[str, ...], float]]:
        """What can stand before the last part: one modifier, or two."""
        left = self._parts.left
        if one := self._parts.modifier(surface):
            yield (one,), self._price(left[one])
        for cut in range(SHORTEST, len(surface) - SHORTEST + 1):
            first, second = self._parts.modifier(surface[:cut]), self._parts.modifier(surface[cut:])
            if first and second and second not in endings():
                yield (first, second), self._price(left[first]) + self._price(left[second])

    def _price(self, count: int) -> float:
        return _CEILING - log(count) if count >= FEWEST else 99.0

    def _price_whole(self, word: str) -> float:
        own = self._parts.modifier(word)
        count = self._parts.left.get(own, 0) + self._parts.right.get(stem(word), 0)
        return _CEILING - log(max(count, _RARE)) + _LETTER * max(0, len(word) - _LONG)
