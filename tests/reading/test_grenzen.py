"""Borders from GeoJSON: what is odd is left out, the rest stays."""

import json

import pytest

from wegweiser.reading.grenzen import inhalt, read_grenzen

SQUARE = [[9, 48], [9.1, 48], [9.1, 48.1], [9, 48.1], [9, 48]]


def read(tmp_path, *geometries, text=None):
    features = [{"properties": {"id": f"g{number}"}, "geometry": one} for number, one in enumerate(geometries)]
    file = tmp_path / "stadt.geojson"
    file.write_text(json.dumps({"features": features}) if text is None else text, encoding="utf-8")
    return read_grenzen(file)


def polygon(*rings):
    return {"type": "Polygon", "coordinates": list(rings)}


def test_polygons_and_multipolygons_have_one_shape(tmp_path):
    ring = tuple((float(x), float(y)) for x, y in SQUARE)
    found = read(tmp_path, polygon(SQUARE), {"type": "MultiPolygon", "coordinates": [[SQUARE], [SQUARE, SQUARE]]})
    assert found == {"g0": ((ring,),), "g1": ((ring,), (ring, ring))}


@pytest.mark.parametrize(
    "geometry",
    [
        None,
        {"type": "Polygon"},
        polygon(),
        polygon([]),
        polygon([[9, 48], [9.1, 48], [9, 48]]),  # a line
        polygon([*SQUARE[:2], [200, 48], *SQUARE[2:]]),
        polygon([*SQUARE[:2], [9], *SQUARE[2:]]),
        polygon([*SQUARE[:2], "9,48", *SQUARE[2:]]),
        polygon([*SQUARE[:2], [float("nan"), 48], *SQUARE[2:]]),
        {"type": "MultiPolygon", "coordinates": [SQUARE]},
    ],
)
def test_an_odd_shape_is_left_out_and_the_others_stay(tmp_path, geometry):
    assert set(read(tmp_path, geometry, polygon(SQUARE))) == {"g1"}


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"features": 1}', "[" * 100_000, '{"features": [1, {}]}'])
def test_what_is_no_collection_has_no_areas(tmp_path, text):
    assert read(tmp_path, text=text) == {}


def test_no_file_no_areas(tmp_path):
    assert read_grenzen(tmp_path / "stadt.geojson") == {}


def test_the_area_inside_a_ring():
    square = [(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0), (0.0, 0.0)]
    assert inhalt(tuple(square)) == 4
    assert inhalt(tuple(square[::-1])) == -4
