"""Accessibility (WCAG 2.2 AA) on one page of each kind: axe-core, HTML_CodeSniffer, keyboard, narrow screens, wide text."""

from __future__ import annotations

import os
import string
from datetime import date

import pytest

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]

COLOUR_RULES = ["color-contrast", "link-in-text-block"]
"""Dark differs from light in nothing but colours."""

RUN_AXE = """runOnly => axe.run(document, {runOnly, resultTypes: ["violations"]}).then(result =>
  result.violations.flatMap(v => v.nodes.map(n => `${v.id} [${v.impact}] ${n.target} ${n.html.slice(0, 120)}`)))"""


RUN_HTMLCS = """() => new Promise(done => HTMLCS.process("WCAG2AA", document, () => done(HTMLCS.getMessages()
  .filter(message => message.type === HTMLCS.ERROR).map(m => `${m.code} ${m.msg} ${m.element.outerHTML?.slice(0, 120)}`))))"""


def run_axe(page, axe: str) -> list[str]:
    """All rules in light colours, and the rules about colours in dark ones."""
    page.evaluate(axe)
    findings = []
    for scheme, rules in (
        ("light", {"type": "tag", "values": TAGS}),
        ("dark", {"type": "rule", "values": COLOUR_RULES}),
    ):
        page.emulate_media(color_scheme=scheme)
        findings += [f"{scheme}: {finding}" for finding in page.evaluate(RUN_AXE, rules)]
    page.emulate_media(color_scheme="light")
    return findings


def run_htmlcs(page, htmlcs: str) -> list[str]:
    """Errors of HTML_CodeSniffer against WCAG 2 AA."""
    page.evaluate(htmlcs)
    return page.evaluate(RUN_HTMLCS)


@pytest.fixture
def axe_finds_nothing(axe, inexcusable):
    """Function: page → nothing, or the test fails with everything that axe-core found."""

    def look(page) -> None:
        found = inexcusable(run_axe(page, axe))
        assert not found, "\n  ".join(found)

    return look


def test_exemptions_end(inexcusable, exempt) -> None:
    """What may stay for a while must say why and until when; the day after, it is a finding again."""
    findings = ["color-contrast [serious] .knopf", "list [serious] ul"]
    known = exempt("color-contrast [serious] .knopf", reason="the new colour comes in March", until=date(2027, 3, 31))
    without_reason = exempt("list [serious] ul", reason="", until=date(2027, 3, 31))
    assert inexcusable(findings, (known, without_reason), date(2027, 3, 31)) == ["list [serious] ul"]
    assert inexcusable(findings, (known, without_reason), date(2027, 4, 1)) == findings
    assert inexcusable(findings, (), date(2027, 3, 31)) == findings


def test_no_kind_of_page_is_forgotten(forgotten_kinds) -> None:
    assert forgotten_kinds == set()


@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_light_or_dark(shared_visit, axe_finds_nothing, address: str, width: int) -> None:
    visit = shared_visit(width)
    page = visit.open(address).page
    axe_finds_nothing(page)
    assert visit.complaints() == []


def test_htmlcs_finds_nothing(shared_visit, htmlcs, inexcusable, address: str) -> None:
    page = shared_visit(390).open(address).page
    found = inexcusable(run_htmlcs(page, htmlcs))
    assert not found, "\n  ".join(found)


def test_htmlcs_speaks_where_something_is_wrong(visit, htmlcs) -> None:
    page = visit().open("kontakt/").page
    page.evaluate("document.querySelector('main').append(document.createElement('input'))")
    assert any("F68" in finding for finding in run_htmlcs(page, htmlcs))


def test_axe_finds_nothing_in_forced_colours(visit, axe, inexcusable, main_address: str) -> None:
    """All rules but the one about contrast: it reads -webkit-text-fill-color, to which Chromium never forces a colour.
    What can be seen then is measured in test_sehen_und_treffen.py."""
    there = visit(width=390)
    page = there.page
    page.emulate_media(forced_colors="active")
    there.open(main_address)
    page.evaluate(axe)
    found = page.evaluate(RUN_AXE, {"type": "tag", "values": TAGS})
    found = inexcusable([finding for finding in found if not finding.startswith("color-contrast ")])
    assert not found, "\n  ".join(found)


@pytest.mark.parametrize(
    "where",
    ["", "angebote/?thema=begegnung&gebiet=nord", "hilfe/suche/?q=Treff", "hilfe-jetzt/", "kontakt/"],
)
def test_contrast_is_higher_where_people_in_need_arrive(shared_visit, axe, where: str) -> None:
    """7:1 (WCAG 1.4.6): the law asks for the highest possible level there (§ 3 Abs. 4 BITV 2.0)."""
    page = shared_visit(390).open(where, "networkidle").page
    page.evaluate("document.querySelectorAll('.finder details').forEach(d => { d.open = true })")
    page.evaluate(axe)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = page.evaluate(RUN_AXE, {"type": "rule", "values": ["color-contrast-enhanced"]})
        assert not found, f"{scheme}\n  " + "\n  ".join(found)
    page.emulate_media(color_scheme="light")


@pytest.mark.skipif("WEGWEISER_ALLE_SEITEN" not in os.environ, reason="takes long: runs every night")
@pytest.mark.parametrize("name", ["town", "city"])
def test_nothing_is_found_on_any_page(request, visit, axe, htmlcs, inexcusable, name: str) -> None:
    """What the tests above ask one page of each kind, asked all pages of both sites."""
    there = visit(name, width=390)
    faults = {}
    for document in request.getfixturevalue(name).documents.values():
        if not document.leads_on:
            page = there.open(document.address).page
            faults[document.address] = inexcusable(run_axe(page, axe) + run_htmlcs(page, htmlcs) + page.evaluate(WIDE))
    assert faults
    assert {address: found for address, found in faults.items() if found} == {}
    assert there.complaints() == []


@pytest.mark.parametrize(
    "where",
    [
        "angebote/?thema=begegnung&gebiet=nord&tag=dienstag",
        "angebote/?q=Shculden in Nord&sortierung=entfernung&von=nord",
        "angebote/?q=ich will nicht mehr leben",
        "angebote/?q=Schulden&gebiet=mitte&kosten=spende",
        "hilfe/suche/?q=Treff",
        "hilfe/suche/?q=Quantenflugzeug",
    ],
)
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_in_results(shared_visit, axe_finds_nothing, where: str, width: int) -> None:
    there = shared_visit(width)
    page = there.open(where, "networkidle").page
    page.locator("[data-fertig=true]").wait_for()
    page.evaluate("document.querySelectorAll('.finder details').forEach(d => { d.open = true })")
    page.wait_for_load_state("networkidle")
    axe_finds_nothing(page)
    assert there.complaints() == []


@pytest.mark.parametrize("where", ["vergleich/", "vergleich/begegnung/", "vergleich/begegnung/nachbarstadt/"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_where_cities_are_compared(visit, axe_finds_nothing, where: str, width: int) -> None:
    there = visit("two_towns", width=width)
    page = there.open(where).page
    axe_finds_nothing(page)
    assert page.evaluate(WIDE) == []
    assert there.complaints() == []


# --- keyboard ---------------------------------------------------------------------------------------------------------------

STOP = """() => {
  const e = document.activeElement;
  if (!e || e === document.body || e === document.documentElement) return null;
  const box = e.getBoundingClientRect();
  const inside = box.width > 0 && box.height > 0 && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight;
  const clamp = (value, most) => Math.min(Math.max(value, 1), most - 1);
  const line = e.getClientRects()[0] ?? box;
  const top = document.elementFromPoint(clamp(line.left + line.width / 2, innerWidth), clamp(line.top + line.height / 2, innerHeight));
  // a card shows the ring of the link in it
  const rings = [[e], [e, "::after"], [e.closest("li, label")]].filter(([one]) => one).map(one => getComputedStyle(...one));
  return {
    what: `${e.tagName.toLowerCase()}${e.id ? "#" + e.id : ""} „${(e.textContent || e.value || "").trim().slice(0, 40)}“`,
    inside,
    visible: e.checkVisibility({opacityProperty: true, visibilityProperty: true}),
    covered: !(top && (e.contains(top) || top.contains(e) || e.labels?.[0]?.contains(top))),
    ring: rings.some(s => (s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2)),
    first: e.matches("body > a:first-child"),
    drawn: e.closest("svg") !== null,
    left: line.left + scrollX, right: line.right + scrollX, top: line.top + scrollY, bottom: line.bottom + scrollY,
  };
}"""


def goes_back(last: dict, stop: dict) -> bool:
    """Is a stop above the last one (and in no further column), or left of it on the same line? Maps and circles have no lines."""
    if last["drawn"] and stop["drawn"]:
        return False
    above = stop["bottom"] <= last["top"] + 1 and stop["left"] < last["right"]
    same_line = min(stop["bottom"], last["bottom"]) - max(stop["top"], last["top"]) > 4
    return above or (same_line and stop["right"] <= last["left"] + 1)


@pytest.mark.parametrize("width", [320, 1280])
def test_tab_reaches_everything_and_nothing_strange(shared_visit, main_address: str, width: int) -> None:
    visit = shared_visit(width)
    page = visit.open(main_address).page
    tree = page.context.new_cdp_session(page)
    names, faults, last = [], [], None
    for _ in range(300):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None or (names and stop["first"]):
            break
        handle = tree.send("Runtime.evaluate", {"expression": "document.activeElement"})["result"]["objectId"]
        node = tree.send("Accessibility.getPartialAXTree", {"objectId": handle, "fetchRelatives": False})["nodes"][0]
        role, name = node.get("role", {}).get("value"), node.get("name", {}).get("value")
        names.append(name)
        what = stop["what"]
        faults += [f"outside the window: {what}"] if not stop["inside"] else []
        faults += [f"invisible: {what}"] if not stop["visible"] else []
        faults += [f"covered by something else: {what}"] if stop["covered"] else []
        faults += [f"no focus ring: {what}"] if not stop["ring"] else []
        faults += [f"against the order of reading: {last['what']} → {what}"] if last and goes_back(last, stop) else []
        last = stop
        faults += [f"no name: {what}"] if not name else []
        faults += [f"no role: {what}"] if role in (None, "none", "generic", "LabelText") else []
    else:
        faults.append("the way never ends: a trap")
    tree.detach()
    assert not faults, "\n  ".join(faults)
    assert names[0] == "Zum Inhalt"
    assert "Impressum" in names


def test_skip_link_leads_into_the_content(visit) -> None:
    page = visit().open("angebote/lesecafe-am-markt/").page
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "inhalt"
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


STATE = "() => [location.href, document.activeElement.tagName, scrollY, document.documentElement.outerHTML]"


def test_single_letters_do_nothing(shared_visit, main_address: str) -> None:
    """WCAG 2.1.4: no letter, digit or sign does anything on its own (the space bar scrolls everywhere)."""
    page = shared_visit(1280).open(main_address, "networkidle").page
    before = page.evaluate(STATE)
    for key in string.ascii_letters + string.digits + string.punctuation:
        page.keyboard.press(key)
    assert page.evaluate(STATE) == before


@pytest.mark.parametrize("where", ["", "angebote/", "hilfe/suche/?q=Treff", "ziele/beispielstadt-miteinander/"])
def test_escape_never_loses_the_place(visit, where: str) -> None:
    """Whatever is opened or written by keyboard: after Escape, Tab goes on from there."""
    page = visit().open(where, "networkidle").page
    places = page.locator("main :is(summary, input[type=search], select)").filter(visible=True).element_handles()
    assert places
    for place in places:
        key = "Enter" if place.evaluate("e => e.tagName === 'SUMMARY'") else "ArrowDown"
        place.focus()
        page.keyboard.press(key)
        page.keyboard.press("Escape")
        assert place.evaluate("e => e === document.activeElement")
        page.keyboard.press(key)


# --- narrow screens and wide text -------------------------------------------------------------------------------------------

SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }"

CLIPPED = """() => [...document.querySelectorAll("header *, main *, footer *")].filter(e => {
  const style = getComputedStyle(e), box = e.getBoundingClientRect();
  return box.width > 2 && box.height > 2 && e.innerText?.trim() && style.visibility === "visible"
    && style.clipPath === "none" && style.clip === "auto"
    && ((["hidden", "clip"].includes(style.overflowX) && e.scrollWidth > e.clientWidth + 1)
      || (["hidden", "clip"].includes(style.overflowY) && e.scrollHeight > e.clientHeight + 1));
}).map(e => `${e.tagName}.${e.className} „${e.innerText.slice(0, 40)}“`)"""

WIDE = """() => document.scrollingElement.scrollWidth > innerWidth
  ? [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest("[role=region]"))
      .slice(0, 5).map(e => `${e.tagName}.${e.className} „${(e.textContent || "").trim().slice(0, 40)}“`).concat("wider than the window")
  : []"""


def test_narrow_window_and_wide_text(shared_visit, address: str) -> None:
    """WCAG 1.4.10 and 1.4.12: 320 px without scrolling to the side, also with more space between letters and lines."""
    page = shared_visit(320).open(address).page
    for css in ("", SPACING):
        page.evaluate(
            "css => { const s = new CSSStyleSheet(); s.replaceSync(css); document.adoptedStyleSheets = [s]; }", css
        )
        faults = page.evaluate(WIDE) + page.evaluate(CLIPPED)
        assert not faults, f"{'with more space' if css else 'as it is'}\n  " + "\n  ".join(faults)
