"""Beside the page of each Indikator: its table as CSV (``werte.csv``, ``gebiete.csv`` or ``angebote.csv``), and one of all."""

from __future__ import annotations

from collections.abc import Iterator

from wegweiser.components.verweise import kommune_name
from wegweiser.domain.indikator import Indikator
from wegweiser.domain.portal import Portal
from wegweiser.domain.zaehlung import Anteil, Gebietsabdeckung, Zaehlung, zaehle
from wegweiser.planning.page import File
from wegweiser.rendering.namen import name
from wegweiser.rendering.tabelle import Zelle, csv_bytes
from wegweiser.settings import Settings

WERTE = ("Zeitpunkt", "Wert", "Einheit", "Vergleichbare Reihe", "Methode", "Grundgesamtheit", "Gebiet", "Hinweis")
GEBIETE = ("Gebiet", "Kennung", "Stand", "Angebote", "davon ohne Ort", "Gezählt am")
ANGEBOTE = ("Angebot", "Kennung", "Gezählt am")
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
    counts = {indikator: zaehle(indikator, portal, settings.heute) for indikator in portal.indikatoren.values()}
    for indikator, count in counts.items():
        if isinstance(count, Gebietsabdeckung):
            yield File(f"{indikator.adresse}gebiete.csv", gebiete(count))
        elif isinstance(count, Anteil):
            yield File(f"{indikator.adresse}angebote.csv", angebote(count))
        elif indikator.werte:
            yield File(f"{indikator.adresse}werte.csv", werte(indikator))
    if counts:
        rows = (_zeile(indikator, count, portal) for indikator, count in counts.items())
        yield File("indikatoren/alle.csv", csv_bytes(ALLE, rows))


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
