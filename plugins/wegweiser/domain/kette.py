"""Kette: one matter from motion to offer. docs/entscheidungen/0011 says why a chain is cut where it is cut.

- Every Maßnahme has a chain: the papers it names, what came of it, and its goals.
- Papers that no Maßnahme names make chains of their own: a paper and those that refer to it. Where one of them is a
  motion, the paper that takes it up belongs to it, with the Maßnahmen that name that paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from .massnahme import Massnahme
from .papiernummer import papiernummer
from .vorlage import Vorlage

ANTRAEGE = ("antrag", "anfrage")
"""Kinds of papers that push something from within the council."""
GLIEDER = ("antrag", "papier", "gremien", "beschluss", "geld", "massnahme", "angebot", "ziel")
"""The links of a chain, in their order."""


@dataclass(frozen=True)
class Kette:
    """What hangs together around one matter. ``angebote`` and ``ziele`` are references, ``vorlagen`` the oldest first."""

    id: str
    titel: str
    kommune: str
    vorlagen: tuple[Vorlage, ...]
    massnahmen: tuple[Massnahme, ...]
    angebote: tuple[str, ...]
    ziele: tuple[str, ...]
    anfang: Vorlage | Massnahme
    """The record that gives the chain its name."""

    @property
    def adresse(self) -> str:
        """Address below the site's root."""
        return f"ketten/{self.id}/"

    @property
    def antraege(self) -> tuple[Vorlage, ...]:
        """Motions and inquiries."""
        return tuple(vorlage for vorlage in self.vorlagen if vorlage.art in ANTRAEGE)

    @property
    def papiere(self) -> tuple[Vorlage, ...]:
        """All other papers."""
        return tuple(vorlage for vorlage in self.vorlagen if vorlage.art not in ANTRAEGE)

    @cached_property
    def bekannt(self) -> tuple[str, ...]:
        """The links that records tell about. Being asked to decide is no decision, and neither is taking note."""
        sittings = [beratung for vorlage in self.vorlagen for beratung in vorlage.beratungsfolge]
        there = {
            "antrag": self.antraege,
            "papier": self.papiere,
            "gremien": sittings,
            "beschluss": [one for one in sittings if one.entscheidet and one.ergebnis],
            "geld": [one for one in self.massnahmen if one.budget]
            or [one for one in self.vorlagen if one.finanzielle_auswirkungen],
            "massnahme": self.massnahmen,
            "angebot": self.angebote,
            "ziel": self.ziele,
        }
        return tuple(glied for glied in GLIEDER if there[glied])


def make_ketten(vorlagen: Mapping[str, Vorlage], massnahmen: Iterable[Massnahme]) -> dict[str, Kette]:
    """All chains by id: those of the Maßnahmen, then those of the papers that no Maßnahme names."""
    works: dict[str, list[Massnahme]] = {}
    answers: dict[str, list[Vorlage]] = {}
    ketten = []
    for massnahme in massnahmen:
        ketten.append(_of_massnahme(massnahme, vorlagen))
        for paper in massnahme.vorlagen:
            works.setdefault(paper, []).append(massnahme)
    for vorlage in vorlagen.values():
        for antrag in vorlage.antraege:
            answers.setdefault(antrag.ref, []).append(vorlage)
    alone = {id: vorlage for id, vorlage in vorlagen.items() if id not in works}
    ketten += [_of_papers(group, answers, works) for group in _groups(alone)]
    return {kette.id: kette for kette in ketten}


def _of_massnahme(massnahme: Massnahme, vorlagen: Mapping[str, Vorlage]) -> Kette:
    papers = [vorlagen[paper] for paper in massnahme.vorlagen if paper in vorlagen]
    return Kette(
        id=massnahme.id,
        titel=massnahme.titel,
        kommune=massnahme.kommune,
        vorlagen=tuple(sorted(papers, key=zeitfolge)),
        massnahmen=(massnahme,),
        angebote=massnahme.angebote,
        ziele=massnahme.ziele,
        anfang=massnahme,
    )


def _of_papers(
    group: list[Vorlage], answers: Mapping[str, list[Vorlage]], works: Mapping[str, list[Massnahme]]
) -> Kette:
    answering = [paper for vorlage in group if vorlage.art in ANTRAEGE for paper in answers.get(vorlage.id, ())]
    papers = tuple(sorted({paper.id: paper for paper in (*group, *answering)}.values(), key=zeitfolge))
    massnahmen = tuple({one.id: one for paper in papers for one in works.get(paper.id, ())}.values())
    first = min(group, key=zeitfolge)
    return Kette(
        id=f"papier/{first.id}",
        titel=first.betreff,
        kommune=first.kommune,
        vorlagen=papers,
        massnahmen=massnahmen,
        angebote=_once(offer for massnahme in massnahmen for offer in massnahme.angebote),
        ziele=_once(ref for refs in (*(p.betrifft for p in papers), *(m.ziele for m in massnahmen)) for ref in refs),
        anfang=first,
    )


def _once(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def _groups(vorlagen: Mapping[str, Vorlage]) -> Iterator[list[Vorlage]]:
    """Papers that refer to each other, directly or through others of them."""
    neighbours: dict[str, set[str]] = {id: set() for id in vorlagen}
    for vorlage in vorlagen.values():
        for bezug in (*vorlage.bezug, *vorlage.antraege):
            if bezug.ref in vorlagen:
                neighbours[vorlage.id].add(bezug.ref)
                neighbours[bezug.ref].add(vorlage.id)
    seen: set[str] = set()
    for start in vorlagen:
        waiting, group = [start], []
        while waiting:
            id = waiting.pop()
            if id not in seen:
                seen.add(id)
                group.append(vorlagen[id])
                waiting += sorted(neighbours[id])
        if group:
            yield group


def zeitfolge(vorlage: Vorlage) -> tuple[int, str, int, str]:
    """Sorts papers by their time. A paper without a date stands at its first sitting, without one at the beginning of the
    year of its number, without any of them at the end."""
    number = papiernummer(vorlage.nummer)
    day = vorlage.datum or min((beratung.datum for beratung in vorlage.beratungsfolge), default="")
    year = int(day[:4]) if day else number.jahr if number else 9999
    return year, day, number.laufend if number else 0, vorlage.id
