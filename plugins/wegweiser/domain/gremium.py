"""Gremium: a council or committee, known only from the papers that went there, with its sittings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from wegweiser.reading.nearest import fold

from .vorlage import Beratung, Vorlage

LONGEST_SLUG = 80


class Punkt(NamedTuple):
    """One paper in one sitting."""

    vorlage: Vorlage
    beratung: Beratung


class Sitzung(NamedTuple):
    """All that is known of one day; two papers of one day are one sitting."""

    datum: str
    punkte: tuple[Punkt, ...]


@dataclass(frozen=True)
class Gremium:
    """``schreibweisen`` are the names in the papers; the most frequent one is its ``name``."""

    id: str
    kommune: str
    name: str
    schreibweisen: tuple[str, ...]
    sitzungen: tuple[Sitzung, ...]
    """The newest first."""

    @property
    def adresse(self) -> str:
        """Address below the site's root."""
        return f"gremien/{self.id}/"

    @property
    def punkte(self) -> tuple[Punkt, ...]:
        """Every paper in every sitting, the newest sitting first."""
        return tuple(punkt for sitzung in self.sitzungen for punkt in sitzung.punkte)


def gremium_schluessel(kommune: str, name: str) -> tuple[str, str]:
    """The same for spellings that differ in nothing but case, hyphens and spaces."""
    return kommune, fold(name).replace("-", "") or name


def make_gremien(vorlagen: Iterable[Vorlage]) -> dict[tuple[str, str], Gremium]:
    """All Gremien that papers name, by ``gremium_schluessel``, sorted by Kommune and name."""
    points: dict[tuple[str, str], list[Punkt]] = {}
    for vorlage in vorlagen:
        for beratung in vorlage.beratungsfolge:
            points.setdefault(gremium_schluessel(vorlage.kommune, beratung.gremium), []).append(
                Punkt(vorlage, beratung)
            )
    taken: set[str] = set()
    return {key: _gremium(key[0], points[key], taken) for key in sorted(points)}


def _gremium(kommune: str, points: list[Punkt], taken: set[str]) -> Gremium:
    spellings = [spelling for spelling, _ in Counter(punkt.beratung.gremium for punkt in points).most_common()]
    by_day: dict[str, list[Punkt]] = {}
    for punkt in points:
        by_day.setdefault(punkt.beratung.datum, []).append(punkt)
    return Gremium(
        id=_free_slug(f"{kommune}-{fold(spellings[0])}"[:LONGEST_SLUG].strip("-"), taken),
        kommune=kommune,
        name=spellings[0],
        schreibweisen=tuple(spellings),
        sitzungen=tuple(Sitzung(day, tuple(by_day[day])) for day in sorted(by_day, reverse=True)),
    )


def _free_slug(wanted: str, taken: set[str]) -> str:
    """Long names may begin alike, and names in other scripts leave nothing: then they are counted."""
    slug, count = wanted, 1
    while slug in taken:
        count += 1
        slug = f"{wanted}-{count}"
    taken.add(slug)
    return slug
