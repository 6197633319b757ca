"""What others may take and use: schemas, licences, and where everything comes from."""

from __future__ import annotations

import json
from collections.abc import Iterator

from wegweiser.domain.portal import Portal
from wegweiser.planning.page import Page
from wegweiser.record_kinds import RECORD_KINDS
from wegweiser.settings import Settings


def pages(portal: Portal, settings: Settings) -> Iterator[Page]:
    """The page ``/daten/``."""
    counts: dict[str, int] = {}
    for record in portal.records:
        counts[record.kind] = counts.get(record.kind, 0) + 1
    schemas = []
    for kind in RECORD_KINDS:
        schema = json.loads((settings.schemas / f"{kind.schema}.schema.json").read_text(encoding="utf-8"))
        schemas.append(
            (
                schema.get("title", kind.name),
                schema.get("description", ""),
                f"{kind.schema}.schema.json",
                counts.get(kind.name, 0),
            )
        )
    yield Page(
        adresse="daten/",
        titel="Offene Daten",
        beschreibung="Alle Einträge dieses Portals sind offene Daten. Hier stehen ihre Form, ihre Lizenz und ihre Herkunft.",
        template="pages/daten/template.html.jinja",
        view={
            "schemas": schemas,
            "karten": [kommune for kommune in portal.kommunen.values() if kommune.namensnennung],
        },
    )
