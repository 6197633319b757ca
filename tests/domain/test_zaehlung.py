"""Counting, recomputed by hand: one area for each rule, and beside each case that speaks one that stays silent."""

from collections import Counter
from datetime import date

import pytest

from wegweiser.domain.indikator import Berechnung, Indikator
from wegweiser.domain.zaehlung import Anteil, Gebietsabdeckung, ist_aktuell, passt, zaehle
from wegweiser.pages.ziele.test_hilfen import HEUTE, angebot, gebiete, portal_aus

ABDECKUNG = Berechnung("gebietsabdeckung", "stadtbezirk", themen=("begegnung",))


def count(*records, rule: Berechnung = ABDECKUNG, heute: date = HEUTE):
    return zaehle(Indikator("i", "Treffs", "stadt", (), "i.yml", berechnung=rule), portal_aus(*records), heute)


def states(*records, rule: Berechnung = ABDECKUNG, heute: date = HEUTE) -> dict[str, str]:
    found = count(*records, rule=rule, heute=heute)
    assert isinstance(found, Gebietsabdeckung)
    return {zeile.gebiet.id: zeile.stand for zeile in found.zeilen}


def state_of(**data) -> str:
    return states(gebiete("nord"), angebot("treff", gebiet="nord", **data))["nord"]


def test_five_states_and_the_number():
    town = [
        gebiete("nord", "ost", "sued", "west", "mitte", erhoben=[{"gebiet": "west", "erhoben_am": "2026-10-01"}]),
        angebot("offen", gebiet="nord"),
        angebot("angemeldet", gebiet="ost", anmeldung={"erforderlich": True}),
        angebot("vorbei", gebiet="sued", gueltig={"bis": "2026-11-21"}),
    ]
    assert states(*town) == {
        "nord": "ja",
        "ost": "nur_auf_anmeldung",
        "sued": "abgelaufen",
        "west": "keine",
        "mitte": "unbekannt",
    }
    found = count(*town)
    assert (found.zaehler, found.nenner, found.stichtag) == (1, 5, HEUTE)
    assert found.je_stand() == Counter(ja=1, nur_auf_anmeldung=1, abgelaufen=1, keine=1, unbekannt=1)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({}, "ja"),
        ({"anmeldung": {"erforderlich": False}}, "ja"),
        ({"anmeldung": {"erforderlich": True}}, "nur_auf_anmeldung"),
        ({"gueltig": {"bis": "2026-11-22"}}, "ja"),  # its last day is today
        ({"gueltig": {"bis": "2026-11-21"}}, "abgelaufen"),
        ({"gueltig": {"ab": "2026-11-22"}}, "ja"),
        ({"gueltig": {"ab": "2026-11-23"}}, "unbekannt"),  # it has not begun
        ({"status": "beendet"}, "abgelaufen"),
        ({"status": "pausiert"}, "abgelaufen"),
        ({"geprueft_am": "2025-11-22"}, "ja"),  # due today
        ({"geprueft_am": "2025-11-21"}, "abgelaufen"),  # due yesterday
        ({"geprueft_am": "2026-08-21", "pruefung_nach_monaten": 3}, "abgelaufen"),
        ({"themen": ["sport"]}, "unbekannt"),
        ({"kommune": "anderswo"}, "unbekannt"),
        ({"kommune": "", "reichweite": "bundesweit", "zugang": ["telefon"]}, "unbekannt"),
    ],
)
def test_the_state_that_one_offer_gives(data, expected):
    assert state_of(**data) == expected


def test_one_open_offer_is_enough():
    town = [
        gebiete("nord"),
        angebot("offen", gebiet="nord"),
        angebot("angemeldet", gebiet="nord", anmeldung={"erforderlich": True}),
        angebot("vorbei", gebiet="nord", status="beendet"),
    ]
    found = count(*town)
    assert found.zeilen[0].stand == "ja"
    assert [offer.id for offer in found.zeilen[0].angebote] == ["offen"]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"zugang": ["vor_ort"], "gebiet": "nord"}, {"nord"}),  # the house is in one district, all may come
        ({"zugang": ["vor_ort"]}, set()),  # somewhere in the city: in no district
        ({"zugang": ["vor_ort", "telefon"]}, set()),
        ({}, set()),  # does not say how it is reached
        ({"zugang": ["telefon"]}, {"nord", "ost"}),
        ({"zugang": ["hausbesuch", "online"]}, {"nord", "ost"}),
        ({"zugang": ["telefon"], "gebiet": "nord"}, {"nord", "ost"}),
        ({"zugang": ["telefon"], "gebiet": "nord", "reichweite": "gebiet"}, {"nord"}),
        ({"zugang": ["telefon"], "reichweite": "kreisweit"}, {"nord", "ost"}),
    ],
)
def test_where_a_city_wide_offer_counts(data, expected):
    found = count(gebiete("nord", "ost"), angebot("a", **{"reichweite": "stadtweit", "zugang": []} | data))
    assert {zeile.gebiet.id for zeile in found.zeilen if zeile.stand == "ja"} == expected


def test_offers_without_a_place_are_told_apart():
    found = count(
        gebiete("nord", "ost"),
        angebot("treff", gebiet="nord"),
        angebot("telefon", reichweite="stadtweit", zugang=["telefon"]),
    )
    assert [(zeile.stand, len(zeile.angebote), zeile.ohne_ort) for zeile in found.zeilen] == [
        ("ja", 2, 1),
        ("ja", 1, 1),
    ]
    assert found.ja_nur_ohne_ort == 1


def test_a_part_counts_for_the_whole_and_the_whole_not_for_its_parts():
    areas = gebiete("nord", "ost", gebiete=[
        {"id": "nord", "name": "Nord", "ebene": "stadtbezirk"},
        {"id": "nordhang", "name": "Nordhang", "ebene": "stadtteil", "teil_von": "nord"},
        {"id": "nordtal", "name": "Nordtal", "ebene": "stadtteil", "teil_von": "nord"},
    ])  # fmt: skip
    parts = Berechnung("gebietsabdeckung", "stadtteil", themen=("begegnung",))
    assert states(areas, angebot("treff", gebiet="nordhang")) == {"nord": "ja"}
    assert states(areas, angebot("treff", gebiet="nord"), rule=parts) == {
        "nordhang": "unbekannt",
        "nordtal": "unbekannt",
    }
    assert states(areas, angebot("telefon", gebiet="nord", zugang=["telefon"]), rule=parts) == {
        "nordhang": "ja",
        "nordtal": "ja",
    }
    assert states(areas, angebot("telefon", gebiet="nordhang", zugang=["telefon"]), rule=parts) == {
        "nordhang": "ja",
        "nordtal": "unbekannt",
    }


@pytest.mark.parametrize(
    ("visit", "themen", "expected"),
    [
        ({}, ("begegnung",), "keine"),
        ({"thema": "begegnung"}, ("begegnung",), "keine"),
        ({"thema": "sport"}, ("begegnung",), "unbekannt"),
        ({"thema": "begegnung"}, ("begegnung", "sport"), "unbekannt"),  # nobody looked for sport
        ({"thema": "begegnung"}, (), "unbekannt"),  # nobody looked for all the rest
        ({}, (), "keine"),
    ],
)
def test_none_is_said_only_where_somebody_has_looked(visit, themen, expected):
    areas = gebiete("nord", erhoben=[{"gebiet": "nord", "erhoben_am": "2026-10-01"} | visit])
    rule = Berechnung("gebietsabdeckung", "stadtbezirk", themen=themen, format=("treff",))
    assert states(areas, rule=rule) == {"nord": expected}


def test_an_offer_that_lapses_changes_the_number_without_an_editor():
    town = [gebiete("nord"), angebot("treff", gebiet="nord", gueltig={"bis": "2026-12-31"})]
    assert count(*town, heute=date(2026, 12, 31)).zaehler == 1
    assert count(*town, heute=date(2027, 1, 1)).zaehler == 0


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (Berechnung("x"), True),
        (Berechnung("x", themen=("sport", "essen")), True),
        (Berechnung("x", themen=("kultur",)), False),
        (Berechnung("x", zielgruppen=("aeltere",)), True),
        (Berechnung("x", zielgruppen=("kinder",)), False),
        (Berechnung("x", format=("treff",)), True),
        (Berechnung("x", format=("kurs",)), False),
        (Berechnung("x", barrierefreiheit=("rollstuhl",)), True),
        (Berechnung("x", barrierefreiheit=("rollstuhl", "dgs")), False),  # all of them
        (Berechnung("x", niedrigschwellig=True), True),
        (Berechnung("x", niedrigschwellig=False), False),
        (Berechnung("x", themen=("essen",), format=("kurs",)), False),  # all keys must agree
    ],
)
def test_the_filter(rule, expected):
    record = angebot(
        "a", themen=["essen"], zielgruppen=["aeltere"], barrierefreiheit=["rollstuhl", "aufzug"], niedrigschwellig=True
    )
    assert passt(portal_aus(record).angebote["a"], rule) is expected


def test_number_and_share_of_current_offers():
    town = [
        gebiete("nord"),
        angebot("a", barrierefreiheit=["rollstuhl"]),
        angebot("b", themen=["sport"], barrierefreiheit=["rollstuhl"], reichweite="stadtweit"),
        angebot("c"),
        angebot("vorbei", barrierefreiheit=["rollstuhl"], status="beendet"),
        angebot("anderswo", barrierefreiheit=["rollstuhl"], kommune="anderswo"),
    ]
    number = count(*town, rule=Berechnung("anzahl_angebote", barrierefreiheit=("rollstuhl",)))
    assert isinstance(number, Anteil)
    assert ([offer.id for offer in number.angebote], number.nenner) == (["a", "b"], None)
    share = count(*town, rule=Berechnung("anteil_angebote", barrierefreiheit=("rollstuhl",)))
    assert (share.zaehler, share.nenner) == (2, 3)


def test_what_is_measured_elsewhere_is_not_counted():
    assert zaehle(Indikator("i", "Umfrage", "stadt", (), "i.yml"), portal_aus(), HEUTE) is None


def test_a_kommune_without_areas_of_that_level_has_nothing_to_count():
    assert count(gebiete()).nenner == 0
    assert count(angebot("a")).nenner == 0


def test_never_checked_is_not_overdue():
    assert ist_aktuell(portal_aus(angebot("a")).angebote["a"], HEUTE)
