"""Indikator pages: values with their method beside them, counts with their rule and every row."""

import pytest

from wegweiser.domain.gebiet import ebene
from wegweiser.domain.indikator import Messwert
from wegweiser.pages.indikator.page import dativ, pages, vergleichbarkeit
from wegweiser.pages.ziele.page import pages as ziele_pages
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

OPERATIV = {
    "nummer": "6.3.1",
    "titel": "Treffpunkte",
    "zusammenfassung": "Überall ein Ort.",
    "indikatoren": ["umfrage"],
}
ZIEL = handlungsfeld("6", ziele=[{"nummer": "6.3", "titel": "Beziehungen", "operative_ziele": [OPERATIV]}])


def indikator(id: str, **data):
    return record("indikator", id, **{"titel": id.title(), "kommune": "stadt"} | data)


PORTAL = portal_aus(
    gebiete("nord", "ost", "sued", erhoben=[{"gebiet": "sued", "erhoben_am": "2026-10-01"}]),
    record("vokabular", "themen", eintraege=[{"id": "begegnung", "name": "Begegnung"}]),
    strategie(),
    ZIEL,
    angebot("treff", gebiet="nord"),
    *(angebot(f"cafe-{number}", gebiet="nord") for number in range(8)),
    indikator(
        "umfrage",
        einheit="Menschen",
        richtung="sinken",
        turnus="alle zwei Jahre",
        werte=[
            {
                "zeitpunkt": "2023",
                "wert": 58000,
                "methode": "Umfrage B",
                "grundgesamtheit": "ab 16 Jahren",
                "hinweis": "gerundet",
            },
            {"zeitpunkt": "2021", "wert": 20000, "methode": "Umfrage A"},
        ],
    ),
    indikator(
        "abdeckung",
        ziele=["s/6.3.1"],
        einheit="Prozent",
        zielwert={"wert": 100, "jahr": "2030"},
        berechnung={"art": "gebietsabdeckung", "filter": {"themen": ["begegnung"]}, "ebene": "stadtbezirk"},
    ),
    indikator("anteil", berechnung={"art": "anteil_angebote", "filter": {"format": "kurs"}}),
    indikator("leer"),
)
SEITEN = seiten(pages(PORTAL, SETTINGS))


def test_values_stand_beside_their_method_and_people():
    text = worte(SEITEN["indikatoren/umfrage/"])
    assert (
        "2021 20.000 Umfrage A Über wen, ist nicht genannt. 2023 58.000 Umfrage B über: ab 16 Jahren gerundet" in text
    )
    assert "58.000 Menschen 2023, Umfrage B, ab 16 Jahren" in text
    assert "Richtung soll sinken" in text


def test_two_questions_are_no_trend():
    text = worte(SEITEN["indikatoren/umfrage/"])
    assert "Diese Werte lassen sich nicht vergleichen." in text
    assert "weder ein Anstieg noch ein Rückgang" in text
    assert '<svg class="chart' not in html(SEITEN["indikatoren/umfrage/"])


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([("2021", "A", "")], "einer"),
        ([("2021", "A", ""), ("2023", "A", "")], "alle"),
        ([("2021", "A", ""), ("2023", "B", "")], "keine"),
        ([("2021", "A", "ab 18"), ("2023", "A", "ab 16")], "keine"),  # other people
        ([("2021", "A", ""), ("2023", "B", ""), ("2025", "B", "")], "einige"),
    ],
)
def test_what_may_be_compared(values, expected):
    werte = tuple(Messwert(when, 1, methode, group) for when, methode, group in values)
    assert vergleichbarkeit(werte) == expected


def test_comparable_values_need_no_warning():
    values = [{"zeitpunkt": "2021", "wert": 1, "methode": "A"}, {"zeitpunkt": "2023", "wert": 2, "methode": "A"}]
    page = seiten(pages(portal_aus(indikator("reihe", werte=values)), SETTINGS))["indikatoren/reihe/"]
    assert "vergleichen" not in worte(page)


def test_a_count_shows_number_rule_day_and_every_row():
    text = worte(SEITEN["indikatoren/abdeckung/"])
    for part in (
        "1 von 3 Stadtbezirken gezählt am 22. November 2026",
        "Gezählt werden Angebote in Stadt zum Thema Begegnung.",
        "vorhanden 1 Mindestens ein aktuelles Angebot",
        "keines vorhanden 1 Jemand hat nachgesehen",
        "unbekannt 1 Das Portal kennt kein Angebot",
        "Nord vorhanden Cafe-0",
        "Ost unbekannt keines bekannt",
        "Sued keines vorhanden keines gefunden",
        "Zielwert 100 Prozent bis 2030",
        "33 Prozent",
    ):
        assert part in text


def test_the_offers_counted_are_linked():
    markup = html(SEITEN["indikatoren/abdeckung/"])
    assert 'href="../../angebote/cafe-0/"' in markup
    assert markup.count('href="../../angebote/cafe-') == 6  # the first six of nine
    assert 'href="../../angebote/?gebiet=nord&amp;thema=begegnung">und 3 weitere' in markup
    assert 'href="../../gebiete/nord/"' in markup


def test_a_share_is_counted_too():
    text = worte(SEITEN["indikatoren/anteil/"])
    assert "0 von 9 Angeboten" in text
    assert "Zurzeit kennt das Portal kein Angebot, das zählt." in text


def test_what_is_missing_is_said():
    text = worte(SEITEN["indikatoren/leer/"])
    for gap in ("Noch kein Wert bekannt", "gehört noch zu keinem Ziel", "kein Wert festgelegt", "nicht festgelegt"):
        assert gap in text


def test_goals_and_figures_know_each_other():
    assert 'href="../../ziele/s/6-3-1/"' in html(SEITEN["indikatoren/abdeckung/"])  # the figure names the goal
    assert 'href="../../ziele/s/6-3-1/"' in html(SEITEN["indikatoren/umfrage/"])  # the goal names the figure
    goal = worte(seiten(ziele_pages(PORTAL, SETTINGS))["ziele/s/6-3-1/"])
    assert "Abdeckung 1 von 3 Stadtbezirken gezählt am 22. November 2026" in goal
    assert "Umfrage 58.000 Menschen 2023, Umfrage B, ab 16 Jahren" in goal


def test_a_kommune_without_areas_says_why_it_cannot_count():
    rule = {"art": "gebietsabdeckung", "filter": {"themen": ["begegnung"]}, "ebene": "stadtteil"}
    page = seiten(pages(portal_aus(gebiete("nord"), indikator("i", berechnung=rule)), SETTINGS))["indikatoren/i/"]
    assert "Noch nicht zählbar" in worte(page)
    assert "noch keine Gebiete erfasst" in worte(page)


def test_the_list_and_the_empty_list():
    assert "Abdeckung 1 von 3 Stadtbezirken" in worte(SEITEN["indikatoren/"])
    assert "Noch keine Zahl bekannt." in worte(seiten(pages(portal_aus(), SETTINGS))["indikatoren/"])


@pytest.mark.parametrize(("level", "word"), [("stadtbezirk", "Stadtbezirken"), ("stadtteil", "Stadtteilen")])
def test_levels_in_a_sentence(level, word):
    assert dativ(ebene(level)) == word
