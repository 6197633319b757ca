"""Geschichte: how a goal, a Strategie or a Maßnahme became what it is; old and new side by side."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from wegweiser.components.verweise import Verweis, ziel_titel
from wegweiser.domain.gemeinsam import Anzahl, Ereignis
from wegweiser.domain.portal import Portal
from wegweiser.domain.verlauf import Aenderung
from wegweiser.domain.ziel import FrueheresZiel, Strategie, Ziel
from wegweiser.sprachen.namen import name

from .unterschied import Stueck, unterschied

NICHT_DOKUMENTIERT = "nicht dokumentiert"
_VORHER_GEHOERT_DAZU = {"umbenannt", "zusammengefuehrt", "geteilt", "verschoben", "entfallen"}
_NACHHER_GEHOERT_DAZU = {"neu", "umbenannt", "zusammengefuehrt", "geteilt", "verschoben"}
_NEUE_WORTE = {"umbenannt", "umformuliert"}


class Seite(NamedTuple):
    """One of the things before or after an event; ``adresse`` when it is a goal of this portal. ``stuecke`` are its words
    when those that changed are known."""

    text: str
    adresse: str = ""
    stuecke: tuple[Stueck, ...] = ()


class Eintrag(NamedTuple):
    """One event. An empty ``datum`` or ``anlass`` is shown as „nicht dokumentiert“; so is a missing side when
    ``zeigt_vorher`` or ``zeigt_nachher`` says that the side belongs to the event."""

    art: str
    datum: str
    text: str
    vorher: tuple[Seite, ...]
    nachher: tuple[Seite, ...]
    zeigt_vorher: bool
    zeigt_nachher: bool
    anlass: str
    vorlage: Seite | None
    anzahl: Anzahl | None = None
    anker: str = ""
    beteiligung: Verweis | None = None
    """The step of participation that led to it."""
    betrifft: tuple[Verweis, ...] = ()
    """The goals it concerns, for lists that stand on none of their pages."""

    @property
    def umstaende(self) -> tuple[str, str, Verweis | None, Seite | None]:
        """When and why: said once for a list in which it is always the same."""
        return self.datum, self.anlass, self.beteiligung, self.vorlage

    @property
    def verglichen(self) -> bool:
        """The words that changed are marked."""
        return any(seite.stuecke for seite in self.vorher)


def eintraege(ereignisse: Iterable[Ereignis], portal: Portal) -> list[Eintrag]:
    """Events in the order of the record, which is the order in which they happened."""
    return [_eintrag(ereignis, portal) for ereignis in ereignisse]


def eintraege_bei(ref: str, changes: Iterable[Aenderung], strategie: Strategie, portal: Portal) -> list[Eintrag]:
    """Changes as one goal tells them, or the whole Strategie (its slug)."""
    return [
        _eintrag(change.bei(ref).ereignis, portal, change.anker, zum_schritt(strategie, change.beteiligung))
        for change in changes
    ]


def eintrag_der_liste(change: Aenderung, strategie: Strategie, portal: Portal) -> Eintrag:
    """A change in a list that stands on none of the goals' pages, with ways to all that it concerns."""
    where = tuple(
        Verweis(f"{ziel.nummer} {ziel_titel(ziel)}", f"{ziel.adresse}#{change.anker}")
        for ref in change.betrifft
        if (ziel := portal.ziele.get(ref))
    )
    whole = (
        (Verweis(strategie.titel, f"{strategie.adresse}#{change.anker}"),) if strategie.id in change.betrifft else ()
    )
    step = zum_schritt(strategie, change.beteiligung)
    return _eintrag(change.ereignis, portal, change.anker, step, (*whole, *where))


def zum_schritt(strategie: Strategie, kennung: str) -> Verweis | None:
    """The way to a step of participation on the page of its Strategie."""
    titles = {step.kennung: step.titel for step in strategie.beteiligung if step.kennung}
    return Verweis(titles[kennung], f"{strategie.adresse}#beteiligung-{kennung}") if kennung in titles else None


def _eintrag(
    ereignis: Ereignis,
    portal: Portal,
    anker: str = "",
    beteiligung: Verweis | None = None,
    betrifft: tuple[Verweis, ...] = (),
) -> Eintrag:
    told = bool(ereignis.von or ereignis.nach)
    paper = portal.vorlagen.get(ereignis.vorlage)
    vorher, nachher = beide_seiten(ereignis, portal)
    return Eintrag(
        art=name(ereignis.art, "ereignis"),
        datum=ereignis.datum,
        text=ereignis.text,
        vorher=vorher,
        nachher=nachher,
        zeigt_vorher=bool(ereignis.von) or (told and ereignis.art in _VORHER_GEHOERT_DAZU),
        zeigt_nachher=bool(ereignis.nach) or (told and ereignis.art in _NACHHER_GEHOERT_DAZU),
        anlass="" if ereignis.anlass == NICHT_DOKUMENTIERT else ereignis.anlass,
        vorlage=Seite(paper.nummer or paper.betreff, paper.adresse) if paper else None,
        anzahl=ereignis.anzahl,
        anker=anker,
        beteiligung=beteiligung,
        betrifft=betrifft,
    )


def beide_seiten(ereignis: Ereignis, portal: Portal) -> tuple[tuple[Seite, ...], tuple[Seite, ...]]:
    """Before and after; where one wording became another, with the words that changed."""
    vorher = tuple(_seite(text, portal) for text in ereignis.von)
    nachher = tuple(_seite(text, portal) for text in ereignis.nach)
    if ereignis.art not in _NEUE_WORTE or len(vorher) != 1 or len(nachher) != 1:
        return vorher, nachher
    (old,), (new,) = vorher, nachher
    if old.adresse or new.adresse or not (found := unterschied(old.text, new.text)):
        return vorher, nachher
    return (Seite(old.text, stuecke=found[0]),), (Seite(new.text, stuecke=found[1]),)


def _seite(text: str, portal: Portal) -> Seite:
    ziel: Ziel | FrueheresZiel | None = portal.ziele.get(text) or portal.fruehere_ziele.get(text)
    if isinstance(ziel, Ziel):
        return Seite(f"{ziel.nummer} {ziel_titel(ziel)}", ziel.adresse)
    if ziel:
        return Seite(frueherer_titel(ziel), ziel.adresse)
    return Seite("" if text == NICHT_DOKUMENTIERT else text)


def frueherer_titel(ziel: FrueheresZiel) -> str:
    """„6.9 Feste feiern“, or what of it is known."""
    return f"{ziel.nummer} {ziel.titel}".strip() if ziel.titel else f"Frühere Nummer {ziel.nummer}"
