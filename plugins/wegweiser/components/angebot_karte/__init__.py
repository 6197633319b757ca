"""The card of an Angebot in a list: what somebody needs to decide whether to open its page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from wegweiser.components.termine import wann_kurz
from wegweiser.components.verweise import kommune_name
from wegweiser.domain.angebot import Angebot
from wegweiser.domain.portal import Portal

WEIT = ("kreisweit", "landesweit", "bundesweit")
"""``reichweite`` beyond one Kommune."""


class Marke(NamedTuple):
    """A small tag: a word, perhaps with a symbol; ``art`` is ``gut``, ``warn``, ``leise`` or empty."""

    text: str
    symbol: str = ""
    art: str = ""
    deutsch: bool = False
    """On a page in another language: the word is German."""


@dataclass(frozen=True, eq=False)
class AngebotKarte:
    """An offer in short. ``wo`` and ``wann`` are empty when nothing is known. Made once for each offer, so a card is equal to
    itself only: that is quickly looked up."""

    id: str = ""
    titel: str = ""
    adresse: str = ""
    kurz: str = ""
    wo: str = ""
    wann: str = ""
    marken: tuple[Marke, ...] = ()
    deutsch: frozenset[str] = frozenset()
    """On a page in another language: which of these texts are German."""


MUSTER = AngebotKarte(titel="–", adresse="angebote/", marken=(Marke("–", "material/tag-outline"),))
"""A card with a place for everything: scripts fill it."""


def make_karte(angebot: Angebot, portal: Portal, heute: date) -> AngebotKarte:
    """The card of one offer; made once, because many lists show it."""
    (karte,) = make_karten([angebot], portal, heute)
    return karte


def _karte(angebot: Angebot, portal: Portal, heute: date) -> AngebotKarte:
    return AngebotKarte(
        angebot.id,
        angebot.titel,
        angebot.adresse,
        angebot.kurz,
        wo_kurz(angebot, portal),
        wann_kurz(angebot, heute, portal.sprache),
        tuple(_marken(angebot, portal, heute)),
        angebot.deutsch if angebot.termine or angebot.oeffnungszeiten else angebot.deutsch | {"wann"},
    )


def make_karten(angebote: Iterable[Angebot], portal: Portal, heute: date) -> list[AngebotKarte]:
    """The cards of several offers, in their order."""
    karten: dict[str, AngebotKarte] = portal.once(("karten", heute), dict)
    return [
        karten.get(angebot.id) or karten.setdefault(angebot.id, _karte(angebot, portal, heute)) for angebot in angebote
    ]


def wo_kurz(angebot: Angebot, portal: Portal) -> str:
    """Where, in a few words: „Stuttgart-West“, „am Telefon, in ganz Deutschland“."""
    sprache = portal.sprache
    vor_ort = "vor_ort" in angebot.zugang or not angebot.zugang
    gegend = _gegend(angebot, portal, vor_ort)
    if angebot.schutzadresse:
        return sprache._("%(gegend)s, Adresse geheim", gegend=gegend) if gegend else sprache._("Adresse geheim")
    andere = sprache.aufzaehlung(sprache.wort(weg, "zugang") for weg in angebot.zugang if weg != "vor_ort")
    if vor_ort:
        return sprache.komma.join(
            part for part in (gegend, andere and sprache._("auch %(andere)s", andere=andere)) if part
        )
    return sprache.komma.join(part for part in (andere, gegend) if part)


def _gegend(angebot: Angebot, portal: Portal, vor_ort: bool) -> str:
    gebiet = portal.gebiete.get(angebot.gebiet)
    if gebiet:
        return gebiet_name(gebiet.id, portal)
    if angebot.kommune and vor_ort and angebot.reichweite != "kreisweit":
        return kommune_name(portal, angebot.kommune)
    return fuer_wo(angebot, portal)


def fuer_wo(angebot: Angebot, portal: Portal) -> str:
    """For the people of which place: „in ganz Stuttgart“, „in Hilden und im ganzen Landkreis“; empty when not known."""
    sprache = portal.sprache
    kommune = kommune_name(portal, angebot.kommune) if angebot.kommune else ""
    if angebot.reichweite == "kreisweit" and kommune:
        return sprache._("in %(kommune)s und im ganzen Landkreis", kommune=kommune)
    if angebot.reichweite in WEIT:
        return sprache.wort(angebot.reichweite, "reichweite")
    return sprache._("in ganz %(kommune)s", kommune=kommune) if kommune else ""


def gebiet_name(gebiet_id: str, portal: Portal) -> str:
    """„Stuttgart-West“; in a portal of one Kommune „West“."""
    gebiet = portal.gebiete[gebiet_id]
    return f"{kommune_name(portal, gebiet.kommune)}-{gebiet.name}" if len(portal.kommunen) > 1 else gebiet.name


def orte(angebot: Angebot, portal: Portal) -> tuple[str, ...]:
    """For which places an offer is listed: its area and those above it; its Kommune (by its slug) when all people there
    may use it; and what lies beyond (``bundesweit``), a Landkreis only when no Kommune says which."""
    gebiete = portal.gebiet_und_darueber(angebot.gebiet)
    reichweite = angebot.reichweite or ("gebiet" if gebiete else "stadtweit")
    ganz = (angebot.kommune,) if angebot.kommune and (reichweite != "gebiet" or not gebiete) else ()
    weit = (reichweite,) if reichweite in WEIT and not (reichweite == "kreisweit" and ganz) else ()
    return (*gebiete, *ganz, *weit)


def _marken(angebot: Angebot, portal: Portal, heute: date) -> Iterable[Marke]:
    _ = portal.sprache._
    if angebot.status == "pausiert":
        yield Marke(_("macht gerade Pause"), art="warn")
    if angebot.gueltig_ab and angebot.gueltig_ab > heute:
        yield Marke(_("ab %(tag)s", tag=portal.sprache.datum(angebot.gueltig_ab)), art="warn")
    form = portal.begriff("formate", angebot.format)
    yield Marke(form.name, form.symbol, deutsch="name" in form.deutsch)
    if angebot.kosten.art in ("kostenlos", "spende"):
        yield Marke(portal.sprache.wort(angebot.kosten.art, "kosten"), art="gut")
    if angebot.anmeldung.erforderlich is False:
        yield Marke(_("ohne Anmeldung"), art="gut")
    if "rollstuhl" in angebot.barrierefreiheit:
        yield Marke(_("mit Rollstuhl"), "material/wheelchair-accessibility", "gut")
    if "kurz" in angebot.deutsch:
        yield Marke(_("nur auf Deutsch"), art="leise")
    themen = (portal.begriff("themen", thema) for thema in angebot.themen)
    for thema in [thema for thema in themen if thema.name != form.name][:2]:
        yield Marke(thema.name, art="leise", deutsch="name" in thema.deutsch)
