"""A picture of an offer: is it one, and how large, so that a page keeps its place while it loads."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from wegweiser.reading.files import read_bytes

ORDNER = "bilder"
"""Folder of the pictures below the content folder."""
MAX_BYTES = 500 * 1024
"""More would take long on a telephone."""
_BEGINNINGS = {".png": b"\x89PNG\r\n\x1a\n", ".jpg": b"\xff\xd8\xff", ".jpeg": b"\xff\xd8\xff", ".webp": b"RIFF"}


class Bilddatei(NamedTuple):
    """What is published of a picture."""

    inhalt: bytes
    breite: int
    hoehe: int


def read_bild(file: Path) -> tuple[Bilddatei | None, str]:
    """The picture, or None and a German reason. A file is what its name says, or no picture."""
    import imagesize  # with HTTP and TLS: only for a portal that has pictures

    raw, reason = read_bytes(file, MAX_BYTES)
    if raw is None:
        return None, "Diese Datei gibt es nicht." if not file.exists() else reason
    if len(raw) > MAX_BYTES:
        return None, f"Das Bild ist größer als {MAX_BYTES // 1024} kB und lädt auf dem Telefon zu lange."
    breite, hoehe = imagesize.get(BytesIO(raw)) if raw.startswith(_BEGINNINGS[file.suffix]) else (-1, -1)
    if breite <= 0 or hoehe <= 0:
        return None, f"Die Datei ist kein Bild im Format „{file.suffix[1:]}“."
    return Bilddatei(raw, breite, hoehe), ""
