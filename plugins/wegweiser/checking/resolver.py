"""Where a ``$ref`` leads: to another place of the same schema, or of one beside it. Nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple


class Resolver(NamedTuple):
    """Follows the references of one schema."""

    documents: Mapping[str, Any]
    """All schemas by their ``$id``."""
    home: str
    """The ``$id`` of the one that refers."""

    def lookup(self, reference: str) -> Found:
        """What a reference like ``gemeinsam.schema.json#/$defs/slug`` names. KeyError when there is no such thing."""
        name, _, place = reference.partition("#")
        home = f"{self.home.rpartition('/')[0]}/{name}" if name else self.home
        contents = self.documents[home]
        for step in place.split("/")[1:]:
            contents = contents[step]
        return Found(contents, self._replace(home=home))


class Found(NamedTuple):
    """A schema, and who follows the references inside it."""

    contents: Any
    resolver: Resolver
