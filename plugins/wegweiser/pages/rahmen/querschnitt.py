"""Cross-cuts: what all strategies together have under one UN goal or one area of the WHO, and why it counts there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from wegweiser.domain.angebot import Angebot
from wegweiser.domain.massnahme import Massnahme
from wegweiser.domain.portal import Portal
from wegweiser.domain.ziel import HANDLUNGSFELD, WHO, Strategie, Ziel
from wegweiser.pages.ziele.beitrag import Beitrag

STRATEGIE = "strategie"
FELD = "feld"
ZIEL = "ziel"


class Teil(NamedTuple):
    """One reason: a Strategie that names the frame, its Handlungsfeld of that name, or a goal with that number."""

    art: str
    ref: str
    strategie: Strategie
    felder: tuple[Ziel, ...]
    """The Handlungsfelder it covers; of a single goal the one in which it lies."""
    ziele: tuple[Ziel, ...]
    """The strategic and operative goals it covers."""


class Querschnitt(NamedTuple):
    """All parts of one cross-cut. What lies in several of them counts once."""

    adresse: str
    titel: str
    teile: tuple[Teil, ...]
    beitrag: Beitrag

    @property
    def strategien(self) -> dict[str, Strategie]:
        """The strategies of all parts by id."""
        return {teil.strategie.id: teil.strategie for teil in self.teile}

    @property
    def felder(self) -> dict[str, Ziel]:
        """The Handlungsfelder of all parts by reference."""
        return {feld.ref: feld for teil in self.teile for feld in teil.felder}

    @property
    def ziele(self) -> dict[str, Ziel]:
        """The strategic and operative goals of all parts by reference."""
        return {ziel.ref: ziel for teil in self.teile for ziel in teil.ziele}


def querschnitte(portal: Portal, served: Mapping[str, Beitrag]) -> dict[str, Querschnitt]:
    """By address, in the order in which the strategies name them."""
    titles: dict[str, str] = {}
    parts: dict[str, dict[str, Teil]] = {}
    for strategie in portal.strategien.values():
        for adresse, titel, teil in _teile(strategie):
            titles.setdefault(adresse, titel)
            parts.setdefault(adresse, {}).setdefault(teil.ref, teil)
    return {
        adresse: Querschnitt(adresse, titles[adresse], tuple(found.values()), _zusammen(found, served))
        for adresse, found in parts.items()
    }


def _teile(strategie: Strategie) -> Iterator[tuple[str, str, Teil]]:
    """Frames that the Strategie names, then its goals that name one of the UN's."""
    for rahmen in strategie.rahmen:
        if rahmen.adresse:
            same = [feld for feld in strategie.handlungsfelder if feld.titel.casefold() == rahmen.titel.casefold()]
            if rahmen.art == WHO and same:
                yield from ((rahmen.adresse, rahmen.titel, _feld(feld, strategie)) for feld in same)
            else:
                yield rahmen.adresse, rahmen.titel, _ganz(strategie)
    for feld in strategie.handlungsfelder:
        for ziel in feld.alle():
            for number in ziel.sdg:
                yield f"rahmen/sdg/{number}/", "", Teil(ZIEL, ziel.ref, strategie, (feld,), tuple(_ziele([ziel])))


def _ganz(strategie: Strategie) -> Teil:
    fields = strategie.handlungsfelder
    return Teil(STRATEGIE, strategie.id, strategie, fields, tuple(_ziele(fields)))


def _feld(feld: Ziel, strategie: Strategie) -> Teil:
    return Teil(FELD, feld.ref, strategie, (feld,), tuple(_ziele([feld])))


def _ziele(ziele: Iterable[Ziel]) -> Iterator[Ziel]:
    return (below for ziel in ziele for below in ziel.alle() if below.ebene != HANDLUNGSFELD)


def _zusammen(refs: Iterable[str], served: Mapping[str, Beitrag]) -> Beitrag:
    angebote: dict[str, Angebot] = {}
    massnahmen: dict[str, Massnahme] = {}
    for ref in refs:
        angebote |= served[ref].angebote
        massnahmen |= served[ref].massnahmen
    return Beitrag(angebote, massnahmen)
