"""The lists of offers: one for every value of every facet that at least one current offer has. They are the filters of those who
have no JavaScript."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from wegweiser.components.angebot_karte import WEIT, gebiet_name, orte
from wegweiser.components.termine import TAGE, ist_vorbei
from wegweiser.components.verweise import kommune_name
from wegweiser.domain.angebot import Angebot
from wegweiser.domain.portal import Portal, sort_key
from wegweiser.sprachen.namen import NAMEN

Worte = Callable[[Angebot], Iterable[str]]
ARTEN = ("thema", "gebiet", "zielgruppe", "format", "kosten", "barrierefreiheit", "sprache", "tag")
"""The kinds of lists: first part of their address, and the finder's parameter of the same name."""


@dataclass(frozen=True, eq=False)
class Liste:
    """The current offers of one word, sorted by title. Made once, so a list is equal to itself only: that is quickly looked up."""

    art: str
    id: str
    titel: str
    angebote: tuple[Angebot, ...]
    beschreibung: str = ""
    symbol: str = ""
    gruppe: str = ""
    """The Kommune of an area."""
    deutsch: frozenset[str] = frozenset()
    """On a page in another language: whether ``name`` (the title) and ``beschreibung`` are German."""

    @property
    def adresse(self) -> str:
        """Address below the site's root."""
        return f"angebote/{self.art}/{self.id}/"


class Listen:
    """All current offers and all their lists. The lists of a kind are made when the first of them is asked for."""

    def __init__(self, portal: Portal, heute: date) -> None:
        self.angebote = portal.alle_aktuellen(heute)
        self._portal = portal
        self._heute = heute
        self._nach: dict[str, Mapping[str, Liste]] = {}

    def nach(self, art: str) -> Mapping[str, Liste]:
        """The lists of a kind by id, in the order in which readers see them."""
        if art not in self._nach:
            self._nach[art] = _MAKERS[art](self.angebote, self._portal, self._heute)
        return self._nach[art]

    def liste(self, art: str, id: str) -> Liste | None:
        """The list of a word, None when it has no current offer."""
        return self.nach(art).get(id)

    def alle(self) -> Iterator[Liste]:
        """Every list of every kind."""
        for art in ARTEN:
            yield from self.nach(art).values()


def make_listen(portal: Portal, heute: date) -> Listen:
    """Sort the current offers into their lists."""
    return portal.once(("listen", heute), lambda: Listen(portal, heute))


def _index(angebote: Iterable[Angebot], worte: Worte) -> dict[str, list[Angebot]]:
    index: dict[str, list[Angebot]] = {}
    for angebot in angebote:
        for wort in dict.fromkeys(worte(angebot)):
            index.setdefault(wort, []).append(angebot)
    return index


def _vokabular_listen(
    art: str, vokabular: str, worte: Worte, angebote: Iterable[Angebot], portal: Portal, heute: date
) -> dict[str, Liste]:
    index = _index(angebote, worte)
    begriffe = sorted((portal.begriff(vokabular, id) for id in index), key=lambda b: (b.id != "alle", sort_key(b.name)))
    return {
        begriff.id: Liste(
            art,
            begriff.id,
            begriff.name,
            tuple(index[begriff.id]),
            begriff.beschreibung,
            begriff.symbol,
            deutsch=begriff.deutsch,
        )
        for begriff in begriffe
    }


def _kosten_listen(angebote: Iterable[Angebot], portal: Portal, heute: date) -> dict[str, Liste]:
    index = _index(angebote, lambda angebot: (angebot.kosten.art,) if angebot.kosten.art else ())
    return _mit_namen("kosten", NAMEN["kosten"], index, portal)


def _tag_listen(angebote: Iterable[Angebot], portal: Portal, heute: date) -> dict[str, Liste]:
    """What certainly takes place on a day of the week; offers whose times nobody knows are in none."""
    return _mit_namen("tag", TAGE, _index(angebote, lambda angebot: tage(angebot, heute)), portal, "wochentag")


def _mit_namen(
    art: str, werte: Iterable[str], index: Mapping[str, list[Angebot]], portal: Portal, namen: str = ""
) -> dict[str, Liste]:
    sprache = portal.sprache
    return {
        wert: Liste(art, wert, sprache.satzanfang(sprache.wort(wert, namen or art)), tuple(index[wert]))
        for wert in werte
        if wert in index
    }


def tage(angebot: Angebot, heute: date) -> Iterator[str]:
    """The days of the week on which there is something from today on, Monday first."""
    vorhanden = {
        TAGE[termin.datum.weekday()] if termin.datum else termin.wochentag
        for termin in (*angebot.termine, *angebot.oeffnungszeiten)
        if not ist_vorbei(termin, heute)
    }
    return (tag for tag in TAGE if tag in vorhanden)


def _gebiet_listen(angebote: Iterable[Angebot], portal: Portal, heute: date) -> dict[str, Liste]:
    """Each Kommune as a whole, its areas in the order of its file, then what reaches beyond."""
    index = _index(angebote, lambda angebot: orte(angebot, portal))
    listen: dict[str, Liste] = {}
    sprache = portal.sprache
    darueber = sprache._("Darüber hinaus")

    def add(id: str, titel: str, gruppe: str) -> None:
        if id in index and id not in listen:
            listen[id] = Liste("gebiet", id, titel, tuple(index[id]), gruppe=gruppe)

    for kommune in portal.kommunen.values():
        add(kommune.id, sprache._("Ganz %(kommune)s", kommune=kommune.name), kommune.name)
        for gebiet in kommune.gebiete:
            add(gebiet.id, gebiet.name, kommune.name)
    for weit in WEIT:
        titel = sprache.wort(weit, "reichweite")
        add(weit, sprache.satzanfang(titel), darueber)
    for id in index:
        add(id, sprache._("Ganz %(kommune)s", kommune=kommune_name(portal, id)), darueber)
    return listen


_MAKERS: Mapping[str, Callable[[Iterable[Angebot], Portal, date], Mapping[str, Liste]]] = {
    "thema": partial(_vokabular_listen, "thema", "themen", lambda angebot: angebot.themen),
    "zielgruppe": partial(_vokabular_listen, "zielgruppe", "zielgruppen", lambda angebot: angebot.zielgruppen),
    "format": partial(_vokabular_listen, "format", "formate", lambda angebot: (angebot.format,)),
    "gebiet": _gebiet_listen,
    "kosten": _kosten_listen,
    "barrierefreiheit": partial(
        _vokabular_listen, "barrierefreiheit", "barrierefreiheit", lambda angebot: angebot.barrierefreiheit
    ),
    "sprache": partial(_vokabular_listen, "sprache", "sprachen", lambda angebot: angebot.sprachen),
    "tag": _tag_listen,
}


def listen_titel(liste: Liste, portal: Portal) -> str:
    """Title of a list by itself: „Stuttgart-West“ where the list among others is called „West“."""
    return gebiet_name(liste.id, portal) if liste.id in portal.gebiete and liste.art == "gebiet" else liste.titel
