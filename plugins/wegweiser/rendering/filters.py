"""Filters for templates: dates, numbers and telephone numbers as readers write them, in German unless said otherwise."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

from wegweiser.sprachen import DEUTSCH, Sprache

datum = DEUTSCH.datum
zahl = DEUTSCH.zahl
euro = DEUTSCH.euro
aufzaehlung = DEUTSCH.aufzaehlung


def zeitraum(value) -> str:
    """A Zeitraum in words: „2022 bis 2023“, „seit 2022“, „bis 2030“."""
    if value.von and value.bis:
        return datum(value.von) if value.von == value.bis else f"{datum(value.von)} bis {datum(value.bis)}"
    if value.von:
        return f"ab {datum(value.von)}"
    return f"bis {datum(value.bis)}" if value.bis else ""


def tel(value: str) -> str:
    """A number as ``tel:`` link: figures and a leading plus only."""
    return "tel:" + re.sub(r"[^0-9+]", "", value.replace("(0)", ""))


def host(value: str) -> str:
    """The part of a web address that people recognise: „stuttgart.de“."""
    return (urlsplit(value).hostname or value).removeprefix("www.")


def anzahl(number: int, eins: str, viele: str) -> str:
    """1 → „1 Angebot“, 20000 → „20.000 Angebote“."""
    return f"{zahl(number)} {eins if number == 1 else viele}"


def make_filters(sprache: Sprache) -> Mapping[str, Callable[..., Any]]:
    """All filters by name, as templates in this language call them."""
    return {
        "datum": sprache.datum,
        "zahl": sprache.zahl,
        "euro": sprache.euro,
        "aufzaehlung": sprache.aufzaehlung,
        "name": sprache.wort,
        "satzanfang": sprache.satzanfang,
        "zeitraum": zeitraum,
        "anzahl": anzahl,
        "tel": tel,
        "host": host,
    }
