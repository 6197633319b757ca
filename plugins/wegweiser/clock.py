"""The only place that reads the clock. Both shells ask here; the core gets the day as an argument."""

from __future__ import annotations

import os
from datetime import date, datetime
from zoneinfo import ZoneInfo

from wegweiser.errors import WegweiserError

GERMANY = ZoneInfo("Europe/Berlin")


def today(wanted: str = "") -> date:
    """The day of the run: the one asked for (``2026-03-01``), else that of ``SOURCE_DATE_EPOCH`` (reproducible builds),
    else today in Germany. Raises WegweiserError when ``wanted`` is no day."""
    if wanted:
        try:
            return date.fromisoformat(wanted)
        except ValueError:
            raise WegweiserError(f"„{wanted}“ ist kein Tag der Form 2026-03-01.") from None
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return (datetime.fromtimestamp(int(epoch), GERMANY) if epoch.isdigit() else datetime.now(GERMANY)).date()
