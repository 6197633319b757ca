"""The choice of a language, and the finder in other languages, as readers use them."""

import pytest


def test_the_choice_opens_leads_to_the_same_page_and_needs_no_script(visit) -> None:
    page = visit("town", width=390, js=False).open("angebote/lesecafe-am-markt/").page
    page.locator(".sprachwahl summary").click()
    page.get_by_role("link", name="العربية").click()
    page.wait_for_url("**/ar/angebote/lesecafe-am-markt/")
    assert page.locator("html").get_attribute("dir") == "rtl"


def test_escape_closes_the_choice_and_gives_the_focus_back(visit) -> None:
    page = visit("town", width=390).open("").page
    summary = page.locator(".sprachwahl summary")
    summary.click()
    page.keyboard.press("Tab")
    assert page.locator(".sprachwahl li a").first.evaluate("e => e === document.activeElement")
    page.keyboard.press("Escape")
    assert page.locator(".sprachwahl").get_attribute("open") is None
    assert summary.evaluate("e => e === document.activeElement")


def test_whoever_goes_on_finds_nothing_covered(visit) -> None:
    page = visit("town", width=390).open("").page
    page.locator(".sprachwahl summary").click()
    for _ in range(3):  # two other languages, then what follows
        page.keyboard.press("Tab")
    assert page.locator(".sprachwahl").get_attribute("open") is None


@pytest.mark.parametrize(
    ("home", "query", "found"), [("en/", "reading café", "lesecafe-am-markt"), ("ar/", "مقهى", "lesecafe-am-markt")]
)
def test_the_finder_finds_in_the_language_of_the_page(visit, home: str, query: str, found: str) -> None:
    seen = visit("town", width=390).open(f"{home}angebote/?q={query}")
    page = seen.page
    page.locator("[data-treffer][data-fertig=true]").wait_for()
    first = page.locator("[data-treffer] > [data-angebot]").first
    assert first.get_attribute("data-angebot") == found
    assert first.locator("a").first.get_attribute("href") == f"../angebote/{found}/"
    assert page.locator("[data-treffer-zahl]").inner_text().isdigit()
    assert seen.complaints() == []


def test_german_cards_are_marked_as_german(visit) -> None:
    page = visit("town", width=390).open("en/angebote/?q=Kleiderkammer").page
    page.locator("[data-treffer][data-fertig=true]").wait_for()
    card = page.locator("[data-angebot=kleiderkammer]")
    assert card.locator("a").first.get_attribute("lang") == "de"
    assert card.locator("p").first.get_attribute("lang") == "de"


def test_scripts_speak_the_language(visit) -> None:
    page = visit("town", width=1280).open("en/angebote/?q=qwxyzqwxyz").page
    page.locator("[data-treffer][data-fertig=true]").wait_for()
    text = page.locator("main").inner_text()
    assert "Gesucht" not in text
    assert "kommt hier nicht vor" not in text


def test_help_comes_first_in_every_language(visit) -> None:
    for address, query in (("en/", "my husband beats me"), ("ar/", "زوجي يضربني")):
        page = visit("town", width=390).open(f"{address}angebote/?q={query}").page
        page.locator("[data-treffer][data-fertig=true]").wait_for()
        assert page.locator("[data-krise=gewalt]").is_visible(), query
