"""The same theme across the cities: which themes, what counts where, what is missing."""

import re

from wegweiser.pages.vergleich.page import pages
from wegweiser.pages.ziele.test_hilfen import (
    SETTINGS,
    angebot,
    gebiete,
    handlungsfeld,
    html,
    portal_aus,
    record,
    seiten,
    strategie,
    worte,
)

THEMEN = record(
    "vokabular",
    "themen",
    eintraege=[{"id": id, "name": name} for id, name in (("sport", "Sport"), ("begegnung", "Begegnung"))],
)


def dorf(name: str):
    return record("gebiete", name, kommune=name, name=name.title())


def ziel(kommune: str, **data):
    goal = {"nummer": "1.1.1", "titel": "Treffs", "zusammenfassung": "So.", "status": "offen", "themen": ["begegnung"]}
    strategic = [{"nummer": "1.1", "titel": "Zusammen", "operative_ziele": [goal | data]}]
    return (strategie(f"s-{kommune}", kommune=kommune), handlungsfeld("1", f"s-{kommune}", ziele=strategic))


PORTAL = portal_aus(
    gebiete("mitte"),
    dorf("dorf"),
    dorf("weiler"),
    THEMEN,
    *ziel("stadt", fristen=[{"bis": "2027", "was": "offen"}]),
    record("massnahme", "m", titel="Bauen", kommune="stadt", ziele=["s-stadt/1.1.1"], status="laufend"),
    record("massnahme", "n", titel="Anderes", kommune="stadt", ziele=["s-stadt/1.1"]),
    record(
        "indikator",
        "i",
        titel="Gäste",
        kommune="stadt",
        einheit="Gäste",
        ziele=["s-stadt/1.1.1"],
        werte=[{"zeitpunkt": "2025", "wert": 40}],
    ),
    angebot("a"),
    angebot("b", themen=["sport"]),
    angebot("c", status="beendet"),
    angebot("d", kommune="dorf"),
    angebot("e", kommune="dorf", themen=["sport", "begegnung"]),
    angebot("f", kommune="", reichweite="bundesweit"),
)
SEITEN = seiten(pages(PORTAL, SETTINGS))


def test_themes_that_two_cities_share_have_a_page_and_every_count_a_list():
    assert set(SEITEN) == {
        "vergleich/",
        "vergleich/begegnung/",
        "vergleich/begegnung/stadt/",
        "vergleich/begegnung/dorf/",
        "vergleich/sport/",
        "vergleich/sport/stadt/",
        "vergleich/sport/dorf/",
    }


def test_numbers_side_by_side():
    text = worte(SEITEN["vergleich/begegnung/"])
    assert "Dorf 0 0 0 2 2 Stadt 1 1 1 1 2" in text
    assert "Ohne Ziel und ohne Angebot zu diesem Thema im Portal: Weiler." in text
    assert "Das betrifft 1 Angebot." in text
    assert "2 von 2 Angeboten aus Dorf nennen dieses Thema." in text
    assert "1 von 2 Angeboten aus Stadt nennt dieses Thema." in text


def test_goals_with_status_and_deadline_and_what_is_missing():
    text = worte(SEITEN["vergleich/begegnung/"])
    assert "1.1.1 Treffs Strategie s-stadt noch nicht begonnen bis 2027" in text
    assert "Bauen läuft" in text
    assert "Anderes" not in text
    assert "Gäste 40 Gäste" in text
    assert "Dorf Ziele Noch kein Ziel zu diesem Thema." in text


def test_a_goal_without_a_deadline_says_so():
    portal = portal_aus(gebiete("mitte"), dorf("dorf"), THEMEN, *ziel("stadt"), *ziel("dorf"))
    text = worte(seiten(pages(portal, SETTINGS))["vergleich/begegnung/"])
    assert text.count("keine Frist genannt") == 2
    assert "Noch kein Angebot zu diesem Thema." in text
    assert "finden" not in text


def test_the_list_has_the_offers_counted():
    markup = html(SEITEN["vergleich/begegnung/dorf/"])
    assert re.findall(r'<li><a href="../../../angebote/(\w+)/">', markup) == ["d", "e"]
    assert '<ol class="gezaehlt" start="1">' in markup
    assert 'href="../../../vergleich/begegnung/"' in markup


def test_the_overview_names_the_cities():
    text = worte(SEITEN["vergleich/"])
    assert "Begegnung Dorf und Stadt 1 Ziel, 3 Angebote" in text
    assert "Sport Dorf und Stadt 0 Ziele, 2 Angebote" in text


def test_one_city_has_nothing_to_compare():
    assert list(pages(portal_aus(gebiete("mitte"), THEMEN, angebot("a")), SETTINGS)) == []


def test_cities_that_share_nothing():
    portal = portal_aus(
        gebiete("mitte"), dorf("dorf"), THEMEN, angebot("a"), angebot("b", kommune="dorf", themen=["sport"])
    )
    made = seiten(pages(portal, SETTINGS))
    assert set(made) == {"vergleich/"}
    assert "Noch gibt es kein Thema" in worte(made["vergleich/"])
