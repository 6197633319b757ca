"""Who decided a Strategie, and what was decided about its papers."""

from __future__ import annotations

from typing import NamedTuple

from wegweiser.components.verweise import klartext
from wegweiser.domain.portal import Portal
from wegweiser.domain.vorlage import Vorlage
from wegweiser.domain.ziel import Strategie
from wegweiser.rendering.filters import datum


def beschluss(strategie: Strategie, portal: Portal) -> dict[str, object] | None:
    """Who decided the latest Ausgabe of which a decision is known, when and how."""
    for ausgabe in sorted(strategie.ausgaben, key=lambda ausgabe: ausgabe.jahr, reverse=True):
        if ausgabe.beschlossen_von:
            return {
                "wer": ausgabe.beschlossen_von,
                "wann": datum(ausgabe.beschlossen_am),
                "ergebnis": ausgabe.ergebnis,
                "vorlage": portal.vorlagen.get(ausgabe.vorlage),
            }
    return None


class Entscheidung(NamedTuple):
    """What a Gremium decided about one paper."""

    gremium: str
    wann: str
    ergebnis: str
    vorlage: Vorlage


def entscheidungen(strategie: Strategie, portal: Portal) -> list[Entscheidung]:
    """Decisions about single papers of a Strategie: no decision about all of it, and more than taking note."""
    return [
        Entscheidung(beratung.gremium, datum(beratung.datum), klartext(beratung.ergebnis), paper)
        for paper in papiere_der_strategie(strategie, portal)
        for beratung in paper.beratungsfolge
        if beratung.entscheidet and beratung.ergebnis
    ]


def papiere_der_strategie(strategie: Strategie, portal: Portal) -> list[Vorlage]:
    """The papers that the Strategie names, then those that name it."""
    named = [portal.vorlagen[paper] for paper in strategie.vorlagen if paper in portal.vorlagen]
    return list({paper.id: paper for paper in (*named, *portal.vorlagen_zu.get(strategie.id, ()))}.values())
