"""One change is one change, however many goals tell it; and it belongs to the Ausgabe with which it came."""

import pytest

from wegweiser.domain.gemeinsam import Ereignis
from wegweiser.domain.verlauf import SEITHER, ausgabe_von, je_ziel, verlauf
from wegweiser.domain.ziel import HANDLUNGSFELD, STRATEGISCH, Ausgabe, Strategie, Ziel

RAT = "Gemeinderat"


def strategie(*felder: Ziel, geschichte: tuple[Ereignis, ...] = ()) -> Strategie:
    return Strategie("s", "S", "stadt", (), "", handlungsfelder=felder, geschichte=geschichte)


def feld(nummer: str, *geschichte: Ereignis, kinder: tuple[Ziel, ...] = ()) -> Ziel:
    return Ziel("s", nummer, HANDLUNGSFELD, f"Feld {nummer}", "", geschichte=geschichte, kinder=kinder)


def test_the_same_kennung_is_the_same_change():
    child = Ziel("s", "6.1", STRATEGISCH, "Ziel", "", geschichte=(Ereignis("neu", kennung="fest", text="hier"),))
    (change,) = verlauf(strategie(feld("6", Ereignis("neu", kennung="fest", text="dort"), kinder=(child,))))
    assert change.anker == "aenderung-fest"
    assert change.betrifft == ("s/6", "s/6.1")
    assert (change.bei("s/6").ereignis.text, change.bei("s/6.1").ereignis.text) == ("dort", "hier")


def test_a_move_told_on_both_sides_counts_once_and_began_where_it_left():
    told = {"art": "verschoben", "von": ("s/6",), "nach": ("s/4",), "anlass": RAT}
    (change,) = verlauf(
        strategie(feld("4", Ereignis(**told, text="herein")), feld("6", Ereignis(**told, text="hinaus")))
    )
    assert change.handlungsfeld == "6"
    assert change.betrifft == ("s/4", "s/6")


def test_a_move_told_on_one_side_concerns_the_other_as_well():
    changes = verlauf(strategie(feld("4"), feld("6", Ereignis("verschoben", von=("s/6",), nach=("s/4", "anderswo")))))
    assert {ref: len(own) for ref, own in je_ziel(changes).items()} == {"s/6": 1, "s/4": 1}


@pytest.mark.parametrize(
    "other",
    [
        Ereignis("neu", nach=("A",)),
        Ereignis("umbenannt", "2023", von=("A",), nach=("B",)),
        Ereignis("umbenannt", von=("A",), nach=("C",)),
    ],
)
def test_changes_that_only_look_alike_stay_apart(other):
    assert (
        len(verlauf(strategie(feld("1", other), feld("2", Ereignis("umbenannt", von=("A",), nach=("B",)), other)))) >= 2
    )
    assert (
        len(
            verlauf(
                strategie(
                    feld("1", Ereignis("umformuliert", anlass=RAT)), feld("2", Ereignis("umformuliert", anlass=RAT))
                )
            )
        )
        == 2
    )


def test_places_without_a_kennung_stay_when_something_is_added_at_the_end():
    first, second = Ereignis("neu", anlass=RAT), Ereignis("umformuliert", anlass=RAT)
    before = [change.anker for change in verlauf(strategie(feld("6.1", first), geschichte=(first,)))]
    after = [change.anker for change in verlauf(strategie(feld("6.1", first, second), geschichte=(first, second)))]
    assert before == ["aenderung-strategie_1", "aenderung-6-1_1"]
    assert set(before) < set(after)


def test_a_goal_shows_changes_in_the_order_in_which_it_tells_them():
    shared = Ereignis("verschoben", kennung="umzug", von=("s/6",), nach=("s/4",))
    changes = verlauf(strategie(feld("4", shared), feld("6", Ereignis("neu", kennung="erst"), shared)))
    assert [change.anker for change in je_ziel(changes)["s/6"]] == ["aenderung-erst", "aenderung-umzug"]


@pytest.mark.parametrize(
    ("event", "year"),
    [
        (Ereignis("neu", "2006"), "2006"),
        (Ereignis("neu", "2007-05-01"), "2015"),
        (Ereignis("neu", "2015-12"), "2015"),
        (Ereignis("neu", "2016"), SEITHER),
        (Ereignis("neu"), ""),
        (Ereignis("neu", ausgabe="2006"), "2006"),
        (Ereignis("neu", "2014", ausgabe="2006"), "2006"),
    ],
)
def test_the_ausgabe_with_which_a_change_came(event, year):
    assert ausgabe_von(event, (Ausgabe("2015", "Zweite"), Ausgabe("2006", "Erste"))) == year


def test_without_any_ausgabe_nothing_is_said():
    assert ausgabe_von(Ereignis("neu", "2016"), ()) == ""
