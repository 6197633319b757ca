"""Kein Ende liegt vor seinem Beginn.

Geprüft werden von–bis, ab–bis und beginn–ende, wo immer sie stehen: Zeiträume, Phasen, Gültigkeit, Alter, Termine.
Ein Jahr zählt bis zu seinem letzten Tag. Ein Abend darf nach Mitternacht enden (ab 17 Uhr bis höchstens 6 Uhr).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wegweiser.checking.finding import Finding
from wegweiser.checking.schema_check import load_schemas
from wegweiser.checking.shape import Shape
from wegweiser.checking.trails import follow, trail_of
from wegweiser.domain.portal import Portal
from wegweiser.settings import Settings

CODE = "ende-vor-beginn"
PAIRS = (("von", "bis"), ("ab", "bis"), ("beginn", "ende"))
EVENING, MORNING = "17:00", "06:00"


def check(portal: Portal, settings: Settings) -> Iterator[Finding]:
    schemas = load_schemas(settings.schemas)
    for record in portal.records:
        for path, data, _ in follow(record.data, trail_of(schemas.shape(record.kind), _may_end)):
            for first, last in PAIRS if isinstance(data, dict) else ():
                if last in data and first in data and (said := _wrong(first, data[first], data[last])):
                    yield Finding(
                        record.source,
                        (*path, last),
                        said,
                        CODE,
                        hint="Vielleicht sind beide vertauscht.",
                        next_step="Bitte beide Angaben mit der Quelle vergleichen.",
                    )


def _may_end(shape: Shape) -> bool:
    return not shape.keys.keys().isdisjoint(last for _, last in PAIRS)


def _wrong(key: str, begin: Any, end: Any) -> str:
    """What is wrong with the pair; empty when it is in order or no pair of comparable values."""
    if isinstance(begin, int) and isinstance(end, int):
        return f"Das Höchstalter {end} liegt unter dem Mindestalter {begin}." if end < begin else ""
    if not isinstance(begin, str) or not isinstance(end, str):
        return ""
    if key == "beginn":
        if end == begin:
            return f"Beginn und Ende sind beide {begin} Uhr."
        past_midnight = begin >= EVENING and end <= MORNING
        return (
            f"Das Ende um {end} Uhr liegt vor dem Beginn um {begin} Uhr." if end < begin and not past_midnight else ""
        )
    if _last_day(end) < begin:
        return f"Das Ende {end} liegt vor dem Beginn {begin}."
    return ""


def _last_day(text: str) -> str:
    """A year or month as its last day, so that 2030 ends after 2030-05-01 began."""
    return text + "-12-31"[len(text) - 4 :] if len(text) in (4, 7) else text
