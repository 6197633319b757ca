"""Was eine Geschichte nennt, gibt es: Ausgabe, Schritt der Beteiligung, Ziele vorher und nachher.

Gleiche Kennung heißt gleiche Änderung: Steht sie bei mehreren Zielen, ist auch die Art dieselbe. Ein früheres Ziel nennt nur
eine Änderung, die in der Geschichte der Strategie steht.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from wegweiser.checking.finding import Finding, Path
from wegweiser.domain.portal import Portal
from wegweiser.reading.nearest import nearest
from wegweiser.reading.record import Record
from wegweiser.settings import Settings

CODE = "geschichte"
_GOAL = re.compile(r"([a-z][a-z0-9]+(?:-[a-z0-9]+)*)/([a-z0-9]+(?:[.-][a-z0-9]+)*)")
"""A text that means a goal: the slug of a Strategie, a slash, a number or slug."""


@dataclass
class _Names:
    """What the histories of one Strategie can name."""

    years: list[str] = field(default_factory=list)
    steps: dict[str, str] = field(default_factory=dict)
    """Title by ``kennung``."""
    events: dict[str, str] = field(default_factory=dict)
    """Kind by ``kennung``."""


def check(portal: Portal, settings: Settings) -> Iterator[Finding]:
    names: dict[str, _Names] = {}
    for record in portal.records:
        if record.kind == "strategie":
            known = names.setdefault(record.id, _Names())
            known.years += [str(one["jahr"]) for one in record.data.get("ausgaben", ())]
            yield from _steps(record, known)
    for record in portal.records:
        if record.kind in ("strategie", "handlungsfeld") and (known := names.get(record.id.partition("/")[0])):
            for path, event in _events(record.data):
                yield from _event(record, path, event, known, portal)
    for record in portal.records:
        if record.kind == "strategie":
            yield from _former_goals(record, names[record.id], portal)


def _steps(record: Record, known: _Names) -> Iterator[Finding]:
    for index, step in enumerate(record.data.get("beteiligung", ())):
        id = step.get("kennung", "")
        if id in known.steps:
            yield Finding(
                record.source,
                ("beteiligung", index, "kennung"),
                f"Die Kennung „{id}“ hat schon ein anderer Schritt der Beteiligung („{known.steps[id]}“).",
                CODE,
                next_step="Bitte jedem Schritt eine eigene Kennung geben.",
            )
        elif id:
            known.steps[id] = step["titel"]


def _events(place: dict[str, Any], path: Path = ()) -> Iterator[tuple[Path, dict[str, Any]]]:
    """All events of a Strategie, or of a Handlungsfeld and its goals, with the path to each."""
    for index, event in enumerate(place.get("geschichte", ())):
        yield (*path, "geschichte", index), event
    for key in ("ziele", "operative_ziele"):
        for index, goal in enumerate(place.get(key, ())):
            yield from _events(goal, (*path, key, index))


def _event(record: Record, path: Path, event: dict[str, Any], known: _Names, portal: Portal) -> Iterator[Finding]:
    year = str(event.get("ausgabe", ""))
    if year and year not in known.years:
        yield _unknown(record, (*path, "ausgabe"), f"Die Ausgabe {year} steht nicht in der Strategie.", known.years)
    step = event.get("beteiligung", "")
    if step and step not in known.steps:
        said = f"„{step}“ ist als Schritt der Beteiligung nicht bekannt."
        yield _unknown(record, (*path, "beteiligung"), said, known.steps, nearest(step, known.steps))
    id = event.get("kennung", "")
    if id and known.events.setdefault(id, event["art"]) != event["art"]:
        yield Finding(
            record.source,
            (*path, "kennung"),
            f"Zwei verschiedene Änderungen haben dieselbe Kennung „{id}“: Die Art ist nicht dieselbe.",
            CODE,
            next_step="Bitte der einen eine andere Kennung geben, oder die Art angleichen, wenn es dieselbe ist.",
        )
    for side in ("von", "nach"):
        for index, text in enumerate(event.get(side, ())):
            if (found := _GOAL.fullmatch(text)) and not _is_goal(text, found[1], found[2], portal):
                yield Finding(
                    record.source,
                    (*path, side, index),
                    f"„{text}“ ist als heutiges oder früheres Ziel nicht bekannt.",
                    CODE,
                    next_step="Bitte die Schreibweise korrigieren, das frühere Ziel in der strategie.yml unter "
                    "„fruehere_ziele“ nennen oder seinen Titel in Worten schreiben.",
                )


def _is_goal(ref: str, strategie: str, rest: str, portal: Portal) -> bool:
    """Also true for what is no reference („miet-/kauf“), and where a faulty file may hold the goal."""
    if strategie not in portal.strategien:
        return not rest[0].isdigit() or _left_out(portal, strategie)
    return ref in portal.ziele or ref in portal.fruehere_ziele or _left_out(portal, strategie)


def _left_out(portal: Portal, strategie: str) -> bool:
    return any(
        id.partition("/")[0] == strategie for kind, id in portal.left_out if kind in ("strategie", "handlungsfeld")
    )


def _former_goals(record: Record, known: _Names, portal: Portal) -> Iterator[Finding]:
    for index, former in enumerate(record.data.get("fruehere_ziele", ())):
        id = former.get("aenderung", "")
        if id and id not in known.events and not _left_out(portal, record.id):
            said = f"„{id}“ ist als Änderung in der Geschichte dieser Strategie nicht bekannt."
            path = ("fruehere_ziele", index, "aenderung")
            yield _unknown(record, path, said, known.events, nearest(id, tuple(known.events)))


def _unknown(record: Record, path: Path, said: str, there: Iterable[str], meant: str = "") -> Finding:
    listed = ", ".join(there)
    hint = f"Gemeint sein könnte „{meant}“." if meant else f"Es gibt: {listed}." if listed else ""
    return Finding(
        record.source,
        path,
        said,
        CODE,
        suggestion=meant,
        hint=hint,
        next_step="Bitte die Schreibweise korrigieren oder den Eintrag ergänzen, auf den verwiesen wird.",
    )
