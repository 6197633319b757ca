"""Bild: the picture of an offer with its description and its credit. It comes from the portal itself, never from elsewhere."""

from __future__ import annotations

from typing import NamedTuple

from wegweiser.domain.angebot import Angebot, Bild
from wegweiser.domain.bilder import bilddatei
from wegweiser.domain.portal import Portal
from wegweiser.settings import Settings


class Bildansicht(NamedTuple):
    """The picture and the room it takes."""

    bild: Bild
    adresse: str
    breite: int
    hoehe: int


def make_bild(angebot: Angebot, portal: Portal, settings: Settings) -> Bildansicht | None:
    """None without a picture, or with one that cannot be shown: the check says why (``checking/rules/bild.py``)."""
    if angebot.bild is None:
        return None
    datei = bilddatei(angebot.bild.datei, portal, settings)
    return Bildansicht(angebot.bild, angebot.bild.adresse, datei.breite, datei.hoehe) if datei else None
