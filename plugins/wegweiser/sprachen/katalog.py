"""Catalogues: what stands in ``<code>.po``, read once for each language. The German sentence is the key."""

from __future__ import annotations

from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

FOLDER = Path(__file__).parent
GERMAN = "de"


@cache
def read_catalog(code: str) -> Catalog:
    """The file of a language with all its comments and places."""
    with (FOLDER / f"{code}.po").open("rb") as file:
        return read_po(file, locale=code)


@cache
def translations(code: str) -> NullTranslations:
    """What says a German sentence in a language; a sentence without translation stays German."""
    if code == GERMAN:
        return NullTranslations()
    compiled = BytesIO()
    write_mo(compiled, read_catalog(code))
    compiled.seek(0)
    return GNUTranslations(compiled)


def browser_texts(code: str) -> dict[str, str | dict[str, str]]:
    """What scripts say: German sentence → sentence, or its forms by plural category (``one``, ``few``, ``other`` …)."""
    texts: dict[str, str | dict[str, str]] = {}
    for message in read_catalog(code):
        if not message.id or not any(place.endswith(".js") for place, _ in message.locations):
            continue
        if isinstance(message.id, tuple):
            texts[message.id[0]] = _forms(message.id, code)
        else:
            texts[message.id] = translations(code).gettext(message.id)
    return texts


def _forms(ids: tuple[str, ...], code: str) -> dict[str, str]:
    """Every plural category of a language with its sentence, found by numbers that belong to it."""
    category = Locale.parse(code).plural_form
    numbers = {category(number): number for number in reversed(range(200))}
    return {kind: translations(code).ngettext(*ids[:2], number) for kind, number in sorted(numbers.items())}
