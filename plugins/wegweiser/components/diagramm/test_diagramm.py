"""The chart: what is joined by a line may be compared, and nothing else is."""

import re
from itertools import pairwise

import pytest

from wegweiser.components.diagramm import BREITE, HOEHE, OBEN, RECHTS, UNTEN, ZEICHEN, make_diagramm
from wegweiser.components.diagramm.achsen import Achse, schritte, zeit
from wegweiser.components.diagramm.worte import entwicklung
from wegweiser.domain.indikator import Indikator, Messwert
from wegweiser.domain.ziel import Zielwert
from wegweiser.pages.ziele.test_hilfen import makro, sichtbar


def chart(*values, ziel=None, gebiete=None):
    """Values as ``(when, how much, how, about whom, where)``, shorter where the rest is the same."""
    werte = tuple(Messwert(when, wert, *(more or ("A",))) for when, wert, *more in values)
    indikator = Indikator("i", "Zahl", "stadt", (), "i.yml", einheit="Prozent", werte=werte, zielwert=ziel)
    return make_diagramm(indikator, gebiete or {})


def words(bild):
    return sichtbar(makro("diagramm", "diagramm", bild))


def test_comparable_values_are_joined_and_their_change_is_said():
    bild = chart(("2019", 3.1), ("2023", 4.0))
    assert [bool(reihe.linie) for reihe in bild.reihen] == [True]
    assert bild.brueche == ()
    assert "von 2019 bis 2023: von 3,1 auf 4,0 Prozent" in words(bild)


@pytest.mark.parametrize(
    ("other", "word"),
    [(("B",), "anders erhoben"), (("A", "ab 16"), "andere Gruppe"), (("A", "", "nord"), "anderes Gebiet")],
)
def test_a_break_is_drawn_as_a_break(other, word):
    bild = chart(("2019", 3), ("2021", 4), ("2023", 9, *other), ("2025", 8, *other))
    assert [reihe.entwicklung for reihe in bild.reihen] == [
        "von 2019 bis 2021: von 3 auf 4 Prozent",
        "von 2023 bis 2025: von 9 auf 8 Prozent",
    ]
    (bruch,) = bild.brueche
    assert bruch.wort == word
    before, after = bild.reihen
    assert before.punkte[-1].x < bruch.x < after.punkte[0].x
    assert word in words(bild)
    assert "es gibt keinen Trend" in words(bild)
    for points in re.findall(r'points="([^"]*)"', makro("diagramm", "diagramm", bild)):
        xs = [float(point.split(",")[0]) for point in points.split()]
        assert max(xs) < bruch.x or min(xs) > bruch.x  # no line crosses it


def test_two_questions_give_two_points_and_no_line():
    bild = chart(("2021", 20000, "A"), ("2023", 58000, "B"))
    markup = makro("diagramm", "diagramm", bild)
    assert "<polyline" not in markup
    assert [len(reihe.punkte) for reihe in bild.reihen] == [1, 1]
    assert "von 2021" not in sichtbar(markup)
    assert "20.000" in sichtbar(markup)
    assert "58.000" in sichtbar(markup)


def test_groups_side_by_side_have_no_break_between_them():
    bild = chart(("2019", 3, "A"), ("2023", 4, "A"), ("2021", 9, "B"), ("2025", 8, "B"))
    assert bild.brueche == ()
    assert len({reihe.zeichen for reihe in bild.reihen}) == 2


def test_a_single_value_is_a_point():
    bild = chart(("2021", 24))
    (reihe,) = bild.reihen
    assert len(reihe.punkte) == 1
    assert not reihe.linie
    assert [strich.text for strich in bild.senkrecht] == ["2021"]
    assert reihe.punkte[0].x == bild.senkrecht[0].ort


def test_the_way_to_the_goal_begins_at_the_first_value_asked_for_like_the_latest():
    bild = chart(("2015", 60), ("2021", 30, "B"), ("2023", 40, "B"), ziel=Zielwert(100, jahr="2030"))
    start = bild.reihen[1].punkte[0]
    assert (bild.ziel.weg.von.x, bild.ziel.weg.von.y) == (start.x, start.y)
    assert bild.ziel.weg.nach.y == bild.ziel.y
    assert "der gerade Weg zum Ziel: von 30 (2021) zu 100 (2030)" in words(bild)
    assert "Das Ziel: 100 Prozent bis 2030" in words(bild)


@pytest.mark.parametrize(
    ("values", "ziel"),
    [
        ([("2021", 30)], Zielwert(100)),  # no year
        ([("2031", 30)], Zielwert(100, jahr="2030")),  # too late
        ([("2021", 30, "A", "", "nord")], Zielwert(100, jahr="2030")),  # a part of the city only
    ],
)
def test_where_nothing_can_be_compared_there_is_no_way(values, ziel):
    bild = chart(*values, ziel=ziel)
    assert bild.ziel.weg is None
    assert "Weg zum Ziel" not in words(bild)
    assert "Das Ziel: 100 Prozent" in words(bild)


def test_without_a_goal_there_is_no_line_for_it():
    assert chart(("2021", 3)).ziel is None


def test_areas_are_called_by_their_names():
    assert "A, Nord-Stadt" in words(chart(("2021", 3, "A", "", "nord"), gebiete={"nord": "Nord-Stadt"}))


def test_too_many_kinds_of_values_are_no_picture():
    assert chart(*(("2021", number, str(number)) for number in range(len(ZEICHEN)))) is not None
    assert chart(*(("2021", number, str(number)) for number in range(len(ZEICHEN) + 1))) is None
    assert chart() is None


@pytest.mark.parametrize(
    "values",
    [
        [("2021", 0)],
        [("2021", -5), ("2022", 3)],
        [("2021-12-31", 1234567.5)],
        [(str(year), year) for year in range(1990, 2026)],
        [("2021-03-01", 1), ("2021-09-01", 2)],
        [(str(2000 + number), number, str(number)) for number in range(6)],
    ],
)
def test_everything_stays_in_the_picture(values):
    bild = chart(*values, ziel=Zielwert(50, jahr="2021"))
    points = [punkt for reihe in bild.reihen for punkt in reihe.punkte]
    assert all(bild.links <= punkt.x <= RECHTS and OBEN <= punkt.y <= UNTEN for punkt in points)
    assert all(bild.links <= strich.ort <= RECHTS for strich in bild.senkrecht)
    assert 1 <= len(bild.senkrecht) <= 7
    assert 2 <= len(bild.waagerecht) <= 7
    assert all(0 < bruch.wort_x < BREITE and 0 < bruch.wort_y < HOEHE for bruch in bild.brueche)


def test_words_at_breaks_do_not_cover_each_other():
    bild = chart(*((str(2020 + number), 1, str(number)) for number in range(4)))
    places = [(bruch.wort_x, bruch.wort_y) for bruch in bild.brueche]
    assert all(abs(a[0] - b[0]) >= 90 or a[1] != b[1] for a in places for b in places if a is not b)


def test_values_are_written_where_there_is_room():
    crowded = chart(*((str(year), 1000 + year) for year in range(2000, 2026)))
    written = [punkt for punkt in crowded.reihen[0].punkte if punkt.text]
    assert crowded.reihen[0].punkte[-1].text == "3.025"
    assert 2 <= len(written) < 26
    assert all(b.x - a.x >= 30 for a, b in pairwise(written))


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0, 11.6, [0, 5, 10, 15]),
        (0, 58000, [0, 20000, 40000, 60000]),
        (0, 0, [0, 1]),
        (0, 0.35, [0, 0.1, 0.2, 0.3, 0.4]),
        (-3, 4, [-4, -2, 0, 2, 4]),
    ],
)
def test_marks_are_round(low, high, expected):
    assert schritte(low, high, 4) == expected


def test_times_lie_where_they_belong():
    assert zeit("2021") == 2021
    assert zeit("2021-07") == 2021.5
    assert zeit("2021") < zeit("2021-01-02") < zeit("2021-02") < zeit("2021-12-31") < zeit("2022")
    assert Achse(2020, 2030, 0, 100)(2025) == 50


def test_one_value_or_one_day_is_no_development():
    assert entwicklung([Messwert("2021", 3)], "Prozent") == ""
    assert entwicklung([Messwert("2021", 3), Messwert("2021", 4)], "Prozent") == ""
    assert (
        entwicklung([Messwert("2021-06", 2), Messwert("2022", 1.25)], "") == "von Juni 2021 bis 2022: von 2,00 auf 1,25"
    )


def test_foreign_words_are_escaped():
    markup = makro("diagramm", "diagramm", chart(("2021", 3, '<script>"')))
    assert "<script>" not in markup
    assert "&lt;script&gt;" in markup
