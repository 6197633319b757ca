"""Sprache: one language of the interface, its words and the way it writes dates, times and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal

from . import katalog
from .namen import NAMEN


@dataclass(frozen=True, order=True)
class Sprache:
    """A language by its ISO 639-1 code. Equal codes are equal languages."""

    code: str
    name: str
    """As its speakers write it."""
    locale: str
    """How Babel calls its way to write dates and numbers."""
    richtung: str = "ltr"
    """``ltr`` or ``rtl``."""
    komma: str = ", "
    """What stands between the parts of a line."""
    geprueft_von: str = ""
    """The office or organisation whose native speakers have read the words of the interface; empty when nobody has."""

    @property
    def ist_deutsch(self) -> bool:
        """German is the language of the records, of the sources and of the catalogues' keys."""
        return self.code == katalog.GERMAN

    @property
    def pfad(self) -> str:
        """Folder of its pages below the site's root; German is at the root."""
        return "" if self.ist_deutsch else f"{self.code}/"

    @property
    def hinauf(self) -> str:
        """The way from the home of the language to the site's root."""
        return "" if self.ist_deutsch else "../"

    def _(self, text: str, **werte: object) -> str:
        """A German sentence in this language, with ``%(name)s`` filled in."""
        said = katalog.translations(self.code).gettext(text)
        return said % werte if werte else said

    def n(self, eins: str, viele: str, anzahl: int, **werte: object) -> str:
        """The form of a sentence that fits a number, which is ``%(zahl)s`` in it."""
        return self.form(eins, viele, anzahl) % {"zahl": self.zahl(anzahl), **werte}

    def form(self, eins: str, viele: str, anzahl: int) -> str:
        """The form of a sentence that fits a number, with nothing filled in."""
        return katalog.translations(self.code).ngettext(eins, viele, anzahl)

    def wort(self, value: str, what: str) -> str:
        """The name of a fixed value of the data model. One without a name is a mistake of ours, so KeyError."""
        return self._(NAMEN[what][value])

    def datum(self, value: date | str) -> str:
        """``2023-02-06`` → „6. Februar 2023“, ``2023-02`` → „Februar 2023“, ``2023`` and other words stay."""
        return _datum(str(value), self.locale)

    def zahl(self, value: float) -> str:
        """20000 → „20.000“, 11.6 → „11,6“."""
        return format_decimal(value, locale=self.locale)

    def euro(self, value: float) -> str:
        """40000 → „40.000 Euro“, 6.5 → „6,50 Euro“."""
        pattern = "#,##0" if value == int(value) else "#,##0.00"
        return self._("%(betrag)s Euro", betrag=format_decimal(value, pattern, locale=self.locale))

    def aufzaehlung(self, values: Iterable[str], oder: bool = False) -> str:
        """„a, b und c“, with ``oder`` „a, b oder c“."""
        return _aufzaehlung(tuple(values), "or" if oder else "standard", self.locale)

    def satzanfang(self, text: str) -> str:
        """With a capital letter at its beginning; Turkish keeps the dot of its i."""
        first = "İ" if self.code == "tr" and text[:1] == "i" else text[:1].upper()
        return first + text[1:]

    def zeit(self, value: str) -> str:
        """``15:30`` stays; Germans say „15“ for ``15:00`` and put „Uhr“ behind it."""
        stunde, minute = value.split(":")
        if not self.ist_deutsch:
            return value
        return str(int(stunde)) if minute == "00" else f"{int(stunde)}:{minute}"


@lru_cache(maxsize=4096)
def _aufzaehlung(values: tuple[str, ...], style: str, locale: str) -> str:
    return format_list(values, style, locale)


@lru_cache(maxsize=4096)
def _datum(text: str, locale: str) -> str:
    german = locale.startswith(katalog.GERMAN)
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return format_date(date.fromisoformat(text), "d. MMMM yyyy" if german else "long", locale=locale)
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}", text):
        month = date.fromisoformat(text + "-01")
        return format_date(month, "MMMM yyyy", locale) if german else format_skeleton("yMMMM", month, locale=locale)
    return text


SPRACHEN = {
    sprache.code: sprache
    for sprache in (
        Sprache("de", "Deutsch", "de_DE"),
        Sprache("en", "English", "en_GB"),
        Sprache("uk", "Українська", "uk_UA"),
        Sprache("tr", "Türkçe", "tr_TR"),
        Sprache("ar", "العربية", "ar", "rtl", "، "),
    )
}
"""All languages that the interface speaks, by code, in the order in which readers see them."""

DEUTSCH = SPRACHEN["de"]
