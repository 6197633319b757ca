"""Strategie and Ziel: what the city wants to achieve, on three levels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .beteiligung import Beteiligung
from .gemeinsam import Ereignis, Quelle, Zeitraum

HANDLUNGSFELD = "handlungsfeld"
STRATEGISCH = "strategisch"
OPERATIV = "operativ"


@dataclass(frozen=True)
class Frist:
    """A deadline: ``bis`` is a year (its last day counts) or a date."""

    bis: str
    was: str


@dataclass(frozen=True)
class Zielwert:
    wert: float
    einheit: str = ""
    jahr: str = ""


@dataclass(frozen=True)
class Ziel:
    """A Handlungsfeld, a strategic or an operative goal; the levels share one shape and hold each other as ``kinder``."""

    strategie: str
    nummer: str
    ebene: str
    titel: str
    datei: str
    leitsatz: str = ""
    zusammenfassung: str = ""
    wortlaut: str = ""
    kinder: tuple[Ziel, ...] = ()
    fristen: tuple[Frist, ...] = ()
    zielwert: Zielwert | None = None
    status: str = ""
    status_begruendung: str = ""
    status_vom: str = ""
    sdg: tuple[int, ...] = ()
    zustaendig: tuple[str, ...] = ()
    indikatoren: tuple[str, ...] = ()
    themen: tuple[str, ...] = ()
    portal_erfuellt: bool = False
    geschichte: tuple[Ereignis, ...] = ()
    quelle: tuple[Quelle, ...] = ()
    anmerkungen: tuple[str, ...] = ()

    @property
    def ref(self) -> str:
        """How records point here: ``strategie/nummer``."""
        return f"{self.strategie}/{self.nummer}"

    @property
    def adresse(self) -> str:
        """Address below the site's root."""
        return f"ziele/{self.strategie}/{self.nummer.replace('.', '-')}/"

    def alle(self) -> Iterator[Ziel]:
        """This goal and all below it, in the order of the file."""
        yield self
        for kind in self.kinder:
            yield from kind.alle()


@dataclass(frozen=True)
class Phase:
    nummer: str
    titel: str
    von: str = ""
    bis: str = ""
    beschreibung: str = ""
    status: str = ""


@dataclass(frozen=True)
class Rahmen:
    """What a strategy refers to: ``art`` is sdg, who_age_friendly, gesetz or sonstiges."""

    art: str
    titel: str
    nummer: str = ""


@dataclass(frozen=True)
class Prozessschritt:
    schritt: str
    wer: str = ""
    beschreibung: str = ""


@dataclass(frozen=True)
class Strategie:
    id: str
    titel: str
    kommune: str
    quelle: tuple[Quelle, ...]
    datei: str
    kurz: str = ""
    beschreibung: str = ""
    status: str = ""
    zeitraum: Zeitraum = Zeitraum()
    phasen: tuple[Phase, ...] = ()
    rahmen: tuple[Rahmen, ...] = ()
    federfuehrung: tuple[str, ...] = ()
    beteiligung: tuple[Beteiligung, ...] = ()
    vorlagen: tuple[str, ...] = ()
    prozess: tuple[Prozessschritt, ...] = ()
    handlungsfelder: tuple[Ziel, ...] = ()
    geschichte: tuple[Ereignis, ...] = ()
    fruehere_ids: tuple[str, ...] = ()
    anmerkungen: tuple[str, ...] = ()

    @property
    def adresse(self) -> str:
        """Address below the site's root."""
        return f"ziele/{self.id}/"

    def ziele(self) -> Iterator[Ziel]:
        """All goals of all levels."""
        for handlungsfeld in self.handlungsfelder:
            yield from handlungsfeld.alle()
