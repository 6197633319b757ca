"""All texts of a record with their paths: for rules that look at what is written, wherever it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from wegweiser.checking.finding import Path

NOT_PROSE = frozenset(("url", "web", "formular", "gebaerdensprache", "datei", "telefon", "email", "id", "symbol"))
"""Keys whose text nobody reads as a sentence."""
_ONLY_TEXT = frozenset((str,))


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


def words(data: dict[str, Any]) -> str:
    """All texts, a line each: to see quickly whether a rule has anything to look for."""
    found: list[str] = []
    _collect(data.values(), found)
    return "\n".join(found)


def _collect(values: Iterable[Any], found: list[str]) -> None:
    for value in values:
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, list):
            if _ONLY_TEXT.issuperset(map(type, value)):
                found += value
            else:
                _collect(value, found)
        elif isinstance(value, dict):
            _collect(value.values(), found)


def prose(data: Any) -> Iterator[tuple[Path, str]]:
    """Every text that people read: no addresses, numbers or file names."""
    for path, text in texts(data):
        if not any(part in NOT_PROSE for part in path[-2:]):
            yield path, text


def mappings(data: Any, path: Path = ()) -> list[tuple[Path, dict[str, Any]]]:
    """Every mapping, the outermost first."""
    found: list[tuple[Path, dict[str, Any]]] = [(path, data)] if isinstance(data, dict) else []
    for key, value in data.items() if isinstance(data, dict) else enumerate(data):
        if type(value) is not str and isinstance(value, (dict, list)):
            found += mappings(value, (*path, key))
    return found
