"""Monitoring: an overview of all Kommunen, and five reports for each: goals, coverage, Zielgruppen, checks, missing data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from wegweiser.components.stand import stand
from wegweiser.domain.indikator import Indikator
from wegweiser.domain.portal import Portal
from wegweiser.domain.zaehlung import STAENDE as ABDECKUNG
from wegweiser.domain.zaehlung import GebietZeile
from wegweiser.monitoring import zielgruppen as gaps
from wegweiser.monitoring.abdeckung import Abdeckungstabelle, abdeckung
from wegweiser.monitoring.bestand import Bestand, bestaende
from wegweiser.monitoring.kennzahlen import berichte, kennzahlen
from wegweiser.monitoring.luecken import luecken, titel_von
from wegweiser.monitoring.pruefung import pruefplan
from wegweiser.monitoring.ziele import STATUS, fristen, ziele_nach_stand
from wegweiser.pages.indikator.finder import finder_adresse
from wegweiser.planning.page import START, ZIELE, Krume, Page
from wegweiser.settings import Settings

MONITORING = Krume("Monitoring", "monitoring/")
HOECHSTENS = 50
"""Rows of a list on a page; all of them stand in its CSV file, so that a page stays small however large the city is."""
JE_LUECKE = 6
"""Records named for one kind of gap."""

Make = Callable[[Bestand, Portal, date], Mapping[str, Any]]


class Bericht(NamedTuple):
    """One of the reports: its last part of the address is also the name of its template."""

    id: str
    titel: str
    beschreibung: str
    view: Make


def pages(portal: Portal, settings: Settings) -> Iterator[Page]:
    """The overview, one page for each Kommune, and its reports."""
    heute = settings.heute
    yield Page(
        adresse=MONITORING.adresse,
        titel="Monitoring für die Planung",
        beschreibung="Für Planung und Rat: Ziele nach Stand, Abdeckung der Gebiete, Lücken, fällige Prüfungen und fehlende Angaben.",
        template="pages/monitoring/uebersicht.html.jinja",
        view=lambda: {
            "heute": heute,
            "kommunen": [(bestand, kennzahlen(bestand, portal, heute)) for bestand in bestaende(portal)],
        },
        bereich="ziele",
        krumen=(START, ZIELE),
    )
    for bestand in bestaende(portal):
        yield _kommune(bestand, portal, heute)
        for id in berichte(bestand):
            yield _bericht(BERICHTE[id], bestand, portal, heute)


def _kommune(bestand: Bestand, portal: Portal, heute: date) -> Page:
    return Page(
        adresse=bestand.adresse,
        titel=f"Monitoring {bestand.name}",
        beschreibung=f"{bestand.name}: Ziele nach Stand, Abdeckung, Lücken, fällige Prüfungen und fehlende Angaben auf einen Blick.",
        template="pages/monitoring/kommune.html.jinja",
        view=lambda: {
            "bestand": bestand,
            "heute": heute,
            "berichte": [BERICHTE[id] for id in berichte(bestand)],
            "zahlen": kennzahlen(bestand, portal, heute),
        },
        bereich="ziele",
        krumen=(START, ZIELE, MONITORING),
    )


def _bericht(bericht: Bericht, bestand: Bestand, portal: Portal, heute: date) -> Page:
    return Page(
        adresse=f"{bestand.adresse}{bericht.id}/",
        titel=f"{bericht.titel}: {bestand.name}",
        beschreibung=f"{bestand.name}: {bericht.beschreibung}",
        template=f"pages/monitoring/{bericht.id}.html.jinja",
        view=lambda: (
            {"bericht": bericht, "bestand": bestand, "heute": heute} | dict(bericht.view(bestand, portal, heute))
        ),
        bereich="ziele",
        krumen=(START, ZIELE, MONITORING, Krume(bestand.name, bestand.adresse)),
    )


# --- the reports --------------------------------------------------------------------------------------------------------


def _ziele(bestand: Bestand, portal: Portal, heute: date) -> Mapping[str, Any]:
    strategien = ziele_nach_stand(bestand, portal)
    deadlines = fristen(bestand, heute)
    return {
        "status": [(status, stand(status, "ziel_status")) for status in STATUS],
        "strategien": [strategie for strategie in strategien if strategie.ziele],
        "ohne_ziele": [strategie.strategie for strategie in strategien if not strategie.ziele],
        "summe": {status: sum(strategie.je_status[status] for strategie in strategien) for status in STATUS},
        "fristen": deadlines[:HOECHSTENS],
        "weitere_fristen": len(deadlines) - HOECHSTENS,
        "abgelaufen": sum(zeile.vorbei for zeile in deadlines),
        "anzahl_fristen": len(deadlines),
    }


class Zelle(NamedTuple):
    """One area of one Indikator: its state in a word, how many offers it rests on, and where they are listed."""

    stand: str
    wort: str
    anzahl: int
    adresse: str


def _abdeckung(bestand: Bestand, portal: Portal, heute: date) -> Mapping[str, Any]:
    tables, others = abdeckung(bestand, portal, heute)
    return {
        "tabellen": [(table, _zeilen(table, portal, heute)) for table in tables],
        "anzahlen": others,
        "worte": [(state, stand(state, "abdeckung")) for state in ABDECKUNG],
    }


def _zeilen(table: Abdeckungstabelle, portal: Portal, heute: date) -> list[tuple[str, str, list[Zelle]]]:
    return [
        (
            gebiet.name,
            gebiet.adresse,
            [_zelle(cell, spalte.indikator, portal, heute) for cell, spalte in zip(cells, table.spalten, strict=True)],
        )
        for gebiet, cells in table.zeilen
    ]


def _zelle(cell: GebietZeile, indikator: Indikator, portal: Portal, heute: date) -> Zelle:
    rule = indikator.berechnung
    finder = finder_adresse(cell.angebote, cell.gebiet.id, rule, portal, heute) if rule and cell.angebote else ""
    return Zelle(cell.stand, stand(cell.stand, "abdeckung").wort, len(cell.angebote), finder or indikator.adresse)


def _zielgruppen(bestand: Bestand, portal: Portal, heute: date) -> Mapping[str, Any]:
    table = gaps.lueckentabelle(bestand, portal, heute)
    lapsed = table.nicht_aktuell()
    names = {column.id: column.name for column in table.spalten}
    return {
        "tabelle": table,
        "ebene": bestand.ebene,
        "zeilen": [_zielgruppe(row, table, bestand) for row in table.zeilen],
        "staende": gaps.STAENDE,
        "worte": gaps.WORTE,
        "nicht_aktuell": [(one, _gebiete(one, names, bestand)) for one in lapsed[:HOECHSTENS]],
        "weitere_nicht_aktuell": len(lapsed) - HOECHSTENS,
        "anzahl_nicht_aktuell": len(lapsed),
        "gezaehlt": len(table.gezaehlt),
    }


class Luecke(NamedTuple):
    """One Zielgruppe in one area; ``adresse`` leads to the offers, „“ where there are none."""

    stand: str
    anzahl: int
    adresse: str


def _zielgruppe(
    row: gaps.Zeile, table: gaps.Tabelle, bestand: Bestand
) -> tuple[str, Counter[str], list[Luecke], Luecke]:
    places = [column.id for column in table.spalten]
    cells = [_luecke(feld, row.zielgruppe.id, id, bestand) for id, feld in zip(places, row.felder, strict=True)]
    return row.zielgruppe.name, row.je_stand, cells, _luecke(row.ohne_gebiet, row.zielgruppe.id, bestand.id, bestand)


def _luecke(feld: gaps.Feld, zielgruppe: str, gebiet: str, bestand: Bestand) -> Luecke:
    if feld.stand == gaps.ABGELAUFEN:
        return Luecke(feld.stand, feld.anzahl, "#nicht-aktuell")
    if not feld.anzahl:
        return Luecke(feld.stand, 0, "")
    where = gebiet if feld.stand == gaps.AKTUELL else bestand.id
    return Luecke(feld.stand, feld.anzahl, f"angebote/?gebiet={where}&zielgruppe={zielgruppe}")


def _gebiete(one: gaps.Gezaehlt, names: Mapping[str, str], bestand: Bestand) -> str:
    if not one.gebiete:
        return "keinem Gebiet zugeordnet"
    if len(one.gebiete) == len(names):
        return f"ganz {bestand.name}"
    return ", ".join(name for id, name in names.items() if id in one.gebiete)


def _pruefung(bestand: Bestand, portal: Portal, heute: date) -> Mapping[str, Any]:
    plan = pruefplan(bestand, portal, heute)
    return {
        "plan": plan,
        "termine": plan.termine[:HOECHSTENS],
        "weitere_termine": len(plan.termine) - HOECHSTENS,
        "nie": plan.nie[:HOECHSTENS],
        "weitere_nie": len(plan.nie) - HOECHSTENS,
    }


def _luecken(bestand: Bestand, portal: Portal, heute: date) -> Mapping[str, Any]:
    by_kind: dict[str, list[Any]] = {}
    for gap in luecken(bestand, portal, heute):
        by_kind.setdefault(gap.art, []).append(gap)
    return {
        "arten": list(by_kind.items()),
        "hoechstens": JE_LUECKE,
        "nennen": lambda gap: [(titel_von(fall), fall.adresse) for fall in gap.faelle[:JE_LUECKE]],
    }


BERICHTE = {
    bericht.id: bericht
    for bericht in (
        Bericht(
            "ziele",
            "Ziele nach Stand und Fristen",
            "Wie viele Ziele welchen Stand haben und welche Fristen laufen oder abgelaufen sind.",
            _ziele,
        ),
        Bericht(
            "abdeckung", "Abdeckung der Gebiete", "In welchen Gebieten es gibt, was ein Ziel verlangt.", _abdeckung
        ),
        Bericht(
            "zielgruppen",
            "Lücken nach Zielgruppen",
            "Für welche Zielgruppe es wo Angebote gibt, und wo niemand nachgesehen hat.",
            _zielgruppen,
        ),
        Bericht("pruefung", "Fällige Prüfungen", "Was ein Mensch nachsehen sollte, und bis wann.", _pruefung),
        Bericht("luecken", "Fehlende Angaben", "Was in den Einträgen noch nicht steht.", _luecken),
    )
}
