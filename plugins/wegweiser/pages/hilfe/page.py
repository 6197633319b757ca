"""Help in an emergency: numbers first, nothing else in the way."""

from __future__ import annotations

from collections.abc import Iterator

from wegweiser.components.blaettern import blaettern
from wegweiser.components.notruf import make_nummern
from wegweiser.domain.portal import Portal
from wegweiser.planning.page import START, Krume, Page
from wegweiser.settings import Settings
from wegweiser.sprachen import N_

HILFE = Krume(N_("Hilfe jetzt"), "hilfe-jetzt/")


def pages(portal: Portal, settings: Settings) -> Iterator[Page]:
    """The page ``/hilfe-jetzt/``, also when no number is recorded yet. Where many offers help, their list goes on on
    pages that need no numbers again: the way to them stands at the top of every page."""
    _ = portal.sprache._
    sensibel = [angebot for angebot in portal.angebote.values() if angebot.sensibel]
    for blatt in blaettern(portal.aktuelle_angebote(sensibel, settings.heute), HILFE.adresse):
        erstes = blatt.nummer == 1
        titel = _(HILFE.titel)
        yield Page(
            adresse=blatt.adresse,
            titel=titel if erstes else _("%(titel)s, Seite %(nummer)s", titel=titel, nummer=blatt.nummer),
            beschreibung=_("Notruf und Telefonnummern, unter denen sofort jemand für Sie da ist."),
            template="pages/hilfe/template.html.jinja",
            bereich="hilfe",
            sensibel="gewalt",
            krumen=(START,) if erstes else (START, HILFE),
            view={"nummern": make_nummern(portal, settings.heute) if erstes else (), "blatt": blatt},
        )
