from pathlib import Path

import pytest

from wegweiser.reading.decode import FORBIDDEN, HARMLESS, MAX_BYTES, decode, place
from wegweiser.reading.record import SourceRef

SOURCE = SourceRef(Path("x.yml"), "x.yml", "content/x.yml")


def codes(raw: bytes) -> list[str]:
    return [finding.code for finding in decode(raw, SOURCE)[1]]


def test_plain_utf8_passes_unchanged():
    assert decode("titel: Lesecafé\n".encode(), SOURCE) == ("titel: Lesecafé\n", [])


def test_bom_and_windows_line_ends_are_fine():
    assert decode("\ufefftitel: x\r\nkurz: y\r\n".encode(), SOURCE) == ("titel: x\nkurz: y\n", [])


def test_a_windows_umlaut_is_named_with_its_place():
    text, (finding,) = decode("titel: x\nkurz: Caf\xe9\n".encode("cp1252"), SOURCE)
    assert text is None
    assert (finding.code, finding.line, finding.column, finding.suggestion) == ("zeichensatz", 2, 10, "é")
    assert "UTF-8" in finding.next_step


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
def test_utf16_and_utf32_have_their_own_sentence(encoding):
    _, (finding,) = decode("titel: Lesecafé\n".encode(encoding), SOURCE)
    assert finding.code == "zeichensatz"
    assert "UTF-16" in finding.message


@pytest.mark.parametrize("raw", [b"", b"\n\n", b"# kommt noch\n", b"  # a\n\n#b", b"\xef\xbb\xbf"])
def test_nothing_but_comments_is_empty(raw):
    assert codes(raw) == ["leere-datei"]


def test_the_size_limit_is_exact():
    assert decode(b"a: " + b"x" * (MAX_BYTES - 3), SOURCE)[1] == []
    assert codes(b"a: " + b"x" * (MAX_BYTES - 2)) == ["datei-zu-gross"]


@pytest.mark.parametrize("line", ["\tkurz: x", "  \tkurz: x", "kurz:\tx", "kurz: a\tb"])
def test_tabs_are_named_with_line_and_column(line):
    _, (finding,) = decode(f"titel: x\n{line}\n".encode(), SOURCE)
    assert (finding.code, finding.line, finding.column) == ("tabulator", 2, line.index("\t") + 1)


def test_several_tabs_are_one_finding():
    _, (finding,) = decode(b"\ta: x\n\tb: y\nc: d\n\te: f\n", SOURCE)
    assert "Zeilen 2, 4" in finding.message


def test_tabs_in_comments_do_no_harm():
    assert codes(b"a: b\n#\tnote\n  # x\ty\n") == []


@pytest.mark.parametrize(
    "character",
    ["\0", "\x07", "\x1b", "\x7f", "\x85", "\x9f", "\u2028", "\u2029", "\u202e", "\u2066", "\u200b", "\u2060",
     "\ufeff", "\ufffd", "\ufffe", "\ufdd0", "\U000e0041", "\U0001fffe"],
)  # fmt: skip
def test_characters_nobody_sees_are_refused(character):
    _, (finding,) = decode(f"a: b\nkurz: x{character}y\n".encode(), SOURCE)
    assert (finding.code, finding.line, finding.column) == ("unsichtbares-zeichen", 2, 8)


@pytest.mark.parametrize("character", ["\u200c", "\u200d", "\u200e", "\u200f", "\u00ad", "\u00a0", "\u202f", "😀", "ß"])
def test_characters_that_languages_need_pass(character):
    assert codes(f"kurz: x{character}y\n".encode()) == []


def test_a_lone_carriage_return_is_no_line_end():
    assert codes(b"a: b\rc: d\r") == ["unsichtbares-zeichen"]


def test_place_counts_from_one():
    assert place("ab\ncd", 0) == (1, 1)
    assert place("ab\ncd", 4) == (2, 2)


def test_nothing_harmless_is_forbidden():
    every = "".join(chr(number) for number in range(0x110000))
    harmless = "".join(HARMLESS.findall(every))
    assert len(harmless) > 50_000
    assert not FORBIDDEN.search(harmless)
