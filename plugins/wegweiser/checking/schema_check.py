"""The shape of one file: JSON Schema, read from the package only. Sound files pass quickly, the reference judges the rest."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wegweiser.checking.finding import Finding
from wegweiser.checking.formats import FORMATS
from wegweiser.checking.judge import judge
from wegweiser.checking.lean import lean
from wegweiser.checking.resolver import Resolver
from wegweiser.checking.scalars import Typed, type_scalars
from wegweiser.checking.shape import Shape
from wegweiser.errors import WegweiserError
from wegweiser.reading.record import Record
from wegweiser.record_kinds import BY_NAME

if TYPE_CHECKING:
    from jsonschema import ValidationError

MAX_ERRORS, MAX_FINDINGS = 1_000, 100
"""Of one file; whoever has corrected a hundred checks again."""
SUFFIX = ".schema.json"
_SCHEMAS = frozenset(kind.schema for kind in BY_NAME.values())


class Schemas:
    """All schemas of a folder, ready to use: a validator, a quick judge and a Shape for each kind."""

    def __init__(self, documents: dict[str, dict[str, Any]]) -> None:
        self._documents = {doc["$id"]: doc for doc in documents.values()}
        self._schemas: dict[str, dict[str, Any]] = {}
        self._validators: dict[str, Any] = {}
        self._judges: dict[str, Callable[[Any], bool]] = {}
        self._shapes: dict[str, Shape] = {}
        for name, doc in documents.items():
            resolver = Resolver(self._documents, doc["$id"])
            for reference in _references(doc):
                resolver.lookup(reference)
            judged = lean(doc, resolver)
            self._schemas[name] = judged or doc
            if judged and name in _SCHEMAS:
                self._judges[name] = judge(judged, FORMATS)
            self._shapes[name] = Shape(doc, resolver)

    def errors(self, kind: str, data: Any) -> Iterator[ValidationError]:
        """What jsonschema finds in the data of one file."""
        name = BY_NAME[kind].schema
        if name not in self._validators:
            from wegweiser.checking.validator import validator

            self._validators[name] = validator(self._schemas[name], self._documents.values())
        return self._validators[name].iter_errors(data)

    def accept(self, kind: str, data: Any) -> bool:
        """Whether the quick judge lets the data pass; if not, ``errors`` has the last word."""
        is_sound = self._judges.get(BY_NAME[kind].schema)
        return is_sound is not None and is_sound(data)

    def shape(self, kind: str) -> Shape:
        """What the schema of a kind says, from the top of the file."""
        return self._shapes[BY_NAME[kind].schema]


@lru_cache(maxsize=4)
def load_schemas(folder: Path) -> Schemas:
    """Read every ``*.schema.json`` of a folder once."""
    documents: dict[str, dict[str, Any]] = {}
    try:
        for file in sorted(folder.glob(f"*{SUFFIX}")):
            documents[file.name.removesuffix(SUFFIX)] = json.loads(file.read_text(encoding="utf-8"))
        missing = sorted(_SCHEMAS - documents.keys())
        if missing:
            raise WegweiserError(
                f"Im Ordner {folder} fehlt das Schema {missing[0]}{SUFFIX}. Bitte den Ordner „schemas“ "
                "vollständig kopieren."
            )
        return Schemas(documents)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise WegweiserError(f"Die Schemas in {folder} lassen sich nicht lesen ({error}).") from error


def _references(node: Any) -> Iterator[str]:
    """Every ``$ref`` of a schema: they are followed once, so that a wrong one is noticed before the first record."""
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"]
        for child in node.values():
            yield from _references(child)
    elif isinstance(node, list):
        for child in node:
            yield from _references(child)


def check_schema(record: Record, schemas: Schemas) -> tuple[Record, list[Finding]]:
    """The record with its types, and everything that its schema has against it."""
    shape = schemas.shape(record.kind)
    typed = type_scalars(record.data, shape)
    result = record._replace(data=typed.data)
    if not typed.empty and not typed.unknown and schemas.accept(record.kind, typed.data):
        return result, []
    return result, _findings(record, typed, schemas)


def _findings(record: Record, typed: Typed, schemas: Schemas) -> list[Finding]:
    """What the reference has against it, in words. They are loaded when there is something to say."""
    from wegweiser.checking.problems import problems
    from wegweiser.checking.wording import word

    errors = islice(schemas.errors(record.kind, typed.data), MAX_ERRORS)
    found = problems(errors, typed, record.data, schemas.shape(record.kind))
    return [word(problem, record.source) for problem in found[:MAX_FINDINGS]]
