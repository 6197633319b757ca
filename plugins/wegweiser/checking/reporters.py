"""Findings for people, for programs and for GitHub. Nothing here prints; colours only when asked for."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence

from wegweiser.checking.finding import ERROR, Finding

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_BOLD, _RED, _YELLOW, _DIM, _OFF = "\x1b[1m", "\x1b[31m", "\x1b[33m", "\x1b[2m", "\x1b[0m"


def as_text(findings: Sequence[Finding], colour: bool = False, checked: int | None = None) -> str:
    """A report to read: one block for each finding, a blank line between files, a summary at the end."""

    def paint(text: str, how: str) -> str:
        return f"{how}{text}{_OFF}" if colour else text

    blocks: list[str] = []
    for finding in findings:
        is_error = finding.severity == ERROR
        place = f"{clean(finding.source.shown)}:{finding.line}:{finding.column}"
        head = paint(place, _BOLD) + (f"  {clean(finding.key)}" if finding.path else "")
        if not is_error:
            head += paint("  (Hinweis)", _YELLOW)
        lines = [head, "  " + paint(clean(finding.message), _RED if is_error else _YELLOW)]
        if finding.hint:
            lines.append(f"  {clean(finding.hint)}")
        rule = paint(f"Regel: {clean(finding.code)}", _DIM)
        lines.append(f"  → {clean(finding.next_step)}   {rule}" if finding.next_step else f"  {rule}")
        blocks.append("\n".join(lines))
    return "\n\n".join([*blocks, summary(findings, checked)]) + "\n"


def as_json(findings: Iterable[Finding]) -> str:
    """A list of objects for other programs."""
    found = [
        {
            "file": clean(finding.source.shown),
            "line": finding.line,
            "column": finding.column,
            "code": finding.code,
            "severity": finding.severity,
            "message": clean(_whole(finding)),
            "suggestion": clean(finding.suggestion),
        }
        for finding in findings
    ]
    return json.dumps(found, ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def as_github(findings: Iterable[Finding]) -> str:
    """Workflow commands: GitHub shows each finding at its line in the pull request."""
    lines = []
    for finding in findings:
        level = "error" if finding.severity == ERROR else "notice"
        place = (
            f"file={_property(finding.source.shown)},line={finding.line},col={finding.column},"
            f"title={_property(f'{finding.key or finding.code} ({finding.code})' if finding.key else finding.code)}"
        )
        lines.append(f"::{level} {place}::{_escaped(_whole(finding))}")
    return "".join(f"{line}\n" for line in lines)


def summary(findings: Sequence[Finding], checked: int | None = None) -> str:
    """„3 Fehler, 1 Hinweis in 2 Dateien“, or that all is well."""
    errors = sum(finding.severity == ERROR for finding in findings)
    notices = len(findings) - errors
    files = len({finding.source.shown for finding in findings})
    if not findings:
        return (
            "Alles in Ordnung: keine Fehler gefunden."
            if checked is None
            else f"Alles in Ordnung: {_count(checked, 'Eintrag', 'Einträge')} geprüft, keine Fehler."
        )
    parts = [f"{errors} Fehler"] if errors else []
    parts += [_count(notices, "Hinweis", "Hinweise")] if notices else []
    text = f"{', '.join(parts)} in {_count(files, 'Datei', 'Dateien')}."
    return text if errors else f"Keine Fehler. {text}"


def clean(text: str) -> str:
    """Without anything that could steer a terminal or a log: control characters become a visible „�“."""
    return _CONTROL.sub("�", text.replace("\n", " ").replace("\t", " "))


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _whole(finding: Finding) -> str:
    return " ".join(part for part in (finding.message, finding.hint, finding.next_step) if part)


def _escaped(text: str) -> str:
    return clean(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
