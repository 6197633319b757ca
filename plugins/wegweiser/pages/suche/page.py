"""Where the search in the header leads: results with JavaScript, an index of topics, groups, kinds and places without."""

from __future__ import annotations

from collections.abc import Iterator

from wegweiser.components.angebot_karte import MUSTER
from wegweiser.components.treffer import krisen_kaesten
from wegweiser.domain.portal import Portal, sort_key
from wegweiser.pages.angebote.listen import Liste, Listen, make_listen
from wegweiser.planning.page import Page
from wegweiser.rendering import assets
from wegweiser.search.bundle import bundle, bundle_name
from wegweiser.settings import Settings

GRUPPEN = (
    ("angebot", "Angebot", "Angebote"),
    ("ziel", "Ziel", "Ziele und Strategien"),
    ("zahl", "Zahl", "Zahlen"),
    ("massnahme", "Maßnahme", "Maßnahmen"),
    ("vorlage", "Vorlage", "Vorlagen aus dem Rat"),
    ("gremium", "Gremium", "Gremien"),
    ("seite", "Seite", "Seiten über das Portal"),
)
"""Kinds of documents in the order of their results: name in the search, of one, of several."""

VOKABULARE = (
    ("thema", "themen", "Themen"),
    ("zielgruppe", "zielgruppen", "Für wen?"),
    ("format", "formate", "Was ist es?"),
)
"""Lists by words, their vocabularies, their headings."""


def pages(portal: Portal, settings: Settings) -> Iterator[Page]:
    """The one page."""
    listen = make_listen(portal, settings.heute)
    yield Page(
        adresse="hilfe/suche/",
        titel="Suchen und Themen von A bis Z",
        beschreibung="Die ganze Seite durchsuchen oder in Listen stöbern: Themen, Zielgruppen, Arten von Angeboten und Orte.",
        template="pages/suche/template.html.jinja",
        view=lambda: {
            "gruppen": GRUPPEN,
            "suche": bundle_name(bundle()),
            "kaesten": krisen_kaesten(portal),
            "muster": MUSTER,
            "listen": [(titel, art, listen.nach(art).values()) for art, _, titel in VOKABULARE],
            "orte": _orte(listen),
            "register": _register(listen, portal),
        },
        skript=assets.bundle().finden,
    )


def _orte(listen: Listen) -> dict[str, list[Liste]]:
    """Lists by place, by Kommune."""
    gruppen: dict[str, list[Liste]] = {}
    for liste in listen.nach("gebiet").values():
        gruppen.setdefault(liste.gruppe, []).append(liste)
    return gruppen


def _register(listen: Listen, portal: Portal) -> dict[str, list[tuple[str, list[Liste]]]]:
    """Every word of the vocabularies with the lists it leads to, by its first letter. Everyday words lead to the word they mean."""
    worte: dict[str, list[Liste]] = {}
    for art, vokabular, _ in VOKABULARE:
        for liste in listen.nach(art).values():
            for wort in (liste.titel, *portal.begriff(vokabular, liste.id).synonyme):
                ziele = worte.setdefault(wort, [])
                if all(ziel.titel != liste.titel for ziel in ziele):
                    ziele.append(liste)
    register: dict[str, list[tuple[str, list[Liste]]]] = {}
    for wort in sorted(worte, key=lambda wort: (sort_key(wort), wort)):
        letter = sort_key(wort)[:1].upper()
        register.setdefault(letter if letter.isalpha() else "0–9", []).append((wort, worte[wort]))
    return register
