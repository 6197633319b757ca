"""Indikatoren: one page each with its values or its count, and the list of all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from wegweiser.components.stand import Stand, stand
from wegweiser.components.verweise import Verweis, klartext, kommune_name, kuerzen, zu_zielen
from wegweiser.domain.angebot import Angebot
from wegweiser.domain.gebiet import Ebene
from wegweiser.domain.indikator import Berechnung, Indikator, Messwert
from wegweiser.domain.portal import Portal, sort_key
from wegweiser.planning.page import START, Krume, Page
from wegweiser.rendering.filters import aufzaehlung, datum, zahl
from wegweiser.settings import Settings

from .zaehlung import KEINE, STAENDE, Anteil, Gebietsabdeckung, GebietZeile, Zaehlung, hat_ort, zaehle

ZIELE = Krume("Was die Stadt vorhat", "ziele/")
INDIKATOREN = Krume("Zahlen", "indikatoren/")
ANGEBOTE_JE_ZEILE = 6
"""How many of the offers counted a district names before it leads to the finder."""


@dataclass(frozen=True)
class Messung:
    """What an Indikator says today, in one line, and from when that is."""

    zahl: str
    zusatz: str = ""


@dataclass(frozen=True)
class Zeile:
    """A district in the table."""

    name: str
    adresse: str
    stand: Stand
    angebote: tuple[Verweis, ...]
    weitere: int
    alle: str
    """Address of the finder with this district and the theme chosen."""
    ohne_ort: int
    ohne: str = ""
    """What stands in place of the offers when there are none: „none“ only where somebody has looked."""


def pages(portal: Portal, settings: Settings) -> Iterator[Page]:
    """The list and a page for each Indikator."""
    counts = {indikator.id: zaehle(indikator, portal, settings.heute) for indikator in portal.indikatoren.values()}
    goals: dict[str, list[str]] = {}
    for ref, indikatoren in portal.indikatoren_zum_ziel.items():
        for indikator in indikatoren:
            goals.setdefault(indikator.id, []).append(ref)
    yield _liste(portal, counts)
    for indikator in portal.indikatoren.values():
        yield _seite(indikator, counts[indikator.id], goals.get(indikator.id, []), portal)


def _liste(portal: Portal, counts: Mapping[str, Zaehlung | None]) -> Page:
    by_kommune: dict[str, list[tuple[Indikator, Messung, str]]] = {}
    for indikator in sorted(portal.indikatoren.values(), key=lambda indikator: sort_key(indikator.titel)):
        by_kommune.setdefault(kommune_name(portal, indikator.kommune), []).append(
            (
                indikator,
                messung(indikator, counts[indikator.id], portal),
                kuerzen(klartext(indikator.beschreibung), 160),
            )
        )
    return Page(
        adresse=INDIKATOREN.adresse,
        titel=INDIKATOREN.titel,
        beschreibung="Woran die Städte messen, ob sie ihre Ziele erreichen: Zahlen, wie sie entstehen, und was noch nicht gemessen wird.",
        template="pages/indikator/liste.html.jinja",
        view={"kommunen": sorted(by_kommune.items())},
        bereich="ziele",
        krumen=(START, ZIELE),
    )


def _seite(indikator: Indikator, count: Zaehlung | None, goals: list[str], portal: Portal) -> Page:
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
                (wert, _gebiet(wert, portal)) for wert in sorted(indikator.werte, key=lambda wert: wert.zeitpunkt)
            ],
            "vergleichbarkeit": vergleichbarkeit(indikator.werte),
            "berechnung": _berechnung(indikator, count, portal),
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
    if not indikator.werte:
        return Messung("Noch kein Wert bekannt")
    latest = max(indikator.werte, key=lambda wert: wert.zeitpunkt)
    details = [datum(latest.zeitpunkt), *(detail for detail in (latest.methode, latest.grundgesamtheit) if detail)]
    return Messung(f"{zahl(latest.wert)} {indikator.einheit}".strip(), ", ".join(details))


def zielwert(indikator: Indikator) -> str:
    """„100 Prozent der Stadtteile bis 2030“."""
    if indikator.zielwert is None:
        return ""
    unit = indikator.zielwert.einheit or indikator.einheit
    until = f" bis {datum(indikator.zielwert.jahr)}" if indikator.zielwert.jahr else ""
    return f"{zahl(indikator.zielwert.wert)} {unit}".strip() + until


def vergleichbarkeit(werte: tuple[Messwert, ...]) -> str:
    """``alle``, ``einige`` or ``keine``: values of different methods or about different people say nothing about a rise
    or a fall; ``einer`` when there is no second value."""
    groups = Counter((wert.methode, wert.grundgesamtheit, wert.gebiet) for wert in werte)
    if len(werte) < 2:
        return "einer"
    if len(groups) == 1:
        return "alle"
    return "einige" if max(groups.values()) > 1 else "keine"


def _gebiet(wert: Messwert, portal: Portal) -> str:
    return portal.gebiete[wert.gebiet].name if wert.gebiet in portal.gebiete else wert.gebiet


def _berechnung(indikator: Indikator, count: Zaehlung | None, portal: Portal) -> dict[str, object] | None:
    """What the page says about a count; None for an Indikator that is measured elsewhere."""
    rule = indikator.berechnung
    if rule is None or count is None:
        return None
    view: dict[str, object] = {
        "regel": f"Gezählt werden Angebote in {kommune_name(portal, indikator.kommune)}{filter_in_worten(rule, portal)}.",
        "stichtag": count.stichtag,
        "art": rule.art,
        "prozent": round(100 * count.zaehler / count.nenner) if count.nenner else None,
    }
    if isinstance(count, Anteil):
        offers = [Verweis(angebot.titel, angebot.adresse) for angebot in count.angebote]
        return view | {"angebote": offers, "zeilen": [], "staende": []}
    per_state = count.je_stand()
    return view | {
        "ebene": count.ebene,
        "zeilen": [_zeile(zeile, rule) for zeile in count.zeilen],
        "staende": [(stand(state, "abdeckung"), per_state[state]) for state in STAENDE],
        "ohne_ort": _ohne_ort(count),
        "angebote": [],
    }


def _zeile(zeile: GebietZeile, rule: Berechnung) -> Zeile:
    placed = [angebot for angebot in zeile.angebote if hat_ort(angebot)]
    query = "".join(f"&thema={thema}" for thema in rule.themen)
    return Zeile(
        name=zeile.gebiet.name,
        adresse=zeile.gebiet.adresse,
        stand=stand(zeile.stand, "abdeckung"),
        angebote=tuple(Verweis(angebot.titel, angebot.adresse) for angebot in placed[:ANGEBOTE_JE_ZEILE]),
        weitere=max(0, len(placed) - ANGEBOTE_JE_ZEILE),
        alle=f"angebote/?gebiet={zeile.gebiet.id}{query}",
        ohne_ort=zeile.ohne_ort,
        ohne="keines gefunden" if zeile.stand == KEINE else "keines bekannt",
    )


def _ohne_ort(count: Gebietsabdeckung) -> list[tuple[Verweis, str]]:
    """The offers without a place that were counted, each once, with the areas they count for."""
    offers: dict[str, Angebot] = {}
    areas: dict[str, list[str]] = {}
    for zeile in count.zeilen:
        for angebot in zeile.angebote:
            if not hat_ort(angebot):
                offers[angebot.id] = angebot
                areas.setdefault(angebot.id, []).append(zeile.gebiet.name)
    everywhere = f"in allen {zahl(count.nenner)} {dativ(count.ebene)}"
    return [
        (
            Verweis(angebot.titel, angebot.adresse),
            everywhere if len(areas[angebot.id]) == count.nenner else f"in {aufzaehlung(areas[angebot.id])}",
        )
        for angebot in sorted(offers.values(), key=lambda angebot: sort_key(angebot.titel))
    ]


def filter_in_worten(rule: Berechnung, portal: Portal) -> str:
    """The filter as the rest of a sentence: „ zum Thema Begegnung, im Format Treff“."""
    parts = []
    if rule.themen:
        words = aufzaehlung((portal.begriff("themen", id).name for id in rule.themen), "oder")
        parts.append(f"zum Thema {words}")
    if rule.zielgruppen:
        parts.append(
            f"für die Zielgruppe {aufzaehlung((portal.begriff('zielgruppen', id).name for id in rule.zielgruppen), 'oder')}"
        )
    if rule.format:
        parts.append(f"im Format {aufzaehlung((portal.begriff('formate', id).name for id in rule.format), 'oder')}")
    if rule.barrierefreiheit:
        words = aufzaehlung(portal.begriff("barrierefreiheit", id).name for id in rule.barrierefreiheit)
        parts.append(f"mit dem Merkmal {words}")
    if rule.niedrigschwellig:
        parts.append("ohne Anmeldung, Kosten und Nachweis (niedrigschwellig)")
    elif rule.niedrigschwellig is False:
        parts.append("mit Anmeldung, Kosten oder Nachweis (nicht niedrigschwellig)")
    return " " + ", ".join(parts) if parts else ""


def dativ(ebene: Ebene) -> str:
    """„Stadtbezirke“ → „(von 23) Stadtbezirken“."""
    return ebene.mehrzahl if ebene.mehrzahl.endswith(("n", "s")) else ebene.mehrzahl + "n"
