"""Beratungsfolge: one paper's way through the committees, in the order of the sittings."""

from __future__ import annotations

from typing import NamedTuple

from wegweiser.domain.gremium import gremium_schluessel
from wegweiser.domain.portal import Portal
from wegweiser.domain.vorlage import Beratung, Vorlage
from wegweiser.sprachen.namen import name


class BeratungAnsicht(NamedTuple):
    """One sitting. ``entscheidung`` is true only where the Gremium was asked to decide."""

    gremium: str
    adresse: str
    """The page of the Gremium."""
    datum: str
    sitzung: str
    zweck: str
    zweck_satz: str
    entscheidung: bool
    nur_kenntnis: bool
    """The Gremium was only informed."""
    ergebnis: str


def beratungen(vorlage: Vorlage, portal: Portal) -> list[BeratungAnsicht]:
    """Sittings by date; those without one keep their place at the end."""
    folge = sorted(vorlage.beratungsfolge, key=lambda beratung: (not beratung.datum, beratung.datum))
    return [beratung_ansicht(vorlage, beratung, portal) for beratung in folge]


def beratung_ansicht(vorlage: Vorlage, beratung: Beratung, portal: Portal) -> BeratungAnsicht:
    """One paper in one sitting."""
    return BeratungAnsicht(
        gremium=beratung.gremium,
        adresse=portal.gremien[gremium_schluessel(vorlage.kommune, beratung.gremium)].adresse,
        datum=beratung.datum,
        sitzung=name(beratung.sitzungsart, "sitzungsart") if beratung.sitzungsart else "",
        zweck=name(beratung.zweck, "zweck") if beratung.zweck else "",
        zweck_satz=name(beratung.zweck, "zweck_satz") if beratung.zweck else "",
        entscheidung=beratung.entscheidet,
        nur_kenntnis=beratung.zweck == "kenntnisnahme",
        ergebnis=beratung.ergebnis,
    )
