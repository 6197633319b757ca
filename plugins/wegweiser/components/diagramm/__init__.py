"""Diagramm: measured values over time as a picture. What may not be compared is never joined by a line.

Drawn for a phone (360 wide); on wide screens it only grows. Why this is our own code: ``docs/entscheidungen/0014``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import floor
from typing import NamedTuple

from wegweiser.domain.indikator import Indikator, Messwert
from wegweiser.rendering.filters import datum, zahl

from .achsen import Achse, schritte, zeit
from .worte import entwicklung, unterschied

BREITE, HOEHE = 360, 260
OBEN, UNTEN, RECHTS = 26, 232, 346
JE_ZEICHEN = 7.4
"""Width of a figure on the left axis."""
ZEICHEN = (
    "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z",
    "M-5-5h10v10h-10z",
    "M0-6l6 11h-12z",
    "M0-7l6 7-6 7-6-7z",
    "M-6-2h4v-4h4v4h4v4h-4v4h-4v-4h-4z",
    "M-6 0l3-5h6l3 5-3 5h-6z",
)
"""A shape for each group of comparable values. More groups than shapes are no picture any more."""
WORT_BREITE = 92
"""Room for the word at a break; words closer than that stand one below the other."""


class Strich(NamedTuple):
    """A mark on an axis and what is written there."""

    ort: float
    text: str


class Punkt(NamedTuple):
    """A value in the picture; ``text`` is empty where there is no room for it."""

    x: float
    y: float
    text: str


class Reihe(NamedTuple):
    """Values that may be compared, with their shape, what they are, and how they changed."""

    nummer: int
    zeichen: str
    punkte: tuple[Punkt, ...]
    art: str
    entwicklung: str

    @property
    def linie(self) -> str:
        """The points of the line that joins them; a value alone has none."""
        return " ".join(f"{punkt.x},{punkt.y}" for punkt in self.punkte) if len(self.punkte) > 1 else ""


class Bruch(NamedTuple):
    """Where one way of measuring ends and another begins."""

    x: float
    wort: str
    wort_x: float
    wort_y: float


class Zielweg(NamedTuple):
    """The straight way from the first comparable value to the value aimed at, and the same in a sentence."""

    von: Punkt
    nach: Punkt
    satz: str


class Ziel(NamedTuple):
    """The line of the value aimed at."""

    y: float
    text: str
    satz: str
    weg: Zielweg | None


class Diagramm(NamedTuple):
    """Everything that the template draws, in its coordinates."""

    titel: str
    links: float
    waagerecht: tuple[Strich, ...]
    senkrecht: tuple[Strich, ...]
    reihen: tuple[Reihe, ...]
    brueche: tuple[Bruch, ...]
    ziel: Ziel | None


def make_diagramm(indikator: Indikator, gebiete: Mapping[str, str]) -> Diagramm | None:
    """The picture of all values; None without values, or with more kinds of them than a picture can tell apart.
    ``gebiete`` names the areas."""
    reihen = indikator.reihen()
    if not reihen or len(reihen) > len(ZEICHEN):
        return None
    werte = [wert.wert for wert in indikator.werte]
    zeiten = [zeit(wert.zeitpunkt) for wert in indikator.werte]
    if indikator.zielwert:
        werte.append(indikator.zielwert.wert)
        if indikator.zielwert.jahr:
            zeiten.append(zeit(indikator.zielwert.jahr))
    marks = schritte(min(0, *werte), max(0, *werte), 4)
    links = 8 + JE_ZEICHEN * max(len(zahl(mark)) for mark in marks)
    hoch = Achse(marks[0], marks[-1], UNTEN, OBEN + 18 * _zeilen(reihen))
    weit = Achse(_anfang(zeiten), max(zeiten), links + 18, RECHTS - 18)
    return Diagramm(
        indikator.titel,
        links,
        tuple(Strich(hoch(mark), zahl(mark)) for mark in marks),
        tuple(Strich(weit(year), str(round(year))) for year in _jahre(weit)),
        tuple(_reihe(nummer, reihe, indikator.einheit, gebiete, weit, hoch) for nummer, reihe in enumerate(reihen)),
        tuple(_brueche(reihen, weit)),
        _ziel(indikator, reihen, weit, hoch),
    )


def _anfang(zeiten: Sequence[float]) -> float:
    """The first time; where no whole year lies inside the picture, the beginning of that year."""
    first = min(zeiten)
    return first if floor(max(zeiten)) >= first else floor(first)


def _jahre(weit: Achse) -> list[float]:
    """Whole years to write below the picture."""
    return [year for year in schritte(weit.klein, weit.gross, 5, 1) if weit.klein <= year <= weit.gross]


def _reihe(
    nummer: int, reihe: Sequence[Messwert], einheit: str, gebiete: Mapping[str, str], weit: Achse, hoch: Achse
) -> Reihe:
    first = reihe[0]
    gebiet = gebiete.get(first.gebiet, first.gebiet)
    worte = (first.methode, first.grundgesamtheit, gebiet)
    return Reihe(
        nummer + 1,
        ZEICHEN[nummer],
        tuple(_punkte(reihe, weit, hoch)),
        ", ".join(wort for wort in worte if wort),
        entwicklung(reihe, einheit),
    )


def _punkte(reihe: Sequence[Messwert], weit: Achse, hoch: Achse) -> list[Punkt]:
    """With their values written above them, where the next one leaves room for that; the last one always has it."""
    points: list[Punkt] = []
    free = weit.bis + BREITE
    for wert in reversed(reihe):
        x, text = weit(zeit(wert.zeitpunkt)), zahl(wert.wert)
        fits = x + JE_ZEICHEN * len(text) <= free
        points.append(Punkt(x, hoch(wert.wert), text if fits else ""))
        free = x if fits else free
    return points[::-1]


def _grenzen(reihen: Sequence[Sequence[Messwert]]) -> list[tuple[Messwert, Messwert]]:
    """The last value before each break and the first one after it. Groups that run side by side have no break between them."""
    breaks = []
    latest = reihen[0][-1]
    for reihe in reihen[1:]:
        if latest.zeitpunkt < reihe[0].zeitpunkt:
            breaks.append((latest, reihe[0]))
        latest = max(latest, reihe[-1], key=lambda wert: wert.zeitpunkt)
    return breaks


def _zeilen(reihen: Sequence[Sequence[Messwert]]) -> int:
    """How many lines the words at the breaks may need."""
    return min(3, len(_grenzen(reihen)))


def _brueche(reihen: Sequence[Sequence[Messwert]], weit: Achse) -> list[Bruch]:
    breaks: list[Bruch] = []
    for before, after in _grenzen(reihen):
        x = round((weit(zeit(before.zeitpunkt)) + weit(zeit(after.zeitpunkt))) / 2, 1)
        near = [one.wort_y for one in breaks if x - one.x < WORT_BREITE]
        line = next((line for line in range(3) if 14 + 18 * line not in near), 2)
        middle = min(max(x, weit.von + WORT_BREITE / 2), RECHTS - WORT_BREITE / 2)
        breaks.append(Bruch(x, unterschied(before, after), middle, 14 + 18 * line))
    return breaks


def _ziel(indikator: Indikator, reihen: Sequence[Sequence[Messwert]], weit: Achse, hoch: Achse) -> Ziel | None:
    aim = indikator.zielwert
    if aim is None:
        return None
    value = f"{zahl(aim.wert)} {aim.einheit or indikator.einheit}".strip()
    year = f" {aim.jahr}" if aim.jahr else ""
    until = f" bis {datum(aim.jahr)}" if aim.jahr else ""
    return Ziel(
        hoch(aim.wert),
        f"Ziel{year}: {zahl(aim.wert)}",
        f"Das Ziel: {value}{until}. Es ist die gestrichelte Linie.",
        _weg(indikator, reihen, weit, hoch),
    )


def _weg(indikator: Indikator, reihen: Sequence[Sequence[Messwert]], weit: Achse, hoch: Achse) -> Zielweg | None:
    """From the first value that was asked for like the latest one, for the whole Kommune; only to a year that comes after it."""
    aim = indikator.zielwert
    whole = [reihe for reihe in reihen if not reihe[0].gebiet]
    if aim is None or not aim.jahr or not whole:
        return None
    start = max(whole, key=lambda reihe: reihe[-1].zeitpunkt)[0]
    if zeit(start.zeitpunkt) >= zeit(aim.jahr):
        return None
    return Zielweg(
        Punkt(weit(zeit(start.zeitpunkt)), hoch(start.wert), ""),
        Punkt(weit(zeit(aim.jahr)), hoch(aim.wert), ""),
        f"Gepunktet ist der gerade Weg zum Ziel: von {zahl(start.wert)} ({datum(start.zeitpunkt)}) "
        f"zu {zahl(aim.wert)} ({aim.jahr}). Er beginnt beim ersten Wert, der wie der neueste erhoben wurde.",
    )
