"""The usual slips: each is found at the line of the mistake, with the right sentence and, where possible, what is right."""

from pathlib import Path

import pytest

from wegweiser.reading.parse import parse
from wegweiser.reading.record import SourceRef
from wegweiser.reading.yaml_source import FAST, PURE, parse_strictly

SOURCE = SourceRef(Path("x.yml"), "x.yml", "content/x.yml")

CASES = [
    ("kurz: Jeden Montag: Kaffee", "yaml-doppelpunkt", 1, '"Jeden Montag: Kaffee"'),
    ("a:\n  - x: y: z", "yaml-doppelpunkt", 2, '"y: z"'),
    ('kurz: Das "gute": Café', "yaml-doppelpunkt", 1, "'Das \"gute\": Café'"),
    ("titel: : x", "yaml-doppelpunkt", 1, ""),
    ("titel:Cafe\nkurz: x", "yaml-leerzeichen", 1, "titel: Cafe"),
    ("titel: x\nkurz:Cafe\nformat: treff", "yaml-leerzeichen", 2, "kurz: Cafe"),
    ("a:\n  - x\n  -y\nb: c", "yaml-leerzeichen", 3, "- y"),
    ("titel: x\nkurz Cafe\nformat: treff", "yaml-doppelpunkt-fehlt", 2, "kurz: Cafe"),
    ("titel = x\nkurz: y", "yaml-doppelpunkt-fehlt", 1, "titel: x"),
    ("titel: x\nNoch ein Satz.\nkurz: y", "yaml-doppelpunkt-fehlt", 2, ""),
    ("titel: x\n kurz: y", "yaml-einrueckung", 2, ""),
    ("ort:\n  strasse: x\n plz: 1", "yaml-einrueckung", 3, ""),
    ("  titel: x\nkurz: y", "yaml-einrueckung", 2, ""),
    ("text: |\n  a\n b\nc: d", "yaml-einrueckung", 3, ""),
    ("text: |\na\nb: c", "yaml-einrueckung", 2, ""),
    ('titel: "Cafe\nkurz: y', "yaml-anfuehrungszeichen", 1, ""),
    ('titel: "Cafe" im Hof\nkurz: y', "yaml-anfuehrungszeichen", 1, '"Cafe im Hof"'),
    ("titel: 'Ina's Cafe'\nkurz: y", "yaml-anfuehrungszeichen", 1, ""),
    ("titel: @home", "yaml-zeichen", 1, '"@home"'),
    ("titel: `x`", "yaml-zeichen", 1, '"`x`"'),
    ("titel: %x", "yaml-zeichen", 1, '"%x"'),
    ("titel: *Neu*\nk: v", "yaml-zeichen", 1, '"*Neu*"'),
    ("titel: & mehr", "yaml-zeichen", 1, '"& mehr"'),
    ("titel: > 60 Jahre", "yaml-zeichen", 1, '"> 60 Jahre"'),
    ("titel: |x", "yaml-zeichen", 1, '"|x"'),
    ("titel: ,x", "yaml-zeichen", 1, '",x"'),
    ("titel: ? x", "yaml-zeichen", 1, '"? x"'),
    ("titel: [a, b\nkurz: y", "yaml-klammer", 1, ""),
    ("titel: {a: b\nk: v", "yaml-klammer", 1, ""),
    ("titel: a\n]", "yaml-klammer", 2, ""),
    ("titel: [a, b]]", "yaml-klammer", 1, ""),
    ("titel: [Neu] Cafe\nk: v", "yaml-klammer", 1, '"[Neu] Cafe"'),
    ("a: - x", "yaml-liste", 1, ""),
    ('t: "C:\\Users"', "yaml-rueckstrich", 1, "'C:\\Users'"),
    ('t: "a\\qb"', "yaml-rueckstrich", 1, "'a\\qb'"),
    (": b", "schluessel-kein-text", 1, ""),
]


@pytest.mark.parametrize("loader", [FAST, PURE], ids=["fast", "pure"])
@pytest.mark.parametrize(("text", "code", "line", "suggestion"), CASES, ids=[case[0][:30] for case in CASES])
def test_each_slip_has_its_sentence(loader, text, code, line, suggestion):
    data, (finding,) = parse_strictly(text.encode() + b"\n", SOURCE, loader)
    assert data is None
    assert (finding.code, finding.line, finding.suggestion) == (code, line, suggestion)
    assert finding.message.endswith((".", ")."))
    assert finding.next_step.startswith("Bitte")


@pytest.mark.parametrize(
    "case", [case for case in CASES if case[3].startswith(('"', "'"))], ids=lambda case: case[0][:30]
)
def test_what_is_suggested_is_right(case):
    """The suggested scalar, put in place of the value, gives a file that can be read."""
    data, findings = parse(f"titel: {case[3]}\n".encode(), SOURCE)
    assert findings == []
    assert isinstance(data["titel"], str)


def test_an_endless_line_is_not_quoted_back():
    _, (finding,) = parse(b"kurz: " + b"a: " * 5000, SOURCE)
    assert finding.suggestion == ""
    assert len(finding.message + finding.hint + finding.next_step) < 500
