"""The lists in ``sprache.txt`` and ``krise.txt``: one section in brackets each, ``#`` starts a comment.

Each other language that an index can be in has lists of its own (``sprache-en.txt``, ``krise-en.txt``). They come to the German
ones: nothing forbids to type German on an English page, and most texts there are German.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from wegweiser.sprachen import DEUTSCH

FOLDER = Path(__file__).parent
GERMAN = DEUTSCH.code


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
def words(section: str, sprache: str = GERMAN) -> tuple[str, ...]:
    """All words of a section of ``sprache.txt``, or of the list of another language."""
    return tuple(word for line in sections(list_name("sprache", sprache))[section] for word in line.split())


def list_name(name: str, sprache: str) -> str:
    """File of a list in a language."""
    return f"{name}.txt" if sprache == GERMAN else f"{name}-{sprache}.txt"
