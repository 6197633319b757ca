"""A list of all Träger from A to Z and one page for each, with its offers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import Any

from wegweiser.components.angebot_karte import make_karten
from wegweiser.components.blaettern import TITEL_JE_SEITE, Blatt, blaettern
from wegweiser.components.kontakt import make_wege
from wegweiser.components.notausgang import sensibel_wie
from wegweiser.domain.angebot import Angebot
from wegweiser.domain.portal import Portal, sort_key
from wegweiser.domain.traeger import Traeger
from wegweiser.planning.page import START, Krume, Page
from wegweiser.rendering.filters import anzahl
from wegweiser.settings import Settings
from wegweiser.sprachen.namen import name

TRAEGER = Krume("Träger", "traeger/")


def pages(portal: Portal, settings: Settings) -> Iterator[Page]:
    """``/traeger/`` and ``/traeger/<slug>/``."""
    angebote = {
        traeger.id: portal.aktuelle_angebote(portal.angebote_von.get(traeger.id, ()), settings.heute)
        for traeger in portal.traeger.values()
    }
    sortiert = sorted(portal.traeger.values(), key=_folge)
    yield from _von_a_bis_z([(traeger, len(angebote[traeger.id])) for traeger in sortiert])
    for traeger in sortiert:
        yield from _seiten(traeger, angebote[traeger.id], portal, settings)


def _folge(traeger: Traeger) -> tuple[bool, str, str]:
    """By name; those under # come first."""
    return anfang(traeger.name) != "#", sort_key(traeger.name), traeger.id


def _von_a_bis_z(eintraege: Sequence[tuple[Traeger, int]]) -> Iterator[Page]:
    """Every Träger with the number of its offers; every page has all letters."""
    blaetter = list(blaettern(eintraege, TRAEGER.adresse, TITEL_JE_SEITE))
    buchstaben: dict[str, str] = {}
    for blatt in blaetter:
        for traeger, _ in blatt.eintraege:
            buchstaben.setdefault(anfang(traeger.name), blatt.adresse)
    for blatt in blaetter:
        yield Page(
            adresse=blatt.adresse,
            titel=f"Träger von A bis Z{blatt.zusatz}",
            beschreibung="Wer die Angebote macht: Vereine, Kirchen, Wohlfahrtsverbände, Initiativen und die Stadt.",
            template="pages/traeger/liste.html.jinja",
            bereich="angebote",
            krumen=(START,) if blatt.nummer == 1 else (START, TRAEGER),
            view={
                "buchstaben": buchstaben,
                "gruppen": [
                    (buchstabe, list(ihre))
                    for buchstabe, ihre in groupby(blatt.eintraege, lambda eintrag: anfang(eintrag[0].name))
                ],
                "blatt": blatt,
                "gesamt": len(eintraege),
            },
        )


def anfang(titel: str) -> str:
    """The letter under which a name stands: Ö under O, figures and signs under #."""
    erster = sort_key(titel)[:1].upper()
    return erster if "A" <= erster <= "Z" else "#"


def _seiten(traeger: Traeger, angebote: Sequence[Angebot], portal: Portal, settings: Settings) -> Iterator[Page]:
    for blatt in blaettern(angebote, traeger.adresse):
        yield Page(
            adresse=blatt.adresse,
            titel=f"{traeger.name}{blatt.zusatz}",
            beschreibung=traeger.kurz or f"{anzahl(len(angebote), 'Angebot', 'Angebote')} von: {traeger.name}.",
            template="pages/traeger/template.html.jinja",
            bereich="angebote",
            sensibel=sensibel_wie(angebote),
            krumen=(START, TRAEGER) if blatt.nummer == 1 else (START, TRAEGER, Krume(traeger.name, traeger.adresse)),
            datei=traeger.datei,
            view=partial(_view, traeger, blatt, len(angebote), portal, settings),
        )


def _view(traeger: Traeger, blatt: Blatt, gesamt: int, portal: Portal, settings: Settings) -> Mapping[str, Any]:
    return {
        "traeger": traeger,
        "art": name(traeger.art, "traeger_art") if traeger.art else "Träger",
        "wege": make_wege(traeger.kontakt),
        "netzwerke": [_netzwerk(slug, portal) for slug in traeger.netzwerke],
        "gesamt": gesamt,
        "blatt": blatt.mit(make_karten(blatt.eintraege, portal, settings.heute)),
    }


def _netzwerk(slug: str, portal: Portal) -> tuple[str, str]:
    """Name and address of a network; one without a record of its own is called by its slug."""
    traeger = portal.traeger.get(slug)
    return (traeger.name, traeger.adresse) if traeger else (slug.replace("-", " ").title(), "")
