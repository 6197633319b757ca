"""A Record is what one file says, before anybody has judged it."""

from __future__ import annotations

import marshal
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

MAX_DEPTH = 12
"""So many mappings and lists may stand inside each other."""


class SourceRef(NamedTuple):
    """Where a record comes from: the file on disk, and the path as people see it in messages and edit links."""

    address: str | Path
    """Where the file lies."""
    below_content: str
    """Posix path below the content folder, e.g. ``angebote/stuttgart/nord/lesecafe.yml``."""
    shown: str
    """Posix path for messages, e.g. ``content/angebote/stuttgart/nord/lesecafe.yml``."""

    @property
    def file(self) -> Path:
        """The file itself. Nobody asks for it while ten thousand are read."""
        return Path(self.address)


class Record(NamedTuple):
    """One file of one kind. ``data`` holds text only until the schema has typed it (``checking/scalars.py``)."""

    kind: str
    id: str
    source: SourceRef
    data: dict[str, Any]
    digest: bytes = b""
    """SHA-256 of the file."""


class Position(NamedTuple):
    """Where a value and its key stand, counted from 1. A list entry has no key: both are the entry."""

    key_line: int
    key_column: int
    line: int
    column: int


def pack(records: Iterable[Record]) -> bytes:
    """Records as another process sends them: all at once goes four times as fast as one by one."""
    return marshal.dumps(
        [
            (kind, id, str(source.address), source.below_content, source.shown, data, digest)
            for kind, id, source, data, digest in records
        ]
    )


def unpack(packed: bytes) -> list[Record]:
    """The records again."""
    return [
        Record(kind, id, SourceRef(address, below, shown), data, digest)
        for kind, id, address, below, shown, data, digest in marshal.loads(packed)
    ]
