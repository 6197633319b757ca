"""All areas of all Kommunen, and a page for each: its offers by theme, and where to go when there are none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wegweiser.components.angebot_karte import AngebotKarte, gebiet_name, make_karten
from wegweiser.components.blaettern import JE_SEITE
from wegweiser.domain.angebot import Angebot
from wegweiser.domain.gebiet import Gebiet, Kommune, ebene
from wegweiser.domain.portal import Portal
from wegweiser.domain.vokabular import Begriff
from wegweiser.pages.angebote.listen import Liste, Listen, make_listen
from wegweiser.planning.page import START, Krume, Page
from wegweiser.rendering.filters import anzahl
from wegweiser.settings import Settings

GEBIETE = Krume("Stadtteile", "gebiete/")
JE_THEMA = 3
"""Of an area with more offers than a list has on one page, so many cards stand below each theme; the rest is one click away."""


class Ort(NamedTuple):
    """An area with the number of its current offers."""

    gebiet: Gebiet
    anzahl: int


class Ebenengruppe(NamedTuple):
    """The areas of one level: „Stadtbezirke“."""

    titel: str
    orte: tuple[Ort, ...]


class Kommuneansicht(NamedTuple):
    """One city on the overview; ``ganz`` is the list of offers for all of it."""

    kommune: Kommune
    gruppen: tuple[Ebenengruppe, ...]
    ganz: Liste | None


class Themengruppe(NamedTuple):
    """Offers whose first theme this is, so each stands on the page once; without a theme: those that are alone."""

    thema: Begriff | None
    karten: tuple[AngebotKarte, ...]
    gesamt: int


def pages(portal: Portal, settings: Settings) -> Iterator[Page]:
    """``/gebiete/`` and ``/gebiete/<id>/``."""
    listen = make_listen(portal, settings.heute)
    yield Page(
        adresse=GEBIETE.adresse,
        titel="Stadtteile und Bezirke",
        beschreibung="Was es in Ihrer Nähe gibt: alle Stadtbezirke, Stadtteile und Stadtbereiche mit ihren Angeboten.",
        template="pages/gebiete/liste.html.jinja",
        bereich="gebiete",
        krumen=(START,),
        view={"kommunen": [_kommune(kommune, listen) for kommune in portal.kommunen.values()]},
    )
    teile: dict[str, list[Gebiet]] = {}
    for gebiet in portal.gebiete.values():
        teile.setdefault(gebiet.teil_von, []).append(gebiet)
    for gebiet in portal.gebiete.values():
        yield _seite(gebiet, teile.get(gebiet.id, ()), listen, portal, settings)


def _kommune(kommune: Kommune, listen: Listen) -> Kommuneansicht:
    gruppen: dict[str, list[Ort]] = {}
    for gebiet in kommune.gebiete:
        gruppen.setdefault(ebene(gebiet.ebene).mehrzahl, []).append(_ort(gebiet, listen))
    return Kommuneansicht(
        kommune,
        tuple(Ebenengruppe(titel, tuple(orte)) for titel, orte in gruppen.items()),
        listen.liste("gebiet", kommune.id),
    )


def _ort(gebiet: Gebiet, listen: Listen) -> Ort:
    liste = listen.liste("gebiet", gebiet.id)
    return Ort(gebiet, len(liste.angebote) if liste else 0)


def _seite(gebiet: Gebiet, teile: Sequence[Gebiet], listen: Listen, portal: Portal, settings: Settings) -> Page:
    kommune = portal.kommunen[gebiet.kommune]
    liste = listen.liste("gebiet", gebiet.id)
    angebote = liste.angebote if liste else ()
    titel = gebiet_name(gebiet.id, portal)
    ueber = tuple(portal.gebiete[id] for id in reversed(portal.gebiet_und_darueber(gebiet.id)[1:]))
    return Page(
        adresse=gebiet.adresse,
        titel=titel,
        beschreibung=f"{anzahl(len(angebote), 'Angebot', 'Angebote')} in {titel}: Treffpunkte, Beratung und Hilfe in der Nähe."
        if angebote
        else f"Für {titel} kennen wir noch kein Angebot. Hier steht, was es in der Nähe und für die ganze Stadt gibt.",
        template="pages/gebiete/template.html.jinja",
        bereich="gebiete",
        krumen=(
            START,
            GEBIETE,
            Krume(kommune.name, kommune.adresse),
            *(Krume(oberes.name, oberes.adresse) for oberes in ueber),
        ),
        datei=kommune.datei,
        view=lambda: {
            "gebiet": gebiet,
            "titel": titel,
            "kommune": kommune,
            "ebene": ebene(gebiet.ebene),
            "gesamt": len(angebote),
            "liste": liste,
            "gruppen": _nach_thema(angebote, portal, settings),
            "teile": [_ort(teil, listen) for teil in teile],
            "nachbarn": [_ort(portal.gebiete[id], listen) for id in gebiet.nachbarn if id in portal.gebiete],
            "andere": [
                ort
                for ort in (_ort(anderes, listen) for anderes in kommune.gebiete)
                if ort.anzahl and ort.gebiet.id != gebiet.id
            ],
            "ganz": listen.liste("gebiet", kommune.id),
            "bundesweit": listen.liste("gebiet", "bundesweit"),
        },
    )


def _nach_thema(angebote: Sequence[Angebot], portal: Portal, settings: Settings) -> list[Themengruppe]:
    """Groups by the first theme of each offer, the largest first, offers alone with their theme together at the end."""
    hoechstens = JE_THEMA if len(angebote) > JE_SEITE else JE_SEITE
    themen: dict[str, list[Angebot]] = {}
    for angebot in angebote:
        themen.setdefault(angebot.themen[0], []).append(angebot)

    def gruppe(thema: str, ihre: Sequence[Angebot]) -> Themengruppe:
        karten = make_karten(ihre[:hoechstens], portal, settings.heute)
        return Themengruppe(portal.begriff("themen", thema) if thema else None, tuple(karten), len(ihre))

    gross = [(thema, ihre) for thema, ihre in themen.items() if len(ihre) > 1]
    gruppen = [gruppe(*eintrag) for eintrag in sorted(gross, key=lambda eintrag: (-len(eintrag[1]), eintrag[0]))]
    einzeln = [angebot for angebot in angebote if len(themen[angebot.themen[0]]) == 1]
    return [*gruppen, gruppe("", einzeln)] if einzeln else gruppen
