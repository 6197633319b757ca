"""Is the start page explained in Leichte Sprache and in sign language, where the Land asks its cities for it (§ 4 BITV 2.0)?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from wegweiser.domain.betreiber import land_of
from wegweiser.domain.zugang import GEBAERDENSPRACHE, LEICHTE_SPRACHE
from wegweiser.reading.record import SourceRef
from wegweiser.settings import Settings

from .finding import NOTICE, Finding


def check_zugaenge(settings: Settings, seiten: Path) -> Iterator[Finding]:
    """Silent while the portal is a demonstration. ``seiten``: the folder of the prose pages."""
    if settings.demonstration:
        return
    zugaenge, land = settings.zugaenge, land_of(settings.betreiber)
    if land and land.startseite:
        if not zugaenge.pruefgruppe:
            yield _notice(
                seiten,
                LEICHTE_SPRACHE,
                "Noch keine Prüfgruppe hat diese Seite gelesen. "
                f"Städte {land.im_land} müssen ihre Startseite in Leichter Sprache erklären (§ 4 BITV 2.0).",
                "zugang-fehlt",
                "Bitte den Text prüfen lassen und „pruefgruppe“ und „geprueft_am“ in den Vorspann schreiben; "
                "bis dahin heißt er „einfache Sprache“.",
            )
        if not zugaenge.film:
            yield _notice(
                seiten,
                GEBAERDENSPRACHE,
                "Hier fehlt der Film in Deutscher Gebärdensprache. "
                f"Städte {land.im_land} müssen ihre Startseite darin erklären (§ 4 BITV 2.0).",
                "zugang-fehlt",
                "Bitte die Adresse des Films als „video“ in den Vorspann schreiben; bis dahin sagt die Seite, dass er fehlt.",
            )
    if zugaenge.film and (fehlt := [key for key in ("dauer", "groesse") if not getattr(zugaenge.film, key)]):
        yield _notice(
            seiten,
            GEBAERDENSPRACHE,
            f"Zum Film fehlt {' und '.join(f'„{key}“' for key in fehlt)} (Anlage 2 Teil 1 der BITV 2.0).",
            "film-unvollstaendig",
            "Bitte im Vorspann ergänzen, zum Beispiel „dauer: 3 Minuten“ und „groesse: 24 MB“.",
        )


def _notice(seiten: Path, adresse: str, message: str, code: str, next_step: str) -> Finding:
    file = seiten / f"{adresse.rstrip('/')}.md"
    source = SourceRef(file, file.name, f"{seiten.name}/{file.name}")
    return Finding(source, (), message, code, next_step=next_step, severity=NOTICE, line=1, column=1)
