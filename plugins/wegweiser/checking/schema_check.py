"""The shape of one file: JSON Schema, read from the package only, with formats that know the calendar."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker, ValidationError
from jsonschema.validators import extend
from referencing import Registry, Resource
from referencing.exceptions import Unresolvable
from referencing.jsonschema import DRAFT202012

from wegweiser.checking.finding import Finding
from wegweiser.checking.judge import judge
from wegweiser.checking.lean import lean
from wegweiser.checking.problems import problems
from wegweiser.checking.scalars import type_scalars
from wegweiser.checking.shape import Shape
from wegweiser.checking.wording import word
from wegweiser.errors import WegweiserError
from wegweiser.reading.record import Record
from wegweiser.record_kinds import BY_NAME

MAX_ERRORS, MAX_FINDINGS = 1_000, 100
"""Of one file; whoever has corrected a hundred checks again."""
SUFFIX = ".schema.json"
_SCHEMAS = frozenset(kind.schema for kind in BY_NAME.values())


class Schemas:
    """All schemas of a folder, ready to use: a validator, a quick judge and a Shape for each kind."""

    def __init__(self, documents: dict[str, dict[str, Any]]) -> None:
        resources = [(doc["$id"], Resource.from_contents(doc, DRAFT202012)) for doc in documents.values()]
        registry: Registry[Any] = Registry().with_resources(resources).crawl()
        self._validators: dict[str, Any] = {}
        self._judges: dict[str, Callable[[Any], bool]] = {}
        self._shapes: dict[str, Shape] = {}
        for name, doc in documents.items():
            resolver = registry.resolver(doc["$id"])
            for reference in _references(doc):
                resolver.lookup(reference)
            judged = lean(doc, resolver)
            self._validators[name] = _Validator(judged or doc, registry=registry, format_checker=FORMATS)
            if judged and name in _SCHEMAS:
                self._judges[name] = judge(judged, {name: check for name, (check, _) in FORMATS.checkers.items()})
            self._shapes[name] = Shape(doc, resolver)

    def errors(self, kind: str, data: Any) -> Iterator[ValidationError]:
        """What jsonschema finds in the data of one file."""
        return self._validators[BY_NAME[kind].schema].iter_errors(data)

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
    except (OSError, ValueError, KeyError, TypeError, AttributeError, Unresolvable) as error:
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
    result = replace(record, data=typed.data)
    if not typed.empty and not typed.unknown and schemas.accept(record.kind, typed.data):
        return result, []
    errors = islice(schemas.errors(record.kind, typed.data), MAX_ERRORS)
    found = problems(errors, typed, record.data, shape)
    return result, [word(problem, record.source) for problem in found[:MAX_FINDINGS]]


# --- how we validate --------------------------------------------------------------------------------------------------

FORMATS = FormatChecker(formats=())


def _format(name: str) -> Callable[[Callable[[str], bool]], Callable[[str], bool]]:
    def remember(check: Callable[[str], bool]) -> Callable[[str], bool]:
        FORMATS.checkers[name] = (lambda value: not isinstance(value, str) or check(value), ValueError)
        return check

    return remember


@_format("date")
def is_date(text: str) -> bool:
    """A day that exists, from 1900 to 2100."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return False
    return 1900 <= date.fromisoformat(text).year <= 2100


@_format("time")
def is_time(text: str) -> bool:
    """Hours and minutes of a day."""
    return re.fullmatch(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]", text) is not None


@_format("uri")
def is_uri(text: str) -> bool:
    """A complete web address, without blanks or credentials."""
    return re.fullmatch(r"https?://[^\s/?#@\\]+\.[^\s/?#@\\]+([/?#]\S*)?", text) is not None


@_format("email")
def is_email(text: str) -> bool:
    """A plain e-mail address."""
    return re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._+-]*@[A-Za-z0-9][A-Za-z0-9.-]*\.[A-Za-z]{2,}", text) is not None


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    """JSON Schema's ``$`` is the very end of the text; Python's would let a line end pass."""
    return re.compile(pattern[:-1] + r"\Z" if pattern.endswith("$") and not pattern.endswith("\\$") else pattern)


def _pattern(validator: Any, pattern: str, value: Any, schema: Any) -> Iterator[ValidationError]:
    if isinstance(value, str) and not _compiled(pattern).search(value):
        yield ValidationError(f"{value!r} does not match {pattern!r}")


def _other_keys(validator: Any, rule: Any, value: Any, schema: Any) -> Iterator[ValidationError]:
    """Keys that are not named: unknown ones were noted while typing, so only a schema for them counts."""
    if isinstance(rule, dict):
        yield from Draft202012Validator.VALIDATORS["additionalProperties"](validator, rule, value, schema)


_Validator = extend(
    Draft202012Validator,
    {
        "pattern": _pattern,
        "additionalProperties": _other_keys,
        "unevaluatedProperties": lambda *_: (),
    },
)
