"""Which reports there are of a Kommune, and the figures that lead to them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from wegweiser.domain.portal import Portal
from wegweiser.rendering.filters import zahl

from . import zielgruppen as gaps
from .abdeckung import abdeckung
from .bestand import Bestand
from .luecken import luecken
from .pruefung import pruefplan
from .ziele import fristen, ziele_nach_stand


def berichte(bestand: Bestand) -> list[str]:
    """The reports that say something about these records, by the last part of their address."""
    says = {
        "ziele": bool(bestand.strategien or bestand.massnahmen),
        "abdeckung": any(indikator.berechnung for indikator in bestand.indikatoren),
        "zielgruppen": bool(bestand.kommune),
        "pruefung": True,
        "luecken": True,
    }
    return [bericht for bericht, something in says.items() if something]


LUECKEN = {
    "angebote-kontakt": "Angeboten fehlt ein Kontakt",
    "ziele-massnahme": "Zielen fehlt eine Maßnahme",
    "massnahmen-bericht": "Maßnahmen fehlt ein Bericht",
}
"""The gaps that the overview names."""


class Kennzahl(NamedTuple):
    """One figure: where it is explained, and what it counts."""

    bericht: str
    zahl: str
    was: str


def kennzahlen(bestand: Bestand, portal: Portal, heute: date) -> list[Kennzahl]:
    """The figures of a Kommune, each leading to the report that shows what it is made of."""
    known = berichte(bestand)
    return [figure for figure in _kennzahlen(bestand, portal, heute) if figure.bericht.partition("/")[0] in known]


def _kennzahlen(bestand: Bestand, portal: Portal, heute: date) -> Iterator[Kennzahl]:
    goals = [zeile for strategie in ziele_nach_stand(bestand, portal) for zeile in strategie.ziele]
    if goals:
        known = sum(zeile.status != "unbekannt" for zeile in goals)
        yield Kennzahl(
            "ziele/", f"{zahl(known)} von {zahl(len(goals))}", "operativen Zielen haben einen bekannten Stand"
        )
    late = sum(zeile.vorbei for zeile in fristen(bestand, heute))
    yield Kennzahl("ziele/#fristen", zahl(late), "Frist ist abgelaufen" if late == 1 else "Fristen sind abgelaufen")
    for table in abdeckung(bestand, portal, heute)[0]:
        for spalte in table.spalten:
            count = spalte.zaehlung
            figure = f"{zahl(count.zaehler)} von {zahl(count.nenner)}"
            yield Kennzahl("abdeckung/", figure, f"Gebieten: {spalte.indikator.titel}")
    if bestand.kommune:
        states = gaps.lueckentabelle(bestand, portal, heute).je_stand
        served = states[gaps.AKTUELL] + states[gaps.OHNE_ORT]
        yield Kennzahl(
            "zielgruppen/",
            f"{zahl(served)} von {zahl(states.total())}",
            "Feldern (Zielgruppe in einem Gebiet) haben ein aktuelles Angebot",
        )
    plan = pruefplan(bestand, portal, heute)
    yield Kennzahl(
        "pruefung/",
        zahl(plan.ueberfaellig),
        "Prüfung ist überfällig" if plan.ueberfaellig == 1 else "Prüfungen sind überfällig",
    )
    yield Kennzahl("pruefung/#nie", zahl(len(plan.nie)), "Einträge wurden noch nie geprüft")
    for gap in luecken(bestand, portal, heute):
        if gap.id in LUECKEN:
            place = f"luecken/#{gap.id}" if gap.faelle else "luecken/"
            yield Kennzahl(place, f"{zahl(len(gap.faelle))} von {zahl(gap.von)}", LUECKEN[gap.id])
