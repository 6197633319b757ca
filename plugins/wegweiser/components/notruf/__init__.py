"""Notruf: one number that helps, and how sure it is: checked by a person, due again, or taken over from a source."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from wegweiser.domain.hilfe import Notruf
from wegweiser.domain.portal import Portal


class Nummer(NamedTuple):
    """A number with what only the Portal and the day know about it."""

    notruf: Notruf
    sprachen: tuple[str, ...]
    faellig_am: date | None
    ueberfaellig: bool
    """On the day of the build; the browser decides again on the day of reading."""


def make_nummern(portal: Portal, heute: date) -> list[Nummer]:
    """All numbers in the order of their file."""
    return [_nummer(notruf, portal, heute) for notruf in portal.hilfe]


def _nummer(notruf: Notruf, portal: Portal, heute: date) -> Nummer:
    sprachen = tuple(portal.begriff("sprachen", code).name for code in notruf.sprachen)
    faellig = notruf.pruefung_faellig_am()
    return Nummer(notruf, sprachen, faellig, faellig is not None and faellig < heute)
