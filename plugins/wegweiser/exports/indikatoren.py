"""Beside the page of each Indikator: its tables as CSV (``werte.csv``, ``gebiete.csv``, ``angebote.csv``), and one of all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import Any

from wegweiser.components.verweise import kommune_name
from wegweiser.domain.indikator import Indikator
from wegweiser.domain.portal import Portal
from wegweiser.domain.zaehlung import Anteil, Gebietsabdeckung, Zaehlung, hat_ort, zaehle
from wegweiser.planning.page import File
from wegweiser.rendering.tabelle import Zelle, csv_bytes
from wegweiser.settings import Settings
from wegweiser.sprachen.namen import name

WERTE = ("Zeitpunkt", "Wert", "Einheit", "Vergleichbare Reihe", "Methode", "Grundgesamtheit", "Gebiet", "Hinweis")
GEBIETE = ("Gebiet", "Kennung", "Stand", "Angebote", "davon ohne Ort", "Gezählt am")
ANGEBOTE = ("Angebot", "Kennung", "Gezählt am")
JE_GEBIET = ("Angebot", "Kennung", "zählt in", "mit Ort", "Gezählt am")
ALLE = (
    "Kommune",
    "Zahl",
    "Kennung",
    "Wert",
    "von",
    "Einheit",
    "Zeitpunkt",
    "Methode",
    "Grundgesamtheit",
    "Zielwert",
    "Zieljahr",
    "Richtung",
)


def files(portal: Portal, settings: Settings) -> Iterator[File]:
    """The tables of all Indikatoren that have a value."""
    heute = settings.heute
    for indikator in portal.indikatoren.values():
        if (rule := indikator.berechnung) and rule.art == "gebietsabdeckung":
            yield File(f"{indikator.adresse}gebiete.csv", partial(_gezaehlt, gebiete, indikator, portal, heute))
            yield File(
                f"{indikator.adresse}angebote.csv", partial(_gezaehlt, angebote_je_gebiet, indikator, portal, heute)
            )
        elif rule:
            yield File(f"{indikator.adresse}angebote.csv", partial(_gezaehlt, angebote, indikator, portal, heute))
        elif indikator.werte:
            yield File(f"{indikator.adresse}werte.csv", partial(werte, indikator))
    if portal.indikatoren:
        yield File("indikatoren/alle.csv", partial(alle, portal, heute))


def _gezaehlt(table: Callable[[Any], bytes], indikator: Indikator, portal: Portal, heute: date) -> bytes:
    return table(zaehle(indikator, portal, heute))


def alle(portal: Portal, heute: date) -> bytes:
    """Every Indikator with its latest value or count."""
    rows = (_zeile(indikator, zaehle(indikator, portal, heute), portal) for indikator in portal.indikatoren.values())
    return csv_bytes(ALLE, rows)


def werte(indikator: Indikator) -> bytes:
    """Measured values. Only those of one „Vergleichbare Reihe“ may be compared."""
    rows = [
        (
            wert.zeitpunkt,
            wert.wert,
            indikator.einheit,
            number,
            wert.methode,
            wert.grundgesamtheit,
            wert.gebiet,
            wert.hinweis,
        )
        for number, reihe in enumerate(indikator.reihen(), 1)
        for wert in reihe
    ]
    return csv_bytes(WERTE, sorted(rows, key=lambda row: row[0]))


def gebiete(count: Gebietsabdeckung) -> bytes:
    """Every area with its state and how many offers were counted there."""
    return csv_bytes(
        GEBIETE,
        (
            (
                zeile.gebiet.name,
                zeile.gebiet.id,
                name(zeile.stand, "abdeckung"),
                len(zeile.angebote),
                zeile.ohne_ort,
                count.stichtag.isoformat(),
            )
            for zeile in count.zeilen
        ),
    )


def angebote(count: Anteil) -> bytes:
    """Every offer that was counted."""
    day = count.stichtag.isoformat()
    return csv_bytes(ANGEBOTE, ((angebot.titel, angebot.id, day) for angebot in count.angebote))


def angebote_je_gebiet(count: Gebietsabdeckung) -> bytes:
    """Every offer that was counted, with the areas where it counts: „alle Stadtbezirke“, or their names."""
    day = count.stichtag.isoformat()
    everywhere = f"alle {count.ebene.mehrzahl}"
    return csv_bytes(
        JE_GEBIET,
        (
            (
                angebot.titel,
                angebot.id,
                everywhere if len(areas) == count.nenner else ", ".join(gebiet.name for gebiet in areas),
                "ja" if hat_ort(angebot) else "nein",
                day,
            )
            for angebot, areas in count.je_angebot()
        ),
    )


def _zeile(indikator: Indikator, count: Zaehlung | None, portal: Portal) -> tuple[Zelle, ...]:
    aim = indikator.zielwert
    return (
        kommune_name(portal, indikator.kommune),
        indikator.titel,
        indikator.id,
        *_wert(indikator, count),
        aim.wert if aim else None,
        aim.jahr if aim else None,
        name(indikator.richtung, "richtung") if indikator.richtung else None,
    )


def _wert(indikator: Indikator, count: Zaehlung | None) -> tuple[Zelle, ...]:
    """Value, of how many, unit, when, how and about whom."""
    if isinstance(count, Gebietsabdeckung):
        return (
            count.zaehler,
            count.nenner,
            count.ebene.mehrzahl,
            count.stichtag.isoformat(),
            "Zählung des Portals",
            None,
        )
    if isinstance(count, Anteil):
        return count.zaehler, count.nenner, "Angebote", count.stichtag.isoformat(), "Zählung des Portals", None
    latest = indikator.neuester()
    if latest is None:
        return None, None, indikator.einheit, None, None, None
    return latest.wert, None, indikator.einheit, latest.zeitpunkt, latest.methode, latest.grundgesamtheit
