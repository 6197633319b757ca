"""Cross-cuts over all strategies: ``/rahmen/`` with the UN goals, the areas of the WHO, and a page for each that has anything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from wegweiser.components.angebot_karte import make_karten
from wegweiser.components.stand import Stand, stand
from wegweiser.components.stapeltabelle import Zeile
from wegweiser.components.verweise import Verweis, kommune_name, ziel_titel, zu_massnahmen
from wegweiser.domain.angebot import Angebot
from wegweiser.domain.portal import Portal
from wegweiser.domain.ziel import OPERATIV, SDG, WHO, Ziel
from wegweiser.pages.ziele.angebote import ANGEBOTE, ANGEBOTE_AM_ZIEL, angebotsseiten
from wegweiser.pages.ziele.beitrag import Beitrag, beitraege
from wegweiser.planning.page import START, ZIELE, Krume, Page
from wegweiser.rendering.filters import anzahl
from wegweiser.settings import Settings
from wegweiser.sprachen.namen import NAMEN, name

from .querschnitt import FELD, STRATEGIE, ZIEL, Querschnitt, Teil, querschnitte

RAHMEN = Krume("Worauf sich die Städte berufen", "rahmen/")
UN_ZIELE = Krume("Ziele der Vereinten Nationen", "rahmen/sdg/")
WHO_BEREICHE = Krume("Bereiche der WHO", "rahmen/who/")
GRUND = {
    STRATEGIE: "Die Strategie nennt es als Rahmen. Deshalb zählt die ganze Strategie.",
    FELD: "Die Strategie nennt diesen Bereich, und ihr Handlungsfeld heißt so. Deshalb zählt das Handlungsfeld.",
    ZIEL: "Dieses einzelne Ziel ist ausdrücklich zugeordnet.",
}


class Feld(NamedTuple):
    """A Handlungsfeld with its goals as links; operative ones have a status."""

    titel: str
    adresse: str
    ziele: tuple[tuple[Verweis, Stand | None], ...]


def pages(portal: Portal, settings: Settings) -> Iterator[Page]:
    """``/rahmen/``, the two overviews, a page for every UN goal and WHO area that is assigned to anything."""
    served = beitraege(portal, settings)
    cuts = querschnitte(portal, served)
    un = [(number, cuts.get(f"{UN_ZIELE.adresse}{number}/")) for number in NAMEN[SDG]]
    who = [cut for adresse, cut in cuts.items() if adresse.startswith(WHO_BEREICHE.adresse)]
    yield _uebersicht([cut for _, cut in un if cut], who, portal)
    yield _un_ziele(un, portal, settings)
    yield _who_bereiche(who, settings)
    for number, cut in un:
        if cut:
            titel = f"UN-Ziel {number}: {name(number, SDG)}"
            yield from _seiten(cut, titel, "Ziel der Vereinten Nationen", UN_ZIELE, served, portal, settings)
    for cut in who:
        titel = f"Altersfreundliche Stadt: {cut.titel}"
        yield from _seiten(cut, titel, "Bereich der WHO", WHO_BEREICHE, served, portal, settings)


# --- overviews --------------------------------------------------------------------------------------------------------


def _uebersicht(un: Sequence[Querschnitt], who: Sequence[Querschnitt], portal: Portal) -> Page:
    others: dict[str, dict[str, list[Verweis]]] = {}
    for strategie in portal.strategien.values():
        for rahmen in strategie.rahmen:
            if rahmen.art not in (SDG, WHO):
                words = f"{rahmen.titel}, {rahmen.nummer}" if rahmen.nummer else rahmen.titel
                group = others.setdefault(NAMEN["rahmen_mehrzahl"][rahmen.art], {})
                group.setdefault(words, []).append(_strategie_verweis(strategie.id, portal))
    return Page(
        adresse=RAHMEN.adresse,
        titel=RAHMEN.titel,
        beschreibung="Welche Ziele der Vereinten Nationen, Bereiche der WHO und Gesetze die Strategien der Städte nennen.",
        template="pages/rahmen/uebersicht.html.jinja",
        bereich="ziele",
        krumen=(START, ZIELE),
        view={
            "un": len(un),
            "un_alle": len(NAMEN[SDG]),
            "who": len(who),
            "andere": [(art, list(group.items())) for art, group in others.items()],
        },
    )


def _un_ziele(un: Iterable[tuple[str, Querschnitt | None]], portal: Portal, settings: Settings) -> Page:
    whole = [
        _strategie_verweis(strategie.id, portal)
        for strategie in portal.strategien.values()
        if any(rahmen.art == SDG and rahmen.sdg is None for rahmen in strategie.rahmen)
    ]
    rows = [
        Zeile(f"{number}: {name(number, SDG)}", cut.adresse if cut else "", _zahlen(cut) if cut else ())
        for number, cut in un
    ]
    return Page(
        adresse=UN_ZIELE.adresse,
        titel=UN_ZIELE.titel,
        beschreibung="Die 17 Ziele der Vereinten Nationen für eine gute Zukunft, und was die Städte dafür vorhaben und tun.",
        template="pages/rahmen/un_ziele.html.jinja",
        bereich="ziele",
        krumen=(START, ZIELE, RAHMEN),
        view={
            "zeilen": rows,
            "als_ganzes": whole,
            "zugeordnet": sum(bool(row.adresse) for row in rows),
            "stichtag": settings.heute,
        },
    )


def _who_bereiche(who: Iterable[Querschnitt], settings: Settings) -> Page:
    return Page(
        adresse=WHO_BEREICHE.adresse,
        titel="Altersfreundliche Städte: die Bereiche der WHO",
        beschreibung="Die Bereiche, in denen Städte mit der Weltgesundheitsorganisation altersfreundlicher werden wollen.",
        template="pages/rahmen/who_bereiche.html.jinja",
        bereich="ziele",
        krumen=(START, ZIELE, RAHMEN),
        view={"zeilen": [Zeile(cut.titel, cut.adresse, _zahlen(cut)) for cut in who], "stichtag": settings.heute},
    )


def _zahlen(cut: Querschnitt) -> tuple[tuple[str, int], ...]:
    return (
        ("Strategien", len(cut.strategien)),
        ("Handlungsfelder", len(cut.felder)),
        ("Ziele", len(cut.ziele)),
        ("Maßnahmen", len(cut.beitrag.massnahmen)),
        ("Angebote", len(cut.beitrag.angebote)),
    )


def _strategie_verweis(id: str, portal: Portal) -> Verweis:
    strategie = portal.strategien[id]
    return Verweis(f"{strategie.titel} ({kommune_name(portal, strategie.kommune)})", strategie.adresse)


# --- one cross-cut ----------------------------------------------------------------------------------------------------


def _seiten(
    cut: Querschnitt,
    titel: str,
    art: str,
    ueber: Krume,
    served: Mapping[str, Beitrag],
    portal: Portal,
    settings: Settings,
) -> Iterator[Page]:
    """The page, and pages with all its offers when there are many."""
    offers = portal.aktuelle_angebote(cut.beitrag.angebote.values(), settings.heute)
    page = Page(
        adresse=cut.adresse,
        titel=titel,
        beschreibung=f"{art}: {anzahl(len(cut.strategien), 'Strategie', 'Strategien')}, "
        f"{anzahl(len(cut.beitrag.massnahmen), 'Maßnahme', 'Maßnahmen')} und "
        f"{anzahl(len(offers), 'Angebot', 'Angebote')} gehören dazu.",
        template="pages/rahmen/template.html.jinja",
        bereich="ziele",
        krumen=(START, ZIELE, RAHMEN, ueber),
        view=lambda: _view(cut, titel, art, offers, served, portal, settings),
    )
    yield page
    yield from angebotsseiten(page, offers, portal, settings)


def _view(
    cut: Querschnitt,
    titel: str,
    art: str,
    offers: Sequence[Angebot],
    served: Mapping[str, Beitrag],
    portal: Portal,
    settings: Settings,
) -> Mapping[str, object]:
    return {
        "titel": titel,
        "art": art,
        "teile": [_teil(teil, served, portal) for teil in cut.teile],
        "summe": _zahlen(cut)[1:],
        "massnahmen": zu_massnahmen(portal, cut.beitrag.massnahmen.values()),
        "angebote": make_karten(offers[:ANGEBOTE_AM_ZIEL], portal, settings.heute),
        "anzahl_angebote": len(offers),
        "alle_angebote": f"{cut.adresse}{ANGEBOTE}",
        "stichtag": settings.heute,
    }


def _teil(teil: Teil, served: Mapping[str, Beitrag], portal: Portal) -> dict[str, object]:
    part = served[teil.ref]
    goal = portal.ziele.get(teil.ref)
    return {
        "zeile": Zeile(
            f"{goal.nummer} {ziel_titel(goal)}" if goal else teil.strategie.titel,
            (goal or teil.strategie).adresse,
            (
                ("Handlungsfelder", len(teil.felder)),
                ("Ziele", len(teil.ziele)),
                ("Maßnahmen", len(part.massnahmen)),
                ("Angebote", len(part.angebote)),
            ),
        ),
        "grund": GRUND[teil.art],
        "aus": _strategie_verweis(teil.strategie.id, portal) if goal else None,
        "kommune": kommune_name(portal, teil.strategie.kommune),
        "felder": [_feld(feld, teil.ziele) for feld in teil.felder],
    }


def _feld(feld: Ziel, counted: Sequence[Ziel]) -> Feld:
    """The Handlungsfeld with those of its goals that count."""
    refs = {ziel.ref for ziel in counted}
    return Feld(
        f"{feld.nummer} {ziel_titel(feld)}",
        feld.adresse,
        tuple(
            (
                Verweis(f"{ziel.nummer} {ziel_titel(ziel)}", ziel.adresse),
                stand(ziel.status, "ziel_status") if ziel.ebene == OPERATIV else None,
            )
            for ziel in feld.alle()
            if ziel.ref in refs
        ),
    )
