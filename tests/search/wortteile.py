"""Counts which parts German compounds are made of, in simplemma's dictionary, and writes ``search/wortteile.txt``: ``make wortteile``.

Every noun of the dictionary that falls into two known words is evidence: „Kinderbetreuung“ says that „Kind“ (written „kinder“)
can stand on the left and „Betreuung“ on the right. How often a word does so is all that ``compounds.py`` needs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Set

from simplemma.strategies.dictionaries import DefaultDictionaryFactory

from wegweiser.search.analysis import stem
from wegweiser.search.lexicon import LINKS, LIST, SHORTEST, Parts, endings, particles
from wegweiser.search.sprache import FOLDER

FEWEST = 2
"""A part has built at least this many compounds."""

HEAD = """\
# Which parts German compounds are made of: make wortteile writes this list, nobody edits it by hand.
# Counted in the German dictionary of simplemma 2.0.0 (https://github.com/adbar/simplemma), which is made from other word lists.
# Licence: Open Database License 1.0. Names and licences of the sources: LIZENZEN.md.
"""


def count_parts() -> Parts:
    """Read the dictionary and count."""
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


def write_parts(parts: Parts) -> str:
    """The list as ``load_parts`` reads it: word, number of compounds, all ways to write it."""
    surfaces: defaultdict[str, list[str]] = defaultdict(list)
    for surface, word in sorted(parts.written.items()):
        surfaces[word].append(surface)
    links = [f"{word} {count} {' '.join(surfaces[word])}" for word, count in sorted(parts.left.items())]
    rechts = [f"{stem} {count}" for stem, count in sorted(parts.right.items())]
    return HEAD + "\n".join(("", "[links]", *links, "", "[rechts]", *rechts, ""))


if __name__ == "__main__":
    (FOLDER / LIST).write_text(write_parts(count_parts()), encoding="utf-8")
