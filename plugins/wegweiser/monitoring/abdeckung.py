"""Coverage goals × areas: every Indikator that the portal counts itself, with the goals it belongs to."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from wegweiser.components.verweise import Verweis, zu_zielen
from wegweiser.domain.gebiet import Ebene, Gebiet
from wegweiser.domain.indikator import Indikator
from wegweiser.domain.portal import Portal, sort_key
from wegweiser.domain.zaehlung import Anteil, Gebietsabdeckung, GebietZeile, zaehle

from .bestand import Bestand


class Spalte(NamedTuple):
    """An Indikator that counts areas."""

    indikator: Indikator
    ziele: tuple[Verweis, ...]
    zaehlung: Gebietsabdeckung


class Abdeckungstabelle(NamedTuple):
    """All Indikatoren that count the areas of one level."""

    ebene: Ebene
    spalten: tuple[Spalte, ...]

    @property
    def zeilen(self) -> list[tuple[Gebiet, tuple[GebietZeile, ...]]]:
        """Each area with its state in every column. All columns of a level have the same areas in the same order."""
        rows = zip(*(spalte.zaehlung.zeilen for spalte in self.spalten), strict=True)
        return [(row[0].gebiet, row) for row in rows]


class Anzahl(NamedTuple):
    """An Indikator that counts offers of the whole Kommune."""

    indikator: Indikator
    ziele: tuple[Verweis, ...]
    zaehlung: Anteil


def abdeckung(bestand: Bestand, portal: Portal, heute: date) -> tuple[list[Abdeckungstabelle], list[Anzahl]]:
    """One table for each level of areas, and the counts that know no areas."""
    by_level: dict[str, list[Spalte]] = {}
    others = []
    goals = _ziele_je_indikator(portal)
    for indikator in sorted(bestand.indikatoren, key=lambda indikator: sort_key(indikator.titel)):
        count = zaehle(indikator, portal, heute)
        own = tuple(zu_zielen(portal, goals.get(indikator.id, ())))
        if isinstance(count, Gebietsabdeckung):
            by_level.setdefault(count.ebene.id, []).append(Spalte(indikator, own, count))
        elif isinstance(count, Anteil):
            others.append(Anzahl(indikator, own, count))
    return [Abdeckungstabelle(columns[0].zaehlung.ebene, tuple(columns)) for columns in by_level.values()], others


def _ziele_je_indikator(portal: Portal) -> dict[str, list[str]]:
    def invert() -> dict[str, list[str]]:
        goals: dict[str, list[str]] = {}
        for ref, indikatoren in portal.indikatoren_zum_ziel.items():
            for indikator in indikatoren:
                goals.setdefault(indikator.id, []).append(ref)
        return goals

    return portal.once("ziele_je_indikator", invert)
