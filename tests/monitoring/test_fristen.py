"""Deadlines and checks: when they end, and which still count."""

from datetime import date

import pytest

from wegweiser.monitoring.bestand import UEBERREGIONAL, bestaende
from wegweiser.monitoring.pruefung import pruefplan
from wegweiser.monitoring.ziele import fristen, ziele_nach_stand
from wegweiser.pages.ziele.test_hilfen import HEUTE, angebot, handlungsfeld, portal_aus, record, strategie


def goal(**data):
    step = {"nummer": "6.1.1", "titel": "Ziel", "zusammenfassung": "x"} | data
    return handlungsfeld("6", ziele=[{"nummer": "6.1", "titel": "Oben", "operative_ziele": [step]}])


def deadlines(*records, heute: date = HEUTE) -> list[tuple[str, str, bool]]:
    (bestand,) = bestaende(portal_aus(*records))
    return [(zeile.art, zeile.frist.bis, zeile.vorbei) for zeile in fristen(bestand, heute)]


@pytest.mark.parametrize(
    ("bis", "heute", "late"),
    [
        ("2025", date(2025, 12, 31), False),
        ("2025", date(2026, 1, 1), True),
        ("2026-02", date(2026, 2, 28), False),
        ("2026-02", date(2026, 3, 1), True),
        ("bald", date(2030, 1, 1), False),
    ],
)
def test_the_last_day_still_counts(bis, heute, late):
    assert deadlines(strategie(), goal(fristen=[{"bis": bis, "was": "x"}]), heute=heute) == [("Ziel", bis, late)]


def test_what_is_done_has_no_deadline():
    assert deadlines(strategie(), goal(status="erreicht", fristen=[{"bis": "2020", "was": "x"}])) == []
    assert (
        deadlines(
            record("massnahme", "m", titel="M", kommune="stadt", status="abgeschlossen", zeitraum={"bis": "2020"})
        )
        == []
    )


def test_measures_and_milestones_have_deadlines_the_earliest_first():
    steps = [{"text": "A", "datum": "2024", "erledigt": True}, {"text": "B", "datum": "2024"}, {"text": "C"}]
    work = record("massnahme", "m", titel="M", kommune="stadt", zeitraum={"bis": "2023"}, meilensteine=steps)
    assert deadlines(work) == [("Maßnahme", "2023", True), ("Meilenstein", "2024", True)]


def test_goals_without_a_status_are_those_of_which_nobody_knows():
    portal = portal_aus(strategie(), goal())
    (found,) = ziele_nach_stand(bestaende(portal)[0], portal)
    assert found.je_status == {"unbekannt": 1}


def test_checks_are_sorted_by_the_day_they_are_due():
    portal = portal_aus(
        angebot("spaet", geprueft_am="2026-06-01"),
        angebot("frueh", geprueft_am="2025-06-01"),
        angebot("nie"),
        angebot("aus", geprueft_am="2020-01-01", status="beendet"),
    )
    plan = pruefplan(bestaende(portal)[0], portal, HEUTE)
    assert [(posten.titel, posten.faellig_am) for posten in plan.termine] == [
        ("Frueh", date(2026, 6, 1)),
        ("Spaet", date(2027, 6, 1)),
    ]
    assert [posten.titel for posten in plan.nie] == ["Nie"]
    assert plan.ueberfaellig == 1


def test_numbers_that_help_are_checked_too_and_belong_to_no_city():
    number = {"titel": "Polizei", "telefon": "110", "fuer": "Not", "geprueft_am": "2026-08-21", "quelle": []}
    portal = portal_aus(record("hilfe", "hilfe", nummern=[number]), angebot("a"))
    ours, other = bestaende(portal)
    assert (ours.id, other.id) == ("stadt", UEBERREGIONAL)
    (posten,) = pruefplan(other, portal, HEUTE).termine
    assert (posten.art, posten.faellig_am, posten.ist_ueberfaellig(HEUTE)) == ("Notruf", date(2026, 11, 21), True)
