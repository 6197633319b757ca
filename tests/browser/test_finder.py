"""The finder: what it finds, what its numbers promise, what it says about a query, and what it does when something is wrong.

How good the ranking is belongs to the search's own tests; here a query stands for what a reader does with it.
"""

from __future__ import annotations

import gzip
import json
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import field as field_
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Route, expect

from wegweiser.pipeline import check_content
from wegweiser.search.bundle import SCRIPT
from wegweiser.search.index import MANIFEST, Cuts, search_files
from wegweiser.settings import Settings

from ..conftest import TOWN, TOWN_DAY, Visit

EVERYTHING = 16
"""Current offers of the example town."""


def until(page, condition: str) -> None:
    """Wait until an expression is true in the page. (Playwright's own waiting needs eval, which the policy forbids.)"""
    deadline = time.monotonic() + 30
    while not page.evaluate(f"Boolean({condition})"):
        assert time.monotonic() < deadline, f"never: {condition}"
        page.wait_for_timeout(20)


def found(page) -> list[str]:
    page.locator("[data-treffer][data-fertig=true]").wait_for()
    return page.locator("[data-treffer] > [data-angebot]").evaluate_all("all => all.map(e => e.dataset.angebot)")


def total(page) -> int:
    page.locator("[data-treffer][data-fertig=true]").wait_for()
    return int(page.locator("[data-treffer-zahl]").inner_text())


def field(page):
    return page.get_by_role("main").get_by_role("searchbox")


NUMBERS = "document.querySelector('[name=thema]').closest('label').querySelector('[data-zahl]').textContent"
"""The numbers beside the boxes are there."""


def box(page, name: str, value: str):
    return page.locator(f"input[name={name}][value='{value}']")


def number(page, name: str, value: str) -> str:
    return page.locator(f"label:has(input[name={name}][value='{value}']) [data-zahl]").text_content()


def unfold(page) -> None:
    """Open all groups of boxes."""
    page.evaluate("document.querySelectorAll('.finder details').forEach(d => { d.open = true })")


# --- nothing is loaded before it is needed ------------------------------------------------------------------------------------


@pytest.fixture
def loaded(visit):
    """Open an address and name the parts of the search that came with it."""

    def load(address: str, **more):
        there = visit(**more)
        parts = []
        there.page.on("request", lambda request: parts.append(request.url))
        there.open(address, "networkidle")
        return there, lambda: [
            re.sub(r"\W[0-9a-f]{10}\b", "", url.removeprefix(there.origin)) for url in parts if "suche" in url
        ]

    return load


@pytest.mark.parametrize("where", ["", "angebote/", "hilfe/suche/", "ziele/"])
def test_nothing_of_the_search_comes_before_somebody_searches(loaded, where: str) -> None:
    _, parts = loaded(where)
    assert [part for part in parts() if part != where] == []


def test_the_engine_comes_once_with_the_first_focus(loaded) -> None:
    there, parts = loaded("angebote/")
    field(there.page).focus()
    there.page.wait_for_timeout(300)
    assert parts() == ["suche/suche.js"]
    field(there.page).press_sequentially("Schulden")
    assert "sprechstunde-rund-ums-geld" in found(there.page)
    assert parts().count("suche/suche.js") == 1


def test_an_address_with_a_query_loads_at_once_what_it_needs(loaded) -> None:
    there, parts = loaded("angebote/?q=Schulden", width=390)
    assert found(there.page)
    assert parts()[0] == "suche/suche.js"
    assert "suche/index.json" not in parts()
    assert len(parts()) <= 6


def test_numbers_come_only_where_somebody_sees_them(visit) -> None:
    """In a large portal they need files of their own."""
    page = visit(width=390).open("angebote/?q=reden", "networkidle").page
    assert found(page)
    assert number(page, "thema", "trauer") == ""
    page.get_by_text("Eingrenzen", exact=True).click()
    until(page, NUMBERS)
    assert number(page, "thema", "trauer") == "0"


@dataclass
class Large:
    """A window in which the town has the search of a large portal. Files that ``later`` begins with come when they are released."""

    there: Visit
    files: dict[str, bytes]
    later: str = "nothing"
    held: list[Route] = field_(default_factory=list)

    def open(self, address: str):
        self.there.page.route("**/suche/suche.js?*", lambda route: self.send(route, SCRIPT))
        self.there.page.route("**/suche/*/*.bin", lambda route: self.answer(route))
        return self.there.open(address).page

    def answer(self, route: Route) -> None:
        manifest = json.loads(self.files[MANIFEST])
        name = Path(route.request.url).stem
        if name[0] == "w" and manifest["woerter"][int(name[1:])].startswith(self.later):
            self.held.append(route)
        else:
            self.send(route, f"{manifest['ordner']}{name}.bin")

    def send(self, route: Route, address: str) -> None:
        kind = "text/javascript" if address.endswith(".js") else "application/octet-stream"
        route.fulfill(body=self.files[address], content_type=kind)

    def release(self) -> None:
        self.later = "nothing"
        for route in self.held:
            self.answer(route)


@pytest.fixture
def large(visit, tmp_path) -> Callable[[Cuts], Large]:
    def make(cuts: Cuts) -> Large:
        settings = Settings(content=TOWN / "content", heute=date.fromisoformat(TOWN_DAY))
        portal, _ = check_content(settings)
        return Large(
            visit(), {file.adresse: file.inhalt for file in search_files(portal, (), settings, tmp_path, cuts).files}
        )

    return make


def test_in_a_large_portal_results_do_not_wait_for_the_numbers(large, shared_visit) -> None:
    where = "angebote/?kosten=kostenlos"
    portal = large(Cuts(package=0))
    portal.later = "#th"
    page = portal.open(where)
    assert len(found(page)) == total(page) > 1
    until(page, "document.querySelector('[data-facetten]').open")
    page.wait_for_timeout(100)
    assert len(portal.held) == 1
    assert number(page, "thema", "geld") == ""
    portal.release()
    until(page, NUMBERS)
    there = [(one, number(page, "thema", one)) for one in ("geld", "trauer", "begegnung")]
    page = shared_visit(1280).open(where, "networkidle").page
    assert there == [(one, number(page, "thema", one)) for one, _ in there]


def test_when_a_word_is_too_frequent_to_count_it_says_at_least(large) -> None:
    page = large(Cuts(package=0, postings=3)).open("angebote/?q=Begegnung+")
    ids = found(page)
    assert 3 <= len(ids) < EVERYTHING
    expect(page.locator("[data-ergebnis]")).to_have_text(f"Mindestens {len(ids)} Angebote")
    expect(page.locator("[data-ansage]")).to_have_text(f"Mindestens {len(ids)} Angebote")


def test_the_scripts_of_finder_and_search_weigh_little(town) -> None:
    assets = [path for name in ("wegweiser", "finden") for path in (town.folder / "assets").glob(f"{name}.*.js")]
    scripts = [*assets, town.folder / "suche" / "suche.js"]
    assert len(scripts) == 3
    assert sum(len(gzip.compress(script.read_bytes(), 9)) for script in scripts) <= 35_000


# --- words and boxes --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("Zeitung", "lesecafe-am-markt"),
        ("ZEITUNGEN", "lesecafe-am-markt"),
        ("Schulden", "sprechstunde-rund-ums-geld"),
        ("Shculden", "sprechstunde-rund-ums-geld"),
        ("Kinder Betreuung", "deutsch-am-nachmittag"),
        ("Gespraechskreis", "gespraechskreis-trauer"),
    ],
)
def test_however_it_is_spelled(shared_visit, query: str, first: str) -> None:
    page = shared_visit(1280).open(f"angebote/?q={query}").page
    assert found(page)[0] == first
    assert total(page) == len(found(page))


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("thema=geld", {"sprechstunde-rund-ums-geld", "kleiderkammer"}),
        ("thema=geld&thema=trauer", {"sprechstunde-rund-ums-geld", "kleiderkammer", "gespraechskreis-trauer"}),
        ("thema=geld&kosten=kostenlos", {"sprechstunde-rund-ums-geld"}),
        ("barrierefreiheit=rollstuhl", {"lesecafe-am-markt", "deutsch-am-nachmittag"}),
        ("barrierefreiheit=rollstuhl&barrierefreiheit=aufzug", {"lesecafe-am-markt"}),
        ("sprache=tr", {"sprechstunde-rund-ums-geld"}),
        ("anmeldung=ohne", {"lesecafe-am-markt", "repair-treff-hafen", "plaudertelefon"}),
        ("q=reden&format=telefon", {"plaudertelefon"}),
        ("gebiet=mitte&format=treff&kosten=spende", {"lesecafe-am-markt", "repair-treff-hafen"}),
        ("thema=gibt-es-nicht", set()),
        ("unbekannt=1&thema=trauer", {"gespraechskreis-trauer"}),
    ],
)
def test_one_box_of_a_facet_is_enough_except_for_barriers(shared_visit, query: str, ids: set[str]) -> None:
    page = shared_visit(1280).open(f"angebote/?{query}").page
    assert set(found(page)) == ids
    assert total(page) == len(ids)


def test_without_words_and_filters_the_own_list_stands(visit) -> None:
    page = visit().open("angebote/?q=&thema=&irgendwas=1").page
    assert len(found(page)) == total(page) == EVERYTHING
    expect(page.get_by_role("button", name="Alle Filter löschen")).to_be_hidden()


@pytest.mark.parametrize("where", ["angebote/", "angebote/?q=reden", "angebote/?kosten=kostenlos"])
def test_numbers_say_what_a_click_gives(visit, where: str) -> None:
    page = visit().open(where, "networkidle").page
    unfold(page)
    found(page)
    until(page, NUMBERS)
    boxes = page.locator("form [type=checkbox]:enabled:not(:checked)").evaluate_all(
        "all => all.map(e => [e.name, e.value])"
    )
    facets = {name for name, _ in boxes} - ({"kosten"} if "kosten" in where else set())
    assert {"gebiet", "thema", "zielgruppe", "format", "tag", "anmeldung"} <= facets
    for name, value in boxes:
        if name not in facets or not number(page, name, value):
            continue
        promised = number(page, name, value)
        box(page, name, value).check()
        assert (name, value, total(page)) == (name, value, int(promised))
        box(page, name, value).uncheck()
        found(page)
        until(page, NUMBERS)


def test_what_gives_nothing_can_be_read_but_not_ticked(visit) -> None:
    page = visit().open("angebote/?thema=geld", "networkidle").page
    unfold(page)
    found(page)
    assert number(page, "gebiet", "mitte") == "0"
    assert box(page, "gebiet", "mitte").is_disabled()
    expect(page.locator("label", has=box(page, "gebiet", "mitte"))).to_be_visible()
    assert box(page, "gebiet", "nord").is_enabled()
    page = visit().open("angebote/?q=Quantenflugzeug&thema=geld", "networkidle").page
    assert box(page, "thema", "geld").is_enabled(), "a filter that is set can always be taken away"


def test_a_box_that_loses_its_last_offer_keeps_the_focus(visit) -> None:
    page = visit().open("angebote/?thema=trauer", "networkidle").page
    unfold(page)
    found(page)
    box(page, "thema", "trauer").focus()
    page.keyboard.press("Space")
    assert len(found(page)) == EVERYTHING
    assert page.evaluate("document.activeElement.value") == "trauer"


# --- times --------------------------------------------------------------------------------------------------------------------


def test_unknown_times_stay_in_and_say_so(shared_visit) -> None:
    page = shared_visit(1280).open("angebote/?tag=dienstag").page
    ids = found(page)
    assert {"sprechstunde-rund-ums-geld", "plaudertelefon"} == set(ids[:2]), "those that certainly fit come first"
    assert "kleiderkammer" in ids
    assert "gespraechskreis-trauer" not in ids, "Friday is known not to fit"
    unsure = len(ids) - 2
    assert f"Bei {unsure} davon kennen wir die Zeiten nicht genau." in understood(page)
    assert "Zeiten nicht bekannt" in page.locator("[data-angebot=kleiderkammer]").inner_text()
    assert "Zeiten bitte nachlesen" in page.locator("[data-angebot=besuche-gegen-einsamkeit]").inner_text()
    assert "Zeiten" not in page.locator("[data-angebot=plaudertelefon]").inner_text()
    row = page.locator("label", has=box(page, "tag", "dienstag"))
    assert "davon 2 sicher" in re.sub(r"\s+", " ", row.text_content())
    assert number(page, "tag", "dienstag") == str(len(ids))


@pytest.mark.parametrize(("day", "there"), [("2026-11-24", True), ("2026-11-25", False)])
def test_today_is_the_day_of_the_reader(visit, day: str, there: bool) -> None:
    window = visit()
    window.page.clock.set_fixed_time(f"{day}T10:00:00+01:00")
    page = window.open("angebote/?heute=1").page
    assert ("plaudertelefon" in found(page)) == there
    expect(page.get_by_role("button", name="Filter entfernen: Heute")).to_be_visible()


# --- order and number -----------------------------------------------------------------------------------------------------------


def test_by_name(shared_visit) -> None:
    page = shared_visit(1280).open("angebote/?q=reden&sortierung=name").page
    names = page.locator("[data-treffer] h3").all_inner_texts() if found(page) else []
    assert len(names) > 2
    assert names == sorted(names, key=str.casefold)


def test_by_distance_from_a_district_that_the_reader_chooses(visit) -> None:
    there = visit()
    page = there.open("angebote/?thema=begegnung").page
    before = found(page)
    expect(page.get_by_label("von", exact=True)).to_be_hidden()
    page.get_by_label("Sortieren").select_option("nach Entfernung")
    page.get_by_label("von", exact=True).select_option("Nord")
    page.wait_for_url("**sortierung=entfernung&von=nord")
    near = found(page)
    assert near[0] == "deutsch-am-nachmittag"
    assert set(near) == set(before)
    page.get_by_label("von", exact=True).select_option("Mitte")
    page.wait_for_url("**von=mitte")
    assert found(page).index("lesecafe-am-markt") < found(page).index("deutsch-am-nachmittag")
    page.go_back()
    page.wait_for_url("**von=nord")
    assert found(page) == near
    assert there.complaints() == []


def test_twenty_first_then_twenty_more_and_the_focus_goes_on(visit) -> None:
    there = visit("city")
    page = there.open("angebote/?q=Beratung").page
    assert len(found(page)) == 20
    everything = total(page)
    assert everything > 40
    more = page.get_by_role("button", name="Weitere 20 anzeigen")
    more.focus()
    page.keyboard.press("Enter")
    until(page, "document.querySelectorAll('[data-treffer] > li').length === 40")
    assert page.evaluate("document.activeElement.closest('li').dataset.angebot") == found(page)[20]
    assert len(set(found(page))) == 40
    while more.is_visible():
        before = len(found(page))
        more.click()
        until(page, f"document.querySelectorAll('[data-treffer] > li').length > {before}")
    assert len(found(page)) == everything
    assert there.complaints() == []


def test_what_was_unfolded_is_there_again_after_coming_back(visit) -> None:
    page = visit("city").open("angebote/?q=Beratung").page
    found(page)
    page.get_by_role("button", name="Weitere 20 anzeigen").click()
    until(page, "document.querySelectorAll('[data-treffer] > li').length === 40")
    page.reload()
    assert len(found(page)) == 40


# --- typing ---------------------------------------------------------------------------------------------------------------------


def test_typing_searches_with_the_beginning_of_a_word_and_keeps_the_focus(visit) -> None:
    there = visit()
    page = there.open("ueber/").page
    there.open("angebote/")
    field(page).press_sequentially("Zeit", delay=30)
    until(page, "document.querySelector('[data-treffer-zahl]').textContent !== '16'")
    assert "lesecafe-am-markt" in found(page)
    assert page.evaluate("document.activeElement.name") == "q"
    field(page).press_sequentially("ung")
    page.wait_for_url("**/angebote/?q=Zeitung")
    assert found(page)[0] == "lesecafe-am-markt"
    page.go_back()
    page.wait_for_url("**/ueber/")
    assert there.complaints() == []


def test_enter_leads_to_the_results(visit) -> None:
    page = visit().open("angebote/").page
    field(page).fill("Zeitung")
    field(page).press("Enter")
    until(page, "document.activeElement.id === 'ergebnis'")
    assert page.url.endswith("/angebote/?q=Zeitung")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.finder__ergebnis') !== null"), (
        "results follow, not the boxes"
    )


def test_the_number_is_said_politely_after_a_rest(visit) -> None:
    page = visit().open("angebote/").page
    status = page.get_by_role("main").get_by_role("status")
    assert status.text_content() == ""
    field(page).press_sequentially("Schulden", delay=20)
    until(page, "document.querySelector('[data-treffer-zahl]').textContent !== '16'")
    assert status.text_content() == "", "not while somebody types"
    until(page, "document.querySelector('[data-ansage]').textContent !== ''")
    assert re.fullmatch(r"\d+ Angebote? gefunden", status.text_content())


def test_emptying_the_field_brings_everything_back(visit) -> None:
    page = visit().open("angebote/?q=Zeitung").page
    found(page)
    field(page).focus()
    page.keyboard.press("Escape")
    page.wait_for_url("**/angebote/")
    assert len(found(page)) == EVERYTHING
    assert field(page).input_value() == ""
    assert page.evaluate("document.activeElement.name") == "q"


def test_results_are_a_list_with_headings(visit) -> None:
    page = visit().open("angebote/?q=reden").page
    ids = found(page)
    results = page.get_by_role("region", name=re.compile("Angebote$"))
    assert results.get_by_role("heading", level=3).count() == len(ids)
    expect(page.locator("ul[data-treffer] > li[data-angebot]")).to_have_count(len(ids))
    assert page.get_by_role("combobox").count() == page.locator("select:visible").count(), "the field is a plain one"


# --- filters set ------------------------------------------------------------------------------------------------------------------


def test_all_filters_can_be_taken_away_at_once_and_the_words_stay(visit) -> None:
    page = visit().open("angebote/?q=reden&thema=begegnung&kosten=kostenlos&heute=1").page
    found(page)
    assert page.get_by_role("list", name="Gewählte Filter").get_by_role("button").count() == 3
    page.get_by_role("button", name="Alle Filter löschen").click()
    page.wait_for_url("**/angebote/?q=reden")
    assert total(page) > 1
    assert field(page).input_value() == "reden"
    expect(page.get_by_role("button", name="Alle Filter löschen")).to_be_hidden()
    page.go_back()
    page.wait_for_url("**heute=1")
    expect(page.get_by_role("button", name="Filter entfernen: kostenlos")).to_be_visible()
    page.go_forward()
    page.wait_for_url("**/angebote/?q=reden")
    expect(page.get_by_role("button", name="Filter entfernen: kostenlos")).to_be_hidden()


# --- what was understood ------------------------------------------------------------------------------------------------------------


def understood(page) -> str:
    found(page)
    return page.locator("[data-verstanden]").inner_text()


def test_a_misspelt_word_is_named_and_corrected(visit) -> None:
    page = visit().open("angebote/?q=Shculden und Bescheid").page
    assert "Meinten Sie Schulden?" in understood(page)
    assert "„Shculden“ kennen wir nicht" in understood(page)
    page.get_by_role("main").get_by_role("link", name="Schulden", exact=True).click()
    page.wait_for_url(re.compile(r"q=Schulden\+und\+Bescheid"))
    assert "Meinten Sie" not in understood(page)


def test_a_word_that_nobody_knows_is_named(visit) -> None:
    page = visit().open("angebote/?q=Trauer Xqwzkyff").page
    assert "gespraechskreis-trauer" in found(page)
    assert "„Xqwzkyff“ kommt hier nicht vor. Gesucht wurde ohne dieses Wort." in understood(page)


def test_words_like_an_unknown_one_lead_on(visit) -> None:
    page = visit().open("angebote/?q=Trauxxr").page
    assert found(page) == [] or "Meinten Sie" in understood(page)
    page.get_by_role("main").get_by_role("link", name="Trauer", exact=True).first.click()
    page.wait_for_url("**?q=Trauer")
    assert "gespraechskreis-trauer" in found(page)


def test_other_words_for_the_same_are_named(visit) -> None:
    assert "Gesucht auch nach: " in understood(visit().open("angebote/?q=Senioren").page)
    assert understood(visit().open("angebote/?q=Zeitung").page) == ""


def test_a_place_comes_first_and_can_become_a_filter(visit) -> None:
    page = visit().open("angebote/?q=Sprechstunde Nord").page
    assert "In Nord zuerst" in understood(page)
    page.get_by_role("link", name="nur Nord").click()
    page.wait_for_url("**gebiet=nord")
    assert set(found(page)) <= {"sprechstunde-rund-ums-geld", "deutsch-am-nachmittag"}
    assert "In Nord zuerst" not in understood(page)


# --- somebody in need -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "call", "not_first"),
    [
        ("ich will nicht mehr leben", ["tel:112", "tel:03023125911"], "tel:110"),
        ("mein Freund bedroht mich", ["tel:110", "tel:03023125922"], "tel:112"),
    ],
)
@pytest.mark.parametrize("width", [390, 1280])
def test_help_stands_before_any_result(visit, query: str, call: list[str], not_first: str, width: int) -> None:
    there = visit(width=width)
    page = there.open("angebote/").page
    field(page).press_sequentially(query)
    help_ = page.get_by_role("complementary", name="Hier ist jetzt jemand für Sie da.")
    help_.wait_for()
    assert page.evaluate("document.activeElement.name") == "q", "the focus is not taken"
    until(page, "document.querySelector('[data-ansage]').textContent !== ''")
    assert "Telefonnummern" in page.get_by_role("main").get_by_role("status").text_content()
    numbers = help_.get_by_role("link").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    assert numbers[:2] == call
    assert not_first not in numbers
    assert help_.bounding_box()["y"] < page.locator("[data-ergebnis]").bounding_box()["y"]
    assert help_.bounding_box()["y"] < 700, "seen without scrolling"
    assert "Gesucht auch nach" not in understood(page)
    field(page).fill("Zeitung")
    help_.wait_for(state="hidden")
    assert there.complaints() == []


def test_who_seeks_a_topic_is_not_alarmed(shared_visit) -> None:
    page = shared_visit(1280).open("angebote/?q=Frauen").page
    found(page)
    assert page.get_by_role("complementary", name="Hier ist jetzt jemand").count() == 0


# --- nothing found --------------------------------------------------------------------------------------------------------------------


def test_no_dead_end(visit) -> None:
    there = visit()
    page = there.open("angebote/?q=Schulden&gebiet=mitte&kosten=spende").page
    assert found(page) == []
    assert total(page) == 0
    main = page.get_by_role("main")
    expect(main.get_by_role("heading", name="Dazu haben wir nichts gefunden.")).to_be_visible()
    assert "Gesucht haben wir: „Schulden“ · Mitte · " in main.inner_text()
    for name in ("Alle Themen von A bis Z", "Angebote in meinem Stadtteil", "Hilfe jetzt: Nummern"):
        expect(main.get_by_role("link", name=re.compile(name))).to_be_visible()
    mail = main.get_by_role("link", name="Sagen Sie uns, was hier fehlt").get_attribute("href")
    assert mail.startswith("mailto:redaktion@beispielstadt.example?subject=Das%20fehlt%20hier&body=")
    assert "Schulden" in mail
    ways = main.get_by_role("link", name=re.compile(r": \d+ Angebote?$"))
    assert ways.count() >= 1
    promised = int(re.search(r"(\d+) Angebote?$", ways.first.inner_text())[1])
    ways.first.click()
    page.wait_for_url(re.compile(r"^(?!.*gebiet=mitte.*kosten=spende)"))
    assert total(page) == promised > 0
    assert there.complaints() == []


def test_for_a_district_without_hits_the_whole_town_is_offered(visit) -> None:
    page = visit().open("angebote/?q=Nachbarschaft&gebiet=alter-hafen&kosten=kostenlos").page
    assert found(page) == []
    page.get_by_role("link", name=re.compile("auch für ganz Beispielstadt")).click()
    page.wait_for_url("**gebiet=beispielstadt")
    assert "fest-der-nachbarschaft" in found(page)


# --- when something is wrong -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("part", ["**/suche/suche.js?*", "**/suche/**/*.bin"])
def test_when_the_search_does_not_come_the_list_stays_and_it_can_be_tried_again(visit, part: str) -> None:
    there = visit()
    there.page.route(part, lambda route: route.abort())
    page = there.open("angebote/?q=Zeitung").page
    assert len(found(page)) == total(page) == EVERYTHING
    expect(page.get_by_text("Die Suche klappt gerade nicht.")).to_be_visible()
    there.page.unroute(part)
    page.get_by_role("button", name="Noch einmal versuchen").click()
    until(page, "document.querySelector('[data-treffer-zahl]').textContent !== '16'")
    assert found(page)[0] == "lesecafe-am-markt"
    expect(page.get_by_text("Die Suche klappt gerade nicht.")).to_be_hidden()


NASTY = {
    "html": '"><script>alert(1)</script><img src=x onerror=alert(1)>',
    "long": "Zeitung " * 1250,
    "long-word": "a" * 10_000,
    "emoji": "👩‍👩‍👧‍👦☕️🫖",
    "rtl": "\u202eمقهى القراءة\u202c",
    "marks": "Z\u0335\u0321\u0322alg\u0315o",
    "template": "{{7*7}} ${1} [[wegweiser:inhalt]]",
    "punctuation": "?!#&=%+\\/;'\"",
    "zero": "a\x00b",
    "words-of-javascript": "constructor __proto__ toString",
}


@pytest.mark.parametrize("query", NASTY.values(), ids=NASTY.keys())
@pytest.mark.parametrize("place", ["angebote/", "hilfe/suche/"])
def test_a_query_is_never_more_than_text(visit, place: str, query: str) -> None:
    there = visit()
    page = there.open(place).page
    elements = "document.querySelectorAll('main script, main img, main iframe, main [onerror]').length"
    field(page).fill(query)
    field(page).press("Enter")
    page.locator("[data-fertig=true]").wait_for()
    assert page.evaluate(elements) == 0
    if page.url.partition("?q=")[2]:
        page.reload()
        page.locator("[data-fertig=true]").wait_for()
        assert page.evaluate(elements) == 0
        assert len(page.url) < 4000, "an address that servers still take"
    assert there.complaints() == []


@pytest.mark.parametrize("place", ["angebote/", "hilfe/suche/"])
@pytest.mark.parametrize(
    "where",
    [
        "?q=%ED%A0%80",
        "?q=%ud800",
        "?q=%FF%FE",
        "?q=%",
        "?q=Zeitung&q=Trauer",
        "?thema=%3Cb%3E&sortierung=quer&von=%00&heute=nein",
    ],
)
def test_an_address_can_be_anything(visit, place: str, where: str) -> None:
    there = visit()
    page = there.open(place + where, "networkidle").page
    if "q=" in where or place == "angebote/":
        page.locator("[data-fertig=true]").wait_for()
    assert page.locator("main b").count() == 0
    assert there.complaints() == []


def test_half_a_character_does_no_harm(visit) -> None:
    there = visit()
    page = there.open("angebote/").page
    page.evaluate("""() => { const f = document.querySelector('form.filter [name=q]'); f.focus(); f.value = 'Zeitung \\ud800';
      f.dispatchEvent(new InputEvent('input', {bubbles: true})); }""")
    page.wait_for_url("**?q=Zeitung*")
    assert found(page)[0] == "lesecafe-am-markt"
    assert there.complaints() == []


def test_texts_of_records_stay_texts_in_results(visit) -> None:
    there = visit()
    page = there.open("angebote/?q=alert").page
    assert found(page) == ["boese-texte"]
    assert "<script>alert(1)</script>" in page.locator("[data-angebot=boese-texte]").inner_text()
    assert page.locator("main script, main img").count() == 0
    assert there.complaints() == []


# --- pages around it --------------------------------------------------------------------------------------------------------------


def test_an_overdue_check_is_said_today(visit) -> None:
    """The build did not know it: the browser's clock decides."""
    there = visit()
    there.page.clock.install(time="2040-01-01T12:00:00+01:00")
    page = there.open("angebote/lesecafe-am-markt/").page
    expect(page.get_by_text("Die letzte Prüfung ist überfällig")).to_be_visible()
    there = visit()
    there.page.clock.install(time="2026-11-23T12:00:00+01:00")
    expect(
        there.open("angebote/lesecafe-am-markt/").page.get_by_text("Die letzte Prüfung ist überfällig")
    ).to_be_hidden()
