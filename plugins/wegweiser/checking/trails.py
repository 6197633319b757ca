"""Ways through a record to the places that a rule asks about. Worked out once per schema, then only followed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from wegweiser.checking.finding import Path
from wegweiser.checking.shape import Shape
from wegweiser.reading.record import MAX_DEPTH


class Trail:
    """The way on from one place of a file; everything that leads nowhere is left out."""

    __slots__ = ("element", "goal", "keys")

    def __init__(self, goal: Shape | None, keys: dict[str, Trail], element: Trail | None) -> None:
        self.goal, self.keys, self.element = goal, keys, element


@lru_cache(maxsize=512)
def trail_of(shape: Shape, wanted: Callable[[Shape], bool], depth: int = MAX_DEPTH) -> Trail | None:
    """The trail from one place to all that are wanted, or None when there is none below it."""
    if depth == 0:
        return None
    children = {key: child for key in shape.keys if (child := shape.child(key))}
    keys = {key: trail for key, child in children.items() if (trail := trail_of(child, wanted, depth - 1))}
    element = trail_of(shape.element, wanted, depth - 1) if shape.element else None
    goal = shape if wanted(shape) else None
    return Trail(goal, keys, element) if goal or keys or element else None


def follow(data: Any, trail: Trail | None, path: Path = ()) -> Iterator[tuple[Path, Any, Shape]]:
    """Every place that the trail leads to: its path, what stands there, and what the schema says about it."""
    if trail is None:
        return
    if trail.goal:
        yield path, data, trail.goal
    if isinstance(data, dict):
        for key, inner in trail.keys.items():
            if key in data:
                yield from follow(data[key], inner, (*path, key))
    elif isinstance(data, list) and trail.element:
        for index, value in enumerate(data):
            yield from follow(value, trail.element, (*path, index))
