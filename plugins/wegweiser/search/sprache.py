"""The lists in ``sprache.txt`` and ``krise.txt``: one section in brackets each, ``#`` starts a comment."""

from __future__ import annotations

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


@cache
def sections(name: str) -> dict[str, tuple[str, ...]]:
    """Lines by section of a list beside this module."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for raw in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        line = raw.strip()
        if line.startswith("[") and line.endswith("]"):
            lines = found.setdefault(line[1:-1], [])
        elif line and not line.startswith("#"):
            lines.append(line)
    return {section: tuple(entries) for section, entries in found.items()}


@cache
def words(section: str) -> tuple[str, ...]:
    """All words of a section of ``sprache.txt``."""
    return tuple(word for line in sections("sprache.txt")[section] for word in line.split())
