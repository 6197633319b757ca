"""The site out of memory shows what a build would write, and goes on when a file is wrong."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wegweiser.pipeline import check_content, plan_site, render_plan
from wegweiser.preview.site import LiveSite, describe

CAFE = "angebote/beispielstadt/mitte/lesecafe-am-markt.yml"
SEITE = "angebote/lesecafe-am-markt/"
WARTEN = 60


def save(live: LiveSite, change: Callable[[str], str], name: str = CAFE) -> bool:
    file = live.settings.content / name
    file.write_text(change(file.read_text(encoding="utf-8")), encoding="utf-8")
    return live.refresh({file.resolve()})


def wait(live: LiveSite, until: Callable[[], object]) -> None:
    with live.changed:
        assert live.changed.wait_for(until, WARTEN)


def written(settings, frames) -> dict[str, bytes]:
    portal, _ = check_content(settings)
    plan = plan_site(portal, settings)
    return {file.adresse: file.inhalt for file in render_plan(plan.pages, plan.files, frames, settings)}


def test_every_page_and_file_is_what_a_build_writes(live, frames):
    for adresse, inhalt in written(live.settings, frames).items():
        shown = live.page(adresse.removesuffix("index.html")) if adresse.endswith("index.html") else live.file(adresse)
        assert shown == inhalt, adresse


def test_after_a_change_too(live, frames):
    live.page(SEITE)
    assert save(live, lambda text: text.replace("Lesecafé am Markt", "Lesecafé am Turm"))
    pages = written(live.settings, frames)
    for adresse in (SEITE, "angebote/", "", "angebote/format/treff/"):
        assert live.page(adresse) == pages[adresse + "index.html"], adresse
    assert "Lesecafé am Turm".encode() in live.page(SEITE)


def test_a_page_that_is_gone_is_gone(live):
    assert live.page(SEITE)
    file = live.settings.content / CAFE
    file.unlink()
    assert live.refresh({file.resolve()})
    assert live.page(SEITE) is None


def test_with_an_error_the_site_stays_and_says_so(live):
    before = live.page(SEITE)
    told: list[list] = []
    live.on_findings = told.append
    assert save(live, lambda text: text.replace("kurz:", "kruz:", 1))
    assert live.page(SEITE) == before
    assert any(f"{CAFE}:2:" in line and "kruz" in line for line in describe(live.findings))
    assert told[-1] == live.findings
    assert save(live, lambda text: text.replace("kruz:", "kurz:", 1))
    assert describe(live.findings) == []


def test_rules_follow_in_the_background(live):
    wait(live, lambda: live.file("suche/index.json"))
    assert save(live, lambda text: text.replace("traeger: ", "traeger: gibt-es-nicht-", 1))
    wait(live, lambda: any("gibt-es-nicht-" in line for line in describe(live.findings)))


def test_the_search_finds_what_was_changed(live):
    before = live.file("suche/index.json")
    assert before
    assert save(live, lambda text: text.replace("Lesecafé am Markt", "Zwetschgenknödelrunde"))
    wait(live, lambda: live.file("suche/index.json") != before)


@pytest.mark.parametrize("adresse", ["../geheim.txt", "a/../../geheim.txt", "/etc/passwd", "suche/gibt-es-nicht.bin"])
def test_nothing_outside_is_shown(live, adresse):
    assert live.file(adresse) is None
