"""Cards: short texts, goals without a title, records that have no page."""

import pytest

from wegweiser.components.verweise import Verweis, klartext, kuerzen, ziel_titel, zu_massnahmen, zu_zielen
from wegweiser.domain.ziel import OPERATIV, Ziel
from wegweiser.pages.ziele.test_hilfen import handlungsfeld, makro, portal_aus, record, sichtbar, strategie


@pytest.mark.parametrize(
    ("text", "length", "short"),
    [
        ("kurz", 10, "kurz"),
        ("Räume  und\nOrte", 20, "Räume und Orte"),
        ("Räume und Orte der Begegnung", 16, "Räume und Orte …"),
    ],
)
def test_texts_are_cut_between_words(text, length, short):
    assert kuerzen(text, length) == short


def test_plain_words_of_markdown():
    assert klartext("Das **wichtige** [Papier](https://a.example) gilt.\n\nMehr.") == "Das wichtige Papier gilt."


def test_a_goal_without_a_title_is_called_by_its_first_sentence():
    assert (
        ziel_titel(Ziel("s", "6.4.1", OPERATIV, "", "d", zusammenfassung="Die Stadt ist sauberer. So ist es."))
        == "Die Stadt ist sauberer"
    )
    assert ziel_titel(Ziel("s", "6.4.1", OPERATIV, "", "d")) == "Ziel 6.4.1"


def test_goals_and_strategies_by_reference():
    portal = portal_aus(strategie(), handlungsfeld("6"))
    goals = zu_zielen(portal, ["s", "s/6", "s/6", "weg/1"])
    assert [(goal.titel, goal.adresse) for goal in goals] == [
        ("Strategie s", "ziele/s/"),
        ("6 Feld 6", "ziele/s/6/"),
        ("weg/1", ""),
    ]


def test_what_is_under_way_comes_first():
    portal = portal_aus(
        *(
            record(
                "massnahme", id, titel=id, kommune="stadt", beschreibung="x", **({"status": status} if status else {})
            )
            for id, status in (("a", "eingestellt"), ("b", ""), ("c", "laufend"), ("d", "geplant"))
        )
    )
    assert [card.titel for card in zu_massnahmen(portal, portal.massnahmen.values())] == ["c", "d", "a", "b"]


def test_a_card_without_a_page_has_no_link():
    markup = makro("verweise", "verweise", [Verweis("Ohne Seite"), Verweis("Mit Seite", "ziele/s/")], "../")
    assert markup.count("<a ") == 1
    assert sichtbar(markup) == "Ohne Seite Mit Seite"


@pytest.mark.parametrize(("zahl", "offen"), [(8, 8), (9, 6)])
def test_of_many_cards_the_first_stand_open(zahl, offen):
    cards = [Verweis(f"Karte {number}") for number in range(zahl)]
    open_, _, folded = makro("verweise", "verweise", cards, "../", 3, "Maßnahmen").partition("<details")
    assert open_.count("<li") == offen
    assert folded.count("<li") == zahl - offen
    assert ("3 weitere Maßnahmen" in folded) == bool(folded)
