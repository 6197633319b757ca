"""Zu jedem Handlungsfeld gehört eine Strategie.

Liegt in einem Ordner unter goals/ ein Handlungsfeld, aber keine strategie.yml, dann hat das Handlungsfeld keine Seite.
"""

from __future__ import annotations

from collections.abc import Iterator

from wegweiser.checking.finding import Finding
from wegweiser.domain.portal import Portal
from wegweiser.settings import Settings

CODE = "strategie-fehlt"


def check(portal: Portal, settings: Settings) -> Iterator[Finding]:
    told: set[str] = set()
    for record in portal.records:
        if record.kind != "handlungsfeld":
            continue
        strategie = record.id.partition("/")[0]
        if strategie in portal.strategien or strategie in told or ("strategie", strategie) in portal.left_out:
            continue
        told.add(strategie)
        folder = record.source.shown.rpartition("/")[0]
        yield Finding(
            record.source,
            (),
            f"Im Ordner {folder} liegt ein Handlungsfeld, aber die Datei „strategie.yml“ fehlt.",
            CODE,
            next_step="Bitte dort die strategie.yml mit Titel, Kommune, Kurztext und Quelle anlegen.",
        )
