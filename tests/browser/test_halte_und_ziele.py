"""Every stop of the Tab key and every target of a finger, on one page of each kind: order, visibility, name, role, size."""

from __future__ import annotations

from itertools import pairwise

import pytest
from seitenarten import STATES

OPEN_ALL = "document.querySelectorAll('main details').forEach(d => { d.open = true })"

# --- stops ----------------------------------------------------------------------------------------------------------------

LONGEST_WALK = 600

STOP = """() => {
  const e = document.activeElement;
  if (!e || e === document.body || e === document.documentElement) return null;
  const box = e.getBoundingClientRect();
  const inside = box.width > 0 && box.height > 0 && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight;
  const clamp = (value, most) => Math.min(Math.max(value, 1), most - 1);
  const line = e.getClientRects()[0] ?? box;
  const top = document.elementFromPoint(clamp(line.left + line.width / 2, innerWidth), clamp(line.top + line.height / 2, innerHeight));
  const mirrored = document.documentElement.dir === "rtl";
  const across = scrollX + (e.closest("[role=region]")?.scrollLeft ?? 0);
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
    follows: e.closest("aside.notausgang") !== null,
    // where lines run from right to left, so do stops
    left: mirrored ? -line.right - across : line.left + across, right: mirrored ? -line.left - across : line.right + across,
    top: line.top + scrollY, bottom: line.bottom + scrollY,
  };
}"""

FAULTS = {
    "outside the window": lambda stop: not stop["inside"],
    "invisible": lambda stop: not stop["visible"],
    "covered by something else": lambda stop: stop["covered"],
    "no focus ring": lambda stop: not stop["ring"],
}


def walk(page, escape: bool = True) -> list[dict]:
    """Every stop from the skip link to the end. Escape at each of them must not lose the place (it empties a search, though)."""
    stops = []
    for _ in range(LONGEST_WALK):
        page.keyboard.press("Tab")
        if escape:
            page.keyboard.press("Escape")
        stop = page.evaluate(STOP)
        if stop is None or (stops and stop["first"]):
            return stops
        stops.append(stop)
    pytest.fail("the way never ends: a trap")


def goes_back(last: dict, stop: dict) -> bool:
    """Is a stop above the last one (and in no further column), or left of it on the same line? Maps and circles have no lines, and
    the way out of a page moves along with it."""
    if (last["drawn"] and stop["drawn"]) or last["follows"] or stop["follows"]:
        return False
    above = stop["bottom"] <= last["top"] + 1 and stop["left"] < last["right"]
    same_line = min(stop["bottom"], last["bottom"]) - max(stop["top"], last["top"]) > 4
    return above or (same_line and stop["right"] <= last["left"] + 1)


def out_of_order(stops: list[dict]) -> list[str]:
    return [
        f"against the order of reading: {last['what']} → {stop['what']}"
        for last, stop in pairwise(stops)
        if goes_back(last, stop)
    ]


NO_STOP = {"main", "paragraph", "heading", "RootWebArea"}
"""Take the focus when they are jumped to, and are no stops of the Tab key."""
NO_ROLE = {None, "none", "generic", "LabelText"}


def nameless(page) -> list[str]:
    """What can have the focus and is nothing, or has no name, for a screen reader."""
    tree = page.context.new_cdp_session(page)
    nodes = tree.send("Accessibility.getFullAXTree")["nodes"]
    tree.detach()
    faults = []
    for node in nodes:
        role, name = node.get("role", {}).get("value"), node.get("name", {}).get("value")
        focusable = any(one["name"] == "focusable" and one["value"]["value"] for one in node.get("properties", ()))
        if focusable and role not in NO_STOP and (role in NO_ROLE or not name):
            faults.append(f"no name or role: {role} „{name}“")
    return faults


# --- targets --------------------------------------------------------------------------------------------------------------

CROWDED = """() => {
  const least = 24, letters = text => text.replace(/[\\s·,.;:()›–…]+/g, "").length;
  const seen = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")]
    .filter(e => !e.disabled && !e.closest(".sprungmarke, svg") && e.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true}));
  const size = e => { const {width, height} = e.getBoundingClientRect(); return width * height; };
  const overlay = e => getComputedStyle(e, "::after").position === "absolute" ? e.closest("li, article") ?? e : e;
  const own = e => [overlay(e), ...e.labels ?? []].reduce((one, other) => size(other) > size(one) ? other : one);
  const targets = seen.map(e => ({e, box: own(e).getBoundingClientRect()})).filter(({box}) => box.width && box.bottom + scrollY > 0);
  const inText = e => {
    const sentence = e.closest("p, li, dd, td, th, aside, figcaption");
    if (getComputedStyle(e).display !== "inline" || !sentence) return false;
    const linked = [...sentence.querySelectorAll("a, button")].reduce((sum, one) => sum + letters(one.textContent), 0);
    return letters(sentence.textContent) > linked;
  };
  const centre = ({box}) => [box.left + box.width / 2, box.top + box.height / 2];
  const small = targets.filter(({box}) => Math.min(box.width, box.height) < least - 0.5);
  const beyond = ([x, y], {box}) => Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  const apart = ([x, y], [a, b]) => Math.hypot(x - a, y - b);
  return small.filter(({e}) => !inText(e)).flatMap(one => {
    const middle = centre(one), nested = other => other.e.contains(one.e) || one.e.contains(other.e) || own(other.e).contains(one.e);
    const near = targets.find(other => other !== one && !nested(other)
      && (small.includes(other) ? apart(middle, centre(other)) < least : beyond(middle, other) < least / 2));
    const name = ({e}) => (e.textContent || e.value || e.name || "").trim().slice(0, 40);
    return near ? [`${Math.round(one.box.width)} × ${Math.round(one.box.height)} px „${name(one)}“ beside „${name(near)}“`] : [];
  });
}"""
"""WCAG 2.5.8: targets below 24 × 24 px that are not within a sentence, and whose circle of 24 px touches another target or the
circle of another small one. Areas of a map stand in a list below it as well."""


@pytest.mark.parametrize("width", [390, 1280])
def test_every_stop_and_every_target(shared_visit, address: str, width: int) -> None:
    page = shared_visit(width).open(address).page
    stops = walk(page)
    faults = [f"{fault}: {stop['what']}" for stop in stops for fault, found in FAULTS.items() if found(stop)]
    faults += out_of_order(stops)
    page.evaluate(OPEN_ALL)
    faults += nameless(page) + page.evaluate(CROWDED)
    assert not faults, "\n  ".join(faults)
    assert stops[0]["first"]
    assert any("Impressum" in stop["what"] for stop in stops), "all the way down"


def test_every_target_on_a_narrow_screen(shared_visit, kinds) -> None:
    visit = shared_visit(320)
    faults = {}
    for address in kinds.values():
        page = visit.open(address).page
        page.evaluate(OPEN_ALL)
        faults[address] = page.evaluate(CROWDED)
    assert {address: found for address, found in faults.items() if found} == {}


@pytest.mark.parametrize("where", STATES.values(), ids=STATES)
def test_every_stop_among_results(shared_visit, where: str) -> None:
    page = shared_visit(390).open(where, "networkidle").page
    page.locator("[data-fertig=true]").wait_for()
    page.evaluate(OPEN_ALL)
    stops = walk(page, escape=False)
    faults = [f"{fault}: {stop['what']}" for stop in stops for fault, found in FAULTS.items() if found(stop)]
    assert faults + out_of_order(stops) + nameless(page) + page.evaluate(CROWDED) == []
    assert any("Impressum" in stop["what"] for stop in stops), "all the way down"


def test_small_targets_side_by_side_are_found(visit) -> None:
    """The test of the test."""
    page = visit(width=390).open("kontakt/").page
    assert page.evaluate(CROWDED) == []
    page.evaluate("""() => {
      const row = document.createElement("nav");
      for (const word of "ab") row.append(Object.assign(document.createElement("button"), {textContent: word}));
      const style = new CSSStyleSheet();
      style.replaceSync("button { width: 16px; height: 16px; padding: 0; font-size: 8px }");
      document.adoptedStyleSheets = [style];
      document.querySelector("main").append(row);
    }""")
    assert len(page.evaluate(CROWDED)) == 2
    page.evaluate("document.adoptedStyleSheets[0].insertRule('nav button { margin: 8px }')")
    assert page.evaluate(CROWDED) == []


def test_no_style_changes_the_order_of_stops(town) -> None:
    """What only one browser knows helps nobody with another one: the order of the markup is the order of the eye."""
    css = "".join(path.read_text(encoding="utf-8") for path in town.folder.glob("assets/*.css"))
    assert css
    assert "reading-flow" not in css
