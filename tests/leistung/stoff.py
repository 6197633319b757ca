"""What a reader sees of the offers and their lists, taken from our own planned pages, for the programs we compare with.

Everything arrives ready: texts in words, neighbours and related offers found, members of every list named. So nobody
else has to compute what Wegweiser computes; the others only read it and write pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from wegweiser.clock import today
from wegweiser.components.blaettern import JE_SEITE
from wegweiser.domain.portal import Portal
from wegweiser.errors import WegweiserError
from wegweiser.pages.angebot import page as angebot
from wegweiser.pages.angebote import page as angebote
from wegweiser.pages.gebiete import page as gebiete
from wegweiser.pages.traeger import page as traeger
from wegweiser.pipeline import check_content
from wegweiser.planning.page import Page
from wegweiser.rendering.filters import datum, tel
from wegweiser.settings import Settings

View = Mapping[str, Any]
UNGEPRUEFT = "Noch nicht von der Redaktion geprüft. Die Angaben stammen aus den Quellen unten auf dieser Seite."


def read_stoff(content: Path, heute: str = "") -> dict[str, Any]:
    """Offers, cards, lists, overviews and areas of a content folder as plain data."""
    settings = Settings(content=content, heute=today(heute))
    portal, findings = check_content(settings)
    if any(finding.severity == "error" for finding in findings):
        raise WegweiserError(f"In „{content}“ sind Einträge fehlerhaft.")
    finder = list(angebote.pages(portal, settings))
    orte = list(gebiete.pages(portal, settings))
    stellen = list(traeger.pages(portal, settings))
    alle = [karte for _, view in _views(finder, "angebote/template") for karte in view["blatt"].eintraege]
    return {
        "je_seite": JE_SEITE,
        "karten": {karte.id: _karte(karte) for karte in alle},
        "angebote": [_angebot(page, page.make_view()) for page in angebot.pages(portal, settings)],
        "finder": {"adresse": "angebote/", "titel": "Angebote finden", "karten": [karte.id for karte in alle]},
        "listen": [
            *(_liste(view) for _, view in _views(finder, "angebote/liste") if view["blatt"].nummer == 1),
            *(
                _traeger(view, portal, settings)
                for _, view in _views(stellen, "traeger/template")
                if view["blatt"].nummer == 1
            ),
        ],
        "uebersichten": [
            *(_uebersicht(page, view) for page, view in _views(finder, "angebote/uebersicht")),
            *(_traegerliste(page, view) for page, view in _views(stellen, "traeger/liste")),
            *(_gebietsliste(page, view) for page, view in _views(orte, "gebiete/liste")),
        ],
        "gebiete": [_gebiet(page, view) for page, view in _views(orte, "gebiete/template")],
    }


def _views(pages: Iterable[Page], template: str) -> Iterator[tuple[Page, View]]:
    return ((page, page.make_view()) for page in pages if page.template == f"pages/{template}.html.jinja")


def texts(sheet: dict[str, Any]) -> Iterator[str]:
    """Every text that must stand on the page of an offer, whoever has built it (Markdown paragraphs excepted)."""
    yield from (sheet["titel"], sheet["kurz"], sheet["vorzeile"], sheet["pruefstand"])
    for fakt in sheet["fakten"]:
        yield fakt["name"]
        yield from (zeile["text"] for zeile in fakt["zeilen"])
    for kind in ("wege", "worte", "quellen", "verweise"):
        yield from (eines["text"] for eines in sheet[kind])


def _link(text: str, adresse: str = "") -> dict[str, str]:
    return {"text": text, "adresse": adresse}


def _karte(karte) -> dict[str, Any]:
    marken = [marke.text for marke in karte.marken]
    return {
        "titel": karte.titel,
        "adresse": karte.adresse,
        "kurz": karte.kurz,
        "wo": karte.wo,
        "wann": karte.wann,
        "marken": marken,
    }


# --- the page of an offer ---------------------------------------------------------------------------------------------


def _angebot(page: Page, view: View) -> dict[str, Any]:
    eines = view["angebot"]
    return {
        "slug": eines.id,
        "titel": eines.titel,
        "kurz": eines.kurz,
        "adresse": page.adresse,
        "vorbei": not page.im_index,
        "vorzeile": " · ".join(text for text in (view["form"].name, view["wo_kurz"]) if text),
        "zustand": f"{view['zustand'].titel} {view['zustand'].satz}".strip() if view["zustand"] else "",
        "kontakt_von": view["traeger"].name if view["kontakt_vom_traeger"] else "",
        "wege": _wege(view["wege"]),
        "nummern": [_link(f"{nummer.telefon} {nummer.titel}", tel(nummer.telefon)) for nummer in view["nummern"]],
        "fakten": list(_fakten(view)),
        "offen": view["offen"],
        "beschreibung": view["beschreibung"],
        "einfach": [zeile for zeile in eines.einfache_sprache if zeile.strip()],
        "leicht": eines.leichte_sprache.text if eines.leichte_sprache else "",
        "worte": [_link(wort.name, wort.adresse) for wort in (view["form"], *view["themen"])],
        "pruefstand": _pruefstand(view["pruefstand"]),
        "verweise": [_link(ziel.titel, ziel.adresse) for ziel in (*view["ziele"], *view["massnahmen"])],
        "verwandte": [karte.id for karte in view["verwandte"]],
        "quellen": _quellen(eines.quelle),
        "anmerkungen": list(eines.anmerkungen),
        "hilft_bei": list(eines.hilft_bei),
        "datei": eines.datei,
    }


def _fakten(view: View) -> Iterator[dict[str, Any]]:
    eines, oeffnung = view["angebot"], view["oeffnungszeiten"]
    gruppen = [_link(wort.name, wort.adresse) for wort in view["zielgruppen"]]
    wann = [*_zeiten(view["termine"]), "" if oeffnung else eines.termine_text]
    if view["termine_vorbei"]:
        wann.append("Die Termine, die wir kennen, sind vorbei.")
    geoeffnet = [*_zeiten(oeffnung), eines.termine_text if oeffnung and not view["termine"] else ""]
    weg = eines.ort.wegbeschreibung if eines.ort and not eines.schutzadresse else ""
    mehr = [_link(f"Mehr in {view['gebiet_name']}", view["gebiet"])] if view["gebiet"] else []
    stelle = [_link(view["traeger"].name, view["traeger"].adresse)] if view["traeger"] else []
    for name, zeilen in (
        ("Für wen", [*gruppen, *_lines(view["alter"])]),
        ("Wann", _lines(*wann)),
        (view["oeffnungszeiten_titel"], _lines(*geoeffnet)),
        ("Wo", [*_lines(*_texts(view["wo"]), weg), *mehr]),
        ("Kosten", _lines(*_texts(view["kosten"]))),
        ("Mitmachen", _lines(*_texts(view["mitmachen"]))),
        ("Sprachen", _lines(view["sprachen"])),
        (
            "Barrierefreiheit",
            _lines(*(begriff.name for begriff in view["barrierefreiheit"]), eines.barrierefreiheit_hinweis),
        ),
        ("Wer macht es", stelle),
    ):
        if zeilen:
            yield {"name": name, "zeilen": zeilen}


def _texts(zeilen: Iterable[angebot.Zeile]) -> list[str]:
    return [zeile.text for zeile in zeilen]


def _lines(*texte: str) -> list[dict[str, str]]:
    return [_link(text) for text in texte if text]


def _zeiten(zeilen) -> Iterator[str]:
    for zeile in zeilen:
        yield f"{zeile.text[0].upper()}{zeile.text[1:]} {zeile.hinweis}".strip()


def _wege(wege) -> list[dict[str, str]]:
    return [_link(f"{weg.wort}: {weg.ziel}", weg.href) for weg in wege]


def _pruefstand(stand) -> str:
    if not stand.geprueft_am:
        return UNGEPRUEFT
    von = f" von: {stand.geprueft_von}" if stand.geprueft_von else ""
    faellig = datum(stand.faellig_am)
    return f"Zuletzt geprüft am {datum(stand.geprueft_am)}{von}. Die nächste Prüfung steht am {faellig} an."


def _quellen(quellen) -> list[dict[str, str]]:
    return [_link(quelle.titel, quelle.url) for quelle in quellen]


# --- lists ------------------------------------------------------------------------------------------------------------


def _liste(view: View) -> dict[str, Any]:
    liste = view["liste"]
    return {
        "art": liste.art,
        "id": liste.id,
        "adresse": liste.adresse,
        "titel": view["titel"],
        "vorzeile": view["vorzeile"],
        "satz": view["satz"],
        "karten": [eines.id for eines in liste.angebote],
        "nachbarn": [_zahl(andere.titel, andere.adresse, len(andere.angebote)) for andere in view["nachbarn"]],
        "wege": [],
        "fakten": [],
        "quellen": [],
    }


def _zahl(text: str, adresse: str, anzahl: int) -> dict[str, str]:
    return _link(f"{text} ({anzahl})" if anzahl else text, adresse)


def _traeger(view: View, portal: Portal, settings: Settings) -> dict[str, Any]:
    stelle = view["traeger"]
    ort = [*stelle.ort.zeilen, stelle.ort.wegbeschreibung] if stelle.ort else []
    netzwerke = [_link(name, adresse) for name, adresse in view["netzwerke"]]
    fakten = (("Adresse", _lines(*ort)), ("Gehört zu", netzwerke))
    eigene = portal.aktuelle_angebote(portal.angebote_von.get(stelle.id, ()), settings.heute)
    return {
        "art": "traeger",
        "id": stelle.id,
        "adresse": stelle.adresse,
        "titel": stelle.name,
        "vorzeile": view["art"],
        "satz": stelle.kurz,
        "karten": [eines.id for eines in eigene],
        "nachbarn": [],
        "wege": _wege(view["wege"]),
        "fakten": [{"name": name, "zeilen": zeilen} for name, zeilen in fakten if zeilen],
        "quellen": _quellen(stelle.quelle),
    }


def _uebersicht(page: Page, view: View) -> dict[str, Any]:
    gruppen = [
        {
            "titel": titel,
            "eintraege": [_zahl(liste.titel, liste.adresse, len(liste.angebote)) for liste in listen],
        }
        for titel, listen in view["gruppen"].items()
    ]
    ohne = [_link(gebiet.name, gebiet.adresse) for gebiet in view["ohne"]]
    if ohne:
        gruppen.append({"titel": "Noch ohne Angebot", "eintraege": ohne})
    return {
        "adresse": page.adresse,
        "titel": view["titel"],
        "satz": view["satz"],
        "gruppen": gruppen,
    }


def _traegerliste(page: Page, view: View) -> dict[str, Any]:
    gruppen = [
        {
            "titel": buchstabe,
            "eintraege": [_zahl(stelle.name, stelle.adresse, zahl) for stelle, zahl in stellen],
        }
        for buchstabe, stellen in view["gruppen"]
    ]
    return {
        "adresse": page.adresse,
        "titel": page.titel,
        "satz": page.beschreibung,
        "gruppen": gruppen,
    }


def _gebietsliste(page: Page, view: View) -> dict[str, Any]:
    gruppen = [
        {
            "titel": f"{ansicht.kommune.name}: {gruppe.titel}",
            "eintraege": [_zahl(ort.gebiet.name, ort.gebiet.adresse, ort.anzahl) for ort in gruppe.orte],
        }
        for ansicht in view["kommunen"]
        for gruppe in ansicht.gruppen
    ]
    return {
        "adresse": page.adresse,
        "titel": page.titel,
        "satz": page.beschreibung,
        "gruppen": gruppen,
    }


def _gebiet(page: Page, view: View) -> dict[str, Any]:
    neben = (*view["teile"], *(view["nachbarn"] or view["andere"]))
    return {
        "id": view["gebiet"].id,
        "adresse": page.adresse,
        "titel": view["titel"],
        "vorzeile": f"{view['ebene'].name} in {view['kommune'].name}",
        "satz": page.beschreibung,
        "liste": view["liste"].adresse if view["liste"] else "",
        "gruppen": [
            {
                "titel": gruppe.thema.name if gruppe.thema else "Außerdem",
                "karten": [karte.id for karte in gruppe.karten],
                "mehr": gruppe.gesamt - len(gruppe.karten),
            }
            for gruppe in view["gruppen"]
        ],
        "nebenan": [_zahl(ort.gebiet.name, ort.gebiet.adresse, ort.anzahl) for ort in neben],
    }
