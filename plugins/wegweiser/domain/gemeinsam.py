"""Small shapes that several kinds of record share."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class Quelle(NamedTuple):
    """Where facts come from. ``abgerufen`` and ``stand`` are shown as written."""

    titel: str
    url: str = ""
    dokument: str = ""
    abgerufen: str = ""
    stand: str = ""


class Kontakt(NamedTuple):
    """Institutional contact; every part may be empty."""

    telefon: str = ""
    email: str = ""
    web: str = ""
    formular: str = ""


class Ort(NamedTuple):
    """A public address. ``breite``/``laenge`` are WGS84 degrees or None."""

    name: str = ""
    strasse: str = ""
    hausnummer: str = ""
    plz: str = ""
    ort: str = ""
    breite: float | None = None
    laenge: float | None = None
    wegbeschreibung: str = ""

    @property
    def zeilen(self) -> tuple[str, ...]:
        """The address as lines of a letter, empty parts left out."""
        lines = (self.name, f"{self.strasse} {self.hausnummer}".strip(), f"{self.plz} {self.ort}".strip())
        return tuple(line for line in lines if line)


class Zeitraum(NamedTuple):
    """From–to as written (year, month or date); ``bis`` empty means open."""

    von: str = ""
    bis: str = ""


class Anzahl(NamedTuple):
    """A number that changed: „strategische Ziele“, 9 before, 4 after."""

    was: str
    vorher: int
    nachher: int


class Ereignis(NamedTuple):
    """One event in the history of a goal or measure (``geschichte``)."""

    art: str
    datum: str = ""
    text: str = ""
    von: tuple[str, ...] = ()
    nach: tuple[str, ...] = ()
    anlass: str = ""
    vorlage: str = ""
    kennung: str = ""
    """The same word at several goals: one event, told at each of them."""
    ausgabe: str = ""
    """Year of the Ausgabe with which it came, where ``datum`` does not say it."""
    beteiligung: str = ""
    """``kennung`` of the step of participation that led to it."""
    anzahl: Anzahl | None = None


def naechste_pruefung(geprueft_am: date | None, monate: int) -> date | None:
    """The day the next check by a person is due; None when nobody has checked yet."""
    if geprueft_am is None:
        return None
    year, month = divmod(geprueft_am.year * 12 + geprueft_am.month - 1 + monate, 12)
    for day in (geprueft_am.day, 30, 29, 28):
        try:
            return date(year, month + 1, day)
        except ValueError:
            continue
    raise AssertionError("every month has a 28th")
