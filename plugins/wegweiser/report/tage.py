"""Days as people type them."""

from __future__ import annotations

import re
from datetime import date

from wegweiser.errors import WegweiserError
from wegweiser.rendering.filters import datum


def lies_tag(text: str, option: str) -> date:
    """``2026-03-01`` or ``1.3.2026``. Raises WegweiserError for anything else."""
    german = re.fullmatch(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})", text.strip(), re.ASCII)
    iso = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", text.strip(), re.ASCII)
    try:
        if german:
            return date(int(german[3]), int(german[2]), int(german[1]))
        if iso:
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
    except ValueError:
        raise WegweiserError(f"{option}: Den Tag „{text}“ gibt es nicht im Kalender.") from None
    raise WegweiserError(f"{option}: „{text}“ ist kein Tag. Richtig ist zum Beispiel 2026-03-01 oder 1.3.2026.")


def pruefe_zeitraum(von: date, bis: date, heute: date) -> None:
    """Raises WegweiserError when there is no time between the days, or when it has not come yet."""
    if von >= bis:
        swapped = " Vielleicht sind die beiden vertauscht." if von > bis else ""
        raise WegweiserError(f"--von ({datum(von)}) muss vor --bis ({datum(bis)}) liegen.{swapped}")
    if bis > heute:
        raise WegweiserError(f"--bis ({datum(bis)}) liegt in der Zukunft. Heute ist der {datum(heute)}.")
