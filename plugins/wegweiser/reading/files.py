"""Regular files only: no link is followed, no pipe waited for, no more read than a record may hold."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from wegweiser.reading.decode import MAX_BYTES

_LINK = "Das ist eine Verknüpfung auf eine andere Datei."
NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_FLAGS = os.O_RDONLY | NO_LINK | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


def read_bytes(file: str | Path, limit: int = MAX_BYTES) -> tuple[bytes | None, str]:
    """The bytes of a file (at most one more than ``limit``), or None and a German reason."""
    try:
        if not NO_LINK and os.path.islink(file):
            return None, _LINK
        descriptor = os.open(file, _FLAGS)
    except (OSError, ValueError) as error:
        return None, _LINK if os.path.islink(file) else _reason(error)
    try:
        facts = os.fstat(descriptor)
        if not stat.S_ISREG(facts.st_mode):
            return None, "Das ist keine gewöhnliche Datei."
        raw = os.read(descriptor, limit + 1)
        return raw if len(raw) == facts.st_size else _whole(descriptor, raw, limit + 1), ""
    except OSError as error:
        return None, _reason(error)
    finally:
        os.close(descriptor)


def _whole(descriptor: int, raw: bytes, size: int) -> bytes:
    """What was read at once, and what else there is."""
    while len(raw) < size and (more := os.read(descriptor, size - len(raw))):
        raw += more
    return raw


def _reason(error: Exception) -> str:
    if isinstance(error, PermissionError):
        return "Diese Datei darf nicht gelesen werden (fehlende Leserechte)."
    if isinstance(error, FileNotFoundError):
        return "Diese Datei gibt es nicht mehr."
    return "Diese Datei lässt sich nicht lesen."
