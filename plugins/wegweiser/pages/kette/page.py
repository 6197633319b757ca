"""Ketten: one page each, and the overview with what a chain is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from wegweiser.components.kette import fehlende, ketten_verweise, stationen
from wegweiser.components.papierkette import papiere
from wegweiser.components.verweise import kommune_name, kuerzen
from wegweiser.domain.kette import GLIEDER, Kette
from wegweiser.domain.massnahme import Massnahme
from wegweiser.domain.portal import Portal, sort_key
from wegweiser.planning.page import START, ZIELE, Krume, Page
from wegweiser.rendering.filters import aufzaehlung
from wegweiser.settings import Settings
from wegweiser.sprachen.namen import name

KETTEN = Krume("Vom Antrag bis zum Angebot", "ketten/")


def pages(portal: Portal, settings: Settings) -> Iterator[Page]:
    """The overview and a page for each chain."""
    yield _uebersicht(portal)
    for kette in portal.ketten.values():
        yield _seite(kette, portal, settings.heute)


def _uebersicht(portal: Portal) -> Page:
    return Page(
        adresse=KETTEN.adresse,
        titel=KETTEN.titel,
        beschreibung="Wie aus einem Antrag oder einem Papier etwas wird, das man nutzen kann: wer beraten und entschieden hat, und was fehlt.",
        template="pages/kette/uebersicht.html.jinja",
        view=lambda: {
            "kommunen": _je_kommune(portal),
            "glieder": [name(glied, "glied") for glied in GLIEDER],
            "anzahl": len(portal.ketten),
            "vollstaendig": sum(len(kette.bekannt) == len(GLIEDER) for kette in portal.ketten.values()),
        },
        bereich="ziele",
        krumen=(START, ZIELE),
    )


def _je_kommune(portal: Portal) -> list[tuple[str, list]]:
    """Chains by Kommune; those of which most is known come first."""
    groups: dict[str, list[Kette]] = {}
    for kette in sorted(portal.ketten.values(), key=lambda one: (-len(one.bekannt), sort_key(one.titel), one.id)):
        groups.setdefault(kommune_name(portal, kette.kommune), []).append(kette)
    return [(kommune, ketten_verweise(ketten)) for kommune, ketten in sorted(groups.items())]


def _seite(kette: Kette, portal: Portal, heute: date) -> Page:
    return Page(
        adresse=kette.adresse,
        titel=kuerzen(f"Kette: {kette.titel}", 120),
        beschreibung=kuerzen(
            f"Vom Antrag bis zum Angebot: {kette.titel}. Bekannt sind {len(kette.bekannt)} von {len(GLIEDER)} Gliedern.",
            240,
        ),
        template="pages/kette/template.html.jinja",
        view=lambda: {
            "kette": kette,
            "kommune": kommune_name(portal, kette.kommune),
            "stationen": stationen(kette, portal, heute),
            "bekannt": len(kette.bekannt),
            "von": len(GLIEDER),
            "fehlt": aufzaehlung(fehlende(kette)),
            "zur_massnahme": isinstance(kette.anfang, Massnahme),
            "spaeter": _spaeter(kette, portal),
        },
        bereich="ziele",
        krumen=(START, ZIELE, KETTEN),
        datei=kette.anfang.datei,
    )


def _spaeter(kette: Kette, portal: Portal) -> list:
    """Papers outside the chain that refer to one of its papers."""
    own = {vorlage.id for vorlage in kette.vorlagen}
    later = {
        paper.id: paper for id in own for paper in portal.vorlagen_mit_bezug_auf.get(id, ()) if paper.id not in own
    }
    return papiere(later.values())
