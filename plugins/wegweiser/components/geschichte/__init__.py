"""Geschichte: how a goal, a Strategie or a Maßnahme became what it is; old and new side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wegweiser.components.verweise import ziel_titel
from wegweiser.domain.gemeinsam import Ereignis
from wegweiser.domain.portal import Portal
from wegweiser.rendering.namen import name

NICHT_DOKUMENTIERT = "nicht dokumentiert"
_VORHER_GEHOERT_DAZU = {"umbenannt", "zusammengefuehrt", "geteilt", "verschoben", "entfallen"}
_NACHHER_GEHOERT_DAZU = {"neu", "umbenannt", "zusammengefuehrt", "geteilt", "verschoben"}


@dataclass(frozen=True)
class Seite:
    """One of the things before or after an event; ``adresse`` when it is a goal of this portal."""

    text: str
    adresse: str = ""


@dataclass(frozen=True)
class Eintrag:
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


def eintraege(ereignisse: Iterable[Ereignis], portal: Portal) -> list[Eintrag]:
    """Events in the order of the record, which is the order in which they happened."""
    return [_eintrag(ereignis, portal) for ereignis in ereignisse]


def _eintrag(ereignis: Ereignis, portal: Portal) -> Eintrag:
    told = bool(ereignis.von or ereignis.nach)
    paper = portal.vorlagen.get(ereignis.vorlage)
    return Eintrag(
        art=name(ereignis.art, "ereignis"),
        datum=ereignis.datum,
        text=ereignis.text,
        vorher=_seiten(ereignis.von, portal),
        nachher=_seiten(ereignis.nach, portal),
        zeigt_vorher=bool(ereignis.von) or (told and ereignis.art in _VORHER_GEHOERT_DAZU),
        zeigt_nachher=bool(ereignis.nach) or (told and ereignis.art in _NACHHER_GEHOERT_DAZU),
        anlass="" if ereignis.anlass == NICHT_DOKUMENTIERT else ereignis.anlass,
        vorlage=Seite(paper.nummer or paper.betreff, paper.adresse) if paper else None,
    )


def _seiten(texts: Iterable[str], portal: Portal) -> tuple[Seite, ...]:
    return tuple(
        Seite(f"{ziel.nummer} {ziel_titel(ziel)}", ziel.adresse)
        if (ziel := portal.ziele.get(text))
        else Seite("" if text == NICHT_DOKUMENTIERT else text)
        for text in texts
    )
