"""Accessibility (WCAG 2.2 AA) on one page of each kind: axe-core, keyboard, narrow screens, wide text."""

from __future__ import annotations

import pytest

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]

COLOUR_RULES = ["color-contrast", "link-in-text-block"]
"""Dark differs from light in nothing but colours."""

RUN_AXE = """runOnly => axe.run(document, {runOnly, resultTypes: ["violations"]}).then(result =>
  result.violations.flatMap(v => v.nodes.map(n => `${v.id} [${v.impact}] ${n.target} ${n.html.slice(0, 120)}`)))"""


def axe_finds_nothing(page, axe: str) -> None:
    """All rules in light colours, and the rules about colours in dark ones."""
    page.evaluate(axe)
    for scheme, rules in (
        ("light", {"type": "tag", "values": TAGS}),
        ("dark", {"type": "rule", "values": COLOUR_RULES}),
    ):
        page.emulate_media(color_scheme=scheme)
        found = page.evaluate(RUN_AXE, rules)
        assert not found, f"{scheme}\n  " + "\n  ".join(found)
    page.emulate_media(color_scheme="light")


def test_no_kind_of_page_is_forgotten(forgotten_kinds) -> None:
    assert forgotten_kinds == set()


@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_light_or_dark(shared_visit, axe, address: str, width: int) -> None:
    visit = shared_visit(width)
    page = visit.open(address).page
    axe_finds_nothing(page, axe)
    assert visit.complaints() == []


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
def test_axe_finds_nothing_in_results(shared_visit, axe, where: str, width: int) -> None:
    there = shared_visit(width)
    page = there.open(where, "networkidle").page
    page.locator("[data-fertig=true]").wait_for()
    page.evaluate("document.querySelectorAll('.finder details').forEach(d => { d.open = true })")
    page.wait_for_load_state("networkidle")
    axe_finds_nothing(page, axe)
    assert there.complaints() == []


@pytest.mark.parametrize("where", ["vergleich/", "vergleich/begegnung/", "vergleich/begegnung/nachbarstadt/"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_where_cities_are_compared(visit, axe, where: str, width: int) -> None:
    there = visit("two_towns", width=width)
    page = there.open(where).page
    axe_finds_nothing(page, axe)
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
  };
}"""


@pytest.mark.parametrize("width", [320, 1280])
def test_tab_reaches_everything_and_nothing_strange(shared_visit, main_address: str, width: int) -> None:
    visit = shared_visit(width)
    page = visit.open(main_address).page
    tree = page.context.new_cdp_session(page)
    names, faults = [], []
    for _ in range(300):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
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


@pytest.mark.parametrize("key", ["f", "s", "/", "p", "n", "?"])
def test_single_letters_do_nothing(shared_visit, key: str) -> None:
    """WCAG 2.1.4."""
    page = shared_visit(1280).open("angebote/").page
    page.keyboard.press(key)
    assert page.url.endswith("/angebote/")
    assert page.evaluate("document.activeElement === document.body")


# --- narrow screens and wide text -------------------------------------------------------------------------------------------

SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }"

CLIPPED = """() => [...document.querySelectorAll("header *, main *, footer *")].filter(e => {
  const style = getComputedStyle(e), box = e.getBoundingClientRect();
  return box.width > 2 && box.height > 2 && e.innerText?.trim() && style.visibility === "visible"
    && style.clipPath === "none" && style.clip === "auto"
    && ["hidden", "clip"].includes(style.overflowX) && e.scrollWidth > e.clientWidth + 1;
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


def test_help_and_contact_are_big_enough_to_hit(shared_visit) -> None:
    """44 px where people in need press: the call button of an offer and the emergency numbers."""
    page = shared_visit(390).open("hilfe-jetzt/").page
    sizes = page.eval_on_selector_all("main a[href^='tel:']", "all => all.map(e => e.getBoundingClientRect().height)")
    page.goto(page.url.replace("hilfe-jetzt/", "angebote/schutzhaus-fuer-frauen/"))
    sizes += page.eval_on_selector_all("main a[href^='tel:']", "all => all.map(e => e.getBoundingClientRect().height)")
    assert len(sizes) >= 5
    assert min(sizes) >= 44
