"""Filters for templates: dates, times, numbers and telephone numbers as people in Germany write them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from urllib.parse import urlsplit

from babel.dates import format_date
from babel.numbers import format_decimal

from wegweiser.domain.angebot import Termin

from .namen import name


@lru_cache(maxsize=4096)
def datum(value: date | str) -> str:
    """``2023-02-06`` → „6. Februar 2023“, ``2023-02`` → „Februar 2023“, ``2023`` and other words stay."""
    text = str(value)
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return format_date(date.fromisoformat(text), "d. MMMM yyyy", locale="de")
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}", text):
        return format_date(date.fromisoformat(text + "-01"), "MMMM yyyy", locale="de")
    return text


def zeitraum(value) -> str:
    """A Zeitraum in words: „2022 bis 2023“, „seit 2022“, „bis 2030“."""
    if value.von and value.bis:
        return datum(value.von) if value.von == value.bis else f"{datum(value.von)} bis {datum(value.bis)}"
    if value.von:
        return f"ab {datum(value.von)}"
    return f"bis {datum(value.bis)}" if value.bis else ""


def zahl(value: float) -> str:
    """20000 → „20.000“, 11.6 → „11,6“."""
    return format_decimal(value, locale="de")


def euro(value: float) -> str:
    """40000 → „40.000 Euro“, 6.5 → „6,50 Euro“."""
    pattern = "#,##0" if value == int(value) else "#,##0.00"
    return format_decimal(value, pattern, locale="de") + " Euro"


def tel(value: str) -> str:
    """A number as ``tel:`` link: figures and a leading plus only."""
    return "tel:" + re.sub(r"[^0-9+]", "", value.replace("(0)", ""))


def host(value: str) -> str:
    """The part of a web address that people recognise: „stuttgart.de“."""
    return (urlsplit(value).hostname or value).removeprefix("www.")


def aufzaehlung(values: Iterable[str], letztes: str = "und") -> str:
    """„a, b und c“."""
    *first, last = list(values) or [""]
    return f"{', '.join(first)} {letztes} {last}" if first else last


def uhrzeit(value: str) -> str:
    """``15:30`` → „15:30 Uhr“, ``15:00`` → „15 Uhr“."""
    hour, minute = value.split(":")
    return f"{int(hour)} Uhr" if minute == "00" else f"{int(hour)}:{minute} Uhr"


def termin(value: Termin, oeffnungszeit: bool = False) -> str:
    """One date or opening time in words: „jeden 4. Sonntag im Monat, 14:30 bis 16:30 Uhr“."""
    if value.datum:
        day = datum(value.datum)
    else:
        weekday = name(value.wochentag, "wochentag")
        if value.rhythmus == "monatlich":
            which = {"letzter": "letzten"}.get(value.im_monat, f"{value.im_monat}." if value.im_monat else "")
            day = f"jeden {which} {weekday} im Monat" if which else f"einmal im Monat am {weekday}"
        elif value.rhythmus == "vierzehntaeglich":
            day = f"jeden zweiten {weekday}"
        else:
            day = weekday if oeffnungszeit else f"jeden {weekday}"
    parts = [day]
    if value.beginn:
        start = uhrzeit(value.beginn)
        parts.append(f"{start.removesuffix(' Uhr')} bis {uhrzeit(value.ende)}" if value.ende else f"ab {start}")
    if value.ab:
        parts.append(f"ab {datum(value.ab)}")
    if value.bis:
        parts.append(f"bis {datum(value.bis)}")
    if value.ausser:
        parts.append("nicht am " + aufzaehlung(datum(day) for day in value.ausser))
    return ", ".join(parts)


def anzahl(number: int, eins: str, viele: str) -> str:
    """1 → „1 Angebot“, 20000 → „20.000 Angebote“."""
    return f"{zahl(number)} {eins if number == 1 else viele}"


FILTERS = {
    "datum": datum,
    "zeitraum": zeitraum,
    "zahl": zahl,
    "euro": euro,
    "tel": tel,
    "host": host,
    "aufzaehlung": aufzaehlung,
    "uhrzeit": uhrzeit,
    "termin": termin,
    "anzahl": anzahl,
    "name": name,
}
