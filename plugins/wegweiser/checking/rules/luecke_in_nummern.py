"""Die Ziele eines Handlungsfelds sind ohne Lücke nummeriert: 6.1, 6.2, 6.3.

Nummern werden nie neu vergeben. Deshalb ist eine Lücke in Ordnung, sobald jemand gesagt hat, was aus der Nummer wurde: in
der „geschichte“, unter „fruehere_nummern“, „fruehere_ziele“ oder „anmerkungen“, beim Handlungsfeld, seinen Zielen oder der
Strategie. Verglichen wird nur zwischen zwei bekannten Nummern: Von manchem Handlungsfeld kennt das Portal nur einen Teil
oder nur den Titel.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from wegweiser.checking.finding import NOTICE, Finding, Path
from wegweiser.checking.leaves import mappings, texts
from wegweiser.domain.portal import Portal
from wegweiser.settings import Settings

CODE = "luecke-in-nummern"
_NUMBER = re.compile(r"(?<![0-9.])[0-9]+(?:\.[0-9]+)+(?![0-9.]*[0-9])")


def check(portal: Portal, settings: Settings) -> Iterator[Finding]:
    strategies = {record.id: record.data for record in portal.records if record.kind == "strategie"}
    for record in portal.records:
        if record.kind != "handlungsfeld":
            continue
        told = _told(record.data) | _told(strategies.get(record.id.partition("/")[0], {}))
        for path, goals in _lists(record.data):
            for place, numbers in _gaps(goals):
                missing = [number for number in numbers if number not in told]
                if missing:
                    yield Finding(
                        record.source,
                        (*path, place, "nummer"),
                        f"Vor {goals[place]['nummer']} {_missing(missing)}.",
                        CODE,
                        next_step=(
                            "Bitte mit der Quelle vergleichen. Ist ein Ziel entfallen, gehört es in die „geschichte“; fehlt "
                            "eine Nummer schon in der Quelle, schreiben Sie das unter „anmerkungen“."
                        ),
                        severity=NOTICE,
                    )


def _missing(numbers: Sequence[str]) -> str:
    if len(numbers) == 1:
        return f"fehlt die Nummer {numbers[0]}"
    return f"fehlen {len(numbers)} Nummern, die erste ist {numbers[0]}"


def _lists(data: dict[str, Any]) -> Iterator[tuple[Path, Sequence[dict[str, Any]]]]:
    goals = data.get("ziele", ())
    yield ("ziele",), goals
    for index, goal in enumerate(goals):
        yield ("ziele", index, "operative_ziele"), goal.get("operative_ziele", ())


def _gaps(goals: Sequence[dict[str, Any]]) -> Iterator[tuple[int, list[str]]]:
    """Place of a goal, and the numbers between it and the one before. Numbers with letters are not counted."""
    counted = [(goal["nummer"].rpartition("."), place) for place, goal in enumerate(goals)]
    plain = sorted((int(last), above, place) for (above, _, last), place in counted if last.isdigit())
    for (before, _, _), (last, above, place) in pairwise(plain):
        yield place, [f"{above}.{number}" for number in range(before + 1, last)]


def _told(data: dict[str, Any]) -> set[str]:
    """Every number that the history or the remarks of a record speak about."""
    found: set[str] = set()
    for _, part in mappings(data):
        for key in ("geschichte", "fruehere_nummern", "fruehere_ziele", "anmerkungen"):
            for _, text in texts(part.get(key, ())):
                found.update(_NUMBER.findall(text))
    return found
