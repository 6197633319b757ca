"""The first half of the way of a record: read → check → build → check. From files to a Portal, and everything that is wrong.

``pipeline.py`` goes on from here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from types import ModuleType
from typing import Any

from wegweiser.checking.finding import ERROR, Finding
from wegweiser.checking.locate import locate
from wegweiser.checking.references import mentioned
from wegweiser.checking.rules import EINZELN, RULES, ZUSAMMEN, verweise
from wegweiser.checking.schema_check import check_schema, load_schemas
from wegweiser.domain.build import build
from wegweiser.domain.portal import Portal
from wegweiser.parallel import Team, processors
from wegweiser.reading.read import find_files, read_file
from wegweiser.reading.record import Record, SourceRef, pack, unpack
from wegweiser.record_kinds import id_of, kind_of
from wegweiser.settings import Settings

FILES_A_JOB = 200
WORTH_A_PROCESS = 2_000
"""With fewer files, starting a process costs more than it saves."""


def read_records(sources: Iterable[SourceRef]) -> tuple[list[Record], list[Finding]]:
    """Files → Records, every scalar as text."""
    records: list[Record] = []
    findings: list[Finding] = []
    for source in sources:
        record, found = read_file(source)
        findings += found
        if record is not None:
            records.append(record)
    return records, findings


def check_schemas(records: Iterable[Record], settings: Settings) -> tuple[list[Record], list[Record], list[Finding]]:
    """Records → the same, typed by their schemas: the sound ones, the faulty ones, and what is wrong with those."""
    schemas = load_schemas(settings.schemas)
    sound: list[Record] = []
    faulty: list[Record] = []
    findings: list[Finding] = []
    for record in records:
        typed, found = check_schema(record, schemas)
        findings += found
        (faulty if any(finding.severity == ERROR for finding in found) else sound).append(typed)
    return sound, faulty, findings


def build_portal(
    sound: Iterable[Record],
    faulty: Iterable[Record] = (),
    left_out: Iterable[tuple[str, str]] = (),
    before: Portal | None = None,
) -> Portal:
    """Sound records → Portal with all look-ups; it knows which records were left out. What has not changed since the Portal
    ``before`` is taken over from it."""
    return build(sound, faulty, left_out, before)


def check_rules(portal: Portal, settings: Settings, rules: Sequence[ModuleType] = RULES) -> list[Finding]:
    """Portal → what is wrong beyond the schemas."""
    return [finding for rule in rules for finding in rule.check(portal, settings)]


def check_content(settings: Settings) -> tuple[Portal, list[Finding]]:
    """The first four verbs in a row: all findings at once, with their places, and the Portal of what is sound."""
    return Check(settings).result()


class Check:
    """The same in two steps: where it pays, another process begins at once, and this one has time for something else."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        sources, self._strays = find_sources(settings)
        parts = [sources[start : start + FILES_A_JOB] for start in range(0, len(sources), FILES_A_JOB)]
        load_schemas(settings.schemas)
        jobs = [partial(_check_part, part, settings) for part in parts]
        self._team = Team(jobs, processors() if len(sources) > WORTH_A_PROCESS else 1)

    def is_for(self, settings: Settings) -> bool:
        """Whether somebody with other settings would find the same: of these it reads two."""
        return (self._settings.content, self._settings.schemas) == (settings.content, settings.schemas)

    def result(self) -> tuple[Portal, list[Finding]]:
        """All findings, and the Portal."""
        checked = _Part.joined(self._team.results())
        malformed = [*self._strays, *checked.malformed]
        portal = build_portal(checked.sound, checked.faulty, refused(malformed))
        portal.once(verweise.MENTIONED, lambda: checked.mentioned)
        related = check_rules(portal, self._settings, ZUSAMMEN)
        return portal, locate([*malformed, *_new([*checked.alone, *related], checked.malformed)])

    def stop(self) -> None:
        """Nobody wants to know any more."""
        self._team.stop()


def find_sources(settings: Settings) -> tuple[list[SourceRef], list[Finding]]:
    """All files that may hold a record, in the order of their paths, and what is wrong with names and places."""
    found = list(find_files(settings))
    sources = [one for one in found if isinstance(one, SourceRef)]
    return sources, [one for one in found if isinstance(one, Finding)]


@dataclass
class _Part:
    """Some of the files, as far as each can be judged by itself."""

    sound: list[Record] = field(default_factory=list)
    faulty: list[Record] = field(default_factory=list)
    malformed: list[Finding] = field(default_factory=list)
    """What is wrong with the shape of files."""
    alone: list[Finding] = field(default_factory=list)
    """What the rules say about single records."""
    mentioned: set[tuple[str, str]] = field(default_factory=set)
    """What the records refer to."""

    @classmethod
    def joined(cls, parts: Iterable[_Part]) -> _Part:
        whole = cls()
        for part in parts:
            whole.sound += part.sound
            whole.faulty += part.faulty
            whole.malformed += part.malformed
            whole.alone += part.alone
            whole.mentioned |= part.mentioned
        return whole

    def __reduce__(self) -> tuple[Any, ...]:
        """How another process sends it."""
        return _Part._sent, (pack(self.sound), pack(self.faulty), self.malformed, self.alone, self.mentioned)

    @classmethod
    def _sent(cls, sound: bytes, faulty: bytes, *others: Any) -> _Part:
        return cls(unpack(sound), unpack(faulty), *others)


def _check_part(sources: Sequence[SourceRef], settings: Settings) -> _Part:
    records, unreadable = read_records(sources)
    sound, faulty, malformed = check_schemas(records, settings)
    portal = Portal(records=tuple(sound), faulty=tuple(faulty))
    alone = check_rules(portal, settings, EINZELN)
    referred = mentioned(portal.readable, load_schemas(settings.schemas))
    return _Part(sound, faulty, [*unreadable, *malformed], alone, referred)


def _new(findings: Iterable[Finding], told: Iterable[Finding]) -> list[Finding]:
    """Findings about places of which nothing has been told yet."""
    known = {(finding.source, finding.path) for finding in told}
    return [finding for finding in findings if (finding.source, finding.path) not in known]


def refused(findings: Iterable[Finding]) -> set[tuple[str, str]]:
    """Kind and id of the records that an error kept out: nobody is told a second time that they are missing."""
    paths = {finding.source.below_content for finding in findings if finding.severity == ERROR}
    return {(kind.name, id_of(kind, path)) for path in paths if (kind := kind_of(path))}
