"""One page for each Angebot: everything a person needs, in the order they need it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from wegweiser.components.angebot_karte import fuer_wo, gebiet_name, make_karten, wo_kurz
from wegweiser.components.hilfe_kasten import passende_nummern
from wegweiser.components.kontakt import make_wege
from wegweiser.components.pruefstand import make_pruefstand
from wegweiser.components.termine import make_zeilen
from wegweiser.components.verweise import zu_massnahmen, zu_zielen
from wegweiser.domain.angebot import Angebot
from wegweiser.domain.portal import Portal
from wegweiser.domain.vokabular import Begriff
from wegweiser.pages.angebote.listen import Listen, make_listen
from wegweiser.planning.page import START, Krume, Page
from wegweiser.rendering.filters import aufzaehlung, datum, euro
from wegweiser.rendering.namen import name
from wegweiser.settings import Settings

from .verwandte import Verwandte


@dataclass(frozen=True, eq=False)
class Wort:
    """A word of a vocabulary on an offer's page; ``adresse`` leads to its list and is empty when it has none. Made once for
    all pages, so a word is equal to itself only: that is quickly looked up."""

    name: str
    symbol: str = ""
    adresse: str = ""


@dataclass(frozen=True)
class Zustand:
    """Why an offer cannot be used as usual right now."""

    titel: str
    satz: str
    vorbei: bool
    """True: it will not come back; the page suggests others at its top."""


def pages(portal: Portal, settings: Settings) -> Iterator[Page]:
    """A page for every offer, also for those that are over: a link from elsewhere should still explain itself."""
    heute = settings.heute
    for angebot in portal.angebote.values():
        yield Page(
            adresse=angebot.adresse,
            titel=angebot.titel,
            beschreibung=angebot.kurz,
            template="pages/angebot/template.html.jinja",
            bereich="angebote",
            krumen=(START, Krume("Angebote", "angebote/")),
            datei=angebot.datei,
            im_index=not angebot.ist_abgelaufen(heute),
            sensibel=angebot.sensibel,
            view=partial(_view, angebot, portal, heute),
        )


def _view(angebot: Angebot, portal: Portal, heute: date) -> Mapping[str, Any]:
    listen = make_listen(portal, heute)
    verwandte = portal.once(("verwandte", heute), lambda: Verwandte(portal, heute))
    return {
        "angebot": angebot,
        **_kopf(angebot, listen, portal, heute),
        **_kontakt(angebot, portal),
        **_fakten(angebot, listen, portal, heute),
        **_text(angebot),
        "offen": aufzaehlung(name(angabe, "offene_angaben") for angabe in angebot.offene_angaben),
        "ziele": zu_zielen(portal, (ref for ref in angebot.ziele if ref in portal.ziele or ref in portal.strategien)),
        "massnahmen": zu_massnahmen(portal, portal.massnahmen_zum_angebot.get(angebot.id, ())),
        "ketten": portal.ketten_zum_angebot.get(angebot.id, ()),
        "verwandte": make_karten(verwandte.zu(angebot), portal, heute),
        "pruefstand": make_pruefstand(angebot, heute),
    }


# --- top of the page --------------------------------------------------------------------------------------------------


def _kopf(angebot: Angebot, listen: Listen, portal: Portal, heute: date) -> dict[str, object]:
    form = _wort("formate", angebot.format, "format", listen, portal)
    themen = [_wort("themen", thema, "thema", listen, portal) for thema in angebot.themen]
    return {
        "form": form,
        "wo_kurz": wo_kurz(angebot, portal),
        "themen": [thema for thema in themen if thema.name != form.name],
        "zustand": _zustand(angebot, heute),
        "nummern": passende_nummern(portal.hilfe, angebot.sensibel),
    }


def _wort(vokabular: str, id: str, art: str, listen: Listen, portal: Portal) -> Wort:
    return portal.once(("wort", vokabular, id, listen), lambda: _make_wort(portal.begriff(vokabular, id), art, listen))


def _make_wort(begriff: Begriff, art: str, listen: Listen) -> Wort:
    liste = listen.liste(art, begriff.id)
    return Wort(begriff.name, begriff.symbol, liste.adresse if liste else "")


def _zustand(angebot: Angebot, heute: date) -> Zustand | None:
    if angebot.status == "beendet":
        return Zustand("Dieses Angebot gibt es nicht mehr.", "Unten steht, was Sie stattdessen nutzen können.", True)
    if angebot.gueltig_bis and angebot.gueltig_bis < heute:
        return Zustand(
            f"Dieses Angebot lief bis {datum(angebot.gueltig_bis)}.",
            "Ob es weitergeht, wissen wir nicht. Fragen Sie nach oder sehen Sie sich ähnliche Angebote an.",
            True,
        )
    if angebot.status == "pausiert":
        return Zustand(
            "Dieses Angebot macht gerade Pause.",
            "Fragen Sie nach, wann es weitergeht, bevor Sie sich auf den Weg machen.",
            False,
        )
    if angebot.gueltig_ab and angebot.gueltig_ab > heute:
        return Zustand(f"Dieses Angebot beginnt am {datum(angebot.gueltig_ab)}.", "", False)
    return None


def _kontakt(angebot: Angebot, portal: Portal) -> dict[str, object]:
    """The offer's own contact, otherwise that of its Träger, and says which of the two it is."""
    traeger = portal.traeger.get(angebot.traeger)
    eigene = make_wege(angebot.kontakt)
    vom_traeger = () if eigene or not traeger else make_wege(traeger.kontakt)
    return {"traeger": traeger, "wege": eigene or vom_traeger, "kontakt_vom_traeger": bool(vom_traeger)}


# --- facts ------------------------------------------------------------------------------------------------------------


def _fakten(angebot: Angebot, listen: Listen, portal: Portal, heute: date) -> dict[str, object]:
    termine = make_zeilen(angebot.termine, heute)
    oeffnungszeiten = make_zeilen(angebot.oeffnungszeiten, heute, oeffnungszeit=True)
    vor_ort = "vor_ort" in angebot.zugang or not angebot.zugang
    return {
        "zielgruppen": [_wort("zielgruppen", id, "zielgruppe", listen, portal) for id in angebot.zielgruppen],
        "alter": alter_in_worten(angebot.alter_von, angebot.alter_bis),
        "termine": termine,
        "termine_vorbei": bool(angebot.termine) and not termine,
        "oeffnungszeiten": oeffnungszeiten,
        "oeffnungszeiten_titel": "Geöffnet" if vor_ort else "Erreichbar",
        "wo": _wo(angebot, vor_ort, portal),
        "gebiet": portal.gebiete.get(angebot.gebiet),
        "gebiet_name": gebiet_name(angebot.gebiet, portal) if angebot.gebiet in portal.gebiete else "",
        "kosten": _kosten(angebot),
        "mitmachen": _mitmachen(angebot, vor_ort),
        "sprachen": aufzaehlung(portal.begriff("sprachen", code).name for code in angebot.sprachen),
        "barrierefreiheit": [portal.begriff("barrierefreiheit", id) for id in angebot.barrierefreiheit],
    }


def alter_in_worten(von: int | None, bis: int | None) -> str:
    """„ab 65 Jahren“, „6 bis 12 Jahre“, „bis 27 Jahre“."""
    if von is not None and bis is not None:
        return f"{von} bis {bis} Jahre"
    if von is not None:
        return f"ab {von} Jahren" if von != 1 else "ab 1 Jahr"
    return f"bis {bis} Jahre" if bis is not None else ""


def _wo(angebot: Angebot, vor_ort: bool, portal: Portal) -> list[str]:
    """Lines of the address and how else one can take part; a secret address never appears."""
    zeilen: list[str] = []
    if angebot.schutzadresse:
        zeilen.append("Die Adresse ist zum Schutz geheim. Rufen Sie an.")
    elif angebot.ort:
        zeilen += angebot.ort.zeilen
    andere = aufzaehlung(name(weg, "zugang") for weg in angebot.zugang if weg != "vor_ort")
    if andere:
        wort = f"auch {andere}" if vor_ort else andere
        zeilen.append(wort[0].upper() + wort[1:])
    if angebot.reichweite not in ("", "gebiet") and (fuer := fuer_wo(angebot, portal)):
        zeilen.append(f"Für Menschen {fuer}")
    return zeilen


def _kosten(angebot: Angebot) -> list[str]:
    kosten = angebot.kosten
    zeilen: list[str] = []
    if kosten.art:
        wort = name(kosten.art, "kosten")
        zeilen.append(wort[0].upper() + wort[1:] + (f": {euro(kosten.betrag)}" if kosten.betrag else ""))
    if kosten.hinweis:
        zeilen.append(kosten.hinweis)
    if kosten.bonuscard is not None:
        zeilen.append("Mit Bonuscard günstiger" if kosten.bonuscard else "Die Bonuscard gilt hier nicht")
    return zeilen


def _mitmachen(angebot: Angebot, vor_ort: bool) -> list[str]:
    anmeldung = angebot.anmeldung
    zeilen: list[str] = []
    if anmeldung.erforderlich is True:
        zeilen.append("Bitte melden Sie sich an.")
    elif anmeldung.erforderlich is False:
        zeilen.append("Ohne Anmeldung. Kommen Sie einfach vorbei." if vor_ort else "Ohne Anmeldung.")
    if anmeldung.wie:
        zeilen.append(anmeldung.wie)
    if anmeldung.frist:
        zeilen.append(f"Frist: {datum(anmeldung.frist)}")
    if angebot.niedrigschwellig:
        zeilen.append("Sie müssen nichts nachweisen.")
    return zeilen


# --- text -------------------------------------------------------------------------------------------------------------


def _text(angebot: Angebot) -> dict[str, object]:
    return {"beschreibung": ohne_kurz(angebot.beschreibung.strip(), angebot.kurz.strip())}


def ohne_kurz(beschreibung: str, kurz: str) -> str:
    """The description without its first sentence when that is the lead already: nothing is said twice. A lead that
    may end in an abbreviation („St.“) is left in."""
    if beschreibung == kurz:
        return ""
    rest = beschreibung.removeprefix(kurz)
    if rest != beschreibung and rest[:1].isspace() and re.search(r"\w{4,}[.!?]$", kurz):
        return rest.strip()
    return beschreibung
