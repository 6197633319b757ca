"""Vorlage: a council paper and its way through the committees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from .gemeinsam import Quelle


class Beratung(NamedTuple):
    """One paper in one sitting of one Gremium."""

    gremium: str
    datum: str = ""
    sitzungsart: str = ""
    zweck: str = ""
    ergebnis: str = ""

    @property
    def entscheidet(self) -> bool:
        """The Gremium was asked to decide; whatever else it does with a paper is no decision."""
        return self.zweck == "beschluss"


class Bezug(NamedTuple):
    """Another paper or motion this one names; ``ref`` when the portal has a record of it."""

    nummer: str = ""
    titel: str = ""
    ref: str = ""
    von: str = ""


class Anlage(NamedTuple):
    titel: str
    url: str = ""


class FinanzielleAuswirkungen(NamedTuple):
    vorhanden: bool
    betrag: float | None = None
    hinweis: str = ""


@dataclass(frozen=True)
class Vorlage:
    id: str
    betreff: str
    kommune: str
    quelle: tuple[Quelle, ...]
    datei: str
    nummer: str = ""
    art: str = ""
    datum: str = ""
    federfuehrung: tuple[str, ...] = ()
    beratungsfolge: tuple[Beratung, ...] = ()
    bezug: tuple[Bezug, ...] = ()
    anlagen: tuple[Anlage, ...] = ()
    finanzielle_auswirkungen: FinanzielleAuswirkungen | None = None
    antraege: tuple[Bezug, ...] = ()
    mitzeichnung: tuple[str, ...] = ()
    kurzfassung: str = ""
    betrifft: tuple[str, ...] = ()
    url: str = ""
    fruehere_ids: tuple[str, ...] = ()
    anmerkungen: tuple[str, ...] = ()

    @property
    def adresse(self) -> str:
        """Address below the site's root."""
        return f"vorlagen/{self.id}/"

    @property
    def titel(self) -> str:
        """Number and subject, as people cite a paper."""
        return f"{self.nummer}: {self.betreff}" if self.nummer else self.betreff
