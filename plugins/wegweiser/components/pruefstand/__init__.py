"""Pruefstand: when a person last checked an offer, and when the next check is due."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from wegweiser.domain.angebot import Angebot


class Pruefstand(NamedTuple):
    """``geprueft_am`` and ``faellig_am`` are None when nobody has checked yet."""

    geprueft_am: date | None
    geprueft_von: str
    faellig_am: date | None
    ueberfaellig: bool
    """On the day of the build; the browser decides again on the day of reading."""


def make_pruefstand(angebot: Angebot, heute: date) -> Pruefstand:
    """How far an offer's facts have been checked."""
    faellig = angebot.pruefung_faellig_am()
    return Pruefstand(angebot.geprueft_am, angebot.geprueft_von, faellig, faellig is not None and faellig < heute)
