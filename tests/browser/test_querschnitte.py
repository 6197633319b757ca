"""Phases know where today is, the figure of a process leads to its list, and comparisons are there for everyone."""

from __future__ import annotations

import pytest

STRATEGIE = "ziele/beispielstadt-miteinander/"
PHASES = ".zeitstrahl__liste > li"
"""2023 · 2024 to 2027 · from 2028 on; the axis ends with 2029."""


@pytest.mark.parametrize(
    ("now", "phase"),
    [
        ("2022-12-31T22:00:00Z", None),
        ("2022-12-31T23:30:00Z", 0),  # in Germany the year has begun
        ("2023-12-31T22:59:00Z", 0),
        ("2026-11-22T12:00:00Z", 1),
        ("2027-12-31T23:30:00Z", 2),
        ("2060-01-01T12:00:00Z", 2),  # open, and beyond the axis
    ],
)
def test_today_is_where_the_day_in_germany_is(visit, now: str, phase: int | None) -> None:
    opened = visit(width=390)
    opened.page.clock.set_fixed_time(now)
    page = opened.open(STRATEGIE).page
    marked = [item.get_by_text("heute", exact=True).is_visible() for item in page.locator(PHASES).all()]
    assert marked == [place == phase for place in range(3)]
    explained = page.get_by_text("steht dort, wo wir nach den genannten Zeiten sind")
    assert explained.is_visible() == (phase is not None)
    on_axis = "2023" <= now[:4] < "2030" or phase == 0
    assert page.locator("[data-zeitstrahl-heute]").is_visible() == on_axis
    assert opened.complaints() == []


def test_the_line_stands_at_its_share_of_the_axis(visit) -> None:
    """1 July 2026 is day 1277 of the 2556 between the first and the last."""
    opened = visit(width=1280)
    opened.page.clock.set_fixed_time("2026-07-01T10:00:00Z")
    page = opened.open(STRATEGIE).page
    axis = page.locator(".zeitstrahl__achse").bounding_box()
    line = page.locator("[data-zeitstrahl-heute] line").bounding_box()
    assert (line["x"] + line["width"] / 2 - axis["x"]) / axis["width"] == pytest.approx(1277 / 2556, abs=0.005)


def test_without_script_the_dates_speak(visit) -> None:
    page = visit(width=390, js=False).open(STRATEGIE).page
    assert "2024 bis 2027" in page.locator(PHASES).nth(1).inner_text()
    assert not page.get_by_text("heute", exact=True).locator("visible=true").count()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("strategie", ["beispielstadt-miteinander", "nachbarstadt-gut-alt-werden"])
def test_the_keyboard_follows_the_figure_to_the_list(visit, width: int, strategie: str) -> None:
    page = visit("two_towns", width=width).open(f"ziele/{strategie}/").page
    links = page.locator(".kreislauf a:visible")
    steps = page.locator(".schritte > li")
    assert links.count() == steps.count() >= 3
    for number, step in enumerate(steps.all(), 1):
        title = step.get_by_role("heading").inner_text()
        assert page.locator(".kreislauf").get_by_role("link", name=f"{number} {title}").count() == 1
    links.nth(0).focus()
    for number in range(1, steps.count()):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.getAttribute('href')") == f"#schritt-{number + 1}"
    page.keyboard.press("Enter")
    assert steps.last.locator(":scope:target").count() == 1
    assert steps.last.get_by_role("heading").is_visible()


@pytest.mark.parametrize("width", [390, 1280])
def test_words_in_the_figure_are_never_small(visit, width: int) -> None:
    """At least 12 px as drawn, at any width."""
    page = visit("two_towns", width=width).open("ziele/nachbarstadt-gut-alt-werden/").page
    sizes = page.locator(".kreislauf svg:visible").evaluate(
        """svg => [...svg.querySelectorAll("text")].map(
          word => parseFloat(getComputedStyle(word).fontSize) * svg.getScreenCTM().a)"""
    )
    assert min(sizes) >= 12


def test_cities_stand_side_by_side_on_a_desk_and_below_each_other_on_a_telephone(visit) -> None:
    boxes = {}
    for width in (390, 1280):
        page = visit("two_towns", width=width).open("vergleich/begegnung/").page
        boxes[width] = [city.bounding_box() for city in page.locator(".vergleich__stadt").all()]
    (a, b), (c, d) = boxes[1280], boxes[390]
    assert a["y"] == b["y"]
    assert b["x"] > a["x"] + a["width"]
    assert c["x"] == d["x"]
    assert d["y"] > c["y"] + c["height"]


@pytest.mark.parametrize("width", [390, 1280])
def test_a_table_stays_a_table_for_screen_readers(visit, width: int) -> None:
    """On a telephone its cells are laid out as blocks."""
    page = visit("two_towns", width=width).open("vergleich/begegnung/").page
    table = page.get_by_role("table", name="Auf einen Blick")
    assert table.get_by_role("columnheader").count() == 6
    assert table.get_by_role("row").count() == 3
    row = table.get_by_role("row", name="Nachbarstadt")
    assert row.get_by_role("cell").all_inner_texts() == ["1", "1", "1", "2", "2"]
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    roles = [node["role"]["value"] for node in nodes if "role" in node]
    assert (roles.count("table"), roles.count("row"), roles.count("rowheader")) == (1, 3, 2)
