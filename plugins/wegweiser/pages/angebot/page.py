"""One page for each Angebot: everything a person needs, in the order they need it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from wegweiser.components.angebot_karte import fuer_wo, gebiet_name, make_karte, make_karten
from wegweiser.components.bild import make_bild
from wegweiser.components.hilfe_kasten import passende_nummern
from wegweiser.components.kontakt import make_wege
from wegweiser.components.merken import make_merkzettel
from wegweiser.components.pruefstand import make_pruefstand
from wegweiser.components.sprachfassungen import make_fassungen, make_uebersetzungsstand
from wegweiser.components.termine import make_zeilen
from wegweiser.components.verweise import zu_massnahmen, zu_zielen
from wegweiser.domain.angebot import Angebot
from wegweiser.domain.portal import Portal
from wegweiser.pages.angebote.listen import Listen, make_listen
from wegweiser.planning.page import START, Krume, Page
from wegweiser.settings import Settings
from wegweiser.sprachen import DEUTSCH, Sprache

from .verwandte import Verwandte


@dataclass(frozen=True, eq=False)
class Wort:
    """A word of a vocabulary on an offer's page; ``adresse`` leads to its list and is empty when it has none. Made once for
    all pages, so a word is equal to itself only: that is quickly looked up."""

    name: str
    symbol: str = ""
    adresse: str = ""
    deutsch: bool = False


class Worte(dict[str, Wort]):
    """The words of a vocabulary by id, each made when the first offer names it."""

    def __init__(self, vokabular: str, art: str, listen: Listen, portal: Portal) -> None:
        super().__init__()
        self._begriff = partial(portal.begriff, vokabular)
        self._liste = partial(listen.liste, art)

    def __missing__(self, id: str) -> Wort:
        begriff, liste = self._begriff(id), self._liste(id)
        self[id] = Wort(begriff.name, begriff.symbol, liste.adresse if liste else "", "name" in begriff.deutsch)
        return self[id]


def _worte(portal: Portal, heute: date) -> Mapping[str, Worte]:
    """By the kind of their lists."""
    listen = make_listen(portal, heute)
    vokabulare = {"format": "formate", "thema": "themen", "zielgruppe": "zielgruppen"}
    return {art: Worte(vokabular, art, listen, portal) for art, vokabular in vokabulare.items()}


class Zustand(NamedTuple):
    """Why an offer cannot be used as usual right now."""

    titel: str
    satz: str
    vorbei: bool
    """True: it will not come back; the page suggests others at its top."""


class Zeile(NamedTuple):
    """One line of a fact; ``deutsch``: it comes from the record and stays German in every language."""

    text: str
    deutsch: bool = False


def pages(portal: Portal, settings: Settings) -> Iterator[Page]:
    """A page for every offer, also for those that are over: a link from elsewhere should still explain itself."""
    heute = settings.heute
    for angebot in portal.angebote.values():
        yield Page(
            adresse=angebot.adresse,
            titel=angebot.titel,
            titel_deutsch="titel" in angebot.deutsch,
            beschreibung=angebot.kurz,
            template="pages/angebot/template.html.jinja",
            bereich="angebote",
            krumen=(START, Krume("Angebote", "angebote/")),
            datei=angebot.datei,
            im_index=not angebot.ist_abgelaufen(heute),
            sensibel=angebot.sensibel,
            view=partial(_view, angebot, portal, settings),
        )


def _view(angebot: Angebot, portal: Portal, settings: Settings) -> Mapping[str, Any]:
    heute = settings.heute
    worte = portal.once(("worte", heute), lambda: _worte(portal, heute))
    listen = make_listen(portal, heute)
    verwandte = portal.once(("verwandte", heute), lambda: Verwandte(portal, heute))
    return {
        "angebot": angebot,
        **_kopf(angebot, worte, portal, heute),
        **_kontakt(angebot, portal),
        **_fakten(angebot, worte, listen, portal, heute),
        **_text(angebot),
        "bild": make_bild(angebot, portal, settings),
        "fassungen": make_fassungen(angebot),
        "uebersetzt": make_uebersetzungsstand(angebot, portal.sprache.code),
        "offen": portal.sprache.aufzaehlung(
            portal.sprache.wort(angabe, "offene_angaben") for angabe in angebot.offene_angaben
        ),
        "ziele": zu_zielen(portal, (ref for ref in angebot.ziele if ref in portal.ziele or ref in portal.strategien)),
        "massnahmen": zu_massnahmen(portal, portal.massnahmen_zum_angebot.get(angebot.id, ())),
        "ketten": portal.ketten_zum_angebot.get(angebot.id, ()),
        "verwandte": make_karten(verwandte.zu(angebot), portal, heute),
        "pruefstand": make_pruefstand(angebot, heute),
        "merkzettel": make_merkzettel(angebot, portal, heute),
    }


# --- top of the page --------------------------------------------------------------------------------------------------


def _kopf(angebot: Angebot, worte: Mapping[str, Worte], portal: Portal, heute: date) -> dict[str, object]:
    form = worte["format"][angebot.format]
    themen = [worte["thema"][id] for id in angebot.themen]
    return {
        "form": form,
        "wo_kurz": make_karte(angebot, portal, heute).wo,
        "themen": [thema for thema in themen if thema.name != form.name],
        "zustand": _zustand(angebot, heute, portal.sprache),
        "nummern": passende_nummern(portal.hilfe, angebot.sensibel),
    }


def _zustand(angebot: Angebot, heute: date, sprache: Sprache) -> Zustand | None:
    _, datum = sprache._, sprache.datum
    if angebot.status == "beendet":
        return Zustand(
            _("Dieses Angebot gibt es nicht mehr."), _("Unten steht, was Sie stattdessen nutzen können."), True
        )
    if angebot.gueltig_bis and angebot.gueltig_bis < heute:
        return Zustand(
            _("Dieses Angebot lief bis %(tag)s.", tag=datum(angebot.gueltig_bis)),
            _("Ob es weitergeht, wissen wir nicht. Fragen Sie nach oder sehen Sie sich ähnliche Angebote an."),
            True,
        )
    if angebot.status == "pausiert":
        return Zustand(
            _("Dieses Angebot macht gerade Pause."),
            _("Fragen Sie nach, wann es weitergeht, bevor Sie sich auf den Weg machen."),
            False,
        )
    if angebot.gueltig_ab and angebot.gueltig_ab > heute:
        return Zustand(_("Dieses Angebot beginnt am %(tag)s.", tag=datum(angebot.gueltig_ab)), "", False)
    return None


def _kontakt(angebot: Angebot, portal: Portal) -> dict[str, object]:
    """The offer's own contact, otherwise that of its Träger, and says which of the two it is."""
    traeger = portal.traeger.get(angebot.traeger)
    eigene = make_wege(angebot.kontakt)
    vom_traeger = () if eigene or not traeger else make_wege(traeger.kontakt)
    return {"traeger": traeger, "wege": eigene or vom_traeger, "kontakt_vom_traeger": bool(vom_traeger)}


# --- facts ------------------------------------------------------------------------------------------------------------


def _fakten(
    angebot: Angebot, worte: Mapping[str, Worte], listen: Listen, portal: Portal, heute: date
) -> dict[str, object]:
    sprache = portal.sprache
    termine = make_zeilen(angebot.termine, heute, sprache=sprache)
    oeffnungszeiten = make_zeilen(angebot.oeffnungszeiten, heute, oeffnungszeit=True, sprache=sprache)
    vor_ort = "vor_ort" in angebot.zugang or not angebot.zugang
    return {
        "zielgruppen": [worte["zielgruppe"][id] for id in angebot.zielgruppen],
        "alter": alter_in_worten(angebot.alter_von, angebot.alter_bis, sprache),
        "termine": termine,
        "termine_vorbei": bool(angebot.termine) and not termine,
        "oeffnungszeiten": oeffnungszeiten,
        "oeffnungszeiten_titel": sprache._("Geöffnet") if vor_ort else sprache._("Erreichbar"),
        "wo": _wo(angebot, vor_ort, portal),
        "gebiet": _gebiet_adresse(angebot, listen, portal),
        "gebiet_name": gebiet_name(angebot.gebiet, portal) if angebot.gebiet in portal.gebiete else "",
        "kosten": _kosten(angebot, sprache),
        "mitmachen": _mitmachen(angebot, vor_ort, sprache),
        "sprachen": sprache.aufzaehlung(portal.begriff("sprachen", code).name for code in angebot.sprachen),
        "barrierefreiheit": [portal.begriff("barrierefreiheit", id) for id in angebot.barrierefreiheit],
    }


def _gebiet_adresse(angebot: Angebot, listen: Listen, portal: Portal) -> str:
    """The page of the area; in other languages, which have none, the list of its offers."""
    gebiet = portal.gebiete.get(angebot.gebiet)
    if gebiet and not portal.sprache.ist_deutsch:
        liste = listen.liste("gebiet", gebiet.id)
        return liste.adresse if liste else ""
    return gebiet.adresse if gebiet else ""


def alter_in_worten(von: int | None, bis: int | None, sprache: Sprache = DEUTSCH) -> str:
    """„ab 65 Jahren“, „6 bis 12 Jahre“, „bis 27 Jahre“."""
    if von is not None and bis is not None:
        return sprache.n("%(von)s bis %(zahl)s Jahr", "%(von)s bis %(zahl)s Jahre", bis, von=von)
    if von is not None:
        return sprache.n("ab %(zahl)s Jahr", "ab %(zahl)s Jahren", von)
    return sprache.n("bis %(zahl)s Jahr", "bis %(zahl)s Jahre", bis) if bis is not None else ""


def _wo(angebot: Angebot, vor_ort: bool, portal: Portal) -> list[Zeile]:
    """Lines of the address and how else one can take part; a secret address never appears."""
    sprache = portal.sprache
    zeilen: list[Zeile] = []
    if angebot.schutzadresse:
        zeilen.append(Zeile(sprache._("Die Adresse ist zum Schutz geheim. Rufen Sie an.")))
    elif angebot.ort:
        zeilen += (Zeile(zeile, deutsch=True) for zeile in angebot.ort.zeilen)
    andere = sprache.aufzaehlung(sprache.wort(weg, "zugang") for weg in angebot.zugang if weg != "vor_ort")
    if andere:
        wort = sprache._("auch %(andere)s", andere=andere) if vor_ort else andere
        zeilen.append(Zeile(sprache.satzanfang(wort)))
    if angebot.reichweite not in ("", "gebiet") and (fuer := fuer_wo(angebot, portal)):
        zeilen.append(Zeile(sprache._("Für Menschen %(wo)s", wo=fuer)))
    return zeilen


def _kosten(angebot: Angebot, sprache: Sprache) -> list[Zeile]:
    kosten = angebot.kosten
    zeilen: list[Zeile] = []
    if kosten.art:
        wort = sprache.wort(kosten.art, "kosten")
        betrag = f": {sprache.euro(kosten.betrag)}" if kosten.betrag else ""
        zeilen.append(Zeile(sprache.satzanfang(wort) + betrag))
    if kosten.hinweis:
        zeilen.append(Zeile(kosten.hinweis, deutsch=True))
    if kosten.bonuscard is not None:
        mit, ohne = sprache._("Mit Bonuscard günstiger"), sprache._("Die Bonuscard gilt hier nicht")
        zeilen.append(Zeile(mit if kosten.bonuscard else ohne))
    return zeilen


def _mitmachen(angebot: Angebot, vor_ort: bool, sprache: Sprache) -> list[Zeile]:
    _, anmeldung = sprache._, angebot.anmeldung
    zeilen: list[Zeile] = []
    if anmeldung.erforderlich is True:
        zeilen.append(Zeile(_("Bitte melden Sie sich an.")))
    elif anmeldung.erforderlich is False:
        zeilen.append(Zeile(_("Ohne Anmeldung. Kommen Sie einfach vorbei.") if vor_ort else _("Ohne Anmeldung.")))
    if anmeldung.wie:
        zeilen.append(Zeile(anmeldung.wie, deutsch=True))
    if anmeldung.frist:
        zeilen.append(Zeile(_("Frist: %(tag)s", tag=sprache.datum(anmeldung.frist))))
    if angebot.niedrigschwellig:
        zeilen.append(Zeile(_("Sie müssen nichts nachweisen.")))
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
