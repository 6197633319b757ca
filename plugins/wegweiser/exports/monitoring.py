"""The tables of ``/monitoring/`` as CSV, whole where a page shows the first rows only."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from wegweiser.components.stand import stand
from wegweiser.domain.portal import Portal
from wegweiser.domain.zaehlung import hat_ort
from wegweiser.monitoring.abdeckung import abdeckung
from wegweiser.monitoring.bestand import Bestand, bestaende
from wegweiser.monitoring.kennzahlen import berichte, kennzahlen
from wegweiser.monitoring.luecken import luecken, titel_von
from wegweiser.monitoring.pruefung import pruefplan
from wegweiser.monitoring.ziele import fristen, ziele_nach_stand
from wegweiser.monitoring.zielgruppen import WORTE, lueckentabelle
from wegweiser.planning.page import File
from wegweiser.rendering.tabelle import Zelle, csv_bytes
from wegweiser.settings import Settings

Zeilen = Iterator[tuple[Zelle, ...]]


def files(portal: Portal, settings: Settings) -> Iterator[File]:
    """One file beside each page, a few for the longer ones."""
    heute = settings.heute
    yield File(
        "monitoring/monitoring.csv",
        csv_bytes(("Kommune", "Zahl", "Was", "Seite", "Stichtag"), _kennzahlen(portal, heute)),
    )
    for bestand in bestaende(portal):
        for bericht in berichte(bestand):
            for name, kopf, zeilen in TABELLEN[bericht](bestand, portal, heute):
                yield File(
                    f"{bestand.adresse}{bericht}/{name}.csv", csv_bytes((*kopf, "Stichtag"), _mit_tag(zeilen, heute))
                )


def _mit_tag(zeilen: Zeilen, heute: date) -> Zeilen:
    return ((*zeile, heute.isoformat()) for zeile in zeilen)


def _kennzahlen(portal: Portal, heute: date) -> Zeilen:
    for bestand in bestaende(portal):
        for figure in kennzahlen(bestand, portal, heute):
            yield bestand.name, figure.zahl, figure.was, bestand.adresse + figure.bericht, heute.isoformat()


# --- one function for each report: name of the file, its head, its rows ------------------------------------------------

Tabelle = tuple[str, tuple[str, ...], Zeilen]


def _ziele(bestand: Bestand, portal: Portal, heute: date) -> Iterator[Tabelle]:
    yield (
        "ziele",
        ("Strategie", "Nummer", "Ziel", "Stand", "Maßnahmen", "Indikatoren", "Seite"),
        (
            (
                strategie.strategie.titel,
                zeile.ziel.nummer,
                zeile.titel.removeprefix(zeile.ziel.nummer).strip(),
                stand(zeile.status, "ziel_status").wort,
                zeile.massnahmen,
                zeile.indikatoren,
                zeile.ziel.adresse,
            )
            for strategie in ziele_nach_stand(bestand, portal)
            for zeile in strategie.ziele
        ),
    )
    yield (
        "fristen",
        ("Art", "Titel", "Frist", "Letzter Tag", "Was", "Abgelaufen", "Seite"),
        (
            (
                zeile.art,
                zeile.titel,
                zeile.frist.bis,
                zeile.frist.letzter_tag,
                zeile.frist.was,
                _ja(zeile.vorbei),
                zeile.adresse,
            )
            for zeile in fristen(bestand, heute)
        ),
    )


def _abdeckung(bestand: Bestand, portal: Portal, heute: date) -> Iterator[Tabelle]:
    tables, others = abdeckung(bestand, portal, heute)
    rows = [
        (
            spalte.indikator.titel,
            ", ".join(ziel.titel for ziel in spalte.ziele),
            table.ebene.name,
            zeile.gebiet.name,
            stand(zeile.stand, "abdeckung").wort,
            len(zeile.angebote),
            None,
            zeile.ohne_ort,
            spalte.indikator.adresse,
        )
        for table in tables
        for spalte in table.spalten
        for zeile in spalte.zaehlung.zeilen
    ]
    rows += [
        (
            other.indikator.titel,
            ", ".join(ziel.titel for ziel in other.ziele),
            "Kommune",
            bestand.name,
            "",
            other.zaehlung.zaehler,
            other.zaehlung.nenner,
            sum(not hat_ort(angebot) for angebot in other.zaehlung.angebote),
            other.indikator.adresse,
        )
        for other in others
    ]
    yield (
        "abdeckung",
        ("Zahl", "Ziele", "Ebene", "Gebiet", "Stand", "Angebote", "von", "davon ohne Ort", "Seite"),
        iter(rows),
    )


def _zielgruppen(bestand: Bestand, portal: Portal, heute: date) -> Iterator[Tabelle]:
    table = lueckentabelle(bestand, portal, heute)
    names = {spalte.id: spalte.name for spalte in table.spalten}
    yield (
        "zielgruppen",
        ("Zielgruppe", "Gebiet", "Stand", "aktuell mit Ort", "aktuell ohne Ort", "nicht mehr aktuell"),
        (
            (zeile.zielgruppe.name, name, wort, feld.mit_ort, feld.ohne_ort, feld.abgelaufen)
            for zeile in table.zeilen
            for name, feld, wort in (
                *((name, feld, WORTE[feld.stand][0]) for name, feld in zip(names.values(), zeile.felder, strict=True)),
                *((("ohne Gebiet", zeile.ohne_gebiet, ""),) if bestand.gebiete else ()),
            )
        ),
    )
    words = {zeile.zielgruppe.id: zeile.zielgruppe.name for zeile in table.zeilen}
    places = {one.gebiete for one in table.gezaehlt}
    where = {
        areas: f"ganz {bestand.name}"
        if len(areas) == len(names)
        else ", ".join(name for id, name in names.items() if id in areas)
        for areas in places
    }
    yield (
        "angebote",
        ("Angebot", "Stand", "Zielgruppen", "zählt in", "mit Ort", "Seite"),
        (
            (
                one.angebot.titel,
                one.grund or "aktuell",
                ", ".join(words[id] for id in one.angebot.zielgruppen if id in words),
                where[one.gebiete],
                _ja(hat_ort(one.angebot)),
                one.angebot.adresse,
            )
            for one in table.gezaehlt
        ),
    )


def _pruefung(bestand: Bestand, portal: Portal, heute: date) -> Iterator[Tabelle]:
    plan = pruefplan(bestand, portal, heute)
    yield (
        "pruefung",
        ("Art", "Eintrag", "fällig am", "überfällig", "zuletzt geprüft", "geprüft von", "Seite"),
        (
            (
                posten.art,
                posten.titel,
                _tag(posten.faellig_am),
                _ja(posten.ist_ueberfaellig(heute)),
                _tag(posten.geprueft_am),
                posten.geprueft_von,
                posten.adresse,
            )
            for posten in (*plan.termine, *plan.nie)
        ),
    )


def _luecken(bestand: Bestand, portal: Portal, heute: date) -> Iterator[Tabelle]:
    """One table for each kind of record: a row for each that lacks something, a column for each thing."""
    for kind, group in groupby(luecken(bestand, portal, heute), key=lambda gap: gap.datei):
        gaps = list(group)
        rows: dict[str, list[str]] = {}
        for place, gap in enumerate(gaps, 1):
            for fall in gap.faelle:
                row = rows.get(fall.adresse)
                if row is None:
                    row = rows[fall.adresse] = [titel_von(fall), *[""] * len(gaps), fall.adresse]
                row[place] = "Quelle sagt nichts" if gap.ist_offen(fall) else "fehlt"
        yield kind, ("Eintrag", *(gap.was for gap in gaps), "Seite"), map(tuple, rows.values())


TABELLEN = {
    "ziele": _ziele,
    "abdeckung": _abdeckung,
    "zielgruppen": _zielgruppen,
    "pruefung": _pruefung,
    "luecken": _luecken,
}


def _ja(value: bool) -> str:
    return "ja" if value else "nein"


def _tag(day: date | None) -> str:
    return day.isoformat() if day else ""
