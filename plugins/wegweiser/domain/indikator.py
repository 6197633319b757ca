"""Indikator: a defined series of figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from .gemeinsam import Quelle
from .ziel import Zielwert


class Messwert(NamedTuple):
    """One value. Values with different ``methode`` are never compared."""

    zeitpunkt: str
    wert: float
    methode: str = ""
    grundgesamtheit: str = ""
    gebiet: str = ""
    hinweis: str = ""

    @property
    def art(self) -> tuple[str, str, str]:
        """Only values of one kind may be compared: asked in the same way, about the same people, in the same place."""
        return self.methode, self.grundgesamtheit, self.gebiet


class Berechnung(NamedTuple):
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

    def reihen(self) -> tuple[tuple[Messwert, ...], ...]:
        """The values in groups that may be compared, each group and all groups in the order of time."""
        groups: dict[tuple[str, str, str], list[Messwert]] = {}
        for wert in sorted(self.werte, key=lambda wert: wert.zeitpunkt):
            groups.setdefault(wert.art, []).append(wert)
        return tuple(map(tuple, groups.values()))

    def neuester(self) -> Messwert | None:
        """The latest value; one for the whole Kommune goes before those for a part of it."""
        return max(self.werte, key=lambda wert: (not wert.gebiet, wert.zeitpunkt), default=None)
