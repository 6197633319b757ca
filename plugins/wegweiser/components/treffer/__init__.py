"""Treffer: what finder and site search share on the page: help before results, what was understood, cards to be filled."""

from __future__ import annotations

from wegweiser.components.hilfe_kasten import passende_nummern
from wegweiser.domain.hilfe import Notruf
from wegweiser.domain.portal import Portal
from wegweiser.sprachen import N_

KRISEN = {
    "notfall": N_("Ist das ein Notfall? Hier hilft sofort jemand."),
    "krise": N_("Sie müssen damit nicht allein bleiben. Hier ist jetzt jemand für Sie da."),
    "gewalt": N_("Sie dürfen sich Hilfe holen. Hier ist jetzt jemand für Sie da."),
}
"""What the search understands as an emergency (``search/krise.txt``), and what stands above the numbers then."""


def krisen_kaesten(portal: Portal) -> list[tuple[str, str, tuple[Notruf, ...]]]:
    """One box for each kind of emergency: kind, title, numbers."""
    return [(art, portal.sprache._(titel), passende_nummern(portal.hilfe, art)) for art, titel in KRISEN.items()]
