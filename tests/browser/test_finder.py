"""What the finder's script decides: which words and boxes find an offer, what a click would give, offers beyond the page.

The journeys of readers through the finder are in test_wege.py; a search engine will take the place of the words here.
"""

from __future__ import annotations

import json

import pytest


def found(page) -> list[str]:
    page.locator("[data-treffer][data-fertig=true]").wait_for()
    return page.locator("[data-treffer] > [data-angebot]").evaluate_all("all => all.map(e => e.dataset.angebot)")


def number_beside(page, facet: str, value: str) -> str:
    return page.locator(f"label:has(input[name={facet}][value={value}]) [data-zahl]").text_content()


def invented(id: str, **data) -> dict:
    return {
        "id": id,
        "titel": "Titel",
        "kurz": "Kurz.",
        "wo": "Nord",
        "wann": "",
        "marken": ["Treff"],
        "text": "",
        **data,
    }


@pytest.fixture
def finder(visit):
    """Open the finder with invented data instead of its own."""

    def open_with(query: str, *entries: dict):
        there = visit()
        body = json.dumps(entries)
        there.page.route(
            "**/angebote/filter.json", lambda route: route.fulfill(body=body, content_type="application/json")
        )
        return there.open(f"angebote/{query}").page

    return open_with


WORDS = (
    invented("cafe", titel="Frühstückscafé für Mütter"),
    invented("strasse", titel="Straßenfest"),
    invented("text", text="Mütter und Väter beim Frühstück"),
)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("frühstück", ["cafe", "text"]),
        ("Fruehstueck", ["cafe", "text"]),
        ("FRUHSTUCK", ["cafe", "text"]),
        ("strassenfest", ["strasse"]),
        ("straßenfest", ["strasse"]),
        ("mütter frühstück", ["cafe", "text"]),
        ("frühstück, väter!", ["text"]),
        ("cafe", ["cafe"]),
        ("frühstück straße", []),
        ("?!", ["cafe", "strasse", "text"]),
    ],
)
def test_every_word_must_occur_however_it_is_spelled(finder, query: str, ids: list[str]) -> None:
    assert found(finder(f"?q={query.replace('?', '%3F')}", *WORDS)) == ids


def test_words_in_the_title_come_first(finder) -> None:
    entries = (invented("a", text="Trauer"), invented("b", titel="Trauer"), invented("c", kurz="Trauer"))
    assert found(finder("?q=trauer", *entries)) == ["b", "a", "c"]


BOXES = (
    invented("a", thema=["essen"], barrierefreiheit=["rollstuhl", "induktion"]),
    invented("b", thema=["begegnung"], barrierefreiheit=["rollstuhl"]),
    invented("c", thema=["essen", "begegnung"]),
)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("?thema=essen", ["a", "c"]),
        ("?thema=essen&thema=begegnung", ["a", "b", "c"]),
        ("?barrierefreiheit=rollstuhl", ["a", "b"]),
        ("?barrierefreiheit=rollstuhl&barrierefreiheit=induktion", ["a"]),
        ("?thema=begegnung&barrierefreiheit=rollstuhl", ["b"]),
        ("?thema=gibt-es-nicht", []),
        ("?thema=", ["a", "b", "c"]),
        ("?unbekannt=1&thema=essen", ["a", "c"]),
    ],
)
def test_one_box_of_a_facet_is_enough_except_for_barriers(finder, query: str, ids: list[str]) -> None:
    page = finder(query, *BOXES)
    if query != "?thema=":
        assert found(page) == ids
    else:
        assert len(found(page)) > len(ids), "an empty value is no filter: the page's own list stays"


def test_numbers_say_what_a_click_would_give(finder) -> None:
    page = finder("?thema=essen&barrierefreiheit=rollstuhl", *BOXES)
    assert found(page) == ["a"]
    assert number_beside(page, "thema", "begegnung") == "1", "another theme adds b"
    assert number_beside(page, "barrierefreiheit", "induktion") == "1", "another need keeps a"


def test_an_offer_beyond_the_page_gets_a_card_like_the_others(finder) -> None:
    entry = invented("weit-hinten", titel="<b>Weit</b> hinten", wann="jeden Montag", marken=["Treff", "kostenlos"])
    page = finder("?q=hinten", entry)
    assert found(page) == ["weit-hinten"]
    card = page.locator("[data-angebot=weit-hinten]")
    assert card.get_by_role("link").inner_text() == "<b>Weit</b> hinten"
    assert card.get_by_role("link").evaluate("a => a.href").endswith("/angebote/weit-hinten/")
    assert card.locator("p").all_inner_texts()[0] == "Kurz."
    assert "jeden Montag" in card.inner_text()
    assert card.locator(".marke").all_inner_texts() == ["Treff", "kostenlos"]


def test_when_the_data_do_not_come_the_list_stays_and_the_page_says_so(visit) -> None:
    there = visit()
    there.page.route("**/angebote/filter.json", lambda route: route.abort())
    page = there.open("angebote/?q=Zeitung").page
    assert len(found(page)) > 1
    assert page.get_by_text("Das Eingrenzen klappt gerade nicht.").is_visible()


def test_typing_filters_after_a_pause_and_leaves_one_step_back(visit) -> None:
    page = visit().open("ueber/").page
    page.goto(page.url.replace("ueber/", "angebote/"))
    page.get_by_role("main").get_by_role("searchbox").press_sequentially("Zeitung")
    page.wait_for_url("**/angebote/?q=Zeitung")
    assert "lesecafe-am-markt" in found(page)
    page.go_back()
    page.wait_for_url("**/ueber/")


def test_all_filters_can_be_taken_away_at_once(visit) -> None:
    page = visit().open("angebote/?q=Zeitung&thema=begegnung").page
    page.get_by_role("button", name="Alle Filter löschen").click()
    page.wait_for_url("**/angebote/")
    assert len(found(page)) == int(page.locator("[data-treffer-zahl]").inner_text()) > 1
    assert page.get_by_role("main").get_by_role("searchbox").input_value() == ""
    assert not page.get_by_role("button", name="Alle Filter löschen").is_visible()


def test_an_overdue_check_is_said_today(visit) -> None:
    """The build did not know it: the browser's clock decides."""
    there = visit()
    there.page.clock.install(time="2040-01-01T12:00:00+01:00")
    page = there.open("angebote/lesecafe-am-markt/").page
    assert page.get_by_text("Die letzte Prüfung ist überfällig").is_visible()
    there = visit()
    there.page.clock.install(time="2026-11-23T12:00:00+01:00")
    assert there.open("angebote/lesecafe-am-markt/").page.get_by_text("Die letzte Prüfung ist überfällig").is_hidden()
