"""The lists of offers: by theme, Zielgruppe, format and area. Only words with at least one current offer have one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from wegweiser.components.angebot_karte import WEIT, gebiet_name, orte
from wegweiser.components.verweise import kommune_name
from wegweiser.domain.angebot import Angebot
from wegweiser.domain.portal import Portal, sort_key
from wegweiser.rendering.namen import name

ARTEN = ("thema", "zielgruppe", "format", "gebiet")
"""The kinds of lists: first part of their address, and the finder's parameter of the same name."""


@dataclass(frozen=True)
class Liste:
    """The current offers of one word, sorted by title."""

    art: str
    id: str
    titel: str
    angebote: tuple[Angebot, ...]
    beschreibung: str = ""
    symbol: str = ""
    gruppe: str = ""
    """The Kommune of an area."""

    @property
    def adresse(self) -> str:
        """Address below the site's root."""
        return f"angebote/{self.art}/{self.id}/"


@dataclass(frozen=True)
class Listen:
    """All current offers and all their lists, computed once for the pages that need them."""

    angebote: tuple[Angebot, ...]
    nach: Mapping[str, Mapping[str, Liste]]
    """Lists by kind and id, in the order in which readers see them."""

    def liste(self, art: str, id: str) -> Liste | None:
        """The list of a word, None when it has no current offer."""
        return self.nach[art].get(id)

    def alle(self) -> Iterator[Liste]:
        """Every list of every kind."""
        for art in ARTEN:
            yield from self.nach[art].values()


def make_listen(portal: Portal, heute: date) -> Listen:
    """Sort the current offers into their lists."""
    return portal.once(("listen", heute), lambda: _listen(portal, heute))


def _listen(portal: Portal, heute: date) -> Listen:
    angebote = tuple(portal.aktuelle_angebote(portal.angebote.values(), heute))
    return Listen(
        angebote,
        {
            "thema": _vokabular_listen("thema", "themen", _index(angebote, lambda a: a.themen), portal),
            "zielgruppe": _vokabular_listen(
                "zielgruppe", "zielgruppen", _index(angebote, lambda a: a.zielgruppen), portal
            ),
            "format": _vokabular_listen("format", "formate", _index(angebote, lambda a: (a.format,)), portal),
            "gebiet": _gebiet_listen(_index(angebote, lambda a: orte(a, portal)), portal),
        },
    )


def _index(angebote: Iterable[Angebot], worte) -> dict[str, list[Angebot]]:
    index: dict[str, list[Angebot]] = {}
    for angebot in angebote:
        for wort in dict.fromkeys(worte(angebot)):
            index.setdefault(wort, []).append(angebot)
    return index


def _vokabular_listen(art: str, vokabular: str, index: dict[str, list[Angebot]], portal: Portal) -> dict[str, Liste]:
    begriffe = sorted((portal.begriff(vokabular, id) for id in index), key=lambda b: (b.id != "alle", sort_key(b.name)))
    return {
        begriff.id: Liste(art, begriff.id, begriff.name, tuple(index[begriff.id]), begriff.beschreibung, begriff.symbol)
        for begriff in begriffe
    }


def _gebiet_listen(index: dict[str, list[Angebot]], portal: Portal) -> dict[str, Liste]:
    """Each Kommune as a whole, its areas in the order of its file, then what reaches beyond."""
    listen: dict[str, Liste] = {}

    def add(id: str, titel: str, gruppe: str) -> None:
        if id in index and id not in listen:
            listen[id] = Liste("gebiet", id, titel, tuple(index[id]), gruppe=gruppe)

    for kommune in portal.kommunen.values():
        add(kommune.id, f"Ganz {kommune.name}", kommune.name)
        for gebiet in kommune.gebiete:
            add(gebiet.id, gebiet.name, kommune.name)
    for weit in WEIT:
        titel = name(weit, "reichweite")
        add(weit, titel[0].upper() + titel[1:], "Darüber hinaus")
    for id in index:
        add(id, f"Ganz {kommune_name(portal, id)}", "Darüber hinaus")
    return listen


def listen_titel(liste: Liste, portal: Portal) -> str:
    """Title of a list by itself: „Stuttgart-West“ where the list among others is called „West“."""
    return gebiet_name(liste.id, portal) if liste.id in portal.gebiete and liste.art == "gebiet" else liste.titel
