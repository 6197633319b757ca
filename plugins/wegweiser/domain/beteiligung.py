"""Beteiligung: one step of public participation, and what it changed."""

from __future__ import annotations

from typing import NamedTuple

from .gemeinsam import Zeitraum


class Geaendert(NamedTuple):
    """What a step changed besides the goals themselves; ``ziel`` is the goal it belongs to."""

    text: str
    ziel: str = ""


class NichtGeaendert(NamedTuple):
    """A proposal that was not followed; an empty ``begruendung`` is not documented."""

    text: str
    begruendung: str = ""


class Beteiligung(NamedTuple):
    """Events in the history of goals point here by ``kennung``; they are not repeated in ``geaendert``."""

    titel: str
    art: str
    kennung: str = ""
    datum: str = ""
    zeitraum: Zeitraum = Zeitraum()
    teilnehmende: str = ""
    """As written: „rund 100“ is not 100."""
    ergebnis: str = ""
    vorlage: str = ""
    gesagt: str = ""
    geaendert: tuple[Geaendert, ...] = ()
    nicht_geaendert: tuple[NichtGeaendert, ...] = ()
