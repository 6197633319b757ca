"""Zugänge: the ways into the portal for those who do not read German easily (§ 4 BITV 2.0). Nothing is promised that is not there.

The start page has a block that leads to both pages; each page begins with what it may be called.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from wegweiser.domain.betreiber import land_of
from wegweiser.domain.zugang import GEBAERDENSPRACHE, LEICHTE_SPRACHE, Film
from wegweiser.settings import Settings


class Tueren(NamedTuple):
    """What the start page leads to."""

    leicht: bool
    """Is there the page in Leichte or einfache Sprache at all?"""
    pruefgruppe: str
    geprueft_am: date | None
    gebaerden: bool
    """Does the start page speak of sign language: because there is a film, or because the law asks for one?"""
    film: Film | None

    def __bool__(self) -> bool:
        return self.leicht or self.gebaerden


class Kopf(NamedTuple):
    """The head of one of the two pages: its title, and what stands behind the title."""

    titel: str
    gebaerden: bool
    pruefgruppe: str = ""
    geprueft_am: date | None = None
    film: Film | None = None


def make_tueren(settings: Settings) -> Tueren:
    """The doors of the start page. A page that the city does not have gets none."""
    zugaenge, land = settings.zugaenge, land_of(settings.betreiber)
    gefragt = zugaenge.film is not None or (land is not None and land.startseite)
    return Tueren(
        LEICHTE_SPRACHE in settings.seiten,
        zugaenge.pruefgruppe,
        zugaenge.geprueft_am,
        gefragt and GEBAERDENSPRACHE in settings.seiten,
        zugaenge.film,
    )


def make_kopf(adresse: str, settings: Settings) -> Kopf | None:
    """The head of the prose page at an address; None for all pages but these two."""
    zugaenge = settings.zugaenge
    if adresse == LEICHTE_SPRACHE:
        titel = "Leichte Sprache" if zugaenge.pruefgruppe else "In einfacher Sprache"
        return Kopf(titel, False, zugaenge.pruefgruppe, zugaenge.geprueft_am)
    if adresse == GEBAERDENSPRACHE:
        return Kopf("Deutsche Gebärdensprache (DGS)", True, film=zugaenge.film)
    return None
