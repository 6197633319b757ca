"""Needs that are sentences about oneself („mein Mann schlägt mich“): who says the whole sentence finds its offers first.

Its words alone don't say who does what to whom: „Mann“ and „schlägt“ are met by an offer for men, too. A short need without such
a word („Treff für Senioren“) says no more than its words and gets no entry of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from .analysis import tokens
from .documents import Dokument
from .impacts import Occurrences
from .postings import LEVELS, make_postings, strongest
from .sprache import GERMAN, words
from .synonyms import read_ausdruecke


def add_saetze(occurrences: Occurrences, documents: Sequence[Dokument], sprache: str = GERMAN) -> None:
    """A key for every such sentence of ``hilft_bei``, with its documents at the highest level."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(documents):
        for key in sorted({key for text in one.felder.get("hilft_bei", ()) for key in satz_keys(text, sprache)}):
            found[key].append(number << 4 | LEVELS)
    for key, row in found.items():
        own = occurrences.postings.get(key, make_postings())
        occurrences.postings[key] = strongest((own, make_postings(row)))


@lru_cache(maxsize=1 << 16)
def satz_keys(text: str, sprache: str = GERMAN) -> tuple[str, ...]:
    """Where a sentence of several words about oneself stands in the index."""
    if not any(token.surface in words("ich") for token in tokens(text)):
        return ()
    return tuple(ausdruck.key for ausdruck in read_ausdruecke(text, sprache) if len(ausdruck.stems) > 1)
