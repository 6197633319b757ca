"""What the picture says, in words: how comparable values changed, and what differs at a break."""

from __future__ import annotations

from collections.abc import Sequence

from babel.numbers import format_decimal

from wegweiser.domain.indikator import Messwert
from wegweiser.rendering.filters import datum


def entwicklung(reihe: Sequence[Messwert], einheit: str) -> str:
    """„von 2019 bis 2023: von 3,1 auf 4,0 Prozent“; nothing for a value alone."""
    first, last = reihe[0], reihe[-1]
    if first.zeitpunkt == last.zeitpunkt:
        return ""
    places = max(_stellen(first.wert), _stellen(last.wert))
    old, new = (_zahl(wert.wert, places) for wert in (first, last))
    return f"von {datum(first.zeitpunkt)} bis {datum(last.zeitpunkt)}: von {old} auf {new} {einheit}".strip()


def unterschied(vorher: Messwert, nachher: Messwert) -> str:
    """The word at a break."""
    if vorher.methode != nachher.methode:
        return "anders erhoben"
    return "andere Gruppe" if vorher.grundgesamtheit != nachher.grundgesamtheit else "anderes Gebiet"


def _stellen(wert: float) -> int:
    return len(f"{wert:.3f}".rstrip("0").partition(".")[2])


def _zahl(wert: float, stellen: int) -> str:
    return format_decimal(wert, "#,##0." + "0" * stellen if stellen else "#,##0", locale="de")
