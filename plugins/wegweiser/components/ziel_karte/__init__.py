"""Ziel-Karte: a goal in a list, with how far it is and what serves it."""

from __future__ import annotations

from typing import NamedTuple

from wegweiser.components.stand import FristAnsicht, Stand


class ZielKarte(NamedTuple):
    """``nur_titel``: the portal knows nothing but the title, and the card says so."""

    nummer: str
    titel: str
    adresse: str
    text: str = ""
    stand: Stand | None = None
    fristen: tuple[FristAnsicht, ...] = ()
    ziele: int = 0
    """Operative goals below it."""
    massnahmen: int = 0
    angebote: int = 0
    fehlt: str = ""
    """What an operative goal lacks: „Noch keine Maßnahme und kein Indikator.“"""
    nur_titel: bool = False
    kinder: tuple[ZielKarte, ...] = ()
