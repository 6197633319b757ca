import json
from datetime import date

import pytest

from wegweiser.checking.rules import geojson
from wegweiser.settings import Settings

AREAS = "gebiete: [{id: nord, name: Nord, ebene: stadtteil}, {id: sued, name: Süd, ebene: stadtteil}]\n"
LICENCE = "lizenz: CC BY 4.0\nnamensnennung: © Stadt\n"
TEXT = f"kommune: stadt\nname: Stadt\nebenen: [stadtteil]\n{AREAS}quelle: [{{titel: Test}}]\n"


def collection(*ids, kind="Polygon"):
    shape = {"type": kind, "coordinates": [[[9, 48], [9.1, 48], [9, 48.1], [9, 48]]]}
    return json.dumps(
        {
            "type": "FeatureCollection",
            "features": [{"type": "Feature", "properties": {"id": id}, "geometry": shape} for id in ids],
        }
    )


@pytest.fixture
def say(rule, tmp_path):
    (tmp_path / "gebiete").mkdir()

    def run(text=TEXT + LICENCE, geo=None, name="stadt"):
        if geo is not None:
            (tmp_path / "gebiete" / f"{name}.geojson").write_text(geo)
        found = rule(
            geojson, {"gebiete/stadt.yml": text}, settings=Settings(content=tmp_path, heute=date(2026, 11, 22))
        )
        return [(one.severity, one.path, one.suggestion) for one in found]

    return run


def test_matching_borders_are_silent(say):
    assert say(geo=collection("nord", "sued", kind="MultiPolygon")) == []


def test_no_borders_are_silent_too(say):
    assert say(TEXT) == []


def test_an_unknown_and_a_missing_area(say):
    assert say(geo=collection("nort", "sued")) == [("error", (), "nord"), ("notice", ("gebiete", 0, "id"), "")]


def test_an_area_twice_and_one_without_id(say):
    assert [severity for severity, _, _ in say(geo=collection("nord", "sued", "sued", ""))] == ["error", "error"]


def test_borders_need_a_licence(say):
    assert [path for _, path, _ in say(TEXT, geo=collection("nord", "sued"))] == [("lizenz",), ("namensnennung",)]


def test_a_licence_without_borders(say):
    assert say() == [("notice", ("lizenz",), "")]


@pytest.mark.parametrize(
    "geo",
    ["", "{", "[]", "null", '{"type": "FeatureCollection"}', '{"type": "FeatureCollection", "features": [1]}', "[" * 100_000,
     collection("nord", kind="Point"), '{"type": "FeatureCollection", "features": [], "x": NaN}', "\x00"],
)  # fmt: skip
def test_what_is_no_geojson_is_one_finding(say, geo):
    assert say(geo=geo) == [("error", (), "")]


def test_borders_without_a_kommune(say):
    assert ("notice", (), "stadt.geojson") in say(TEXT, geo=collection("nord"), name="statt")


def test_links_are_not_followed(say, tmp_path):
    (tmp_path / "fremd").write_text(collection("nord", "sued"))
    (tmp_path / "gebiete" / "stadt.geojson").symlink_to(tmp_path / "fremd")
    assert say() == [("error", (), "")]


def test_very_large_files_are_refused(say, monkeypatch):
    monkeypatch.setattr(geojson, "MAX_BYTES", 100)
    assert say(geo=collection("nord", "sued")) == [("error", (), "")]
