"""``make bilder``: pictures of one page of each kind, as phones and desktops show it, light and dark, with a contact sheet.

The example town is built afresh and served with the headers of ``docs/auslieferung.md``; ``--portal`` takes the project's own
content instead and looks there for the page of each kind that is most like the one in the town.
"""

from __future__ import annotations

import argparse
import html
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

HIER = Path(__file__).parent
PROJEKT = HIER.parents[1]
STADT = PROJEKT / "tests" / "beispielstadt"
ABLAGE = PROJEKT / ".cache" / "bilder"
sys.path[:0] = [str(HIER.parent), str(HIER.parent / "lighthouse")]

from auslieferung import serve  # noqa: E402
from seitenarten import KINDS, OVERVIEW, STATES, kind_of_page  # noqa: E402

BREITEN = (390, 1280)
A4 = 718
"""Pixels between margins of 1 cm."""

PLAIN = {"media": "screen", "color_scheme": "light", "forced_colors": "none", "reduced_motion": "reduce"}
ANSICHTEN = {
    "hell": PLAIN,
    "dunkel": PLAIN | {"color_scheme": "dark"},
    "kontrast": PLAIN | {"color_scheme": "dark", "forced_colors": "active"},
    "druck": PLAIN | {"media": "print"},
}
IMMER = ("hell", "dunkel")
"""The other views are taken of the most different kinds, unless they are asked for."""

SHOW_EVERYTHING = """() => {
  const style = new CSSStyleSheet();
  style.replaceSync("* { content-visibility: visible !important }");
  document.adoptedStyleSheets = [style];
}"""
"""Browsers leave out what is far below; a picture of the whole page shall not."""

FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
).split()


@dataclass(frozen=True)
class Bild:
    """One picture: which page, how it is looked at, and how tall the page turned out."""

    art: str
    adresse: str
    breite: int
    ansicht: str
    hoehe: int = 0
    zu_breit: bool = False
    """Must this page be scrolled sideways?"""

    @property
    def datei(self) -> str:
        return f"{self.art}-{self.breite}-{self.ansicht}.png"


def build(folder: Path, portal: bool) -> None:
    """Through the command that people type."""
    where = [] if portal else ["--config", str(STADT / "mkdocs.yml"), "--content", str(STADT / "content")]
    command = [sys.executable, "-m", "wegweiser.cli", "build", *where, "--site-dir", str(folder)]
    subprocess.run(command, cwd=PROJEKT, check=True, stdout=subprocess.DEVNULL)


def find_pages(site: Path) -> dict[str, str]:
    """Kind and address: those of the town where the site has them, otherwise the page that is most like them."""
    files = (path for path in site.rglob("*/index.html") if not path.parent.name.startswith("seite-"))
    pages = {path.parent.relative_to(site).as_posix() + "/": path.stat().st_size for path in files}
    found = {}
    for art, address in (KINDS | STATES).items():
        plain = address.partition("?")[0]
        if plain in pages or plain.count("/") < 2:
            found[art] = address
        elif (alike := most_alike(plain, pages)) and alike not in found.values():
            found[art] = alike
    return found


def most_alike(address: str, pages: Mapping[str, int]) -> str:
    """Of the same kind and depth, with the most parts of the address in common; among equals the largest."""
    parts = address.split("/")
    rivals = [
        (sum(map(str.__eq__, parts, other.split("/"))), size, other)
        for other, size in pages.items()
        if other.count("/") == address.count("/") and kind_of_page(other) == kind_of_page(address)
    ]
    return max(rivals)[-1] if rivals else ""


def plan(pages: Mapping[str, str], breiten: list[int], ansichten: list[str] | None) -> list[Bild]:
    """Every picture to take, those of one page one after the other; paper has one width of its own."""
    return [
        Bild(art, address, breite, ansicht)
        for art, address in pages.items()
        for breite in (*breiten, A4)
        for ansicht in ansichten or (ANSICHTEN if art in OVERVIEW else IMMER)
        if (ansicht == "druck") == (breite == A4)
    ]


def take(page: Page, bild: Bild, folder: Path) -> Bild:
    """Take a picture of the whole page that is open."""
    page.set_viewport_size({"width": bild.breite, "height": 844 if bild.breite < 600 else 900})
    page.emulate_media(**ANSICHTEN[bild.ansicht])
    page.screenshot(path=folder / bild.datei, full_page=True)
    wide, height = page.evaluate(
        "() => [document.scrollingElement.scrollWidth > innerWidth, document.scrollingElement.scrollHeight]"
    )
    return replace(bild, hoehe=height, zu_breit=wide)


def line(bild: Bild) -> str:
    """What is said about a picture."""
    tall = f"{bild.hoehe:,}".replace(",", ".")
    return f"{bild.breite} px, {bild.ansicht}, {tall} px hoch{' – läuft seitlich über' if bild.zu_breit else ''}"


def contact_sheet(bilder: list[Bild]) -> str:
    """All pictures on one page, one row for each page."""
    rows = []
    for art in dict.fromkeys(bild.art for bild in bilder):
        own = [bild for bild in bilder if bild.art == art]
        figures = "".join(
            f'<a href="{bild.datei}"><img src="{bild.datei}" alt="" loading="lazy" width="{bild.breite // 3}"> {line(bild)}</a>'
            for bild in own
        )
        rows.append(
            f"<h2>{art} <small>/{html.escape(own[0].adresse)}</small></h2>\n<div class='reihe'>{figures}</div>\n"
        )
    style = (HIER / "bogen.css").read_text(encoding="utf-8")
    return (
        "<!doctype html>\n<html lang='de'><meta charset='utf-8'><meta name='viewport' content='width=device-width'>\n"
        f"<title>Bilder der Seiten</title>\n<style>\n{style}</style>\n<h1>{len(bilder)} Bilder</h1>\n{''.join(rows)}</html>\n"
    )


def clear(folder: Path) -> None:
    """What lies in the folder afterwards was taken in one run."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in (*folder.glob("*.png"), folder / "index.html"):
        old.unlink(missing_ok=True)


def take_all(site: Path, target: Path, arten: list[str], breiten: list[int], ansichten: list[str] | None) -> list[Bild]:
    """Take the pictures of a built site, say which one is under way, and write the contact sheet."""
    pages = {art: address for art, address in find_pages(site).items() if not arten or art in arten}
    todo = list(plan(pages, breiten, ansichten))
    clear(target)
    done = []
    with serve(site) as (base, _), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        page = browser.new_page(locale="de-DE", timezone_id="Europe/Berlin")
        for (_, address, breite), bilder in groupby(todo, attrgetter("art", "adresse", "breite")):
            page.set_viewport_size({"width": breite, "height": 800})
            page.goto(base + address, wait_until="networkidle")
            page.evaluate(SHOW_EVERYTHING)
            for bild in bilder:
                done.append(take(page, bild, target))
                print(f"{len(done):>4}/{len(todo)}  {bild.art}: {line(done[-1])}", flush=True)
        browser.close()
    (target / "index.html").write_text(contact_sheet(done), encoding="utf-8")
    return done


def read_options(words: list[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="make bilder",
        description="Bilder von einer Seite jeder Art, mit Übersichtsbogen (.cache/bilder/index.html)",
        epilog='Beispiel: make bilder ARGS="--art offer --breite 390"',
    )
    parser.add_argument(
        "--art",
        nargs="+",
        action="extend",
        default=[],
        choices=[*KINDS, *STATES],
        metavar="ART",
        help=f"nur diese Arten von Seiten: {', '.join([*KINDS, *STATES])}",
    )
    parser.add_argument("--breite", nargs="+", type=int, default=list(BREITEN), help="Breiten in Pixeln (390 1280)")
    parser.add_argument(
        "--ansicht",
        nargs="+",
        choices=ANSICHTEN,
        help=f"Vorgabe: {' und '.join(IMMER)}, von den wichtigsten Arten alle",
    )
    parser.add_argument("--portal", action="store_true", help="das eigene Portal statt der Beispielstadt")
    parser.add_argument("--site", type=Path, help="eine schon gebaute Website statt einer frischen")
    parser.add_argument("--nach", type=Path, default=ABLAGE, help="Ordner für die Bilder; alte darin werden gelöscht")
    return parser.parse_args(words)


def main() -> None:
    options = read_options()
    with tempfile.TemporaryDirectory(prefix="wegweiser-bilder-") as folder:
        site = options.site or Path(folder) / "site"
        if not options.site:
            print("Website bauen …", flush=True)
            build(site, options.portal)
        done = take_all(site, options.nach, options.art, options.breite, options.ansicht)
    wide = [bild for bild in done if bild.zu_breit]
    print(f"\n{len(done)} Bilder, davon {len(wide)} von Seiten, die seitlich überlaufen.")
    print(f"Ansehen: {options.nach / 'index.html'}")


if __name__ == "__main__":
    main()
