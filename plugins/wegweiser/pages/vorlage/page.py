"""Vorlagen: one page each, and the list by Kommune with the newest first."""

from __future__ import annotations

from collections.abc import Iterator

from wegweiser.components.beratungsfolge import beratungen
from wegweiser.components.geld import im_papier
from wegweiser.components.kette import ketten_verweise
from wegweiser.components.papierkette import bezogen_auf, papier, papiere
from wegweiser.components.verweise import kommune_name, kuerzen, zu_zielen
from wegweiser.domain.portal import Portal, sort_key
from wegweiser.domain.vorlage import Vorlage
from wegweiser.planning.page import START, ZIELE, Krume, Page
from wegweiser.rendering.filters import datum
from wegweiser.settings import Settings
from wegweiser.sprachen.namen import name

VORLAGEN = Krume("Vorlagen aus dem Rat", "vorlagen/")


def pages(portal: Portal, settings: Settings) -> Iterator[Page]:
    """The list and a page for each paper."""
    yield _liste(portal)
    for vorlage in portal.vorlagen.values():
        yield _seite(vorlage, portal)


def _liste(portal: Portal) -> Page:
    by_kommune: dict[str, list[Vorlage]] = {}
    for vorlage in portal.vorlagen.values():
        by_kommune.setdefault(kommune_name(portal, vorlage.kommune), []).append(vorlage)
    kommunen = []
    for kommune, vorlagen in sorted(by_kommune.items()):
        dated = sorted(
            (paper for paper in vorlagen if paper.datum), key=lambda paper: (paper.datum, paper.id), reverse=True
        )
        undated = sorted((paper for paper in vorlagen if not paper.datum), key=lambda paper: (paper.nummer, paper.id))
        kommunen.append((kommune, [papier(paper) for paper in dated], [papier(paper) for paper in undated]))
    return Page(
        adresse=VORLAGEN.adresse,
        titel=VORLAGEN.titel,
        beschreibung="Papiere und Anträge aus den Gemeinderäten zu den Strategien: worum es geht, wer beraten hat, was daraus wurde.",
        template="pages/vorlage/liste.html.jinja",
        view={"kommunen": kommunen},
        bereich="ziele",
        krumen=(START, ZIELE),
    )


def _seite(vorlage: Vorlage, portal: Portal) -> Page:
    concerned = (*vorlage.betrifft, *(strategie.id for strategie in portal.strategien_zur_vorlage.get(vorlage.id, ())))
    kommune = kommune_name(portal, vorlage.kommune)
    return Page(
        adresse=vorlage.adresse,
        titel=kuerzen(vorlage.titel, 120),
        beschreibung=kuerzen(vorlage.kurzfassung or f"{vorlage.titel} ({kommune})", 240),
        template="pages/vorlage/template.html.jinja",
        view=lambda: {
            "vorlage": vorlage,
            "kommune": kommune,
            "art": name(vorlage.art, "vorlage_art") if vorlage.art else "",
            "art_satz": name(vorlage.art, "vorlage_art_satz") if vorlage.art else "",
            "kurzfassung": [absatz for absatz in vorlage.kurzfassung.split("\n\n") if absatz.strip()],
            "beratungen": beratungen(vorlage, portal),
            "bezug": bezogen_auf(vorlage.bezug, portal),
            "antraege": bezogen_auf(vorlage.antraege, portal),
            "spaeter": papiere(portal.vorlagen_mit_bezug_auf.get(vorlage.id, ())),
            "geld": im_papier(vorlage.finanzielle_auswirkungen),
            "betrifft": zu_zielen(portal, concerned),
            "ketten": ketten_verweise(
                sorted(portal.ketten_zur_vorlage[vorlage.id], key=lambda kette: sort_key(kette.titel))
            ),
            "massnahmen": len(portal.massnahmen_zur_vorlage.get(vorlage.id, ())),
            "datum": datum(vorlage.datum) if vorlage.datum else "",
        },
        bereich="ziele",
        krumen=(START, ZIELE, VORLAGEN),
        datei=vorlage.datei,
    )
