"""The floor: ready data from one JSON file, one compiled Jinja2 template a page, written. Nothing is checked or searched.

python tests/leistung/jinja_allein.py STOFF.json ZIEL
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup


def pages(stoff: dict) -> Iterator[tuple[str, str]]:
    """Address and HTML of every page; each card is rendered once and reused."""
    environment = Environment(autoescape=True, loader=FileSystemLoader(Path(__file__).parent / "jinja"))
    karte, angebot, liste, uebersicht, gebiet = (
        environment.get_template(f"{name}.html") for name in ("karte", "angebot", "liste", "uebersicht", "gebiet")
    )
    karten = {slug: Markup(karte.render(karte=eine)) for slug, eine in stoff["karten"].items()}
    for seite in stoff["angebote"]:
        yield seite["adresse"], angebot.render(seite=seite, karten=karten)
    for seite in (stoff["finder"], *stoff["listen"]):
        anzahl = max(1, -(-len(seite["karten"]) // stoff["je_seite"]))
        for blatt in range(1, anzahl + 1):
            stueck = seite["karten"][(blatt - 1) * stoff["je_seite"] : blatt * stoff["je_seite"]]
            adresse = seite["adresse"] if blatt == 1 else f"{seite['adresse']}seite-{blatt}/"
            yield adresse, liste.render(seite=seite, karten=karten, stueck=stueck, blatt=blatt, anzahl=anzahl)
    for seite in stoff["uebersichten"]:
        yield seite["adresse"], uebersicht.render(seite=seite)
    for seite in stoff["gebiete"]:
        yield seite["adresse"], gebiet.render(seite=seite, karten=karten)


def main() -> None:
    stoff, target = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")), sys.argv[2]
    for adresse, html in pages(stoff):
        folder = Path(target, adresse)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "index.html").write_text(html, encoding="utf-8")


if __name__ == "__main__":
    main()
