"""What the front matter of two prose pages says: a label needs its proof, a film a safe address."""

from __future__ import annotations

from datetime import date

import pytest

from wegweiser.domain.zugang import Film, Zugaenge, read_zugaenge
from wegweiser.errors import WegweiserError

GEPRUEFT = {"pruefgruppe": "Prüfgruppe Nord", "geprueft_am": date(2026, 5, 4)}


def test_pages_that_say_nothing_promise_nothing():
    assert read_zugaenge({"title": "In einfacher Sprache"}, {}) == Zugaenge()
    assert read_zugaenge({"pruefgruppe": None, "geprueft_am": ""}, {"video": None}) == Zugaenge()


def test_group_and_day_make_leichte_sprache():
    assert read_zugaenge(GEPRUEFT, {}) == Zugaenge("Prüfgruppe Nord", date(2026, 5, 4))
    assert read_zugaenge(GEPRUEFT | {"geprueft_am": "2026-05-04"}, {}).geprueft_am == date(2026, 5, 4)


@pytest.mark.parametrize("key", GEPRUEFT)
def test_one_without_the_other_is_refused(key):
    with pytest.raises(WegweiserError, match="gehören „pruefgruppe“ und „geprueft_am“ zusammen"):
        read_zugaenge({key: GEPRUEFT[key]}, {})


def test_a_day_that_is_none_is_refused():
    with pytest.raises(WegweiserError, match=r"„im Mai“ .* ist kein Datum"):
        read_zugaenge(GEPRUEFT | {"geprueft_am": "im Mai"}, {})


def test_a_film_with_all_that_is_said_of_it():
    page = {"video": "https://stadt.example/dgs", "dauer": "3 Minuten", "groesse": "24 MB", "untertitel": True}
    assert read_zugaenge({}, page).film == Film("https://stadt.example/dgs", "3 Minuten", "24 MB", untertitel=True)
    assert read_zugaenge({}, {"video": "https://stadt.example/dgs"}).film == Film("https://stadt.example/dgs")


@pytest.mark.parametrize("adresse", ["http://stadt.example/dgs", "javascript:alert(1)", "film.mp4"])
def test_a_film_needs_a_safe_address(adresse):
    with pytest.raises(WegweiserError, match="https://"):
        read_zugaenge({}, {"video": adresse})
