"""Help before any result: one box for each kind of emergency that the search knows."""

from wegweiser.components.treffer import KRISEN, krisen_kaesten
from wegweiser.domain.hilfe import Notruf
from wegweiser.domain.portal import Portal
from wegweiser.pages.ziele.test_hilfen import SETTINGS, makro, sichtbar
from wegweiser.search.sprache import sections
from wegweiser.settings import Settings

HILFE = (
    Notruf("Rettungsdienst", "112", "Wenn ein Mensch schwer verletzt ist.", bei=("krise",)),
    Notruf("Polizei", "110", "Wenn Sie bedroht werden.", bei=("gewalt",)),
)


def test_every_kind_of_emergency_has_a_box():
    assert set(KRISEN) == set(sections("krise.txt"))


def test_boxes_wait_hidden_with_their_own_numbers_and_names():
    markup = makro("treffer", "krise", krisen_kaesten(Portal(hilfe=HILFE)), "../")
    assert markup.count(" hidden>") == 3
    gewalt = markup.split('data-krise="gewalt"')[1]
    assert 'href="tel:110"' in gewalt
    assert 'href="tel:112"' not in gewalt
    assert 'aria-labelledby="krise-gewalt"' in gewalt


def test_without_recorded_numbers_the_two_of_the_country_stand_there():
    markup = makro("treffer", "krise", krisen_kaesten(Portal()), "../")
    assert markup.count('href="tel:112"') == markup.count('href="tel:110"') == 3


def test_what_is_missing_can_be_written_or_told():
    assert 'href="../mitmachen/angebot/" data-fehlt' in makro("treffer", "leer", SETTINGS, "../")
    mail = Settings(SETTINGS.content, SETTINGS.heute, meldung_email="redaktion@stadt.example")
    assert 'href="mailto:redaktion@stadt.example?subject=Das%20fehlt%20hier" data-fehlt' in makro(
        "treffer", "leer", mail, "../"
    )


def test_messages_are_silent_until_needed():
    assert sichtbar(makro("treffer", "zustand", "../")).strip() == ""
