"""What an editor probably meant: 01.03.2026 is a date, 15.30 Uhr a time, www.stadt.de an address. Empty when unsure."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any

from wegweiser.reading.nearest import fold

_MONTHS = "januar februar maerz april mai juni juli august september oktober november dezember".split()
_ENGLISH = "january february march april may june july august september october november december".split()
_GERMAN_DATE = re.compile(r"([0-9]{1,2})\s*[./-]\s*([0-9]{1,2})\s*[./-]\s*([0-9]{2}|[0-9]{4})")
_ISO_LIKE = re.compile(r"([0-9]{4})\s*[./-]\s*([0-9]{1,2})\s*[./-]\s*([0-9]{1,2})(?:[T ].*)?")
_WRITTEN_DATE = re.compile(r"([0-9]{1,2})\.?\s+([^\W\d]+)\.?\s+([0-9]{4})")
_MONTH_YEAR = re.compile(r"([^\W\d]+)\.?\s+([0-9]{4})|([0-9]{1,2})\s*[./]\s*([0-9]{4})|([0-9]{4})-([0-9])")
_WEEKDAY = re.compile(r"^[^\W\d]+(?:\.,|\.|,)\s*(?=[0-9])")
_TIME = re.compile(
    r"([0-9]{1,2})(?:\s*[:.,h]\s*([0-9]{1,2}))?\s*(?:[:.][0-9]{2})?\s*(h|uhr|am|pm|a\.m\.|p\.m\.)?\.?", re.I
)
_TIME_DIGITS = re.compile(r"([0-9]{1,2})([0-9]{2})")
_UNIT = re.compile(r"\s*(€|eur|euro|%|prozent|personen|menschen|jahre|jahren|monate)\.?$", re.I)
_ROUND = re.compile(r"^(ca\.?|circa|rund|etwa|ungefähr|über|mindestens|ab)\s+", re.I)
_THOUSANDS = re.compile(r"-?[1-9][0-9]{0,2}(?:[. '’\u00a0\u202f][0-9]{3})+(,[0-9]+)?")
_EMAIL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]*@[A-Za-z0-9][A-Za-z0-9.-]*\.[A-Za-z]{2,}")
_HOST = re.compile(r"[A-Za-z0-9äöüÄÖÜß][A-Za-z0-9äöüÄÖÜß.-]*\.[A-Za-z]{2,}([/?#:]\S*)?")
_LANGUAGES = {
    "deutsch": "de",
    "englisch": "en",
    "tuerkisch": "tr",
    "arabisch": "ar",
    "ukrainisch": "uk",
    "russisch": "ru",
    "franzoesisch": "fr",
    "spanisch": "es",
    "italienisch": "it",
    "polnisch": "pl",
    "rumaenisch": "ro",
    "kroatisch": "hr",
    "serbisch": "sr",
    "griechisch": "el",
    "persisch": "fa",
    "farsi": "fa",
    "dari": "fa",
    "kurdisch": "ku",
    "gebaerdensprache": "dgs",
    "deutsche-gebaerdensprache": "dgs",
    "leichte-sprache": "leicht",
}
_NUMBERS = {
    "eins": "1",
    "zwei": "2",
    "drei": "3",
    "vier": "4",
    "fuenf": "5",
    "sechs": "6",
    "sieben": "7",
    "zwoelf": "12",
}


LONGEST = 200
"""Nobody mistypes a date in two hundred letters; longer texts are not guessed at."""

_Guess = Callable[..., str]


def _short(function: _Guess) -> _Guess:
    @wraps(function)
    def guarded(text: str, *args: Any, **options: Any) -> str:
        return "" if len(text) > LONGEST else function(text, *args, **options)

    return guarded


@_short
def guess_date(text: str) -> str:
    """A day as ``2026-03-01``."""
    text = _WEEKDAY.sub("", text.strip())
    if found := _GERMAN_DATE.fullmatch(text):
        day, month, year = found.groups()
        return _iso(f"20{year}" if len(year) == 2 else year, month, day)
    if found := _ISO_LIKE.fullmatch(text):
        return _iso(*found.groups())
    if found := _WRITTEN_DATE.fullmatch(text):
        return _iso(found[3], _month(found[2]), found[1])
    return ""


@_short
def guess_year_or_date(text: str) -> str:
    """A day, a month (``2022-11``) or a year."""
    if day := guess_date(text):
        return day
    text = text.strip()
    if found := _MONTH_YEAR.fullmatch(text):
        month, year = (_month(found[1]), found[2]) if found[1] else (found[3] or found[6], found[4] or found[5])
        if month and 1 <= int(month) <= 12 and 1900 <= int(year) <= 2100:
            return f"{year}-{int(month):02}"
    found = re.search(r"(?<![0-9])(19[0-9]{2}|20[0-9]{2}|2100)(?![0-9])", text)
    return found[1] if found and len(re.findall(r"[0-9]+", text)) == 1 else ""


@_short
def guess_time(text: str) -> str:
    """A time of day as ``15:30``."""
    text = text.strip()
    lower = text.lower()
    for word in ("um ", "ab ", "bis ", "gegen "):
        lower = lower.removeprefix(word)
    if fold(lower) in ("mitternacht", "mittag", "mittags"):
        return "12:00" if "mittag" in lower else "24:00"
    found = _TIME.fullmatch(lower) or _TIME_DIGITS.fullmatch(lower)
    if not found:
        return ""
    hour, minute = int(found[1]), int(found[2] or 0)
    half = (found[3] or "").replace(".", "") if found.re is _TIME else ""
    if half == "pm" and hour < 12:
        hour += 12
    if half == "am" and hour == 12:
        hour = 0
    return f"{hour:02}:{minute:02}" if (hour < 24 and minute < 60) or (hour, minute) == (24, 0) else ""


@_short
def guess_number(text: str, whole: bool) -> str:
    """A figure with a decimal point and nothing around it."""
    text = _ROUND.sub("", _UNIT.sub("", text.strip())).strip()
    text = text.removesuffix(",-").removesuffix(",–").removesuffix(",--")
    text = _NUMBERS.get(fold(text), text)
    if _THOUSANDS.fullmatch(text):
        text = re.sub(r"[^0-9,-]", "", text)
    text = text.replace(",", ".") if text.count(",") == 1 and "." not in text else text
    if not re.fullmatch(r"[+-]?[0-9]{1,15}(\.[0-9]{1,10})?", text):
        return ""
    sign = "-" if text.startswith("-") else ""
    ahead, _, behind = text.lstrip("+-").partition(".")
    ahead, behind = ahead.lstrip("0") or "0", behind.rstrip("0")
    if whole and behind:
        return ""
    return f"{sign}{ahead}.{behind}" if behind else f"{sign}{ahead}"


@_short
def guess_boolean(text: str) -> str:
    """``true`` or ``false``."""
    word = fold(text)
    if word in ("wahr", "richtig", "an", "on", "y", "j", "ja-bitte", "stimmt", "1", "x"):
        return "true"
    return "false" if word in ("falsch", "aus", "off", "n", "nein-danke", "0", "keine", "kein", "nicht") else ""


@_short
def guess_url(text: str) -> str:
    """A complete address with https://."""
    text = text.strip().strip("<>")
    rest = (
        re.sub(r"^(?:h?t?tps?|htt?ps?)?\s*[:;]*\s*/*\s*", "", text, flags=re.I)
        if "://" not in text
        else text.partition("://")[2]
    )
    scheme = "http://" if re.match(r"http:", text, re.I) else "https://"
    if (
        text.lower().startswith(("javascript:", "data:", "file:", "mailto:", "ftp:", "tel:"))
        or "@" in rest.split("/")[0]
    ):
        return ""
    return scheme + rest if _HOST.fullmatch(rest) else ""


@_short
def guess_email(text: str) -> str:
    """The bare address."""
    text = re.sub(r"\s*[\[(]?\s*(?:\bat\b|ät|@)\s*[\])]?\s*", "@", text.strip(), count=1, flags=re.I)
    text = re.sub(r"\s*[\[(]\s*(?:punkt|dot)\s*[\])]\s*", ".", text, flags=re.I)
    found = _EMAIL.search(text.removeprefix("mailto:"))
    return found[0] if found else ""


@_short
def guess_phone(text: str) -> str:
    """The number without words around it."""
    found = re.findall(r"[+(0-9][0-9 ()/+–-]*[0-9]", text.replace("\u00a0", " "))
    return found[0].replace("–", "-") if len(found) == 1 and len(found[0]) <= 25 else ""


@_short
def guess_language(text: str) -> str:
    """The code of a language from its German name, or in lower case."""
    word = fold(text)
    return _LANGUAGES.get(word, word if 2 <= len(word) <= 3 and word != text else "")


@_short
def guess_slug(text: str) -> str:
    """The text in the spelling of file names."""
    slug = fold(text)
    return slug if 2 <= len(slug) <= 80 else ""


def _month(word: str) -> str:
    short = fold(word)
    if short == "mrz":
        return "3"
    for months in (_MONTHS, _ENGLISH):
        for number, name in enumerate(months, start=1):
            if len(short) >= 3 and name.startswith(short):
                return str(number)
    return ""


def _iso(year: str, month: str, day: str) -> str:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return ""
    return found.isoformat() if 1900 <= found.year <= 2100 else ""
