"""Which parts German compounds are made of, and how many each part builds: ``wortteile.txt``.

The list is counted in a dictionary of German, once and not at build: ``make wortteile`` (``tests/search/wortteile.py``) writes it
anew, and a test compares it with a fresh count.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from .sprache import sections, words

SHORTEST = 3
"""Shorter parts are chance."""

LINKS = ("s", "es", "n", "en", "er", "e", "ns", "ens")
"""Letters that join a part to the next one: Arbeit-s-amt, Kind-er-garten."""

LIST = "wortteile.txt"


@dataclass(frozen=True)
class Parts:
    """What can stand where in a compound."""

    written: Mapping[str, str]
    """How a left part is written before the next one → the word it is: arbeits → arbeit, schul → schule, väter → vater."""
    left: Mapping[str, int]
    """Word → number of compounds that begin with it."""
    right: Mapping[str, int]
    """Stem of a word → number of compounds that end with it."""

    def modifiers(self) -> dict[str, str]:
        """All that can stand on the left of a compound, with links or without, and the word it is."""
        found = {surface + link: word for link in reversed(LINKS) for surface, word in self.written.items()}
        for particle in particles():
            found.pop(particle, None)
        found |= self.written
        return found


@cache
def load_parts() -> Parts:
    """Read the list."""
    lists = sections(LIST)
    written: dict[str, str] = {}
    left: dict[str, int] = {}
    for line in lists["links"]:
        word, count, *surfaces = line.split()
        left[word] = int(count)
        written |= dict.fromkeys(surfaces, word)
    right = {stem: int(count) for stem, count in map(str.split, lists["rechts"])}
    return Parts(written, left, right)


@cache
def particles() -> frozenset[str]:
    """Prefixes and small words: what follows them is no second part."""
    return frozenset(words("vorsilben"))


@cache
def endings() -> frozenset[str]:
    """Endings that look like nouns but only derive a word from another."""
    return frozenset(words("endungen"))
