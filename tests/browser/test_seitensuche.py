"""/hilfe/suche/: the search over the whole site, and the index that stands there without JavaScript."""

from __future__ import annotations

import re
import time

import pytest
from playwright.sync_api import expect


def until(page, condition: str) -> None:
    """Wait until an expression is true in the page. (Playwright's own waiting needs eval, which the policy forbids.)"""
    deadline = time.monotonic() + 30
    while not page.evaluate(f"Boolean({condition})"):
        assert time.monotonic() < deadline, f"never: {condition}"
        page.wait_for_timeout(20)


def done(page) -> None:
    page.locator("[data-ergebnisse][data-fertig=true]").wait_for()


def kinds(page) -> list[str]:
    """Headings of the groups that are shown, in their order."""
    done(page)
    return [re.sub(r"\s*\d+$", "", text) for text in page.locator("[data-gruppe]:visible h2").all_inner_texts()]


def test_the_header_searches_the_whole_site(visit) -> None:
    there = visit()
    page = there.open("ziele/").page
    search = page.get_by_role("banner").get_by_role("search", name="Ganze Seite durchsuchen")
    search.get_by_role("searchbox").fill("Treff Stadtbezirk")
    search.get_by_role("button", name="Suchen").click()
    page.wait_for_url("**/hilfe/suche/?q=Treff+Stadtbezirk")
    found = kinds(page)
    assert found[0] == "Angebote"
    assert {"Ziele und Strategien", "Maßnahmen"} <= set(found)
    assert there.complaints() == []


def test_groups_count_and_name_their_kind(visit) -> None:
    page = visit().open("hilfe/suche/?q=Treff").page
    done(page)
    groups = page.locator("[data-gruppe]:visible")
    counts = [int(text) for text in groups.locator("[data-anzahl]").all_inner_texts()]
    assert sum(counts) == int(page.locator("[data-treffer-zahl]").inner_text()) > 3
    goals = page.get_by_role("region", name=re.compile("^Ziele und Strategien"))
    first = goals.get_by_role("listitem").first
    assert first.inner_text().startswith("Ziel\n")
    first.get_by_role("link").click()
    page.wait_for_url("**/ziele/**")


def test_prose_pages_and_papers_are_found(visit) -> None:
    page = visit().open("hilfe/suche/?q=Datenschutz").page
    done(page)
    assert (
        page.get_by_role("region", name=re.compile("Seiten"))
        .get_by_role("link", name=re.compile("Datenschutz"))
        .first.is_visible()
    )
    page = visit().open("hilfe/suche/?q=45/23").page
    done(page)
    papers = page.get_by_role("region", name=re.compile("^Vorlagen"))
    assert papers.get_by_role("link").first.evaluate("a => a.href").endswith("/vorlagen/beispielstadt-45-23/")


@pytest.mark.parametrize(
    ("query", "group", "title", "place"),
    [
        (
            "Sozial- und Gesundheitsausschuss",
            "Gremien",
            "Sozial- und Gesundheitsausschuss",
            "gremien/stuttgart-sozial-und-gesundheitsausschuss/",
        ),
        (
            "Begegnungsstätten in Stuttgart",
            "Zahlen",
            "Begegnungsstätten in Stuttgart",
            "indikatoren/stuttgart-begegnungsstaetten/",
        ),
        (
            "Identifikation mit dem Stadtteil",
            "Ziele und Strategien",
            "Identifikation mit dem Stadtteil fördern",
            "ziele/ludwigsburg-stadtentwicklung/frueher/identifikation-mit-dem-stadtteil/",
        ),
    ],
)
def test_figures_committees_and_former_goals_are_found(visit, query: str, group: str, title: str, place: str) -> None:
    page = visit("city").open("ziele/").page
    search = page.get_by_role("banner").get_by_role("search", name="Ganze Seite durchsuchen")
    search.get_by_role("searchbox").fill(query)
    search.get_by_role("button", name="Suchen").click()
    page.wait_for_url("**/hilfe/suche/?q=*")
    done(page)
    first = page.get_by_role("region", name=re.compile(f"^{group}")).get_by_role("listitem").first
    link = first.get_by_role("link", name=title, exact=True)
    assert link.evaluate("a => a.href").endswith(f"/{place}")


def test_all_offers_lead_to_the_finder(visit) -> None:
    page = visit("city").open("hilfe/suche/?q=Beratung").page
    done(page)
    alle = page.get_by_role("link", name=re.compile(r"^Alle \d+ Angebote dazu$"))
    promised = int(re.search(r"\d+", alle.inner_text())[0])
    alle.click()
    page.wait_for_url("**/angebote/?q=Beratung")
    page.locator("[data-treffer][data-fertig=true]").wait_for()
    assert int(page.locator("[data-treffer-zahl]").inner_text()) == promised > 6


def test_more_of_a_kind_come_at_a_click_and_the_focus_goes_on(visit) -> None:
    page = visit("city").open("hilfe/suche/?q=Einsamkeit").page
    done(page)
    goals = page.get_by_role("region", name=re.compile("^Ziele"))
    before = goals.get_by_role("listitem").count()
    goals.get_by_role("button", name=re.compile("^Weitere anzeigen")).click()
    until(page, f"document.querySelectorAll('[data-gruppe=ziel] li').length > {before}")
    assert (
        page.evaluate("[...document.querySelectorAll('[data-gruppe=ziel] li a')].indexOf(document.activeElement)")
        == before
    )


def test_help_comes_first_here_too(visit) -> None:
    page = visit(width=390).open("hilfe/suche/?q=ich will nicht mehr leben").page
    done(page)
    help_ = page.get_by_role("complementary", name="Hier ist jetzt jemand für Sie da.")
    assert help_.bounding_box()["y"] < page.locator("[data-ergebnis]").bounding_box()["y"]
    assert help_.get_by_role("link").first.get_attribute("href") == "tel:112"


def test_typing_searches_and_keeps_the_focus(visit) -> None:
    page = visit().open("hilfe/suche/").page
    field = page.get_by_role("main").get_by_role("searchbox")
    field.press_sequentially("Schuld")
    done(page)
    assert "Angebote" in kinds(page)
    assert page.evaluate("document.activeElement.name") == "q"
    page.wait_for_url("**/hilfe/suche/?q=Schuld")
    field.fill("")
    page.locator("[data-ergebnisse]").wait_for(state="hidden")
    page.wait_for_url("**/hilfe/suche/")


def test_nothing_found_leads_on(visit) -> None:
    there = visit()
    page = there.open("hilfe/suche/?q=Quantenflugzeug").page
    assert kinds(page) == []
    expect(page.get_by_role("heading", name="Dazu haben wir nichts gefunden.")).to_be_visible()
    expect(page.get_by_role("heading", name="Wörter von A bis Z"), "the index stays").to_be_visible()
    assert there.complaints() == []


def test_when_the_search_does_not_come_the_index_stays(visit) -> None:
    there = visit()
    there.page.route("**/suche/**/*.bin", lambda route: route.abort())
    page = there.open("hilfe/suche/?q=Zeitung").page
    done(page)
    expect(page.get_by_text("Die Suche klappt gerade nicht.")).to_be_visible()
    expect(page.get_by_role("heading", name="Themen", exact=True)).to_be_visible()
    there.page.unroute("**/suche/**/*.bin")
    page.get_by_role("button", name="Noch einmal versuchen").click()
    page.get_by_role("link", name="Lesecafé am Markt", exact=True).wait_for()


# --- without JavaScript -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("start", ["", "ziele/", "angebote/", "angebote/lesecafe-am-markt/"])
def test_without_javascript_every_search_leads_to_the_index(visit, start: str) -> None:
    there = visit(js=False)
    page = there.open(start).page
    search = page.get_by_role("search").filter(visible=True)
    expect(search).to_have_count(1)
    search.get_by_role("searchbox").fill("Trauer")
    search.get_by_role("button", name="Suchen").click()
    page.wait_for_url("**/hilfe/suche/?q=Trauer")
    assert "Die Suche braucht JavaScript." in page.content()
    page.get_by_role("main").get_by_role("link", name=re.compile("^Trauer")).first.click()
    page.get_by_role("main").get_by_role("link", name="Gesprächskreis Trauer", exact=True).click()
    assert page.get_by_role("heading", level=1).inner_text() == "Gesprächskreis Trauer"
    assert there.complaints() == []


def test_every_offer_can_be_reached_from_the_index_without_javascript(town) -> None:
    index = town.documents["hilfe/suche/"]
    lists = {reference for reference in index.references if "angebote/" in reference}
    pages = [town.documents[reference.removeprefix("../../")] for reference in lists if reference.endswith("/")]
    reached = {reference.partition("angebote/")[2] for page in pages for reference in page.references}
    offers = {
        address.removeprefix("angebote/")
        for address in town.documents
        if re.fullmatch(r"angebote/[a-z0-9-]+/", address)
    }
    over = {"mittagstisch-west/", "gymnastik-im-park/"}
    lists_of_lists = {"thema/", "zielgruppe/", "format/", "gebiet/"}
    old = {address.removeprefix("angebote/") for address, document in town.documents.items() if document.leads_on}
    assert offers - over - lists_of_lists - old <= reached
