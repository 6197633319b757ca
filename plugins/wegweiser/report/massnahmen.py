"""Maßnahmen: new, gone, other status, new reports, milestones reached, money."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from wegweiser.components.geld import betrag, wann
from wegweiser.components.stand import stand
from wegweiser.components.verweise import kommune_name
from wegweiser.domain.massnahme import Budget, Massnahme
from wegweiser.domain.portal import Portal
from wegweiser.rendering.filters import datum, zeitraum
from wegweiser.sprachen.namen import name

from .abgleich import geaendert, gleiche_ab, neue, statt
from .bericht import Abschnitt, Aenderung, Liste, Summe
from .stand import Stand

Sagt = Callable[[Massnahme, Massnahme], list[str]]


def vergleiche(vorher: Stand, nachher: Stand) -> Abschnitt:
    """Everything about Maßnahmen."""
    before, after = vorher.portal, nachher.portal
    found = gleiche_ab(before.massnahmen, after.massnahmen)
    return Abschnitt(
        "massnahmen",
        "Maßnahmen",
        summen=(
            Summe(
                "Maßnahmen",
                len(before.massnahmen),
                len(after.massnahmen),
                len(found.neu),
                len(found.weg),
                sum(any(say(*pair) for say in FRAGEN.values()) for pair in found.beide),
            ),
        ),
        listen=(
            Liste("Neue Maßnahmen", tuple(_massnahme(one, after) for one in found.neu)),
            Liste(
                "Maßnahmen, die nicht mehr im Portal stehen",
                tuple(_massnahme(one, before, weg=True) for one in found.weg),
            ),
            *(
                Liste(
                    what,
                    tuple(
                        replace(_massnahme(new, after), saetze=tuple(said))
                        for old, new in found.beide
                        if (said := say(old, new))
                    ),
                )
                for what, say in FRAGEN.items()
            ),
        ),
    )


def _massnahme(massnahme: Massnahme, portal: Portal, weg: bool = False) -> Aenderung:
    word = stand(massnahme.status, "massnahme_status").wort
    return Aenderung(
        massnahme.titel, f"{kommune_name(portal, massnahme.kommune)}, {word}", (), "" if weg else massnahme.adresse
    )


def _anderer_stand(old: Massnahme, new: Massnahme) -> list[str]:
    if old.status == new.status:
        return []
    return [f"Stand: {statt(*(stand(one.status, 'massnahme_status').wort for one in (old, new)))}"]


def _berichte(old: Massnahme, new: Massnahme) -> list[str]:
    return [
        f"Bericht vom {datum(report.datum)}: {'. '.join(part.strip().removesuffix('.') for part in (report.stand, report.text) if part)}"
        for report in neue(old.berichte, new.berichte)
    ]


def _meilensteine(old: Massnahme, new: Massnahme) -> list[str]:
    done = {step.text for step in old.meilensteine if step.erledigt}
    return [
        f"Erreicht: {step.text}{f' ({datum(step.datum)})' if step.datum else ''}"
        for step in new.meilensteine
        if step.erledigt and step.text not in done
    ]


def _geld(old: Massnahme, new: Massnahme) -> list[str]:
    """An amount of which something else is said now is no new one."""
    came, went = neue(old.budget, new.budget), neue(new.budget, old.budget)
    before, after = set(map(_summe, went)), set(map(_summe, came))
    return [
        *(f"{'Andere Angaben' if _summe(item) in before else 'Neu'}: {_betrag(item)}" for item in came),
        *(f"Nicht mehr genannt: {_betrag(item)}" for item in went if _summe(item) not in after),
    ]


def _summe(item: Budget) -> tuple[str, str]:
    return betrag(item), wann(item)


def _betrag(item: Budget) -> str:
    kind = name(item.stand, "geld_stand") if item.stand else ""
    return ", ".join(part for part in (betrag(item), wann(item), kind, item.hinweis) if part)


def _zeitraum(old: Massnahme, new: Massnahme) -> list[str]:
    if old.zeitraum == new.zeitraum:
        return []
    return [f"Zeitraum: {statt(zeitraum(old.zeitraum), zeitraum(new.zeitraum))}"]


ASPEKTE = {
    "Titel und Beschreibung": ("titel", "beschreibung"),
    "Ziele": ("ziele",),
    "Angebote": ("angebote",),
    "Vorlagen": ("vorlagen",),
    "Verantwortliche": ("federfuehrung", "beteiligte", "kommune"),
    "Meilensteine": ("meilensteine",),
    "Berichte": ("berichte",),
    "Geschichte": ("geschichte",),
    "Quellen": ("quelle", "anmerkungen"),
}
"""What else may change about a Maßnahme; the rest has a list of its own."""


def _anderes(old: Massnahme, new: Massnahme) -> list[str]:
    return geaendert(old, new, ASPEKTE)


FRAGEN: dict[str, Sagt] = {
    "Maßnahmen mit anderem Stand": _anderer_stand,
    "Neue Berichte": _berichte,
    "Erreichte Meilensteine": _meilensteine,
    "Geld": _geld,
    "Anderer Zeitraum": _zeitraum,
    "Andere Angaben zu Maßnahmen": _anderes,
}
