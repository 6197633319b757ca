"""Are the law pages complete? One notice about ``mkdocs.yml`` that names everything a city has yet to fill in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from wegweiser.domain.betreiber import fehlende_angaben
from wegweiser.reading.record import SourceRef
from wegweiser.settings import Settings

from .finding import NOTICE, Finding

EIN_JAHR = timedelta(days=365)


def check_betreiber(settings: Settings, mkdocs_yml: Path) -> Iterator[Finding]:
    """Silent while the portal is a demonstration: then every page says so already, and nobody runs it."""
    if settings.demonstration:
        return
    source = SourceRef(mkdocs_yml, mkdocs_yml.name, mkdocs_yml.name)
    if fehlend := list(fehlende_angaben(settings.betreiber, settings.erklaerung)):
        yield Finding(
            source,
            (),
            "Impressum, Datenschutz und Erklärung zur Barrierefreiheit haben noch Platzhalter: Es fehlen "
            + ", ".join(f"„{key}“" for key in fehlend)
            + ".",
            "betreiber-unvollstaendig",
            next_step="Bitte in mkdocs.yml eintragen; bis dahin steht auf den Seiten „bitte eintragen“.",
            severity=NOTICE,
            line=_line_of(mkdocs_yml, "betreiber:"),
            column=1,
        )
    zuletzt = settings.erklaerung.zuletzt
    if zuletzt and settings.heute - zuletzt > EIN_JAHR:
        yield Finding(
            source,
            (),
            f"Die Erklärung zur Barrierefreiheit wurde zuletzt am {zuletzt:%d.%m.%Y} überprüft, vor mehr als einem Jahr.",
            "erklaerung-veraltet",
            next_step="Bitte neu prüfen und das Datum unter „geprueft“ eintragen.",
            severity=NOTICE,
            line=_line_of(mkdocs_yml, "barrierefreiheit:"),
            column=1,
        )


def _line_of(file: Path, key: str) -> int:
    """Where a block of settings begins; the first line when it is not there."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return next((number for number, line in enumerate(lines, 1) if line.strip() == key), 1)
