"""The day of a run can be asked for, and a reproducible build takes it from the environment."""

from datetime import date

import pytest

from wegweiser.clock import today
from wegweiser.errors import WegweiserError


def test_the_day_asked_for_wins(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert today("2026-03-01") == date(2026, 3, 1)


@pytest.mark.parametrize(
    ("epoch", "day"), [("0", date(1970, 1, 1)), ("1795302000", date(2026, 11, 22)), ("1767222000", date(2026, 1, 1))]
)
def test_a_reproducible_build_names_its_day(epoch, day, monkeypatch):
    """1767222000 is 23:00 on New Year's Eve in UTC and already the next year in Germany."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert today() == day


@pytest.mark.parametrize("text", ["morgen", "2026-02-30", "01.03.2026"])
def test_no_day_is_said_kindly(text):
    with pytest.raises(WegweiserError, match="ist kein Tag der Form"):
        today(text)
