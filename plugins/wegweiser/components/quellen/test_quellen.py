"""Sources: linked when they have an address, and two ways to correct a page."""

from dataclasses import replace

from wegweiser.domain.gemeinsam import Quelle
from wegweiser.pages.ziele.test_hilfen import SETTINGS, makro, sichtbar
from wegweiser.planning.page import Page

PAGE = Page("ziele/s/", "Titel & mehr", "", "", datei="goals/s/strategie.yml")


def quellen(sources=(), notes=(), settings=SETTINGS) -> str:
    return makro("quellen", "quellen", sources, notes, PAGE, settings, "../../")


def test_sources_with_and_without_an_address():
    markup = quellen(
        [Quelle("Papier 1", stand="2022-12"), Quelle("Seite", "https://stadt.example/a", abgerufen="2026-03-01")]
    )
    assert "<li>Papier 1<span" in markup
    assert '<a href="https://stadt.example/a" rel="noopener noreferrer">Seite</a>' in markup
    assert "Stand Dezember 2022" in sichtbar(markup)
    assert "abgerufen am 1. März 2026" in sichtbar(markup)


def test_a_missing_source_is_said():
    assert "Eine Quelle ist nicht angegeben." in sichtbar(quellen())


def test_notes_only_when_there_are_some():
    assert "Anmerkungen zur Quelle" not in quellen()
    assert "Steht so im Papier." in sichtbar(quellen(notes=["Steht so im Papier."]))


def test_edit_link_only_when_the_city_has_one():
    assert "Diese Seite bearbeiten" not in quellen()
    assert 'href="https://git.example/edit/goals/s/strategie.yml"' in quellen(
        settings=replace(SETTINGS, edit_url="https://git.example/edit/")
    )


def test_errors_go_to_the_role_address_or_to_the_page():
    assert 'href="../../mitmachen/fehler/"' in quellen()
    markup = quellen(settings=replace(SETTINGS, meldung_email="portal@stadt.example"))
    assert 'href="mailto:portal@stadt.example?subject=' in markup
    assert "Titel%20%26%20mehr" in markup
