"""Everything that belongs to one Kommune, so that each of them is looked at by itself."""

from __future__ import annotations

from dataclasses import dataclass, field

from wegweiser.components.verweise import kommune_name
from wegweiser.domain.angebot import Angebot
from wegweiser.domain.gebiet import Ebene, Gebiet
from wegweiser.domain.hilfe import Notruf
from wegweiser.domain.indikator import Indikator
from wegweiser.domain.massnahme import Massnahme
from wegweiser.domain.portal import Portal, sort_key
from wegweiser.domain.vorlage import Vorlage
from wegweiser.domain.ziel import Strategie

UEBERREGIONAL = "ueberregional"
"""Stands for the records that no Kommune owns: offers for the whole country, emergency numbers."""


@dataclass(frozen=True)
class Bestand:
    """The records of one Kommune, in the order of their files."""

    id: str
    name: str
    ebene: Ebene | None = None
    """The uppermost level of which areas are known."""
    gebiete: tuple[Gebiet, ...] = ()
    """The areas of that level."""
    angebote: list[Angebot] = field(default_factory=list)
    strategien: list[Strategie] = field(default_factory=list)
    massnahmen: list[Massnahme] = field(default_factory=list)
    indikatoren: list[Indikator] = field(default_factory=list)
    vorlagen: list[Vorlage] = field(default_factory=list)
    notrufe: list[Notruf] = field(default_factory=list)

    @property
    def adresse(self) -> str:
        """Address of its overview below the site's root."""
        return f"monitoring/{self.id}/"

    @property
    def kommune(self) -> str:
        """The slug of the Kommune; empty for what belongs to none."""
        return "" if self.id == UEBERREGIONAL else self.id


def bestaende(portal: Portal) -> list[Bestand]:
    """Every Kommune that has records, by name; last what belongs to none."""
    return portal.once("bestaende", lambda: _bestaende(portal))


def _bestaende(portal: Portal) -> list[Bestand]:
    found: dict[str, Bestand] = {kommune: _leer(portal, kommune) for kommune in portal.kommunen}

    def of(kommune: str) -> Bestand:
        if kommune not in found:
            found[kommune] = _leer(portal, kommune)
        return found[kommune]

    for angebot in portal.angebote.values():
        of(angebot.kommune).angebote.append(angebot)
    for strategie in portal.strategien.values():
        of(strategie.kommune).strategien.append(strategie)
    for massnahme in portal.massnahmen.values():
        of(massnahme.kommune).massnahmen.append(massnahme)
    for indikator in portal.indikatoren.values():
        of(indikator.kommune).indikatoren.append(indikator)
    for vorlage in portal.vorlagen.values():
        of(vorlage.kommune).vorlagen.append(vorlage)
    if portal.hilfe:
        of("").notrufe.extend(portal.hilfe)
    return sorted(found.values(), key=lambda bestand: (bestand.id == UEBERREGIONAL, sort_key(bestand.name)))


def _leer(portal: Portal, kommune: str) -> Bestand:
    if not kommune:
        return Bestand(UEBERREGIONAL, "Überregional")
    areas = portal.kommunen[kommune].gebiete if kommune in portal.kommunen else ()
    levels = portal.kommunen[kommune].ebenen if areas else ()
    level = next((level for level in levels if any(gebiet.ebene == level.id for gebiet in areas)), None)
    return Bestand(
        kommune,
        kommune_name(portal, kommune),
        level,
        tuple(gebiet for gebiet in areas if level and gebiet.ebene == level.id),
    )
