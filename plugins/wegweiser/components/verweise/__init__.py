"""Verweise: cards that lead to other records, each with its name, a sentence and a few words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from wegweiser.components.stand import Stand, stand
from wegweiser.domain.massnahme import Massnahme
from wegweiser.domain.portal import Portal
from wegweiser.domain.ziel import Ziel
from wegweiser.rendering.filters import zeitraum
from wegweiser.rendering.sanitise import plain
from wegweiser.sprachen.namen import name


class Verweis(NamedTuple):
    """One card. ``adresse`` is empty when the portal has no page for it: then it is shown without a link."""

    titel: str
    adresse: str = ""
    text: str = ""
    stand: Stand | None = None
    worte: tuple[str, ...] = ()


def kommune_name(portal: Portal, kommune: str) -> str:
    """„Stuttgart“; a Kommune without a list of its areas is called by its slug."""
    return portal.kommunen[kommune].name if kommune in portal.kommunen else kommune.replace("-", " ").title()


def ziel_titel(ziel: Ziel) -> str:
    """The goal's title; a goal without one is called by the first sentence of its summary."""
    if ziel.titel:
        return ziel.titel
    satz = ziel.zusammenfassung.split(". ")[0].strip().removesuffix(".")
    return kuerzen(satz, 110) or f"Ziel {ziel.nummer}"


def kuerzen(text: str, laenge: int) -> str:
    """At most ``laenge`` characters, cut between words."""
    text = " ".join(text.split())
    if len(text) <= laenge:
        return text
    return text[:laenge].rpartition(" ")[0].rstrip(",;:–-. ") + " …"


def zu_massnahmen(portal: Portal, massnahmen: Iterable[Massnahme]) -> list[Verweis]:
    """Maßnahmen with their status, the ones under way first."""
    return [zu_massnahme(portal, massnahme) for massnahme in sorted(massnahmen, key=massnahme_folge)]


MASSNAHME_STATUS = ("laufend", "geplant", "verstetigt", "abgeschlossen", "eingestellt", "")
"""The order of lists: what is under way comes first, what nobody documented last."""


def massnahme_folge(massnahme: Massnahme) -> tuple[int, str]:
    """Sorts Maßnahmen by status and title."""
    return MASSNAHME_STATUS.index(massnahme.status), massnahme.titel.casefold()


def zu_massnahme(portal: Portal, massnahme: Massnahme, mit_stand: bool = True) -> Verweis:
    """A Maßnahme with its period, and its status unless the list around it says that."""
    period = zeitraum(massnahme.zeitraum)
    return Verweis(
        massnahme.titel,
        massnahme.adresse,
        kuerzen(klartext(massnahme.beschreibung), 180),
        stand(massnahme.status, "massnahme_status") if mit_stand else None,
        (period,) if period else (),
    )


def klartext(text: str) -> str:
    """The first paragraph of a Markdown text without its signs."""
    return plain(text)


def zu_zielen(portal: Portal, refs: Iterable[str]) -> list[Verweis]:
    """Strategies and goals by reference."""
    return [zu_ziel(portal, ref) for ref in dict.fromkeys(refs)]


def zu_ziel(portal: Portal, ref: str) -> Verweis:
    """A goal (``strategie/nummer``) or a whole Strategie (its slug)."""
    if ref in portal.ziele:
        ziel = portal.ziele[ref]
        strategie = portal.strategien[ziel.strategie]
        return Verweis(
            f"{ziel.nummer} {ziel_titel(ziel)}",
            ziel.adresse,
            f"{name(ziel.ebene, 'ebene')} · {strategie.titel}",
            stand(ziel.status, "ziel_status") if ziel.status else None,
        )
    if ref in portal.strategien:
        strategie = portal.strategien[ref]
        return Verweis(strategie.titel, strategie.adresse, f"Strategie · {kommune_name(portal, strategie.kommune)}")
    return Verweis(ref)
