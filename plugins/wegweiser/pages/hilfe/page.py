"""Help in an emergency: numbers first, nothing else in the way."""

from __future__ import annotations

from collections.abc import Iterator

from wegweiser.components.notruf import make_nummern
from wegweiser.domain.portal import Portal
from wegweiser.planning.page import Page
from wegweiser.settings import Settings


def pages(portal: Portal, settings: Settings) -> Iterator[Page]:
    """The page ``/hilfe-jetzt/``, also when no number is recorded yet."""
    _ = portal.sprache._
    sensibel = [angebot for angebot in portal.angebote.values() if angebot.sensibel]
    yield Page(
        adresse="hilfe-jetzt/",
        titel=_("Hilfe jetzt"),
        beschreibung=_("Notruf und Telefonnummern, unter denen sofort jemand für Sie da ist."),
        template="pages/hilfe/template.html.jinja",
        bereich="hilfe",
        sensibel="gewalt",
        view={
            "nummern": make_nummern(portal, settings.heute),
            "angebote": portal.aktuelle_angebote(sensibel, settings.heute),
        },
    )
