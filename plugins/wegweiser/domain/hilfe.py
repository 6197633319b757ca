"""Hilfe: the emergency numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from .gemeinsam import Quelle, naechste_pruefung


class NotrufUebersetzung(NamedTuple):
    """The texts of a number in another language; what is empty stays German."""

    sprache: str
    titel: str = ""
    fuer: str = ""
    zeiten: str = ""
    kosten: str = ""


@dataclass(frozen=True)
class Notruf:
    titel: str
    telefon: str
    fuer: str
    zeiten: str = ""
    kosten: str = ""
    sprachen: tuple[str, ...] = ()
    web: str = ""
    geprueft_am: date | None = None
    pruefung_nach_monaten: int = 3
    bei: tuple[str, ...] = ()
    """``gewalt`` and ``krise``: on such sensitive pages the number stands at the top."""
    uebersetzungen: tuple[NotrufUebersetzung, ...] = ()
    deutsch: frozenset[str] = frozenset()
    """In a Portal of another language: the texts that nobody has translated."""
    quelle: tuple[Quelle, ...] = ()

    def pruefung_faellig_am(self) -> date | None:
        """The day the next check by a person is due; None when nobody has checked yet."""
        return naechste_pruefung(self.geprueft_am, self.pruefung_nach_monaten)
