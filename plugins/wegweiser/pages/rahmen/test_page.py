"""Cross-cuts: why something counts, that it counts once, and that nothing is assigned where nobody did."""

import pytest

from wegweiser.domain.ziel import Rahmen
from wegweiser.pages.rahmen.page import pages
from wegweiser.pages.ziele.test_hilfen import (
    SETTINGS,
    angebot,
    handlungsfeld,
    html,
    portal_aus,
    record,
    seiten,
    strategie,
    worte,
)


def operativ(nummer: str, **data):
    return {"nummer": nummer, "titel": f"Ziel {nummer}", "zusammenfassung": "So.", "status": "offen"} | data


def feld(nummer: str, of: str, *ziele, **data):
    strategic = [{"nummer": f"{nummer}.1", "titel": f"Großes Ziel {nummer}", "operative_ziele": list(ziele)}]
    return handlungsfeld(nummer, of, ziele=strategic, **data)


PORTAL = portal_aus(
    strategie(
        "ganz",
        rahmen=[
            {"art": "sdg", "nummer": "10.2", "titel": "Alle gehören dazu"},
            {"art": "who_age_friendly", "nummer": "1", "titel": "Wohnen"},
            {"art": "gesetz", "nummer": "§ 71", "titel": "Sozialgesetzbuch XII"},
        ],
    ),
    feld("1", "ganz", operativ("1.1.1", sdg=[10, 3]), operativ("1.1.2"), titel="Wohnen"),
    feld("2", "ganz", operativ("2.1.1")),
    strategie("alle", rahmen=[{"art": "sdg", "titel": "Agenda 2030"}]),
    feld("1", "alle", operativ("1.1.1", sdg=[10]), operativ("1.1.2")),
    record("massnahme", "m", titel="Bauen", kommune="stadt", ziele=["ganz/1.1.1", "alle/1.1.1"]),
    record("massnahme", "n", titel="Feiern", kommune="stadt", ziele=["ganz/2"]),
    angebot("a", ziele=["ganz/1.1.1", "alle/1.1.1"]),
    angebot("b", ziele=["ganz"]),
    angebot("c", ziele=["alle/1.1.2"]),
    angebot("d", ziele=["ganz/1.1.1"], status="beendet"),
)
SEITEN = seiten(pages(PORTAL, SETTINGS))


@pytest.mark.parametrize(
    ("rahmen", "adresse"),
    [
        (Rahmen("sdg", "x", "10"), "rahmen/sdg/10/"),
        (Rahmen("sdg", "x", "8.5"), "rahmen/sdg/8/"),
        (Rahmen("sdg", "x", "18"), ""),
        (Rahmen("sdg", "x", "0"), ""),
        (Rahmen("sdg", "Agenda 2030"), ""),
        (Rahmen("gesetz", "x", "1"), ""),
        (Rahmen("who_age_friendly", "Beteiligung & Beschäftigung"), "rahmen/who/beteiligung-beschaeftigung/"),
        (Rahmen("who_age_friendly", "Straße"), "rahmen/who/strasse/"),
        (Rahmen("who_age_friendly", "???"), "rahmen/who/bereich/"),
    ],
)
def test_where_a_frame_has_its_page(rahmen, adresse):
    assert rahmen.adresse == adresse


def test_pages_are_those_that_have_something():
    assert set(SEITEN) == {
        "rahmen/",
        "rahmen/sdg/",
        "rahmen/sdg/3/",
        "rahmen/sdg/10/",
        "rahmen/who/",
        "rahmen/who/wohnen/",
    }


def test_a_strategy_that_names_a_goal_counts_whole_and_everything_once():
    text = worte(SEITEN["rahmen/sdg/10/"])
    assert (
        "Strategie ganz 2 5 2 2" in text
    )  # fields, goals 1.1, 1.1.1, 1.1.2, 2.1, 2.1.1, Maßnahmen m and n, offers a and b
    assert "1.1.1 Ziel 1.1.1 1 1 1 1" in text
    assert "Zusammen, jedes nur einmal gezählt 3 6 2 2" in text
    assert [text.count(f"Kurz zu {offer}.") for offer in "abcd"] == [1, 1, 0, 0]
    assert "2 Maßnahmen:" in text


def test_a_single_goal_brings_only_itself():
    text = worte(SEITEN["rahmen/sdg/3/"])
    assert "Zusammen, jedes nur einmal gezählt 1 1 1 1" in text
    assert "Dieses einzelne Ziel ist ausdrücklich zugeordnet." in text
    assert "Aus: Strategie ganz (Stadt)" in text
    assert "Kurz zu b." not in text


def test_an_area_of_the_who_is_the_field_of_its_name():
    text = worte(SEITEN["rahmen/who/wohnen/"])
    assert "1 Wohnen 1 3 1 1" in text
    assert "ihr Handlungsfeld heißt so" in text
    assert "Ziel 2.1.1" not in text


def test_an_area_without_a_field_of_its_name_is_the_whole_strategy():
    portal = portal_aus(
        strategie(rahmen=[{"art": "who_age_friendly", "titel": "Unterwegs sein"}]), feld("1", "s", operativ("1.1.1"))
    )
    text = worte(seiten(pages(portal, SETTINGS))["rahmen/who/unterwegs-sein/"])
    assert "Strategie s 1 2 0 0" in text
    assert "Noch keine Maßnahme bekannt." in text
    assert "Noch ist kein Angebot damit verknüpft." in text


def test_the_overview_shows_all_17_and_what_is_missing():
    page = SEITEN["rahmen/sdg/"]
    text = worte(page)
    assert text.count("noch nichts zugeordnet") == 15
    assert "10: Weniger Ungleichheiten 2 3 6 2 2" in text
    assert "2: Kein Hunger noch nichts zugeordnet" in text
    assert "Auf alle 17 Ziele zusammen beruft sich: Strategie alle (Stadt)" in text
    assert 'href="../../rahmen/sdg/2/"' not in html(page)


def test_laws_are_named_with_the_strategies_that_name_them():
    assert "Gesetze Sozialgesetzbuch XII, § 71 Strategie ganz (Stadt)" in worte(SEITEN["rahmen/"])


def test_many_offers_get_pages_of_their_own():
    portal = portal_aus(
        strategie(rahmen=[{"art": "sdg", "nummer": "1", "titel": "x"}]),
        *(angebot(f"a{number:02}", ziele=["s"]) for number in range(20)),
    )
    made = seiten(pages(portal, SETTINGS))
    assert "Das sind 12 von 20 Angeboten." in worte(made["rahmen/sdg/1/"])
    assert "20 Angebote" in worte(made["rahmen/sdg/1/angebote/"])


def test_a_portal_without_strategies():
    made = seiten(pages(portal_aus(), SETTINGS))
    assert set(made) == {"rahmen/", "rahmen/sdg/", "rahmen/who/"}
    assert "Noch ist nichts zugeordnet." in worte(made["rahmen/"])
    assert "Noch nichts zugeordnet: Keine Strategie" in worte(made["rahmen/who/"])
