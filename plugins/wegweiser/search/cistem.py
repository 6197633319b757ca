"""CISTEM: the German stemmer of Weissweiler and Fraser ("Developing a Stemmer for German Based on a Comparative Analysis of
Publicly Available Stemmers", GSCL 2017), case-insensitive variant, written from the published algorithm.

``browser/cistem.js`` is the same algorithm; a test compares both over a whole dictionary.
"""

from __future__ import annotations

import re

_DOUBLED = re.compile(r"(.)\1")
_DOUBLED_BACK = re.compile(r"(.)\*")


def cistem(word: str) -> str:
    """Stem of a lower-case word without umlauts."""
    if word.startswith("ge") and len(word) >= 6:
        word = word[2:]
    # Sounds of several letters count as one, so that no suffix cuts into them.
    word = word.replace("sch", "$").replace("ei", "%").replace("ie", "&")
    word = _DOUBLED.sub(lambda match: match[1] + "*", word)
    while len(word) > 3:
        if len(word) > 5 and word.endswith(("em", "er", "nd")):
            word = word[:-2]
        elif word[-1] in "tesn":
            word = word[:-1]
        else:
            break
    if "*" in word:
        word = _DOUBLED_BACK.sub(lambda match: match[1] * 2, word)
    return word.replace("%", "ei").replace("&", "ie").replace("$", "sch")
