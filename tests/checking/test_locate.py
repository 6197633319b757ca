from pathlib import Path

import pytest

from wegweiser.checking.finding import Finding
from wegweiser.checking.locate import locate
from wegweiser.reading.record import SourceRef

TEXT = "titel: x\nort:\n  plz: 01234\ntermine:\n  - beginn: 15:30\n"


@pytest.fixture
def source(tmp_path: Path) -> SourceRef:
    file = tmp_path / "a.yml"
    file.write_text(TEXT)
    return SourceRef(file, "a.yml", "content/a.yml")


def place(source: SourceRef, path, **options) -> tuple[int, int]:
    (finding,) = locate([Finding(source, path, "x", "y", **options)])
    return finding.line, finding.column


def test_a_value_and_its_key(source):
    assert place(source, ("ort", "plz")) == (3, 8)
    assert place(source, ("ort", "plz"), at_key=True) == (3, 3)
    assert place(source, ("termine", 0, "beginn")) == (5, 13)


def test_a_key_that_is_missing_points_at_what_is_around_it(source):
    assert place(source, ("kurz",), at_key=True) == (1, 1)
    assert place(source, ("ort", "name"), at_key=True) == (2, 1)
    assert place(source, ("termine", 0, "ende"), at_key=True) == (5, 5)
    assert place(source, ("termine", 7, "ende")) == (4, 1)
    assert place(source, ()) == (1, 1)


def test_known_places_stay(source):
    assert place(source, ("ort",), line=9, column=9) == (9, 9)


def test_a_file_that_is_gone_or_no_yaml_points_at_its_top(source, tmp_path):
    assert place(SourceRef(tmp_path / "weg.yml", "weg.yml", "weg.yml"), ("a",)) == (1, 1)
    assert place(SourceRef(tmp_path, "", "content"), ("a",)) == (1, 1)


def test_sorted_by_file_and_place_and_told_once(source, tmp_path):
    other = SourceRef(tmp_path / "b.yml", "b.yml", "content/b.yml")
    findings = [
        Finding(other, (), "b", "c"),
        Finding(source, ("termine",), "x", "y"),
        Finding(source, ("titel",), "x", "y"),
        Finding(source, ("titel",), "x", "y"),
    ]
    assert [(one.source.shown, one.line) for one in locate(findings)] == [
        ("content/a.yml", 1),
        ("content/a.yml", 5),
        ("content/b.yml", 1),
    ]
