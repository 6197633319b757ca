"""What serves a goal: offers and Maßnahmen, summed up from the goals below it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from wegweiser.domain.angebot import Angebot
from wegweiser.domain.massnahme import Massnahme
from wegweiser.domain.portal import Portal
from wegweiser.domain.ziel import Ziel
from wegweiser.settings import Settings


@dataclass(frozen=True)
class Beitrag:
    """What serves a goal, the goals below it included; each offer and each Maßnahme counts once."""

    angebote: Mapping[str, Angebot] = field(default_factory=dict)
    massnahmen: Mapping[str, Massnahme] = field(default_factory=dict)


def beitraege(portal: Portal, settings: Settings) -> dict[str, Beitrag]:
    """By reference (a Strategie by its slug): current offers and Maßnahmen, summed up from below in one pass."""
    served: dict[str, Beitrag] = {}

    def add(ref: str, below: Iterable[Beitrag]) -> Beitrag:
        offers = {
            angebot.id: angebot
            for angebot in portal.angebote_zum_ziel.get(ref, ())
            if not angebot.ist_abgelaufen(settings.heute)
        }
        works = {massnahme.id: massnahme for massnahme in portal.massnahmen_zum_ziel.get(ref, ())}
        for part in below:
            offers |= part.angebote
            works |= part.massnahmen
        served[ref] = Beitrag(offers, works)
        return served[ref]

    def sum_up(ziel: Ziel) -> Beitrag:
        return add(ziel.ref, [sum_up(kind) for kind in ziel.kinder])

    for strategie in portal.strategien.values():
        add(strategie.id, [sum_up(handlungsfeld) for handlungsfeld in strategie.handlungsfelder])
    return served
