"""What the finder's filters and the ranking by place need: for every value of a facet a list of the documents that carry it. Lists
are entries of the index like words, without levels: „#thema:trauer 0“.

The number at the end of a key is a range of documents: so no list grows with the index, there are only more of them. A place is
a path, so that what lies in it begins alike: „#gebiet:stuttgart/mitte/“, „#gebiet:/stuttgart/“ for all of Stuttgart, „#gebiet:/“ for
no place at all. „#tag:“ has the offers whose times nobody knows; „heute“ follows from the dates (``termin``) in the browser.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from wegweiser.components.angebot_karte import orte
from wegweiser.domain.angebot import Angebot, Termin
from wegweiser.domain.portal import Portal
from wegweiser.sprachen.namen import NAMEN

from .documents import Dokument
from .packing import Entry, compact, gaps, varints

LIST = "#"
"""Before the key of a list; no word begins so. Lists come before all words."""
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


def make_lists(
    documents: Iterable[tuple[int, Dokument]], portal: Portal, heute: date, span: int, large: bool
) -> list[Entry]:
    """The lists of these documents by their numbers, sorted. A list covers ``span`` documents. ``large``: there are more in the
    index; then nobody can load all areas of a Kommune, so that it has a list of all that is in one of them."""
    lists: defaultdict[tuple[str, str, int], list[int]] = defaultdict(list)
    for number, one in documents:
        for facette, wert in dict.fromkeys(_werte(one, portal, heute)):
            lists[facette, wert, number // span].append(number)
            if large and facette == "gebiet" and wert[0] != "/":
                lists[facette, f"{wert.partition('/')[0]}/", number // span].append(number)
    return sorted(make_list(f"{LIST}{facette}:{wert} {part}", row) for (facette, wert, part), row in lists.items())


def make_list(key: str, numbers: list[int]) -> Entry:
    """The entry of a list."""
    return Entry(key, (0, ""), "", len(numbers), varints(gaps(numbers)))


def _werte(one: Dokument, portal: Portal, heute: date) -> Iterator[tuple[str, str]]:
    """All that a document carries: facets with their values."""
    if one.angebot is None:
        yield "gebiet", f"/{one.kommune}/" if one.kommune else "/"
        return
    for facette, werte in facettenwerte(one.angebot).items():
        for wert in werte:
            yield facette, wert
    for pfad in _pfade(one.angebot, portal):
        yield "gebiet", pfad
    eintraege = list(_coming(one.angebot, heute))
    for eintrag in eintraege:
        yield "tag", eintrag.wochentag if not eintrag.datum else TAGE[eintrag.datum.weekday()]
        yield "termin", compact(_pattern(eintrag))
    if not eintraege:
        yield "tag", ""


def _pfade(angebot: Angebot, portal: Portal) -> Iterator[str]:
    """Where an offer is listed (``orte``): its area below all those that it is part of, and what is wider."""
    gebiete = portal.gebiet_und_darueber(angebot.gebiet)
    alle = orte(angebot, portal)
    if gebiete:
        yield "/".join((portal.gebiete[angebot.gebiet].kommune, *reversed(gebiete), ""))
    for weiter in alle[len(gebiete) :]:
        yield f"/{weiter}/"
    if not alle:
        yield "/"


def _coming(angebot: Angebot, heute: date) -> Iterator[Termin]:
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
