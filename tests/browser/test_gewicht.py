"""What a page weighs and how calm it stays: bytes on the wire, nothing that jumps, everything there without JavaScript."""

from __future__ import annotations

import gzip
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from wegweiser.components.symbol import SYMBOLE
from wegweiser.settings import PACKAGE

LIGHTHOUSE = Path(__file__).parents[1] / "lighthouse"

FIRST_OFFER, NEXT_OFFER = 60_000, 8_000
"""Bytes of an offer page with everything it loads: for somebody who comes for the first time, and from another page of ours."""

ANY, FINDER = 18_000, 25_000
"""Bytes of every other page when coming from the start page: long lists, goals with all their offers; the finder brings
its boxes and, once, its script."""

SEARCHES = ("angebote/?q=Schulden", "angebote/?thema=geld", "angebote/?q=Quantenflugzeug", "hilfe/suche/?q=Schulden")

JUMPS = """
window.jumps = [];
new PerformanceObserver((list) => {
  for (const shift of list.getEntries()) {
    if (shift.hadRecentInput) continue;
    const what = shift.sources.map(({ node }) => node?.className?.baseVal ?? (node?.className || node?.nodeName)).join(", ");
    window.jumps.push([shift.value, what]);
  }
}).observe({ type: "layout-shift", buffered: true });
"""

LATE = 200
"""Milliseconds that everything beside the page itself and its style comes late, so that what it moves is seen to move."""


@pytest.fixture(scope="module")
def serve():
    """The server of ``make lighthouse``: packs, labels and weighs."""
    sys.path.insert(0, str(LIGHTHOUSE))
    try:
        return import_module("auslieferung").serve
    finally:
        sys.path.remove(str(LIGHTHOUSE))


@pytest.fixture
def load(browser, serve, site):
    """Function: open an address in one window that remembers → bytes on the wire, by path."""
    with serve(site.folder) as (base, log):
        context = browser.new_context(viewport={"width": 390, "height": 844})
        page = context.new_page()

        def load(address: str) -> dict[str, int]:
            log.take()
            page.goto(base + address, wait_until="networkidle")
            loaded = log.take()
            assert {status for _, status, _ in loaded} <= {200, 304}, loaded
            return {path: size for path, _, size in loaded}

        yield load
        context.close()


def packed(document) -> int:
    return len(gzip.compress(document.path.read_bytes(), 6))


def heaviest(site, kind_of_page) -> dict[str, str]:
    """The heaviest page of each kind; prose is one kind."""
    prose = {f"{path.stem}/" for path in (site.content / "seiten").glob("*.md")}
    found: dict[str, list] = {}
    for address, document in site.documents.items():
        if address not in ("", "404.html") and not document.leads_on:
            found.setdefault("prose" if address in prose else kind_of_page(address), []).append(document)
    return {kind: max(documents, key=packed).address for kind, documents in found.items()}


def offers(site) -> list[str]:
    """Addresses of all offers, the heaviest first."""
    names = {path.stem for path in (site.content / "angebote").rglob("*.yml")}
    found = [site.documents[address] for name in names if (address := f"angebote/{name}/") in site.documents]
    return [document.address for document in sorted(found, key=packed, reverse=True)]


# --- bytes --------------------------------------------------------------------------------------------------------------


def test_an_offer_loads_on_a_bad_connection(load, site) -> None:
    first, then, *_ = offers(site)
    sizes = load(first)
    assert sum(sizes.values()) <= FIRST_OFFER, sizes
    sizes = load(then)
    assert sum(sizes.values()) <= NEXT_OFFER, sizes


def test_every_kind_of_page_stays_light(load, site, kind_of_page, tell) -> None:
    """The heaviest page of each kind, coming from the start page. The table is for the reader of the test's output."""
    first = sum(load("").values())
    sizes = {kind: load(address) for kind, address in heaviest(site, kind_of_page).items()}
    then = {kind: sum(loaded.values()) for kind, loaded in sizes.items()}
    tell(
        "\n".join(
            [
                f"{site.name}: start page {first / 1000:.1f} kB; from there to the heaviest page of each kind:",
                *(f"  {kind:28} {size / 1000:6.1f} kB" for kind, size in sorted(then.items())),
            ]
        )
    )
    assert first <= FIRST_OFFER
    limits = {"angebote/": FINDER}
    assert {kind: sizes[kind] for kind, size in then.items() if size > limits.get(kind, ANY)} == {}


def test_a_page_seen_before_costs_next_to_nothing(load, site) -> None:
    address = offers(site)[0]
    load(address)
    again = load(address)
    assert sum(again.values()) <= 2_000
    assert not [path for path in again if path.endswith((".css", ".js", ".woff2"))]


def test_nothing_is_shipped_that_no_page_uses(site) -> None:
    """Neither the theme's bundle nor a file of ours that nothing names."""
    text = "".join(
        path.read_text(encoding="utf-8") for path in site.folder.rglob("*") if path.suffix in (".html", ".css", ".js")
    )
    assets = {path.name for path in (site.folder / "assets").iterdir()}
    assert {name for name in assets if name not in text} == set()
    assert assets - {"symbole.svg"} == {name for name in assets if re.search(r"\.[0-9a-f]{10}\.\w+$", name)}
    code = [path for path in site.folder.rglob("*") if path.suffix in (".css", ".js", ".woff2", ".map")]
    elsewhere = {path.relative_to(site.folder).as_posix() for path in code if path.parent != site.folder / "assets"}
    engines = {path for path in elsewhere if re.fullmatch(r"(?:[a-z]{2}/)?suche/suche\.js", path)}
    assert elsewhere == engines, "the engine lies with its index, because it is as new"


def test_templates_use_every_symbol_that_is_kept_for_them() -> None:
    sources = [
        path.read_text(encoding="utf-8")
        for path in PACKAGE.rglob("*")
        if path.suffix in (".jinja", ".py") and path.parent.name != "symbol" and not path.name.startswith("test_")
    ]
    named = {name for text in sources for name in re.findall(r"\"(material/[a-z-]+)\"", text)}
    assert named == set(SYMBOLE)


# --- nothing jumps ----------------------------------------------------------------------------------------------------------


@pytest.fixture(params=[390, 1280])
def calm_page(browser, request: pytest.FixtureRequest) -> Iterator:
    """A window of a phone or a desk, to which scripts, fonts and pictures come late."""
    width = request.param
    context = browser.new_context(viewport={"width": width, "height": 844})
    page = context.new_page()
    page.add_init_script(JUMPS)

    def late(route) -> None:
        page.wait_for_timeout(LATE)
        route.continue_()

    page.route(re.compile(r"\.(?:js|svg|woff2|bin|json)$"), late)
    yield page
    context.close()


def jumps(page, address: str) -> tuple[float, list[str]]:
    """How much moved while the page came, and what."""
    page.goto(address, wait_until="networkidle")
    page.evaluate("new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))")
    found = page.evaluate("window.jumps")
    return sum(value for value, _ in found), [what for _, what in found]


def test_nothing_jumps_while_a_page_loads(calm_page, town_url: str, main_address: str) -> None:
    assert jumps(calm_page, town_url + main_address) == (0, [])


def test_nothing_jumps_on_short_pages(calm_page, town_url: str) -> None:
    """Their footer is in view, and a script puts the choice of colours there."""
    for address in ("gibt-es-nicht/", "kontakt/", "gebiete/ost/"):
        assert jumps(calm_page, town_url + address) == (0, []), address


@pytest.mark.parametrize("search", SEARCHES)
def test_hardly_anything_jumps_when_results_come(calm_page, town_url: str, search: str) -> None:
    """Beyond a number that gets another figure."""
    moved, what = jumps(calm_page, town_url + search)
    assert moved < 0.001, what


def test_what_jumps_is_seen(calm_page, town_url: str) -> None:
    """The test of the tests."""
    calm_page.goto(town_url, wait_until="networkidle")
    calm_page.evaluate("document.body.prepend(Object.assign(document.createElement('p'), { textContent: 'spät' }))")
    calm_page.wait_for_function("window.jumps.length > 0")


# --- without JavaScript -----------------------------------------------------------------------------------------------------


def test_an_offer_says_everything_without_javascript(shared_visit, town) -> None:
    reader, scripted = shared_visit(390, js=False), shared_visit(390)
    for address in offers(town):
        facts = reader.open(address).page.get_by_role("main").inner_text()
        assert "Auf einen Blick" in facts
        page = scripted.open(address).page
        page.evaluate("document.querySelector('[data-merken]').hidden = true")  # a notepad needs a script
        assert facts == page.get_by_role("main").inner_text()
    assert reader.complaints() == []
