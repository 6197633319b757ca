"""Which record of the one state is which of the other: by its id, or by an id it had before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

T = TypeVar("T")


def _fruehere_ids(thing: Any) -> Iterable[str]:
    return thing.fruehere_ids


@dataclass(frozen=True)
class Abgleich(Generic[T]):
    """What came, what went, and what is in both (before, after), in the order of the files."""

    neu: tuple[T, ...]
    weg: tuple[T, ...]
    beide: tuple[tuple[T, T], ...]


def gleiche_ab(
    vorher: Mapping[str, T], nachher: Mapping[str, T], hiess: Callable[[T], Iterable[str]] = _fruehere_ids
) -> Abgleich[T]:
    """Pair the records of one kind. ``hiess`` gives the keys that a record had before: then it is the same one."""
    pairs: dict[str, str] = {id: id for id in nachher if id in vorher}
    for id, thing in nachher.items():
        if id not in vorher:
            before = next((known for known in hiess(thing) if known in vorher and known not in pairs), "")
            if before:
                pairs[before] = id
    kept = set(pairs.values())
    return Abgleich(
        tuple(thing for id, thing in nachher.items() if id not in kept),
        tuple(thing for id, thing in vorher.items() if id not in pairs),
        tuple((vorher[before], nachher[id]) for before, id in pairs.items()),
    )


def neue(vorher: Iterable[T], nachher: Iterable[T]) -> list[T]:
    """Parts of a list that were not in it before."""
    before = list(vorher)
    return [part for part in nachher if part not in before]


def statt(vorher: str, nachher: str) -> str:
    """„X“ statt bisher „Y“."""
    return (
        f"„{nachher}“ statt bisher „{vorher}“"
        if vorher and nachher
        else f"neu: „{nachher}“"
        if nachher
        else f"nicht mehr: „{vorher}“"
    )


Aspekte = Mapping[str, tuple[str, ...]]
"""Kinds of changes, and the parts of a record that each covers."""


def unterschiede(old: object, new: object, aspekte: Aspekte) -> list[str]:
    """The kinds of changes between two states of a record."""
    return [kind for kind, parts in aspekte.items() if any(getattr(old, part) != getattr(new, part) for part in parts)]


def geaendert(old: object, new: object, aspekte: Aspekte) -> list[str]:
    """The same as a sentence, or nothing."""
    kinds = unterschiede(old, new, aspekte)
    return [f"Geändert: {', '.join(kinds)}"] if kinds else []
