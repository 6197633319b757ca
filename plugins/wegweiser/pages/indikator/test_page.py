"""Indikator pages: values with their method beside them, counts with their rule and every row."""

import json
from dataclasses import replace

import pytest

from wegweiser.domain.gebiet import ebene
from wegweiser.domain.indikator import Indikator, Messwert
from wegweiser.pages.indikator.abdeckung import dativ, prozent
from wegweiser.pages.indikator.page import pages, vergleichbarkeit
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
    assert "<polyline" not in html(SEITEN["indikatoren/umfrage/"])


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
    assert vergleichbarkeit(Indikator("i", "Zahl", "stadt", (), "i.yml", werte=werte).reihen()) == expected


def test_comparable_values_need_no_warning():
    values = [{"zeitpunkt": "2021", "wert": 1, "methode": "A"}, {"zeitpunkt": "2023", "wert": 2, "methode": "A"}]
    page = seiten(pages(portal_aus(indikator("reihe", werte=values)), SETTINGS))["indikatoren/reihe/"]
    assert "vergleichen" not in worte(page)
    assert "von 2021 bis 2023: von 1 auf 2" in worte(page)
    assert "<polyline" in html(page)


def test_a_count_shows_number_rule_day_and_every_row():
    text = worte(SEITEN["indikatoren/abdeckung/"])
    for part in (
        "1 von 3 Stadtbezirken gezählt am 22. November 2026",
        "Gezählt werden Angebote in Stadt zum Thema Begegnung.",
        "vorhanden 1 Mindestens ein aktuelles Angebot",
        "keines vorhanden 1 Jemand hat nachgesehen",
        "unbekannt 1 Das Portal kennt kein Angebot",
        "1 Nord vorhanden 9 Angebote in Nord, im Angebotsfinder zeigen Cafe-0 8 weitere",
        "2 Ost unbekannt keines bekannt",
        "3 Sued keines vorhanden keines gefunden",
        "Zielwert 100 Prozent bis 2030",
        "1 Stadtbezirk mit dem Stand „vorhanden“, geteilt durch 3: Das sind 33 Prozent.",
    ):
        assert part in text


def test_the_offers_counted_are_linked():
    markup = html(SEITEN["indikatoren/abdeckung/"])
    assert 'href="../../angebote/cafe-0/"' in markup
    assert markup.count('href="../../angebote/cafe-') == 8
    assert 'href="../../angebote/?gebiet=nord&amp;thema=begegnung">9 Angebote<' in markup
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


def test_the_list_says_what_is_aimed_at_and_where_the_value_comes_from():
    text = worte(SEITEN["indikatoren/"])
    assert "Ziel: 100 Prozent bis 2030" in text
    assert "Ziel: kein Wert festgelegt · soll sinken" in text
    assert all(word in text for word in ("vom Portal gezählt", "gemessen", "noch ohne Wert"))


def abdeckung(*offers, settings=SETTINGS, **rule):
    """The page of a count of these offers in the Stadtbezirke Nord and Ost."""
    counted = indikator("i", berechnung={"art": "gebietsabdeckung", "ebene": "stadtbezirk", "filter": rule})
    return seiten(pages(portal_aus(gebiete("nord", "ost"), *offers, counted), settings))["indikatoren/i/"]


NORD = {"gebiet": "nord"}


@pytest.mark.parametrize(
    ("offers", "rule", "address"),
    [
        ([angebot("a", **NORD)], {"themen": ["begegnung"]}, "gebiet=nord&amp;thema=begegnung"),
        (
            [angebot("a", **NORD)],
            {"format": "treff", "zielgruppen": ["alle"]},
            "gebiet=nord&amp;zielgruppe=alle&amp;format=treff",
        ),
        (  # one needs a registration and does not count, and the finder can leave it out
            [
                angebot("a", anmeldung={"erforderlich": False}, **NORD),
                angebot("b", anmeldung={"erforderlich": True}, **NORD),
            ],
            {"themen": ["begegnung"]},
            "gebiet=nord&amp;thema=begegnung&amp;anmeldung=ohne",
        ),
        (  # the same, but of the first nobody knows whether one must register: the finder would leave it out as well
            [angebot("a", **NORD), angebot("b", anmeldung={"erforderlich": True}, **NORD)],
            {"themen": ["begegnung"]},
            "",
        ),
        ([angebot("a", **NORD), angebot("b", geprueft_am="2020-01-01", **NORD)], {"themen": ["begegnung"]}, ""),
        ([angebot("a", niedrigschwellig=True, **NORD)], {"niedrigschwellig": True}, "gebiet=nord"),
        ([angebot("a", niedrigschwellig=True, **NORD), angebot("b", **NORD)], {"niedrigschwellig": True}, ""),
        (
            [angebot("a", **NORD), angebot("b", zugang=["telefon"], reichweite="stadtweit")],
            {"themen": ["begegnung"]},
            "",
        ),
        ([angebot("a", gueltig={"bis": "2026-01-01"}, **NORD)], {"themen": ["begegnung"]}, ""),
    ],
)
def test_the_number_leads_to_the_finder_only_where_it_lists_the_same(offers, rule, address):
    markup = html(abdeckung(*offers, **rule))
    assert ("angebote/?" in markup) == bool(address)
    assert f'href="../../angebote/?{address}"' in markup or not address
    assert 'href="../../angebote/a/"' in markup


def test_what_the_finder_lists_as_well_need_not_unfold_endlessly():
    many = [angebot(f"cafe-{number:03}", **NORD) for number in range(100)]
    assert "99 weitere" in worte(abdeckung(*many, themen=["begegnung"]))
    assert html(abdeckung(*many, themen=["begegnung"])).count('href="../../angebote/cafe-') == 1
    more = [*many, angebot("zu-alt", geprueft_am="2020-01-01", **NORD)]  # the finder lists it, the count does not
    assert html(abdeckung(*more, themen=["begegnung"])).count('href="../../angebote/cafe-') == 100


def test_the_map_comes_after_the_table_and_says_the_same(tmp_path):
    folder = tmp_path / "gebiete"
    folder.mkdir()
    ring = [[9, 48], [9.1, 48], [9.1, 48.1], [9, 48]]
    feature = {"properties": {"id": "ost"}, "geometry": {"type": "Polygon", "coordinates": [ring]}}
    (folder / "stadt.geojson").write_text(json.dumps({"features": [feature]}))
    page = abdeckung(angebot("a", gebiet="ost"), settings=replace(SETTINGS, content=tmp_path), themen=["begegnung"])
    markup = html(page)
    assert 0 < markup.index("<table") < markup.index("gebietskarte__bild")
    assert 'href="#gebiet-ost"><title>Ost: vorhanden, 1 Angebot</title>' in markup
    assert '<tr id="gebiet-ost">' in markup
    assert "Nicht auf der Karte, weil dem Portal die Grenzen fehlen: Nord." in worte(page)


def test_without_borders_the_page_says_that_there_is_no_map():
    page = abdeckung(themen=["begegnung"])
    assert "Eine Karte gibt es hier nicht: Dem Portal liegen keine Grenzen der Stadtbezirke von Stadt vor." in worte(
        page
    )
    assert "gebietskarte__bild" not in html(page)


@pytest.mark.parametrize(("part", "whole", "expected"), [(1, 3, 33), (2, 3, 67), (1, 8, 13), (0, 5, 0), (5, 5, 100)])
def test_percentages_are_rounded_as_people_round(part, whole, expected):
    assert prozent(part, whole) == expected


@pytest.mark.parametrize(("level", "word"), [("stadtbezirk", "Stadtbezirken"), ("stadtteil", "Stadtteilen")])
def test_levels_in_a_sentence(level, word):
    assert dativ(ebene(level)) == word
