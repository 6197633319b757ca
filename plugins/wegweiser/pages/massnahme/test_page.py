"""Maßnahmen: defined status words, money, reports one under the other with the newest first."""

from wegweiser.pages.massnahme.page import pages
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


def massnahme(id: str, **data):
    return record(
        "massnahme", id, **{"titel": id.title(), "kommune": "stadt", "beschreibung": "Was getan wird."} | data
    )


PORTAL = portal_aus(
    gebiete("mitte"),
    strategie(),
    handlungsfeld("6"),
    angebot("treff", gebiet="mitte"),
    angebot("alter-treff", gebiet="mitte", status="beendet"),
    record("vorlage", "v", betreff="Bericht", nummer="1/23", kommune="stadt"),
    massnahme(
        "zentrum",
        status="verstetigt",
        zeitraum={"von": "2022-04", "bis": "2022-05"},
        federfuehrung=["Sozialplanung"],
        beteiligte=["Gesundheitsamt"],
        budget=[
            {"betrag": 40000, "pro_jahr": True, "hinweis": "auf zwei Jahre"},
            {"betrag": 6.5, "jahr": "2024"},
            {"betrag": 1},
        ],
        meilensteine=[
            {"datum": "2022-06", "text": "Zweites"},
            {"datum": "2022-05-07", "text": "Erstes", "erledigt": True},
        ],
        berichte=[
            {"datum": "2022-05", "text": "Alter Bericht", "stand": "eröffnet"},
            {"datum": "2023-02-02", "text": "Neuer Bericht", "begruendung": "Bedarf"},
        ],
        ziele=["s/6"],
        angebote=["treff", "alter-treff"],
        vorlagen=["v"],
        geschichte=[{"art": "neu", "anlass": "nicht dokumentiert", "text": "Dazu gekommen."}],
    ),
    massnahme("idee", status="geplant"),
    massnahme("offen"),
)
SEITEN = seiten(pages(PORTAL, SETTINGS))


def test_status_is_a_word_with_its_meaning():
    assert "auf Dauer eingerichtet Was als Vorhaben begann, gibt es jetzt auf Dauer." in worte(
        SEITEN["massnahmen/zentrum/"]
    )
    assert "Stand nicht bekannt" in worte(SEITEN["massnahmen/offen/"])


def test_reports_newest_first_and_all_of_them():
    text = worte(SEITEN["massnahmen/zentrum/"])
    assert text.index("2. Februar 2023 Neuer Bericht Warum: Bedarf") < text.index(
        "Mai 2022 Stand damals: eröffnet Alter Bericht"
    )


def test_milestones_in_the_order_of_their_days():
    text = worte(SEITEN["massnahmen/zentrum/"])
    assert text.index("7. Mai 2022 erledigt Erstes") < text.index("Juni 2022 Zweites")
    assert text.count("erledigt") == 1


def test_money_says_when():
    text = worte(SEITEN["massnahmen/zentrum/"])
    assert "40.000 Euro pro Jahr auf zwei Jahre 6,50 Euro 2024 1 Euro nicht genannt" in text


def test_goals_offers_papers_and_history_are_linked():
    page = SEITEN["massnahmen/zentrum/"]
    for address in ("ziele/s/6/", "angebote/treff/", "angebote/alter-treff/", "vorlagen/v/"):
        assert f'href="../../{address}"' in html(page)
    assert "Nicht mehr aktuell: Alter-Treff" in worte(page)
    assert "Dazu gekommen." in worte(page)
    assert "April 2022 bis Mai 2022" in worte(page)


def test_what_is_missing_is_said():
    text = worte(SEITEN["massnahmen/offen/"])
    for gap in (
        "Noch kein Bericht bekannt.",
        "Meilensteine sind nicht bekannt.",
        "Was das kostet, nennen die Quellen nicht.",
        "noch mit keinem Ziel verknüpft",
        "Noch kein Angebot bekannt.",
        "Noch keine Vorlage bekannt.",
        "Verantwortlich nicht genannt",
    ):
        assert gap in text
        assert gap not in worte(SEITEN["massnahmen/zentrum/"])


def test_the_list_by_kommune_and_status():
    text = worte(SEITEN["massnahmen/"])
    assert "Stadt geplant 1 Maßnahme Idee" in text
    assert (
        text.index("Idee")
        < text.index("auf Dauer eingerichtet 1 Maßnahme Zentrum")
        < text.index("Stand nicht bekannt 1 Maßnahme Offen")
    )
    assert "läuft Die Arbeit hat begonnen" in text  # the words are defined


def test_an_empty_list_says_so():
    assert "Noch keine Maßnahme bekannt." in worte(seiten(pages(portal_aus(), SETTINGS))["massnahmen/"])
