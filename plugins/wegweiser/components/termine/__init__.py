"""Termine: dates and opening times in words, equal times of several days in one line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from wegweiser.domain.angebot import Angebot, Termin
from wegweiser.sprachen import DEUTSCH, N_, Sprache
from wegweiser.sprachen.namen import NAMEN

TAGE = tuple(NAMEN["wochentag"])
IM_MONAT = {
    "1": N_("jeden 1. %(tag)s im Monat"),
    "2": N_("jeden 2. %(tag)s im Monat"),
    "3": N_("jeden 3. %(tag)s im Monat"),
    "4": N_("jeden 4. %(tag)s im Monat"),
    "letzter": N_("jeden letzten %(tag)s im Monat"),
}
"""``im_monat`` in words: a sentence for each, because languages count days in ways of their own („the 2nd Monday“)."""


class Terminzeile(NamedTuple):
    """One line: when, and what else to know about it."""

    text: str
    hinweis: str = ""


def make_zeilen(
    termine: Sequence[Termin], heute: date, oeffnungszeit: bool = False, sprache: Sprache = DEUTSCH
) -> tuple[Terminzeile, ...]:
    """The lines of ``termine`` or ``oeffnungszeiten`` that are not over yet: weekly ones first, then single days."""
    if not termine:
        return ()
    kommend = [_ab_heute(eintrag, heute) for eintrag in termine if not ist_vorbei(eintrag, heute)]
    gruppen: dict[Termin, list[str]] = {}
    for eintrag in sorted((eintrag for eintrag in kommend if not eintrag.datum), key=_wochenfolge):
        gruppen.setdefault(eintrag._replace(wochentag=""), []).append(eintrag.wochentag)
    zeilen = [_zeile(muster, tage, oeffnungszeit, sprache) for muster, tage in gruppen.items()]
    einzeln = sorted(
        (eintrag for eintrag in kommend if eintrag.datum), key=lambda eintrag: (eintrag.datum, eintrag.beginn)
    )
    return (*zeilen, *(Terminzeile(termin(eintrag, sprache), eintrag.hinweis) for eintrag in einzeln))


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
    return eintrag._replace(ab=eintrag.ab if beginnt_noch else None, ausser=ausser)


def wann_kurz(angebot: Angebot, heute: date, sprache: Sprache = DEUTSCH) -> str:
    """When, in a few words for a list; empty when the record does not say. The words of the source stay German."""
    for termine, oeffnungszeit in ((angebot.termine, False), (angebot.oeffnungszeiten, True)):
        if zeilen := make_zeilen(termine, heute, oeffnungszeit, sprache):
            text = zeilen[0].text
            return sprache._("%(wann)s und öfter", wann=text) if len(zeilen) > 1 else text
    text = angebot.termine_text
    return text if len(text) <= 90 else text[:90].rpartition(" ")[0].rstrip(",;:–-. ") + " …"


def _wochenfolge(eintrag: Termin) -> tuple[int, str]:
    return (TAGE.index(eintrag.wochentag) if eintrag.wochentag in TAGE else len(TAGE), eintrag.beginn)


def _zeile(muster: Termin, tage: list[str], oeffnungszeit: bool, sprache: Sprache) -> Terminzeile:
    mehrere = len(tage) > 1 and muster.rhythmus in ("", "woechentlich")
    if len(tage) == len(TAGE) and mehrere and (muster.beginn, muster.ende) == ("00:00", "24:00"):
        return Terminzeile(
            sprache.komma.join((sprache._("rund um die Uhr"), *_grenzen(muster, sprache))), muster.hinweis
        )
    if mehrere:
        teile = (_tage_in_worten(tage, sprache), *_uhrzeit(muster, sprache), *_grenzen(muster, sprache))
        return Terminzeile(sprache.komma.join(teile), muster.hinweis)
    einzeln = sprache.aufzaehlung(_tag(muster._replace(wochentag=tag), sprache, oeffnungszeit) for tag in tage)
    return Terminzeile(
        sprache.komma.join((einzeln, *_uhrzeit(muster, sprache), *_grenzen(muster, sprache))), muster.hinweis
    )


def _tage_in_worten(tage: list[str], sprache: Sprache) -> str:
    """„täglich“, „Montag bis Freitag“ for days in a row, otherwise „Montag, Mittwoch und Freitag“."""
    if len(tage) == len(TAGE):
        return sprache._("täglich")
    namen = [sprache.wort(tag, "wochentag") for tag in tage]
    erster = TAGE.index(tage[0])
    if len(tage) > 2 and list(TAGE[erster : erster + len(tage)]) == tage:
        return sprache._("%(erster)s bis %(letzter)s", erster=namen[0], letzter=namen[-1])
    return sprache.aufzaehlung(namen)


def termin(eintrag: Termin, sprache: Sprache = DEUTSCH, oeffnungszeit: bool = False) -> str:
    """One date or opening time in words: „jeden 4. Sonntag im Monat, 14:30 bis 16:30 Uhr“."""
    tag = sprache.datum(eintrag.datum) if eintrag.datum else _tag(eintrag, sprache, oeffnungszeit)
    return sprache.komma.join((tag, *_uhrzeit(eintrag, sprache), *_grenzen(eintrag, sprache)))


def _tag(eintrag: Termin, sprache: Sprache, oeffnungszeit: bool) -> str:
    tag = sprache.wort(eintrag.wochentag, "wochentag")
    if eintrag.rhythmus == "monatlich":
        if eintrag.im_monat:
            return sprache._(IM_MONAT[eintrag.im_monat], tag=tag)
        return sprache._("einmal im Monat am %(tag)s", tag=tag)
    if eintrag.rhythmus == "vierzehntaeglich":
        return sprache._("jeden zweiten %(tag)s", tag=tag)
    return tag if oeffnungszeit else sprache._("jeden %(tag)s", tag=tag)


def _uhrzeit(eintrag: Termin, sprache: Sprache) -> Iterator[str]:
    if eintrag.beginn and eintrag.ende:
        von, bis = sprache.zeit(eintrag.beginn), sprache.zeit(eintrag.ende)
        yield sprache._("%(von)s bis %(bis)s Uhr", von=von, bis=bis)
    elif eintrag.beginn:
        yield sprache._("ab %(zeit)s Uhr", zeit=sprache.zeit(eintrag.beginn))


def _grenzen(eintrag: Termin, sprache: Sprache) -> Iterator[str]:
    if eintrag.ab:
        yield sprache._("ab %(tag)s", tag=sprache.datum(eintrag.ab))
    if eintrag.bis:
        yield sprache._("bis %(tag)s", tag=sprache.datum(eintrag.bis))
    if eintrag.ausser:
        yield sprache._("nicht am %(tage)s", tage=sprache.aufzaehlung(map(sprache.datum, eintrag.ausser)))
