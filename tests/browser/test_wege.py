"""Journeys of readers through the example town, by roles and visible words."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

PHONE = "tel:03023125121"


def found(page) -> list[str]:
    """The offers that the finder shows, once it is done."""
    page.locator("[data-treffer][data-fertig=true]").wait_for()
    return page.locator("[data-treffer] [data-angebot]").evaluate_all("all => all.map(e => e.dataset.angebot)")


def tick(page, group: str, name: str) -> None:
    """Tick a box of the finder; open its group first."""
    facet = page.locator("details details").filter(has=page.locator("summary", has_text=group))
    if facet.get_attribute("open") is None:
        facet.locator("summary").click()
    facet.get_by_role("checkbox", name=re.compile(f"^{re.escape(name)}")).check()


def heading(page) -> str:
    return page.get_by_role("heading", level=1).inner_text()


# --- looking for help ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [390, 1280])
def test_from_a_word_to_a_telephone_number(visit, width: int) -> None:
    there = visit(width=width)
    page = there.open("").page
    search = page.get_by_role("main").get_by_role("search")
    search.get_by_role("searchbox").fill("Zeitung")
    search.get_by_role("button", name="Suchen").click()
    page.wait_for_url("**/angebote/?q=Zeitung")
    assert "lesecafe-am-markt" in found(page)
    assert len(found(page)) < 16
    assert page.locator("[data-treffer-zahl]").inner_text() == str(len(found(page)))

    page.get_by_role("main").get_by_role("link", name="Lesecafé am Markt", exact=True).click()
    page.wait_for_url("**/angebote/lesecafe-am-markt/")
    assert heading(page) == "Lesecafé am Markt"
    assert page.get_by_role("link", name=re.compile(r"030 23125-121")).first.get_attribute("href") == PHONE
    assert there.complaints() == []


def test_filters_narrow_and_the_back_button_restores(visit) -> None:
    there = visit()
    page = there.open("angebote/").page
    everything = found(page)
    assert len(everything) == 16

    tick(page, "Wo?", "Nord")
    page.wait_for_url("**/angebote/?gebiet=nord")
    in_nord = found(page)
    assert {"sprechstunde-rund-ums-geld", "deutsch-am-nachmittag"} <= set(in_nord) < set(everything)

    tick(page, "Thema", "Geld und Schulden")
    page.wait_for_url("**gebiet=nord&thema=geld")
    assert found(page) == ["sprechstunde-rund-ums-geld"]
    expect(page.get_by_role("heading", name="1 Angebot", exact=True)).to_be_visible()

    page.go_back()
    page.wait_for_url("**/angebote/?gebiet=nord")
    assert found(page) == in_nord
    assert not page.locator("input[name=thema]:checked").count()

    page.get_by_role("button", name="Filter entfernen: Nord").click()
    page.wait_for_url("**/angebote/")
    assert found(page) == everything

    page.go_back()
    assert found(page) == in_nord
    assert there.complaints() == []


def test_an_address_with_filters_can_be_shared(visit) -> None:
    page = visit().open("angebote/?gebiet=nord&thema=geld&kosten=kostenlos").page
    assert found(page) == ["sprechstunde-rund-ums-geld"]
    assert page.locator("input[name=kosten][value=kostenlos]").is_checked()
    page.get_by_role("link", name="Sprechstunde rund ums Geld", exact=True).click()
    page.go_back()
    assert found(page) == ["sprechstunde-rund-ums-geld"]


def test_nothing_found_says_how_to_go_on(visit) -> None:
    there = visit()
    page = there.open("angebote/?q=Quantenflugzeug").page
    assert found(page) == []
    assert page.locator("[data-treffer-zahl]").inner_text() == "0"
    expect(page.get_by_role("main").get_by_role("link", name=re.compile("Hilfe jetzt"))).to_be_visible()
    assert there.complaints() == []


def test_from_the_start_page_through_a_theme(visit) -> None:
    page = visit(width=390).open("").page
    page.get_by_role("main").get_by_role("link", name=re.compile("^Begegnung")).first.click()
    page.wait_for_url("**/angebote/thema/begegnung/")
    assert "Begegnung" in heading(page)
    page.get_by_role("main").get_by_role("link", name="Plaudertelefon", exact=True).click()
    assert heading(page) == "Plaudertelefon"


def test_from_an_area_to_its_offers(visit) -> None:
    page = visit().open("").page
    page.get_by_role("navigation", name="Hauptmenü").get_by_role("link", name="Stadtteile").click()
    page.get_by_role("main").get_by_role("link", name=re.compile("^Mitte")).first.click()
    page.wait_for_url("**/gebiete/mitte/")
    page.get_by_role("main").get_by_role("link", name="Repair-Treff am Hafen", exact=True).click()
    assert heading(page) == "Repair-Treff am Hafen", "the offers of a part belong to the whole"


def test_who_is_in_danger_sees_numbers_first(visit) -> None:
    page = visit(width=390).open("angebote/schutzhaus-fuer-frauen/").page
    box = page.get_by_role("complementary", name="Brauchen Sie sofort Hilfe?")
    assert box.get_by_role("link", name=re.compile("110")).get_attribute("href") == "tel:110"
    assert box.bounding_box()["y"] < page.get_by_role("heading", level=1).bounding_box()["y"]
    expect(page.get_by_role("link", name=re.compile("030 23125-132")).first).to_be_visible()
    page.get_by_role("banner").get_by_role("link", name="Hilfe jetzt").click()
    assert heading(page) == "Hilfe jetzt"
    assert page.get_by_role("link", name=re.compile("112")).first.get_attribute("href") == "tel:112"


# --- what the city wants -------------------------------------------------------------------------------------------------------


def test_offer_and_goal_lead_to_each_other(visit) -> None:
    page = visit().open("angebote/lesecafe-am-markt/").page
    page.get_by_role("main").get_by_role("link", name=re.compile("Ein Treff in jedem Stadtbezirk")).click()
    page.wait_for_url("**/ziele/beispielstadt-miteinander/1-1-1/")
    page.get_by_role("main").get_by_role("link", name="Lesecafé am Markt", exact=True).click()
    page.wait_for_url("**/angebote/lesecafe-am-markt/")


def test_from_a_strategy_down_to_the_paper_that_decided_it(visit) -> None:
    page = visit().open("ziele/").page
    main = page.get_by_role("main")
    main.get_by_role("link", name=re.compile("Strategie Miteinander")).first.click()
    page.wait_for_url("**/ziele/beispielstadt-miteinander/")
    main.get_by_role("link", name=re.compile("Begegnung")).first.click()
    page.wait_for_url("**/ziele/beispielstadt-miteinander/1/")
    main.get_by_role("link", name=re.compile("Ein Treff in jedem Stadtbezirk")).first.click()
    page.wait_for_url("**/1-1-1/")
    main.get_by_role("link", name=re.compile("Beschluss der Ziele")).first.click()
    page.wait_for_url("**/vorlagen/beispielstadt-45-23/")
    expect(main.get_by_text(re.compile("nicht ?öffentlich")).first).to_be_visible()
    main.get_by_role("link", name=re.compile("Befragung")).first.click()
    page.wait_for_url("**/vorlagen/beispielstadt-12-23/")


def test_past_deadlines_say_so_today(visit) -> None:
    page = visit().open("ziele/beispielstadt-miteinander/1-1-1/").page
    over = page.get_by_text("Frist abgelaufen")
    expect(over.nth(0), "2025 is over").to_be_visible()
    assert not over.nth(1).is_visible(), "2030 is not"


# --- ways that go wrong ----------------------------------------------------------------------------------------------------------


def test_an_old_address_leads_on(visit) -> None:
    page = visit().open("angebote/lesecafe-mitte/").page
    page.wait_for_url("**/angebote/lesecafe-am-markt/")
    assert heading(page) == "Lesecafé am Markt"


def test_a_missing_page_shows_ways_on(visit) -> None:
    there = visit().open("angebote/gibt-es-nicht/tief/")
    page = there.page
    assert heading(page) == "Diese Seite gibt es nicht"
    page.get_by_role("main").get_by_role("link", name="Angebote finden").click()
    page.wait_for_url("**/angebote/")
    assert there.complaints() == []


# --- without JavaScript ------------------------------------------------------------------------------------------------------------


def test_everything_is_reachable_without_javascript(visit) -> None:
    there = visit(width=390, js=False)
    page = there.open("").page
    page.get_by_role("main").get_by_role("link", name=re.compile("^Begegnung")).first.click()
    page.get_by_role("main").get_by_role("link", name="Lesecafé am Markt", exact=True).click()
    assert page.get_by_role("link", name=re.compile("030 23125-121")).first.get_attribute("href") == PHONE
    page.get_by_role("navigation", name="Hauptmenü").get_by_role("link", name="Angebote").click()
    expect(page.locator("[data-treffer] [data-angebot]")).to_have_count(16)
    page.get_by_role("banner").get_by_role("link", name="Hilfe jetzt").click()
    expect(page.get_by_role("main").locator("a[href='tel:112']")).to_be_visible()
    assert page.get_by_role("group", name="Farben").count() == 0, "no button that does nothing"
    assert there.complaints() == []


# --- texts that look like commands ---------------------------------------------------------------------------------------------------

NASTY = '<script>alert(1)</script> "><img src=x onerror=alert(1)> {{ 7*7 }} &amp; [[wegweiser:inhalt]] </title>'


@pytest.mark.parametrize(
    "place",
    [
        "angebote/boese-texte/",
        "angebote/?q=alert",
        "angebote/?thema=boese-texte&gebiet=boese-texte",
        "angebote/thema/boese-texte/",
        "gebiete/boese-texte/",
        "traeger/boese-texte/",
        "massnahmen/boese-texte/",
        "indikatoren/boese-texte/",
        "vorlagen/boese-texte/",
        "ziele/boese-texte/",
        "ziele/boese-texte/1-1-1/",
    ],
)
def test_texts_stay_texts(shared_visit, place: str) -> None:
    there = shared_visit(1280).open(place)
    page = there.page
    if "?" in place:
        found(page)
    assert NASTY in page.get_by_role("main").inner_text()
    assert (
        page.locator("img[src=x], [onclick], [onerror], main script, main title:not(svg title), main iframe").count()
        == 0
    )
    assert page.locator("a[href^='javascript:']").count() == 0
    assert page.title().count("–") >= 1
    assert there.complaints() == []


@pytest.mark.parametrize(
    "query", ['"><script>alert(1)</script>', "<img src=x onerror=alert(1)>", "%00", "a" * 3000, "{{7*7}}"]
)
def test_a_nasty_query_stays_a_query(visit, query: str) -> None:
    there = visit()
    page = there.open("angebote/").page
    field = page.get_by_role("main").get_by_role("searchbox")
    field.fill(query)
    field.press("Enter")
    page.wait_for_url("**/angebote/?q=*")
    found(page)
    assert page.locator("main img, main script").count() == 0
    assert there.complaints() == []
