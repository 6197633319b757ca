"""Two states of the content as Portals. What did not change is read, checked and built once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from wegweiser.check import build_portal, check_schemas, find_sources, read_records, refused
from wegweiser.checking.finding import ERROR, Finding
from wegweiser.domain.portal import Portal
from wegweiser.reading.record import Record, SourceRef
from wegweiser.settings import Settings

from .git import Ablage, Fassung


@dataclass(frozen=True)
class Stand:
    """The content of one day: what it says, and which records today's schemas refuse (they are left out)."""

    fassung: Fassung
    portal: Portal
    ausgelassen: tuple[Finding, ...]

    @property
    def heute(self) -> date:
        """The day for which everything is counted."""
        return self.fassung.tag


@dataclass(frozen=True)
class _Gelesen:
    """Sound records by path and blob, so that the next state takes over what is the same."""

    records: Mapping[tuple[str, str], Record]


def lies_beide(ablage: Ablage, von: Fassung, bis: Fassung, settings: Settings) -> tuple[Stand, Stand]:
    """The states of both days."""
    before, read = _lies(ablage, von, settings, _Gelesen({}), None)
    after, _ = _lies(ablage, bis, settings, read, before.portal)
    return before, after


def _lies(
    ablage: Ablage, fassung: Fassung, settings: Settings, known: _Gelesen, earlier: Portal | None
) -> tuple[Stand, _Gelesen]:
    files = ablage.dateien(fassung.commit)
    with TemporaryDirectory(prefix="wegweiser-bericht-") as name:
        folder = Path(name)
        _schreibe(ablage, files, folder)
        settings = replace(settings, content=folder, heute=fassung.tag)
        sources, strays = find_sources(settings)
        kept, new = _teile(sources, files, known)
        records, unreadable = read_records(new)
        sound, faulty, malformed = check_schemas(records, settings)
    findings = [finding for finding in (*strays, *unreadable, *malformed) if finding.severity == ERROR]
    by_path = {record.source.below_content: record for record in (*kept, *sound)}
    ordered = [by_path[source.below_content] for source in sources if source.below_content in by_path]
    portal = build_portal(ordered, faulty, refused(findings), earlier)
    read = _Gelesen({(path, files[path]): record for path, record in by_path.items()})
    return Stand(fassung, portal, tuple(findings)), read


def _schreibe(ablage: Ablage, files: Mapping[str, str], folder: Path) -> None:
    """All records of a state into an empty folder of our own."""
    places: dict[str, list[str]] = {}
    for path, oid in files.items():
        if path.endswith((".yml", ".yaml")):
            places.setdefault(oid, []).append(path)
    for oid, content in ablage.inhalte(places):
        for path in places[oid]:
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)


def _teile(sources: list[SourceRef], files: Mapping[str, str], known: _Gelesen) -> tuple[list[Record], list[SourceRef]]:
    """Records that are the same as before, and the sources that have to be read."""
    kept, new = [], []
    for source in sources:
        record = known.records.get((source.below_content, files[source.below_content]))
        if record is None:
            new.append(source)
        else:
            kept.append(record)
    return kept, new
