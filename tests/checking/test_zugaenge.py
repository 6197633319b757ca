"""The notice about § 4 BITV 2.0: where the Land asks for it, until both are there; never for a demonstration."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from wegweiser.checking.finding import NOTICE
from wegweiser.checking.zugaenge import check_zugaenge
from wegweiser.domain.betreiber import Betreiber
from wegweiser.domain.zugang import Film, Zugaenge
from wegweiser.settings import Settings

FILM = Film("https://stadt.example/dgs", "3 Minuten", "24 MB", untertitel=True)
ALLES = Zugaenge("Prüfgruppe Nord", date(2026, 5, 4), FILM)


def notices(zugaenge: Zugaenge = ALLES, land: str = "BW", demonstration: str = ""):
    settings = Settings(
        content=Path("content"),
        heute=date(2026, 11, 22),
        betreiber=Betreiber(land=land),
        zugaenge=zugaenge,
        demonstration=demonstration,
    )
    return list(check_zugaenge(settings, Path("content/seiten")))


def test_where_the_land_asks_for_it_both_are_missed():
    leicht, film = notices(Zugaenge())
    assert (leicht.severity, leicht.source.shown) == (NOTICE, "seiten/leichte-sprache.md")
    assert "Städte in Baden-Württemberg müssen ihre Startseite in Leichter Sprache erklären" in leicht.message
    assert (film.severity, film.source.shown) == (NOTICE, "seiten/gebaerdensprache.md")
    assert "fehlt der Film in Deutscher Gebärdensprache" in film.message


def test_what_is_there_is_not_missed():
    assert notices() == []
    (film,) = notices(Zugaenge(ALLES.pruefgruppe, ALLES.geprueft_am))
    assert "Gebärdensprache" in film.message


@pytest.mark.parametrize("land", ["BY", "HE", ""])
def test_where_no_land_asks_nobody_is_told(land):
    assert notices(Zugaenge(), land) == []


def test_a_demonstration_is_left_in_peace():
    assert notices(Zugaenge(), demonstration="Probe.") == []


def test_a_film_needs_its_length_and_size_in_every_land():
    (notice,) = notices(Zugaenge(film=Film("https://stadt.example/dgs", dauer="3 Minuten")), "BY")
    assert "Zum Film fehlt „groesse“" in notice.message
    (notice,) = notices(Zugaenge(film=Film("https://stadt.example/dgs")), "BY")
    assert "„dauer“ und „groesse“" in notice.message
