"""Lists of the offers that a number was counted from, where its own page names only some of them: everybody can count again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from wegweiser.components.blaettern import TITEL_JE_SEITE, Blatt, blaettern
from wegweiser.components.stand import Stand, stand
from wegweiser.components.verweise import Verweis
from wegweiser.domain.angebot import Angebot
from wegweiser.domain.indikator import Indikator
from wegweiser.domain.zaehlung import Anteil, Gebietsabdeckung, Zaehlung
from wegweiser.planning.page import Krume, Page
from wegweiser.rendering.filters import anzahl

from .abdeckung import JE_GEBIET, OHNE_ORT, adresse_im_gebiet, adresse_ohne_ort, mit_ort, ohne_ort

AM_INDIKATOR = 12
"""The page of a count without areas names this many offers."""


class Liste(NamedTuple):
    """Offers that were counted: each with what is to be said about it, often nothing."""

    adresse: str
    titel: str
    eintraege: Sequence[tuple[Verweis, str]]
    stand: Stand | None = None
    """Of an area."""
    ohne_ort: int = 0
    """How many more count for the area and have no place."""


def zu_angeboten(angebote: Iterable[Angebot]) -> list[tuple[Verweis, str]]:
    """Offers about which there is nothing to say."""
    return [(Verweis(angebot.titel, angebot.adresse), "") for angebot in angebote]


def alle_adresse(indikator: Indikator) -> str:
    """Where all offers of a count without areas are listed, when they are more than its page names."""
    return f"{indikator.adresse}angebote/"


def gezaehlt(indikator: Indikator, count: Zaehlung, page: Page, regel: str) -> Iterator[Page]:
    """The pages of all lists that the Indikator's own ``page`` only begins."""
    for liste in _listen(indikator, count):
        for blatt in blaettern(liste.eintraege, liste.adresse, TITEL_JE_SEITE):
            yield Page(
                adresse=blatt.adresse,
                titel=f"{liste.titel}{blatt.zusatz}",
                beschreibung=f"{anzahl(len(liste.eintraege), 'Angebot', 'Angebote')}, aus denen diese Zahl entsteht: {indikator.titel}.",
                template="pages/indikator/gezaehlt.html.jinja",
                view=partial(_view, indikator, count, liste, blatt, regel),
                bereich="ziele",
                krumen=(*page.krumen, Krume(indikator.titel, indikator.adresse)),
            )


def _view(indikator: Indikator, count: Zaehlung, liste: Liste, blatt: Blatt, regel: str) -> dict[str, object]:
    return {
        "indikator": indikator,
        "stichtag": count.stichtag,
        "regel": regel,
        "liste": liste,
        "blatt": blatt,
        "erste": (blatt.nummer - 1) * TITEL_JE_SEITE + 1,
    }


def _listen(indikator: Indikator, count: Zaehlung) -> Iterator[Liste]:
    if isinstance(count, Anteil):
        if count.zaehler > AM_INDIKATOR:
            yield Liste(alle_adresse(indikator), "Gezählte Angebote", zu_angeboten(count.angebote))
        return
    yield from _je_gebiet(indikator, count)
    elsewhere = ohne_ort(count)
    if len(elsewhere) > OHNE_ORT:
        yield Liste(adresse_ohne_ort(indikator), "Gezählte Angebote ohne Ort", elsewhere)


def _je_gebiet(indikator: Indikator, count: Gebietsabdeckung) -> Iterator[Liste]:
    for zeile in count.zeilen:
        placed = mit_ort(zeile)
        if len(placed) > JE_GEBIET:
            yield Liste(
                adresse_im_gebiet(indikator, zeile),
                f"Gezählte Angebote: {zeile.gebiet.name}",
                zu_angeboten(placed),
                stand(zeile.stand, "abdeckung"),
                zeile.ohne_ort,
            )
