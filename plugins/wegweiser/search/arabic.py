"""light10: the light stemmer for Arabic of Larkey, Ballesteros and Connell ("Light Stemming for Arabic Information Retrieval", in:
Arabic Computational Morphology, 2007), written from the published algorithm, for words whose letters are folded (``analysis.py``).

As there, a single ب or ل stays: too many words begin with them. ``browser/arabic.js`` is the same algorithm.
"""

from __future__ import annotations

AND = "و"
ARTICLES = ("وال", "بال", "كال", "فال", "لل", "ال")
SUFFIXES = ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي")
LEFT = 2
"""So many letters stay at least; after „and“ one more."""


def arabic(word: str) -> str:
    """Stem of a folded word; a word in another script stays as it is."""
    word = without_article(word)
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) >= LEFT + len(suffix):
            word = word[: -len(suffix)]
    return word


def without_article(word: str) -> str:
    """The word without „and“ and „the“ before it."""
    if word.startswith(AND) and len(word) > LEFT + 1:
        word = word[1:]
    for article in ARTICLES:
        if word.startswith(article) and len(word) >= LEFT + len(article):
            return word[len(article) :]
    return word
