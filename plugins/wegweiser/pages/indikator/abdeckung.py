"""A count by area as readers see it: how the number comes about, a row and a place on the map for every area."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from wegweiser.components.gebietskarte import Flaeche, Gebietskarte, make_gebietskarte
from wegweiser.components.gebietskarte.umriss import Umriss, umrisse
from wegweiser.components.stand import Stand, stand
from wegweiser.components.verweise import Verweis
from wegweiser.domain.angebot import Angebot
from wegweiser.domain.gebiet import Ebene, Gebiet, Kommune
from wegweiser.domain.grenzen import grenzen
from wegweiser.domain.indikator import Berechnung, Indikator
from wegweiser.domain.portal import Portal
from wegweiser.domain.zaehlung import KEINE, STAENDE, Gebietsabdeckung, GebietZeile, hat_ort
from wegweiser.rendering.filters import anzahl, aufzaehlung, zahl
from wegweiser.settings import Settings
from wegweiser.sprachen.namen import NAMEN

from .finder import finder_adresse

JE_GEBIET = 9
"""The table names this many offers of an area, however many there are; more have a list of their own."""
OHNE_ORT = 12
"""The same for the offers without a place."""
NAMEN_HOECHSTENS = 5
"""More areas than that are counted and not named."""


class Zeile(NamedTuple):
    """An area in the table."""

    nummer: int
    anker: str
    name: str
    adresse: str
    stand: Stand
    anzahl: int
    mit_ort: int
    zuerst: tuple[Verweis, ...]
    weitere: tuple[Verweis, ...]
    liste: str
    """Address of the list of all that have a place, empty where the table names them."""
    finder: str
    """Address of the finder with exactly these offers, or empty."""
    ohne_ort: int
    ohne: str = ""
    """What stands in place of the offers when there are none: „none“ only where somebody has looked."""


class Karte(NamedTuple):
    """The map, and the areas that are not on it; without a map ``bild`` is None."""

    bild: Gebietskarte | None
    fehlend: tuple[str, ...]
    kommune: Kommune | None


def abdeckung(
    count: Gebietsabdeckung, indikator: Indikator, rule: Berechnung, portal: Portal, settings: Settings
) -> dict[str, object]:
    """View data of a count by area."""
    per_state = count.je_stand()
    rows = [_zeile(nummer, zeile, indikator, rule, portal, settings) for nummer, zeile in enumerate(count.zeilen, 1)]
    elsewhere = ohne_ort(count)
    return {
        "ebene": count.ebene,
        "rechnung": rechnung(count),
        "zeilen": rows,
        "staende": [(stand(state, "abdeckung"), per_state[state]) for state in STAENDE],
        "ohne_ort": elsewhere[:OHNE_ORT],
        "anzahl_ohne_ort": len(elsewhere),
        "alle_ohne_ort": adresse_ohne_ort(indikator),
        "karte": _karte(rows, count.zeilen, portal.kommunen.get(indikator.kommune), portal, settings),
    }


def rechnung(count: Gebietsabdeckung) -> str:
    """How the number comes about, so that everybody can do the sum again."""
    if not count.nenner:
        return ""
    return (
        f"{anzahl(count.zaehler, count.ebene.name, count.ebene.mehrzahl)} mit dem Stand „{NAMEN['abdeckung']['ja']}“, "
        f"geteilt durch {zahl(count.nenner)}: Das sind {prozent(count.zaehler, count.nenner)} Prozent."
    )


def prozent(zaehler: int, nenner: int) -> int:
    """Rounded as people round: a half goes up."""
    return (200 * zaehler + nenner) // (2 * nenner)


def dativ(ebene: Ebene) -> str:
    """„Stadtbezirke“ → „(von 23) Stadtbezirken“."""
    return ebene.mehrzahl if ebene.mehrzahl.endswith(("n", "s")) else ebene.mehrzahl + "n"


def mit_ort(zeile: GebietZeile) -> list[Angebot]:
    """The offers of an area to which people go there."""
    return [angebot for angebot in zeile.angebote if hat_ort(angebot)]


def adresse_im_gebiet(indikator: Indikator, zeile: GebietZeile) -> str:
    """Where all of them are listed, when they are more than the table names."""
    return f"{indikator.adresse}gebiete/{zeile.gebiet.id}/"


def adresse_ohne_ort(indikator: Indikator) -> str:
    """Where all offers without a place are listed, when they are more than the page names."""
    return f"{indikator.adresse}ohne-ort/"


def _zeile(
    nummer: int, zeile: GebietZeile, indikator: Indikator, rule: Berechnung, portal: Portal, settings: Settings
) -> Zeile:
    placed = mit_ort(zeile)
    first = len(placed) if len(placed) <= 2 else 1  # two lines at most, so that the table can be run through
    too_many = len(placed) > JE_GEBIET
    return Zeile(
        nummer=nummer,
        anker=f"gebiet-{zeile.gebiet.id}",
        name=zeile.gebiet.name,
        adresse=zeile.gebiet.adresse,
        stand=stand(zeile.stand, "abdeckung"),
        anzahl=len(zeile.angebote),
        mit_ort=len(placed),
        zuerst=_verweise(placed[:first]),
        weitere=() if too_many else _verweise(placed[first:]),
        liste=adresse_im_gebiet(indikator, zeile) if too_many else "",
        finder=finder_adresse(zeile.angebote, zeile.gebiet.id, rule, portal, settings.heute),
        ohne_ort=zeile.ohne_ort,
        ohne="keines gefunden" if zeile.stand == KEINE else "keines bekannt",
    )


def _verweise(angebote: Iterable[Angebot]) -> tuple[Verweis, ...]:
    return tuple(Verweis(angebot.titel, angebot.adresse) for angebot in angebote)


def ohne_ort(count: Gebietsabdeckung) -> list[tuple[Verweis, str]]:
    """The offers without a place that were counted, each once, with the areas they count for."""
    return [
        (Verweis(angebot.titel, angebot.adresse), _wo(areas, count))
        for angebot, areas in count.je_angebot()
        if not hat_ort(angebot)
    ]


def _wo(areas: Sequence[Gebiet], count: Gebietsabdeckung) -> str:
    if len(areas) == count.nenner:
        return f"in allen {zahl(count.nenner)} {dativ(count.ebene)}"
    if len(areas) > NAMEN_HOECHSTENS:
        return f"in {zahl(len(areas))} von {zahl(count.nenner)} {dativ(count.ebene)}"
    return f"in {aufzaehlung(gebiet.name for gebiet in areas)}"


def _karte(
    rows: Sequence[Zeile], zeilen: Sequence[GebietZeile], kommune: Kommune | None, portal: Portal, settings: Settings
) -> Karte:
    outlines = _umrisse([zeile.gebiet.id for zeile in zeilen], kommune, portal, settings) if kommune else {}
    flaechen = [
        Flaeche(zeile.gebiet.id, row.nummer, _titel(row), f"#{row.anker}", zeile.stand)
        for row, zeile in zip(rows, zeilen, strict=True)
    ]
    missing = tuple(zeile.gebiet.name for zeile in zeilen if zeile.gebiet.id not in outlines)
    return Karte(make_gebietskarte(flaechen, outlines, NAMEN["abdeckung"]), missing, kommune)


def _umrisse(ids: Sequence[str], kommune: Kommune, portal: Portal, settings: Settings) -> dict[str, Umriss]:
    """Outlines of these areas. Several counts show the same areas: they are drawn once."""

    def draw() -> dict[str, Umriss]:
        known = grenzen(kommune, portal, settings)
        return umrisse({id: known[id] for id in ids if id in known})

    return portal.once(("umrisse", *ids), draw)


def _titel(row: Zeile) -> str:
    """„Mitte: vorhanden, 8 Angebote“."""
    return f"{row.name}: {row.stand.wort}, {anzahl(row.anzahl, 'Angebot', 'Angebote') if row.anzahl else row.ohne}"
