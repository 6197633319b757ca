"""Indikator pages: values with their method beside them, counts with their rule and every row."""

import json
from dataclasses import replace

import pytest

from wegweiser.domain.gebiet import ebene
from wegweiser.domain.indikator import Indikator, Messwert
from wegweiser.exports.indikatoren import files as tabellen
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


def gezaehlt_je_bezirk(**rule):
    return indikator("i", berechnung={"art": "gebietsabdeckung", "ebene": "stadtbezirk", "filter": rule})


def zaehlseiten(*offers, settings=SETTINGS, **rule):
    """All pages of a count of these offers in the Stadtbezirke Nord and Ost."""
    return seiten(pages(portal_aus(gebiete("nord", "ost"), *offers, gezaehlt_je_bezirk(**rule)), settings))


def abdeckung(*offers, **rule):
    """The one with the table."""
    return zaehlseiten(*offers, **rule)["indikatoren/i/"]


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


def cafes(number: int, **data):
    return [angebot(f"cafe-{one:03}", **data) for one in range(number)]


def test_a_long_list_begins_in_the_table_and_has_pages_of_its_own():
    found = zaehlseiten(*cafes(9, **NORD), themen=["begegnung"])
    assert set(found) == {"indikatoren/", "indikatoren/i/"}
    assert "8 weitere" in worte(found["indikatoren/i/"])
    found = zaehlseiten(*cafes(201, **NORD), themen=["begegnung"])
    own = ("indikatoren/i/", "indikatoren/i/gebiete/nord/", "indikatoren/i/gebiete/nord/seite-2/")
    table, first, second = (html(found[adresse]) for adresse in own)
    assert table.count('href="../../angebote/cafe-') == 1
    assert 'href="../../indikatoren/i/gebiete/nord/">alle 201 ansehen<' in table
    assert first.count('href="../../../../angebote/cafe-') == 200
    assert '<ol class="gezaehlt" start="201">' in second
    assert 'angebote/cafe-200/"' in second


def test_the_list_of_an_area_says_what_counts_and_what_else_does():
    hotline = angebot("hotline", zugang=["telefon"], reichweite="stadtweit")
    found = zaehlseiten(*cafes(10, **NORD), hotline, themen=["begegnung"])
    assert "11 Angebote davon 1 ohne Ort" in worte(found["indikatoren/i/"])
    assert "alle 10 mit Ort ansehen" in worte(found["indikatoren/i/"])
    text = worte(found["indikatoren/i/gebiete/nord/"])
    assert "Gezählte Angebote: Nord" in text
    assert "Gezählt werden Angebote in Stadt zum Thema begegnung. Gezählt am 22. November 2026." in text
    assert "Stand: vorhanden Hier stehen die Angebote, zu denen man hingeht. Dazu zählt 1 Angebot ohne Ort" in text


def test_offers_without_a_place_have_a_list_when_they_are_many():
    everywhere = {"zugang": ["telefon"], "reichweite": "stadtweit"}
    few, many = (zaehlseiten(*cafes(number, **everywhere), themen=["begegnung"]) for number in (12, 13))
    assert "indikatoren/i/ohne-ort/" not in few
    assert html(many["indikatoren/i/"]).count('href="../../angebote/cafe-') == 12
    assert "Alle 13 ohne Ort ansehen" in worte(many["indikatoren/i/"])
    assert "Cafe-012 in allen 2 Stadtbezirken" in worte(many["indikatoren/i/ohne-ort/"])


def test_a_share_of_many_offers_has_a_list():
    share = indikator("i", berechnung={"art": "anteil_angebote", "filter": {"format": "treff"}})
    found = seiten(pages(portal_aus(gebiete("nord"), *cafes(13, **NORD), share), SETTINGS))
    assert html(found["indikatoren/i/"]).count('href="../../angebote/cafe-') == 12
    assert "Alle 13 ansehen" in worte(found["indikatoren/i/"])
    assert html(found["indikatoren/i/angebote/"]).count('href="../../../angebote/cafe-') == 13


def test_the_file_of_a_count_by_area_names_every_offer_and_where_it_counts():
    hotline = angebot("hotline", zugang=["telefon"], reichweite="stadtweit")
    portal = portal_aus(gebiete("nord", "ost"), *cafes(1, **NORD), hotline, gezaehlt_je_bezirk(themen=["begegnung"]))
    files = {file.adresse: file for file in tabellen(portal, SETTINGS)}
    rows = files["indikatoren/i/angebote.csv"].make_inhalt().decode("utf-8-sig").splitlines()
    assert rows == [
        "Angebot;Kennung;zählt in;mit Ort;Gezählt am",
        "Cafe-000;cafe-000;Nord;ja;2026-11-22",
        "Hotline;hotline;alle Stadtbezirke;nein;2026-11-22",
    ]


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
