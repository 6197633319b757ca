"""Fortschritt: how many of the operative goals are how far. Each goal is one field; nothing is turned into per cent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from wegweiser.components.stand import FristAnsicht, Stand, frist, stand
from wegweiser.components.verweise import Verweis, ziel_titel
from wegweiser.domain.portal import Portal
from wegweiser.domain.ziel import OPERATIV, Ziel
from wegweiser.rendering.filters import anzahl, aufzaehlung, zahl

REIHENFOLGE = ("erreicht", "laufend", "in_umsetzung", "offen", "verfehlt", "unbekannt")
"""The order of the parts; what is not known comes last and is a part of its own."""
_NACH_DER_ZAHL = {
    "erreicht": "erreicht",
    "laufend": "Daueraufgabe",
    "in_umsetzung": "in Umsetzung",
    "offen": "noch nicht begonnen",
    "verfehlt": "verfehlt",
    "unbekannt": "nicht bekannt",
}
JE_REIHE = 20
"""Fields in one row of the picture."""


class Teil(NamedTuple):
    """The goals of one status; ``wert`` is the status as the data model calls it."""

    wert: str
    stand: Stand
    anzahl: int


class Feld(NamedTuple):
    """One goal in the picture: column, row, status."""

    spalte: int
    reihe: int
    wert: str


class Fortschritt(NamedTuple):
    """Counted operative goals. Empty ``teile``: there are none."""

    gesamt: int
    erreicht: int
    teile: tuple[Teil, ...]

    @property
    def satz(self) -> str:
        """„2 von 6 operativen Zielen erreicht“."""
        return f"{zahl(self.erreicht)} von {_operativen(self.gesamt)} erreicht"

    @property
    def rest(self) -> str:
        """The other parts in words: „1 Daueraufgabe, 2 in Umsetzung und 1 nicht bekannt“."""
        return aufzaehlung(
            f"{zahl(teil.anzahl)} {_NACH_DER_ZAHL[teil.wert]}" for teil in self.teile if teil.wert != "erreicht"
        )

    @property
    def felder(self) -> tuple[Feld, ...]:
        """One field for each goal, in the order of the parts."""
        werte = [teil.wert for teil in self.teile for _ in range(teil.anzahl)]
        return tuple(Feld(place % self.je_reihe, place // self.je_reihe, wert) for place, wert in enumerate(werte))

    @property
    def je_reihe(self) -> int:
        """Fields in a row: at least ten places, so that few goals do not become huge."""
        return min(max(self.gesamt, 10), JE_REIHE)

    @property
    def reihen(self) -> int:
        return -(-self.gesamt // self.je_reihe)


def operative(ziele: Iterable[Ziel]) -> list[Ziel]:
    """All operative goals at and below these."""
    return [below for ziel in ziele for below in ziel.alle() if below.ebene == OPERATIV]


def fortschritt(ziele: Sequence[Ziel]) -> Fortschritt:
    """Counts operative goals by the status that stands on their pages; no status is „unbekannt“."""
    counts = Counter(ziel.status or "unbekannt" for ziel in ziele)
    teile = tuple(Teil(wert, stand(wert, "ziel_status"), counts[wert]) for wert in REIHENFOLGE if counts[wert])
    return Fortschritt(len(ziele), counts["erreicht"], teile)


class Luecke(NamedTuple):
    """Goals that lack one thing, of how many."""

    anker: str
    was: str
    """„keine Maßnahme“."""
    gesamt: int
    ziele: tuple[Verweis, ...]

    @property
    def satz(self) -> str:
        """„17 von 19 operativen Zielen haben noch keine Maßnahme“."""
        return f"{zahl(len(self.ziele))} von {_operativen(self.gesamt)} {'hat' if len(self.ziele) == 1 else 'haben'} noch {self.akkusativ}"

    @property
    def akkusativ(self) -> str:
        return self.was.replace("kein ", "keinen ")


def _operativen(gesamt: int) -> str:
    return anzahl(gesamt, "operativen Ziel", "operativen Zielen")


def fehlt(ziel: Ziel, portal: Portal) -> tuple[str, ...]:
    """What an operative goal lacks. Only a Maßnahme that names this very goal counts; a target may also be that of an
    Indikator."""
    indikatoren = portal.indikatoren_zum_ziel.get(ziel.ref, ())
    gaps = {
        "massnahme": not portal.massnahmen_zum_ziel.get(ziel.ref),
        "indikator": not indikatoren,
        "zielwert": ziel.zielwert is None and not any(one.zielwert for one in indikatoren),
    }
    return tuple(gap for gap, open in gaps.items() if open)


LUECKEN = {"massnahme": "keine Maßnahme", "indikator": "keine Zahl", "zielwert": "kein Zielwert"}


def fehlt_satz(ziel: Ziel, portal: Portal) -> str:
    """„Noch keine Maßnahme und kein Zielwert.“, or nothing when nothing is missing."""
    gaps = [LUECKEN[gap] for gap in fehlt(ziel, portal)]
    return f"Noch {aufzaehlung(gaps)}." if gaps else ""


def luecken(ziele: Sequence[Ziel], portal: Portal) -> list[Luecke]:
    """For each thing the goals that lack it; what none of them lacks is left out."""
    gaps = {ziel.ref: fehlt(ziel, portal) for ziel in ziele}
    found = [
        Luecke(
            f"ohne-{gap}",
            words,
            len(ziele),
            tuple(
                Verweis(f"{ziel.nummer} {ziel_titel(ziel)}", ziel.adresse) for ziel in ziele if gap in gaps[ziel.ref]
            ),
        )
        for gap, words in LUECKEN.items()
    ]
    return [gap for gap in found if gap.ziele]


def fristen(ziele: Iterable[Ziel]) -> list[tuple[FristAnsicht, Verweis]]:
    """All deadlines of these goals, the earliest first, with the goal."""
    found = [
        (frist(value, erledigt=ziel.status == "erreicht"), Verweis(f"{ziel.nummer} {ziel_titel(ziel)}", ziel.adresse))
        for ziel in ziele
        for value in ziel.fristen
    ]
    return sorted(found, key=lambda pair: pair[0].letzter_tag or pair[0].bis)
