"""Maßnahme: work that serves goals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from .gemeinsam import Ereignis, Quelle, Zeitraum


class Budget(NamedTuple):
    """``betrag`` in ``einheit`` (EUR), for one ``jahr`` or every year; ``stand`` is beantragt or beschlossen."""

    betrag: float
    einheit: str = "EUR"
    jahr: str = ""
    pro_jahr: bool = False
    stand: str = ""
    hinweis: str = ""


class Meilenstein(NamedTuple):
    text: str
    datum: str = ""
    erledigt: bool | None = None


class Bericht(NamedTuple):
    datum: str
    text: str
    stand: str = ""
    begruendung: str = ""


@dataclass(frozen=True)
class Massnahme:
    id: str
    titel: str
    kommune: str
    quelle: tuple[Quelle, ...]
    datei: str
    beschreibung: str = ""
    ziele: tuple[str, ...] = ()
    status: str = ""
    zeitraum: Zeitraum = Zeitraum()
    federfuehrung: tuple[str, ...] = ()
    beteiligte: tuple[str, ...] = ()
    budget: tuple[Budget, ...] = ()
    meilensteine: tuple[Meilenstein, ...] = ()
    berichte: tuple[Bericht, ...] = ()
    angebote: tuple[str, ...] = ()
    vorlagen: tuple[str, ...] = ()
    geschichte: tuple[Ereignis, ...] = ()
    fruehere_ids: tuple[str, ...] = ()
    anmerkungen: tuple[str, ...] = ()

    @property
    def adresse(self) -> str:
        """Address below the site's root."""
        return f"massnahmen/{self.id}/"
