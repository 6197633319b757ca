"""Small shapes that several kinds of record share."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Quelle:
    """Where facts come from. ``abgerufen`` and ``stand`` are shown as written."""

    titel: str
    url: str = ""
    dokument: str = ""
    abgerufen: str = ""
    stand: str = ""


@dataclass(frozen=True)
class Kontakt:
    """Institutional contact; every part may be empty."""

    telefon: str = ""
    email: str = ""
    web: str = ""
    formular: str = ""


@dataclass(frozen=True)
class Ort:
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


@dataclass(frozen=True)
class Zeitraum:
    """From–to as written (year, month or date); ``bis`` empty means open."""

    von: str = ""
    bis: str = ""


@dataclass(frozen=True)
class Ereignis:
    """One event in the history of a goal or measure (``geschichte``)."""

    art: str
    datum: str = ""
    text: str = ""
    von: tuple[str, ...] = ()
    nach: tuple[str, ...] = ()
    anlass: str = ""
    vorlage: str = ""
