"""From a count into the finder: an address only where the finder lists exactly the offers that were counted."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from urllib.parse import urlencode

from wegweiser.domain.angebot import Angebot
from wegweiser.domain.indikator import Berechnung
from wegweiser.domain.portal import Portal
from wegweiser.domain.zaehlung import passt
from wegweiser.pages.angebote.listen import make_listen

OHNE_ANMELDUNG = (("anmeldung", "ohne"),)


def finder_adresse(angebote: Collection[Angebot], gebiet: str, rule: Berechnung, portal: Portal, heute: date) -> str:
    """Empty where the finder cannot say it: it knows nothing of checks that are overdue, nor of „niedrigschwellig“, and it
    shows an offer by telephone for the city and not for each of its areas."""
    liste = make_listen(portal, heute).liste("gebiet", gebiet)
    if liste is None:
        return ""
    counted = {angebot.id for angebot in angebote}
    known = rule._replace(niedrigschwellig=None)
    shown = [angebot for angebot in liste.angebote if passt(angebot, known)]
    if {angebot.id for angebot in shown} == counted:
        return _adresse(gebiet, rule)
    if {angebot.id for angebot in shown if angebot.anmeldung.erforderlich is False} == counted:
        return _adresse(gebiet, rule, OHNE_ANMELDUNG)
    return ""


def _adresse(gebiet: str, rule: Berechnung, mehr: tuple[tuple[str, str], ...] = ()) -> str:
    facets = {
        "thema": rule.themen,
        "zielgruppe": rule.zielgruppen,
        "format": rule.format,
        "barrierefreiheit": rule.barrierefreiheit,
    }
    chosen = [(facet, value) for facet, values in facets.items() for value in values]
    return "angebote/?" + urlencode([("gebiet", gebiet), *chosen, *mehr])
