"""Goal cards: what is known, and that nothing more is known."""

from wegweiser.components.stand import frist, stand
from wegweiser.components.ziel_karte import ZielKarte
from wegweiser.domain.ziel import Frist
from wegweiser.pages.ziele.test_hilfen import makro, sichtbar


def test_a_card_says_how_far_it_is_and_what_serves_it():
    card = ZielKarte(
        "6.1.2",
        "Barrieren abbauen",
        "ziele/s/6-1-2/",
        "Alle kommen überall hin.",
        stand("in_umsetzung", "ziel_status"),
        (frist(Frist("2025", "Regeln")),),
        massnahmen=1,
        angebote=2,
    )
    markup = makro("ziel_karte", "ziel_karte", card, "../../")
    assert 'href="../../ziele/s/6-1-2/"' in markup
    text = sichtbar(markup)
    assert text == "6.1.2 Barrieren abbauen Alle kommen überall hin. Frist: bis 2025 in Umsetzung 1 Maßnahme 2 Angebote"


def test_a_field_known_by_its_title_says_so():
    assert "Nur der Titel ist bekannt." in makro(
        "ziel_karte", "ziel_karte", ZielKarte("1", "Wohnen", "x/", nur_titel=True), ""
    )
    assert "Nur der Titel" not in makro("ziel_karte", "ziel_karte", ZielKarte("1", "Wohnen", "x/", "Text"), "")


def test_what_is_missing_stands_on_the_card():
    assert "Noch keine Maßnahme." in makro(
        "ziel_karte", "ziel_karte", ZielKarte("1", "A", "x/", fehlt="Noch keine Maßnahme."), ""
    )


def test_a_line_of_a_long_list_keeps_status_and_deadline():
    card = ZielKarte(
        "6.1.2", "Barrieren", "x/", "Text", stand("offen", "ziel_status"), (frist(Frist("2025", "")),), angebote=1
    )
    markup = makro("ziel_karte", "ziel_zeile", card, "../")
    assert sichtbar(markup) == "6.1.2 Barrieren noch nicht begonnen bis 2025 1 Angebot"
    assert 'data-frist="2025-12-31"' in markup
