"""Portal: all records of a content folder with the look-ups that pages, rules and exports need. Built once, in ``build.py``."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from typing import Any, TypeVar

from wegweiser.reading.record import Record
from wegweiser.sprachen import DEUTSCH, Sprache

from .angebot import Angebot
from .gebiet import Gebiet, Kommune
from .gremium import Gremium, make_gremien
from .hilfe import Notruf
from .indikator import Indikator
from .kette import Kette, make_ketten
from .massnahme import Massnahme
from .traeger import Traeger
from .vokabular import Begriff, Synonymgruppe
from .vorlage import Vorlage
from .ziel import FrueheresZiel, Strategie, Ziel

T = TypeVar("T")


@dataclass(frozen=True)
class Portal:
    """Everything the content says. Mappings keep the order of the files; keys are slugs (goals: ``strategie/nummer``)."""

    records: tuple[Record, ...] = ()
    """The records behind it all, typed by their schemas: for rules that speak about keys."""
    faulty: tuple[Record, ...] = ()
    """Records that their schemas refused. They are part of nothing, but rules about single texts read them as well, so
    that an editor hears everything at once."""
    left_out: frozenset[tuple[str, str]] = frozenset()
    """``(kind, id)`` of records that had errors: a reference to one of them is no second error."""
    kommunen: Mapping[str, Kommune] = field(default_factory=dict)
    vokabulare: Mapping[str, Mapping[str, Begriff]] = field(default_factory=dict)
    synonyme: tuple[Synonymgruppe, ...] = ()
    traeger: Mapping[str, Traeger] = field(default_factory=dict)
    angebote: Mapping[str, Angebot] = field(default_factory=dict)
    strategien: Mapping[str, Strategie] = field(default_factory=dict)
    massnahmen: Mapping[str, Massnahme] = field(default_factory=dict)
    indikatoren: Mapping[str, Indikator] = field(default_factory=dict)
    vorlagen: Mapping[str, Vorlage] = field(default_factory=dict)
    hilfe: tuple[Notruf, ...] = ()
    sprache: Sprache = DEUTSCH
    """The language of all texts that somebody translated; what the interface says around them is in it, too."""
    auf_deutsch: Portal | None = field(default=None, repr=False, compare=False)
    """In another language: the German Portal behind it, whose words can be searched as well."""

    _made: dict[Hashable, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """What others derive from the whole Portal (lists, cards), made at the first asking and kept under ``key``."""
        if key not in self._made:
            self._made[key] = make()
        return self._made[key]

    @property
    def readable(self) -> tuple[Record, ...]:
        """All records that could be read, sound or not."""
        return (*self.records, *self.faulty)

    @cached_property
    def gebiete(self) -> dict[str, Gebiet]:
        """All areas of all Kommunen by id."""
        return {gebiet.id: gebiet for kommune in self.kommunen.values() for gebiet in kommune.gebiete}

    @cached_property
    def ziele(self) -> dict[str, Ziel]:
        """All goals of all levels by ``strategie/nummer``."""
        return {ziel.ref: ziel for strategie in self.strategien.values() for ziel in strategie.ziele()}

    @cached_property
    def fruehere_ziele(self) -> dict[str, FrueheresZiel]:
        """Goals that are no more, and old numbers of those of today, by ``strategie/nummer`` or ``strategie/kennung``."""
        return {former.ref: former for strategie in self.strategien.values() for former in strategie.fruehere()}

    @cached_property
    def angebote_von(self) -> dict[str, list[Angebot]]:
        """Offers by Träger."""
        return _index(self.angebote.values(), lambda angebot: (angebot.traeger,))

    @cached_property
    def angebote_zum_thema(self) -> dict[str, list[Angebot]]:
        """Offers by theme."""
        return _index(self.angebote.values(), lambda angebot: angebot.themen)

    @cached_property
    def angebote_zum_ziel(self) -> dict[str, list[Angebot]]:
        """Offers by the goals they name (not by the goals above those)."""
        return _index(self.angebote.values(), lambda angebot: angebot.ziele)

    @cached_property
    def massnahmen_zum_ziel(self) -> dict[str, list[Massnahme]]:
        """Maßnahmen by the goals they name (a whole Strategie is named by its slug)."""
        return _index(self.massnahmen.values(), lambda massnahme: massnahme.ziele)

    @cached_property
    def massnahmen_zum_angebot(self) -> dict[str, list[Massnahme]]:
        """Maßnahmen by the offers that came of them."""
        return _index(self.massnahmen.values(), lambda massnahme: massnahme.angebote)

    @cached_property
    def indikatoren_zum_ziel(self) -> dict[str, list[Indikator]]:
        """Indikatoren by goal, whichever of the two names the other."""
        named_by_ziel: dict[str, list[str]] = {}
        for ziel in self.ziele.values():
            for indikator in ziel.indikatoren:
                named_by_ziel.setdefault(indikator, []).append(ziel.ref)
        return _index(
            self.indikatoren.values(), lambda indikator: (*indikator.ziele, *named_by_ziel.get(indikator.id, ()))
        )

    @cached_property
    def vorlagen_zu(self) -> dict[str, list[Vorlage]]:
        """Papers by the strategy or goal they are about (``betrifft``)."""
        return _index(self.vorlagen.values(), lambda vorlage: vorlage.betrifft)

    @cached_property
    def vorlagen_mit_bezug_auf(self) -> dict[str, list[Vorlage]]:
        """Papers by the paper they refer to."""
        return _index(
            self.vorlagen.values(), lambda vorlage: [b.ref for b in (*vorlage.bezug, *vorlage.antraege) if b.ref]
        )

    @cached_property
    def massnahmen_zur_vorlage(self) -> dict[str, list[Massnahme]]:
        """Maßnahmen by the papers they name."""
        return _index(self.massnahmen.values(), lambda massnahme: massnahme.vorlagen)

    @cached_property
    def strategien_zur_vorlage(self) -> dict[str, list[Strategie]]:
        """Strategies by the papers they name."""
        return _index(self.strategien.values(), lambda strategie: strategie.vorlagen)

    @cached_property
    def gremien(self) -> dict[tuple[str, str], Gremium]:
        """Councils and committees with their sittings, by ``gremium_schluessel``."""
        return make_gremien(self.vorlagen.values())

    @cached_property
    def ketten(self) -> dict[str, Kette]:
        """From motion to offer: all chains by id. Every paper and every Maßnahme is in one at least."""
        return make_ketten(self.vorlagen, self.massnahmen.values())

    @cached_property
    def ketten_zur_vorlage(self) -> dict[str, list[Kette]]:
        """Chains by the papers in them."""
        return _index(self.ketten.values(), lambda kette: [vorlage.id for vorlage in kette.vorlagen])

    @cached_property
    def ketten_zum_angebot(self) -> dict[str, list[Kette]]:
        """Chains by the offers that came of them."""
        return _index(self.ketten.values(), lambda kette: kette.angebote)

    @cached_property
    def ketten_zum_ziel(self) -> dict[str, list[Kette]]:
        """Chains by the goals and strategies they name."""
        return _index(self.ketten.values(), lambda kette: kette.ziele)

    def gebiet_und_darueber(self, gebiet: str) -> tuple[str, ...]:
        """The area and all areas it is part of, nearest first; unknown and empty slugs give nothing."""
        return self._darueber.get(gebiet, ())

    @cached_property
    def _darueber(self) -> dict[str, tuple[str, ...]]:
        chains: dict[str, tuple[str, ...]] = {}
        for id in self.gebiete:
            chain, gebiet = [], id
            while gebiet in self.gebiete and gebiet not in chain:
                chain.append(gebiet)
                gebiet = self.gebiete[gebiet].teil_von
            chains[id] = tuple(chain)
        return chains

    def begriff(self, vokabular: str, id: str) -> Begriff:
        """A word of a vocabulary; one that is missing there is shown by its id."""
        return self.vokabulare.get(vokabular, {}).get(id) or Begriff(id, id, vokabular)

    def aktuelle_angebote(self, angebote: Iterable[Angebot], heute: date) -> list[Angebot]:
        """Those that belong in a list today, sorted by title as people sort (ä like a)."""
        current = (angebot for angebot in angebote if not angebot.ist_abgelaufen(heute))
        return sorted(current, key=lambda angebot: self._rang[angebot.id])

    def alle_aktuellen(self, heute: date) -> Sequence[Angebot]:
        """All offers that belong in a list today, in the same order."""
        return self.once(
            ("aktuell", heute),
            lambda: [angebot for id in self._rang if not (angebot := self.angebote[id]).ist_abgelaufen(heute)],
        )

    @cached_property
    def _rang(self) -> dict[str, int]:
        """The place of every offer in the order of titles, by id and in this order."""
        keys = sorted((sort_key(angebot.titel), id) for id, angebot in self.angebote.items())
        return {id: place for place, (_, id) in enumerate(keys)}


def _index(things: Iterable[T], keys_of: Callable[[T], Iterable[str]]) -> dict[str, list[T]]:
    index: dict[str, list[T]] = {}
    for thing in things:
        for key in dict.fromkeys(keys_of(thing)):
            if key:
                index.setdefault(key, []).append(thing)
    return index


_FOLD = str.maketrans(
    {"ä": "a", "ö": "o", "ü": "u", "ß": "ss", "é": "e", "è": "e", "„": "", "“": "", "»": "", "«": "", "'": "", "’": ""}
    | {"ç": "c\uffff", "ğ": "g\uffff", "ı": "h\uffff", "ş": "s\uffff"}
    | {"ґ": "г\uffff", "є": "е\uffff", "і": "и\uffff", "ї": "и\uffff\uffff"}
)


@lru_cache(maxsize=1 << 16)
def sort_key(text: str) -> str:
    """DIN 5007-1: case and umlauts make no difference. Letters of Turkish and Ukrainian stand behind those they come after."""
    return text.casefold().translate(_FOLD)
