"""Indikator: a defined series of figures."""

from __future__ import annotations

from dataclasses import dataclass

from .gemeinsam import Quelle
from .ziel import Zielwert


@dataclass(frozen=True)
class Messwert:
    """One value. Values with different ``methode`` are never compared."""

    zeitpunkt: str
    wert: float
    methode: str = ""
    grundgesamtheit: str = ""
    gebiet: str = ""
    hinweis: str = ""


@dataclass(frozen=True)
class Berechnung:
    """How a figure is counted from the portal's own offers at every build."""

    art: str
    ebene: str = ""
    themen: tuple[str, ...] = ()
    zielgruppen: tuple[str, ...] = ()
    format: tuple[str, ...] = ()
    barrierefreiheit: tuple[str, ...] = ()
    niedrigschwellig: bool | None = None


@dataclass(frozen=True)
class Indikator:
    id: str
    titel: str
    kommune: str
    quelle: tuple[Quelle, ...]
    datei: str
    einheit: str = ""
    richtung: str = ""
    beschreibung: str = ""
    turnus: str = ""
    ziele: tuple[str, ...] = ()
    zielwert: Zielwert | None = None
    werte: tuple[Messwert, ...] = ()
    berechnung: Berechnung | None = None
    fruehere_ids: tuple[str, ...] = ()
    anmerkungen: tuple[str, ...] = ()

    @property
    def adresse(self) -> str:
        """Address below the site's root."""
        return f"indikatoren/{self.id}/"
