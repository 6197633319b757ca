"""The formats of JSON Schema that our schemas name, as strict as an editor needs them: they know the calendar."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")
_URI = re.compile(r"https?://[^\s/?#@\\]+\.[^\s/?#@\\]+([/?#]\S*)?")
_EMAIL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]*@[A-Za-z0-9][A-Za-z0-9.-]*\.[A-Za-z]{2,}")


def is_date(text: str) -> bool:
    """A day that exists, from 1900 to 2100."""
    return _DATE.fullmatch(text) is not None and 1900 <= date.fromisoformat(text).year <= 2100


def is_time(text: str) -> bool:
    """Hours and minutes of a day."""
    return _TIME.fullmatch(text) is not None


def is_uri(text: str) -> bool:
    """A complete web address, without blanks or credentials."""
    return _URI.fullmatch(text) is not None


def is_email(text: str) -> bool:
    """A plain e-mail address."""
    return _EMAIL.fullmatch(text) is not None


FORMATS: Mapping[str, Callable[[str], bool]] = {"date": is_date, "time": is_time, "uri": is_uri, "email": is_email}
