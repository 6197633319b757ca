"""The shape of a sentence, and the small words that the others share."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from wegweiser.checking.shape import Shape

LIST_UP_TO = 15
"""Longer lists of possible values are not read out."""


class Said(NamedTuple):
    """A Problem in words; the place is known elsewhere."""

    code: str
    message: str
    next_step: str
    suggestion: str = ""
    hint: str = ""


def shown(value: Any, length: int = 60) -> str:
    """A value as an editor recognises it: one line, cut when long."""
    text = " ".join(as_yaml(value).split())
    return text if len(text) <= length else text[: length - 1] + "…"


def quoted(value: Any) -> str:
    """A value in German quotation marks."""
    return f"„{shown(value)}“"


def as_yaml(value: Any, inside: bool = False) -> str:
    """A value the way one writes it on one line of YAML."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {as_yaml(inner, True)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(as_yaml(inner, True) for inner in value) + "]"
    text = str(value)
    return f"'{text}'" if inside and re.search(r"[,\[\]{}#]|: ", text) else text


def article_list(words: Iterable[Any], last: str = "und") -> str:
    """„a“, „b“ und „c“."""
    marked = [f"„{word}“" for word in words]
    return f" {last} ".join([", ".join(marked[:-1]), marked[-1]]) if len(marked) > 1 else "".join(marked)


def one_of(ways: list[str]) -> str:
    """a, b oder c."""
    return " oder ".join([", ".join(ways[:-1]), ways[-1]]) if len(ways) > 1 else "".join(ways)


def plural(count: int, one: str, many: str) -> str:
    """„1 Eintrag“, „3 Einträge“, „keine Einträge“."""
    return f"{count or 'keine'} {one if count == 1 else many}"


def with_colon(before: str, value: str) -> str:
    """„Richtig wäre: [a, b]“, or nothing when there is no value."""
    return f"{before}: {value}" if value else ""


def could(meant: str) -> str:
    return f"Gemeint sein könnte „{meant}“." if meant else ""


def within(path: tuple[str | int, ...]) -> str:
    names = [part for part in path if isinstance(part, str)]
    if not names:
        return "in dieser Datei"
    return f"im {path[-1] + 1}. Eintrag von „{names[-1]}“" if isinstance(path[-1], int) else f"unter „{names[-1]}“"


def name_of(path: tuple[str | int, ...]) -> str:
    names = [part for part in path if isinstance(part, str)]
    return f"„{names[-1]}“" if names else "Die Datei"


def mapping_at(data: Any, path: tuple[str | int, ...]) -> dict[str, Any]:
    for part in path:
        data = data[part]
    return data if isinstance(data, dict) else {}


def please_add(key: str, shape: Shape | None) -> str:
    """„Please add“, with the first of the schema's own examples that fits on a line."""
    found = [as_yaml(example) for schema, _ in (shape.nodes if shape else ()) for example in schema.get("examples", ())]
    example = next((text for text in found if len(text) <= 100 and "\n" not in text), "")
    return f"Bitte ergänzen, zum Beispiel: {key}: {example}" if example else "Bitte ergänzen."
