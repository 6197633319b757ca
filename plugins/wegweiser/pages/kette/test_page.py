"""Chains: a page for each, the overview with the rule in words, and ways there from everywhere."""

from wegweiser.pages.kette.page import pages
from wegweiser.pages.ziele.test_hilfen import (
    SETTINGS,
    gebiete,
    handlungsfeld,
    html,
    portal_aus,
    record,
    seiten,
    strategie,
    vorlage,
    worte,
)

PORTAL = portal_aus(
    gebiete("mitte"),
    strategie(),
    handlungsfeld("6"),
    vorlage("v", nummer="1/23", betrifft=["s/6"]),
    vorlage("allein", nummer="2/23"),
    vorlage("spaeter", nummer="9/24", bezug=[{"nummer": "2/23", "ref": "allein"}]),
    record(
        "massnahme", "m", titel="Bänke", kommune="stadt", status="laufend", vorlagen=["v", "spaeter"], ziele=["s/6"]
    ),
    record("massnahme", "n", titel="Älteres", kommune="stadt"),
)
SEITEN = seiten(pages(PORTAL, SETTINGS))


def test_a_page_for_each_chain():
    assert set(SEITEN) == {"ketten/", "ketten/m/", "ketten/n/", "ketten/papier/allein/"}


def test_the_page_says_how_much_is_known_and_what_belongs_to_it():
    text = worte(SEITEN["ketten/m/"])
    assert "Vom Antrag bis zum Angebot · Stadt Bänke 3 von 8 Gliedern dieser Kette sind bekannt." in text
    assert "Nicht bekannt: Antrag, Gremien, Beschluss, Geld und Angebot." in text
    assert "Diese Kette gehört zu einer Maßnahme." in text
    assert "Zu diesen Papieren ist keine eigene Maßnahme bekannt." in worte(SEITEN["ketten/papier/allein/"])


def test_papers_that_come_back_to_it_later_are_named():
    assert "Weitere Papiere, die darauf zurückkommen 9/24 Betreff spaeter" in worte(SEITEN["ketten/papier/allein/"])
    assert "zurückkommen" not in worte(SEITEN["ketten/m/"])


def test_the_overview_tells_the_rule_and_has_the_best_known_first():
    text = worte(SEITEN["ketten/"])
    assert "Antrag, Papier, Gremien, Beschluss, Geld, Maßnahme, Angebot und Ziel." in text
    assert "Stadt: 3 Ketten Bänke läuft 3 von 8 Gliedern bekannt." in text
    assert "Papiere: 1/23, 9/24" in text
    assert text.index("Bänke") < text.index("Älteres") < text.index("Betreff allein")
    assert "Vollständig ist noch keine." in text


def test_the_source_is_that_of_the_record_that_gives_the_name():
    assert SEITEN["ketten/m/"].datei == "massnahme/m.yml"
    assert SEITEN["ketten/papier/allein/"].datei == "vorlage/allein.yml"
    assert "Ratsinformation" in worte(SEITEN["ketten/m/"])


def test_an_empty_overview_says_so():
    empty = seiten(pages(portal_aus(), SETTINGS))["ketten/"]
    assert "Noch keine Kette bekannt." in worte(empty)
    assert "Vollständig" not in html(empty)
