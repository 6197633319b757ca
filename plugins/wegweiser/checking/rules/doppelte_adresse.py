"""Jede Adresse gehört genau einem Eintrag.

Die Adresse kommt vom Dateinamen (bei Zielen von der Nummer: Regel nummer-einmalig); Ordner zählen nicht. Auch frühere
Kennungen belegen ihre Adresse, denn alte Links führen dort weiter. Die Wörter thema, zielgruppe, format, gebiet und seite
gehören den Übersichten. Ein Gebiet heißt nicht wie eine Kommune: Dort stehen die Angebote für die ganze Stadt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wegweiser.checking.finding import Finding, Path
from wegweiser.domain.portal import Portal
from wegweiser.reading.record import Record
from wegweiser.record_kinds import BY_NAME
from wegweiser.settings import Settings

CODE = "doppelte-adresse"
RESERVED = re.compile(r"thema|zielgruppe|format|gebiet|seite(-[0-9]+)?")
"""Names below ``/angebote/`` that belong to lists."""
WITH_PAGE = frozenset(("angebot", "traeger", "massnahme", "indikator", "vorlage", "strategie"))


def check(portal: Portal, settings: Settings) -> Iterator[Finding]:
    yield from _pages(portal)
    yield from _gebiete(portal)


def _pages(portal: Portal) -> Iterator[Finding]:
    owner: dict[tuple[str, str], Record] = {}
    for record in portal.records:
        if record.kind not in WITH_PAGE and record.kind != "gebiete":
            continue
        if _is_reserved(record.kind, record.id):
            yield _reserved(record, (), record.id)
        place = (record.kind, record.id)
        if place in owner:
            yield Finding(
                record.source,
                (),
                f"Die Kennung „{record.id}“ gehört schon zu {owner[place].source.shown}.",
                CODE,
                hint=f"Der Dateiname ist die Adresse, und {BY_NAME[record.kind].titel} braucht eine eigene; "
                "der Ordner zählt nicht mit.",
                next_step="Bitte eine der beiden Dateien umbenennen, oder löschen, wenn es derselbe Eintrag ist.",
            )
        owner.setdefault(place, record)
    former: dict[tuple[str, str], Record] = {}
    for record in portal.records:
        for index, old in enumerate(record.data.get("fruehere_ids", ())):
            path = ("fruehere_ids", index)
            place = (record.kind, old)
            if _is_reserved(record.kind, old):
                yield _reserved(record, path, old)
            elif old == record.id:
                yield _former(record, path, f"„{old}“ ist die heutige Kennung dieses Eintrags, keine frühere.")
            elif place in owner:
                yield _former(record, path, f"Unter „{old}“ ist schon {owner[place].source.shown} erreichbar.")
            elif place in former:
                yield _former(record, path, f"„{old}“ steht schon in {former[place].source.shown} als frühere Kennung.")
            former.setdefault(place, record)


def _is_reserved(kind: str, id: str) -> bool:
    return kind == "angebot" and RESERVED.fullmatch(id) is not None


def _reserved(record: Record, path: Path, word: str) -> Finding:
    return Finding(
        record.source,
        path,
        f"„{word}“ kann keine Kennung sein: Unter dieser Adresse liegen die Übersichten des Portals.",
        CODE,
        suggestion="",
        next_step="Bitte einen genaueren Namen wählen, zum Beispiel mit dem Ort dahinter.",
    )


def _former(record: Record, path: Path, message: str) -> Finding:
    return Finding(
        record.source, path, message, CODE, next_step="Bitte die Zeile löschen oder die Kennung korrigieren."
    )


def _gebiete(portal: Portal) -> Iterator[Finding]:
    owner: dict[str, Record] = {}
    whole = set(portal.kommunen) | {"kreisweit", "landesweit", "bundesweit"}
    for record in portal.records:
        if record.kind != "gebiete":
            continue
        for index, gebiet in enumerate(record.data.get("gebiete", ())):
            id = gebiet["id"]
            if id in whole:
                yield Finding(
                    record.source,
                    ("gebiete", index, "id"),
                    f"„{id}“ kann keine Kennung eines Gebiets sein: Darunter stehen die Angebote für alle dort.",
                    CODE,
                    next_step="Bitte dem Gebiet einen genaueren Namen geben.",
                )
            if id in owner:
                first = owner[id]
                where = "in dieser Datei" if first is record else f"in {first.source.shown}"
                yield Finding(
                    record.source,
                    ("gebiete", index, "id"),
                    f"Die Kennung „{id}“ gehört schon zu einem Gebiet {where}.",
                    CODE,
                    suggestion="" if first is record or id.startswith(f"{record.id}-") else f"{record.id}-{id}",
                    next_step="Bitte dem Gebiet eine eigene Kennung geben, am einfachsten mit dem Namen der "
                    "Kommune davor.",
                )
            owner.setdefault(id, record)
