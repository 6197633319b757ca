"""Keine Fassung ist älter als ihr Original.

Ein Text in Leichter Sprache und eine Übersetzung tragen ihren Tag. Ist das Angebot danach geändert worden
(„geaendert_am“), kann die Fassung Falsches sagen. Steht das nicht im Eintrag, zählt der Tag der letzten Prüfung
(„geprueft_am“): Dann weiß niemand, ob sich etwas geändert hat, und die Regel fragt nach.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from wegweiser.checking.finding import NOTICE, Finding, Path
from wegweiser.checking.oddities import day
from wegweiser.domain.angebot import neuerung
from wegweiser.domain.portal import Portal
from wegweiser.settings import Settings

CODE = "fassung-veraltet"
_FASSUNGEN = frozenset(("leichte_sprache", "uebersetzungen"))
_UNKNOWN = "Hat sich nichts geändert? Dann unter „geaendert_am“ eintragen, wann sich zuletzt etwas geändert hat."


def check(portal: Portal, settings: Settings) -> Iterator[Finding]:
    for record in portal.records:
        if record.kind == "angebot" and not _FASSUNGEN.isdisjoint(record.data):
            geaendert, geprueft = (_day_of(record.data, key) for key in ("geaendert_am", "geprueft_am"))
            for path, was, stand, next_step in _fassungen(record.data):
                if neu := neuerung(date.fromisoformat(stand), geaendert, geprueft):
                    danach = "geändert" if neu.geaendert else "geprüft"
                    yield Finding(
                        record.source,
                        path,
                        f"{was} ist vom {day(stand)}. Das Angebot wurde danach {danach}, am {day(str(neu.am))}.",
                        CODE,
                        hint="" if neu.geaendert else _UNKNOWN,
                        next_step=next_step,
                        severity=NOTICE,
                    )


def _fassungen(data: dict[str, Any]) -> Iterator[tuple[Path, str, str, str]]:
    """Where the day of a version stands, what the version is, that day, and what to do when it is too old."""
    if "leichte_sprache" in data:
        yield (
            ("leichte_sprache", "geprueft_am"),
            "Der Text in Leichter Sprache",
            data["leichte_sprache"]["geprueft_am"],
            "Bitte vergleichen und den Text, wenn nötig, ändern und neu prüfen lassen.",
        )
    for sprache, texts in data.get("uebersetzungen", {}).items():
        if "stand" in texts:
            yield (
                ("uebersetzungen", sprache, "stand"),
                f"Die Übersetzung „{sprache}“",
                texts["stand"],
                "Bitte vergleichen, die Übersetzung nachziehen und „stand“ neu eintragen.",
            )


def _day_of(data: dict[str, Any], key: str) -> date | None:
    return date.fromisoformat(data[key]) if key in data else None
