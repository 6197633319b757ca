"""Geld: amounts as people read them, and the only sums that mean something."""

from __future__ import annotations

from collections.abc import Iterable
from math import fsum
from typing import NamedTuple

from wegweiser.domain.massnahme import Budget
from wegweiser.domain.vorlage import FinanzielleAuswirkungen
from wegweiser.rendering.filters import datum, euro, zahl
from wegweiser.sprachen.namen import NAMEN, name


class Betrag(NamedTuple):
    """One amount; empty texts are not named by the source. ``zu`` and ``adresse``: what it is for, on lists."""

    betrag: str
    wann: str
    stand: str
    hinweis: str
    zu: str = ""
    adresse: str = ""


class Summe(NamedTuple):
    """What amounts of one kind come to. ``stand`` names the kind, ``teile`` how many amounts there are."""

    stand: str
    betrag: str
    teile: int


def betraege(budget: Iterable[Budget], zu: str = "", adresse: str = "") -> list[Betrag]:
    """The amounts of one Maßnahme."""
    return [
        Betrag(
            betrag(item), wann(item), name(item.stand, "geld_stand") if item.stand else "", item.hinweis, zu, adresse
        )
        for item in budget
    ]


def summen(budget: Iterable[Budget]) -> list[Summe]:
    """One sum for decided and one for requested money, each where it has more than one part. Amounts for every year are
    left out, since they belong to different years; so are those of which nobody knows whether they were granted."""
    once = [item for item in budget if not item.pro_jahr and item.einheit == "EUR"]
    kinds = {stand: [item.betrag for item in once if item.stand == stand] for stand in NAMEN["geld_stand"]}
    return [
        Summe(name(stand, "geld_stand"), euro(fsum(amounts)), len(amounts))
        for stand, amounts in kinds.items()
        if len(amounts) > 1
    ]


def betrag(item: Budget) -> str:
    """„40.000 Euro“; other currencies keep their letters."""
    return euro(item.betrag) if item.einheit == "EUR" else f"{zahl(item.betrag)} {item.einheit}"


def wann(item: Budget) -> str:
    """„pro Jahr“, „2024“, „pro Jahr, ab 2024“ or nothing."""
    if item.pro_jahr:
        return f"pro Jahr, ab {datum(item.jahr)}" if item.jahr else "pro Jahr"
    return datum(item.jahr) if item.jahr else ""


def im_papier(effects: FinanzielleAuswirkungen | None) -> str:
    """What a paper says about money, in one sentence; silence is not „none“."""
    if effects is None:
        return ""
    if not effects.vorhanden:
        return f"Laut Papier keine finanziellen Auswirkungen. {effects.hinweis}".strip()
    if effects.betrag is not None:
        return f"Laut Papier {euro(effects.betrag)}. {effects.hinweis}".strip()
    return f"Laut Papier gibt es finanzielle Auswirkungen. {effects.hinweis or 'Ein Betrag ist nicht genannt.'}"
