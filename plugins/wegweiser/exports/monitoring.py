"""The tables of ``/monitoring/`` as CSV, whole where a page shows the first rows only."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial

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

Inhalt = tuple[Sequence[str], Iterable[Sequence[Zelle]]]
"""Head and rows."""
Tabelle = Callable[[Bestand, Portal, date], Inhalt]


def files(portal: Portal, settings: Settings) -> Iterator[File]:
    """One file beside each page, a few for the longer ones."""
    heute = settings.heute
    yield File("monitoring/monitoring.csv", partial(_uebersicht, portal, heute))
    for bestand in bestaende(portal):
        for bericht in berichte(bestand):
            for name, table in TABELLEN[bericht].items():
                if bericht != "luecken" or name in _mit_eintraegen(bestand):
                    yield File(f"{bestand.adresse}{bericht}/{name}.csv", partial(_csv, table, bestand, portal, heute))


def _uebersicht(portal: Portal, heute: date) -> bytes:
    figures = ((bestand, figure) for bestand in bestaende(portal) for figure in kennzahlen(bestand, portal, heute))
    return csv_bytes(
        ("Kommune", "Zahl", "Was", "Seite", "Stichtag"),
        (
            (bestand.name, figure.zahl, figure.was, bestand.adresse + figure.bericht, heute.isoformat())
            for bestand, figure in figures
        ),
    )


def _csv(table: Tabelle, bestand: Bestand, portal: Portal, heute: date) -> bytes:
    head, rows = table(bestand, portal, heute)
    stichtag = heute.isoformat()
    return csv_bytes((*head, "Stichtag"), ((*row, stichtag) for row in rows))


# --- one function for each table: its head, its rows ------------------------------------------------------------------


def _ziele(bestand: Bestand, portal: Portal, heute: date) -> Inhalt:
    return ("Strategie", "Nummer", "Ziel", "Stand", "Maßnahmen", "Zahlen", "Seite"), (
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
    )


def _fristen(bestand: Bestand, portal: Portal, heute: date) -> Inhalt:
    return ("Art", "Titel", "Frist", "Letzter Tag", "Was", "Abgelaufen", "Seite"), (
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
    )


def _abdeckung(bestand: Bestand, portal: Portal, heute: date) -> Inhalt:
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
    return ("Zahl", "Ziele", "Ebene", "Gebiet", "Stand", "Angebote", "von", "davon ohne Ort", "Seite"), rows


def _zielgruppen(bestand: Bestand, portal: Portal, heute: date) -> Inhalt:
    table = lueckentabelle(bestand, portal, heute)
    names = [spalte.name for spalte in table.spalten]
    return ("Zielgruppe", "Gebiet", "Stand", "aktuell mit Ort", "aktuell ohne Ort", "nicht mehr aktuell"), (
        (zeile.zielgruppe.name, name, wort, feld.mit_ort, feld.ohne_ort, feld.abgelaufen)
        for zeile in table.zeilen
        for name, feld, wort in (
            *((name, feld, WORTE[feld.stand][0]) for name, feld in zip(names, zeile.felder, strict=True)),
            *((("ohne Gebiet", zeile.ohne_gebiet, ""),) if bestand.gebiete else ()),
        )
    )


def _angebote(bestand: Bestand, portal: Portal, heute: date) -> Inhalt:
    table = lueckentabelle(bestand, portal, heute)
    words = {zeile.zielgruppe.id: zeile.zielgruppe.name for zeile in table.zeilen}
    names = {spalte.id: spalte.name for spalte in table.spalten}
    where = {
        areas: f"ganz {bestand.name}"
        if len(areas) == len(names)
        else ", ".join(name for id, name in names.items() if id in areas)
        for areas in {one.gebiete for one in table.gezaehlt}
    }
    return ("Angebot", "Stand", "Zielgruppen", "zählt in", "mit Ort", "Seite"), (
        (
            one.angebot.titel,
            one.grund or "aktuell",
            ", ".join(words[id] for id in one.angebot.zielgruppen if id in words),
            where[one.gebiete],
            _ja(hat_ort(one.angebot)),
            one.angebot.adresse,
        )
        for one in table.gezaehlt
    )


def _pruefung(bestand: Bestand, portal: Portal, heute: date) -> Inhalt:
    plan = pruefplan(bestand, portal, heute)
    return ("Art", "Eintrag", "fällig am", "überfällig", "zuletzt geprüft", "geprüft von", "Seite"), (
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
    )


def _luecken(kind: str, bestand: Bestand, portal: Portal, heute: date) -> Inhalt:
    """A row for each record of this kind that lacks something, a column for each thing."""
    gaps = [gap for gap in luecken(bestand, portal, heute) if gap.datei == kind]
    rows: dict[int, list[str]] = {}
    for place, gap in enumerate(gaps, 1):
        for fall in gap.faelle:
            row = rows.get(id(fall))
            if row is None:
                row = rows[id(fall)] = [titel_von(fall), *[""] * len(gaps), fall.adresse]
            row[place] = "Quelle sagt nichts" if gap.ist_offen(fall) else "fehlt"
    return ("Eintrag", *(gap.was for gap in gaps), "Seite"), rows.values()


def _mit_eintraegen(bestand: Bestand) -> set[str]:
    """The kinds of records of which a Kommune has some."""
    of_kind = {
        "angebote": bestand.angebote,
        "ziele": [ziel for strategie in bestand.strategien for ziel in strategie.ziele()],
        "massnahmen": bestand.massnahmen,
        "vorlagen": bestand.vorlagen,
        "indikatoren": bestand.indikatoren,
    }
    return {kind for kind, records in of_kind.items() if records}


TABELLEN: Mapping[str, Mapping[str, Tabelle]] = {
    "ziele": {"ziele": _ziele, "fristen": _fristen},
    "abdeckung": {"abdeckung": _abdeckung},
    "zielgruppen": {"zielgruppen": _zielgruppen, "angebote": _angebote},
    "pruefung": {"pruefung": _pruefung},
    "luecken": {
        kind: partial(_luecken, kind) for kind in ("angebote", "ziele", "massnahmen", "vorlagen", "indikatoren")
    },
}
"""The tables of each report by the names of their files."""


def _ja(value: bool) -> str:
    return "ja" if value else "nein"


def _tag(day: date | None) -> str:
    return day.isoformat() if day else ""
