"""What eyes and hands need, measured on real pixels and boxes: the focus ring, forced colours, big targets, calm, paper."""

from __future__ import annotations

import base64

import pytest

CLOSE = {
    "start": "",
    "filters": "angebote/?thema=begegnung&gebiet=nord",
    "filters-nothing-found": "angebote/?q=Quantenflugzeug",
    "search": "hilfe/suche/?q=Treff",
    "help": "hilfe-jetzt/",
    "contact": "kontakt/",
}
"""Where people in need arrive: the law asks for the highest possible level there (§ 3 Abs. 4 BITV 2.0)."""

SCHEMES = {
    "light": {"color_scheme": "light", "forced_colors": "none"},
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "forced": {"color_scheme": "dark", "forced_colors": "active"},
}


MANY_STOPS = (
    "start",
    "finder",
    "site-search",
    "offer",
    "area",
    "strategy",
    "operative-goal",
    "indikator-computed",
    "all-massnahmen",
    "chain",
    "monitoring",
    "monitoring-gaps",
    "help-now",
    "data",
)


@pytest.fixture
def canvas(browser):
    """An empty page that reads pictures: there no page's policy stands in the way."""
    page = browser.new_page()
    yield page
    page.close()


PIXELS = """const pixels = async data => {
    const image = await createImageBitmap(await (await fetch("data:image/png;base64," + data)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height), c = canvas.getContext("2d");
    c.drawImage(image, 0, 0);
    return c.getImageData(0, 0, image.width, image.height).data;
  };
  const part = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const light = (p, i) => 0.2126 * part(p[i]) + 0.7152 * part(p[i + 1]) + 0.0722 * part(p[i + 2]);
  const contrast = (x, y) => (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);"""


def picture(page, clip: dict[str, float]) -> str:
    return base64.b64encode(page.screenshot(clip=clip, caret="hide")).decode()


# --- the focus ring ---------------------------------------------------------------------------------------------------------

FRESH_STOPS = """seen => {
  const look = e => [e, e.closest("header, footer, .auftakt, .karte, svg, fieldset, table, nav, .hinweis")].map(x => x ? `${x.tagName}.${x.getAttribute("class")}` : "").join(" in ");
  const fresh = [];
  for (const e of document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")) {
    if (e.disabled || seen.includes(look(e)) || !e.checkVisibility({visibilityProperty: true})) continue;
    e.dataset.probe = seen.length;
    fresh.push(look(e));
    seen.push(look(e));
  }
  return fresh;
}"""
"""Tab stops that look different from all stops seen before."""

FOCUS = """number => {
  const e = document.querySelector(`[data-probe="${number}"]`), room = 8;
  e.focus({focusVisible: true});
  e.scrollIntoView({block: "center"});
  const boxes = [e, e.closest("li.karte, .karte")].filter(Boolean).map(one => one.getBoundingClientRect());
  const left = Math.max(Math.min(...boxes.map(r => r.left)) - room, 0), right = Math.min(Math.max(...boxes.map(r => r.right)) + room, innerWidth);
  const top = Math.max(Math.min(...boxes.map(r => r.top)) - room, 0), bottom = Math.min(Math.max(...boxes.map(r => r.bottom)) + room, innerHeight);
  const box = boxes[0];
  const across = [box.top >= 0, box.bottom <= innerHeight].filter(Boolean).length;
  return {focused: document.activeElement === e, edge: across * Math.min(box.width, innerWidth) + 2 * Math.min(box.height, innerHeight),
          clip: {x: left, y: top, width: right - left, height: bottom - top}};
}"""

CHANGE = f"""async ([before, after]) => {{
  {PIXELS}
  const [a, b] = [await pixels(before), await pixels(after)];
  let strong = 0;
  for (let i = 0; i < a.length; i += 4) if (contrast(light(a, i), light(b, i)) >= 3) strong++;
  return strong;
}}"""
"""How many pixels change by 3:1 or more."""


def weak_rings(page, canvas, number: int, look: str) -> list[str]:
    """The focus changes as many pixels by 3:1 as a line of 2 px around the element has (WCAG 2.4.13), round corners allowed for."""
    seen = page.evaluate(FOCUS, number)
    after = picture(page, seen["clip"])
    page.evaluate("document.activeElement.blur()")
    strong = canvas.evaluate(CHANGE, [picture(page, seen["clip"]), after])
    if not seen["focused"]:
        return [f"takes no focus: {look}"]
    return [f"{strong} strong pixels for {seen['edge']:.0f} px of edge: {look}"] if strong < 1.8 * seen["edge"] else []


def rings_are_strong(visit, canvas, address: str, seen: list[str], schemes: tuple[str, ...]) -> list[str]:
    """Faults of all stops on a page that look different from the ones ``seen`` (which grows)."""
    page, faults = visit.page, []
    page.emulate_media(**SCHEMES[schemes[0]])
    visit.open(address)
    first = len(seen)
    seen += (fresh := page.evaluate(FRESH_STOPS, seen))
    for scheme in schemes:
        page.emulate_media(**SCHEMES[scheme])
        for number, look in enumerate(fresh, first):
            faults += [f"{address} {scheme}: {fault}" for fault in weak_rings(page, canvas, number, look)]
    return faults


def test_focus_can_be_seen_on_every_kind_of_stop(visit, canvas, kinds) -> None:
    """WCAG 2.4.7, 1.4.11, 2.4.13, on the pages that between them hold all kinds of stops."""
    there, seen, faults = visit(width=1280), [], []
    for kind in MANY_STOPS:
        faults += rings_are_strong(there, canvas, kinds[kind], seen, ("light", "dark"))
    assert not faults, "\n  ".join(faults)
    assert len(seen) > 40


def test_focus_can_be_seen_in_forced_colours(visit, canvas) -> None:
    there, seen, faults = visit(width=390), [], []
    for address in ("", "angebote/", "hilfe-jetzt/", "indikatoren/beispielstadt-abdeckung/"):
        faults += rings_are_strong(there, canvas, address, seen, ("forced",))
    assert not faults, "\n  ".join(faults)
    assert len(seen) > 20


# --- forced colours ---------------------------------------------------------------------------------------------------------

UNMARKED = """() => [...document.querySelectorAll("button, .knopf, input, select, .karte, .hinweis, .marke, .linkliste a")].filter(e => {
  if (!e.checkVisibility({visibilityProperty: true}) || /radio|checkbox|hidden/.test(e.type)) return false;
  const s = getComputedStyle(e), ground = getComputedStyle(document.body).backgroundColor;
  return !["Top", "Right", "Bottom", "Left"].some(side =>
    s[`border${side}Style`] !== "none" && parseFloat(s[`border${side}Width`]) >= 1 && s[`border${side}Color`] !== ground);
}).map(e => `${e.tagName}.${e.className} „${(e.textContent || e.name).trim().slice(0, 40)}“`)"""
"""What is recognised by its ground, which forced colours take away, and has no edge either."""

INK = f"""async data => {{
  {PIXELS}
  const p = await pixels(data), ground = light(p, 0);
  let strong = 0;
  for (let i = 0; i < p.length; i += 4) if (contrast(light(p, i), ground) >= 3) strong++;
  return strong / (p.length / 4);
}}"""
"""The share of pixels that stand out from the corner of the picture by 3:1 or more."""


def test_forced_colours_keep_edges(visit, main_address: str) -> None:
    """Buttons, fields, cards and tags keep an edge."""
    there = visit(width=1280)
    there.page.emulate_media(**SCHEMES["forced"])
    assert there.open(main_address).page.evaluate(UNMARKED) == []


@pytest.mark.parametrize("kind", ["strategy", "operative-goal", "indikator-measured", "indikator-computed", "offer"])
def test_forced_colours_keep_pictures(visit, canvas, kinds, kind: str) -> None:
    """Circle, timeline, progress, chart, map and symbol keep their ink."""
    there = visit(width=1280)
    page = there.page
    page.emulate_media(**SCHEMES["forced"])
    there.open(kinds[kind])
    looks = set()
    for drawing in page.locator("main svg:visible").all():
        look = drawing.get_attribute("class") or drawing.evaluate("e => e.parentElement.className")
        if look not in looks:
            looks.add(look)
            drawn = base64.b64encode(drawing.screenshot()).decode()
            assert canvas.evaluate(INK, drawn) > 0.02, f"cannot be seen in forced colours: svg {look}"
    assert looks


def test_forced_colours_show_where_i_am_and_what_is_chosen(visit) -> None:
    there = visit(width=1280)
    page = there.page
    page.emulate_media(forced_colors="active")
    there.open("angebote/?thema=begegnung", "networkidle")
    edges = page.eval_on_selector_all(
        ".kopf__menue a", "all => all.map(e => [e.hasAttribute('aria-current'), getComputedStyle(e).borderBottomColor])"
    )
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert {current for current, _ in edges} == {True, False}
    assert all((colour != ground) == current for current, colour in edges)
    appearance = page.locator("input[value=begegnung]").evaluate("e => [e.checked, getComputedStyle(e).appearance]")
    assert appearance == [True, "auto"], "the browser itself draws a tick that can be seen"


# --- targets ----------------------------------------------------------------------------------------------------------------

SMALL = """least => {
  const letters = text => text.replace(/[\\s·,.;:()›–]+/g, "").length, small = [];
  const hits = (x, y, e) => {
    const hit = document.elementFromPoint(x, y);
    return hit && (e.contains(hit) || [...(e.labels ?? [])].some(label => label.contains(hit)));
  };
  for (const e of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")) {
    if (e.disabled || e.closest(".sprungmarke") || !e.checkVisibility({visibilityProperty: true})) continue;
    const sentence = e.closest("p, li, dd, td, th, aside");
    if (getComputedStyle(e).display === "inline" && sentence && letters(sentence.textContent) > letters(e.textContent) + 3) continue;
    e.scrollIntoView({block: "center"});
    const box = e.getClientRects()[0];
    if (!box || box.width < 2) continue;
    const x = box.left + Math.min(box.width, innerWidth - box.left) / 2, y = box.top + box.height / 2;
    const reach = (dx, dy) => { let n = 0; while (n < least && hits(x + dx * n, y + dy * n, e)) n++; return n; };
    const width = reach(1, 0) + reach(-1, 0) - 1, height = reach(0, 1) + reach(0, -1) - 1;
    if (Math.min(width, height) < least - 1) small.push(`${width} × ${height}: ${e.tagName}.${e.className} „${(e.textContent || e.value || e.name).trim().slice(0, 40)}“`);
  }
  return small;
}"""
"""Targets that a finger meets on less than the given square: measured by asking what lies under each point. A link within a
sentence is left out, as WCAG 2.5.5 and 2.5.8 do."""


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("where", CLOSE.values(), ids=CLOSE.keys())
def test_a_shaky_hand_hits_what_matters(shared_visit, where: str, width: int) -> None:
    """44 px (WCAG 2.5.5) where people in need arrive."""
    page = shared_visit(width).open(where, "networkidle").page
    page.evaluate("document.querySelectorAll('.finder details').forEach(d => { d.open = true })")
    assert page.evaluate(SMALL, 44) == []


def test_calling_is_easy_on_a_page_of_protection(shared_visit) -> None:
    page = shared_visit(390).open("angebote/schutzhaus-fuer-frauen/").page
    sizes = page.eval_on_selector_all("main a[href^='tel:']", "all => all.map(e => e.getBoundingClientRect().height)")
    assert sizes
    assert min(sizes) >= 44


# --- calm and paper ---------------------------------------------------------------------------------------------------------

MOVING = """() => [...document.querySelectorAll("*")].filter(e => {
  const s = getComputedStyle(e), lasts = list => list.split(",").some(time => parseFloat(time) > 0);
  return lasts(s.transitionDuration) || (s.animationName !== "none" && lasts(s.animationDuration)) || s.scrollBehavior === "smooth";
}).map(e => `${e.tagName}.${e.getAttribute("class")}`)"""


def test_nothing_moves_for_those_who_asked_for_calm(shared_visit, main_address: str) -> None:
    """Every window of these tests asks for reduced motion."""
    page = shared_visit(1280).open(main_address).page
    assert page.evaluate("matchMedia('(prefers-reduced-motion: reduce)').matches")
    assert page.evaluate(MOVING) == []
    assert page.evaluate("document.getAnimations().length") == 0


ON_PAPER = """() => {
  const main = document.querySelector("main"), seen = e => e.checkVisibility({visibilityProperty: true, opacityProperty: true});
  return {
    heading: seen(main.querySelector("h1")),
    letters: main.innerText.length,
    bars: [...document.querySelectorAll("body *")].filter(e => seen(e) && ["fixed", "sticky"].includes(getComputedStyle(e).position)).map(e => e.className),
    frame: [...document.querySelectorAll(".kopf__suche, .kopf__menue, .fuss, .krumen, .sprungmarke")].filter(seen).map(e => e.className),
    wide: document.scrollingElement.scrollWidth > innerWidth,
  };
}"""


def test_paper_shows_the_page_and_no_bars(visit, main_address: str) -> None:
    """A4 with 1 cm of margin is 718 px wide. Filters and buttons stay on the screen, nearly all words come along."""
    there = visit(width=718)
    page = there.open(main_address, "networkidle").page
    on_screen = page.evaluate("document.querySelector('main').innerText.length")
    controls = page.evaluate(
        "[...document.querySelectorAll('main :is(form, .knoepfe, .blaettern, .kontakt, .sortieren)')].reduce((sum, e) => sum + e.innerText.length, 0)"
    )
    page.emulate_media(media="print", color_scheme="light")
    paper = page.evaluate(ON_PAPER)
    assert paper["heading"]
    assert paper["bars"] == []
    assert paper["frame"] == []
    assert not paper["wide"]
    assert paper["letters"] >= 0.9 * (on_screen - controls)


def test_paper_tells_where_links_lead(visit) -> None:
    """Nobody can press a link on paper: sources and links in texts show their address."""
    page = visit(width=718).open("angebote/lesecafe-am-markt/").page
    page.emulate_media(media="print")
    shown = page.eval_on_selector_all(
        "main :is(.quellen li, .text) a[href^=http]",
        "all => all.map(e => [e.getAttribute('href'), getComputedStyle(e, '::after').content])",
    )
    assert shown
    assert [href for href, after in shown if href not in after] == []
    assert page.locator(".quellen__melden, .sprachwahl").filter(visible=True).count() == 0
