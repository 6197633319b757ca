"""The whole way of a report: fetch two states, compare, write. The shell (``cli.py``) gives the arguments."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from wegweiser.rendering.filters import datum
from wegweiser.settings import Settings

from .ablegen import MARKDOWN, lege_ab, pruefe_ziel
from .bericht import Bericht
from .git import Ablage
from .markdown import render_markdown, zusammengefasst
from .seite import SEITE, render_seite
from .stand import lies_beide
from .tage import pruefe_zeitraum
from .vergleich import vergleiche


@dataclass(frozen=True)
class Geschrieben:
    """A report and where it lies."""

    bericht: Bericht
    seite: Path
    markdown: Path

    @property
    def meldung(self) -> str:
        """What the command says at its end."""
        lines = [
            f"Fertig: {zusammengefasst(self.bericht)}. Seite: {self.seite}, Text für eine Vorlage: {self.markdown}"
        ]
        for one in self.bericht.ausgelassen:
            lines.append(f"Ausgelassen (Stand {datum(one.stand.tag)}): {one.datei}: {one.warum}")
        return "\n".join(lines)


def write_report(settings: Settings, von: date, bis: date, ziel: Path, say: Callable[[str], None]) -> Geschrieben:
    """Compare the content on two days and write the report into ``ziel``. Raises WegweiserError when that cannot be."""
    pruefe_zeitraum(von, bis, settings.heute)
    pruefe_ziel(ziel)
    ablage = Ablage(settings.content)
    before, after = ablage.fassung(von), ablage.fassung(bis)
    for one in (before, after):
        say(f"Einträge vom {datum(one.tag)}: Fassung {one.commit[:12]} vom {datum(one.vom)}")
    say("Lesen und vergleichen …")
    bericht = vergleiche(*lies_beide(ablage, before, after, settings), settings.name, settings.base_url)
    lege_ab(render_seite(bericht) | {MARKDOWN: render_markdown(bericht)}, ziel)
    return Geschrieben(bericht, ziel / SEITE, ziel / MARKDOWN)
