"""Pages with all offers of a goal or a Strategie, when its own page shows only some of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from wegweiser.components.angebot_karte import make_karten
from wegweiser.components.blaettern import Blatt, blaettern
from wegweiser.domain.angebot import Angebot
from wegweiser.domain.portal import Portal
from wegweiser.planning.page import Krume, Page
from wegweiser.rendering.filters import anzahl
from wegweiser.settings import Settings

ANGEBOTE = "angebote/"
"""Where they stand, below the address of the goal."""
ANGEBOTE_AM_ZIEL = 12
"""An operative goal, or a Strategie, shows this many of its own offers itself."""


def angebotsseiten(ziel: Page, angebote: Sequence[Angebot], portal: Portal, settings: Settings) -> Iterator[Page]:
    """``<ziel>/angebote/`` and its further pages; nothing when the goal's own page shows them all."""
    if len(angebote) <= ANGEBOTE_AM_ZIEL:
        return
    for blatt in blaettern(angebote, f"{ziel.adresse}{ANGEBOTE}"):
        yield Page(
            adresse=blatt.adresse,
            titel=f"Angebote zu {ziel.titel}{blatt.zusatz}",
            beschreibung=f"{anzahl(len(angebote), 'Angebot trägt', 'Angebote tragen')} dazu bei: {ziel.titel}.",
            template="pages/ziele/angebote.html.jinja",
            view=partial(_view, ziel, blatt, len(angebote), portal, settings),
            bereich="ziele",
            krumen=(*ziel.krumen, Krume(ziel.titel, ziel.adresse)),
        )


def _view(ziel: Page, blatt: Blatt, gesamt: int, portal: Portal, settings: Settings) -> Mapping[str, object]:
    karten = make_karten(blatt.eintraege, portal, settings.heute)
    return {"ziel": ziel, "blatt": blatt.mit(karten), "gesamt": gesamt}
