"""Zeitstrahl: the phases of a Strategie as a list along a line, and as bars on an axis of years.

The list says everything; the bars are a picture of it. Where today is, the reader's browser decides (``zeitstrahl.js``).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from wegweiser.components.stand import Stand, letzter_tag, stand
from wegweiser.domain.ziel import Phase
from wegweiser.rendering.filters import zeitraum

LABELS = 6
"""The axis names at most this many years: that fits on a telephone."""
LANE = 34
"""Height of a row of bars in pixels; phases that overlap lie in several rows."""


class Abschnitt(NamedTuple):
    """One phase. ``von`` and ``bis`` are the first and the last day, ISO; empty where the record leaves them open."""

    nummer: str
    titel: str
    wann: str
    text: str
    stand: Stand | None
    von: str
    bis: str


class Balken(NamedTuple):
    """A phase on the axis: places in percent of its length, so that it fits every width."""

    nummer: str
    x: str
    breite: str
    mitte: str
    y: int
    ton: str
    offen: bool


class Zeitstrahl(NamedTuple):
    """``von`` and ``bis`` are the days at both ends of the axis; without ``balken`` there is no picture."""

    abschnitte: tuple[Abschnitt, ...]
    balken: tuple[Balken, ...] = ()
    jahre: tuple[tuple[str, str], ...] = ()
    """Years named on the axis with their places."""
    von: str = ""
    bis: str = ""
    hoehe: int = 0
    """Height of all rows of bars."""


def zeitstrahl(phasen: Sequence[Phase]) -> Zeitstrahl:
    """The phases in the order of the record. Only those with a beginning have a bar; one bar alone is no picture."""
    parts = tuple(_abschnitt(phase) for phase in phasen)
    dated = [part for part in parts if part.von]
    if len(dated) < 2:
        return Zeitstrahl(parts)
    first = date.fromisoformat(min(part.von for part in dated)).year
    last = _last_year(dated, first)
    axis = _Axis(date(first, 1, 1), date(last, 12, 31))
    lanes = _lanes(dated)
    bars = tuple(_balken(part, lane, axis) for part, lane in zip(dated, lanes, strict=True))
    step = -(-(last - first + 1) // LABELS)
    years = tuple((str(year), axis.percent(date(year, 1, 1))) for year in range(first, last + 1, step))
    return Zeitstrahl(parts, bars, years, axis.von.isoformat(), axis.bis.isoformat(), (max(lanes) + 1) * LANE)


def erster_tag(von: str) -> str:
    """``2022`` → ``2022-01-01``, ``2022-09`` → ``2022-09-01``; a date stays, nothing stays nothing."""
    return von and von + "-01-01"[len(von) - 4 :]


class _Axis(NamedTuple):
    von: date
    bis: date

    def percent(self, day: date) -> str:
        return f"{100 * (day - self.von).days / ((self.bis - self.von).days + 1):.2f}%"


def _abschnitt(phase: Phase) -> Abschnitt:
    return Abschnitt(
        str(phase.nummer),
        phase.titel,
        zeitraum(phase),
        phase.beschreibung,
        stand(phase.status, "phase_status") if phase.status else None,
        erster_tag(phase.von),
        letzter_tag(phase.bis),
    )


def _last_year(dated: Sequence[Abschnitt], first: int) -> int:
    """The axis ends with the last year named; where a phase has no end, a quarter of the length further, to show it goes on."""
    last = max(date.fromisoformat(day).year for part in dated for day in (part.von, part.bis) if day)
    return last if all(part.bis for part in dated) else last + max(1, (last - first + 1) // 4)


def _lanes(dated: Sequence[Abschnitt]) -> list[int]:
    """The first row in which each phase overlaps no other."""
    until: list[str] = []
    chosen = []
    for part in dated:
        free = next((lane for lane, day in enumerate(until) if day and day < part.von), len(until))
        until[free : free + 1] = [part.bis]
        chosen.append(free)
    return chosen


def _balken(part: Abschnitt, lane: int, axis: _Axis) -> Balken:
    start, end = date.fromisoformat(part.von), date.fromisoformat(part.bis) if part.bis else axis.bis
    days = (axis.bis - axis.von).days + 1
    length = max((end - start).days + 1, 1)
    return Balken(
        part.nummer,
        axis.percent(start),
        f"{100 * length / days:.2f}%",
        f"{100 * ((start - axis.von).days + length / 2) / days:.2f}%",
        lane * LANE,
        part.stand.ton if part.stand else "leise",
        not part.bis,
    )
