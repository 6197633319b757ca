"""Filter: the search form and the facets of the finder. Without JavaScript it is not shown, the lists do the work."""

from __future__ import annotations

from typing import NamedTuple


class Wert(NamedTuple):
    """One box to tick; ``anzahl`` is what ticking it gives while nothing else is ticked."""

    id: str
    name: str
    anzahl: int
    symbol: str = ""
    sicher: int | None = None
    """Where times decide: how many of them certainly fit. The others stay in because nobody knows their times."""
    deutsch: bool = False
    """On a page in another language: the name is German."""


class Gruppe(NamedTuple):
    """Values under one heading; a facet without groups has one of an empty title."""

    titel: str
    werte: tuple[Wert, ...]


class Facette(NamedTuple):
    """One facet; ``name`` is the parameter in the address."""

    name: str
    titel: str
    symbol: str
    gruppen: tuple[Gruppe, ...]
    hinweis: str = ""


class Facetten(NamedTuple):
    """All facets, and how many offers need no registration."""

    facetten: tuple[Facette, ...]
    ohne_anmeldung: int = 0
