"""Text becomes integer, number or boolean where the schema says so and the text fits. Everything else stays text.

``15:30``, ``no``, ``0123`` and ``2026-03-01`` are text unless the schema asks for more; what does not fit stays text,
and the schema check says so. The same walk notes empty values and keys that the schema does not know.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from wegweiser.checking.finding import Path
from wegweiser.checking.shape import NOT_TEXT, Shape

_INTEGER = re.compile(r"(?:0|-?[1-9][0-9]{0,14})\Z")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,10})?\Z")
_THOUSANDS = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}\Z")
_BOOLEANS = {"true": True, "ja": True, "yes": True, "false": False, "nein": False, "no": False}
_ONLY_TEXT = frozenset((str,))
_DEGREES = 180


@dataclass
class Typed:
    """The data with its types, and what was noticed on the way."""

    data: Any = None
    empty: list[Path] = field(default_factory=list)
    """Places where a key or a list entry has no value; they are left out of ``data``."""
    unknown: list[Path] = field(default_factory=list)
    """Keys that the schema does not name; they are left out of ``data``."""


def type_scalars(data: dict[str, Any], shape: Shape) -> Typed:
    """The same data, typed by the schema."""
    typed = Typed()
    typed.data = _mapping(data, shape, (), typed)
    return typed


def _mapping(data: dict[str, Any], shape: Shape, path: Path, typed: Typed) -> dict[str, Any]:
    if shape.texts.issuperset(data) and _ONLY_TEXT.issuperset(map(type, data.values())):
        return data
    result: dict[str, Any] = {}
    texts, lists = shape.texts, shape.lists_of_texts
    for key, value in data.items():
        kind = type(value)
        if (kind is str and key in texts) or (
            kind is list and key in lists and _ONLY_TEXT.issuperset(map(type, value))
        ):
            result[key] = value
            continue
        child = shape.child(key)
        if child is None and shape.closed:
            typed.unknown.append((*path, key))
        elif value is None:
            typed.empty.append((*path, key))
        else:
            result[key] = _value(value, child, (*path, key), typed)
    return result


def _value(value: Any, shape: Shape | None, path: Path, typed: Typed) -> Any:
    if isinstance(value, str):
        return scalar(value, shape) if shape is not None else value
    if isinstance(value, dict):
        return _mapping(value, shape, path, typed) if shape is not None else value
    if isinstance(value, list):
        return _list(value, shape.element if shape is not None else None, path, typed)
    return value


def _list(values: list[Any], element: Shape | None, path: Path, typed: Typed) -> list[Any]:
    if (element is None or element.is_text) and _ONLY_TEXT.issuperset(map(type, values)):
        return values
    entries = []
    for index, value in enumerate(values):
        if value is None:
            typed.empty.append((*path, index))
            entries.append("")  # keeps the positions of the entries after it
        else:
            entries.append(_value(value, element, (*path, index), typed))
    return entries


def scalar(text: str, shape: Shape) -> Any:
    """One text, as the schema wants it."""
    if shape.is_text:
        return text
    wanted = shape.types & NOT_TEXT
    if shape.enum:
        return next((value for value in shape.enum if not isinstance(value, str) and str(value) == text), text)
    if "string" in shape.types and re.search(shape.first("pattern", ""), text):
        return text
    if "boolean" in wanted and text.lower() in _BOOLEANS:
        return _BOOLEANS[text.lower()]
    if wanted != {"boolean"} and _INTEGER.match(text):
        return int(text)
    if "number" in wanted and _NUMBER.match(text) and not is_thousands(text, shape):
        return float(text)
    return text


def is_thousands(text: str, shape: Shape) -> bool:
    """``25.000`` in an amount is a German twenty-five thousand, never 25; in a coordinate it is a decimal point."""
    return bool(_THOUSANDS.match(text)) and not shape.first("maximum", _DEGREES + 1) <= _DEGREES
