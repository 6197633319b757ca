"""Pages of goals that are no more and of old numbers: what the goal was, what became of it, where to go on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wegweiser.components.geschichte import eintrag_der_liste, frueherer_titel
from wegweiser.components.verweise import kommune_name, zu_zielen
from wegweiser.domain.portal import Portal
from wegweiser.domain.verlauf import Aenderung
from wegweiser.domain.ziel import FrueheresZiel, Strategie
from wegweiser.planning.page import Krume, Page
from wegweiser.sprachen.namen import name


def fruehere_seiten(
    strategie: Strategie, changes: Sequence[Aenderung], krumen: tuple[Krume, ...], portal: Portal
) -> Iterator[Page]:
    """One for each old number, and for each goal that is no more."""
    for former in strategie.fruehere():
        yield _seite(former, strategie, changes, krumen, portal)


def _seite(
    former: FrueheresZiel, strategie: Strategie, changes: Sequence[Aenderung], krumen: tuple[Krume, ...], portal: Portal
) -> Page:
    titel = frueherer_titel(former)
    satz = f"{f'Dieses Ziel hieß „{former.titel}“. ' if former.titel else ''}{name(former.verbleib, 'verbleib_satz')}"
    told = [change for change in changes if former.aenderung and change.ereignis.kennung == former.aenderung]
    goals = [portal.ziele[ref] for ref in former.nachfolger if ref in portal.ziele]
    return Page(
        adresse=former.adresse,
        titel=titel,
        beschreibung=f"{satz} {strategie.titel}, {kommune_name(portal, strategie.kommune)}.",
        template="pages/ziele/frueher.html.jinja",
        view=lambda: {
            "ziel": former,
            "titel": titel,
            "satz": satz,
            "strategie": strategie,
            "kommune": kommune_name(portal, strategie.kommune),
            "nachfolger": zu_zielen(portal, former.nachfolger),
            "wohin_offen": not former.nachfolger and former.verbleib in ("verschoben", "zusammengefuehrt", "geteilt"),
            "geschichte": [eintrag_der_liste(change, strategie, portal) for change in told],
        },
        bereich="ziele",
        krumen=krumen,
        datei=goals[0].datei if former.verbleib == "umnummeriert" and goals else strategie.datei,
    )
