"""Strategie and Ziel: what the city wants to achieve, on three levels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from .beteiligung import Beteiligung
from .gemeinsam import Ereignis, Quelle, Zeitraum

HANDLUNGSFELD = "handlungsfeld"
STRATEGISCH = "strategisch"
OPERATIV = "operativ"
SDG = "sdg"
WHO = "who_age_friendly"


class Frist(NamedTuple):
    """A deadline: ``bis`` is a year (its last day counts) or a date."""

    bis: str
    was: str


class Zielwert(NamedTuple):
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
    fruehere_nummern: tuple[str, ...] = ()
    quelle: tuple[Quelle, ...] = ()
    anmerkungen: tuple[str, ...] = ()

    @property
    def ref(self) -> str:
        """How records point here: ``strategie/nummer``."""
        return f"{self.strategie}/{self.nummer}"

    @property
    def handlungsfeld(self) -> str:
        """Number of the Handlungsfeld it belongs to, or is."""
        return self.nummer.partition(".")[0]

    @property
    def adresse(self) -> str:
        """Address below the site's root."""
        return f"ziele/{self.strategie}/{self.nummer.replace('.', '-')}/"

    def alle(self) -> Iterator[Ziel]:
        """This goal and all below it, in the order of the file."""
        yield self
        for kind in self.kinder:
            yield from kind.alle()


class FrueheresZiel(NamedTuple):
    """A goal that is no more: its old number, or a ``kennung`` where no number is documented, keeps a page."""

    strategie: str
    titel: str
    verbleib: str
    """verschoben, zusammengefuehrt, geteilt, entfallen, nicht_dokumentiert; or umnummeriert: the goal has a new number."""
    nummer: str = ""
    kennung: str = ""
    nachfolger: tuple[str, ...] = ()
    """Goals of today in which it lives on."""
    aenderung: str = ""
    """``kennung`` of the event that tells of it."""
    text: str = ""

    @property
    def ref(self) -> str:
        """How a history points here."""
        return f"{self.strategie}/{self.nummer or self.kennung}"

    @property
    def adresse(self) -> str:
        """Address below the site's root: where the goal's own page was, when its number is known."""
        place = self.nummer.replace(".", "-") if self.nummer else f"frueher/{self.kennung}"
        return f"ziele/{self.strategie}/{place}/"


class Ausgabe(NamedTuple):
    """One version of a Strategie, and who decided it."""

    jahr: str
    titel: str
    beschlossen_von: str = ""
    beschlossen_am: str = ""
    ergebnis: str = ""
    vorlage: str = ""
    hinweis: str = ""


class Phase(NamedTuple):
    nummer: str
    titel: str
    von: str = ""
    bis: str = ""
    beschreibung: str = ""
    status: str = ""


class Rahmen(NamedTuple):
    """What a strategy refers to: ``art`` is sdg, who_age_friendly, gesetz or sonstiges."""

    art: str
    titel: str
    nummer: str = ""

    @property
    def sdg(self) -> int | None:
        """Which of the 17 goals of the United Nations it is: „10“ and „10.2“ are 10; None for all of them and for others."""
        number = self.nummer.partition(".")[0]
        return int(number) if self.art == SDG and number.isdecimal() and 1 <= int(number) <= 17 else None

    @property
    def adresse(self) -> str:
        """Address of its page below the site's root; „“ when it has none. Areas of the WHO are one when their names are."""
        if self.art == WHO:
            return f"rahmen/who/{_slug(self.titel)}/"
        return f"rahmen/sdg/{self.sdg}/" if self.sdg else ""


def _slug(text: str) -> str:
    """„Beteiligung und Beschäftigung“ → ``beteiligung-und-beschaeftigung``."""
    plain = text.casefold().translate(str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"}))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "bereich"


class Prozessschritt(NamedTuple):
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
    kreislauf: bool = False
    """After the last step of ``prozess`` comes the first again."""
    handlungsfelder: tuple[Ziel, ...] = ()
    ausgaben: tuple[Ausgabe, ...] = ()
    fruehere_ziele: tuple[FrueheresZiel, ...] = ()
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

    def fruehere(self) -> Iterator[FrueheresZiel]:
        """Goals that are no more, and goals of today under the numbers they had before."""
        yield from self.fruehere_ziele
        for ziel in self.ziele():
            for nummer in ziel.fruehere_nummern:
                yield FrueheresZiel(self.id, "", "umnummeriert", nummer, nachfolger=(ziel.ref,))
