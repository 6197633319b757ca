"""A deadline is judged by the reader's browser, so a page that nobody rebuilt tells the truth."""

from pathlib import Path

import pytest

import wegweiser
from wegweiser.components.stand import frist
from wegweiser.domain.ziel import Frist
from wegweiser.rendering.environment import make_environment

SCRIPT = Path(wegweiser.__file__).parent / "components" / "stand" / "frist.js"


@pytest.fixture
def page(browser):
    context = browser.new_context(timezone_id="America/New_York")
    yield context.new_page()
    context.close()


def text(page, selector: str) -> str:
    return " ".join(page.inner_text(selector).split())


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2025-12-31T22:00:00Z", "bis 2025"),  # still the 31st in Germany
        ("2025-12-31T23:30:00Z", "bis 2025 Frist abgelaufen"),  # in Germany the year has ended
        ("2030-06-01T12:00:00Z", "bis 2025 Frist abgelaufen"),
    ],
)
def test_the_browser_decides_by_the_day_in_germany(page, now, expected):
    macros = make_environment().get_template("components/stand/template.html.jinja").module
    page.clock.set_fixed_time(now)
    page.set_content(f"<p>{macros.frist(frist(Frist('2025', 'Regeln stehen')))}</p>")
    page.add_script_tag(path=SCRIPT, type="module")
    assert text(page, "p") == expected


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2024-06-01T12:00:00Z", ""),  # none has passed: nothing to say
        ("2024-08-31T22:30:00Z", "1 von 3 Fristen abgelaufen"),  # in Germany September has begun
        ("2031-01-01T12:00:00Z", "2 von 3 Fristen abgelaufen"),  # that of a goal which is reached never does
    ],
)
def test_the_browser_counts_what_has_passed(page, now, expected):
    macros = make_environment().get_template("components/fortschritt/template.html.jinja").module
    deadlines = [frist(Frist("2024-08", "")), frist(Frist("2030", "")), frist(Frist("2020", ""), erledigt=True)]
    page.clock.set_fixed_time(now)
    page.set_content(f"<p>{macros.fristen_zahl(deadlines)}</p>")
    page.add_script_tag(path=SCRIPT, type="module")
    assert text(page, "p") == expected


PLAN = "ziele/beispielstadt-miteinander/"
PASSED = {"2025-01-01": {"2024-08-31"}, "2026-06-01": {"2024-08-31", "2025-12-31"}}
"""Last days of the deadlines in the town that have passed by a day."""


@pytest.mark.parametrize("day", PASSED)
@pytest.mark.parametrize("place", ["", "1/", "1-1/", "1-2/", "1-1-1/", "1-1-4/", "1-2-1/"])
def test_every_place_that_shows_a_deadline_marks_it(browser, town_url, place, day):
    context = browser.new_context(timezone_id="America/New_York")
    page = context.new_page()
    page.clock.set_fixed_time(f"{day}T12:00:00Z")
    page.goto(town_url + PLAN + place)
    shown = page.eval_on_selector_all(
        "time[data-frist]",
        "all => all.map(e => [e.dataset.frist, e.parentElement.innerText.includes('Frist abgelaufen')])",
    )
    counted = page.eval_on_selector_all(
        "[data-fristen]", "all => all.map(e => [e.dataset.fristen.split(' '), e.innerText])"
    )
    context.close()
    assert shown
    assert all(marked == (last in PASSED[day]) for last, marked in shown)
    for days, said in counted:
        passed = sum(last in PASSED[day] for last in days)
        word = "Frist" if len(days) == 1 else "Fristen"
        assert said == (f"{passed} von {len(days)} {word} abgelaufen" if passed else "")


def test_the_overview_counts_them_as_well(browser, town_url):
    context = browser.new_context()
    page = context.new_page()
    page.clock.set_fixed_time("2026-06-01T12:00:00Z")
    page.goto(f"{town_url}ziele/")
    said = page.get_by_role("definition").filter(has_text="Fristen").inner_text()
    context.close()
    assert said.split() == "4 Fristen 2 von 4 Fristen abgelaufen".split()


def test_without_javascript_the_dates_speak(browser, town_url):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{town_url}{PLAN}1-1-1/")
    words = page.inner_text("main")
    context.close()
    assert "bis 2025" in words
    assert "Frist abgelaufen" not in words
