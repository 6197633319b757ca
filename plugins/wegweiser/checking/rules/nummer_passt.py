"""Die Nummern der Ziele bauen aufeinander auf: 6, darunter 6.1, darunter 6.1.2.

Auch der Dateiname eines Handlungsfelds beginnt mit seiner Nummer (06-sozialer-zusammenhalt.yml), damit man es im
Ordner findet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wegweiser.checking.finding import NOTICE, Finding, Path
from wegweiser.domain.portal import Portal
from wegweiser.reading.record import Record
from wegweiser.settings import Settings

CODE = "nummer-passt"
_LEADING = re.compile(r"0*([0-9]+[a-z]?)-")


def check(portal: Portal, settings: Settings) -> Iterator[Finding]:
    for record in portal.records:
        if record.kind != "handlungsfeld":
            continue
        above = record.data["nummer"]
        yield from _file_name(record, above)
        for i, strategic in enumerate(record.data.get("ziele", ())):
            nummer = strategic["nummer"]
            yield from _nested(record, ("ziele", i, "nummer"), nummer, above, "Handlungsfeld")
            for j, operative in enumerate(strategic.get("operative_ziele", ())):
                path = ("ziele", i, "operative_ziele", j, "nummer")
                yield from _nested(record, path, operative["nummer"], nummer, "strategischen Ziel")


def _nested(record: Record, path: Path, nummer: str, above: str, level: str) -> Iterator[Finding]:
    if nummer.startswith(f"{above}."):
        return
    right = f"{above}.{nummer.rpartition('.')[2]}"
    yield Finding(
        record.source,
        path,
        f"Die Nummer {nummer} passt nicht zum {level} {above}, unter dem sie steht.",
        CODE,
        suggestion=right,
        hint=f"Gemeint sein könnte „{right}“.",
        next_step="Bitte die Nummer korrigieren oder das Ziel an die richtige Stelle verschieben.",
    )


def _file_name(record: Record, nummer: str) -> Iterator[Finding]:
    name = record.source.below_content.rpartition("/")[2]
    found = _LEADING.match(name)
    if found is None or found[1] == nummer:
        return
    yield Finding(
        record.source,
        ("nummer",),
        f"Der Dateiname beginnt mit {found[1]}, die Nummer des Handlungsfelds ist {nummer}.",
        CODE,
        next_step="Bitte die Nummer oder den Dateinamen anpassen.",
        severity=NOTICE,
    )
