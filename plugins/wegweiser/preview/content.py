"""The content as it stands on the disk, kept in memory: a change costs what has changed, not what there is."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from wegweiser.check import build_portal, check_schemas, refused
from wegweiser.checking.finding import ERROR, Finding
from wegweiser.checking.locate import locate
from wegweiser.domain.portal import Portal
from wegweiser.reading.read import find_files, read_file
from wegweiser.reading.record import Record, SourceRef
from wegweiser.settings import Settings


@dataclass(frozen=True)
class Kept:
    """One file, read and checked by its schema. A file that holds no record, or cannot be read, has none."""

    source: SourceRef
    record: Record | None
    sound: bool
    findings: list[Finding]
    stamp: tuple[int, ...] = field(compare=False)
    """When the file was written, how long it is, and which one it is: while these are equal, nobody reads it again."""


class LiveContent:
    """All files of a content folder, and the Portal of those that are sound."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.portal = Portal()
        self.findings: list[Finding] = []
        """What is wrong with single files; what is wrong between records is for the rules."""
        self._root = settings.content.resolve()
        self._kept: dict[str, Kept] = {}
        self._strays: list[Finding] = []
        self._borders: dict[Path, tuple[int, ...]] = {}
        """Files of borders, read only when somebody draws them (``domain/grenzen.py``), with their stamps."""

    @property
    def refused(self) -> bool:
        """An error would keep this content from being published."""
        return any(finding.severity == ERROR for finding in self.findings)

    def refresh(self, changed: Collection[Path] | None = None) -> bool:
        """Read what is new. ``changed`` names the files to look at; without it, or when one of them was not there before,
        all are looked at. True when there was something new."""
        known = self._known(changed or ())
        if known:
            kept, strays = (
                self._kept | {source.below_content: _keep(source, self.settings) for source in known},
                self._strays,
            )
        else:
            kept, strays = self._look_at_all()
        borders = {file: _stamp(file) for file in self._root.glob("gebiete/*.geojson")}
        new = (strays, borders, list(kept.values())) != (self._strays, self._borders, list(self._kept.values()))
        self._kept, self._strays, self._borders = kept, strays, borders
        if new:
            self._build()
        return new

    def _known(self, changed: Collection[Path]) -> list[SourceRef]:
        """The files behind these paths, if they are all of them files that were there before and still are."""
        below = [path.relative_to(self._root).as_posix() for path in changed if path.is_relative_to(self._root)]
        known = [self._kept[name].source for name in below if name in self._kept]
        return known if len(known) == len(changed) and all(source.file.is_file() for source in known) else []

    def _look_at_all(self) -> tuple[dict[str, Kept], list[Finding]]:
        kept: dict[str, Kept] = {}
        strays: list[Finding] = []
        for item in find_files(self.settings):
            if isinstance(item, Finding):
                strays.append(item)
                continue
            before = self._kept.get(item.below_content)
            unchanged = before is not None and before.stamp == _stamp(item.file)
            kept[item.below_content] = before if before and unchanged else _keep(item, self.settings)
        return dict(sorted(kept.items(), key=lambda pair: pair[0].split("/"))), strays

    def _build(self) -> None:
        everything = list(self._kept.values())
        found = [*self._strays, *(finding for kept in everything for finding in kept.findings)]
        self.portal = build_portal(
            [kept.record for kept in everything if kept.record and kept.sound],
            [kept.record for kept in everything if kept.record and not kept.sound],
            refused(found),
            self.portal,
        )
        self.findings = locate(found)


def _keep(source: SourceRef, settings: Settings) -> Kept:
    stamp = _stamp(source.file)  # before reading: what is written while we read is noticed the next time
    record, findings = read_file(source)
    if record is None:
        return Kept(source, None, False, findings, stamp)
    sound, faulty, found = check_schemas([record], settings)
    return Kept(source, (sound or faulty)[0], bool(sound), [*findings, *found], stamp)


def _stamp(file: Path) -> tuple[int, ...]:
    try:
        facts = file.stat(follow_symlinks=False)
    except OSError:
        return ()
    return facts.st_mtime_ns, facts.st_size, facts.st_ino
