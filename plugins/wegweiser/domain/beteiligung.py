"""Beteiligung: one step of public participation, and what it changed."""

from __future__ import annotations

from dataclasses import dataclass

from .gemeinsam import Zeitraum


@dataclass(frozen=True)
class Geaendert:
    """What a step changed besides the goals themselves; ``ziel`` is the goal it belongs to."""

    text: str
    ziel: str = ""


@dataclass(frozen=True)
class NichtGeaendert:
    """A proposal that was not followed; an empty ``begruendung`` is not documented."""

    text: str
    begruendung: str = ""


@dataclass(frozen=True)
class Beteiligung:
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
