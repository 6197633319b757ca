"""Beteiligung: a step of participation with its answer: what was said, what changed, what did not."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from wegweiser.components.verweise import Verweis, klartext, kuerzen, ziel_titel
from wegweiser.domain.beteiligung import Beteiligung, NichtGeaendert
from wegweiser.domain.portal import Portal
from wegweiser.domain.verlauf import Aenderung
from wegweiser.domain.vorlage import Vorlage
from wegweiser.domain.ziel import Strategie
from wegweiser.rendering.filters import aufzaehlung, datum, zahl, zeitraum
from wegweiser.sprachen.namen import name


class Schritt(NamedTuple):
    """One step. ``geaendert`` are changes in words, those of goals with a way to them."""

    anker: str
    titel: str
    art: str
    wann: str
    teilnehmende: str
    ergebnis: str
    gesagt: str
    geaendert: tuple[Verweis, ...]
    nicht_geaendert: tuple[NichtGeaendert, ...]
    vorlage: Vorlage | None

    @property
    def offen(self) -> str:
        """What nobody wrote down: „was gesagt wurde und was nicht geändert wurde“; or nothing at all is known."""
        parts = (
            ("was gesagt wurde", self.gesagt),
            ("was sich dadurch geändert hat", self.geaendert),
            ("was nicht geändert wurde", self.nicht_geaendert),
        )
        missing = [words for words, there in parts if not there]
        return "was gesagt wurde und was daraus wurde" if len(missing) == len(parts) else aufzaehlung(missing)


def schritte(strategie: Strategie, verlauf: Iterable[Aenderung], liste: str, portal: Portal) -> list[Schritt]:
    """The steps of a Strategie; ``liste`` is the address of the page with all changes."""
    changes: dict[str, list[Aenderung]] = {}
    for change in verlauf:
        changes.setdefault(change.beteiligung, []).append(change)
    return [
        _schritt(step, number, changes.get(step.kennung, []) if step.kennung else [], liste, portal)
        for number, step in enumerate(strategie.beteiligung, start=1)
    ]


def _schritt(step: Beteiligung, number: int, changes: Iterable[Aenderung], liste: str, portal: Portal) -> Schritt:
    of_goals = tuple(Verweis(_satz(change, portal), f"{liste}#{change.anker}") for change in changes)
    others = tuple(
        Verweis(item.text, portal.ziele[item.ziel].adresse if item.ziel in portal.ziele else "")
        for item in step.geaendert
    )
    return Schritt(
        anker=f"beteiligung-{step.kennung or f'_{number}'}",
        titel=step.titel,
        art=name(step.art, "beteiligung"),
        wann=datum(step.datum) if step.datum else zeitraum(step.zeitraum),
        teilnehmende=zahl(int(step.teilnehmende)) if step.teilnehmende.isdigit() else step.teilnehmende,
        ergebnis=step.ergebnis,
        gesagt=step.gesagt,
        geaendert=(*of_goals, *others),
        nicht_geaendert=step.nicht_geaendert,
        vorlage=portal.vorlagen.get(step.vorlage),
    )


def _satz(change: Aenderung, portal: Portal) -> str:
    """What changed in the words of the event; without any, „Neu formuliert: 6.4 Sicherheit …“."""
    if change.ereignis.text:
        return kuerzen(klartext(change.ereignis.text), 200)
    goals = [f"{ziel.nummer} {ziel_titel(ziel)}" for one in change.erzaehlt if (ziel := portal.ziele.get(one.ref))]
    about = aufzaehlung(goals) if goals else "die ganze Strategie"
    return f"{name(change.ereignis.art, 'ereignis').capitalize()}: {about}"
