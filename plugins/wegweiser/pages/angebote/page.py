"""The finder with all current offers, and a page for every list of them: nobody needs JavaScript to get anywhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from wegweiser.components.angebot_karte import MUSTER, make_karten
from wegweiser.components.blaettern import Blatt, blaettern
from wegweiser.components.notausgang import sensibel_wie
from wegweiser.components.treffer import krisen_kaesten
from wegweiser.domain.portal import Portal
from wegweiser.planning.page import START, Krume, Page
from wegweiser.rendering import assets
from wegweiser.search.bundle import bundle, bundle_name
from wegweiser.search.places import make_places
from wegweiser.settings import Settings
from wegweiser.sprachen import N_, Sprache

from .facetten import make_facetten
from .listen import ARTEN, Liste, Listen, listen_titel, make_listen

ANGEBOTE = Krume(N_("Angebote"), "angebote/")


class Uebersicht(NamedTuple):
    """What stands on the page of all words of a kind, and above the title of each word's list."""

    titel: str
    satz: str
    vorzeile: str


def _uebersichten(sprache: Sprache) -> Mapping[str, Uebersicht]:
    _ = sprache._
    return {
        "thema": Uebersicht(_("Angebote nach Thema"), _("Worum geht es? Wählen Sie ein Thema."), _("Thema")),
        "zielgruppe": Uebersicht(
            _("Angebote: Für wen?"), _("Wählen Sie, was am besten auf Sie passt."), _("Angebote für")
        ),
        "format": Uebersicht(
            _("Angebote: Was ist es?"),
            _("Treff, Beratung oder Besuch zu Hause: Wählen Sie, was Sie suchen."),
            _("Art des Angebots"),
        ),
        "gebiet": Uebersicht(
            _("Angebote nach Ort"),
            _("Wählen Sie Ihren Stadtteil oder die ganze Stadt."),
            _("Angebote in der Nähe"),
        ),
        "kosten": Uebersicht(_("Angebote nach Kosten"), _("Was darf es kosten?"), _("Kosten")),
        "barrierefreiheit": Uebersicht(
            _("Angebote nach Barrierefreiheit"),
            _("Was brauchen Sie? Bei vielen Angeboten wissen wir nicht, ob es das gibt. Fragen Sie dort nach."),
            _("Barrierefreiheit"),
        ),
        "sprache": Uebersicht(
            _("Angebote nach Sprache"),
            _(
                "In welcher Sprache möchten Sie sprechen? Bei vielen Angeboten wissen wir nicht, was dort gesprochen wird."
            ),
            _("Sprache"),
        ),
        "tag": Uebersicht(
            _("Angebote nach Wochentag"),
            _("Wann haben Sie Zeit? Angebote, deren Zeiten wir nicht kennen, stehen in keiner dieser Listen."),
            _("Wochentag"),
        ),
    }


def _anzahl(zahl: int, sprache: Sprache) -> str:
    return sprache.n("%(zahl)s Angebot", "%(zahl)s Angebote", zahl)


def _mit_seite(titel: str, blatt: Blatt, sprache: Sprache) -> str:
    """Only the first page of a list has its plain title."""
    return titel if blatt.nummer == 1 else sprache._("%(titel)s, Seite %(nummer)s", titel=titel, nummer=blatt.nummer)


def pages(portal: Portal, settings: Settings) -> Iterator[Page]:
    """The finder, the pages of words, the lists."""
    listen = make_listen(portal, settings.heute)
    yield from _finder(listen, portal, settings)
    for art in ARTEN:
        yield _uebersicht(art, listen, portal)
    for liste in listen.alle():
        yield from _listenseiten(liste, listen, portal, settings)


def _finder(listen: Listen, portal: Portal, settings: Settings) -> Iterator[Page]:
    sprache = portal.sprache
    angebote = _anzahl(len(listen.angebote), sprache)
    for blatt in blaettern(listen.angebote, ANGEBOTE.adresse):
        yield Page(
            adresse=blatt.adresse,
            titel=_mit_seite(sprache._("Angebote finden"), blatt, sprache),
            beschreibung=sprache._(
                "%(angebote)s: Treffpunkte, Beratung, Essen, Begleitung und Hilfe. Nach Ort, Thema und Zielgruppe suchen.",
                angebote=angebote,
            ),
            template="pages/angebote/template.html.jinja",
            bereich="angebote",
            krumen=(START,) if blatt.nummer == 1 else (START, ANGEBOTE),
            view=partial(_finder_view, blatt, listen, portal, settings),
            skript=assets.bundle().finden if blatt.nummer == 1 else "",
        )


def _finder_view(blatt: Blatt, listen: Listen, portal: Portal, settings: Settings) -> Mapping[str, Any]:
    """Cards on every page; only the first one can search."""
    karten = make_karten(blatt.eintraege, portal, settings.heute)
    view = {"blatt": blatt.mit(karten), "gesamt": len(listen.angebote), "facetten": ()}
    if blatt.nummer > 1:
        return view
    return view | {
        "facetten": make_facetten(listen, portal, settings.heute),
        "orte": list(_orte(portal, settings)),
        "kaesten": krisen_kaesten(portal),
        "suche": bundle_name(bundle(sprache=portal.sprache.code)),
        "muster": MUSTER,
    }


def _orte(portal: Portal, settings: Settings) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Areas from which a distance can be told, by Kommune."""
    bekannt = {place[0] for place in make_places(portal, settings) if len(place) == 6}
    for kommune in portal.kommunen.values():
        gebiete = [(gebiet.id, gebiet.name) for gebiet in kommune.gebiete if gebiet.id in bekannt]
        if gebiete:
            yield kommune.name, gebiete


def _uebersicht(art: str, listen: Listen, portal: Portal) -> Page:
    titel, satz, _ = _uebersichten(portal.sprache)[art]
    gruppen: dict[str, list[Liste]] = {}
    for liste in listen.nach(art).values():
        gruppen.setdefault(liste.gruppe, []).append(liste)
    ohne = ()
    if art == "gebiet":
        ohne = tuple(gebiet for gebiet in portal.gebiete.values() if gebiet.id not in listen.nach("gebiet"))
    return Page(
        adresse=f"angebote/{art}/",
        titel=titel,
        beschreibung=satz,
        template="pages/angebote/uebersicht.html.jinja",
        bereich="angebote",
        krumen=(START, ANGEBOTE),
        view={
            "titel": titel,
            "satz": satz,
            "gruppen": gruppen,
            "ohne": ohne,
            "arten": _andere_arten(art, portal.sprache),
        },
    )


def _listenseiten(liste: Liste, listen: Listen, portal: Portal, settings: Settings) -> Iterator[Page]:
    titel = listen_titel(liste, portal)
    sprache = portal.sprache
    uebersicht = _uebersichten(sprache)[liste.art].titel
    angebote = _anzahl(len(liste.angebote), sprache)
    sensibel = sensibel_wie(liste.angebote)
    for blatt in blaettern(liste.angebote, liste.adresse):
        yield Page(
            adresse=blatt.adresse,
            titel=_mit_seite(titel, blatt, sprache),
            titel_deutsch="name" in liste.deutsch,
            beschreibung=f"{angebote}: {titel}. {liste.beschreibung}".strip(),
            template="pages/angebote/liste.html.jinja",
            bereich="angebote",
            krumen=(START, ANGEBOTE, Krume(uebersicht, f"angebote/{liste.art}/"), *_erste_seite(blatt, titel)),
            view=partial(_listen_view, liste, blatt, listen, portal, settings),
            sensibel=sensibel,
        )


def _listen_view(liste: Liste, blatt: Blatt, listen: Listen, portal: Portal, settings: Settings) -> Mapping[str, Any]:
    uebersicht, _, vorzeile = _uebersichten(portal.sprache)[liste.art]
    return {
        "liste": liste,
        "titel": _mit_seite(listen_titel(liste, portal), blatt, portal.sprache),
        "vorzeile": vorzeile,
        "satz": liste.beschreibung,
        "gesamt": len(liste.angebote),
        "blatt": blatt.mit(make_karten(blatt.eintraege, portal, settings.heute)),
        "nachbarn": _nachbarn(liste, listen),
        "uebersicht": uebersicht,
        "gebiet": portal.gebiete.get(liste.id) if liste.art == "gebiet" else None,
    }


def _erste_seite(blatt: Blatt, titel: str) -> tuple[Krume, ...]:
    return () if blatt.nummer == 1 else (Krume(titel, blatt.liste),)


def _nachbarn(liste: Liste, listen: Listen) -> Sequence[Liste]:
    """The other words of the same kind; for an area those of its Kommune."""
    return [
        andere for andere in listen.nach(liste.art).values() if andere is not liste and andere.gruppe == liste.gruppe
    ]


def _andere_arten(art: str, sprache: Sprache) -> list[tuple[str, str]]:
    return [
        (uebersicht.titel, f"angebote/{andere}/")
        for andere, uebersicht in _uebersichten(sprache).items()
        if andere != art
    ]
