"""Accessibility (WCAG 2.2 AA) on one page of each kind: axe-core, HTML_CodeSniffer, keyboard, narrow screens, wide text."""

from __future__ import annotations

import string
from datetime import date

import pytest
from pruefer import LAYOUT_RULES, OPEN_ALL, RUN_AXE, TAGS, WIDE, run_axe, run_htmlcs
from seitenarten import STATES


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


def run_axe_in_forced_colours(page, axe: str) -> list[str]:
    """All rules but the one about contrast: it reads -webkit-text-fill-color, to which Chromium never forces a colour.
    What can be seen then is measured in test_sehen_und_treffen.py."""
    page.emulate_media(forced_colors="active")
    page.evaluate(OPEN_ALL)
    page.evaluate(axe)
    found = page.evaluate(RUN_AXE, {"type": "tag", "values": TAGS})
    page.emulate_media(forced_colors="none")
    return [finding for finding in found if not finding.startswith("color-contrast ")]


def test_axe_finds_nothing_in_forced_colours(shared_visit, axe, inexcusable, main_address: str) -> None:
    page = shared_visit(390).open(main_address).page
    found = inexcusable(run_axe_in_forced_colours(page, axe))
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


@pytest.mark.parametrize("where", STATES.values(), ids=STATES)
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_in_results(shared_visit, axe_finds_nothing, where: str, width: int) -> None:
    there = shared_visit(width)
    page = there.open(where, "networkidle").page
    page.locator("[data-fertig=true]").wait_for()
    page.evaluate(OPEN_ALL)
    page.wait_for_load_state("networkidle")
    axe_finds_nothing(page)
    assert there.complaints() == []


@pytest.mark.parametrize("where", STATES.values(), ids=STATES)
def test_results_are_right_on_a_narrow_screen_and_in_forced_colours(
    shared_visit, axe, htmlcs, inexcusable, where: str
) -> None:
    page = shared_visit(320).open(where, "networkidle").page
    page.locator("[data-fertig=true]").wait_for()
    found = (
        run_htmlcs(page, htmlcs) + run_axe_in_forced_colours(page, axe) + page.evaluate(WIDE) + page.evaluate(CLIPPED)
    )
    assert inexcusable(found) == []


@pytest.mark.parametrize("where", ["vergleich/", "vergleich/begegnung/", "vergleich/begegnung/nachbarstadt/"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_where_cities_are_compared(visit, axe_finds_nothing, where: str, width: int) -> None:
    there = visit("two_towns", width=width)
    page = there.open(where).page
    axe_finds_nothing(page)
    assert page.evaluate(WIDE) == []
    assert there.complaints() == []


# --- keyboard ---------------------------------------------------------------------------------------------------------------


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


def test_narrow_window_and_wide_text(shared_visit, axe, inexcusable, address: str) -> None:
    """WCAG 1.4.10 and 1.4.12: 320 px without scrolling to the side, also with more space between letters and lines."""
    page = shared_visit(320).open(address).page
    page.evaluate(OPEN_ALL)
    page.evaluate(axe)
    assert inexcusable(page.evaluate(RUN_AXE, {"type": "rule", "values": LAYOUT_RULES})) == []
    for css in ("", SPACING):
        page.evaluate(
            "css => { const s = new CSSStyleSheet(); s.replaceSync(css); document.adoptedStyleSheets = [s]; }", css
        )
        faults = page.evaluate(WIDE) + page.evaluate(CLIPPED)
        assert not faults, f"{'with more space' if css else 'as it is'}\n  " + "\n  ".join(faults)
