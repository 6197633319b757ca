"""Gremien: one page each with its sittings, and the list by Kommune."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from wegweiser.components.beratungsfolge import BeratungAnsicht, beratung_ansicht
from wegweiser.components.papierkette import Papier, papier
from wegweiser.components.verweise import kommune_name, kuerzen
from wegweiser.domain.gremium import Gremium, Punkt
from wegweiser.domain.portal import Portal, sort_key
from wegweiser.planning.page import START, ZIELE, Krume, Page
from wegweiser.rendering.filters import anzahl
from wegweiser.settings import Settings
from wegweiser.sprachen.namen import NAMEN, name

GREMIEN = Krume("Gremien", "gremien/")


class PunktAnsicht(NamedTuple):
    """One paper in one sitting: the paper, and what the Gremium was to do with it."""

    papier: Papier
    beratung: BeratungAnsicht


def pages(portal: Portal, settings: Settings) -> Iterator[Page]:
    """The list and a page for each Gremium."""
    yield _liste(portal)
    for gremium in portal.gremien.values():
        yield _seite(gremium, portal)


def _liste(portal: Portal) -> Page:
    by_kommune: dict[str, list[tuple[Gremium, int]]] = {}
    for gremium in sorted(portal.gremien.values(), key=lambda one: (sort_key(one.name), one.id)):
        by_kommune.setdefault(kommune_name(portal, gremium.kommune), []).append((gremium, _zahl_der_papiere(gremium)))
    return Page(
        adresse=GREMIEN.adresse,
        titel=GREMIEN.titel,
        beschreibung="Gemeinderäte und Ausschüsse: wann sie welche Papiere beraten haben und was sie damit tun sollten.",
        template="pages/gremium/liste.html.jinja",
        view={"kommunen": sorted(by_kommune.items())},
        bereich="ziele",
        krumen=(START, ZIELE),
    )


def _seite(gremium: Gremium, portal: Portal) -> Page:
    kommune = kommune_name(portal, gremium.kommune)
    return Page(
        adresse=gremium.adresse,
        titel=kuerzen(f"{gremium.name}, {kommune}", 120),
        beschreibung=kuerzen(
            f"{gremium.name} in {kommune}: die Sitzungen mit den Papieren dieses Portals, die Rolle des Gremiums und das Ergebnis.",
            240,
        ),
        template="pages/gremium/template.html.jinja",
        view=lambda: {
            "gremium": gremium,
            "kommune": kommune,
            "sitzungen": [
                (sitzung.datum, [_punkt(punkt, portal) for punkt in sitzung.punkte]) for sitzung in gremium.sitzungen
            ],
            "papiere": _zahl_der_papiere(gremium),
            "punkte": len(gremium.punkte),
            "rollen": rollen(gremium),
        },
        bereich="ziele",
        krumen=(START, ZIELE, GREMIEN),
    )


def _punkt(punkt: Punkt, portal: Portal) -> PunktAnsicht:
    return PunktAnsicht(papier(punkt.vorlage), beratung_ansicht(punkt.vorlage, punkt.beratung, portal))


def _zahl_der_papiere(gremium: Gremium) -> int:
    return len({punkt.vorlage.id for punkt in gremium.punkte})


def rollen(gremium: Gremium) -> list[tuple[str, str, str]]:
    """How often the Gremium had which role: the word, its meaning, and how many times; unknown ones at the end."""
    counts = Counter(punkt.beratung.zweck for punkt in gremium.punkte)
    known = [
        (name(zweck, "zweck"), name(zweck, "zweck_satz"), anzahl(counts[zweck], "Mal", "Mal"))
        for zweck in NAMEN["zweck"]
        if counts[zweck]
    ]
    open_ = [("nicht dokumentiert", "Die Quelle sagt nicht, wozu das Gremium das Papier bekam.", f"{counts['']} Mal")]
    return known + (open_ if counts[""] else [])
