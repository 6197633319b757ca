"""Without JavaScript: nothing is empty, no control is dead, nothing is promised that only a script does, all is reached by links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from playwright.sync_api import expect

SEEN = "e => e.checkVisibility({visibilityProperty: true}) && !e.closest('.sr-nur')"

EMPTY = f"""() => {{
  const seen = {SEEN}, says = e => seen(e) && [...e.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.data.trim());
  const holds = e => says(e) || [...e.querySelectorAll("*")].some(one => says(one) || (one.matches("svg, img, input, textarea, select, button") && seen(one)));
  const shown = e => seen(e) && !e.closest("svg");
  const boxes = [...document.querySelectorAll("body section, article, aside, nav, header, footer, main, form, fieldset, figure, details, ul, ol, dl, li, dd, table, p, h1, h2, h3, h4, a, button, label")].filter(shown);
  const headings = boxes.filter(e => /^H[1-4]$/.test(e.tagName));
  const next = e => {{
    for (let here = e; !here.matches("section, article, main, body"); here = here.parentElement)
      for (let after = here.nextElementSibling; after; after = after.nextElementSibling) if (seen(after) && holds(after)) return after;
  }};
  const alone = headings.filter(e => !e.closest("summary") && !e.querySelector(".marke") && (!next(e) || (/^H[1-4]$/.test(next(e).tagName) && next(e).tagName <= e.tagName)));
  const say = why => e => `${{why}}: ${{e.outerHTML.replace(/\\s+/g, " ").slice(0, 160)}}`;
  return [...boxes.filter(e => !holds(e)).map(say("empty")), ...alone.map(say("a heading and nothing below it"))];
}}"""
"""What takes part in the page and holds neither words nor pictures nor fields; headings that announce nothing. A heading with a
mark (a link of a chain that is missing) has said all there is."""

DEAD = f"""() => {{
  const seen = {SEEN}, say = (why, e) => `${{why}}: ${{e.outerHTML.replace(/\\s+/g, " ").slice(0, 160)}}`, dead = [];
  for (const e of document.querySelectorAll("button, input, select, textarea")) {{
    if (e.type === "hidden" || !seen(e)) continue;
    const submits = e.form && [...e.form.elements].some(one => one.type === "submit" && seen(one));
    if (!e.form?.hasAttribute("action") || !submits) dead.push(say("belongs to no form that can be sent", e));
    else if (e.tagName === "BUTTON" && e.type !== "submit") dead.push(say("does nothing", e));
  }}
  for (const e of document.querySelectorAll("[role=button], [role=tab], [role=switch], [role=slider], [contenteditable], [tabindex='0']:not(a, button, input, select, textarea, pre, .tabelle, [role=region])"))
    if (seen(e)) dead.push(say("a control that is only a script's", e));
  for (const e of document.querySelectorAll("a[href*='#']")) {{
    const target = e.hash && e.pathname === location.pathname && document.getElementById(decodeURIComponent(e.hash.slice(1)));
    if (seen(e) && e.pathname === location.pathname && (e.hash.length < 2 || !target || !seen(target))) dead.push(say("leads to nothing that can be seen", e));
  }}
  return dead;
}}"""

LINKS = f"""() => {{
  document.querySelectorAll("details").forEach(e => {{ e.open = true; }});
  return [...document.querySelectorAll("a[href]")].filter({SEEN}).map(e => new URL(e.getAttribute("href"), location).href);
}}"""
"""Where a reader can go from here; folded parts open without a script."""

FOR_PLANNERS = ("monitoring/", "indikatoren/")
"""Their counts lead to the finder with filters set. Without its script it says what it cannot do, and which lists help."""

PROMISES = re.compile(
    r"\b(?:eingrenzen|einschränken|filtern|sortieren|merken|Merkliste|Merkzettel|kopieren Sie mit einem Klick|Karte verschieben"
    r"|Text kopieren|Weitere anzeigen|Mehr laden|Noch einmal versuchen|wird geladen|Bitte warten|Tippfehler sind|Tippfehler auch|dreimal)\b",
    re.IGNORECASE,
)
"""Words for what only a script does."""

FACETS_AS_LISTS = ("thema", "zielgruppe", "format", "gebiet", "kosten", "barrierefreiheit", "sprache", "tag")


@pytest.fixture
def reader(shared_visit):
    """Function: address → that page on a phone without JavaScript."""
    return lambda address: shared_visit(390, js=False).open(address)


def test_nothing_is_empty(reader, address: str) -> None:
    there = reader(address)
    assert there.page.evaluate(EMPTY) == []
    assert there.complaints() == []


def test_no_control_is_dead(reader, address: str) -> None:
    assert reader(address).page.evaluate(DEAD) == []


def test_every_visible_link_leads_to_a_page(reader, town, town_url: str, address: str) -> None:
    """And none asks the finder something that only its script could answer."""
    faults = []
    for link in reader(address).page.evaluate(LINKS):
        if not link.startswith(town_url):
            assert urlsplit(link).scheme in ("https", "tel", "mailto"), link
            continue
        path = urlsplit(link).path.removeprefix("/")
        if path == address:
            continue
        file = town.folder / path / ("index.html" if not path or path.endswith("/") else "")
        if not file.is_file():
            faults.append(f"leads nowhere: {link}")
        if urlsplit(link).query and not address.startswith(FOR_PLANNERS):
            faults.append(f"asks a script: {link}")
    assert faults == []


def test_nothing_is_promised_that_only_a_script_does(reader, address: str) -> None:
    if address in ("datenschutz/", "merkliste/"):  # tell what scripts store and search
        return
    page = reader(address).page
    page.evaluate(
        "document.querySelectorAll('noscript').forEach(e => e.remove())"
    )  # written for readers without a script
    lines = page.locator("body").inner_text().splitlines()
    assert [line for line in lines if PROMISES.search(line)] == []


def test_every_page_is_reached_from_the_start_by_links(reader, town, town_url: str) -> None:
    """Each visible link is followed, none that asks a script."""
    seen, ahead = set(), [""]
    while ahead:
        address = ahead.pop()
        if address in seen or address not in town.documents:
            continue
        seen.add(address)
        links = reader(address).page.evaluate(LINKS)
        ahead += [urldefrag(link)[0].removeprefix(town_url) for link in links if link.startswith(town_url)]
    public = {address for address, document in town.documents.items() if not document.leads_on} - {"404.html"}
    assert public - seen == set()


def facet_values(town) -> Iterator[tuple[str, str]]:
    for tag in town.documents["angebote/"].all("input"):
        if tag.attrs.get("type") == "checkbox":
            yield tag.attrs["name"], tag.attrs["value"]


def test_what_can_be_filtered_can_be_reached_as_a_link(reader, town, town_url: str) -> None:
    """Themes, groups, kinds and places each have a list, and the page of all lists leads there."""
    values = [(facet, value) for facet, value in facet_values(town) if facet in FACETS_AS_LISTS]
    assert {facet for facet, _ in values} == set(FACETS_AS_LISTS)
    for facet in FACETS_AS_LISTS:
        links = set(reader(f"angebote/{facet}/").page.evaluate(LINKS))
        wanted = {urljoin(town_url, f"angebote/{facet}/{value}/") for name, value in values if name == facet}
        assert wanted - links == set()


def test_help_can_be_called(reader) -> None:
    main = reader("hilfe-jetzt/").page.get_by_role("main")
    calls = main.locator("a[href^='tel:']")
    numbers = {call.get_attribute("href"): call.inner_text() for call in calls.all()}
    assert {"tel:112", "tel:110"} <= set(numbers)
    for href, said in numbers.items():
        assert re.sub(r"\D", "", href) in re.sub(r"\D", "", said), "what is dialled is what one reads"
    for address in ("", "angebote/schutzhaus-fuer-frauen/"):
        assert reader(address).page.locator("a[href^='tel:']").filter(visible=True).count()


def test_the_search_leads_to_lists(reader, main_address: str) -> None:
    """To the index of themes, groups, kinds and places. The page says that it did not search."""
    page = reader(main_address).page
    search = page.get_by_role("search").filter(visible=True)
    expect(search).to_have_count(1)
    action = search.evaluate("form => form.action")
    assert urlsplit(action).path == "/hilfe/suche/"
    search.get_by_role("searchbox").fill("Trauer")
    search.get_by_role("button", name="Suchen").click()
    page.wait_for_url("**/hilfe/suche/?q=Trauer")
    expect(page.locator("noscript p").filter(has_text="Die Suche braucht JavaScript.")).to_be_visible()
    assert page.get_by_role("main").get_by_role("link", name=re.compile("^Trauer")).count()
