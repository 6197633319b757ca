"""A Record is what one file says, before anybody has judged it."""

from __future__ import annotations

import marshal
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class SourceRef:
    """Where a record comes from: the file on disk, and the path as people see it in messages and edit links."""

    file: Path
    """The file itself."""
    below_content: str
    """Posix path below the content folder, e.g. ``angebote/stuttgart/nord/lesecafe.yml``."""
    shown: str
    """Posix path for messages, e.g. ``content/angebote/stuttgart/nord/lesecafe.yml``."""


@dataclass(frozen=True)
class Record:
    """One file of one kind. ``data`` holds text only until the schema has typed it (``checking/scalars.py``)."""

    kind: str
    id: str
    source: SourceRef
    data: dict[str, Any]

    def __reduce__(self) -> tuple[Any, ...]:
        """How another process sends it: plain data goes three times as fast as bytes of ``marshal``."""
        source = self.source
        return _sent, (
            self.kind,
            self.id,
            str(source.file),
            source.below_content,
            source.shown,
            marshal.dumps(self.data),
        )


def _sent(kind: str, id: str, file: str, below: str, shown: str, data: bytes) -> Record:
    return Record(kind, id, SourceRef(Path(file), below, shown), marshal.loads(data))
