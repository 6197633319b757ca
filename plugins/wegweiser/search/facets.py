"""What the finder's filters need: which offers carry which value, and when something takes place.

``gebiete`` (a column with the place of every document) is small and loaded when a query names a place; the rest comes with the first
filter. Lists of documents are varints of gaps; weekdays and „heute“ follow from the dates in the browser.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from wegweiser.components.angebot_karte import orte
from wegweiser.domain.angebot import Angebot, Termin
from wegweiser.domain.portal import Portal
from wegweiser.sprachen.namen import NAMEN

from .documents import Dokument
from .packing import compact, gaps, text, varint, varints

TAGE = tuple(NAMEN["wochentag"])


def facettenwerte(angebot: Angebot) -> dict[str, tuple[str, ...]]:
    """The values of an offer by facet, without places and dates."""
    anmeldung = {True: ("mit",), False: ("ohne",), None: ()}[angebot.anmeldung.erforderlich]
    return {
        "thema": angebot.themen,
        "zielgruppe": angebot.zielgruppen,
        "format": (angebot.format,),
        "kosten": (angebot.kosten.art,) if angebot.kosten.art else (),
        "barrierefreiheit": angebot.barrierefreiheit,
        "sprache": angebot.sprachen,
        "anmeldung": anmeldung,
    }


def pack_places(documents: Sequence[Dokument], portal: Portal) -> bytes:
    """Every document's place: JSON with the distinct ones, then one number each."""
    values = [orte(one.angebot, portal) if one.angebot else (one.kommune,) if one.kommune else () for one in documents]
    distinct = sorted(set(values))
    places = {value: place for place, value in enumerate(distinct)}
    return text(compact(distinct)) + varints(places[value] for value in values)


def pack_facets(documents: Sequence[Dokument], heute: date) -> bytes:
    """All other facets: JSON with their values, then the offers of each value in the same order; the dates last."""
    offers = [(number, one.angebot) for number, one in enumerate(documents) if one.angebot]
    lists: dict[str, dict[str, list[int]]] = {}
    dates: dict[str, list[int]] = {}
    for number, angebot in offers:
        for facette, werte in facettenwerte(angebot).items():
            for wert in dict.fromkeys(werte):
                lists.setdefault(facette, {}).setdefault(wert, []).append(number)
        for pattern in dict.fromkeys(compact(_pattern(eintrag)) for eintrag in _coming(angebot, heute)):
            dates.setdefault(pattern, []).append(number)
    return pack_lists(lists, dates)


def pack_lists(lists: Mapping[str, Mapping[str, Sequence[int]]], dates: Mapping[str, Sequence[int]]) -> bytes:
    """Offers by facet and value, and by pattern of their dates."""
    head = {
        "facetten": {facette: sorted(werte) for facette, werte in sorted(lists.items())},
        "termine": [json.loads(pattern) for pattern in sorted(dates)],
    }
    return b"".join(
        (
            text(compact(head)),
            *(_list(lists[facette][wert]) for facette, werte in head["facetten"].items() for wert in werte),
            *(_list(dates[pattern]) for pattern in sorted(dates)),
        )
    )


def _coming(angebot: Angebot, heute: date) -> Iterable[Termin]:
    for eintrag in (*angebot.termine, *angebot.oeffnungszeiten):
        last = eintrag.datum or eintrag.bis
        if (eintrag.datum or eintrag.wochentag) and (last is None or last >= heute):
            yield eintrag


def _pattern(eintrag: Termin) -> list[Any]:
    """``["2026-12-24"]`` for a single day; ``[weekday, rhythm, which, from, to, except]`` for a series, ends left off when empty."""
    if eintrag.datum:
        return [eintrag.datum.isoformat()]
    rhythmus = {"vierzehntaeglich": "z", "monatlich": "m"}.get(eintrag.rhythmus, "w")
    days = [day.isoformat() if day else 0 for day in (eintrag.ab, eintrag.bis)]
    pattern = [
        TAGE.index(eintrag.wochentag),
        rhythmus,
        eintrag.im_monat or 0,
        *days,
        [day.isoformat() for day in eintrag.ausser],
    ]
    while not pattern[-1]:
        pattern.pop()
    return pattern


def _list(numbers: Sequence[int]) -> bytes:
    return varint(len(numbers)) + varints(gaps(numbers))
