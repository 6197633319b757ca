"""Which values of an Indikator may be compared, and which is the latest."""

from wegweiser.domain.indikator import Indikator, Messwert


def indikator(*werte: Messwert) -> Indikator:
    return Indikator("i", "Zahl", "stadt", (), "i.yml", werte=werte)


def test_only_the_same_question_about_the_same_people_and_place_is_one_group():
    first, second = Messwert("2019", 1, "A", "ab 16"), Messwert("2023", 2, "A", "ab 16")
    others = (
        Messwert("2021", 3, "B", "ab 16"),
        Messwert("2022", 4, "A", "ab 18"),
        Messwert("2024", 5, "A", "ab 16", "nord"),
    )
    assert indikator(second, *others, first).reihen() == ((first, second), *((other,) for other in others))


def test_the_latest_value_is_one_of_the_whole_kommune_where_there_is_one():
    old, new, part = Messwert("2021", 1), Messwert("2023", 2), Messwert("2025", 3, gebiet="nord")
    assert indikator(new, part, old).neuester() == new
    assert indikator(part).neuester() == part
    assert indikator().neuester() is None
