"""Notausgang: leaves a page about violence at once, for a place that tells nothing. ``assets/notausgang.js`` does the rest."""

from __future__ import annotations

from collections.abc import Collection

from wegweiser.domain.angebot import Angebot


def sensibel_wie(angebote: Collection[Angebot]) -> str:
    """``gewalt`` when more than half of the offers of a page are about violence: then the page is about it, too."""
    davon = sum(angebot.sensibel == "gewalt" for angebot in angebote)
    return "gewalt" if 2 * davon > len(angebote) else ""
