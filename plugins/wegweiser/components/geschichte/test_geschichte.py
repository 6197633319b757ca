"""History: both sides of a change stand beside each other, and what nobody wrote down is said."""

from wegweiser.components.geschichte import eintraege
from wegweiser.domain.gemeinsam import Anzahl, Ereignis
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


def test_words_that_changed_are_marked_for_eyes_and_ears():
    events = eintraege(
        [Ereignis("umformuliert", von=("klimaneutral bis 2050",), nach=("klimaneutral bis 2035",), anlass="Rat")],
        PORTAL,
    )
    markup = makro("geschichte", "geschichte", events, "../")
    assert (
        'klimaneutral bis <del><span class="sr-nur">[fällt weg: </span>2050<span class="sr-nur">]</span></del>'
        in markup
    )
    assert 'klimaneutral bis <ins><span class="sr-nur">[neu: </span>2035<span class="sr-nur">]</span></ins>' in markup
    assert "So lesen Sie den Vergleich" in markup


def test_a_move_compares_no_words():
    events = eintraege([Ereignis("verschoben", von=("Feld Gesundheit",), nach=("Feld Zuhause",), anlass="Rat")], PORTAL)
    markup = makro("geschichte", "geschichte", events, "../")
    assert "<del>" not in markup
    assert "So lesen Sie" not in markup


def test_a_number_that_changed():
    text = read(Ereignis("umformuliert", anlass="Rat", anzahl=Anzahl("strategische Ziele", 9, 4)))
    assert "Vorher 9 strategische Ziele, nachher 4 ." in text


def test_what_is_the_same_for_all_is_said_once():
    same = [Ereignis("neu", text=f"Nummer {number}.", anlass="Rat", vorlage="v-1") for number in range(3)]
    text = read(*same)
    assert text.startswith("Für alle 3 gilt: Zeitpunkt nicht dokumentiert · Anlass: Rat · Papier: 446/22")
    assert text.count("Anlass") == 1
    assert read(*same[:2]).count("Anlass") == 2
    assert read(*same, Ereignis("neu", anlass="Klausur")).count("Anlass") == 4


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
