"""Style, script, font and sign of the site."""

from __future__ import annotations

from collections.abc import Iterator

from wegweiser.domain.portal import Portal
from wegweiser.planning.page import File
from wegweiser.rendering.assets import bundle, texte
from wegweiser.settings import Settings


def files(portal: Portal, settings: Settings) -> Iterator[File]:
    """The site-wide files, named by their content."""
    for adresse, content in bundle().files:
        yield File(adresse, content)
    for sprache in settings.sprachen:
        if words := texte(sprache):
            yield File(*words)
