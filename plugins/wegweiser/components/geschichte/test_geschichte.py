"""History: both sides of a change stand beside each other, and what nobody wrote down is said."""

from wegweiser.components.geschichte import eintraege
from wegweiser.domain.gemeinsam import Ereignis
from wegweiser.pages.ziele.test_hilfen import handlungsfeld, makro, portal_aus, record, sichtbar, strategie

PORTAL = portal_aus(
    strategie(),
    handlungsfeld("4"),
    record("vorlage", "v-1", betreff="Ziele neu fassen", nummer="446/22", kommune="stadt"),
)


def read(*events: Ereignis) -> str:
    return sichtbar(makro("geschichte", "geschichte", eintraege(events, PORTAL), "../"))


def test_old_and_new_name_side_by_side():
    text = read(Ereignis("umbenannt", "2022", von=("Generationen",), nach=("Zusammenhalt",), anlass="Beteiligung"))
    assert text == "Umbenannt 2022 Vorher Generationen Nachher Zusammenhalt Anlass: Beteiligung"


def test_what_is_not_documented_is_said():
    text = read(Ereignis("zusammengefuehrt", nach=("6.1",), anlass="nicht dokumentiert"))
    assert "Zeitpunkt nicht dokumentiert" in text
    assert "Vorher nicht dokumentiert Nachher 6.1" in text
    assert text.endswith("Anlass: nicht dokumentiert")


def test_a_side_given_as_not_documented_is_shown_so():
    assert "Vorher nicht dokumentiert Nachher vier" in read(
        Ereignis("umformuliert", von=("nicht dokumentiert",), nach=("vier",), anlass="Rat")
    )


def test_something_new_has_no_before():
    text = read(Ereignis("neu", nach=("Gewalt verringern",), anlass="Rat"))
    assert "Nachher Gewalt verringern" in text
    assert "Vorher" not in text


def test_an_event_told_in_words_alone_has_no_empty_sides():
    text = read(Ereignis("umformuliert", text="Der Leitsatz ist neu.", anlass="Rat"))
    assert "Vorher" not in text
    assert "Nachher" not in text


def test_goals_and_papers_are_linked():
    events = eintraege([Ereignis("verschoben", von=("s/4",), nach=("anderswo",), anlass="Rat", vorlage="v-1")], PORTAL)
    markup = makro("geschichte", "geschichte", events, "../")
    assert '<a href="../ziele/s/4/">4 Feld 4</a>' in markup
    assert '<a href="../vorlagen/v-1/">446/22</a>' in markup
