"""Three dates that differ: checked, due, and a sentence for the day when it is overdue."""

from datetime import date

from wegweiser.components.pruefstand import make_pruefstand
from wegweiser.pages.ziele.test_hilfen import angebot, makro, portal_aus, sichtbar

UEBERFAELLIG = "Die letzte Prüfung ist überfällig"


def markup(heute: date, **data) -> str:
    built = portal_aus(angebot("a", **data)).angebote["a"]
    return makro("pruefstand", "pruefstand", make_pruefstand(built, heute))


def test_checked_and_due():
    html = markup(
        date(2026, 11, 22), geprueft_am="2026-05-04", geprueft_von="Redaktion Soziales", pruefung_nach_monaten=6
    )
    assert 'data-faellig="2026-11-04"' in html
    assert "Zuletzt geprüft am 4. Mai 2026 von: Redaktion Soziales." in sichtbar(html)
    assert "4. November 2026" in sichtbar(html)


def test_overdue_is_said_at_once_when_the_build_knows_it():
    assert UEBERFAELLIG in sichtbar(markup(date(2026, 11, 22), geprueft_am="2025-05-04"))


def test_not_overdue_keeps_the_sentence_ready_for_the_browser():
    html = markup(date(2026, 11, 22), geprueft_am="2026-05-04")
    assert UEBERFAELLIG in html
    assert UEBERFAELLIG not in sichtbar(html)


def test_nobody_has_checked_is_said_and_never_overdue():
    html = markup(date(2026, 11, 22))
    assert "Noch nicht von der Redaktion geprüft" in sichtbar(html)
    assert UEBERFAELLIG not in html
    assert "data-faellig" not in html
