"""Maßnahmen: defined status words, money, milestones, reports one under the other with the newest first; their lists."""

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
    handlungsfeld("6", ziele=[{"nummer": "6.1", "titel": "Orte"}]),
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
            {"betrag": 40000, "pro_jahr": True, "stand": "beantragt", "hinweis": "auf zwei Jahre"},
            {"betrag": 6.5, "jahr": "2024", "stand": "beschlossen"},
            {"betrag": 1, "stand": "beschlossen"},
        ],
        meilensteine=[
            {"text": "Drittes"},
            {"datum": "2022-06", "text": "Zweites", "erledigt": False},
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
    massnahme(
        "idee",
        status="geplant",
        zeitraum={"von": "2024", "bis": "2025"},
        budget=[{"betrag": 2, "stand": "beschlossen"}],
        ziele=["s/6", "s/6.1"],
    ),
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
    assert "2 Berichte, der neueste zuerst." in text
    assert text.index(
        "2. Februar 2023 neuester Bericht Stand damals: nicht genannt Neuer Bericht Warum: Bedarf"
    ) < text.index("Mai 2022 Stand damals: eröffnet Alter Bericht")


def test_milestones_in_the_order_of_their_days():
    text = worte(SEITEN["massnahmen/zentrum/"])
    assert "1 von 3 Meilensteinen erledigt." in text
    steps = ("7. Mai 2022 erledigt Erstes", "bis Juni 2022 noch nicht erledigt Zweites", "ohne Datum ob erledigt,")
    assert sorted(text.index(step) for step in steps) == [text.index(step) for step in steps]


def test_the_browser_decides_what_is_overdue():
    markup = html(SEITEN["massnahmen/zentrum/"])
    assert markup.count("data-frist=") == 1  # what is done has no deadline, and neither has a Maßnahme that stays
    assert 'data-frist="2022-06-30"' in markup
    idea = html(SEITEN["massnahmen/idee/"])
    assert 'data-frist="2025-12-31">2024 bis 2025</time>' in idea
    assert "Zeitraum vorbei" not in worte(SEITEN["massnahmen/idee/"])  # hidden until the browser has looked


def test_money_says_when_and_is_added_where_it_is_of_one_kind():
    text = worte(SEITEN["massnahmen/zentrum/"])
    assert "40.000 Euro pro Jahr beantragt auf zwei Jahre 6,50 Euro 2024 beschlossen 1 Euro beschlossen" in text
    assert "Zusammen einmalig beschlossen: 7,50 Euro (2 Beträge)" in text


def test_the_chain_is_one_step_away():
    page = SEITEN["massnahmen/zentrum/"]
    assert 'href="../../ketten/zentrum/"' in html(page)
    assert "5 von 8 Gliedern sind bekannt. Nicht bekannt: Antrag, Gremien und Beschluss." in worte(page)


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
        text.index("geplant 1 Maßnahme Idee")
        < text.index("auf Dauer eingerichtet 1 Maßnahme Zentrum")
        < text.index("Stand nicht bekannt 1 Maßnahme Offen")
    )
    assert "April 2022 bis Mai 2022 Bericht: 2. Februar 2023 2 Angebote" in text
    assert "noch kein Bericht" in text


def test_status_words_are_defined_and_counted():
    text = worte(SEITEN["massnahmen/"])
    assert (
        "läuft Die Arbeit hat begonnen und dauert an. 0 geplant Die Arbeit ist vorgesehen. Dass sie begonnen hat, ist nicht bekannt. 1"
        in text
    )
    assert "Zusammen 3" in text


def test_money_of_a_list_is_that_of_its_massnahmen():
    text = worte(SEITEN["massnahmen/"])
    assert "2 Euro Idee beschlossen" in text
    assert "Zusammen einmalig beschlossen: 9,50 Euro (3 Beträge)" in text
    assert "Was diese Maßnahmen kosten, nennen die Quellen nicht." in worte(SEITEN["massnahmen/stand/unbekannt/"])


def test_one_can_choose_without_javascript():
    assert {address for address in SEITEN if address.count("/") == 3} == {
        "massnahmen/stand/geplant/",
        "massnahmen/stand/verstetigt/",
        "massnahmen/stand/unbekannt/",
        "massnahmen/strategie/s/",
    }
    page = SEITEN["massnahmen/stand/geplant/"]
    assert "Maßnahmen: geplant 1 von 3 Maßnahmen." in worte(page)
    assert 'href="../../../massnahmen/stand/geplant/" aria-current="page"' in html(page)
    assert 'href="../../../massnahmen/idee/"' in html(page)
    assert 'href="../../../massnahmen/zentrum/"' not in html(page)


def test_a_strategie_lists_them_by_goal_and_counts_each_once():
    text = worte(SEITEN["massnahmen/strategie/s/"])
    assert "Maßnahmen: Strategie s 2 von 3 Maßnahmen." in text
    assert "Zusammen 2" in text
    assert "6 Feld 6 Idee" in text
    assert "6.1 Orte Dazu gehören, weiter oben beschrieben: Idee" in text
    assert (
        html(SEITEN["massnahmen/strategie/s/"]).count('href="../../../massnahmen/idee/"') == 3
    )  # two goals, and its money


def test_several_kommunen_can_be_chosen():
    portal = portal_aus(gebiete("mitte"), massnahme("a"), massnahme("b", kommune="dorf"))
    pages_ = seiten(pages(portal, SETTINGS))
    assert "Dorf B" in worte(pages_["massnahmen/kommune/dorf/"]).replace("Stand nicht bekannt 1 Maßnahme ", "")
    assert "massnahmen/kommune/stadt/" in pages_


def test_an_empty_list_says_so():
    assert "Noch keine Maßnahme bekannt." in worte(seiten(pages(portal_aus(), SETTINGS))["massnahmen/"])
