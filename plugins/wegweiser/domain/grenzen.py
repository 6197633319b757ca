"""Where the areas of a Kommune lie. Read when somebody draws or measures them, once."""

from __future__ import annotations

from collections.abc import Mapping

from wegweiser.reading.grenzen import Flaeche, Ring, inhalt, read_grenzen
from wegweiser.settings import Settings

from .gebiet import Kommune
from .portal import Portal

__all__ = ["Flaeche", "Ring", "grenzen", "inhalt"]


def grenzen(kommune: Kommune, portal: Portal, settings: Settings) -> Mapping[str, Flaeche]:
    """The areas that have borders, by id; their file lies beside the list of areas."""
    file = (settings.content / kommune.datei).with_suffix(".geojson")
    return portal.once(("grenzen", kommune.id), lambda: read_grenzen(file))
