"""The gap table: for which Zielgruppe is there something in which area, and where has nobody looked?

The words are those of the data model (``domain/zaehlung.py``): „none“ is said only where somebody has looked at everything.
An offer counts where people go; one without a place counts wherever it serves. Offers for all have a row of their own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Set
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from wegweiser.domain.angebot import Angebot
from wegweiser.domain.portal import Portal, sort_key
from wegweiser.domain.vokabular import Begriff
from wegweiser.domain.zaehlung import KEINE, UNBEKANNT, erhobene_gebiete, hat_begonnen, hat_ort, ist_aktuell, zaehlt_in
from wegweiser.rendering.filters import datum
from wegweiser.sprachen.namen import NAMEN

from .bestand import Bestand

AKTUELL = "aktuell"
OHNE_ORT = "ohne_ort"
ABGELAUFEN = "abgelaufen"
STAENDE = (AKTUELL, OHNE_ORT, ABGELAUFEN, KEINE, UNBEKANNT)
WORTE = {
    AKTUELL: ("aktuell", "Mindestens ein aktuelles Angebot, zu dem man hingeht. Die Zahl sagt, wie viele das sind."),
    OHNE_ORT: ("nur ohne Ort", "Aktuelle Angebote gibt es nur am Telefon, im Internet oder zu Hause."),
    ABGELAUFEN: ("nicht mehr aktuell", NAMEN["abdeckung_satz"][ABGELAUFEN]),
    KEINE: ("keines vorhanden", NAMEN["abdeckung_satz"][KEINE]),
    UNBEKANNT: ("unbekannt", NAMEN["abdeckung_satz"][UNBEKANNT]),
}
"""The states of the gap table: word and sentence."""


class Spalte(NamedTuple):
    """An area, or the whole Kommune where no areas are known."""

    id: str
    name: str
    adresse: str


@dataclass
class Feld:
    """One Zielgruppe in one area, filled while counting: current offers with a place, current ones without, lapsed ones."""

    mit_ort: int = 0
    ohne_ort: int = 0
    abgelaufen: int = 0
    erhoben: bool = False

    @property
    def stand(self) -> str:
        """The state, the best first."""
        if self.mit_ort:
            return AKTUELL
        if self.ohne_ort:
            return OHNE_ORT
        if self.abgelaufen:
            return ABGELAUFEN
        return KEINE if self.erhoben else UNBEKANNT

    @property
    def anzahl(self) -> int:
        """The offers that the state rests on: those with a place; only where there are none the others."""
        return self.mit_ort or self.ohne_ort or self.abgelaufen


class Zeile(NamedTuple):
    """One Zielgruppe in all areas, and its offers whose place belongs to none of them."""

    zielgruppe: Begriff
    felder: tuple[Feld, ...]
    ohne_gebiet: Feld

    @property
    def je_stand(self) -> Counter[str]:
        """How many areas have which state."""
        return Counter(feld.stand for feld in self.felder)


class Gezaehlt(NamedTuple):
    """An offer in the count: where, for whom, and why it is no longer current."""

    angebot: Angebot
    gebiete: Set[str]
    grund: str
    """„“ for a current offer."""


class Tabelle(NamedTuple):
    """Zielgruppe × area, and the offers behind it."""

    spalten: tuple[Spalte, ...]
    zeilen: tuple[Zeile, ...]
    gezaehlt: list[Gezaehlt]

    @property
    def je_stand(self) -> Counter[str]:
        """How many fields of the whole table have which state."""
        return sum((zeile.je_stand for zeile in self.zeilen), Counter())

    def nicht_aktuell(self) -> list[Gezaehlt]:
        """The lapsed offers, by title."""
        lapsed = (counted for counted in self.gezaehlt if counted.grund)
        return sorted(lapsed, key=lambda counted: sort_key(counted.angebot.titel))


def lueckentabelle(bestand: Bestand, portal: Portal, heute: date) -> Tabelle:
    """Count, once for each day."""
    return portal.once(("lueckentabelle", bestand.id, heute), lambda: _zaehle(bestand, portal, heute))


def _zaehle(bestand: Bestand, portal: Portal, heute: date) -> Tabelle:
    columns = [Spalte(gebiet.id, gebiet.name, gebiet.adresse) for gebiet in bestand.gebiete]
    looked = erhobene_gebiete(portal, bestand.kommune, ())
    areas = frozenset(column.id for column in columns)
    whole = not columns
    if whole:
        columns = [Spalte(bestand.kommune, f"ganz {bestand.name}", "")]
    words = portal.vokabulare.get("zielgruppen", {})
    fields = {
        id: ({column.id: Feld(erhoben=column.id in looked) for column in columns}, Feld(erhoben=False)) for id in words
    }
    places: dict[tuple[bool, str, str], Set[str]] = {}
    counted = []
    for angebot in bestand.angebote:
        if not hat_begonnen(angebot, heute):
            continue
        placed = hat_ort(angebot)
        key = (placed, angebot.reichweite, angebot.gebiet)
        if key not in places:
            places[key] = frozenset((bestand.kommune,)) if whole else zaehlt_in(angebot, areas, portal)
        current = ist_aktuell(angebot, heute)
        counted.append(Gezaehlt(angebot, places[key], "" if current else grund(angebot, heute)))
        for id in dict.fromkeys(angebot.zielgruppen):
            if id in fields:
                in_areas, elsewhere = fields[id]
                for feld in [in_areas[area] for area in places[key]] or [elsewhere]:
                    if not current:
                        feld.abgelaufen += 1
                    elif placed:
                        feld.mit_ort += 1
                    else:
                        feld.ohne_ort += 1
    rows = (Zeile(words[id], tuple(in_areas.values()), elsewhere) for id, (in_areas, elsewhere) in fields.items())
    return Tabelle(tuple(columns), tuple(rows), counted)


def grund(angebot: Angebot, heute: date) -> str:
    """Why an offer is not current today."""
    if angebot.status == "beendet":
        return "beendet"
    if angebot.gueltig_bis is not None and angebot.gueltig_bis < heute:
        return f"galt bis {datum(angebot.gueltig_bis)}"
    if angebot.status == "pausiert":
        return "macht Pause"
    due = angebot.pruefung_faellig_am()
    return f"Prüfung überfällig seit {datum(due)}" if due is not None and due < heute else ""
