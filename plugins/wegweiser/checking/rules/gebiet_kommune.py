"""Ein Gebiet gehört zur Kommune dessen, der es nennt.

Das Gebiet eines Angebots oder Messwerts liegt in derselben Kommune. Gebiete sind nur Teil von Gebieten ihrer Kommune,
grenzen nur an solche, und kein Gebiet ist Teil seiner selbst. Der Ordner unter goals/, massnahmen/, indikatoren/ und
vorlagen/ heißt wie die Kommune, die in der Datei steht.
"""

from __future__ import annotations

from collections.abc import Iterator

from wegweiser.checking.finding import NOTICE, Finding, Path
from wegweiser.domain.portal import Portal
from wegweiser.reading.record import Record
from wegweiser.settings import Settings

CODE = "gebiet-kommune"
FOLDERS = frozenset(("strategie", "massnahme", "indikator", "vorlage"))


def check(portal: Portal, settings: Settings) -> Iterator[Finding]:
    for record in portal.records:
        data, kommune = record.data, record.data.get("kommune", "")
        if record.kind == "angebot" and "gebiet" in data:
            yield from _belongs(portal, record, ("gebiet",), data["gebiet"], kommune)
        elif record.kind == "indikator":
            for index, value in enumerate(data.get("werte", ())):
                if "gebiet" in value:
                    yield from _belongs(portal, record, ("werte", index, "gebiet"), value["gebiet"], kommune)
        elif record.kind == "gebiete":
            yield from _own_areas(portal, record)
        if record.kind in FOLDERS:
            yield from _folder(portal, record, kommune)


def _belongs(portal: Portal, record: Record, path: Path, slug: str, kommune: str) -> Iterator[Finding]:
    gebiet = portal.gebiete.get(slug)
    own = portal.kommunen[kommune].gebiete if kommune in portal.kommunen else ()
    if gebiet is None or not kommune or gebiet.kommune == kommune or any(one.id == slug for one in own):
        return
    name = gebiet.name
    same = next((one.id for one in portal.gebiete.values() if one.kommune == kommune and one.name == name), "")
    yield Finding(
        record.source,
        path,
        f"Das Gebiet „{slug}“ ({name}) gehört zu „{gebiet.kommune}“, hier steht aber die Kommune „{kommune}“.",
        CODE,
        suggestion=same,
        hint=f"Gemeint sein könnte „{same}“." if same else "",
        next_step="Bitte das Gebiet oder die Kommune korrigieren.",
    )


def _own_areas(portal: Portal, record: Record) -> Iterator[Finding]:
    if record.data["kommune"] != record.id:
        yield Finding(
            record.source,
            ("kommune",),
            f"Die Datei heißt „{record.id}.yml“, nennt aber die Kommune „{record.data['kommune']}“.",
            CODE,
            suggestion=record.id,
            hint=f"Gemeint sein könnte „{record.id}“.",
            next_step="Bitte die Angabe oder den Dateinamen korrigieren.",
        )
    levels = {level.id for level in portal.kommunen[record.id].ebenen} if record.id in portal.kommunen else set()
    for index, area in enumerate(record.data.get("gebiete", ())):
        for key in ("teil_von", "nachbarn"):
            slugs = area.get(key, [])
            for place, slug in enumerate([slugs] if isinstance(slugs, str) else slugs):
                path = ("gebiete", index, key) if isinstance(slugs, str) else ("gebiete", index, key, place)
                yield from _belongs(portal, record, path, slug, record.id)
                if slug == area["id"]:
                    yield _itself(
                        record,
                        path,
                        f"„{slug}“ ist hier als {'Teil' if key == 'teil_von' else 'Nachbar'} seiner selbst "
                        "eingetragen.",
                    )
        if levels and area["ebene"] not in levels:
            yield Finding(
                record.source,
                ("gebiete", index, "ebene"),
                f"Die Ebene „{area['ebene']}“ ist oben unter „ebenen“ nicht genannt.",
                CODE,
                next_step="Bitte die Ebene oben ergänzen oder hier eine der genannten eintragen.",
            )
        chain = portal.gebiet_und_darueber(area["id"])
        top = portal.gebiete.get(chain[-1]) if chain else None
        if top and top.teil_von and top.teil_von in chain and area.get("teil_von") not in (None, area["id"]):
            yield _itself(record, ("gebiete", index, "teil_von"), "Diese Gebiete sind im Kreis Teil voneinander.")


def _itself(record: Record, path: Path, message: str) -> Finding:
    return Finding(
        record.source, path, message, CODE, next_step="Bitte das richtige Gebiet eintragen oder die Zeile löschen."
    )


def _folder(portal: Portal, record: Record, kommune: str) -> Iterator[Finding]:
    parts = record.source.below_content.split("/")
    if len(parts) < 3 or parts[1] == kommune or parts[1] not in portal.kommunen:
        return
    yield Finding(
        record.source,
        ("kommune",),
        f"Die Datei liegt im Ordner „{parts[1]}“, nennt aber die Kommune „{kommune}“.",
        CODE,
        suggestion=parts[1],
        hint=f"Gemeint sein könnte „{parts[1]}“.",
        next_step="Bitte die Angabe korrigieren oder die Datei verschieben.",
        severity=NOTICE,
    )
