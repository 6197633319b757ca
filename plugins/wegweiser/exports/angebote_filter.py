"""What the finder filters in the browser: ``angebote/filter.json``, one entry for each current offer."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from wegweiser.components.angebot_karte import gebiet_name, make_karte
from wegweiser.components.filter import facettenwerte
from wegweiser.domain.angebot import Angebot
from wegweiser.domain.portal import Portal
from wegweiser.planning.page import File
from wegweiser.settings import Settings


def files(portal: Portal, settings: Settings) -> Iterator[File]:
    """One file, in the order of the list on the page."""
    angebote = portal.aktuelle_angebote(portal.angebote.values(), settings.heute)
    eintraege = [_eintrag(angebot, portal, settings) for angebot in angebote]
    text = json.dumps(eintraege, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    yield File("angebote/filter.json", text.encode())


def _eintrag(angebot: Angebot, portal: Portal, settings: Settings) -> dict[str, Any]:
    karte = make_karte(angebot, portal, settings.heute)
    return {
        "id": karte.id,
        "titel": karte.titel,
        "kurz": karte.kurz,
        "wo": karte.wo,
        "wann": karte.wann,
        "marken": [marke.text for marke in karte.marken],
        "text": " ".join(_worte(angebot, portal)),
        **facettenwerte(angebot, portal, settings.heute),
    }


def _worte(angebot: Angebot, portal: Portal) -> Iterator[str]:
    """What else a search by words looks at, beside title and ``kurz``."""
    yield from angebot.hilft_bei
    yield portal.begriff("formate", angebot.format).name
    yield from (portal.begriff("themen", thema).name for thema in angebot.themen)
    yield from (portal.begriff("zielgruppen", gruppe).name for gruppe in angebot.zielgruppen)
    if angebot.traeger in portal.traeger:
        yield portal.traeger[angebot.traeger].name
    yield from (gebiet_name(gebiet, portal) for gebiet in portal.gebiet_und_darueber(angebot.gebiet))
    if angebot.kommune in portal.kommunen:
        yield portal.kommunen[angebot.kommune].name
    if angebot.ort and not angebot.schutzadresse:
        yield from angebot.ort.zeilen
