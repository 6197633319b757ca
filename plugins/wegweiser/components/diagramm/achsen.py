"""Axes: where a value lies in the picture, and at which round values something is written."""

from __future__ import annotations

from math import ceil, floor, log10
from typing import NamedTuple


class Achse(NamedTuple):
    """Maps values from ``klein`` to ``gross`` onto the way from ``von`` to ``bis``; a single value lies in the middle."""

    klein: float
    gross: float
    von: float
    bis: float

    def __call__(self, wert: float) -> float:
        part = (wert - self.klein) / (self.gross - self.klein) if self.gross > self.klein else 0.5
        return round(self.von + part * (self.bis - self.von), 1)


def schritte(klein: float, gross: float, hoechstens: int, mindestens: float = 0) -> list[float]:
    """Round values (1, 2, 5, 10, 20 …) at even distances that reach from below ``klein`` to above ``gross``, with at most so many
    steps between the two. ``mindestens`` is the smallest step."""
    rough = max((gross - klein) / hoechstens, mindestens) or 1
    power = 10 ** floor(log10(rough))
    step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough * (1 - 1e-9))
    first, last = floor(klein / step + 1e-9), ceil(gross / step - 1e-9)
    return [round(number * step, 10) for number in range(first, max(last, first + 1) + 1)]


def zeit(zeitpunkt: str) -> float:
    """``2021`` → 2021, ``2021-07`` → 2021.5, ``2021-07-16`` → a little more."""
    year, month, day = ([int(part) for part in zeitpunkt.split("-")] + [1, 1])[:3]
    return year + (month - 1 + (day - 1) / 31) / 12
