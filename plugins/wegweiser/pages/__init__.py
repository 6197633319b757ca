"""PAGE_KINDS: which pages there are. One folder each: ``page.py`` with ``pages(portal, settings) -> Iterator[Page]``,
its template, its style, its test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from types import ModuleType

from wegweiser.domain.portal import Portal
from wegweiser.domain.uebersetzen import uebersetze
from wegweiser.planning.page import Page
from wegweiser.settings import Settings
from wegweiser.sprachen import Sprache

from . import (
    angebot,
    angebote,
    daten,
    gebiete,
    gremium,
    hilfe,
    indikator,
    kette,
    massnahme,
    merkliste,
    mitmachen,
    monitoring,
    rahmen,
    recht,
    start,
    suche,
    traeger,
    umleitung,
    vergleich,
    vorlage,
    ziele,
)

PAGE_KINDS = (
    start.page,
    angebote.page,
    angebot.page,
    traeger.page,
    gebiete.page,
    ziele.page,
    rahmen.page,
    vergleich.page,
    massnahme.page,
    indikator.page,
    vorlage.page,
    gremium.page,
    kette.page,
    monitoring.page,
    hilfe.page,
    merkliste.page,
    mitmachen.page,
    suche.page,
    daten.page,
    recht.page,
    umleitung.page,
)

TRANSLATED = (start.page, angebote.page, angebot.page, hilfe.page, merkliste.page)
"""The kinds that exist in every language of the portal."""


def page_makers(portal: Portal, settings: Settings) -> list[Callable[[], Iterator[Page]]]:
    """What makes the pages, kind by kind: all kinds in German, then the translated ones in every other language."""
    kinds = [
        (kind, sprache) for sprache in settings.sprachen for kind in (PAGE_KINDS if sprache.ist_deutsch else TRANSLATED)
    ]
    return [partial(_pages, kind, portal, settings, sprache) for kind, sprache in kinds]


def _pages(kind: ModuleType, portal: Portal, settings: Settings, sprache: Sprache) -> Iterator[Page]:
    pages = kind.pages(uebersetze(portal, sprache), settings)
    if len(settings.sprachen) == 1 or kind not in TRANSLATED:
        return pages
    return (
        replace(page, adresse=sprache.pfad + page.adresse).in_sprachen(sprache, settings.sprachen) for page in pages
    )
