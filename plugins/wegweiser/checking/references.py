"""All references of a record: the texts whose schema carries ``x-verweis``. Worked out once per schema, then only
followed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from wegweiser.checking.finding import Path
from wegweiser.checking.shape import Shape
from wegweiser.reading.yaml_source import MAX_DEPTH


class Trail:
    """The way to the references below one place of a file; everything that leads nowhere is left out."""

    __slots__ = ("element", "keys", "target")

    def __init__(self, target: str, keys: dict[str, Trail], element: Trail | None) -> None:
        self.target, self.keys, self.element = target, keys, element


def references(data: Any, shape: Shape) -> Iterator[tuple[Path, str, str]]:
    """Path, slug and target (``traeger``, ``vokabular/themen`` …) of every reference in a record."""
    trail = trail_of(shape)
    return _follow(data, trail, ()) if trail else iter(())


@lru_cache(maxsize=256)
def trail_of(shape: Shape, depth: int = MAX_DEPTH) -> Trail | None:
    """The trail from one place, or None when no reference lies below it."""
    if depth == 0:
        return None
    children = {key: child for key in shape.keys if (child := shape.child(key))}
    keys = {key: trail for key, child in children.items() if (trail := trail_of(child, depth - 1))}
    element = trail_of(shape.element, depth - 1) if shape.element else None
    return Trail(shape.reference, keys, element) if shape.reference or keys or element else None


def targets(shape: Shape) -> set[str]:
    """Everything that a kind of record can point to."""
    found: set[str] = set()
    open_trails = [trail_of(shape)]
    while open_trails:
        trail = open_trails.pop()
        if trail:
            found |= {trail.target} - {""}
            open_trails += [*trail.keys.values(), trail.element]
    return found


def _follow(data: Any, trail: Trail, path: Path) -> Iterator[tuple[Path, str, str]]:
    if isinstance(data, str):
        if trail.target:
            yield path, data, trail.target
    elif isinstance(data, dict):
        for key, inner in trail.keys.items():
            if key in data:
                yield from _follow(data[key], inner, (*path, key))
    elif isinstance(data, list) and trail.element:
        for index, value in enumerate(data):
            yield from _follow(value, trail.element, (*path, index))
