"""The pages stay small and say what they leave out; words and signs stand beside every colour."""

import re

from wegweiser.exports.monitoring import files
from wegweiser.pages.monitoring.page import HOECHSTENS, JE_LUECKE, pages
from wegweiser.pages.ziele.test_hilfen import SETTINGS, angebot, gebiete, html, portal_aus, record, seiten, worte

WORDS = record("vokabular", "zielgruppen", eintraege=[{"id": "alle", "name": "Alle"}])


def town(number: int = 3, **data):
    return portal_aus(
        WORDS, gebiete("nord", "ost"), *(angebot(f"a{place:04}", gebiet="nord", **data) for place in range(number))
    )


def test_lists_end_and_name_the_rest():
    portal = town(HOECHSTENS + 7, geprueft_am="2026-01-01")
    text = worte(seiten(pages(portal, SETTINGS))["monitoring/stadt/pruefung/"])
    assert "7 weitere Einträge stehen in der Tabelle (CSV)" in text
    assert f"A{HOECHSTENS - 1:04}" in text
    assert f"A{HOECHSTENS:04}" not in text
    published = {file.adresse: file.make_inhalt().decode() for file in files(portal, SETTINGS)}
    assert published["monitoring/stadt/pruefung/pruefung.csv"].count("angebote/") == HOECHSTENS + 7


def test_a_page_does_not_grow_with_the_offers():
    few, many = (seiten(pages(town(number), SETTINGS)) for number in (HOECHSTENS, 20 * HOECHSTENS))
    assert few.keys() == many.keys()
    for address in few:
        assert len(html(many[address])) < len(html(few[address])) + 500, address


def test_each_kind_of_gap_names_some_records_and_leads_to_the_rest():
    text = worte(seiten(pages(town(JE_LUECKE + 2), SETTINGS))["monitoring/stadt/luecken/"])
    assert "Angebote ohne Kontakt (8 von 8)" in text
    assert "und 2 weitere Einträge in der Tabelle (CSV)" in text


def test_a_field_says_its_state_in_a_word_and_leads_to_the_offers():
    markup = html(seiten(pages(town(), SETTINGS))["monitoring/stadt/zielgruppen/"])
    assert re.search(
        r'href="\.\./\.\./\.\./angebote/\?gebiet=nord&amp;zielgruppe=alle"><span class="sr-nur">aktuell </span>3</a>',
        markup,
    )
    assert '<td class="feld--unbekannt"><span class="sr-nur">unbekannt</span></td>' in markup


def test_lapsed_fields_lead_to_the_list_below():
    markup = html(seiten(pages(town(status="beendet"), SETTINGS))["monitoring/stadt/zielgruppen/"])
    assert 'href="#nicht-aktuell"><span class="sr-nur">nicht mehr aktuell </span>3</a>' in markup


def test_one_city_more_is_one_overview_more():
    portal = portal_aus(WORDS, gebiete("nord"), angebot("a", gebiet="nord"), angebot("b", kommune="dorf"))
    found = seiten(pages(portal, SETTINGS))
    assert {"monitoring/", "monitoring/stadt/", "monitoring/dorf/"} <= found.keys()
    assert "monitoring/dorf/abdeckung/" not in found


def test_nothing_to_show_is_said():
    assert "Noch keine Einträge." in worte(seiten(pages(portal_aus(), SETTINGS))["monitoring/"])
