"""PAGE_KINDS: which pages there are. One folder each: ``page.py`` with ``pages(portal, settings) -> Iterator[Page]``,
its template, its style, its test."""

from . import (
    angebot,
    angebote,
    daten,
    gebiete,
    hilfe,
    indikator,
    massnahme,
    start,
    suche,
    traeger,
    umleitung,
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
    massnahme.page,
    indikator.page,
    vorlage.page,
    hilfe.page,
    suche.page,
    daten.page,
    umleitung.page,
)
