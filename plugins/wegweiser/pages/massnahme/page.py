"""Maßnahmen: one page each, and the list by Kommune and status."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from wegweiser.components.angebot_karte import make_karten
from wegweiser.components.geschichte import eintraege
from wegweiser.components.papierkette import papiere
from wegweiser.components.stand import stand
from wegweiser.components.verweise import (
    MASSNAHME_STATUS,
    klartext,
    kommune_name,
    kuerzen,
    massnahme_folge,
    zu_massnahme,
    zu_zielen,
)
from wegweiser.domain.massnahme import Budget, Massnahme
from wegweiser.domain.portal import Portal
from wegweiser.planning.page import START, Krume, Page
from wegweiser.rendering.filters import datum, euro, zahl, zeitraum
from wegweiser.settings import Settings

ZIELE = Krume("Was die Stadt vorhat", "ziele/")
MASSNAHMEN = Krume("Maßnahmen", "massnahmen/")


def pages(portal: Portal, settings: Settings) -> Iterator[Page]:
    """The list and a page for each Maßnahme."""
    yield _liste(portal)
    for massnahme in portal.massnahmen.values():
        yield _seite(massnahme, portal, settings)


def _liste(portal: Portal) -> Page:
    by_kommune: dict[str, list[Massnahme]] = {}
    for massnahme in sorted(portal.massnahmen.values(), key=massnahme_folge):
        by_kommune.setdefault(kommune_name(portal, massnahme.kommune), []).append(massnahme)
    kommunen = []
    for kommune, massnahmen in sorted(by_kommune.items()):
        groups = [
            (
                stand(status, "massnahme_status"),
                [zu_massnahme(portal, massnahme, mit_stand=False) for massnahme in group],
            )
            for status, group in groupby(massnahmen, key=lambda massnahme: massnahme.status)
        ]
        kommunen.append((kommune, groups))
    return Page(
        adresse=MASSNAHMEN.adresse,
        titel=MASSNAHMEN.titel,
        beschreibung="Was die Städte tun, um ihre Ziele zu erreichen: wer verantwortlich ist, was es kostet und wie weit es ist.",
        template="pages/massnahme/liste.html.jinja",
        view={
            "kommunen": kommunen,
            "worte": [stand(status, "massnahme_status") for status in MASSNAHME_STATUS if status],
        },
        bereich="ziele",
        krumen=(START, ZIELE),
    )


def _seite(massnahme: Massnahme, portal: Portal, settings: Settings) -> Page:
    offers = [portal.angebote[offer] for offer in massnahme.angebote if offer in portal.angebote]
    return Page(
        adresse=massnahme.adresse,
        titel=massnahme.titel,
        beschreibung=kuerzen(klartext(massnahme.beschreibung), 200),
        template="pages/massnahme/template.html.jinja",
        view=lambda: {
            "massnahme": massnahme,
            "kommune": kommune_name(portal, massnahme.kommune),
            "stand": stand(massnahme.status, "massnahme_status"),
            "zeitraum": zeitraum(massnahme.zeitraum),
            "geld": [(betrag(item), wann(item), item.hinweis) for item in massnahme.budget],
            "meilensteine": sorted(massnahme.meilensteine, key=lambda step: (not step.datum, step.datum)),
            "berichte": sorted(massnahme.berichte, key=lambda report: report.datum, reverse=True),
            "ziele": zu_zielen(portal, massnahme.ziele),
            "angebote": make_karten(portal.aktuelle_angebote(offers, settings.heute), portal, settings.heute),
            "nicht_mehr": [offer for offer in offers if offer.ist_abgelaufen(settings.heute)],
            "papiere": papiere(portal.vorlagen[paper] for paper in massnahme.vorlagen if paper in portal.vorlagen),
            "geschichte": eintraege(massnahme.geschichte, portal),
        },
        bereich="ziele",
        krumen=(START, ZIELE, MASSNAHMEN),
        datei=massnahme.datei,
    )


def betrag(item: Budget) -> str:
    """„40.000 Euro“; other currencies keep their letters."""
    return euro(item.betrag) if item.einheit == "EUR" else f"{zahl(item.betrag)} {item.einheit}"


def wann(item: Budget) -> str:
    """„pro Jahr“, „2024“, „pro Jahr, ab 2024“ or nothing."""
    if item.pro_jahr:
        return f"pro Jahr, ab {datum(item.jahr)}" if item.jahr else "pro Jahr"
    return datum(item.jahr) if item.jahr else ""
