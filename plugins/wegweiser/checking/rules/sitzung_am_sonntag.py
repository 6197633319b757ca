"""Gremien tagen nicht am Sonntag.

Ein Sonntag in der Beratungsfolge oder bei einer Beteiligung in einem Gremium ist meist ein Tippfehler im Datum. Feiertage
prüft die Regel nicht: Sie sind nicht überall gleich.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from wegweiser.checking.finding import Finding, Path
from wegweiser.checking.oddities import day, odd, unexplained
from wegweiser.domain.portal import Portal
from wegweiser.reading.record import Record
from wegweiser.settings import Settings

CODE = "sitzung-am-sonntag"
SUNDAY = 6
FULL_DATE = 10


def check(portal: Portal, settings: Settings) -> Iterator[Finding]:
    for kind in ("vorlage", "strategie"):
        for record in unexplained(portal.records, kind, CODE):
            for path, there in _sittings(record):
                if len(there) == FULL_DATE and date.fromisoformat(there).weekday() == SUNDAY:
                    yield odd(
                        record, path, f"Der {day(there)} war ein Sonntag. Gremien tagen sonntags sonst nicht.", CODE
                    )


def _sittings(record: Record) -> Iterator[tuple[Path, str]]:
    for index, sitting in enumerate(record.data.get("beratungsfolge", ())):
        yield ("beratungsfolge", index, "datum"), sitting["datum"]
    for index, step in enumerate(record.data.get("beteiligung", ())):
        if step["art"] == "gremium":
            yield ("beteiligung", index, "datum"), step.get("datum", "")
