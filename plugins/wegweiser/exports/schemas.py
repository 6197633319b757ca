"""The schemas of all records, published as they are under ``/schemas/``."""

from __future__ import annotations

from collections.abc import Iterator

from wegweiser.domain.portal import Portal
from wegweiser.planning.page import File
from wegweiser.settings import Settings


def files(portal: Portal, settings: Settings) -> Iterator[File]:
    """One file for each kind of record, and the shared definitions."""
    for schema in sorted(settings.schemas.glob("*.schema.json")):
        yield File(f"schemas/{schema.name}", schema.read_bytes())
