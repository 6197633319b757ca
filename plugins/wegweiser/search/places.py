"""Kommunen and Gebiete by name, with their middle: so a query knows that „Vaihingen“ is a place, and lists can be sorted by distance."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from wegweiser.domain.grenzen import Flaeche, Ring, grenzen, inhalt
from wegweiser.domain.portal import Portal
from wegweiser.settings import Settings

DIGITS = 4
"""Decimals of a degree that are kept: about ten metres."""


def make_places(portal: Portal, settings: Settings) -> list[list[Any]]:
    """``[id, name, Kommune, part of, latitude, longitude]``, shorter where nothing follows; Kommunen have no Kommune."""
    places: list[list[Any]] = []
    for kommune in portal.kommunen.values():
        middles = {id: _middle(flaeche) for id, flaeche in grenzen(kommune, portal, settings).items()}
        whole = _mean(list(middles.values()))
        places.append([kommune.id, kommune.name, 0, 0, *whole])
        for gebiet in kommune.gebiete:
            places.append([gebiet.id, gebiet.name, kommune.id, gebiet.teil_von or 0, *middles.get(gebiet.id, ())])
    for place in places:
        while not place[-1]:
            place.pop()
    return places


def _middle(flaeche: Flaeche) -> tuple[float, float]:
    """Of several parts the largest counts."""
    return _centroid(max((polygon[0] for polygon in flaeche), key=lambda ring: abs(inhalt(ring))))


def _centroid(ring: Ring) -> tuple[float, float]:
    """Latitude and longitude of the middle of an area."""
    area = x = y = 0.0
    x0, y0 = ring[0][0], ring[0][1]
    for a, b in pairwise(ring):
        cross = (a[0] - x0) * (b[1] - y0) - (b[0] - x0) * (a[1] - y0)
        area += cross
        x += (a[0] + b[0] - 2 * x0) * cross
        y += (a[1] + b[1] - 2 * y0) * cross
    return round(y0 + y / (3 * area), DIGITS), round(x0 + x / (3 * area), DIGITS)


def _mean(points: list[tuple[float, float]]) -> tuple[float, ...]:
    if not points:
        return ()
    return tuple(round(sum(values) / len(points), DIGITS) for values in zip(*points, strict=True))
