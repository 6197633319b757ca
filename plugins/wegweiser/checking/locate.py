"""Findings get their line and column. Files are read a second time for that, and only those with findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path as FilePath

from wegweiser.checking.finding import Finding, Path
from wegweiser.reading.files import read_bytes
from wegweiser.reading.record import Position

_TOP = Position(1, 1, 1, 1)


def locate(findings: Iterable[Finding]) -> list[Finding]:
    """All findings with their places, sorted by file, line and column; two equal ones become one."""
    places: dict[FilePath, Mapping[Path, Position]] = {}
    placed: dict[Finding, None] = {}
    for finding in findings:
        if not finding.line:
            file = finding.source.file
            if file not in places:
                places[file] = _positions(file)
            finding = _placed(finding, places[file])
        placed[finding] = None
    return sorted(placed, key=lambda one: (one.source.shown, one.line, one.column, one.code, one.message))


def _positions(file: FilePath) -> Mapping[Path, Position]:
    from wegweiser.reading.yaml_source import positions  # PyYAML is loaded only when a place is wanted

    raw, _ = read_bytes(file)
    return positions(raw) if raw is not None and file.suffix == ".yml" else {}


def _placed(finding: Finding, places: Mapping[Path, Position]) -> Finding:
    path = finding.path
    while path not in places and path:
        path = path[:-1]
    position = places.get(path, _TOP)
    exact = path == finding.path
    at_key = finding.at_key if exact else bool(path) and isinstance(path[-1], str)
    if at_key:
        return replace(finding, line=position.key_line, column=position.key_column)
    return replace(finding, line=position.line, column=position.column)
