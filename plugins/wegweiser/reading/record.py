"""A Record is what one file says, before anybody has judged it."""

from __future__ import annotations

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
