"""Hilfe: the emergency numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .gemeinsam import Quelle


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
    quelle: tuple[Quelle, ...] = ()
