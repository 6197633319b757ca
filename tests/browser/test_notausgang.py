"""The way out of pages about violence, in a real browser: click, keys, history, ghost page, without JavaScript."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

OFFER = "angebote/schutzhaus-fuer-frauen/"
SENSITIVE = (OFFER, "angebote/thema/gewaltschutz/", "hilfe-jetzt/", "sicher-surfen/")
CALM = (
    "",
    "angebote/",
    "angebote/krisendienst/",
    "angebote/lesecafe-am-markt/",
    "angebote/thema/begegnung/",
    "kontakt/",
)
SEARCHES = ("angebote/", "hilfe/suche/")
FEAR = "mein Mann schlägt mich"
AWAY = "https://www.dwd.de/"
BUTTON = "Seite schnell verlassen"
STOP = """() => {
  const stop = document.activeElement;
  const what = stop.outerHTML.slice(0, 80);
  return { top: stop.getBoundingClientRect().top, bar: stop.closest(".notausgang") !== null, what };
}"""
"""Where the focus is."""

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]


@pytest.fixture
def there(visit):
    """Function: an open page from which the place outside can be reached; ``asked`` holds the requests for it."""

    def open_page(address: str = OFFER, **more):
        seen = visit(**more)
        seen.asked = []
        seen.answer = lambda route: route.fulfill(content_type="text/html", body="<title>Wetter</title>Wetter")

        def outside(route) -> None:
            seen.asked.append(route.request)
            seen.answer(route)

        seen.page.route(AWAY + "**", outside)
        seen.open("").open(address)
        return seen

    return open_page


def button(page):
    return page.get_by_role("complementary", name=BUTTON).get_by_role("link", name=BUTTON)


def press_shift(page, times: int) -> None:
    for _ in range(times):
        page.keyboard.press("Shift")


def said(page) -> str:
    return page.get_by_role("complementary", name=BUTTON).get_by_role("status").inner_text()


# --- where it is ----------------------------------------------------------------------------------------------------------


def waits(document) -> bool:
    """Is it there in a template only?"""
    return "<template data-notausgang-wartet>" in document.html


def test_it_stands_on_pages_about_violence_and_nowhere_else(town) -> None:
    with_it = {
        address for address, page in town.documents.items() if "data-notausgang" in page.html and not waits(page)
    }
    assert with_it >= set(SENSITIVE)
    assert not with_it & set(CALM)
    assert {address for address, page in town.documents.items() if waits(page)} >= set(SEARCHES)


def test_only_these_pages_load_its_script(town) -> None:
    for address, document in town.documents.items():
        scripts = [tag for tag in document.all("script") if "/notausgang." in tag.attrs.get("src", "")]
        assert len(scripts) == ("data-notausgang" in document.html), address


def test_every_offer_about_violence_of_the_real_portal_has_it(city) -> None:
    files = [
        path for path in (city.content / "angebote").rglob("*.yml") if "\nsensibel: gewalt\n" in path.read_text("utf-8")
    ]
    assert files
    for path in files:
        assert "data-notausgang" in city.documents[f"angebote/{path.stem}/"].html, path.stem


def test_no_page_tells_another_site_where_the_reader_was(town) -> None:
    assert {document.meta("referrer") for document in town.documents.values()} == {"no-referrer"}


@pytest.mark.parametrize("width", [390, 1280])
def test_it_is_always_in_view_and_covers_no_focus(there, width: int) -> None:
    page = there(width=width).page
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    box = button(page).bounding_box()
    assert box["height"] >= 44
    assert 0 <= box["y"] < 40
    page.get_by_role("contentinfo").get_by_role("link").last.focus()
    covered = page.evaluate("() => Math.round(document.querySelector('.notausgang').getBoundingClientRect().bottom)")
    stops = []
    for _ in range(150):
        page.keyboard.press("Shift+Tab")
        stops.append(page.evaluate(STOP))
        if stops[-1]["bar"]:
            break
    assert len(stops) > 10
    assert stops[-1]["bar"], "the walk came through the page"
    assert [stop["what"] for stop in stops[:-1] if stop["top"] < covered] == []
    assert said(page) == "", "Shift+Tab is no Shift"


def test_the_keyboard_reaches_it_at_once(there) -> None:
    page = there(width=390).page
    page.keyboard.press("Tab")
    jump = page.get_by_role("link", name="Zum Inhalt")
    expect(jump).to_be_focused()
    assert jump.bounding_box()["y"] >= sum(button(page).bounding_box()[key] for key in ("y", "height")), (
        "not on top of it"
    )
    page.keyboard.press("Tab")
    expect(button(page)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Spuren verwischen").first).to_be_focused()


def test_it_is_not_printed(there) -> None:
    page = there().page
    page.emulate_media(media="print")
    expect(page.locator("[data-notausgang]")).to_be_hidden()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("where", SENSITIVE)
def test_axe_finds_nothing_while_it_counts(there, axe: str, width: int, where: str) -> None:
    page = there(where, width=width).page
    press_shift(page, 2)
    page.evaluate(axe)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = page.evaluate(
            """tags => axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] })
            .then(({ violations }) => violations.flatMap(v => v.nodes.map(n => `${v.id} ${n.target}`)))""",
            TAGS,
        )
        assert found == [], scheme


# --- leaving ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("where", SENSITIVE)
def test_a_click_leaves_and_back_does_not_return(there, where: str) -> None:
    visit = there(where, width=390)
    page = visit.page
    button(page).click()
    page.wait_for_url(AWAY)
    assert [request.headers.get("referer") for request in visit.asked] == [None]
    page.go_back()
    assert page.url == visit.origin, "back leads to the page before"
    assert [complaint for complaint in visit.complaints() if AWAY not in complaint] == []


def test_jumps_within_the_page_leave_no_way_back(there) -> None:
    visit = there()
    page = visit.page
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    assert page.url.endswith("#inhalt")
    button(page).click()
    page.wait_for_url(AWAY)
    page.go_back()
    assert page.url == visit.origin


def test_three_times_shift_leaves_and_counts_aloud(there) -> None:
    page = there().page
    press_shift(page, 1)
    assert said(page) == "Drücken Sie noch zweimal die Umschalttaste, um die Seite zu verlassen."
    expect(page.locator(".notausgang__punkte")).to_be_visible()
    press_shift(page, 1)
    assert said(page) == "Drücken Sie noch einmal die Umschalttaste, um die Seite zu verlassen."
    press_shift(page, 1)
    page.wait_for_url(AWAY)


def test_it_works_while_typing_in_the_search(there) -> None:
    page = there().page
    page.get_by_role("search").get_by_role("searchbox").focus()
    press_shift(page, 3)
    page.wait_for_url(AWAY)


def test_shift_with_other_keys_does_not_count(there) -> None:
    visit = there()
    page = visit.page
    page.get_by_role("search").get_by_role("searchbox").focus()
    for keys in ("Shift+A", "Shift+B", "Shift+C", "Shift+ArrowLeft", "Alt+Shift", "Control+Shift", "Shift+Alt"):
        page.keyboard.press(keys)
    for _ in range(3):  # Shift let go before the letter
        page.keyboard.down("Shift")
        page.keyboard.down("D")
        page.keyboard.up("Shift")
        page.keyboard.up("D")
    assert said(page) == ""
    assert visit.asked == []


def test_another_key_or_too_long_a_pause_begins_anew(there) -> None:
    visit = there()
    page = visit.page
    page.clock.install()
    page.reload()
    press_shift(page, 2)
    page.keyboard.press("x")
    assert said(page) == "Abgebrochen. Sie bleiben auf dieser Seite."
    press_shift(page, 2)
    page.clock.fast_forward(5_100)
    assert said(page) == "Abgebrochen. Sie bleiben auf dieser Seite."
    page.clock.fast_forward(5_100)
    assert said(page) == ""
    press_shift(page, 1)
    assert said(page).startswith("Drücken Sie noch zweimal")
    expect(page.locator(".notausgang__punkte i")).to_have_count(3)
    assert visit.asked == []


# --- where people search ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("where", SEARCHES)
def test_it_appears_for_those_who_search_for_it(there, where: str) -> None:
    visit = there(where, width=390)
    page = visit.page
    expect(button(page)).to_have_count(0)
    press_shift(page, 3)
    field = page.get_by_role("main").get_by_role("searchbox")
    field.fill("Treff")
    page.locator("[data-fertig=true]").wait_for()
    expect(button(page)).to_have_count(0)
    field.fill(FEAR)
    expect(button(page)).to_be_in_viewport()
    expect(page).to_have_title("Beispielstadt")
    field.fill("Treff")
    expect(page.locator("[data-krise=gewalt]")).to_be_hidden()
    expect(button(page)).to_be_in_viewport()
    assert visit.asked == [], "nobody left by pressing Shift before"
    press_shift(page, 3)
    page.wait_for_url(AWAY)
    page.go_back()
    assert page.url == visit.origin
    assert visit.errors == []


def test_no_step_of_a_search_for_help_stays_behind(there) -> None:
    visit = there("angebote/", width=1280)
    page = visit.page
    page.get_by_role("main").get_by_role("searchbox").fill(FEAR)
    button(page).wait_for()
    page.get_by_label("Sortieren").select_option("name")
    page.wait_for_url("**sortierung=name*")
    button(page).click()
    page.wait_for_url(AWAY)
    page.go_back()
    assert page.url == visit.origin


def test_it_is_there_when_the_search_came_with_the_address(there) -> None:
    page = there(f"angebote/?q={FEAR}", width=390).page
    expect(button(page)).to_be_in_viewport()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(button(page)).to_be_focused()


# --- what others see --------------------------------------------------------------------------------------------------------


NOTHING_COMES = {"status": 204}
"""The answer at which a browser stays where it is."""


def test_a_ghost_page_stands_there_until_the_other_one_comes(there) -> None:
    visit = there()
    page = visit.page
    visit.answer = lambda route: route.fulfill(**NOTHING_COMES)
    press_shift(page, 3)
    expect(page.get_by_role("alert")).to_have_text("Die Seite wird geladen.")
    assert page.locator("body").inner_text().strip() == "Die Seite wird geladen."
    assert page.title() == "www.dwd.de"
    assert page.evaluate("location.href") == visit.origin, "the address bar names the start page"
    page.reload()
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Schutzhaus für Frauen")


def test_a_ghost_page_that_comes_back_from_memory_leaves_again(there) -> None:
    visit = there()
    page = visit.page
    visit.answer = lambda route: route.fulfill(**NOTHING_COMES)
    press_shift(page, 3)
    expect(page.get_by_role("alert")).to_be_visible()
    with page.expect_response(AWAY):
        page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    assert len(visit.asked) == 2


@pytest.mark.parametrize(
    ("where", "title"),
    [(OFFER, "Angebote – Beispielstadt"), ("hilfe-jetzt/", "Beispielstadt"), ("sicher-surfen/", "Beispielstadt")],
)
def test_the_windows_title_does_not_name_the_help(there, town, where: str, title: str) -> None:
    page = there(where).page
    assert page.title() == title
    assert page.get_by_role("heading", level=1).inner_text() in town.documents[where].title, "search engines know it"


# --- without JavaScript -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("where", SENSITIVE)
def test_without_javascript_it_is_a_link_that_tells_nothing(there, where: str) -> None:
    visit = there(where, js=False)
    page = visit.page
    expect(page.get_by_text("dreimal die Umschalttaste drücken")).to_be_hidden()
    button(page).click()
    page.wait_for_url(AWAY)
    assert [request.headers.get("referer") for request in visit.asked] == [None]


def test_the_way_to_the_explanation_stands_beside_it(there) -> None:
    page = there("hilfe-jetzt/").page
    page.get_by_role("complementary", name=BUTTON).get_by_role("link", name="Spuren verwischen").click()
    page.wait_for_url(re.compile("/sicher-surfen/$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Spuren verwischen")
