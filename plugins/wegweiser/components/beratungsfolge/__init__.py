"""Beratungsfolge: one paper's way through the committees, in the order of the sittings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wegweiser.domain.vorlage import Beratung
from wegweiser.rendering.namen import name


@dataclass(frozen=True)
class BeratungAnsicht:
    """One sitting. ``entscheidung`` is true only where the Gremium was asked to decide."""

    gremium: str
    datum: str
    sitzung: str
    zweck: str
    zweck_satz: str
    entscheidung: bool
    ergebnis: str


def beratungen(folge: Iterable[Beratung]) -> list[BeratungAnsicht]:
    """Sittings by date; those without one keep their place at the end."""
    return [
        BeratungAnsicht(
            gremium=beratung.gremium,
            datum=beratung.datum,
            sitzung=name(beratung.sitzungsart, "sitzungsart") if beratung.sitzungsart else "",
            zweck=name(beratung.zweck, "zweck") if beratung.zweck else "",
            zweck_satz=name(beratung.zweck, "zweck_satz") if beratung.zweck else "",
            entscheidung=beratung.zweck == "beschluss",
            ergebnis=beratung.ergebnis,
        )
        for beratung in sorted(folge, key=lambda beratung: (not beratung.datum, beratung.datum))
    ]
