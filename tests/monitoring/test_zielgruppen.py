"""The gap table: one area for each state, and where offers count."""

import pytest

from wegweiser.monitoring.bestand import bestaende
from wegweiser.monitoring.zielgruppen import STAENDE, WORTE, lueckentabelle
from wegweiser.pages.ziele.test_hilfen import HEUTE, angebot, gebiete, portal_aus, record

WORDS = record(
    "vokabular", "zielgruppen", eintraege=[{"id": "alle", "name": "Alle"}, {"id": "kinder", "name": "Kinder"}]
)


def table(*records):
    portal = portal_aus(WORDS, *records)
    return lueckentabelle(bestaende(portal)[0], portal, HEUTE)


def states(*records, row: int = 0) -> list[str]:
    return [feld.stand for feld in table(*records).zeilen[row].felder]


def test_five_states_in_five_areas():
    town = [
        gebiete("nord", "ost", "sued", "west", erhoben=[{"gebiet": "west", "erhoben_am": "2026-10-01"}]),
        angebot("treff", gebiet="nord"),
        angebot("vorbei", gebiet="sued", gueltig={"bis": "2026-11-21"}),
        angebot("besuch", gebiet="ost", zugang=["hausbesuch"]),
    ]
    assert states(*town) == ["aktuell", "ohne_ort", "abgelaufen", "keine"]
    assert states(*town, row=1) == ["unbekannt", "unbekannt", "unbekannt", "keine"]
    found = table(*town)
    assert [found.je_stand[state] for state in STAENDE] == [1, 1, 1, 2, 3]
    assert [(one.angebot.id, one.grund) for one in found.nicht_aktuell()] == [("vorbei", "galt bis 21. November 2026")]


def test_a_visit_to_one_theme_is_no_visit_for_a_zielgruppe():
    visit = [{"gebiet": "nord", "erhoben_am": "2026-10-01", "thema": "begegnung"}]
    assert states(gebiete("nord", erhoben=visit)) == ["unbekannt"]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"reichweite": "stadtweit", "zugang": ["telefon"]}, (["ohne_ort", "ohne_ort"], 0)),
        ({"reichweite": "stadtweit"}, (["unbekannt", "unbekannt"], 1)),
        ({"gebiet": "nord"}, (["aktuell", "unbekannt"], 0)),
        ({"gebiet": "nord", "gueltig": {"ab": "2026-12-01"}}, (["unbekannt", "unbekannt"], 0)),
        ({"kommune": "anderswo", "gebiet": ""}, (["unbekannt", "unbekannt"], 0)),
    ],
)
def test_where_an_offer_counts(data, expected):
    portal = portal_aus(WORDS, gebiete("nord", "ost"), angebot("a", **data))
    (stadt,) = [bestand for bestand in bestaende(portal) if bestand.id == "stadt"]
    row = lueckentabelle(stadt, portal, HEUTE).zeilen[0]
    assert ([feld.stand for feld in row.felder], row.ohne_gebiet.anzahl) == expected


def test_an_offer_for_two_groups_counts_for_both_and_once_each():
    found = table(gebiete("nord"), angebot("a", gebiet="nord", zielgruppen=["kinder", "alle", "kinder"]))
    assert [row.felder[0].mit_ort for row in found.zeilen] == [1, 1]


def test_a_kommune_without_areas_is_one_column():
    found = table(angebot("a", reichweite="stadtweit"))
    assert [column.name for column in found.spalten] == ["ganz Stadt"]
    assert [row.felder[0].stand for row in found.zeilen] == ["aktuell", "unbekannt"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ({"status": "beendet"}, "beendet"),
        ({"status": "pausiert"}, "macht Pause"),
        ({"geprueft_am": "2025-01-31", "pruefung_nach_monaten": 1}, "Prüfung überfällig seit 28. Februar 2025"),
        ({"geprueft_am": "2026-11-22"}, ""),
    ],
)
def test_why_an_offer_is_not_current(data, reason):
    assert [one.grund for one in table(angebot("a", **data)).gezaehlt] == [reason]


def test_every_state_has_a_word_and_a_sentence():
    assert set(WORTE) == set(STAENDE)
    assert all(word and sentence for word, sentence in WORTE.values())
