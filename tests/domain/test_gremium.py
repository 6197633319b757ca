"""Gremien: one page for one body, whatever its spelling; a sitting is a day."""

from wegweiser.domain.gremium import gremium_schluessel, make_gremien
from wegweiser.domain.vorlage import Beratung, Vorlage


def vorlage(id: str, *sittings: tuple[str, str], kommune: str = "stadt") -> Vorlage:
    return Vorlage(id, id, kommune, (), "", beratungsfolge=tuple(Beratung(name, day) for name, day in sittings))


def test_two_papers_of_one_day_are_one_sitting_and_the_newest_comes_first():
    papers = [
        vorlage("a", ("Gemeinderat", "2023-01-18"), ("Gemeinderat", "2023-02-01")),
        vorlage("b", ("Gemeinderat", "2023-01-18")),
    ]
    (gremium,) = make_gremien(papers).values()
    assert gremium.adresse == "gremien/stadt-gemeinderat/"
    assert [(one.datum, [point.vorlage.id for point in one.punkte]) for one in gremium.sitzungen] == [
        ("2023-02-01", ["a"]),
        ("2023-01-18", ["a", "b"]),
    ]
    assert len(gremium.punkte) == 3


def test_case_hyphens_and_spaces_make_no_second_body():
    papers = [
        vorlage("a", ("Sozial- und Gesundheitsausschuss", "2023-01-18")),
        vorlage(
            "b", ("Sozial und Gesundheits-Ausschuss", "2023-02-18"), ("Sozial- und Gesundheitsausschuss", "2023-03-18")
        ),
    ]
    (gremium,) = make_gremien(papers).values()
    assert gremium.name == "Sozial- und Gesundheitsausschuss"
    assert gremium.schreibweisen == ("Sozial- und Gesundheitsausschuss", "Sozial und Gesundheits-Ausschuss")


def test_the_same_name_in_another_kommune_is_another_body():
    gremien = make_gremien([vorlage("a", ("Rat", "2023-01-18")), vorlage("b", ("Rat", "2023-01-18"), kommune="dorf")])
    assert [gremium.id for gremium in gremien.values()] == ["dorf-rat", "stadt-rat"]
    assert gremien[gremium_schluessel("dorf", "rat")].kommune == "dorf"


def test_addresses_stay_apart():
    names = ["Ausschuss " + "sehr " * 30 + end for end in ("eins", "zwei")] + ["Ράδα", "Рада"]
    gremien = make_gremien([vorlage("a", *((name, "2023-01-18") for name in names))])
    assert len({gremium.adresse for gremium in gremien.values()}) == 4
    assert all(len(gremium.id) <= 83 for gremium in gremien.values())
