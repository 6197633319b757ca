"""Angebot: something residents can use or attend."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from .gemeinsam import Kontakt, Ort, Quelle, naechste_pruefung


class Termin(NamedTuple):
    """One entry of ``termine`` or ``oeffnungszeiten``: weekly/monthly (``wochentag``) or a single day (``datum``)."""

    wochentag: str = ""
    datum: date | None = None
    beginn: str = ""
    ende: str = ""
    rhythmus: str = ""
    im_monat: str = ""
    """``1`` … ``4`` or ``letzter``; only with ``rhythmus: monatlich``."""
    ab: date | None = None
    bis: date | None = None
    ausser: tuple[date, ...] = ()
    hinweis: str = ""


class Kosten(NamedTuple):
    """``art`` empty: the source does not say. ``betrag`` in Euro."""

    art: str = ""
    betrag: float | None = None
    hinweis: str = ""
    bonuscard: bool | None = None


class Anmeldung(NamedTuple):
    """``erforderlich`` None: the source does not say."""

    erforderlich: bool | None = None
    wie: str = ""
    frist: str = ""


class LeichteSprache(NamedTuple):
    """A text in Leichte Sprache; exists only together with the group that checked it."""

    text: str
    pruefgruppe: str
    geprueft_am: date


class Neuerung(NamedTuple):
    """The German text is newer than another version of it."""

    am: date
    geaendert: bool
    """False: it was looked at again, and nobody has said whether anything changed."""


class Uebersetzung(NamedTuple):
    """The texts of an offer in another language; what is empty stays German."""

    sprache: str
    titel: str = ""
    kurz: str = ""
    beschreibung: str = ""
    stand: date | None = None
    """The day it was translated, or last brought up to date."""
    geprueft: str = ""
    """The office or organisation that read the translation."""


class Bild(NamedTuple):
    """A picture and everything a picture needs to be allowed."""

    datei: str
    alt: str
    urheber: str
    lizenz: str

    @property
    def adresse(self) -> str:
        """Where it is published, below the site's root."""
        return f"bilder/{self.datei}"


@dataclass(frozen=True, slots=True)
class Angebot:
    """An offer as its record says it. References are slugs; the Portal resolves them."""

    id: str
    titel: str
    kurz: str
    format: str
    themen: tuple[str, ...]
    zielgruppen: tuple[str, ...]
    quelle: tuple[Quelle, ...]
    datei: str
    """Path of the record below the content folder."""
    beschreibung: str = ""
    einfache_sprache: tuple[str, ...] = ()
    leichte_sprache: LeichteSprache | None = None
    gebaerdensprache: str = ""
    traeger: str = ""
    kommune: str = ""
    reichweite: str = ""
    zugang: tuple[str, ...] = ()
    gebiet: str = ""
    ort: Ort | None = None
    schutzadresse: bool = False
    alter_von: int | None = None
    alter_bis: int | None = None
    termine: tuple[Termin, ...] = ()
    oeffnungszeiten: tuple[Termin, ...] = ()
    termine_text: str = ""
    kosten: Kosten = Kosten()
    anmeldung: Anmeldung = Anmeldung()
    niedrigschwellig: bool | None = None
    sprachen: tuple[str, ...] = ()
    barrierefreiheit: tuple[str, ...] = ()
    barrierefreiheit_hinweis: str = ""
    kontakt: Kontakt = Kontakt()
    ziele: tuple[str, ...] = ()
    hilft_bei: tuple[str, ...] = ()
    sensibel: str = ""
    gueltig_ab: date | None = None
    gueltig_bis: date | None = None
    geaendert_am: date | None = None
    geprueft_am: date | None = None
    geprueft_von: str = ""
    pruefung_nach_monaten: int = 12
    status: str = "aktiv"
    bild: Bild | None = None
    uebersetzungen: tuple[Uebersetzung, ...] = ()
    deutsch: frozenset[str] = frozenset()
    """In a Portal of another language: the texts that nobody has translated."""
    offene_angaben: tuple[str, ...] = ()
    fruehere_ids: tuple[str, ...] = ()
    anmerkungen: tuple[str, ...] = ()

    @property
    def adresse(self) -> str:
        """Address below the site's root."""
        return f"angebote/{self.id}/"

    def ist_abgelaufen(self, heute: date) -> bool:
        """Past its ``gueltig.bis`` or ended: its page says so, and it is in no list."""
        return self.status == "beendet" or (self.gueltig_bis is not None and self.gueltig_bis < heute)

    def pruefung_faellig_am(self) -> date | None:
        """The day the next check by a person is due; None when nobody has checked yet."""
        return naechste_pruefung(self.geprueft_am, self.pruefung_nach_monaten)

    def neuer_als(self, stand: date | None) -> Neuerung | None:
        """Since when a version of the day ``stand`` may differ from the German text."""
        return neuerung(stand, self.geaendert_am, self.geprueft_am)


def neuerung(stand: date | None, geaendert_am: date | None, geprueft_am: date | None) -> Neuerung | None:
    """What makes a version of the day ``stand`` old: docs/entscheidungen/0017-sprachfassungen.md."""
    am = geaendert_am or geprueft_am
    if stand is None or am is None or am <= stand:
        return None
    return Neuerung(am, geaendert_am is not None)
