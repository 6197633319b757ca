"""Indikatoren: one page each with its values or its count, and the list of all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from wegweiser.components.diagramm import make_diagramm
from wegweiser.components.verweise import klartext, kommune_name, kuerzen, zu_zielen
from wegweiser.domain.indikator import Berechnung, Indikator, Messwert
from wegweiser.domain.portal import Portal, sort_key
from wegweiser.domain.zaehlung import Anteil, Gebietsabdeckung, Zaehlung, zaehle
from wegweiser.planning.page import START, ZIELE, Krume, Page
from wegweiser.rendering.filters import aufzaehlung, datum, zahl
from wegweiser.settings import Settings

from .abdeckung import abdeckung, dativ, prozent
from .gezaehlt import AM_INDIKATOR, alle_adresse, gezaehlt, zu_angeboten

INDIKATOREN = Krume("Zahlen", "indikatoren/")


class Messung(NamedTuple):
    """What an Indikator says today, in one line, and from when that is."""

    zahl: str
    zusatz: str = ""


class Zahl(NamedTuple):
    """An Indikator in the list."""

    titel: str
    adresse: str
    messung: Messung
    art: str
    ziel: str
    """The value aimed at, empty when none is set."""
    richtung: str
    text: str


def pages(portal: Portal, settings: Settings) -> Iterator[Page]:
    """The list and a page for each Indikator."""
    counts = {indikator.id: zaehle(indikator, portal, settings.heute) for indikator in portal.indikatoren.values()}
    goals: dict[str, list[str]] = {}
    for ref, indikatoren in portal.indikatoren_zum_ziel.items():
        for indikator in indikatoren:
            goals.setdefault(indikator.id, []).append(ref)
    yield _liste(portal, counts)
    for indikator in portal.indikatoren.values():
        count = counts[indikator.id]
        page = _seite(indikator, count, goals.get(indikator.id, []), portal, settings)
        yield page
        if indikator.berechnung and count:
            yield from gezaehlt(indikator, count, page, regel(indikator, indikator.berechnung, portal))


def _liste(portal: Portal, counts: Mapping[str, Zaehlung | None]) -> Page:
    by_kommune: dict[str, list[Zahl]] = {}
    for indikator in sorted(portal.indikatoren.values(), key=lambda indikator: sort_key(indikator.titel)):
        eintrag = _zahl(indikator, counts[indikator.id], portal)
        by_kommune.setdefault(kommune_name(portal, indikator.kommune), []).append(eintrag)
    return Page(
        adresse=INDIKATOREN.adresse,
        titel=INDIKATOREN.titel,
        beschreibung="Woran die Städte messen, ob sie ihre Ziele erreichen: Zahlen, wie sie entstehen, und was noch nicht gemessen wird.",
        template="pages/indikator/liste.html.jinja",
        view={"kommunen": sorted(by_kommune.items())},
        bereich="ziele",
        krumen=(START, ZIELE),
    )


def _zahl(indikator: Indikator, count: Zaehlung | None, portal: Portal) -> Zahl:
    measured = "gemessen" if indikator.werte else "noch ohne Wert"
    return Zahl(
        titel=indikator.titel,
        adresse=indikator.adresse,
        messung=messung(indikator, count, portal),
        art="vom Portal gezählt" if indikator.berechnung else measured,
        ziel=zielwert(indikator),
        richtung=indikator.richtung,
        text=kuerzen(klartext(indikator.beschreibung), 160),
    )


def _seite(indikator: Indikator, count: Zaehlung | None, goals: list[str], portal: Portal, settings: Settings) -> Page:
    today = messung(indikator, count, portal)
    return Page(
        adresse=indikator.adresse,
        titel=indikator.titel,
        beschreibung=f"{kuerzen(klartext(indikator.beschreibung) or indikator.titel, 150)} {today.zahl}.".strip(),
        template="pages/indikator/template.html.jinja",
        view=lambda: {
            "indikator": indikator,
            "kommune": kommune_name(portal, indikator.kommune),
            "messung": today,
            "ziele": zu_zielen(portal, goals),
            "zielwert": zielwert(indikator),
            "werte": [
                (wert, _gebiet(wert.gebiet, portal))
                for wert in sorted(indikator.werte, key=lambda wert: wert.zeitpunkt)
            ],
            "vergleichbarkeit": vergleichbarkeit(indikator.reihen()),
            "diagramm": make_diagramm(
                indikator, {wert.gebiet: _gebiet(wert.gebiet, portal) for wert in indikator.werte}
            ),
            "berechnung": _berechnung(indikator, count, portal, settings),
        },
        bereich="ziele",
        krumen=(START, ZIELE, INDIKATOREN),
        datei=indikator.datei,
    )


def messung(indikator: Indikator, count: Zaehlung | None, portal: Portal) -> Messung:
    """The Indikator in one line: the count of today, or the latest value with its method."""
    if isinstance(count, Gebietsabdeckung):
        if not count.nenner:
            return Messung(
                "Noch nicht zählbar", f"Für {kommune_name(portal, indikator.kommune)} sind keine Gebiete erfasst."
            )
        only = f", davon {zahl(count.ja_nur_ohne_ort)} nur mit Angeboten ohne Ort" if count.ja_nur_ohne_ort else ""
        return Messung(
            f"{zahl(count.zaehler)} von {zahl(count.nenner)} {dativ(count.ebene)}",
            f"gezählt am {datum(count.stichtag)}{only}",
        )
    if isinstance(count, Anteil):
        total = f" von {zahl(count.nenner)}" if count.nenner is not None else ""
        word = "Angebot" if count.zaehler == 1 and not total else "Angeboten" if total else "Angebote"
        return Messung(f"{zahl(count.zaehler)}{total} {word}", f"gezählt am {datum(count.stichtag)}")
    latest = indikator.neuester()
    if latest is None:
        return Messung("Noch kein Wert bekannt")
    details = (datum(latest.zeitpunkt), latest.methode, latest.grundgesamtheit, _gebiet(latest.gebiet, portal))
    return Messung(
        f"{zahl(latest.wert)} {indikator.einheit}".strip(), ", ".join(detail for detail in details if detail)
    )


def zielwert(indikator: Indikator) -> str:
    """„100 Prozent der Stadtteile bis 2030“."""
    if indikator.zielwert is None:
        return ""
    unit = indikator.zielwert.einheit or indikator.einheit
    until = f" bis {datum(indikator.zielwert.jahr)}" if indikator.zielwert.jahr else ""
    return f"{zahl(indikator.zielwert.wert)} {unit}".strip() + until


def vergleichbarkeit(reihen: Sequence[Sequence[Messwert]]) -> str:
    """``alle``, ``einige`` or ``keine``: values of different methods or about different people say nothing about a rise
    or a fall; ``einer`` when there is no second value."""
    if sum(map(len, reihen)) < 2:
        return "einer"
    if len(reihen) == 1:
        return "alle"
    return "einige" if any(len(reihe) > 1 for reihe in reihen) else "keine"


def _gebiet(id: str, portal: Portal) -> str:
    return portal.gebiete[id].name if id in portal.gebiete else id


def _berechnung(
    indikator: Indikator, count: Zaehlung | None, portal: Portal, settings: Settings
) -> dict[str, object] | None:
    """What the page says about a count; None for an Indikator that is measured elsewhere."""
    rule = indikator.berechnung
    if rule is None or count is None:
        return None
    view: dict[str, object] = {
        "regel": regel(indikator, rule, portal),
        "stichtag": count.stichtag,
        "art": rule.art,
        "prozent": prozent(count.zaehler, count.nenner) if count.nenner else None,
    }
    if isinstance(count, Gebietsabdeckung):
        return view | abdeckung(count, indikator, rule, portal, settings)
    return view | {
        "angebote": zu_angeboten(count.angebote[:AM_INDIKATOR]),
        "anzahl_angebote": count.zaehler,
        "alle_angebote": alle_adresse(indikator),
    }


def regel(indikator: Indikator, rule: Berechnung, portal: Portal) -> str:
    """What is counted, in a sentence."""
    return f"Gezählt werden Angebote in {kommune_name(portal, indikator.kommune)}{filter_in_worten(rule, portal)}."


def filter_in_worten(rule: Berechnung, portal: Portal) -> str:
    """The filter as the rest of a sentence: „ zum Thema Begegnung, im Format Treff“."""
    parts = []
    if rule.themen:
        words = aufzaehlung((portal.begriff("themen", id).name for id in rule.themen), oder=True)
        parts.append(f"zum Thema {words}")
    if rule.zielgruppen:
        parts.append(
            f"für die Zielgruppe {aufzaehlung((portal.begriff('zielgruppen', id).name for id in rule.zielgruppen), oder=True)}"
        )
    if rule.format:
        parts.append(f"im Format {aufzaehlung((portal.begriff('formate', id).name for id in rule.format), oder=True)}")
    if rule.barrierefreiheit:
        words = aufzaehlung(portal.begriff("barrierefreiheit", id).name for id in rule.barrierefreiheit)
        parts.append(f"mit dem Merkmal {words}")
    if rule.niedrigschwellig:
        parts.append("ohne Anmeldung, Kosten und Nachweis (niedrigschwellig)")
    elif rule.niedrigschwellig is False:
        parts.append("mit Anmeldung, Kosten oder Nachweis (nicht niedrigschwellig)")
    return " " + ", ".join(parts) if parts else ""
