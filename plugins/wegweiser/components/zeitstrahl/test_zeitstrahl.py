"""Phases along a line: days, places on the axis, what the list says without the picture."""

import pytest

from wegweiser.components.zeitstrahl import LANE, erster_tag, zeitstrahl
from wegweiser.domain.ziel import Phase
from wegweiser.pages.ziele.test_hilfen import makro, sichtbar

DREI = (
    Phase("1", "Zuhören", "2022", "2023", status="abgeschlossen"),
    Phase("2", "Ausprobieren", "2024", "2027", "Drei Orte.", "laufend"),
    Phase("3", "Bleiben", "2028", status="geplant"),
)


@pytest.mark.parametrize(
    ("von", "day"),
    [("2022", "2022-01-01"), ("2022-09", "2022-09-01"), ("2022-09-15", "2022-09-15"), ("", "")],
)
def test_the_first_day(von, day):
    assert erster_tag(von) == day


def test_bars_stand_where_their_years_are():
    """Ten years from 2021 to 2030: days / 3652."""
    line = zeitstrahl((Phase("1", "A", "2021", "2025"), Phase("2", "B", "2026", "2030")))
    assert (line.von, line.bis) == ("2021-01-01", "2030-12-31")
    first, second = line.balken
    assert (first.x, first.breite) == ("0.00%", "50.00%")
    assert (second.x, second.breite) == ("50.00%", "50.00%")
    assert (first.mitte, second.mitte) == ("25.00%", "75.00%")


def test_an_open_phase_reaches_beyond_the_last_year():
    line = zeitstrahl(DREI)
    assert line.bis == "2029-12-31"
    assert [bar.offen for bar in line.balken] == [False, False, True]
    assert line.balken[-1].x == "74.98%"  # 2191 of 2922 days
    assert [part.bis for part in line.abschnitte] == ["2023-12-31", "2027-12-31", ""]


def test_the_axis_names_few_years():
    long = zeitstrahl((Phase("1", "A", "2000", "2020"), Phase("2", "B", "2021", "2039")))
    assert [year for year, _ in long.jahre] == ["2000", "2007", "2014", "2021", "2028", "2035"]
    assert [year for year, _ in zeitstrahl(DREI).jahre] == ["2022", "2024", "2026", "2028"]


def test_phases_that_overlap_lie_in_rows():
    line = zeitstrahl((Phase("1", "A", "2020", "2022"), Phase("2", "B", "2022-06", "2023"), Phase("3", "C", "2023")))
    assert [bar.y for bar in line.balken] == [0, LANE, 0]
    assert line.hoehe == 2 * LANE


def test_a_phase_without_a_beginning_stands_in_the_list_only():
    line = zeitstrahl((*DREI, Phase("4", "Irgendwann")))
    assert [bar.nummer for bar in line.balken] == ["1", "2", "3"]
    assert "Phase 4: Irgendwann Zeit nicht genannt" in sichtbar(makro("zeitstrahl", "zeitstrahl", line))


def test_one_phase_is_no_picture():
    markup = makro("zeitstrahl", "zeitstrahl", zeitstrahl(DREI[:1]))
    assert "<svg" not in markup
    assert sichtbar(markup) == "Phase 1: Zuhören 2022 bis 2023 abgeschlossen"


def test_without_script_the_dates_speak():
    markup = makro("zeitstrahl", "zeitstrahl", zeitstrahl(DREI))
    listed = sichtbar(markup[markup.index("<ol") :])
    assert listed == (
        "Phase 1: Zuhören 2022 bis 2023 abgeschlossen Phase 2: Ausprobieren 2024 bis 2027 läuft Drei Orte. "
        "Phase 3: Bleiben ab 2028 geplant"
    )
    assert "heute" not in sichtbar(markup)
    assert 'data-phase-von="2024-01-01" data-phase-bis="2027-12-31"' in markup
