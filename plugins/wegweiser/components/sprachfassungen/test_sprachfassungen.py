"""Versions of an offer: labelled as what they are, open without JavaScript, honest when the German text is newer."""

from __future__ import annotations

from datetime import date

import pytest

from wegweiser.components.sprachfassungen import make_fassungen, make_uebersetzungsstand
from wegweiser.domain.angebot import Neuerung
from wegweiser.pages.ziele.test_hilfen import angebot, makro, portal_aus, sichtbar

LEICHT = {"text": "Das Lese-Café ist ein Treff-Punkt.", "pruefgruppe": "Prüfgruppe Nord", "geprueft_am": "2026-05-04"}
GEPRUEFT = "Leichte Sprache. Geprüft am 4. Mai 2026 von: Prüfgruppe Nord"
NICHT_GELESEN = "Diesen Text hat keine Prüfgruppe gelesen. Deshalb heißt er nicht Leichte Sprache."


def gebaut(**data):
    return portal_aus(angebot("a", **data)).angebote["a"]


def markup(**data) -> str:
    return makro("sprachfassungen", "sprachfassungen", make_fassungen(gebaut(**data)), "../../")


def uebersetzt(**data) -> str:
    return sichtbar(makro("sprachfassungen", "uebersetzungsstand", make_uebersetzungsstand(gebaut(**data), "en")))


def test_an_offer_without_versions_shows_nothing():
    assert markup().strip() == ""
    assert not make_fassungen(gebaut(einfache_sprache="\n \n"))


def test_leichte_sprache_stands_with_the_group_and_the_day():
    text = sichtbar(markup(leichte_sprache=LEICHT))
    assert text == f"In Leichter Sprache {GEPRUEFT} Das Lese-Café ist ein Treff-Punkt."


def test_simple_sentences_are_not_called_leichte_sprache():
    text = sichtbar(markup(einfache_sprache="Hier treffen sich Menschen.\n\nEs kostet nichts.\n"))
    assert text == f"In einfacher Sprache Hier treffen sich Menschen. Es kostet nichts. {NICHT_GELESEN}"


def test_versions_open_without_javascript_and_are_headings():
    html = markup(leichte_sprache=LEICHT, einfache_sprache="Es kostet nichts.")
    assert html.count("<details") == html.count("<summary") == html.count("<h2>") == 2
    assert "hidden" not in html.replace('aria-hidden="true"', "")


def test_a_film_is_a_link_that_says_where_it_leads():
    html = markup(gebaerdensprache="https://www.stadt.example/dgs/lesecafe")
    assert 'href="https://www.stadt.example/dgs/lesecafe"' in html
    assert sichtbar(html) == "Video in Gebärdensprache (stadt.example)"
    assert "<video" not in html
    assert "<iframe" not in html


@pytest.mark.parametrize(
    ("dates", "newer"),
    [
        ({}, None),
        ({"geaendert_am": "2026-05-04"}, None),
        ({"geaendert_am": "2026-05-05"}, Neuerung(date(2026, 5, 5), geaendert=True)),
        ({"geprueft_am": "2026-05-04"}, None),
        ({"geprueft_am": "2026-11-02"}, Neuerung(date(2026, 11, 2), geaendert=False)),
        ({"geaendert_am": "2026-03-02", "geprueft_am": "2026-11-02"}, None),
        ({"geaendert_am": "2026-06-01", "geprueft_am": "2026-11-02"}, Neuerung(date(2026, 6, 1), geaendert=True)),
    ],
)
def test_what_is_known_of_a_change_decides_and_a_check_counts_only_without_it(dates, newer):
    assert make_fassungen(gebaut(leichte_sprache=LEICHT, **dates)).leicht_alt == newer


def test_a_version_that_is_older_than_a_change_says_so_before_its_text():
    text = sichtbar(markup(leichte_sprache=LEICHT, geaendert_am="2026-06-01"))
    assert "Achtung: Das Angebot hat sich danach geändert, am 1. Juni 2026." in text
    assert text.index("Fragen Sie lieber nach.") < text.index("Das Lese-Café")
    assert GEPRUEFT in text


def test_a_check_is_not_called_a_change():
    text = sichtbar(markup(leichte_sprache=LEICHT, geprueft_am="2026-11-02"))
    assert "Wir haben das Angebot danach noch einmal geprüft, am 2. November 2026." in text
    assert "geändert" not in text


def test_a_translation_says_how_old_it_is_and_who_has_read_it():
    text = uebersetzt(
        uebersetzungen={"en": {"titel": "Café", "stand": "2026-06-10", "geprueft": "Dolmetschdienst"}},
        geaendert_am="2026-06-01",
    )
    assert text == "Diese Übersetzung ist vom 10. Juni 2026. Die Übersetzung hat geprüft: Dolmetschdienst"


def test_an_old_translation_says_so():
    old = {"en": {"titel": "Café", "stand": "2026-05-20"}}
    text = uebersetzt(uebersetzungen=old, geaendert_am="2026-06-01")
    assert "Diese Übersetzung ist vom 20. Mai 2026. Das Angebot hat sich danach geändert, am 1. Juni 2026." in text
    assert text.endswith("Diese Übersetzung hat noch keine Stelle geprüft.")
    checked = uebersetzt(uebersetzungen=old, geprueft_am="2026-11-02")
    assert "Der deutsche Text wurde danach noch einmal geprüft, am 2. November 2026." in checked


def test_a_translation_without_a_day_claims_nothing_about_its_age():
    undated = {"uebersetzungen": {"en": {"titel": "Café"}}, "geaendert_am": "2026-06-01"}
    assert uebersetzt(**undated) == "Diese Übersetzung hat noch keine Stelle geprüft."
    stand = make_uebersetzungsstand(gebaut(**undated), "en")
    assert makro("sprachfassungen", "uebersetzungsstand", stand, True).strip() == ""


def test_without_a_translation_there_is_no_stand():
    assert make_uebersetzungsstand(gebaut(uebersetzungen={"tr": {"titel": "Kafe"}}), "en") is None
    assert makro("sprachfassungen", "uebersetzungsstand", None).strip() == ""
