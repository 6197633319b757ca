"""Goals by status, and every deadline with the day on which it ends."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import NamedTuple

from wegweiser.components.stand import FristAnsicht, frist, letzter_tag
from wegweiser.components.verweise import ziel_titel
from wegweiser.domain.massnahme import Massnahme
from wegweiser.domain.portal import Portal
from wegweiser.domain.ziel import OPERATIV, Frist, Strategie, Ziel

from .bestand import Bestand

STATUS = ("offen", "in_umsetzung", "laufend", "erreicht", "verfehlt", "unbekannt")
"""Columns of the table; a goal without a status is one of which nobody knows."""
FERTIG = ("abgeschlossen", "verstetigt", "eingestellt")
"""A Maßnahme with one of these has no deadline left to miss."""


class ZielZeile(NamedTuple):
    """An operative goal in the table."""

    ziel: Ziel
    titel: str
    status: str
    massnahmen: int
    indikatoren: int


class StrategieZeile(NamedTuple):
    """The operative goals of one Strategie, by status."""

    strategie: Strategie
    ziele: tuple[ZielZeile, ...]

    @property
    def je_status(self) -> Counter[str]:
        """How many goals have which status."""
        return Counter(zeile.status for zeile in self.ziele)


class Fristzeile(NamedTuple):
    """A deadline that still runs or has run out: of a goal, of a Maßnahme, of one of its milestones."""

    art: str
    titel: str
    adresse: str
    frist: FristAnsicht
    vorbei: bool
    """Decided on the day of the build; the page's mark is decided by the browser."""


def ziele_nach_stand(bestand: Bestand, portal: Portal) -> list[StrategieZeile]:
    """Every Strategie of the Kommune with its operative goals, in the order of their numbers within each status."""
    return [
        StrategieZeile(
            strategie,
            tuple(
                sorted(
                    (_zeile(ziel, portal) for ziel in strategie.ziele() if ziel.ebene == OPERATIV),
                    key=lambda zeile: STATUS.index(zeile.status),
                )
            ),
        )
        for strategie in bestand.strategien
    ]


def _zeile(ziel: Ziel, portal: Portal) -> ZielZeile:
    return ZielZeile(
        ziel,
        f"{ziel.nummer} {ziel_titel(ziel)}",
        ziel.status or "unbekannt",
        len(portal.massnahmen_zum_ziel.get(ziel.ref, ())),
        len(portal.indikatoren_zum_ziel.get(ziel.ref, ())),
    )


def fristen(bestand: Bestand, heute: date) -> list[Fristzeile]:
    """All deadlines that are not met yet, the earliest first; those whose day cannot be told last."""
    found = [
        _fristzeile("Ziel", f"{ziel.nummer} {ziel_titel(ziel)}", ziel.adresse, value, heute)
        for strategie in bestand.strategien
        for ziel in strategie.ziele()
        if ziel.status != "erreicht"
        for value in ziel.fristen
    ]
    for massnahme in bestand.massnahmen:
        if massnahme.status not in FERTIG:
            found += _fristen_der_massnahme(massnahme, heute)
    return sorted(found, key=lambda zeile: (not zeile.frist.letzter_tag, zeile.frist.letzter_tag, zeile.titel))


def _fristen_der_massnahme(massnahme: Massnahme, heute: date) -> list[Fristzeile]:
    values = [
        ("Meilenstein", Frist(step.datum, step.text))
        for step in massnahme.meilensteine
        if step.datum and not step.erledigt
    ]
    if massnahme.zeitraum.bis:
        values.append(("Maßnahme", Frist(massnahme.zeitraum.bis, "Ende des genannten Zeitraums")))
    return [_fristzeile(art, massnahme.titel, massnahme.adresse, value, heute) for art, value in values]


def _fristzeile(art: str, titel: str, adresse: str, value: Frist, heute: date) -> Fristzeile:
    last = letzter_tag(value.bis)
    return Fristzeile(art, titel, adresse, frist(value), bool(last) and last < heute.isoformat())
