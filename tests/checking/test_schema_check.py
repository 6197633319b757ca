import json
from pathlib import Path

import pytest

from wegweiser.checking.formats import is_date, is_email, is_time, is_uri
from wegweiser.checking.schema_check import check_schema, load_schemas
from wegweiser.checking.validator import FORMAT_CHECKER
from wegweiser.errors import WegweiserError
from wegweiser.record_kinds import RECORD_KINDS
from wegweiser.settings import schema_folder


def test_every_kind_has_a_validator_and_a_shape(schemas):
    for kind in RECORD_KINDS:
        assert schemas.shape(kind.name).keys
        assert list(schemas.errors(kind.name, {}))


def test_schemas_are_loaded_once():
    assert load_schemas(schema_folder()) is load_schemas(schema_folder())


def test_data_is_typed_on_the_way(schemas, offer, read):
    record = read("angebote/x/lesecafe.yml", offer("schutzadresse: nein\nalter: {von: 6}\npruefung_nach_monaten: 6"))
    typed, findings = check_schema(record, schemas)
    assert findings == []
    assert (typed.data["schutzadresse"], typed.data["alter"], typed.data["pruefung_nach_monaten"]) == (
        False,
        {"von": 6},
        6,
    )
    assert record.data["schutzadresse"] == "nein"


@pytest.mark.parametrize("broken", ["{", '{"title": "x"}', "[]"])
def test_broken_schemas_are_a_problem_of_the_set_up(tmp_path, broken):
    for file in schema_folder().glob("*.json"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "angebot.schema.json").write_text(broken)
    with pytest.raises(WegweiserError):
        load_schemas(tmp_path)


def test_a_missing_schema_is_named(tmp_path):
    with pytest.raises(WegweiserError, match=r"schema\.json"):
        load_schemas(tmp_path)


def test_references_never_leave_the_folder(tmp_path):
    for file in schema_folder().glob("*.json"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    schema = json.loads((tmp_path / "hilfe.schema.json").read_text(encoding="utf-8"))
    schema["properties"]["x"] = {"$ref": "https://example.org/fremd.json"}
    (tmp_path / "hilfe.schema.json").write_text(json.dumps(schema))
    with pytest.raises(WegweiserError):
        load_schemas(tmp_path)


@pytest.mark.parametrize(
    ("check", "good", "bad"),
    [
        (
            is_date,
            ["2026-03-01", "1900-01-01", "2100-12-31", "2028-02-29"],
            ["2026-3-1", "1899-12-31", "2101-01-01", "٢٠٢٦-٠٣-٠١"],
        ),
        (is_time, ["00:00", "23:59"], ["24:00", "9:30", "09:60"]),
        (
            is_uri,
            ["https://a.de", "http://a.de/b?c#d"],
            ["a.de", "https://a", "https://u:p@a.de", "https://a.de/b c", "javascript:x"],
        ),
        (is_email, ["info@a.de"], ["a@b", "a b@c.de", "a@b.de\nBcc: x"]),
    ],
)
def test_formats(check, good, bad):
    assert all(check(text) for text in good)
    assert not any(check(text) for text in bad)


def test_a_day_that_does_not_exist_is_no_date():
    with pytest.raises(ValueError, match="day"):
        is_date("2026-02-30")
    assert not FORMAT_CHECKER.conforms("2026-02-30", "date")


def test_a_pattern_ends_where_the_text_ends(check, offer):
    """Python's ``$`` would let a line end pass."""
    assert [finding.code for finding in check(offer('kontakt: {web: "https://a.example\\n\\nb"}'))] == [
        "internetadresse"
    ]


def test_the_folder_of_the_schemas_exists():
    assert isinstance(schema_folder(), Path)
    assert schema_folder().is_dir()
