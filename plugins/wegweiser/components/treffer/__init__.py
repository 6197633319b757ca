"""Treffer: what finder and site search share on the page: help before results, what was understood, cards to be filled."""

from __future__ import annotations

from collections.abc import Iterable

from wegweiser.components.hilfe_kasten import passende_nummern
from wegweiser.domain.hilfe import Notruf

KRISEN = {
    "notfall": "Ist das ein Notfall? Hier hilft sofort jemand.",
    "krise": "Sie müssen damit nicht allein bleiben. Hier ist jetzt jemand für Sie da.",
    "gewalt": "Sie dürfen sich Hilfe holen. Hier ist jetzt jemand für Sie da.",
}
"""What the search understands as an emergency (``search/krise.txt``), and what stands above the numbers then."""


def krisen_kaesten(hilfe: Iterable[Notruf]) -> list[tuple[str, str, tuple[Notruf, ...]]]:
    """One box for each kind of emergency: kind, title, numbers."""
    hilfe = tuple(hilfe)
    return [(art, titel, passende_nummern(hilfe, art)) for art, titel in KRISEN.items()]
