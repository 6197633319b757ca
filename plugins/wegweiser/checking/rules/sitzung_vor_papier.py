"""Ein Gremium berät ein Papier nicht vor dem Tag, der darauf steht."""

from __future__ import annotations

from collections.abc import Iterator

from wegweiser.checking.finding import Finding
from wegweiser.checking.oddities import day, odd, unexplained
from wegweiser.domain.portal import Portal
from wegweiser.settings import Settings

CODE = "sitzung-vor-papier"


def check(portal: Portal, settings: Settings) -> Iterator[Finding]:
    for record in unexplained(portal.records, "vorlage", CODE):
        written = record.data.get("datum", "")
        for index, sitting in enumerate(record.data.get("beratungsfolge", ())):
            if sitting["datum"] < written:
                yield odd(
                    record,
                    ("beratungsfolge", index, "datum"),
                    f"Die Sitzung am {day(sitting['datum'])} liegt vor dem Datum des Papiers ({day(written)}).",
                    CODE,
                )
