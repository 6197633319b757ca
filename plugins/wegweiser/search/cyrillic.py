"""A light stemmer for Ukrainian and Russian: only the endings of cases go.

After the light stemmer for Russian of Dolamic and Savoy ("Indexing and Searching Strategies for the Russian Language", JASIST
60(12), 2009), with the Ukrainian endings added and for folded words, in which і, и, ы and й are one letter (``analysis.py``).
Because of that, endings are taken off twice: „диплом“ looks as if it ended in a case, and „дипломи“ does.

``browser/cyrillic.js`` is the same algorithm; a test compares both over whole dictionaries.
"""

from __future__ import annotations

REFLEXIVE = "ся"
ENDINGS = (
    *("иями", "ами", "ями", "ими", "ого", "его", "ому", "ему", "иях", "иям"),
    *("ах", "ях", "ам", "ям", "ом", "ем", "им", "их", "ив", "ои", "еи", "ии", "ая", "яя", "ое", "ее", "ие", "ия", "ию"),
    *("ую", "юю", "ою", "ею"),
)
VOWELS = "аеиоуюя"
LEFT = 3
"""So many letters stay at least; a single vowel may leave two the first time („їжа“)."""


def cyrillic(word: str) -> str:
    """Stem of a folded word; a word in another script stays as it is."""
    if word.endswith(REFLEXIVE) and len(word) > LEFT + len(REFLEXIVE):
        word = word[: -len(REFLEXIVE)]
    return _without_ending(_without_ending(word, LEFT - 1), LEFT)


def _without_ending(word: str, left: int) -> str:
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) >= LEFT + len(ending):
            return word[: -len(ending)]
    if word[-1:] in VOWELS and len(word) > left:
        word = word[:-1]
    return word[:-1] if word.endswith("нн") else word
