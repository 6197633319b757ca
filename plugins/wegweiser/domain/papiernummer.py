"""Papiernummer: what a paper's number says. „GRDrs 101/2023“ is paper 101 of the series GRDrs in the year 2023."""

from __future__ import annotations

import re
from typing import NamedTuple

_NUMBER = re.compile(r"(?P<reihe>\D*?)(?P<laufend>[0-9]{1,6})\s*/\s*(?P<jahr>[0-9]{4}|[0-9]{2})")
_NO_LETTER = re.compile(r"[\W\d_]+")
_ANY_SERIES = {"nr", "vorlage", "vorlagenr", "vorlagennr", "vorlagennummer", "vorlnr"}
"""Words that only say that a number follows: „VORL.NR. 446/22“ is 446/22."""
_CENTURY = 70
"""Two figures below this are years of this century: 06 is 2006, 98 is 1998."""


class Papiernummer(NamedTuple):
    """``reihe`` without case and signs; numbers of one series and year are given one after the other."""

    reihe: str
    jahr: int
    laufend: int


def papiernummer(text: str) -> Papiernummer | None:
    """Read a number; None for texts of another shape („446/22-1“, „GRDrs 840/2023, 1. Ergänzung“)."""
    found = _NUMBER.fullmatch(text.strip())
    if found is None:
        return None
    series = _NO_LETTER.sub("", found["reihe"].casefold())
    year = int(found["jahr"])
    if len(found["jahr"]) == 2:
        year += 2000 if year < _CENTURY else 1900
    return Papiernummer("" if series in _ANY_SERIES else series, year, int(found["laufend"]))
