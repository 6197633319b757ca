"""Filter: the search form and the facets of the finder. Without JavaScript it is not shown, the lists do the work."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from wegweiser.components.angebot_karte import orte
from wegweiser.components.termine import TAGE, ist_vorbei
from wegweiser.domain.angebot import Angebot
from wegweiser.domain.portal import Portal


@dataclass(frozen=True)
class Wert:
    """One box to tick; ``anzahl`` is what ticking it gives while nothing else is ticked."""

    id: str
    name: str
    anzahl: int
    symbol: str = ""


@dataclass(frozen=True)
class Gruppe:
    """Values under one heading; a facet without groups has one of an empty title."""

    titel: str
    werte: tuple[Wert, ...]


@dataclass(frozen=True)
class Facette:
    """One facet; ``name`` is the parameter in the address."""

    name: str
    titel: str
    symbol: str
    gruppen: tuple[Gruppe, ...]


def facettenwerte(angebot: Angebot, portal: Portal, heute: date) -> dict[str, tuple[str, ...]]:
    """The values of an offer by facet; facets about which the record says nothing are left out."""
    werte = {
        "gebiet": orte(angebot, portal),
        "thema": angebot.themen,
        "zielgruppe": angebot.zielgruppen,
        "format": (angebot.format,),
        "kosten": (angebot.kosten.art,) if angebot.kosten.art else (),
        "barrierefreiheit": angebot.barrierefreiheit,
        "sprache": angebot.sprachen,
        "tag": tuple(_tage(angebot, heute)),
    }
    return {facette: wert for facette, wert in werte.items() if wert}


def _tage(angebot: Angebot, heute: date) -> Iterator[str]:
    vorhanden = {
        TAGE[termin.datum.weekday()] if termin.datum else termin.wochentag
        for termin in (*angebot.termine, *angebot.oeffnungszeiten)
        if not ist_vorbei(termin, heute)
    }
    return (tag for tag in TAGE if tag in vorhanden)
