from pathlib import Path

import pytest

from wegweiser.reading.parse import parse
from wegweiser.reading.record import MAX_DEPTH, SourceRef
from wegweiser.reading.yaml_source import FAST, MAX_NODES, PURE, parse_strictly, positions

SOURCE = SourceRef(Path("x.yml"), "x.yml", "content/x.yml")
both = pytest.mark.parametrize("loader", [FAST, PURE], ids=["fast", "pure"])


def found(text: str, loader: type = FAST) -> list[tuple[str, int, int]]:
    return [(one.code, one.line, one.column) for one in parse_strictly(text.encode(), SOURCE, loader)[1]]


@both
def test_every_scalar_stays_text(loader):
    values = "15:30 no on ~x 0123 1_000 0x1F 1e3 1.10 2026-13-01 12:30:45 .inf = true".split()
    text = "".join(f"k{number}: {value}\n" for number, value in enumerate(values))
    data, findings = parse_strictly(text.encode(), SOURCE, loader)
    assert list(data.values()) == values
    assert findings == []


@both
def test_an_empty_value_is_none_and_an_empty_text_is_text(loader):
    data, findings = parse_strictly(b"a:\nb: ''\nc:\n  -\n  - x\n", SOURCE, loader)
    assert data == {"a": None, "b": "", "c": [None, "x"]}
    assert findings == []


@both
def test_line_ends_after_the_last_line_carry_no_meaning(loader):
    data, _ = parse_strictly(b'a: |\n  x\n\n  y\n\nb: >\n  z\nc: "7\\n"\nd: |\n', SOURCE, loader)
    assert data == {"a": "x\n\ny", "b": "z", "c": "7", "d": ""}


@both
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: 2\na: 3\n", ("doppelter-schluessel", 3, 1)),
        ('a: 1\n"a": 3\n', ("doppelter-schluessel", 2, 1)),
        ("a:\n  b: {c: 1, c: 2}\n", ("doppelter-schluessel", 2, 13)),
        ("a: &x 1\n", ("anker", 1, 4)),
        ("a: [x]\nb: *x\n", ("alias", 2, 4)),
        ("a:\n  <<: {b: c}\n", ("merge-key", 2, 3)),
        ("a: !!python/object/apply:os.system [id]\n", ("tag", 1, 4)),
        ("a: !include x.yml\n", ("tag", 1, 4)),
        ("%YAML 1.1\n---\na: b\n", ("direktive", 1, 1)),
        ("a: b\n%x\n", ("direktive", 2, 1)),
        ("a: b\n---\nc: d\n", ("mehrere-dokumente", 2, 1)),
        ("? [a]\n: b\n", ("schluessel-kein-text", 1, 3)),
        ("{a: b}: c\n", ("schluessel-kein-text", 1, 1)),
        ("'': b\n", ("schluessel-kein-text", 1, 1)),
        ("- a\n", ("keine-angaben", 1, 1)),
        ("nur Text\n", ("keine-angaben", 1, 1)),
        ("---\n", ("leere-datei", 1, 1)),
        ('a: "\\u202e"\n', ("unsichtbares-zeichen", 1, 4)),
        ('a: "\\0"\n', ("unsichtbares-zeichen", 1, 4)),
        ('"a\\u200b": x\n', ("unsichtbares-zeichen", 1, 1)),
    ],
)
def test_what_yaml_hides_has_its_own_sentence(loader, text, expected):
    assert found(text, loader) == [expected]


def test_the_first_of_two_equal_keys_is_named():
    _, (finding,) = parse(b"a: 1\nb: 2\na: 3\n", SOURCE)
    assert "Zeile 1" in finding.message


@both
def test_equal_keys_in_different_mappings_are_fine(loader):
    assert found("a: {x: 1}\nb: {x: 2}\n", loader) == []


@both
def test_depth_and_number_are_limited(loader):
    assert found("a: " + "[" * (MAX_DEPTH - 1) + "x" + "]" * (MAX_DEPTH - 1), loader) == []
    assert [code for code, _, _ in found("a: " + "[" * MAX_DEPTH + "x" + "]" * MAX_DEPTH, loader)] == ["zu-tief"]
    assert [code for code, _, _ in found("a: [" + "b," * MAX_NODES + "]", loader)] == ["zu-viele-angaben"]


def test_after_a_hundred_findings_it_is_enough():
    assert len(found("a: b\n" * 1000)) == 100


def test_null_is_text_with_a_notice():
    data, (finding,) = parse(b"a: null\nb: 'null'\n", SOURCE)
    assert data == {"a": "null", "b": "null"}
    assert (finding.code, finding.severity, finding.path) == ("null-als-text", "notice", ("a",))


def test_many_notices_never_lose_a_record():
    data, _ = parse(b"a: [" + b"~," * 500 + b"]", SOURCE)
    assert len(data["a"]) == 500


def test_data_that_is_incomplete_is_no_data():
    assert parse(b"a: 1\nb: *x\n", SOURCE)[0] is None
    assert parse(b"a: 1\na: 2\n", SOURCE)[0] == {"a": "1"}


@both
@pytest.mark.parametrize(
    "text", ["a: [Wohin heute?, b]\n", "a: >#x\n", "a: |#x\n  y\n", "a: !?! \n", "---", "a: [b:]\n"]
)
def test_where_the_parsers_disagree_the_answer_is_one(loader, text):
    assert parse_strictly(text.encode(), SOURCE, loader) == parse_strictly(text.encode(), SOURCE, PURE)


@both
def test_positions_of_keys_and_values(loader):
    raw = b"titel: x\nort:\n  plz: 01234\ntermine:\n  - {beginn: 15:30}\nleer:\n"
    found = positions(raw, loader)
    place = {path: (one.key_line, one.key_column, one.line, one.column) for path, one in found.items()}
    assert place == {
        (): (1, 1, 1, 1),
        ("titel",): (1, 1, 1, 8),
        ("ort",): (2, 1, 3, 3),
        ("ort", "plz"): (3, 3, 3, 8),
        ("termine",): (4, 1, 5, 3),
        ("termine", 0): (5, 5, 5, 5),
        ("termine", 0, "beginn"): (5, 6, 5, 14),
        ("leer",): (6, 1, 6, 1),
    }


def test_positions_count_characters_and_survive_bom_and_crlf():
    assert positions("\ufeffa: {ü: 1, ö: 2}\r\nb: c\r\n".encode())[("a", "ö")].column == 14
    assert positions("\ufeffa: x\r\nb: c\r\n".encode())[("b",)].line == 2


def test_positions_before_a_syntax_error_are_kept():
    assert positions(b"a: b\nc: d: e\n")[("a",)].line == 1
    assert positions(b"\xff\xfe") == {}
