"""From borders in degrees to outlines on a grid that every browser draws: small, and without gaps between neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from math import cos, radians
from typing import NamedTuple

from wegweiser.domain.grenzen import Flaeche

BREITE = 720
"""Width of the grid. On a phone two of its steps are one pixel."""
HOEHE = 960
"""At most so high: then the map becomes narrower."""
RAND = 6
"""Room for the line around the outermost areas."""
ZEILEN = 24
"""On so many lines across an area the place for its number is looked for."""

Punkt = tuple[int, int]
Kante = tuple[int, int, int, int]
"""From one point to the next."""


class Umriss(NamedTuple):
    """The outline as path data (``d``), the place for a label, and how far down it reaches."""

    pfad: str
    x: int
    y: int
    unten: int


def umrisse(flaechen: Mapping[str, Flaeche]) -> dict[str, Umriss]:
    """All areas on one grid. A point that two areas share lands on the same place of it, so no gap opens between them."""
    points = [punkt for flaeche in flaechen.values() for polygon in flaeche for ring in polygon for punkt in ring]
    if not points:
        return {}
    west, nord = min(x for x, _ in points), max(y for _, y in points)
    ost, sued = max(x for x, _ in points), min(y for _, y in points)
    narrow = cos(radians((nord + sued) / 2))  # a degree of longitude is shorter than one of latitude
    width, height = (ost - west) * narrow, nord - sued
    step = min((BREITE - 2 * RAND) / width, (HOEHE - 2 * RAND) / height)
    left = (BREITE - width * step) / 2

    def place(punkt: tuple[float, float]) -> Punkt:
        return round(left + (punkt[0] - west) * narrow * step), round(RAND + (nord - punkt[1]) * step)

    return {
        id: _umriss([[place(punkt) for punkt in ring] for polygon in flaeche for ring in polygon])
        for id, flaeche in flaechen.items()
    }


def _umriss(rings: Sequence[Sequence[Punkt]]) -> Umriss:
    thin = [ring for ring in map(_ausgeduennt, rings) if len(ring) > 2]
    bottom = max(y for ring in rings for _, y in ring) + RAND
    if not thin:  # too small for the grid
        x, y = rings[0][0]
        return Umriss(f"M{x - 4} {y}l4-4 4 4-4 4z", x, y, bottom)
    return Umriss("".join(map(_pfad, thin)), *_platz(thin), bottom)


def _ausgeduennt(ring: Sequence[Punkt]) -> list[Punkt]:
    """Without the last point (it is the first), doubles, and points on the straight line between their neighbours."""
    points = [punkt for punkt, _ in groupby(ring[:-1])]
    if points and points[0] == points[-1]:
        points.pop()
    around = zip([*points[-1:], *points], points, [*points[1:], *points[:1]], strict=False)
    return [b for a, b, c in around if (b[0] - a[0]) * (c[1] - b[1]) != (b[1] - a[1]) * (c[0] - b[0])]


def _pfad(ring: Sequence[Punkt]) -> str:
    steps = " ".join(f"{b[0] - a[0]} {b[1] - a[1]}" for a, b in pairwise(ring))
    return f"M{ring[0][0]} {ring[0][1]}l{steps.replace(' -', '-')}z"


def _platz(rings: Sequence[Sequence[Punkt]]) -> Punkt:
    """A point with much room around it: the middle of a long line across the area that has room above and below as well."""
    top, bottom = min(y for ring in rings for _, y in ring), max(y for ring in rings for _, y in ring)
    edges = [(*a, *b) for ring in rings for a, b in pairwise([*ring, ring[0]])]
    turned = [(y1, x1, y2, x2) for x1, y1, x2, y2 in edges]
    best = (-1.0, 0.0, 0.0)
    for line in range(1, ZEILEN):
        y = top + (bottom - top) * line / ZEILEN
        for left, right in _innen(edges, y):
            x = (left + right) / 2
            for above, below in _innen(turned, x):
                if above < y < below:
                    room = min(right - left, 2 * (y - above), 2 * (below - y))
                    best = max(best, (room, x, y))
    return round(best[1]), round(best[2])


def _innen(edges: Iterable[Kante], y: float) -> Iterator[tuple[float, float]]:
    """The parts of a horizontal line that lie inside."""
    crossings = sorted(x1 + (y - y1) * (x2 - x1) / (y2 - y1) for x1, y1, x2, y2 in edges if (y1 <= y) != (y2 <= y))
    return zip(crossings[::2], crossings[1::2], strict=True)
