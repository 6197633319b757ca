"""Termine: dates and opening times in words, equal times of several days in one line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from wegweiser.domain.angebot import Angebot, Termin
from wegweiser.rendering.filters import aufzaehlung, termin
from wegweiser.rendering.namen import NAMEN, name

TAGE = tuple(NAMEN["wochentag"])


@dataclass(frozen=True)
class Terminzeile:
    """One line: when, and what else to know about it."""

    text: str
    hinweis: str = ""


def make_zeilen(termine: Iterable[Termin], heute: date, oeffnungszeit: bool = False) -> tuple[Terminzeile, ...]:
    """The lines of ``termine`` or ``oeffnungszeiten`` that are not over yet: weekly ones first, then single days."""
    kommend = [_ab_heute(eintrag, heute) for eintrag in termine if not ist_vorbei(eintrag, heute)]
    gruppen: dict[Termin, list[str]] = {}
    for eintrag in sorted((eintrag for eintrag in kommend if not eintrag.datum), key=_wochenfolge):
        gruppen.setdefault(replace(eintrag, wochentag=""), []).append(eintrag.wochentag)
    zeilen = [_zeile(muster, tage, oeffnungszeit) for muster, tage in gruppen.items()]
    einzeln = sorted(
        (eintrag for eintrag in kommend if eintrag.datum), key=lambda eintrag: (eintrag.datum, eintrag.beginn)
    )
    return (*zeilen, *(Terminzeile(termin(eintrag), eintrag.hinweis) for eintrag in einzeln))


def ist_vorbei(eintrag: Termin, heute: date) -> bool:
    """A single day before today, or a series that has ended."""
    letzter = eintrag.datum or eintrag.bis
    return letzter is not None and letzter < heute


def _ab_heute(eintrag: Termin, heute: date) -> Termin:
    """Without what is of no use any more: a beginning and exceptions that lie behind us."""
    if eintrag.ab is None and not eintrag.ausser:
        return eintrag
    beginnt_noch = eintrag.ab is not None and eintrag.ab > heute
    ausser = tuple(tag for tag in eintrag.ausser if tag >= heute)
    return replace(eintrag, ab=eintrag.ab if beginnt_noch else None, ausser=ausser)


def wann_kurz(angebot: Angebot, heute: date) -> str:
    """When, in a few words for a list; empty when the record does not say."""
    for termine, oeffnungszeit in ((angebot.termine, False), (angebot.oeffnungszeiten, True)):
        if zeilen := make_zeilen(termine, heute, oeffnungszeit):
            return zeilen[0].text + (" und öfter" if len(zeilen) > 1 else "")
    text = angebot.termine_text
    return text if len(text) <= 90 else text[:90].rpartition(" ")[0].rstrip(",;:–-. ") + " …"


def _wochenfolge(eintrag: Termin) -> tuple[int, str]:
    return (TAGE.index(eintrag.wochentag) if eintrag.wochentag in TAGE else len(TAGE), eintrag.beginn)


def _zeile(muster: Termin, tage: list[str], oeffnungszeit: bool) -> Terminzeile:
    mehrere = len(tage) > 1 and muster.rhythmus in ("", "woechentlich")
    text = termin(replace(muster, wochentag=tage[0]), oeffnungszeit or mehrere)
    if mehrere:
        text = text.replace(name(tage[0], "wochentag"), _tage_in_worten(tage), 1)
    elif len(tage) > 1:
        text = " und ".join(termin(replace(muster, wochentag=tag), oeffnungszeit) for tag in tage)
    return Terminzeile(text.replace("täglich, 0 bis 24 Uhr", "rund um die Uhr"), muster.hinweis)


def _tage_in_worten(tage: list[str]) -> str:
    """„täglich“, „Montag bis Freitag“ for days in a row, otherwise „Montag, Mittwoch und Freitag“."""
    if len(tage) == len(TAGE):
        return "täglich"
    namen = [name(tag, "wochentag") for tag in tage]
    erster = TAGE.index(tage[0])
    if len(tage) > 2 and list(TAGE[erster : erster + len(tage)]) == tage:
        return f"{namen[0]} bis {namen[-1]}"
    return aufzaehlung(namen)
