"""Eine Nummer gehört in einer Strategie für immer zu einem Ziel.

Heutige Nummern, frühere Nummern eines Ziels und die Nummern früherer Ziele teilen sich einen Vorrat, denn jede behält ihre
Seite. Vergibt eine Stadt eine Nummer neu, nennt das frühere Ziel statt der Nummer eine Kennung. Auch die gibt es nur einmal.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wegweiser.checking.finding import Finding, Path
from wegweiser.domain.portal import Portal
from wegweiser.reading.record import Record
from wegweiser.settings import Settings

CODE = "nummer-einmalig"
NEXT_TODAY = "Bitte eine eigene Nummer vergeben; einmal benutzte Nummern werden nicht neu vergeben."
NEXT_KENNUNG = "Bitte jedem früheren Ziel eine eigene Kennung geben."
NEXT_FORMER = "Bitte die Nummer prüfen, oder beim früheren Ziel statt der Nummer eine „kennung“ nennen."


def check(portal: Portal, settings: Settings) -> Iterator[Finding]:
    by_strategie: dict[str, list[Record]] = {}
    for record in portal.records:
        if record.kind in ("strategie", "handlungsfeld"):
            by_strategie.setdefault(record.id.partition("/")[0], []).append(record)
    for records in by_strategie.values():
        yield from _numbers(records)


def _numbers(records: list[Record]) -> Iterator[Finding]:
    """What is in use today comes first, so that the finding stands at what is former."""
    owner: dict[str, Record] = {}
    fields = [record for record in records if record.kind == "handlungsfeld"]
    today = ((field, path, number, False) for field in fields for path, number in _today(field))
    renumbered = ((field, path, number, True) for field in fields for path, number in _former_numbers(field))
    gone = ((record, path, number, True) for record in records for path, number in _former_goals(record))
    for record, path, number, former in (*today, *renumbered, *gone):
        if number in owner:
            yield _twice(record, path, number, former, owner[number])
        owner.setdefault(number, record)


def _twice(record: Record, path: Path, number: str, former: bool, first: Record) -> Finding:
    named = path[-1] == "kennung"
    where = "in dieser Datei" if first is record else f"in {first.source.shown}"
    return Finding(
        record.source,
        path,
        f"Die {f'Kennung „{number}“' if named else f'Nummer {number}'} gibt es in dieser Strategie schon ({where}).",
        CODE,
        next_step=NEXT_KENNUNG if named else NEXT_FORMER if former else NEXT_TODAY,
    )


def _goals(field: Record) -> Iterator[tuple[Path, dict[str, Any]]]:
    """All goals of a Handlungsfeld with the path to each."""
    yield (), field.data
    for i, strategic in enumerate(field.data.get("ziele", ())):
        yield ("ziele", i), strategic
        for j, operative in enumerate(strategic.get("operative_ziele", ())):
            yield ("ziele", i, "operative_ziele", j), operative


def _today(field: Record) -> Iterator[tuple[Path, str]]:
    for path, goal in _goals(field):
        yield (*path, "nummer"), goal["nummer"]


def _former_numbers(field: Record) -> Iterator[tuple[Path, str]]:
    for path, goal in _goals(field):
        for index, number in enumerate(goal.get("fruehere_nummern", ())):
            yield (*path, "fruehere_nummern", index), number


def _former_goals(record: Record) -> Iterator[tuple[Path, str]]:
    for index, former in enumerate(record.data.get("fruehere_ziele", ())):
        key = "nummer" if "nummer" in former else "kennung"
        yield ("fruehere_ziele", index, key), former[key]
