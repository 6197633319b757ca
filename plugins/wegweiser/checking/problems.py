"""From the validator's errors to problems worth telling: one for each mistake, never a shower of follow-ups.

The validator reports every keyword that fails; a wrong date alone fails three. Here one problem is chosen for each
place, branches (``oneOf``, ``anyOf``) become the sentence that helps most, and what was already noticed while typing
is joined.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from jsonschema import ValidationError

from wegweiser.checking.finding import Path
from wegweiser.checking.scalars import Typed
from wegweiser.checking.shape import Shape
from wegweiser.reading.nearest import nearest


@dataclass(frozen=True)
class Problem:
    """One mistake at one place, in the schema's terms."""

    path: Path
    keyword: str
    """A keyword of JSON Schema, or ``unknown``, ``empty``, ``either``, ``both``, ``not_beside``, ``name``."""
    value: Any
    """What stands there."""
    expected: Any
    """The keyword's value."""
    shape: Shape | None
    """What the schema says about this place (``unknown``, ``required``: about the mapping around it)."""
    root: Shape
    key: str = ""
    """The key that is missing, unknown or too many."""
    data: Any = None
    """The whole file, as written."""


_FIRST = ("type", "enum", "const", "maxLength", "pattern", "format", "minLength", "minimum", "maximum")
"""The order in which keywords are told when several fail at one place."""


def problems(errors: Iterable[ValidationError], typed: Typed, data: Any, root: Shape) -> list[Problem]:
    """All mistakes of a file, without repetition, in the order of their kind; sorting by line comes later."""
    told: dict[tuple[Path, str, str], Problem] = {}
    empty = set(typed.empty)

    for path in typed.empty:
        _tell(told, Problem(path, "empty", None, None, root.at(path), root, data=data))
    for path in typed.unknown:
        _tell(told, Problem(path, "unknown", None, None, root.at(path[:-1]), root, str(path[-1]), data))
    misspelt = _misspelt(typed.unknown, root)

    for error in errors:
        for problem in _unfold(error, (), root, data):
            place = (*problem.path, problem.key) if problem.keyword == "required" else problem.path
            if place in empty or (problem.keyword == "required" and place in misspelt):
                continue
            if problem.keyword in ("either", "minProperties") and _explained(problem, typed, misspelt):
                continue
            _tell(told, problem)
    return list(told.values())


def _tell(told: dict[tuple[Path, str, str], Problem], problem: Problem) -> None:
    """Keep one problem for each place; of several at a scalar the one that says most."""
    one_of_many = problem.keyword in ("required", "unknown", "both", "either", "not_beside", "name", "uniqueItems")
    slot = (problem.path, problem.keyword if one_of_many else "", problem.key if one_of_many else "")
    known = told.get(slot)
    if known is None or _rank(problem) < _rank(known):
        told[slot] = problem


def _rank(problem: Problem) -> int:
    return (
        _FIRST.index(problem.keyword)
        if problem.keyword in _FIRST
        else -1
        if problem.keyword == "empty"
        else len(_FIRST)
    )


def _misspelt(unknown: list[Path], root: Shape) -> set[Path]:
    """Places of the keys that unknown keys probably mean: nobody is told that those are missing."""
    found = set()
    for path in unknown:
        around = root.at(path[:-1])
        if around is not None and (meant := meant_key(str(path[-1]), around)):
            found.add((*path[:-1], meant))
    return found


def _explained(problem: Problem, typed: Typed, misspelt: set[Path]) -> bool:
    """Whether the missing choice is only a misspelt or empty key."""
    noticed = (*typed.empty, *(typed.unknown if problem.keyword == "minProperties" else misspelt))
    return any(path[:-1] == problem.path for path in noticed)


def meant_key(key: str, around: Shape) -> str:
    """The known key that an unknown one probably means, by its spelling or its German title."""
    titles = {name: shape.title if (shape := around.child(name)) else "" for name in around.keys}
    return nearest(key, titles)


# --- errors of the validator ------------------------------------------------------------------------------------------


def _unfold(error: ValidationError, before: Path, root: Shape, data: Any) -> Iterator[Problem]:
    path = (*before, *error.path)
    keyword, expected, value = str(error.validator), error.validator_value, error.instance
    shape = root.at(path)
    if "propertyNames" in error.relative_schema_path and isinstance(value, str):
        yield Problem((*path, value), "name", value, expected, shape, root, value, data)
    elif keyword in ("oneOf", "anyOf"):
        yield from _choice(error, path, root, data)
    elif keyword == "required" and isinstance(value, dict):
        for key in expected:
            if key not in value:
                yield Problem(path, "required", value, expected, shape, root, key, data)
    elif keyword == "dependentRequired" and isinstance(value, dict):
        for key, needed in expected.items():
            for other in needed:
                if key in value and other not in value:
                    yield Problem(path, "required", value, needed, shape, root, other, data)
    elif keyword == "not":
        yield from _forbidden(path, value, expected, shape, root, data)
    elif keyword == "uniqueItems" and isinstance(value, list):
        seen: dict[str, int] = {}
        for index, item in enumerate(value):
            first = seen.setdefault(repr(item), index)
            if first != index and item != "":
                yield Problem((*path, index), "uniqueItems", item, first, shape, root, data=data)
    else:
        yield Problem(path, keyword, value, expected, shape, root, data=data)


def _choice(error: ValidationError, path: Path, root: Shape, data: Any) -> Iterator[Problem]:
    """Several ways are possible and none fits, or two fit at once."""
    value, shape = error.instance, root.at(path)
    branches: dict[int, list[ValidationError]] = {}
    for inner in error.context or ():
        branches.setdefault(int(inner.relative_schema_path[0]), []).append(inner)
    if not branches:  # more than one branch of oneOf fits
        keys = [key for branch in error.validator_value for key in branch.get("required", ()) if key in value]
        yield Problem(path, "both", value, list(dict.fromkeys(keys)), shape, root, data=data)
        return
    if all(inner.validator == "type" and not inner.path for found in branches.values() for inner in found):
        types = [name for found in branches.values() for inner in found for name in _as_list(inner.validator_value)]
        yield Problem(path, "type", value, types, shape, root, data=data)
        return
    needs = [list(branch.get("required", ())) if isinstance(branch, dict) else [] for branch in error.validator_value]
    if isinstance(value, dict) and all(needs):
        present = [sum(key in value for key in keys) for keys in needs]
        best = max(range(len(needs)), key=lambda index: (present[index] == len(needs[index]), present[index]))
        if not any(keys[0] in value for keys in needs):
            yield Problem(path, "either", value, needs, shape, root, data=data)
            return
    else:
        best = min(
            branches, key=lambda index: (len(branches[index]), -max(len(inner.path) for inner in branches[index]))
        )
    for inner in branches.get(best) or next(iter(branches.values())):
        yield from _unfold(inner, path, root, data)


def _forbidden(path: Path, value: Any, rule: Any, shape: Shape | None, root: Shape, data: Any) -> Iterator[Problem]:
    """Keys that exclude each other; anything else that is forbidden gets the general sentence."""
    refused = [
        key
        for branch in (rule.get("anyOf", [rule]) if isinstance(rule, dict) else [])
        for key in branch.get("required", ())
        if isinstance(value, dict) and key in value
    ]
    if not refused:
        yield Problem(path, "not", value, rule, shape, root, data=data)
    for key in refused:
        yield Problem(path, "not_beside", value, rule, shape, root, key, data)


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
