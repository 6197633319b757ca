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
    assert " ".join(page.inner_text("p").split()) == expected
