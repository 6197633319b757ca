"""The reference: jsonschema, with our formats. Loaded only when there is something for it to judge."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker, ValidationError
from jsonschema.validators import extend
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from wegweiser.checking.formats import FORMATS


def validator(schema: dict[str, Any], documents: Iterable[dict[str, Any]]) -> Any:
    """A validator for one schema; ``documents`` are all it may refer to."""
    registry: Registry[Any] = Registry().with_resources(
        [(doc["$id"], Resource.from_contents(doc, DRAFT202012)) for doc in documents]
    )
    return _Validator(schema, registry=registry, format_checker=FORMAT_CHECKER)


def _text_only(check: Callable[[str], bool]) -> Callable[[object], bool]:
    return lambda value: not isinstance(value, str) or check(value)


FORMAT_CHECKER = FormatChecker(formats=())
for _name, _check in FORMATS.items():
    FORMAT_CHECKER.checkers[_name] = (_text_only(_check), ValueError)


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
