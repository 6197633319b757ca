"""Die Grenzen einer Kommune liegen neben ihrer Datei und kennen dieselben Gebiete.

Neben gebiete/<kommune>.yml kann gebiete/<kommune>.geojson liegen. Jede Fläche darin trägt unter „properties“ die
Kennung („id“) eines Gebiets dieser Kommune; jedes Gebiet einer Ebene, die Flächen hat, hat selbst eine. Sonst fehlt
auf der Karte ein Stück, oder eine Fläche führt nirgendwohin. Grenzen haben eine Lizenz und einen Satz zur
Namensnennung, und beide werden gezeigt.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from wegweiser.checking.finding import ERROR, NOTICE, Finding, Path
from wegweiser.domain.portal import Portal
from wegweiser.reading.files import read_bytes
from wegweiser.reading.nearest import nearest
from wegweiser.reading.record import Record, SourceRef
from wegweiser.settings import Settings

CODE = "geojson"
MAX_BYTES = 5 * 1024 * 1024
SHAPES = frozenset(("Polygon", "MultiPolygon"))


def check(portal: Portal, settings: Settings) -> Iterator[Finding]:
    kommunen = {record.id: record for record in portal.records if record.kind == "gebiete"}
    for record in kommunen.values():
        yield from _beside(record)
    for file in sorted((settings.content / "gebiete").glob("*.geojson")):
        if file.stem not in kommunen and ("gebiete", file.stem) not in portal.left_out:
            meant = nearest(file.stem, list(kommunen))
            below = f"gebiete/{file.name}"
            yield Finding(
                SourceRef(file, below, f"{settings.content.as_posix()}/{below}"),
                (),
                f"Zu diesen Grenzen fehlt die Datei „{file.stem}.yml“.",
                CODE,
                suggestion=f"{meant}.geojson" if meant else "",
                hint=f"Gemeint sein könnte „{meant}.geojson“." if meant else "",
                next_step="Bitte die Datei so nennen wie die Kommune oder löschen.",
                severity=NOTICE,
            )


def _beside(record: Record) -> Iterator[Finding]:
    file = record.source.file.with_suffix(".geojson")
    if not file.is_symlink() and not file.exists():
        for key in ("lizenz", "namensnennung"):
            if key in record.data:
                yield _finding(
                    record,
                    (key,),
                    f"Hier steht etwas zu den Grenzen, aber die Datei „{file.name}“ fehlt.",
                    "Bitte die Grenzen ablegen oder die Zeile löschen.",
                    severity=NOTICE,
                )
                break
        return
    for key, name in (("lizenz", "die Lizenz"), ("namensnennung", "der Satz zur Namensnennung")):
        if key not in record.data:
            yield Finding(
                record.source,
                (key,),
                f"Neben dieser Datei liegen Grenzen ({file.name}), aber {name} fehlt.",
                CODE,
                next_step=f"Bitte „{key}“ ergänzen; ohne diese Angabe dürfen die Grenzen nicht gezeigt werden.",
                at_key=True,
            )
    yield from _file(record, file.name)


def _file(record: Record, name: str) -> Iterator[Finding]:
    raw, reason = read_bytes(record.source.file.with_suffix(".geojson"), MAX_BYTES)
    path: Path = ()
    if raw is None:
        yield _finding(record, path, f"„{name}“: {reason}", "Bitte die Grenzen neu ablegen.")
        return
    if len(raw) > MAX_BYTES:
        yield _finding(
            record,
            path,
            f"„{name}“ ist größer als 5 MB.",
            "Bitte die Flächen vereinfachen, zum Beispiel mit mapshaper.",
        )
        return
    try:
        features = _features(json.loads(raw, parse_constant=_no_number))
    except (ValueError, RecursionError):
        features = None
    if features is None:
        yield _finding(
            record,
            path,
            f"„{name}“ ist keine GeoJSON-Datei mit Flächen (FeatureCollection).",
            "Bitte die Grenzen neu ausführen.",
        )
        return
    yield from _compare(record, path, name, features)


def _no_number(word: str) -> float:
    raise ValueError(f"{word} is no number in JSON")


def _features(data: Any) -> list[str] | None:
    """The ids of all features; None when this is no collection of areas."""
    if (
        not isinstance(data, dict)
        or data.get("type") != "FeatureCollection"
        or not isinstance(data.get("features"), list)
    ):
        return None
    ids = []
    for feature in data["features"]:
        geometry = feature.get("geometry") if isinstance(feature, dict) else None
        if (
            not isinstance(geometry, dict)
            or geometry.get("type") not in SHAPES
            or not isinstance(geometry.get("coordinates"), list)
        ):
            return None
        properties = feature.get("properties")
        ids.append(str(properties.get("id", "")) if isinstance(properties, dict) else "")
    return ids


def _compare(record: Record, path: Path, name: str, ids: list[str]) -> Iterator[Finding]:
    levels = {area["id"]: area["ebene"] for area in record.data.get("gebiete", ())}
    for id in sorted(set(ids) - levels.keys()):
        meant = nearest(id, levels)
        said = (
            f"„{name}“ enthält die Fläche „{id}“, zu der es kein Gebiet gibt."
            if id
            else f"In „{name}“ hat eine Fläche keine Kennung („id“)."
        )
        yield _finding(
            record,
            path,
            said,
            "Bitte die Kennung in den Kartendaten korrigieren oder das Gebiet ergänzen.",
            meant,
            f"Gemeint sein könnte „{meant}“." if meant else "",
        )
    for id in sorted({id for id in ids if id and ids.count(id) > 1}):
        yield _finding(
            record,
            path,
            f"„{name}“ enthält die Fläche „{id}“ mehr als einmal.",
            "Bitte die Flächen zu einer zusammenfassen (MultiPolygon).",
        )
    drawn = {levels[id] for id in ids if id in levels}
    for index, area in enumerate(record.data.get("gebiete", ())):
        if area["ebene"] in drawn and area["id"] not in ids:
            yield Finding(
                record.source,
                ("gebiete", index, "id"),
                f"Für „{area['id']}“ gibt es in „{name}“ keine Fläche.",
                CODE,
                next_step="Bitte die Kartendaten ergänzen; bis dahin fehlt das Gebiet auf der Karte.",
                severity=NOTICE,
            )


def _finding(
    record: Record,
    path: Path,
    message: str,
    next_step: str,
    suggestion: str = "",
    hint: str = "",
    severity: str = ERROR,
) -> Finding:
    return Finding(record.source, path, message, CODE, suggestion, hint, next_step, severity)
