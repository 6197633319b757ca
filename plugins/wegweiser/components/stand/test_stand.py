"""Status words carry their definition, and deadlines mark themselves in the browser."""

import pytest

from wegweiser.components.stand import frist, letzter_tag, stand
from wegweiser.domain.ziel import Frist
from wegweiser.pages.ziele.test_hilfen import makro, sichtbar
from wegweiser.sprachen.namen import NAMEN


@pytest.mark.parametrize(
    ("bis", "last"),
    [
        ("2025", "2025-12-31"),
        ("2024-02", "2024-02-29"),
        ("2025-06", "2025-06-30"),
        ("2025-06-15", "2025-06-15"),
        ("bald", ""),
        ("2025-13", ""),
    ],
)
def test_the_last_day_that_counts(bis, last):
    assert letzter_tag(bis) == last


@pytest.mark.parametrize("was", ["ziel_status", "strategie_status", "massnahme_status", "abdeckung"])
def test_every_word_is_defined(was):
    assert set(NAMEN[was]) == set(NAMEN[f"{was}_satz"])
    assert all(stand(wert, was).satz for wert in NAMEN[was])


def test_an_empty_status_is_not_known():
    assert stand("", "massnahme_status").wort == "Stand nicht bekannt"


def test_a_reason_takes_the_place_of_the_general_sentence_where_nothing_is_known():
    assert stand("unbekannt", "ziel_status", "Das Papier sagt nichts.").satz == ""
    assert stand("offen", "ziel_status", "Es fehlt Geld.").satz


def test_a_deadline_reads_without_javascript():
    markup = makro("stand", "frist", frist(Frist("2025", "Regeln stehen")))
    assert sichtbar(markup) == "bis 2025"
    assert 'data-frist="2025-12-31"' in markup


def test_a_goal_that_is_reached_has_no_deadline_to_miss():
    assert "data-frist=" not in makro("stand", "frist", frist(Frist("2020", "fertig"), erledigt=True))
