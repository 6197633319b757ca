"""The start page: four doors, the search first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from wegweiser.components.zugaenge import make_tueren
from wegweiser.domain.portal import Portal
from wegweiser.planning.page import Page
from wegweiser.settings import Settings

NOTRUFE = 4
"""How many of the emergency numbers the start page shows."""


def pages(portal: Portal, settings: Settings) -> Iterator[Page]:
    """The page at the root."""
    _ = portal.sprache._
    yield Page(
        adresse="",
        titel=_("Angebote finden und sehen, was die Stadt vorhat"),
        beschreibung=_(
            "Treffpunkte, Beratung und Hilfe in Ihrer Nähe finden und nachlesen, welche Ziele sich die Stadt gesetzt hat."
        ),
        template="pages/start/template.html.jinja",
        view=partial(_view, portal, settings),
    )


def _view(portal: Portal, settings: Settings) -> Mapping[str, Any]:
    _ = portal.sprache._
    current = portal.alle_aktuellen(settings.heute)
    themen: dict[str, int] = {}
    gebiete: dict[str, int] = {}
    for angebot in current:
        for thema in angebot.themen:
            themen[thema] = themen.get(thema, 0) + 1
        for gebiet in portal.gebiet_und_darueber(angebot.gebiet):
            gebiete[gebiet] = gebiete.get(gebiet, 0) + 1
    return {
        "anzahl_angebote": len(current),
        "anzahl_traeger": len({angebot.traeger for angebot in current if angebot.traeger}),
        "themen": [
            (portal.begriff("themen", id), count)
            for id, count in sorted(themen.items(), key=lambda item: (-item[1], item[0]))
        ],
        "kommunen": [
            (kommune, [(gebiet, gebiete[gebiet.id]) for gebiet in kommune.gebiete if gebiet.id in gebiete])
            for kommune in portal.kommunen.values()
        ],
        "strategien": [
            (strategie, portal.kommunen.get(strategie.kommune), sum(1 for _ in strategie.ziele()))
            for strategie in portal.strategien.values()
        ],
        "notrufe": portal.hilfe[:NOTRUFE],
        "tueren": make_tueren(settings),
        "beispiele": [_("gemeinsam essen"), _("Trauer"), _("Reparieren")],
    }
