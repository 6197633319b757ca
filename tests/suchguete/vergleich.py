"""Other engines on the same offers and queries: MiniSearch, Pagefind, Material's own search. Each returns query id → slugs."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from inhalt import GEWICHT_TITEL, GEWICHTE, Eintrag
from masse import Anfrage, spread
from playwright.sync_api import Browser, TimeoutError
from server import serve

HIER = Path(__file__).parent
PAGEFIND = HIER / "node_modules" / "pagefind" / "lib" / "runner" / "bin.cjs"


@dataclass(frozen=True)
class Ergebnis:
    """Slugs in ranking order by query id; bytes and requests of a cold query (median, most)."""

    treffer: dict[str, list[str]]
    bytes: dict[str, float]
    abrufe: dict[str, float]


def minisearch(eintraege: Sequence[Eintrag], anfragen: Sequence[Anfrage]) -> Ergebnis:
    """MiniSearch in Node; its index would come as one file."""
    given = {
        "eintraege": [{"id": one.slug, "titel": one.titel, **one.felder} for one in eintraege],
        "gewichte": {"titel": GEWICHT_TITEL, **GEWICHTE},
        "anfragen": [{"id": one.id, "anfrage": one.anfrage} for one in anfragen],
    }
    done = subprocess.run(
        ["node", "minisearch.mjs"], cwd=HIER, input=json.dumps(given), capture_output=True, text=True, check=True
    )
    answer = json.loads(done.stdout)
    return Ergebnis(answer["treffer"], spread([answer["bytes"]]), spread([1]))


def pagefind(
    eintraege: Sequence[Eintrag], anfragen: Sequence[Anfrage], browser: Browser, folder: Path
) -> tuple[Ergebnis, Ergebnis]:
    """Pagefind, asked with the whole query and word by word (each word alone; the more words find an offer, the better)."""
    shutil.rmtree(folder, ignore_errors=True)
    for one in eintraege:
        place = folder / "a" / one.slug
        place.mkdir(parents=True)
        texts = "".join(
            f'<p data-pagefind-weight="{GEWICHTE[feld]}">{escape(text)}</p>' for feld, text in one.felder.items()
        )
        place.joinpath("index.html").write_text(
            f'<!doctype html><html lang="de"><head><meta charset="utf-8"><title>{escape(one.titel)}</title></head><body><main>'
            f'<h1 data-pagefind-weight="{GEWICHT_TITEL}">{escape(one.titel)}</h1>{texts}</main></body></html>',
            encoding="utf-8",
        )
    subprocess.run(["node", str(PAGEFIND), "--site", str(folder)], check=True, capture_output=True)
    folder.joinpath("leer.html").write_text(
        '<!doctype html><html lang="de"><meta charset="utf-8"><title>Suche</title>', encoding="utf-8"
    )
    ask = """async ({ woerter, ganz }) => {
      const pagefind = window.pagefind ??= await import("/pagefind/pagefind.js");
      await pagefind.init();
      const punkte = new Map();
      for (const wort of woerter)
        for (const { id, score } of (await pagefind.search(wort)).results) {
          const alt = punkte.get(id) ?? [0, 0];
          punkte.set(id, [alt[0] + 1, alt[1] + score]);
        }
      const ids = [...punkte].sort(([, a], [, b]) => b[0] - a[0] || b[1] - a[1]).slice(0, 10).map(([id]) => id);
      const alle = new Map((await Promise.all(woerter.map((wort) => pagefind.search(wort)))).flatMap(({ results }) => results.map((one) => [one.id, one])));
      return Promise.all(ids.map(async (id) => (await alle.get(id).data()).url));
    }"""
    whole: dict[str, list[str]] = {}
    single: dict[str, list[str]] = {}
    sizes: list[int] = []
    counts: list[int] = []
    with serve(folder) as (base, protokoll):
        for one in anfragen:
            context = browser.new_context()
            page = context.new_page()
            page.goto(f"{base}leer.html", wait_until="networkidle")
            protokoll.leeren()
            whole[one.id] = [_slug(url) for url in page.evaluate(ask, {"woerter": [one.anfrage]})]
            sizes.append(sum(size for _, size in protokoll.zeilen))
            counts.append(len(protokoll.zeilen))
            words = [word.strip('?!.,„“"') for word in one.anfrage.split()]
            single[one.id] = [_slug(url) for url in page.evaluate(ask, {"woerter": [word for word in words if word]})]
            context.close()
    return Ergebnis(whole, spread(sizes), spread(counts)), Ergebnis(single, spread([]), spread([]))


def _slug(url: str) -> str:
    return unquote(urlsplit(url).path).removesuffix("index.html").strip("/").rpartition("/")[2]


MATERIAL = """site_name: Vergleich
site_url: http://127.0.0.1/
use_directory_urls: true
theme:
  name: material
  language: de
  font: false
plugins:
  - search:
      lang: de
"""


def material(eintraege: Sequence[Eintrag], anfragen: Sequence[Anfrage], browser: Browser, folder: Path) -> Ergebnis:
    """A throw-away MkDocs site with Material: one Markdown page an offer, asked through the theme's own search dialog."""
    shutil.rmtree(folder, ignore_errors=True)
    docs = folder / "docs"
    docs.mkdir(parents=True)
    docs.joinpath("index.md").write_text("---\nsearch:\n  exclude: true\n---\n# Vergleich\n", encoding="utf-8")
    for one in eintraege:
        texts = "\n\n".join(_plain(text) for text in one.felder.values())
        docs.joinpath(f"{one.slug}.md").write_text(f"# {_plain(one.titel)}\n\n{texts}\n", encoding="utf-8")
    folder.joinpath("mkdocs.yml").write_text(MATERIAL, encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "-q", "build", "-f", str(folder / "mkdocs.yml"), "-d", "site"],
        cwd=folder,
        check=True,
        capture_output=True,
    )
    treffer: dict[str, list[str]] = {}
    sizes: list[int] = []
    counts: list[int] = []
    with serve(folder / "site") as (base, protokoll):
        for one in anfragen:
            context = browser.new_context(viewport={"width": 1280, "height": 800})
            page = context.new_page()
            protokoll.leeren()
            page.goto(f"{base}?q={quote(one.anfrage)}", wait_until="load")
            try:
                page.wait_for_function(
                    "() => /gefunden|Suchergebnis|Keine|Ergebnis/.test(document.querySelector('.md-search-result__meta')?.textContent ?? '')",
                    timeout=15_000,
                )
                page.wait_for_timeout(100)
                urls = page.eval_on_selector_all(
                    ".md-search-result__item > .md-search-result__link", "all => all.map((a) => a.href)"
                )
            except TimeoutError:
                urls = []
            search = [(path, size) for path, size in protokoll.zeilen if "search" in path]
            sizes.append(sum(size for _, size in search))
            counts.append(len(search))
            treffer[one.id] = list(dict.fromkeys(_slug(url) for url in urls))
            context.close()
    return Ergebnis(treffer, spread(sizes), spread(counts))


def _plain(text: str) -> str:
    """Text that Markdown leaves as it is."""
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]()#+-.!<>|" else sign for sign in text)
