"""Which parts German compounds are made of, counted in simplemma's dictionary (nothing of it is published).

Every noun of the dictionary that falls into two known words is evidence: „Kinderbetreuung“ says that „Kind“ (written „kinder“)
can stand on the left and „Betreuung“ on the right. How often a word does so is all that ``compounds.py`` needs. The counting takes
some three seconds, so it is done once per process, and once for ever when there is a folder to keep it in.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Set
from dataclasses import asdict, dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

from .analysis import stem
from .sprache import words

SHORTEST = 3
"""Shorter parts are chance."""

FEWEST = 2
"""A part has built at least this many compounds."""

LINKS = ("s", "es", "n", "en", "er", "e", "ns", "ens")
"""Letters that join a part to the next one: Arbeit-s-amt, Kind-er-garten."""

FORMAT = 1
"""Part of the name of the kept file: another counting, another file."""


@dataclass(frozen=True)
class Parts:
    """What can stand where in a compound."""

    written: Mapping[str, str]
    """How a left part is written before the next one → the word it is: arbeits → arbeit, schul → schule, väter → vater."""
    left: Mapping[str, int]
    """Word → number of compounds that begin with it."""
    right: Mapping[str, int]
    """Stem of a word → number of compounds that end with it."""

    def modifier(self, surface: str) -> str:
        """The word that stands on the left of a compound as ``surface``, or „“."""
        if surface in self.written or surface in particles():
            return self.written.get(surface, "")
        stripped = (surface.removesuffix(link) for link in LINKS if surface.endswith(link))
        return next((self.written[word] for word in stripped if word in self.written), "")


@cache
def load_parts(folder: Path | None = None) -> Parts:
    """Count, or read what an earlier run has counted and kept in ``folder``."""
    file = folder and folder / f"wortteile-{FORMAT}-{version('simplemma')}.json"
    if file and file.is_file():
        return Parts(**json.loads(file.read_text(encoding="utf-8")))
    parts = count_parts()
    if file:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(asdict(parts), ensure_ascii=False), encoding="utf-8")
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
