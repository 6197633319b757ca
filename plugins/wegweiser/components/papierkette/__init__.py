"""Papierkette: the papers a paper builds on, the paper, and those that build on it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from wegweiser.domain.portal import Portal
from wegweiser.domain.vorlage import Bezug, Vorlage
from wegweiser.sprachen.namen import name


class Papier(NamedTuple):
    """One link of the chain; ``adresse`` is empty when the portal has no record of the paper."""

    titel: str
    nummer: str = ""
    art: str = ""
    datum: str = ""
    adresse: str = ""
    von: str = ""


def papier(vorlage: Vorlage) -> Papier:
    """A paper of this portal."""
    return Papier(
        titel=vorlage.betreff,
        nummer=vorlage.nummer,
        art=name(vorlage.art, "vorlage_art") if vorlage.art else "",
        datum=vorlage.datum,
        adresse=vorlage.adresse,
    )


def papiere(vorlagen: Iterable[Vorlage]) -> list[Papier]:
    """Papers of this portal, oldest first; those without a date come first, by number."""
    return [papier(vorlage) for vorlage in sorted(vorlagen, key=lambda paper: (paper.datum, paper.nummer, paper.id))]


def bezogen_auf(bezuege: Iterable[Bezug], portal: Portal) -> list[Papier]:
    """The papers and motions that a paper names, in its own order; ``von`` is who moved the motion."""
    chain = []
    for bezug in bezuege:
        record = portal.vorlagen.get(bezug.ref)
        if record:
            known = papier(record)
            chain.append(
                Papier(known.titel, known.nummer or bezug.nummer, known.art, known.datum, known.adresse, bezug.von)
            )
        else:
            chain.append(Papier(bezug.titel, bezug.nummer, von=bezug.von))
    return chain
