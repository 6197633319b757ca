"""Maßnahmen: one page each; the lists of them stand in ``listen.py``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from wegweiser.components.angebot_karte import make_karten
from wegweiser.components.geld import betraege, summen
from wegweiser.components.geschichte import eintraege
from wegweiser.components.kette import ketten_verweise
from wegweiser.components.papierkette import papiere
from wegweiser.components.stand import FristAnsicht, frist, letzter_tag, stand
from wegweiser.components.verweise import klartext, kommune_name, kuerzen, zu_zielen
from wegweiser.domain.massnahme import Massnahme, Meilenstein
from wegweiser.domain.portal import Portal
from wegweiser.domain.ziel import Frist
from wegweiser.planning.page import START, ZIELE, Page
from wegweiser.rendering.filters import datum, zeitraum
from wegweiser.settings import Settings

from .listen import MASSNAHMEN, listenseiten

NOCH_NICHT_FERTIG = ("geplant", "laufend")


class MeilensteinAnsicht(NamedTuple):
    """A milestone; ``frist`` only while it is not done: the browser says when the day has passed."""

    text: str
    datum: str
    erledigt: bool | None
    frist: FristAnsicht | None


def pages(portal: Portal, settings: Settings) -> Iterator[Page]:
    """The lists and a page for each Maßnahme."""
    yield from listenseiten(portal)
    for massnahme in portal.massnahmen.values():
        yield _seite(massnahme, portal, settings)


def _seite(massnahme: Massnahme, portal: Portal, settings: Settings) -> Page:
    offers = [portal.angebote[offer] for offer in massnahme.angebote if offer in portal.angebote]
    return Page(
        adresse=massnahme.adresse,
        titel=massnahme.titel,
        beschreibung=kuerzen(klartext(massnahme.beschreibung), 200),
        template="pages/massnahme/template.html.jinja",
        view=lambda: {
            "massnahme": massnahme,
            "kommune": kommune_name(portal, massnahme.kommune),
            "stand": stand(massnahme.status, "massnahme_status"),
            **_zeit(massnahme),
            "geld": betraege(massnahme.budget),
            "summen": summen(massnahme.budget),
            "meilensteine": meilensteine(massnahme.meilensteine),
            "erledigt": sum(step.erledigt is True for step in massnahme.meilensteine),
            "berichte": sorted(massnahme.berichte, key=lambda report: report.datum, reverse=True),
            "ziele": zu_zielen(portal, massnahme.ziele),
            "angebote": make_karten(portal.aktuelle_angebote(offers, settings.heute), portal, settings.heute),
            "nicht_mehr": [offer for offer in offers if offer.ist_abgelaufen(settings.heute)],
            "papiere": papiere(portal.vorlagen[paper] for paper in massnahme.vorlagen if paper in portal.vorlagen),
            "kette": ketten_verweise([portal.ketten[massnahme.id]])[0],
            "geschichte": eintraege(massnahme.geschichte, portal),
        },
        bereich="ziele",
        krumen=(START, ZIELE, MASSNAHMEN),
        datei=massnahme.datei,
    )


def _zeit(massnahme: Massnahme) -> dict[str, str]:
    """The period; its last day where something is to be done until then."""
    still_open = massnahme.status in NOCH_NICHT_FERTIG
    return {
        "zeitraum": zeitraum(massnahme.zeitraum),
        "letzter_tag": letzter_tag(massnahme.zeitraum.bis) if still_open else "",
    }


def meilensteine(steps: tuple[Meilenstein, ...]) -> list[MeilensteinAnsicht]:
    """In the order of their days; those without one at the end."""
    return [
        MeilensteinAnsicht(
            text=step.text,
            datum=datum(step.datum) if step.datum else "",
            erledigt=step.erledigt,
            frist=frist(Frist(step.datum, "")) if step.datum and not step.erledigt else None,
        )
        for step in sorted(steps, key=lambda step: (not step.datum, step.datum))
    ]
