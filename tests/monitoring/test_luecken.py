"""What is missing: beside each case that is a gap stands the one that is none."""

from datetime import date

import pytest

from wegweiser.monitoring.bestand import bestaende
from wegweiser.monitoring.luecken import luecken, titel_von
from wegweiser.pages.ziele.test_hilfen import HEUTE, angebot, handlungsfeld, portal_aus, record, strategie


def missing(*records, heute: date = HEUTE) -> dict[str, list[str]]:
    portal = portal_aus(*records)
    return {
        gap.id: [titel_von(fall) for fall in gap.faelle]
        for bestand in bestaende(portal)
        for gap in luecken(bestand, portal, heute)
    }


@pytest.mark.parametrize(
    ("gap", "data", "is_missing"),
    [
        ("kontakt", {}, True),
        ("kontakt", {"kontakt": {"telefon": "0711 1"}}, False),
        ("termine", {}, True),
        ("termine", {"termine_text": "einmal im Monat"}, False),
        (
            "termine",
            {"oeffnungszeiten": [{"wochentag": "montag", "beginn": "10:00", "rhythmus": "woechentlich"}]},
            False,
        ),
        ("barrierefreiheit", {"barrierefreiheit_hinweis": "zwei Stufen"}, False),
        ("koordinaten", {"ort": {"ort": "Stadt"}}, True),
        ("koordinaten", {"ort": {"koordinaten": {"breite": 48.1, "laenge": 9.1}}}, False),
        ("kosten", {"kosten": {"art": "kostenlos"}}, False),
        ("anmeldung", {"anmeldung": {"erforderlich": False}}, False),
        ("geprueft", {"geprueft_am": "2020-01-01"}, False),
    ],
)
def test_what_an_offer_lacks(gap, data, is_missing):
    assert (missing(angebot("treff", **data))[f"angebote-{gap}"] == ["Treff"]) is is_missing


def test_nobody_asks_for_the_place_of_an_offer_without_one():
    found = missing(angebot("telefon", zugang=["telefon"]), angebot("geheim", schutzadresse=True), angebot("treff"))
    assert found["angebote-koordinaten"] == ["Treff"]
    assert found["angebote-barrierefreiheit"] == ["Geheim", "Treff"]


def test_a_silent_source_is_told_apart():
    portal = portal_aus(angebot("still", offene_angaben=["kosten"]), angebot("vergessen"))
    (bestand,) = bestaende(portal)
    (costs,) = [gap for gap in luecken(bestand, portal, HEUTE) if gap.id == "angebote-kosten"]
    assert (len(costs.faelle), costs.offen, costs.von) == (2, 1, 2)


def test_an_offer_that_has_ended_lacks_nothing():
    assert missing(angebot("aus", status="beendet")) == {}


def test_goals_ask_for_measures_figures_targets_deadlines_and_status():
    steps = [
        {"nummer": "6.1.1", "titel": "Leer", "zusammenfassung": "x"},
        {
            "nummer": "6.1.2",
            "titel": "Voll",
            "zusammenfassung": "x",
            "indikatoren": ["zahl"],
            "fristen": [{"bis": "2030", "was": "fertig"}],
            "status": "offen",
        },
    ]
    found = missing(
        strategie(),
        handlungsfeld("6", ziele=[{"nummer": "6.1", "titel": "Oben", "operative_ziele": steps}]),
        record("massnahme", "tun", titel="Tun", kommune="stadt", ziele=["s/6.1.2"]),
        record("indikator", "zahl", titel="Zahl", kommune="stadt", zielwert={"wert": 5}),
    )
    for gap in ("massnahme", "indikator", "zielwert", "frist", "stand"):
        assert found[f"ziele-{gap}"] == ["6.1.1 Leer"], gap
    assert found["massnahmen-bericht"] == ["Tun"]
    assert found["massnahmen-ziel"] == []
    assert found["indikatoren-wert"] == ["Zahl"]


@pytest.mark.parametrize(
    ("sittings", "is_missing"),
    [
        ([], True),
        ([{"gremium": "Rat", "datum": "2026-11-21"}], True),
        ([{"gremium": "Rat", "datum": "2026-11-21", "ergebnis": "beschlossen"}], False),
        ([{"gremium": "Rat", "datum": "2026-12-01"}], False),  # still to come
        ([{"gremium": "Ausschuss", "datum": "2026-11-01"}, {"gremium": "Rat", "datum": "2026-12-01"}], True),
        ([{"gremium": "Rat"}], True),
    ],
)
def test_a_paper_without_a_result(sittings, is_missing):
    paper = record("vorlage", "papier", betreff="Papier", kommune="stadt", beratungsfolge=sittings)
    assert (missing(paper).get("vorlagen-ergebnis", []) == ["Papier"]) is is_missing
