"""What is overdue is judged by the reader's browser; on paper the tables lie across."""

import re

from wegweiser.pages.monitoring.page import MONITORING

CHECKS = "monitoring/beispielstadt/pruefung/"


def test_a_page_that_nobody_rebuilt_says_what_has_become_overdue(visit) -> None:
    page = visit().page
    page.clock.set_fixed_time("2027-02-10T22:30:00Z")  # the 10th in Germany until an hour before midnight
    origin = visit().origin
    page.goto(origin + CHECKS)
    marks = page.get_by_text("überfällig", exact=True)
    assert marks.filter(visible=True).count() == 1
    page.clock.set_fixed_time("2027-02-10T23:30:00Z")
    page.reload()
    assert marks.filter(visible=True).count() == 2


def test_without_javascript_the_day_of_the_build_counts(visit) -> None:
    page = visit(js=False).open(CHECKS).page
    assert page.get_by_text("überfällig", exact=True).filter(visible=True).count() == 1


def test_the_first_column_stays_when_the_table_moves(visit) -> None:
    page = visit("city", width=390).open("monitoring/stuttgart/zielgruppen/").page
    region = page.get_by_role("region", name="Zielgruppen und Stadtbezirke")
    region.focus()
    name = region.get_by_role("rowheader", name="Alle", exact=True)
    before = name.bounding_box()
    region.evaluate("region => { region.scrollLeft = 200 }")
    assert region.evaluate("region => region.scrollLeft") > 0
    assert name.bounding_box()["x"] == before["x"]


def test_tables_are_printed_across(visit) -> None:
    """An A4 page lies across when it is 842 points wide; the overview stands upright."""
    for address, width in ((MONITORING.adresse + "beispielstadt/zielgruppen/", 841), (MONITORING.adresse, 595)):
        pdf = visit().open(address).page.pdf(format="A4", prefer_css_page_size=True)
        boxes = re.findall(rb"/MediaBox \[0 0 ([0-9.]+) ", pdf)
        assert {int(float(box)) for box in boxes} <= {width, width + 1, width - 1}, address
