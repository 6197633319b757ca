"""Every sentence: German, complete, with a next step; and what is suggested is accepted."""

import json
import re

import pytest

from wegweiser.checking.problems import Problem
from wegweiser.checking.shape import Shape
from wegweiser.checking.wording import WORDS, word
from wegweiser.checking.wording.phrases import article_list, as_yaml, one_of, plural, quoted, shown, within
from wegweiser.checking.wording.values import TEXTS
from wegweiser.reading.record import SourceRef
from wegweiser.settings import schema_folder

SOURCE = SourceRef(None, "x.yml", "content/x.yml")
EMPTY = Shape({}, None)

MISTAKES = [
    ("geprueft_am: 01.03.2026", "2026-03-01"),
    ("gueltig: {ab: 1. März 2026}", "2026-03-01"),
    ("termine: [{datum: 2026-12-05, beginn: 15.30}]", "15:30"),
    ("termine: [{datum: 2026-12-05, beginn: 24:00}]", "00:00"),
    ("termine: [{wochentag: Montag, beginn: 15:00, rhythmus: woechentlich}]", "montag"),
    ("kontakt: {web: www.stadt.example}", "https://www.stadt.example"),
    ("kontakt: {formular: http://stadt.example}", "https://stadt.example"),
    ("kontakt: {email: info(at)stadt.example}", "info@stadt.example"),
    ("kontakt: {telefon: Tel. 030 23125}", "030 23125"),
    ("traeger: Bücherei Süd", "buecherei-sued"),
    ("ziele: [Plan/6-1]", "plan/6.1"),
    ("sprachen: [Deutsch]", "de"),
    ("alter: {von: 06}", "6"),
    ("kosten: {art: spende, betrag: '3,50'}", "3.5"),
    ("kosten: {art: spende, betrag: 1.000}", "1000"),
    ("kosten: kostenlos", "{art: kostenlos}"),
    ("niedrigschwellig: wahr", "true"),
    ("themen: begegnung, familie", "[begegnung, familie]"),
    ("format: [kurs]", "kurs"),
    ('kurz: " Lesen. "', "Lesen."),
    ("kurz: |\n  Lesen\n  und reden.", "Lesen und reden."),
    ("kurz: {Montag: Lesen}", '"Montag: Lesen"'),
    ("statuss: aktiv", "status"),
]


@pytest.mark.parametrize(("line", "suggestion"), MISTAKES, ids=[line[:40] for line, _ in MISTAKES])
def test_what_would_be_right(check, offer, line, suggestion):
    (finding,) = check(offer(line))
    assert finding.suggestion == suggestion
    assert finding.message.endswith(".")
    assert finding.next_step.startswith("Bitte")


@pytest.mark.parametrize(
    "line",
    [
        "geprueft_am: 2026-02-30",
        "geprueft_am: 3026-02-03",
        "zugang: []",
        "alter: {von: 200}",
        "alter: {}",
        "alter: alt",
        "hilft_bei: [x]",
        "themen: [a1, a2, a3, a4, a5, a6, a7, a8, a9, b1, b2, b3, b4]",
        "termine: {datum: 2026-01-01}",
        "termine: heute",
        "ort: [x]",
        "kurz: {a: b, c: d}",
        "kurz: ''",
        "kontakt: {web: 'https://a b'}",
        "kontakt: {web: https://x}",
        "kontakt: {telefon: 030 1234 oder 030 5678}",
        "bild: {datei: Foto.JPG, alt: x, urheber: y, lizenz: z}",
        "ort: {name: x, ort: y, plz: 123}",
        "gaenzlich_unbekannt: x",
        "kosten: {art: spende, betrag: 3,50}",
    ],
)
def test_without_a_guess_the_sentence_still_helps(check, offer, line):
    (finding,) = check(offer(line))
    assert finding.suggestion == ""
    assert finding.message.endswith(".")
    assert finding.next_step.startswith("Bitte")
    assert not re.search(r"[A-Z]{2,}.*expected|does not|required property|None|\{\}", finding.message)


@pytest.mark.parametrize("keyword", ["const", "not", "contains", "multipleOf", "if", "dependentSchemas", "erfunden"])
def test_a_keyword_nobody_foresaw_has_a_german_sentence_too(keyword):
    finding = word(Problem(("x",), keyword, "wert", None, EMPTY, EMPTY), SOURCE)
    assert finding.code == "schema"
    assert keyword in finding.message
    assert "passt hier nicht" in finding.message


@pytest.mark.parametrize("keyword", sorted(WORDS))
def test_no_sentence_fails_without_a_schema(keyword):
    expected = ["a"] if keyword in ("enum", "name") else [["a"], ["b", "c"]] if keyword == "either" else 3
    expected = "array" if keyword == "type" else expected
    expected = ["a", "b"] if keyword == "both" else expected
    value = [] if keyword.endswith("Items") else "wert"
    assert word(Problem(("x",), keyword, value, expected, None, EMPTY, "k", {}), SOURCE).message


def test_every_text_with_its_own_sentence_exists_in_the_schema():
    shared = json.loads((schema_folder() / "gemeinsam.schema.json").read_text(encoding="utf-8"))["$defs"]
    assert set(TEXTS) - {"boolean", "integer", "number", "text"} <= shared.keys()


def test_a_missing_key_comes_with_the_schemas_own_words(check, offer):
    (finding,) = check(offer().replace("kurz: Lesen.\n", ""))
    assert finding.message == "Es fehlt die Angabe „kurz“ (Kurztext)."
    assert "Satz" in finding.hint
    assert finding.next_step.startswith("Bitte ergänzen, zum Beispiel: kurz: ")


def test_small_words():
    assert article_list(["a"]) == "„a“"
    assert article_list(["a", "b", "c"]) == "„a“, „b“ und „c“"
    assert one_of(["a", "b", "c"]) == "a, b oder c"
    assert (plural(0, "Eintrag", "Einträge"), plural(1, "Eintrag", "Einträge")) == ("keine Einträge", "1 Eintrag")
    assert shown("x" * 100).endswith("…")
    assert quoted("a\nb") == "„a b“"
    assert as_yaml({"a": [True, "b, c"], "d": "e: f"}) == "{a: [true, 'b, c'], d: 'e: f'}"
    assert within(()) == "in dieser Datei"
    assert within(("ort",)) == "unter „ort“"
    assert within(("termine", 1)) == "im 2. Eintrag von „termine“"
