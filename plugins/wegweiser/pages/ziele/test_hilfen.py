"""For the tests of the strategy side: small portals from records, pages by address, rendered words. No tests in here."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from wegweiser.domain.build import build
from wegweiser.domain.portal import Portal
from wegweiser.planning.page import Page
from wegweiser.reading.record import Record, SourceRef
from wegweiser.rendering.environment import ROOT, make_environment
from wegweiser.rendering.render import render_parts
from wegweiser.settings import Settings

HEUTE = date(2026, 11, 22)
SETTINGS = Settings(content=Path("content"), heute=HEUTE)
QUELLE = [{"titel": "Ratsinformation"}]


def record(kind: str, id: str, **data: Any) -> Record:
    """A record as its schema would hand it on."""
    below = f"{kind}/{id}.yml"
    return Record(kind, id, SourceRef(Path(below), below, f"content/{below}"), {"quelle": QUELLE} | data)


def vorlage(id: str, **data):
    """A paper with what it needs."""
    return record("vorlage", id, **{"betreff": f"Betreff {id}", "kommune": "stadt"} | data)


def angebot(id: str, **data: Any) -> Record:
    """A current offer of the Kommune ``stadt``."""
    given = {
        "titel": id.title(),
        "kurz": f"Kurz zu {id}.",
        "format": "treff",
        "themen": ["begegnung"],
        "zielgruppen": ["alle"],
        "kommune": "stadt",
        "reichweite": "gebiet",
        "zugang": ["vor_ort"],
    }
    return record("angebot", id, **given | data)


def strategie(id: str = "s", **data: Any) -> Record:
    return record("strategie", id, **{"titel": f"Strategie {id}", "kommune": "stadt", "kurz": "Wohin es geht."} | data)


def handlungsfeld(nummer: str = "6", strategie: str = "s", **data: Any) -> Record:
    return record("handlungsfeld", f"{strategie}/{nummer}", **{"nummer": nummer, "titel": f"Feld {nummer}"} | data)


def gebiete(*ids: str, **data: Any) -> Record:
    """The Kommune ``stadt`` with Stadtbezirke of these ids."""
    areas = [{"id": id, "name": id.title(), "ebene": "stadtbezirk"} for id in ids]
    return record(
        "gebiete", "stadt", **{"kommune": "stadt", "name": "Stadt", "ebenen": ["stadtbezirk"], "gebiete": areas} | data
    )


def portal_aus(*records: Record) -> Portal:
    return build(records)


def seiten(pages: Iterable[Page]) -> dict[str, Page]:
    """Pages by address; two of the same address would be a mistake."""
    found = list(pages)
    by_address = {page.adresse: page for page in found}
    assert len(by_address) == len(found)
    return by_address


def html(page: Page, settings: Settings = SETTINGS) -> str:
    """The inside of ``<main>``, as it is published."""
    return render_parts(page, settings)["inhalt"].replace(ROOT, page.wurzel)


def worte(page: Page, settings: Settings = SETTINGS) -> str:
    """What people read on a page, hidden parts left out."""
    return sichtbar(html(page, settings))


def sichtbar(markup: str) -> str:
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    return " ".join(" ".join(reader.words).split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._hidden = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self._hidden and "hidden" in dict(attrs):
            self._hidden = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self._hidden:
            self._hidden = ""

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.words.append(data)


def makro(component: str, name: str, *values: Any) -> str:
    """Call one macro of a component."""
    template = make_environment().get_template(f"components/{component}/template.html.jinja")
    return str(getattr(template.module, name)(*values))
