"""All references of a record: the texts whose schema carries ``x-verweis``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from wegweiser.checking.finding import Path
from wegweiser.checking.schema_check import Schemas
from wegweiser.checking.shape import Shape
from wegweiser.checking.trails import Trail, follow, trail_of
from wegweiser.reading.record import Record

_ONLY_TEXT = frozenset((str,))


def references(data: Any, shape: Shape) -> Iterator[tuple[Path, str, str]]:
    """Path, slug and target (``traeger``, ``vokabular/themen`` …) of every reference in a record."""
    for path, value, place in follow(data, trail_of(shape, _refers)):
        if isinstance(value, str):
            yield path, value, place.reference


def mentioned(records: Iterable[Record], schemas: Schemas) -> set[tuple[str, str]]:
    """Everything that records refer to, as target and slug: ten thousand records name a few hundred things."""
    found: set[tuple[str, str]] = set()
    for record in records:
        if trail := trail_of(schemas.shape(record.kind), _refers):
            _gather(record.data, trail, found)
    return found


def _gather(data: Any, trail: Trail, found: set[tuple[str, str]]) -> None:
    if isinstance(data, str):
        if trail.goal:
            found.add((trail.goal.reference, data))
    elif isinstance(data, dict):
        for key, inner in trail.keys.items():
            if key in data:
                _gather(data[key], inner, found)
    elif isinstance(data, list) and trail.element:
        if trail.element.goal and _ONLY_TEXT.issuperset(map(type, data)):
            found |= {(trail.element.goal.reference, slug) for slug in data}
            return
        for value in data:
            _gather(value, trail.element, found)


def targets(shape: Shape) -> set[str]:
    """Everything that a kind of record can point to."""
    found: set[str] = set()
    open_trails = [trail_of(shape, _refers)]
    while open_trails:
        if trail := open_trails.pop():
            found |= {trail.goal.reference} if trail.goal else set()
            open_trails += [*trail.keys.values(), trail.element]
    return found


def _refers(shape: Shape) -> bool:
    return bool(shape.reference)
