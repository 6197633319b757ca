"""Ein Vokabular nennt jeden Begriff einmal und heißt so, wie die Angebote es benutzen.

Zwei Begriffe mit derselben Kennung lassen sich nicht unterscheiden. Eine Datei mit unbekanntem Namen benutzt niemand.
Die Formate stehen zugleich im Schema, weil Ausfuhr und Kalender sie kennen müssen; was nur in einer der beiden Listen
steht, fehlt in der anderen.
"""

from __future__ import annotations

from collections.abc import Iterator

from wegweiser.checking.finding import NOTICE, Finding
from wegweiser.checking.references import targets
from wegweiser.checking.schema_check import load_schemas
from wegweiser.domain.portal import Portal
from wegweiser.reading.nearest import nearest
from wegweiser.record_kinds import RECORD_KINDS
from wegweiser.settings import Settings

CODE = "vokabular"
FORMATE = "formate"


def check(portal: Portal, settings: Settings) -> Iterator[Finding]:
    schemas = load_schemas(settings.schemas)
    used = {FORMATE}
    for kind in RECORD_KINDS:
        used |= {target.removeprefix("vokabular/") for target in targets(schemas.shape(kind.name)) if "/" in target}
    format_shape = schemas.shape("angebot").child("format")
    formats = set(format_shape.enum) if format_shape else set()

    for record in portal.records:
        if record.kind != "vokabular":
            continue
        if record.id not in used:
            meant = nearest(record.id, used)
            yield Finding(
                record.source,
                (),
                f"Ein Vokabular „{record.id}“ benutzt das Portal nicht.",
                CODE,
                suggestion=f"{meant}.yml" if meant else "",
                hint=f"Gemeint sein könnte „{meant}“." if meant else f"Bekannt sind: {', '.join(sorted(used))}.",
                next_step="Bitte die Datei umbenennen oder löschen.",
            )
        seen: dict[str, int] = {}
        for index, entry in enumerate(record.data["eintraege"]):
            id = entry["id"]
            if id in seen:
                yield Finding(
                    record.source,
                    ("eintraege", index, "id"),
                    f"Die Kennung „{id}“ steht in diesem Vokabular zweimal (schon im {seen[id] + 1}. Eintrag).",
                    CODE,
                    next_step="Bitte einen der beiden Einträge löschen oder ihm eine andere Kennung geben.",
                )
            elif record.id == FORMATE and id not in formats:
                meant = nearest(id, formats)
                yield Finding(
                    record.source,
                    ("eintraege", index, "id"),
                    f"Das Format „{id}“ kennt das Portal nicht.",
                    CODE,
                    suggestion=meant,
                    hint=f"Gemeint sein könnte „{meant}“." if meant else "",
                    next_step="Bitte die Schreibweise korrigieren. Neue Formate brauchen auch eine Änderung am Schema.",
                )
            seen.setdefault(id, index)
        if record.id == FORMATE:
            for missing in sorted(formats - seen.keys()):
                yield Finding(
                    record.source,
                    ("eintraege",),
                    f"Das Format „{missing}“ hat hier keinen Eintrag; auf den Seiten steht nur seine Kennung.",
                    CODE,
                    next_step="Bitte einen Eintrag mit Namen und Erklärung ergänzen.",
                    severity=NOTICE,
                    at_key=True,
                )
