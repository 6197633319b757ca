"""The files of pictures. Read when somebody shows or publishes one, once."""

from __future__ import annotations

from wegweiser.reading.bilder import ORDNER, Bilddatei, read_bild
from wegweiser.settings import Settings

from .portal import Portal


def bilddatei(datei: str, portal: Portal, settings: Settings) -> Bilddatei | None:
    """The file of a picture; None when it is missing or no picture."""
    return portal.once(("bild", datei), lambda: read_bild(settings.content / ORDNER / datei)[0])
