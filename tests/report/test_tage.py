"""Days as people type them."""

from datetime import date

import pytest

from wegweiser.errors import WegweiserError
from wegweiser.report.tage import lies_tag, pruefe_zeitraum


@pytest.mark.parametrize("text", ["2026-03-01", "1.3.2026", "01.03.2026", " 1. 3.2026 "])
def test_both_ways_of_writing(text):
    assert lies_tag(text, "--von") == date(2026, 3, 1)


@pytest.mark.parametrize(
    "text", ["", "2026", "2026-3-1", "1.3.26", "1/3/2026", "2026-13-01", "2026-02-29", "٢٠٢٦-٠٣-٠١"]
)
def test_anything_else_is_refused(text):
    with pytest.raises(WegweiserError, match="--bis"):
        lies_tag(text, "--bis")


def test_today_is_the_last_possible_day():
    pruefe_zeitraum(date(2026, 1, 1), date(2026, 3, 1), date(2026, 3, 1))
    with pytest.raises(WegweiserError, match="Zukunft"):
        pruefe_zeitraum(date(2026, 1, 1), date(2026, 3, 2), date(2026, 3, 1))
