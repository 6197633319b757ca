"""How sure a number is: checked, due again, or taken over from a source. Nothing of it frightens."""

from datetime import date

from wegweiser.components.notruf import Nummer
from wegweiser.domain.gemeinsam import Quelle
from wegweiser.domain.hilfe import Notruf
from wegweiser.pages.ziele.test_hilfen import makro, sichtbar

QUELLE = (Quelle("Stadt, Seite „Notruf“", url="https://stadt.example/notruf", stand="2023"), Quelle("Faltblatt"))
FRIST = "Wir wollten die Nummer inzwischen noch einmal prüfen."


def markup(ueberfaellig: bool = False, **data) -> str:
    nummer = Notruf("Polizei", "110", "Wenn Sie bedroht werden.", "rund um die Uhr", "kostenlos", **data)
    return makro("notruf", "notruf", Nummer(nummer, ("Deutsch", "Ukrainisch"), date(2026, 12, 1), ueberfaellig), "../")


def test_hours_cost_and_languages_stand_below_the_number():
    html = markup()
    assert 'href="tel:110"' in html
    assert "rund um die Uhr · kostenlos · Deutsch und Ukrainisch" in sichtbar(html)


def test_an_unchecked_number_says_so_and_names_its_sources():
    html = markup(quelle=QUELLE)
    assert "Noch nicht von uns geprüft. Quelle: Stadt, Seite „Notruf“ (Stand 2023); Faltblatt" in sichtbar(html)
    assert '<a href="https://stadt.example/notruf" rel="noopener noreferrer">' in html
    assert "data-faellig" not in html


def test_a_checked_number_names_the_day_and_needs_no_source():
    html = markup(geprueft_am=date(2026, 9, 1), quelle=QUELLE)
    assert "Von uns geprüft am 1. September 2026" in sichtbar(html)
    assert "Quelle" not in html
    assert 'data-faellig="2026-12-01"' in html
    assert FRIST in html
    assert FRIST not in sichtbar(html)


def test_an_overdue_number_says_it_kindly():
    assert FRIST in sichtbar(markup(ueberfaellig=True, geprueft_am=date(2026, 9, 1)))
