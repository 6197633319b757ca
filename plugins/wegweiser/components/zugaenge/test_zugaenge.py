"""The doors of the start page and the heads of both pages say what is there, and what is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from wegweiser.components.zugaenge import make_kopf, make_tueren
from wegweiser.domain.betreiber import Betreiber
from wegweiser.domain.zugang import Film, Zugaenge
from wegweiser.pages.ziele.test_hilfen import SETTINGS, makro, sichtbar

BEIDE = frozenset({"leichte-sprache/", "gebaerdensprache/"})
FILM = Film("https://www.stadt.example/dgs", "3 Minuten", "24 MB", untertitel=True)
LEER = Zugaenge()
GEPRUEFT = Zugaenge("Prüfgruppe Nord", date(2026, 5, 4))


def settings(zugaenge: Zugaenge = LEER, land: str = "BW", seiten: frozenset[str] = BEIDE):
    return replace(SETTINGS, zugaenge=zugaenge, betreiber=Betreiber(land=land), seiten=seiten)


def tueren(*args, **more) -> str:
    return makro("zugaenge", "zugaenge", make_tueren(settings(*args, **more)), "./")


def kopf(adresse: str, zugaenge: Zugaenge = LEER) -> str:
    return makro("zugaenge", "zugang_kopf", make_kopf(adresse, settings(zugaenge)))


def test_unchecked_is_einfache_sprache_and_a_missing_film_is_said_where_the_law_asks():
    html = tueren()
    text = sichtbar(html)
    assert 'href="./leichte-sprache/"' in html
    assert 'href="./gebaerdensprache/"' in html
    assert "Einfache Sprache" in text
    assert "Nicht von einer Prüfgruppe gelesen. Deshalb heißt der Text nicht Leichte Sprache." in text
    assert "Es gibt noch keinen Film." in text


def test_checked_is_leichte_sprache_with_group_and_day():
    text = sichtbar(tueren(GEPRUEFT))
    assert "Leichte Sprache" in text
    assert "Geprüft am 4. Mai 2026 von: Prüfgruppe Nord" in text
    assert "Einfache" not in text


@pytest.mark.parametrize(("land", "film", "there"), [("BY", None, False), ("BY", FILM, True), ("", None, False)])
def test_where_no_law_asks_only_a_film_opens_the_door(land, film, there):
    html = tueren(Zugaenge(film=film), land)
    assert ("gebaerdensprache/" in html) is there
    assert "keinen Film" not in html
    assert "leichte-sprache/" in html


def test_a_page_that_the_city_does_not_have_gets_no_door():
    assert tueren(seiten=frozenset()).strip() == ""
    assert "gebaerdensprache/" not in tueren(seiten=frozenset({"leichte-sprache/"}))


def test_the_page_is_called_what_it_is():
    assert sichtbar(kopf("leichte-sprache/", GEPRUEFT)) == "Leichte Sprache Geprüft am 4. Mai 2026 von: Prüfgruppe Nord"
    text = sichtbar(kopf("leichte-sprache/"))
    assert text.startswith("In einfacher Sprache")
    assert "Keine Prüfgruppe hat ihn gelesen." in text


def test_a_film_can_be_loaded_and_says_how_long_and_large_it_is():
    html = kopf("gebaerdensprache/", Zugaenge(film=FILM))
    text = sichtbar(html)
    assert 'href="https://www.stadt.example/dgs"' in html
    assert "herunterladen (stadt.example) Dauer: 3 Minuten Größe: 24 MB Mit Untertiteln" in text
    assert "Ohne Untertitel" in sichtbar(kopf("gebaerdensprache/", Zugaenge(film=FILM._replace(untertitel=False))))
    assert "keinen Film" not in text


def test_a_missing_film_is_said():
    assert "Es gibt noch keinen Film in Deutscher Gebärdensprache (DGS)." in sichtbar(kopf("gebaerdensprache/"))


def test_other_pages_keep_their_own_head():
    assert make_kopf("kontakt/", settings()) is None
    assert make_kopf("en/leichte-sprache/", settings()) is None
