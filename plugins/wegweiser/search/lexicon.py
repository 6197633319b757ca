"""Which parts German compounds are made of, counted in simplemma's dictionary (nothing of it is published).

Every noun of the dictionary that falls into two known words is evidence: „Kinderbetreuung“ says that „Kind“ (written „kinder“)
can stand on the left and „Betreuung“ on the right. How often a word does so is all that ``compounds.py`` needs. The counting takes
some three seconds, so it is done once per process, and once for ever when there is a folder to keep it in.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from .analysis import stem
from .kept import keep, read_kept
from .sprache import words

SHORTEST = 3
"""Shorter parts are chance."""

FEWEST = 2
"""A part has built at least this many compounds."""

LINKS = ("s", "es", "n", "en", "er", "e", "ns", "ens")
"""Letters that join a part to the next one: Arbeit-s-amt, Kind-er-garten."""

KEPT = "wortteile"


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
        linked = {surface + link: word for link in reversed(LINKS) for surface, word in self.written.items()}
        return {surface: word for surface, word in linked.items() if surface not in particles()} | dict(self.written)


@cache
def load_parts(folder: Path | None = None) -> Parts:
    """Count, or read what an earlier run has counted and kept in ``folder``."""
    try:
        return Parts(**(read_kept(folder, KEPT) or {}))
    except TypeError:  # nothing kept, or something else
        parts = count_parts()
    keep(folder, KEPT, asdict(parts))
    return parts


def count_parts() -> Parts:
    """Read the dictionary and count."""
    from simplemma.strategies.dictionaries import DefaultDictionaryFactory  # large: only when needed

    lemmas = DefaultDictionaryFactory().get_dictionary("de")
    nouns: set[str] = set()
    others: set[str] = set()
    for lemma in set(lemmas.values()):
        if lemma.isalpha() and len(lemma) >= SHORTEST:
            (nouns if lemma[0].isupper() else others).add(lemma.lower())
    left: dict[str, int] = {}
    right: dict[str, int] = {}
    written: dict[str, str] = {}
    heads = nouns - endings()
    for noun in sorted(nouns):
        for cut in range(SHORTEST, len(noun) - SHORTEST + 1):
            head = noun[cut:]
            if head not in heads:
                continue
            surface = noun[:cut]
            modifier = written.get(surface)
            if modifier is None:
                modifier = written[surface] = _modifier(surface, lemmas, nouns, others)
            if modifier:
                left[modifier] = left.get(modifier, 0) + 1
                right[head] = right.get(head, 0) + 1
    by_stem: dict[str, int] = {}
    for head, count in right.items():
        by_stem[stem(head)] = max(count, by_stem.get(stem(head), 0))
    return Parts(
        {surface: word for surface, word in written.items() if left.get(word, 0) >= FEWEST},
        {word: count for word, count in left.items() if count >= FEWEST},
        {word: count for word, count in by_stem.items() if count >= FEWEST},
    )


def _modifier(surface: str, lemmas: Mapping[str, str], nouns: Set[str], others: Set[str]) -> str:
    if surface in particles():
        return ""
    if surface in nouns:
        return surface
    verb = surface + ("n" if surface.endswith(("er", "el")) else "en")
    if verb in others:
        return verb
    for link in LINKS:
        word = surface.removesuffix(link)
        if word != surface and len(word) >= SHORTEST and word in nouns and word not in particles():
            return word
    if surface in others:
        return surface
    if surface + "e" in nouns or surface + "e" in others:
        return surface + "e"
    plural = lemmas.get(surface.capitalize(), "").lower()
    return plural if plural in nouns and plural not in particles() else ""


@cache
def particles() -> frozenset[str]:
    """Prefixes and small words: what follows them is no second part."""
    return frozenset(words("vorsilben"))


@cache
def endings() -> frozenset[str]:
    """Endings that look like nouns but only derive a word from another."""
    return frozenset(words("endungen"))
