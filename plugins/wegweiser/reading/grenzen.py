"""The borders of areas, from the ``.geojson`` beside the list of a Kommune's areas. What is odd in it is for a rule to say
(``checking/rules/geojson.py``) and is left out here."""

from __future__ import annotations

import json
from itertools import pairwise
from math import isfinite
from pathlib import Path
from typing import Any

from wegweiser.reading.files import read_bytes

MAX_BYTES = 5 * 1024 * 1024

Punkt = tuple[float, float]
"""Longitude and latitude in degrees, as GeoJSON orders them."""
Ring = tuple[Punkt, ...]
Flaeche = tuple[tuple[Ring, ...], ...]
"""Polygons, each of its outer ring and its holes."""


def read_grenzen(file: Path) -> dict[str, Flaeche]:
    """Areas by id; none when there is no such file."""
    raw, _ = read_bytes(file, MAX_BYTES)
    if raw is None or len(raw) > MAX_BYTES:
        return {}
    try:
        features = list(json.loads(raw)["features"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return {}
    return dict(found for feature in features if (found := _read(feature)))


def _read(feature: Any) -> tuple[str, Flaeche] | None:
    """Id and shape; None when one of them is missing, covers nothing or has a point that is nowhere on earth."""
    try:
        id, geometry = feature["properties"]["id"], feature["geometry"]
        polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
        flaeche = tuple(tuple(tuple(_punkt(point) for point in ring) for ring in polygon) for polygon in polygons)
    except (LookupError, TypeError, ValueError):
        return None
    whole = flaeche and all(polygon and inhalt(polygon[0]) for polygon in flaeche)
    return (id, flaeche) if whole and isinstance(id, str) else None


def inhalt(ring: Ring) -> float:
    """The area inside a ring in square degrees: negative when the ring runs clockwise, 0 when it is only a line."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring)) / 2


def _punkt(point: Any) -> Punkt:
    laenge, breite = float(point[0]), float(point[1])
    if not (isfinite(laenge) and abs(laenge) <= 180 and isfinite(breite) and abs(breite) <= 90):
        raise ValueError(point)
    return laenge, breite
