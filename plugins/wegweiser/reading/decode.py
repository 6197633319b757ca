"""From bytes to text: encoding, size, and the characters that nobody can see."""

from __future__ import annotations

import re

from wegweiser.checking.finding import Finding
from wegweiser.reading.record import SourceRef

MAX_BYTES = 64 * 1024

# Written as numbers: these characters are invisible, or turn round the reading direction of the text around them.
# Allowed on purpose: the joiners (Persian, Hindi, emoji need them), soft hyphens, the marks LRM, RLM and ALM.
_CONTROL = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"
_BREAKS = r"\x85\u2028\u2029"
_DIRECTION = r"\u202a-\u202e\u2066-\u2069"
_HIDDEN = r"\u180e\u200b\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff"
_NO_CHARACTER = r"\ud800-\udfff\ufdd0-\ufdef" + "".join(rf"\U{plane:04x}fffe\U{plane:04x}ffff" for plane in range(17))
_LOST = r"\ufffd"
FORBIDDEN = re.compile(rf"[{_CONTROL}{_BREAKS}{_DIRECTION}{_HIDDEN}{_NO_CHARACTER}{_LOST}]|\r(?!\n)")
HARMLESS = re.compile(r"[\n -~\xa0-\u180d\u2010-\u2027\u2030-\u205f\u2070-\ud7ff]*")
"""Ranges without anything forbidden: nearly every text consists of them, and that is quickly seen."""
_LINE_BREAK = re.compile(rf"[{_BREAKS}\r]")
_DIRECTION_ONLY = re.compile(rf"[{_DIRECTION}]")
_HIDDEN_ONLY = re.compile(rf"[{_HIDDEN}]")
_ONLY_COMMENTS = re.compile(r"(?:[ \t]*(?:#[^\n]*)?(?:\n|\Z))*\Z")


def decode(raw: bytes, source: SourceRef) -> tuple[str | None, list[Finding]]:
    """The text of a file with plain line ends; None when there is nothing a parser should see."""
    text = _harmless(raw)
    return _decode(raw, source) if text is None else (text, [])


def _harmless(raw: bytes) -> str | None:
    """The text of nearly every file: seen at once to hold nothing that we would speak about."""
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        return None
    fine = len(raw) <= MAX_BYTES and HARMLESS.fullmatch(text) and not _ONLY_COMMENTS.match(text)
    return text if fine else None


def _decode(raw: bytes, source: SourceRef) -> tuple[str | None, list[Finding]]:
    if len(raw) > MAX_BYTES:
        return None, [
            Finding(
                source,
                (),
                "Diese Datei ist größer als 64 kB.",
                "datei-zu-gross",
                hint="So viel Text passt auf keine Seite; das Portal liest nur Dateien bis 64 kB.",
                next_step="Bitte den Inhalt kürzen oder auf mehrere Dateien verteilen.",
                line=1,
                column=1,
            )
        ]
    if _is_utf16(raw):
        return None, [
            Finding(
                source,
                (),
                "Diese Datei ist in UTF-16 oder UTF-32 gespeichert. Das Portal liest nur UTF-8.",
                "zeichensatz",
                next_step="Bitte die Datei im Editor noch einmal speichern und als Kodierung „UTF-8“ wählen.",
                line=1,
                column=1,
            )
        ]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, [_broken(raw, error.start, source)]
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    findings = [forbidden(match.group(), source, *place(text, match.start())) for match in _first(text)]
    findings += _tabs(text, source)
    if not findings and _ONLY_COMMENTS.match(text):
        findings = [empty(source)]
    return (None if findings else text), findings


def place(text: str, index: int) -> tuple[int, int]:
    """Line and column of a character, both counted from 1."""
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def empty(source: SourceRef) -> Finding:
    """The file holds nothing."""
    return Finding(
        source,
        (),
        "Diese Datei ist leer oder enthält nur Kommentare.",
        "leere-datei",
        next_step="Bitte die Angaben eintragen oder die Datei löschen.",
        line=1,
        column=1,
    )


def forbidden(character: str, source: SourceRef, line: int, column: int, path: tuple[str | int, ...] = ()) -> Finding:
    """A character that can't be seen, or that deceives."""
    number = f"U+{ord(character):04X}"
    hint = ""
    if character == "\ufffd":
        message = "Hier steht „�“: Beim Speichern oder Kopieren ist ein Buchstabe verloren gegangen."
        step = "Bitte den richtigen Buchstaben eintragen."
    elif _LINE_BREAK.match(character):
        message = f"Hier steht ein ungewöhnlicher Zeilenumbruch ({number})."
        hint = "So etwas kommt aus Satzprogrammen oder von sehr alten Rechnern mit."
        step = "Bitte das Zeichen löschen und die Eingabetaste drücken, oder mit Zeilenenden „LF“ speichern."
    elif _DIRECTION_ONLY.match(character):
        message = f"Hier steht ein unsichtbares Zeichen, das die Leserichtung umkehrt ({number})."
        hint = "Damit kann ein Text anders aussehen, als er ist."
        step = "Bitte das Zeichen löschen; am einfachsten die Stelle neu tippen."
    elif _HIDDEN_ONLY.match(character):
        message = f"Hier steht ein unsichtbares Zeichen ({number})."
        hint = "Es kommt meist beim Kopieren aus Webseiten oder Textprogrammen mit."
        step = "Bitte das Zeichen löschen; am einfachsten die Stelle neu tippen."
    else:
        message = f"Hier steht ein Steuerzeichen, das in keinen Text gehört ({number})."
        step = "Bitte das Zeichen löschen; am einfachsten die Stelle neu tippen."
    return Finding(source, path, message, "unsichtbares-zeichen", hint=hint, next_step=step, line=line, column=column)


def _is_utf16(raw: bytes) -> bool:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        return True
    return raw[:4].count(b"\x00") >= 2 or (
        len(raw) > 3 and raw[:4].count(b"\x00") == 1 and raw.count(b"\x00") * 3 > len(raw)
    )


def _broken(raw: bytes, start: int, source: SourceRef) -> Finding:
    line_start = raw.rfind(b"\n", 0, start) + 1
    before = raw[line_start:start].decode("utf-8-sig", "replace")
    letter = raw[start : start + 1].decode("cp1252", "replace")
    known = letter if letter.isalpha() else ""
    return Finding(
        source,
        (),
        "Hier steht ein Zeichen, das nicht in UTF-8 gespeichert ist.",
        "zeichensatz",
        suggestion=known,
        hint=f"Gemeint ist wahrscheinlich „{known}“ (gespeichert von einem älteren Windows-Programm)." if known else "",
        next_step="Bitte die Datei im Editor noch einmal speichern und als Kodierung „UTF-8“ wählen.",
        line=raw.count(b"\n", 0, start) + 1,
        column=len(before) + 1,
    )


def _first(text: str) -> list[re.Match[str]]:
    """The first forbidden character of each kind: one sentence each, not one for every place."""
    kinds: dict[str, re.Match[str]] = {}
    for match in FORBIDDEN.finditer(text):
        kinds.setdefault(match.group(), match)
        if len(kinds) == 5:
            break
    return list(kinds.values())


def _tabs(text: str, source: SourceRef) -> list[Finding]:
    if "\t" not in text:
        return []
    places = []
    for number, line in enumerate(text.split("\n"), start=1):
        if "\t" in line and not line.lstrip(" ").startswith("#"):
            places.append((number, line.index("\t"), line))
    if not places:
        return []
    number, column, line = places[0]
    at_start = not line[:column].strip()
    others = [str(place[0]) for place in places[1:6]]
    more = f" Ebenso in {'Zeile' if len(others) == 1 else 'den Zeilen'} {', '.join(others)}." if others else ""
    return [
        Finding(
            source,
            (),
            ("Am Anfang dieser Zeile steht ein Tabulator." if at_start else "In dieser Zeile steht ein Tabulator.")
            + more,
            "tabulator",
            hint="Eingerückt wird mit Leerzeichen, je Stufe zwei." if at_start else "",
            next_step="Bitte den Tabulator durch Leerzeichen ersetzen.",
            line=number,
            column=column + 1,
        )
    ]
