"""The lists of Maßnahmen: all of them, and those of one status, one Kommune, one Strategie. Each is a page of its own, so
that choosing needs no JavaScript and every sum can be recomputed from the page that shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from wegweiser.components.geld import betraege, summen
from wegweiser.components.stand import Stand, stand
from wegweiser.components.verweise import (
    MASSNAHME_STATUS,
    Verweis,
    kommune_name,
    massnahme_folge,
    ziel_titel,
    zu_massnahme,
)
from wegweiser.domain.massnahme import Massnahme
from wegweiser.domain.portal import Portal, sort_key
from wegweiser.planning.page import START, ZIELE, Krume, Page
from wegweiser.rendering.filters import anzahl, datum

MASSNAHMEN = Krume("Maßnahmen", "massnahmen/")


class Gruppe(NamedTuple):
    """Maßnahmen below one heading; within it one part for each status, or one without."""

    titel: str
    teile: tuple[tuple[Stand | None, tuple[Verweis, ...]], ...]
    adresse: str = ""
    auch: tuple[Verweis, ...] = ()
    """Belong here as well, and stand in full below an earlier heading."""


@dataclass(frozen=True)
class Auswahl:
    """One list: what is chosen, and how it is grouped."""

    art: str
    """„Stand“, „Stadt“, „Strategie“; empty for all Maßnahmen."""
    wort: str
    adresse: str
    massnahmen: tuple[Massnahme, ...]
    gruppieren: Callable[[], list[Gruppe]] = field(compare=False)


def listenseiten(portal: Portal) -> Iterator[Page]:
    """All lists."""
    everything = tuple(sorted(portal.massnahmen.values(), key=massnahme_folge))
    choices = list(_auswahlen(everything, portal))
    whole = Auswahl("", "", MASSNAHMEN.adresse, everything, lambda: _je_kommune(everything, portal))
    for choice in (whole, *choices):
        yield _seite(choice, choices, portal)


def _auswahlen(massnahmen: Sequence[Massnahme], portal: Portal) -> Iterator[Auswahl]:
    """The lists of a part; a Kommune is worth one only where there are several."""
    for status in MASSNAHME_STATUS:
        own = tuple(one for one in massnahmen if one.status == status)
        if own:
            word = stand(status, "massnahme_status").wort
            address = f"{MASSNAHMEN.adresse}stand/{status or 'unbekannt'}/"
            yield Auswahl("Stand", word, address, own, lambda own=own: _je_kommune(own, portal, mit_stand=False))
    kommunen = sorted({one.kommune for one in massnahmen}, key=lambda slug: sort_key(kommune_name(portal, slug)))
    for kommune in kommunen if len(kommunen) > 1 else ():
        own = tuple(one for one in massnahmen if one.kommune == kommune)
        address = f"{MASSNAHMEN.adresse}kommune/{kommune}/"
        yield Auswahl("Stadt", kommune_name(portal, kommune), address, own, lambda own=own: _je_kommune(own, portal))
    for strategie in sorted(portal.strategien.values(), key=lambda strategie: sort_key(strategie.titel)):
        own = tuple(one for one in massnahmen if any(ref.partition("/")[0] == strategie.id for ref in one.ziele))
        if own:
            address = f"{MASSNAHMEN.adresse}strategie/{strategie.id}/"
            yield Auswahl(
                "Strategie",
                strategie.titel,
                address,
                own,
                lambda own=own, id=strategie.id: _je_ziel(own, id, portal),
            )


def _je_kommune(massnahmen: Iterable[Massnahme], portal: Portal, mit_stand: bool = True) -> list[Gruppe]:
    """By Kommune, and within it by status where the list has more than one."""
    groups: dict[str, list[Massnahme]] = {}
    for massnahme in massnahmen:
        groups.setdefault(kommune_name(portal, massnahme.kommune), []).append(massnahme)
    return [
        Gruppe(
            kommune,
            tuple(
                (
                    stand(status, "massnahme_status") if mit_stand else None,
                    tuple(karte(portal, one, mit_stand=False) for one in part),
                )
                for status, part in groupby(own, key=lambda one: one.status)
            ),
        )
        for kommune, own in sorted(groups.items())
    ]


def _je_ziel(massnahmen: Iterable[Massnahme], strategie: str, portal: Portal) -> list[Gruppe]:
    """By the goals of one Strategie, in their order; a Maßnahme stands in full at the first of its goals."""
    own, shown, groups = tuple(massnahmen), set(), []
    for ziel in portal.strategien[strategie].ziele():
        part = [one for one in own if ziel.ref in one.ziele]
        new = tuple(karte(portal, one) for one in part if one.id not in shown)
        again = tuple(karte(portal, one) for one in part if one.id in shown)
        shown.update(one.id for one in part)
        if part:
            teile = ((None, new),) if new else ()
            groups.append(Gruppe(f"{ziel.nummer} {ziel_titel(ziel)}", teile, ziel.adresse, again))
    return groups


def karte(portal: Portal, massnahme: Massnahme, mit_stand: bool = True) -> Verweis:
    """A Maßnahme with its period, its newest report and what came of it."""
    card = zu_massnahme(portal, massnahme, mit_stand)
    newest = max((report.datum for report in massnahme.berichte), default="")
    words = (
        f"Bericht: {datum(newest)}" if newest else "noch kein Bericht",
        anzahl(len(massnahme.angebote), "Angebot", "Angebote") if massnahme.angebote else "",
    )
    return card._replace(worte=(*card.worte, *(word for word in words if word)))


def _seite(choice: Auswahl, choices: Sequence[Auswahl], portal: Portal) -> Page:
    title = f"Maßnahmen: {choice.wort}" if choice.wort else MASSNAHMEN.titel
    return Page(
        adresse=choice.adresse,
        titel=title,
        beschreibung="Was die Städte tun, um ihre Ziele zu erreichen: wer verantwortlich ist, was es kostet und wie weit es ist.",
        template="pages/massnahme/liste.html.jinja",
        view=lambda: {
            "titel": title,
            "auswahl": choice,
            "filter": [
                (art, [(one.wort, one.adresse, len(one.massnahmen)) for one in group])
                for art, group in groupby(choices, key=lambda one: one.art)
            ],
            "gesamt": len(portal.massnahmen),
            "alle": MASSNAHMEN.adresse,
            "gruppen": choice.gruppieren(),
            "staende": _staende(choice.massnahmen),
            "geld": [betrag for one in choice.massnahmen for betrag in betraege(one.budget, one.titel, one.adresse)],
            "summen": summen(item for one in choice.massnahmen for item in one.budget),
        },
        bereich="ziele",
        krumen=(START, ZIELE, MASSNAHMEN) if choice.wort else (START, ZIELE),
    )


def _staende(massnahmen: Iterable[Massnahme]) -> list[tuple[Stand, int]]:
    """Every status word with its meaning and how many Maßnahmen have it; „not known“ only where there is one."""
    statuses = [massnahme.status for massnahme in massnahmen]
    return [
        (stand(status, "massnahme_status"), statuses.count(status))
        for status in MASSNAHME_STATUS
        if status or "" in statuses
    ]
