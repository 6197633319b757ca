"""All texts of a record with their paths: for rules that look at what is written, wherever it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wegweiser.checking.finding import Path

NOT_PROSE = frozenset(("url", "web", "formular", "gebaerdensprache", "datei", "telefon", "email", "id", "symbol"))
"""Keys whose text nobody reads as a sentence."""


def texts(data: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text, in the order of the file."""
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from texts(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from texts(value, (*path, index))


def prose(data: Any) -> Iterator[tuple[Path, str]]:
    """Every text that people read: no addresses, numbers or file names."""
    for path, text in texts(data):
        if not any(part in NOT_PROSE for part in path[-2:]):
            yield path, text


def mappings(data: Any, path: Path = ()) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Every mapping, the outermost first."""
    if isinstance(data, dict):
        yield path, data
        for key, value in data.items():
            if isinstance(value, (dict, list)):
                yield from mappings(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            if isinstance(value, (dict, list)):
                yield from mappings(value, (*path, index))
