"""Kommune and Gebiet: the official areas from a fixed list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from .gemeinsam import Quelle


class Ebene(NamedTuple):
    """A level of areas: ``stadtbezirk`` is called „Stadtbezirk“, several „Stadtbezirke“."""

    id: str
    name: str
    mehrzahl: str


_EBENEN = (
    Ebene("stadtbezirk", "Stadtbezirk", "Stadtbezirke"),
    Ebene("stadtteil", "Stadtteil", "Stadtteile"),
    Ebene("stadtbereich", "Stadtbereich", "Stadtbereiche"),
)


def ebene(id: str) -> Ebene:
    """The level with this id, as people call it."""
    return next((known for known in _EBENEN if known.id == id), Ebene(id, id.capitalize(), id.capitalize()))


@dataclass(frozen=True)
class Gebiet:
    id: str
    name: str
    ebene: str
    kommune: str
    nummer: str = ""
    teil_von: str = ""
    nachbarn: tuple[str, ...] = ()

    @property
    def adresse(self) -> str:
        """Address below the site's root."""
        return f"gebiete/{self.id}/"


class Erhebung(NamedTuple):
    """Somebody has looked what there is in an area: at everything, or at one ``thema``. Only there „none“ can be said."""

    gebiet: str
    erhoben_am: str
    thema: str = ""


@dataclass(frozen=True)
class Kommune:
    """A city with its levels and areas, in the order of its file."""

    id: str
    name: str
    ebenen: tuple[Ebene, ...]
    gebiete: tuple[Gebiet, ...]
    quelle: tuple[Quelle, ...]
    datei: str
    land: str = ""
    web: str = ""
    lizenz: str = ""
    """Licence of the borders in the ``.geojson`` of the same name."""
    namensnennung: str = ""
    erhoben: tuple[Erhebung, ...] = ()
    anmerkungen: tuple[str, ...] = ()

    @property
    def adresse(self) -> str:
        """Address below the site's root."""
        return f"gebiete/#{self.id}"
