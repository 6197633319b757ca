import json

from wegweiser.checking.finding import NOTICE, Finding
from wegweiser.checking.reporters import as_github, as_json, as_text, clean, summary
from wegweiser.reading.record import SourceRef

SOURCE = SourceRef(None, "a.yml", "content/a.yml")
ERROR_FINDING = Finding(
    SOURCE, ("ort", "plz"), "„1234“ passt nicht.", "schreibweise", "01234", "Gemeint sein könnte „01234“.", "Bitte korrigieren.", line=3, column=8
)  # fmt: skip
NOTICE_FINDING = Finding(SOURCE, (), "Etwas fällt auf.", "hinweis", severity=NOTICE, line=1, column=1)


def test_the_five_parts_of_a_message():
    assert as_text([ERROR_FINDING]) == (
        "content/a.yml:3:8  ort.plz\n"
        "  „1234“ passt nicht.\n"
        "  Gemeint sein könnte „01234“.\n"
        "  → Bitte korrigieren.   Regel: schreibweise\n"
        "\n"
        "1 Fehler in 1 Datei.\n"
    )


def test_notices_are_marked_and_parts_that_are_missing_leave_no_gap():
    assert as_text([NOTICE_FINDING]) == (
        "content/a.yml:1:1  (Hinweis)\n  Etwas fällt auf.\n  Regel: hinweis\n\nKeine Fehler. 1 Hinweis in 1 Datei.\n"
    )


def test_colours_only_when_asked_for():
    assert "\x1b" not in as_text([ERROR_FINDING, NOTICE_FINDING])
    assert "\x1b[31m" in as_text([ERROR_FINDING], colour=True)


def test_summary():
    other = SourceRef(None, "b.yml", "content/b.yml")
    many = [ERROR_FINDING, ERROR_FINDING, Finding(other, (), "x", "y"), NOTICE_FINDING]
    assert summary(many) == "3 Fehler, 1 Hinweis in 2 Dateien."
    assert summary([]) == "Alles in Ordnung: keine Fehler gefunden."
    assert summary([], checked=1) == "Alles in Ordnung: 1 Eintrag geprüft, keine Fehler."
    assert summary([], checked=423) == "Alles in Ordnung: 423 Einträge geprüft, keine Fehler."


def test_json_has_exactly_the_keys_of_the_contract():
    (found,) = json.loads(as_json([ERROR_FINDING]))
    assert found == {
        "file": "content/a.yml",
        "line": 3,
        "column": 8,
        "code": "schreibweise",
        "severity": "error",
        "message": "„1234“ passt nicht. Gemeint sein könnte „01234“. Bitte korrigieren.",
        "suggestion": "01234",
    }
    assert "könnte" in as_json([ERROR_FINDING])
    assert as_json([]) == "[]\n"


def test_github_annotations():
    assert as_github([ERROR_FINDING, NOTICE_FINDING]) == (
        "::error file=content/a.yml,line=3,col=8,title=ort.plz (schreibweise)::"
        "„1234“ passt nicht. Gemeint sein könnte „01234“. Bitte korrigieren.\n"
        "::notice file=content/a.yml,line=1,col=1,title=hinweis::Etwas fällt auf.\n"
    )


EVIL = Finding(
    SourceRef(None, "x", "content/a,b:c\n::error::x\udcff.yml"),
    ("k\n::set-output name=a::b",),
    "100 %\r\n::warning::böse \x1b[31m\u202e",
    "x",
    suggestion="\x07",
    line=1,
    column=1,
)


def test_no_text_can_start_a_command_or_steer_the_terminal():
    lines = as_github([EVIL]).splitlines()
    assert len(lines) == 1
    assert lines[0].startswith("::error file=content/a%2Cb%3Ac %3A%3Aerror%3A%3Ax")
    assert "100 %25" in lines[0]
    for report in (as_github([EVIL]), as_text([EVIL]), as_json([EVIL])):
        assert not set(report) & {"\x1b", "\x07", "\r", "\u202e", "\udcff"}
        report.encode()
    assert len(as_text([EVIL]).splitlines()) == 5


def test_clean_keeps_ordinary_text():
    assert clean("Süße „Grüße“ – 100 % 😀") == "Süße „Grüße“ – 100 % 😀"
