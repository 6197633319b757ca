"""Merken: a button with which readers put an offer on their own notepad. What is kept lies on their device and nowhere else.

Offers about violence or a crisis and shelters can never be kept: the list would be a trace on a device that others may look into.
"""

from __future__ import annotations

import json
from datetime import date

from wegweiser.components.angebot_karte import Marke, make_karte
from wegweiser.domain.angebot import Angebot
from wegweiser.domain.portal import Portal

_write = json.JSONEncoder(ensure_ascii=False).encode


def darf_gemerkt_werden(angebot: Angebot) -> bool:
    """May a device know that somebody is interested in this offer?"""
    return not angebot.sensibel and not angebot.schutzadresse


def make_merkzettel(angebot: Angebot, portal: Portal, heute: date) -> str:
    """What the notepad keeps of an offer, as JSON: its card and a number to call. Empty when it must not be kept."""
    if not darf_gemerkt_werden(angebot):
        return ""
    karte = make_karte(angebot, portal, heute)
    zettel = {
        "titel": karte.titel,
        "adresse": karte.adresse,
        "kurz": karte.kurz,
        "wo": karte.wo,
        "wann": karte.wann,
        "marken": [_marke(marke) for marke in karte.marken],
        "deutsch": sorted(karte.deutsch),
        "telefon": angebot.kontakt.telefon,
    }
    return _write({key: wert for key, wert in zettel.items() if wert})


def _marke(marke: Marke) -> dict[str, str | bool]:
    words = {"text": marke.text, "symbol": marke.symbol, "art": marke.art}
    return words | {"deutsch": True} if marke.deutsch else words
