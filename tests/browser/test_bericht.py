"""The page of ``wegweiser report``, opened from its folder: it needs no server, no script and nobody else."""

from __future__ import annotations

from datetime import date

import pytest

from wegweiser.report.bericht import Abschnitt, Aenderung, Ausgelassen, Bericht, Liste, Summe, Tabelle
from wegweiser.report.git import Fassung
from wegweiser.report.seite import render_seite

from .test_barrierefreiheit import run_axe

VON, BIS = (
    Fassung(date(2026, 1, 1), "a" * 40, date(2025, 12, 20)),
    Fassung(date(2026, 6, 30), "b" * 40, date(2026, 6, 29)),
)
NASTY = 'Straße <script>alert(1)</script> "><img src=x onerror=alert(1)> {{ 7*7 }}'
CHANGES = (
    Aenderung("Lesecafé", "Stadt, Mitte", ("Geändert: Zeiten",), "angebote/lesecafe/"),
    Aenderung(NASTY, NASTY, (NASTY,)),
)
REPORT = Bericht(
    "Wegweiser",
    "https://wegweiser.example/",
    VON,
    BIS,
    (
        Abschnitt(
            "angebote",
            "Angebote",
            (Summe("Angebote", 1999, 2001, 3, 1, 2),),
            (
                Tabelle(
                    "Je Kommune",
                    ("Kommune", "vorher", "nachher", "Hinweis"),
                    (("Stadt", 1999, 2001, NASTY),),
                    "Eine Regel.",
                ),
            ),
            (Liste("Geänderte Angebote", CHANGES, "Noch eine."),),
            "Gezählt wird, was in den Listen steht.",
        ),
        Abschnitt("vorlagen", "Vorlagen aus dem Rat", (Summe("Vorlagen", 0, 0, 0, 0, 0),)),
    ),
    (Ausgelassen(BIS, "angebote/kaputt.yml", "Es fehlt die Angabe „titel“."),),
)


@pytest.fixture
def page(browser, tmp_path, request):
    for name, content in render_seite(REPORT).items():
        (tmp_path / name).write_bytes(content)
    context = browser.new_context(viewport={"width": request.param, "height": 800})
    page = context.new_page()
    page.said = []
    page.on("console", lambda message: page.said.append(message.text))
    page.on("dialog", lambda dialog: (page.said.append(dialog.message), dialog.dismiss()))
    page.goto((tmp_path / "bericht.html").as_uri())
    yield page
    context.close()


@pytest.mark.parametrize("page", [320, 1280], indirect=True)
def test_axe_finds_nothing_and_nothing_runs(page, axe) -> None:
    assert page.said == []
    assert run_axe(page, axe) == []
    assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("page", [390], indirect=True)
def test_style_and_font_come_from_the_folder(page) -> None:
    assert page.evaluate("[...document.fonts].map(font => font.status)") == ["loaded"]
    assert (
        page.get_by_role("link", name="Lesecafé").get_attribute("href")
        == "https://wegweiser.example/angebote/lesecafe/"
    )


@pytest.mark.parametrize("page", [390], indirect=True)
def test_numbers_lead_to_what_they_are_made_of(page) -> None:
    page.get_by_role("link", name="Angebote", exact=True).click()
    assert page.get_by_role("heading", name="1. Angebote").is_visible()
    assert page.get_by_role("heading", name="Geänderte Angebote (2)").is_visible()
    assert page.get_by_text(NASTY).first.is_visible()
