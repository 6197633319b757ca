"""The pictures of the offers, as they lie in ``content/bilder/``."""

from __future__ import annotations

from collections.abc import Iterator

from wegweiser.domain.bilder import bilddatei
from wegweiser.domain.portal import Portal
from wegweiser.planning.page import File
from wegweiser.settings import Settings


def files(portal: Portal, settings: Settings) -> Iterator[File]:
    """Each picture once; what no page shows is not published."""
    bilder = {angebot.bild.datei: angebot.bild for angebot in portal.angebote.values() if angebot.bild}
    for _, bild in sorted(bilder.items()):
        if datei := bilddatei(bild.datei, portal, settings):
            yield File(bild.adresse, datei.inhalt)
