"""Places with their middles."""

from __future__ import annotations

import json

import pytest

from wegweiser.domain.gebiet import Gebiet, Kommune
from wegweiser.domain.portal import Portal
from wegweiser.search.places import make_places
from wegweiser.settings import Settings

from .conftest import TOWN_DAY


def places(tmp_path, geojson=None):
    (tmp_path / "gebiete").mkdir()
    if geojson is not None:
        (tmp_path / "gebiete" / "stadt.geojson").write_text(geojson, encoding="utf-8")
    gebiete = (
        Gebiet("nord", "Nord", "stadtbezirk", "stadt"),
        Gebiet("hafen", "Hafen", "stadtteil", "stadt", teil_von="nord"),
    )
    portal = Portal(kommunen={"stadt": Kommune("stadt", "Stadt", (), gebiete, (), "gebiete/stadt.yml")})
    return make_places(portal, Settings(content=tmp_path, heute=TOWN_DAY))


def area(*rings, kind="Polygon", id="nord"):
    coordinates = list(rings) if kind == "Polygon" else [[ring] for ring in rings]
    return {"type": "Feature", "properties": {"id": id}, "geometry": {"type": kind, "coordinates": coordinates}}


def square(x, y, side):
    return [[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]]


def test_the_middle_of_an_area(tmp_path):
    found = places(tmp_path, json.dumps({"features": [area(square(7.0, 54.0, 0.2))]}))
    assert found == [
        ["stadt", "Stadt", 0, 0, 54.1, 7.1],
        ["nord", "Nord", "stadt", 0, 54.1, 7.1],
        ["hafen", "Hafen", "stadt", "nord"],
    ]


def test_of_several_parts_the_largest_counts(tmp_path):
    found = places(
        tmp_path, json.dumps({"features": [area(square(0.0, 0.0, 0.1), square(7.0, 54.0, 0.2), kind="MultiPolygon")]})
    )
    assert found[1][4:] == [54.1, 7.1]


@pytest.mark.parametrize(
    "geojson", [None, "", "[]", "{}", '{"features": [{}, {"geometry": null}, {"properties": {}}]}']
)
def test_without_borders_there_is_no_middle(tmp_path, geojson):
    assert places(tmp_path, geojson) == [
        ["stadt", "Stadt"],
        ["nord", "Nord", "stadt"],
        ["hafen", "Hafen", "stadt", "nord"],
    ]
