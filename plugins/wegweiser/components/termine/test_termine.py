"""Times in words: equal times in one line, what is over is gone."""

from datetime import date

import pytest

from wegweiser.components.termine import Terminzeile, make_zeilen, termin, wann_kurz
from wegweiser.domain.angebot import Termin
from wegweiser.pages.ziele.test_hilfen import angebot, makro, portal_aus, sichtbar

HEUTE = date(2026, 11, 22)
WOCHE = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")


def woechentlich(*tage: str, beginn: str = "09:00", ende: str = "18:00", **more) -> list[Termin]:
    return [Termin(wochentag=tag, beginn=beginn, ende=ende, rhythmus="woechentlich", **more) for tag in tage]


def texte(termine, oeffnungszeit=False) -> list[str]:
    return [zeile.text for zeile in make_zeilen(termine, HEUTE, oeffnungszeit)]


def test_days_in_a_row_become_a_span():
    assert texte(woechentlich(*WOCHE[:5])) == ["Montag bis Freitag, 9 bis 18 Uhr"]


def test_two_days_and_days_apart_are_listed():
    assert texte(woechentlich("montag", "dienstag")) == ["Montag und Dienstag, 9 bis 18 Uhr"]
    assert texte(woechentlich("freitag", "montag", "mittwoch")) == ["Montag, Mittwoch und Freitag, 9 bis 18 Uhr"]


def test_every_day():
    assert texte(woechentlich(*WOCHE), oeffnungszeit=True) == ["täglich, 9 bis 18 Uhr"]
    assert texte(woechentlich(*WOCHE, beginn="00:00", ende="24:00"), oeffnungszeit=True) == ["rund um die Uhr"]


def test_different_times_or_notes_stay_apart():
    verschieden = [*woechentlich("montag"), *woechentlich("dienstag", ende="12:00")]
    assert texte(verschieden) == ["jeden Montag, 9 bis 18 Uhr", "jeden Dienstag, 9 bis 12 Uhr"]
    mit_hinweis = [*woechentlich("montag", hinweis="mit Chor"), *woechentlich("dienstag")]
    assert make_zeilen(mit_hinweis, HEUTE)[0] == Terminzeile("jeden Montag, 9 bis 18 Uhr", "mit Chor")
    assert len(make_zeilen(mit_hinweis, HEUTE)) == 2


def test_monthly_days_are_never_a_span():
    monatlich = [Termin(wochentag=tag, beginn="10:00", rhythmus="monatlich", im_monat="1") for tag in WOCHE[:3]]
    assert texte(monatlich) == [
        "jeden 1. Montag im Monat, jeden 1. Dienstag im Monat und jeden 1. Mittwoch im Monat, ab 10 Uhr"
    ]


def test_what_is_over_is_left_out_and_what_comes_is_in_order():
    termine = [
        Termin(datum=date(2026, 12, 24), beginn="16:00"),
        Termin(datum=date(2026, 11, 21), beginn="10:00"),
        Termin(datum=HEUTE, beginn="10:00"),
        *woechentlich("montag", bis=date(2026, 10, 1)),
    ]
    assert texte(termine) == ["22. November 2026, ab 10 Uhr", "24. Dezember 2026, ab 16 Uhr"]


def test_a_beginning_and_exceptions_that_lie_behind_us_are_left_out():
    grenzen = {"bis": date(2027, 6, 1), "ausser": (date(2026, 11, 16), date(2026, 12, 28))}
    assert texte(woechentlich("montag", ab=date(2026, 1, 5), **grenzen)) == [
        "jeden Montag, 9 bis 18 Uhr, bis 1. Juni 2027, nicht am 28. Dezember 2026"
    ]
    assert texte(woechentlich("montag", ab=date(2026, 11, 30))) == ["jeden Montag, 9 bis 18 Uhr, ab 30. November 2026"]


def kurz(**data) -> str:
    return wann_kurz(portal_aus(angebot("a", **data)).angebote["a"], HEUTE)


def test_in_short_the_first_line_and_a_word_that_there_is_more():
    montag = {"wochentag": "montag", "beginn": "09:00", "rhythmus": "woechentlich"}
    assert kurz(termine=[montag]) == "jeden Montag, ab 9 Uhr"
    assert kurz(termine=[montag, {"datum": "2027-01-05", "beginn": "10:00"}]) == "jeden Montag, ab 9 Uhr und öfter"
    assert kurz(oeffnungszeiten=[montag]) == "Montag, ab 9 Uhr"


def test_in_short_the_words_of_the_source():
    assert kurz(termine_text="einmal im Monat") == "einmal im Monat"
    assert kurz(termine_text="dienstags " * 20).endswith("dienstags …")
    assert kurz() == ""


def test_lines_begin_with_a_capital_and_are_escaped():
    markup = makro("termine", "termine", (Terminzeile("jeden Montag", "<b>"),), "auch <i>sonst</i>")
    assert "<li>Jeden Montag" in markup
    assert "<b>" not in markup
    assert sichtbar(markup) == "Jeden Montag <b> auch <i>sonst</i>"


@pytest.mark.parametrize(
    ("eintrag", "text"),
    [
        (
            Termin(wochentag="dienstag", beginn="12:00", ende="18:00", rhythmus="woechentlich"),
            "jeden Dienstag, 12 bis 18 Uhr",
        ),
        (
            Termin(wochentag="sonntag", beginn="14:30", ende="16:30", rhythmus="monatlich", im_monat="4"),
            "jeden 4. Sonntag im Monat, 14:30 bis 16:30 Uhr",
        ),
        (
            Termin(wochentag="freitag", beginn="19:00", rhythmus="monatlich", im_monat="letzter"),
            "jeden letzten Freitag im Monat, ab 19 Uhr",
        ),
        (Termin(wochentag="montag", beginn="09:00", rhythmus="vierzehntaeglich"), "jeden zweiten Montag, ab 9 Uhr"),
        (Termin(datum=date(2026, 12, 24), beginn="15:00"), "24. Dezember 2026, ab 15 Uhr"),
        (
            Termin(
                wochentag="mittwoch",
                beginn="10:00",
                ende="12:00",
                rhythmus="woechentlich",
                ausser=(date(2026, 12, 23),),
            ),
            "jeden Mittwoch, 10 bis 12 Uhr, nicht am 23. Dezember 2026",
        ),
    ],
)
def test_termin(eintrag, text):
    assert termin(eintrag) == text


def test_an_opening_time_is_no_event():
    opening = Termin(wochentag="dienstag", beginn="10:00", ende="17:00", rhythmus="woechentlich")
    assert termin(opening, oeffnungszeit=True) == "Dienstag, 10 bis 17 Uhr"
