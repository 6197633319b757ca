"""Kreislauf: the steps of a planning process as a figure with links to the numbered list that says the same in full.

Two drawings, because one cannot serve both: on a telephone boxes that go down on the right and up on the left, on a wide
screen a ring with the words beside it. A process that does not begin again is drawn without the way back.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from math import atan2, cos, hypot, pi, sin
from typing import NamedTuple

from wegweiser.domain.ziel import Prozessschritt

RING = range(3, 11)
"""A ring of fewer steps is none; of more, nobody can read it."""
DISC = 22
"""Radius of the disc that holds the number."""


class Zeile(NamedTuple):
    """A line of words and where it stands."""

    x: float
    y: float
    text: str
    leise: bool = False


class Punkt(NamedTuple):
    """One step in the figure: disc with number, words, and the box around them on the telephone."""

    nummer: int
    x: float
    y: float
    zeilen: tuple[Zeile, ...]
    anker: str = "start"
    kasten: tuple[float, float, float, float] | None = None


class Pfeil(NamedTuple):
    """A line and the corners of its head."""

    weg: str
    spitze: str


class Bild(NamedTuple):
    breite: float
    hoehe: float
    punkte: tuple[Punkt, ...]
    pfeile: tuple[Pfeil, ...]
    mitte: tuple[Zeile, ...] = ()
    """What stands inside the ring."""
    oben: float = 0
    """Where the drawing begins, counted from the same zero as all heights."""


class Kreislauf(NamedTuple):
    """The steps, whether the last leads back to the first, and the drawings: ``breit`` only where a ring can be read."""

    schritte: tuple[Prozessschritt, ...]
    geschlossen: bool
    schmal: Bild | None = None
    breit: Bild | None = None


def kreislauf(schritte: Sequence[Prozessschritt], geschlossen: bool) -> Kreislauf:
    """A single step has no figure."""
    if len(schritte) < 2:
        return Kreislauf(tuple(schritte), geschlossen)
    ring = _ring(schritte, geschlossen) if len(schritte) in RING else None
    return Kreislauf(tuple(schritte), geschlossen, _boxes(schritte, geschlossen), ring)


# --- on a telephone ---------------------------------------------------------------------------------------------------

WIDTH, BOX, GAP, LINE = 360, 166, 26, 18


def _boxes(steps: Sequence[Prozessschritt], closed: bool) -> Bild:
    """Clockwise from the top left: the second step begins the right column, the way back goes up on the left."""
    words = [_wrap(step.schritt, 18, 4) for step in steps]
    height = 60 + LINE * max(map(len, words))
    right = len(steps) // 2
    left = len(steps) - right
    total = left * height + (left - 1) * GAP
    rows_left = [row * (height + GAP) for row in range(left)]
    free = total - height
    rows_right = [free / 2] if right == 1 else [row * free / (right - 1) for row in range(right)]
    corners = [
        (0.0, rows_left[0]),
        *((float(WIDTH - BOX), y) for y in rows_right),
        *((0.0, y) for y in reversed(rows_left[1:])),
    ]
    points = tuple(
        Punkt(
            number,
            x + 26,
            y + 26,
            tuple(Zeile(x + 10, y + 62 + LINE * row, text) for row, text in enumerate(lines)),
            kasten=(x, y, BOX, height),
        )
        for number, ((x, y), lines) in enumerate(zip(corners, words, strict=True), 1)
    )
    last = len(steps) if closed else len(steps) - 1
    arrows = tuple(
        _between(corners[step], corners[(step + 1) % len(steps)], height, both_ways=len(steps) == 2)
        for step in range(last)
    )
    return Bild(WIDTH, total, points, arrows)


def _between(a: tuple[float, float], b: tuple[float, float], height: float, both_ways: bool) -> Pfeil:
    if a[0] == b[0]:
        down = b[1] > a[1]
        x = a[0] + BOX / 2
        return _straight((x, a[1] + (height if down else 0)), (x, b[1] + (0 if down else height)))
    to_right = b[0] > a[0]
    shift = (-10 if to_right else 10) if both_ways else 0
    start, end = (a[0] + BOX, b[0]) if to_right else (a[0], b[0] + BOX)
    return _straight((start, a[1] + height / 2 + shift), (end, b[1] + height / 2 + shift))


def _straight(a: tuple[float, float], b: tuple[float, float]) -> Pfeil:
    """A line that keeps a little distance from both ends."""
    length = hypot(b[0] - a[0], b[1] - a[1])
    ux, uy = (b[0] - a[0]) / length, (b[1] - a[1]) / length
    start, end = (a[0] + 3 * ux, a[1] + 3 * uy), (b[0] - 3 * ux, b[1] - 3 * uy)
    neck = (end[0] - 8 * ux, end[1] - 8 * uy)
    return Pfeil(f"M{_xy(*start)} L{_xy(*neck)}", _head(end, atan2(uy, ux)))


# --- on a wide screen -------------------------------------------------------------------------------------------------

BESIDE = 200
"""Room for the words on each side of the ring."""


def _ring(steps: Sequence[Prozessschritt], closed: bool) -> Bild:
    count = len(steps)
    radius = max(130.0, 23.0 * count)
    width = 2 * (radius + DISC + 14 + BESIDE)
    middle = (width / 2, 0.0)
    turns = [-pi / 2 + pi / count + 2 * pi * step / count for step in range(count)]
    points = tuple(
        _beside(number, step, _on(middle, radius, turn), turn)
        for number, (step, turn) in enumerate(zip(steps, turns, strict=True), 1)
    )
    arrows = tuple(_arc(middle, radius, turn, turn + 2 * pi / count) for turn in (turns if closed else turns[:-1]))
    words = ("Nach dem letzten", "Schritt beginnt", "alles von vorn.") if closed else ()
    inside = tuple(Zeile(middle[0], middle[1] - 16 + 22 * row, text) for row, text in enumerate(words))
    lines = [line.y for point in points for line in point.zeilen]
    top = min(-radius - DISC, min(lines) - 20)
    return Bild(width, max(radius + DISC, max(lines) + 10) - top, points, arrows, inside, top)


def _beside(number: int, step: Prozessschritt, place: tuple[float, float], turn: float) -> Punkt:
    """The words stand outside the ring: higher at the top, lower at the bottom, so that no arrow runs through them."""
    title, who = _wrap(step.schritt, 22, 3), _wrap(step.wer, 25, 3)
    height = (len(title) + len(who)) * 20
    side = 0 if abs(cos(turn)) < 0.01 else 1 if cos(turn) > 0 else -1
    x = place[0] + (DISC + 12) * side
    top = place[1] + (DISC + 20 if not side else 15 - height / 2 + sin(turn) * (height / 2 - 8))
    lines = [Zeile(x, top + 20 * row, text) for row, text in enumerate(title)]
    lines += [Zeile(x, top + 20 * (row + len(title)), text, leise=True) for row, text in enumerate(who)]
    return Punkt(number, *place, tuple(lines), ("middle", "start", "end")[side])


def _on(middle: tuple[float, float], radius: float, turn: float) -> tuple[float, float]:
    return middle[0] + radius * cos(turn), middle[1] + radius * sin(turn)


def _arc(middle: tuple[float, float], radius: float, a: float, b: float) -> Pfeil:
    away = (DISC + 6) / radius
    end = b - away
    neck = end - 10 / radius
    return Pfeil(
        f"M{_xy(*_on(middle, radius, a + away))} A{radius:g} {radius:g} 0 0 1 {_xy(*_on(middle, radius, neck))}",
        _head(_on(middle, radius, end), (neck + end) / 2 + pi / 2),
    )


# --- both -------------------------------------------------------------------------------------------------------------


def _wrap(text: str, width: int, rows: int) -> list[str]:
    """Lines of about ``width`` letters; what does not fit ends in „…“: the list has it all."""
    return textwrap.wrap(text, width, max_lines=rows, placeholder=" …")


def _head(end: tuple[float, float], turn: float) -> str:
    corners = [end, *((end[0] - 11 * cos(turn + side), end[1] - 11 * sin(turn + side)) for side in (0.5, -0.5))]
    return " ".join(_xy(x, y) for x, y in corners)


def _xy(x: float, y: float) -> str:
    return f"{x:.1f},{y:.1f}"
