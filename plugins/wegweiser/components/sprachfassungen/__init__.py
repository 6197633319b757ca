"""Sprachfassungen: an offer in Leichte or einfache Sprache and as a film in sign language; how far a version can be trusted.

The label „Leichte Sprache“ stands only with the group that checked the text, and the day. A version that is older than the
German text says so (docs/entscheidungen/0017-sprachfassungen.md).
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from wegweiser.domain.angebot import Angebot, LeichteSprache, Neuerung
from wegweiser.domain.uebersetzen import uebersetzung


class Fassungen(NamedTuple):
    """The versions of an offer's text for those to whom German is hard, or foreign."""

    leicht: LeichteSprache | None
    leicht_alt: Neuerung | None
    """Since when the German text may differ from the one in Leichte Sprache."""
    einfach: tuple[str, ...]
    """Sentences."""
    film: str

    def __bool__(self) -> bool:
        return bool(self.leicht or self.einfach or self.film)


class Uebersetzungsstand(NamedTuple):
    """How old a translation is and who has read it. ``stand`` None and ``geprueft`` empty: nobody has said."""

    stand: date | None
    geprueft: str
    alt: Neuerung | None


def make_fassungen(angebot: Angebot) -> Fassungen:
    """What there is of an offer besides its German text and its translations."""
    leicht = angebot.leichte_sprache
    return Fassungen(
        leicht,
        angebot.neuer_als(leicht.geprueft_am) if leicht else None,
        tuple(satz for zeile in angebot.einfache_sprache if (satz := zeile.strip())),
        angebot.gebaerdensprache,
    )


def make_uebersetzungsstand(angebot: Angebot, sprache: str) -> Uebersetzungsstand | None:
    """The same for the translation into a language; None when there is none."""
    uebersetzt = uebersetzung(angebot, sprache)
    if uebersetzt is None:
        return None
    return Uebersetzungsstand(uebersetzt.stand, uebersetzt.geprueft, angebot.neuer_als(uebersetzt.stand))
