"""Gebietskarte: the areas of a Kommune as a picture, each a link, made at build from its borders. A table says the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from .umriss import BREITE, Umriss

MUSTER = ("ja", "nur_auf_anmeldung", "abgelaufen", "keine", "unbekannt")
"""The fillings that the template knows, named like the states of the data model. They differ in shape as well as in colour."""


class Flaeche(NamedTuple):
    """An area as the page knows it: ``nummer`` stands on the map, ``titel`` says everything, ``ziel`` is where it leads."""

    id: str
    nummer: int
    titel: str
    ziel: str
    muster: str


class Feld(NamedTuple):
    """An area with its outline."""

    flaeche: Flaeche
    umriss: Umriss


class Legende(NamedTuple):
    """One filling, the word for it, and how many areas of the map have it."""

    muster: str
    wort: str
    anzahl: int


class Gebietskarte(NamedTuple):
    """What the template draws."""

    breite: int
    hoehe: int
    felder: tuple[Feld, ...]
    legende: tuple[Legende, ...]


def make_gebietskarte(
    flaechen: Sequence[Flaeche], umrisse: Mapping[str, Umriss], worte: Mapping[str, str]
) -> Gebietskarte | None:
    """The areas that have an outline, in their order; None when none of them has. ``worte`` names the fillings."""
    felder = tuple(Feld(flaeche, umrisse[flaeche.id]) for flaeche in flaechen if flaeche.id in umrisse)
    if not felder:
        return None
    hoehe = max(feld.umriss.unten for feld in felder)
    return Gebietskarte(BREITE, hoehe, felder, tuple(_legende([feld.flaeche for feld in felder], worte)))


def _legende(flaechen: Sequence[Flaeche], worte: Mapping[str, str]) -> Iterable[Legende]:
    for muster in MUSTER:
        if anzahl := sum(flaeche.muster == muster for flaeche in flaechen):
            yield Legende(muster, worte[muster], anzahl)
