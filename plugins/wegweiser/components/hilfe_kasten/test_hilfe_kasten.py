"""The numbers that fit: violence and crisis get their own, other offers none."""

from wegweiser.components.hilfe_kasten import passende_nummern
from wegweiser.domain.hilfe import Notruf
from wegweiser.pages.ziele.test_hilfen import makro, sichtbar

HILFE = (
    Notruf(
        "Rettungsdienst", "112", "Wenn ein Mensch schwer verletzt ist.", "rund um die Uhr", "kostenlos", bei=("krise",)
    ),
    Notruf("Polizei", "110", "Wenn Sie bedroht werden oder eine Straftat geschieht.", bei=("gewalt",)),
    Notruf(
        "Seelsorge", "0800 1110111", "Wenn Sie verzweifelt sind oder jemanden brauchen, der zuhört.", bei=("krise",)
    ),
    Notruf("Hilfetelefon Gewalt", "116 016", "Wenn Sie bedroht oder geschlagen werden.", bei=("gewalt",)),
)


def nummern(sensibel: str) -> list[str]:
    return [nummer.telefon for nummer in passende_nummern(HILFE, sensibel)]


def test_violence_and_crisis_have_their_numbers_in_order():
    assert nummern("gewalt") == ["110", "116 016"]
    assert nummern("krise") == ["112", "0800 1110111"]


def test_other_offers_have_none():
    assert nummern("") == []


def test_when_no_number_says_so_the_first_numbers_stand_there():
    assert [n.telefon for n in passende_nummern(HILFE[:1] * 6, "gewalt")] == ["112"] * 4
    assert passende_nummern((), "gewalt") == ()


def test_the_box_can_be_dialled_and_leads_to_all_numbers():
    markup = makro("hilfe_kasten", "hilfe_kasten", passende_nummern(HILFE, "krise"), "../../")
    assert 'href="tel:08001110111"' in markup
    assert 'href="../../hilfe-jetzt/"' in markup
    assert "rund um die Uhr · kostenlos" in sichtbar(markup)
    assert makro("hilfe_kasten", "hilfe_kasten", (), "../../").strip() == ""
