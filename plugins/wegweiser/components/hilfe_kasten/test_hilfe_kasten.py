"""The numbers that fit: violence and crisis get their own, other offers none."""

from wegweiser.components.hilfe_kasten import passende_nummern
from wegweiser.domain.hilfe import Notruf
from wegweiser.pages.ziele.test_hilfen import makro, sichtbar

HILFE = (
    Notruf("Rettungsdienst", "112", "Wenn ein Mensch schwer verletzt ist.", "rund um die Uhr", "kostenlos"),
    Notruf("Polizei", "110", "Wenn Sie bedroht werden oder eine Straftat geschieht."),
    Notruf("Seelsorge", "0800 1110111", "Wenn Sie verzweifelt sind oder jemanden brauchen, der zuhört."),
    Notruf("Hilfetelefon Gewalt", "116 016", "Wenn Sie bedroht oder geschlagen werden."),
)


def nummern(sensibel: str) -> list[str]:
    return [nummer.telefon for nummer in passende_nummern(HILFE, sensibel)]


def test_violence_and_crisis_have_their_numbers_best_first():
    assert nummern("gewalt") == ["116 016", "110"]
    assert nummern("krise") == ["0800 1110111", "112"]


def test_other_offers_have_none():
    assert nummern("") == []


def test_when_no_sentence_fits_the_first_numbers_stand_there():
    assert [n.telefon for n in passende_nummern(HILFE[:1] * 6, "gewalt")] == ["112"] * 4
    assert passende_nummern((), "gewalt") == ()


def test_the_box_can_be_dialled_and_leads_to_all_numbers():
    markup = makro("hilfe_kasten", "hilfe_kasten", passende_nummern(HILFE, "krise"), "../../")
    assert 'href="tel:08001110111"' in markup
    assert 'href="../../hilfe-jetzt/"' in markup
    assert "rund um die Uhr, kostenlos" in sichtbar(markup)
    assert makro("hilfe_kasten", "hilfe_kasten", (), "../../").strip() == ""
