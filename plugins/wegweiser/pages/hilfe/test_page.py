"""Help now: numbers first, then the offers that help; where these are many, their list goes on."""

from wegweiser.pages.hilfe.page import pages
from wegweiser.pages.ziele.test_hilfen import SETTINGS, angebot, html, portal_aus, seiten, worte


def help_with(number: int):
    offers = (angebot(f"hilfe-{one:02}", sensibel="krise", gebiet="") for one in range(number))
    return seiten(pages(portal_aus(*offers, angebot("chor")), SETTINGS))


def test_all_that_help_stand_on_one_page_while_they_are_few():
    found = help_with(60)
    assert set(found) == {"hilfe-jetzt/"}
    assert html(found["hilfe-jetzt/"]).count('href="../angebote/hilfe-') == 60
    assert "Chor" not in worte(found["hilfe-jetzt/"])


def test_a_longer_list_goes_on_and_every_page_can_be_left_at_once():
    found = help_with(61)
    assert set(found) == {"hilfe-jetzt/", "hilfe-jetzt/seite-2/"}
    first, second = found.values()
    assert 'rel="next" href="../hilfe-jetzt/seite-2/"' in html(first)
    assert (
        "Hilfe jetzt, Seite 2 Hilfe in Ihrer Nähe Stellen, die bei Gewalt oder in einer Krise helfen: Hilfe-60"
        in worte(second)
    )
    assert [krume.titel for krume in second.krumen] == ["Start", "Hilfe jetzt"]
    assert {page.sensibel for page in found.values()} == {"gewalt"}


def test_without_numbers_the_page_says_so():
    assert "Hier stehen noch keine Nummern." in worte(help_with(0)["hilfe-jetzt/"])
