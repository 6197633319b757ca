"""Privacy and safety in the browser: no other server, no cookie, nothing stored without a choice, no broken policy."""

from __future__ import annotations

import pytest
from playwright.sync_api import Error

STORED = "() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]"


def announced(visit) -> set[str]:
    """The keys that the page „Datenschutz“ says we store."""
    return set(visit().open("datenschutz/").page.locator("main h3 code").all_text_contents())


def test_nothing_is_fetched_from_elsewhere_and_nothing_is_kept(shared_visit, address: str) -> None:
    """On one page of each kind, with exactly the headers that ``docs/auslieferung.md`` tells cities to send."""
    there = shared_visit(1280).open(address, "networkidle")
    assert there.complaints() == []
    assert there.page.context.cookies() == []
    assert there.page.evaluate(STORED) == []
    assert there.page.evaluate("indexedDB.databases().then(all => all.length)") == 0
    assert there.page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0


def test_the_real_portal_keeps_to_it_too(visit) -> None:
    there = visit("city")
    for address in ("", "angebote/", "angebote/?q=Trauer", "gebiete/", "hilfe-jetzt/", "ziele/"):
        there.open(address, "networkidle")
    assert there.complaints() == []
    assert there.page.context.cookies() == []
    assert there.page.evaluate(STORED) == []


def test_colours_are_remembered_only_after_a_choice(visit) -> None:
    there = visit().open("")
    page = there.page
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert page.evaluate(STORED) == []

    choice = page.get_by_role("group", name="Farben")
    assert choice.get_by_role("radio", name="wie mein Gerät").is_checked()
    choice.get_by_role("radio", name="dunkel").check()
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert dark != light
    assert set(page.evaluate(STORED)) == {"wegweiser-farbschema"} & announced(visit)
    assert page.evaluate("localStorage.getItem('wegweiser-farbschema')") == "dunkel"

    there.open("angebote/")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark
    page.get_by_role("group", name="Farben").get_by_role("radio", name="wie mein Gerät").check()
    assert page.evaluate(STORED) == []
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == light
    assert there.complaints() == []


def test_locked_storage_breaks_nothing(visit) -> None:
    there = visit()
    there.page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('locked', 'SecurityError'); }})"
    )
    page = there.open("angebote/?thema=geld", "networkidle").page
    assert page.locator("[data-treffer][data-fertig=true] [data-angebot]").count() == 2
    page.get_by_role("radio", name="dunkel").check()
    assert there.complaints() == []


def test_no_window_reaches_another_server(visit) -> None:
    """The test of the tests: our own server by another name is another server."""
    there = visit()
    elsewhere = there.origin.replace("127.0.0.1", "localhost")
    with pytest.raises(Error, match="ERR_NAME_NOT_RESOLVED"):
        there.page.goto(elsewhere)
    assert there.complaints() == [f"foreign request: {elsewhere}"]


def test_the_policy_stops_what_is_not_ours(visit) -> None:
    """The test of the tests: an inline script and a foreign picture are stopped and seen."""
    there = visit().open("")
    there.page.evaluate(
        """() => { const s = document.createElement("script"); s.textContent = "window.ran = true"; document.head.append(s);
        const i = new Image(); i.src = "https://fremd.example/x.png"; document.body.append(i); }"""
    )
    there.page.wait_for_timeout(200)
    assert there.page.evaluate("window.ran") is None
    assert len([text for text in there.errors if "Content Security Policy" in text]) >= 2
