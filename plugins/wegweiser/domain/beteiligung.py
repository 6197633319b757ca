"""Beteiligung: one step of public participation."""

from __future__ import annotations

from dataclasses import dataclass

from .gemeinsam import Zeitraum


@dataclass(frozen=True)
class Beteiligung:
    titel: str
    art: str
    datum: str = ""
    zeitraum: Zeitraum = Zeitraum()
    teilnehmende: str = ""
    """As written: „rund 100“ is not 100."""
    ergebnis: str = ""
    vorlage: str = ""
