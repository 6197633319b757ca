"""Counting: computed Indikatoren, recomputed from the portal's own offers at every build.

Whoever reads the page can count again: it says the rule in words, names the day and shows every row. The words of a
district's state are those of the data model: nothing is called „none“ where nobody has looked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Set
from datetime import date
from typing import NamedTuple

from .angebot import Angebot
from .gebiet import Ebene, Gebiet, ebene
from .indikator import Berechnung, Indikator
from .portal import Portal, sort_key

JA = "ja"
NUR_AUF_ANMELDUNG = "nur_auf_anmeldung"
ABGELAUFEN = "abgelaufen"
KEINE = "keine"
UNBEKANNT = "unbekannt"
ALLES = ""
"""Theme of a visit that looked at everything."""
STAENDE = (JA, NUR_AUF_ANMELDUNG, ABGELAUFEN, KEINE, UNBEKANNT)


class GebietZeile(NamedTuple):
    """One area: its state, and the offers that the state rests on."""

    gebiet: Gebiet
    stand: str
    angebote: tuple[Angebot, ...] = ()
    ohne_ort: int = 0
    """How many of these have no place but serve the area (by telephone, online, at home)."""


class Gebietsabdeckung(NamedTuple):
    """In which areas of one level there is an offer that the filter asks for."""

    ebene: Ebene
    zeilen: tuple[GebietZeile, ...]
    stichtag: date

    @property
    def zaehler(self) -> int:
        """Areas with the state ``ja``."""
        return sum(zeile.stand == JA for zeile in self.zeilen)

    @property
    def nenner(self) -> int:
        """All areas of the level."""
        return len(self.zeilen)

    @property
    def ja_nur_ohne_ort(self) -> int:
        """Areas with the state ``ja`` in which no offer has a place: worth saying beside the number."""
        return sum(zeile.stand == JA and zeile.ohne_ort == len(zeile.angebote) for zeile in self.zeilen)

    def je_stand(self) -> Counter[str]:
        """How many areas have which state."""
        return Counter(zeile.stand for zeile in self.zeilen)

    def je_angebot(self) -> list[tuple[Angebot, tuple[Gebiet, ...]]]:
        """Every offer counted, once and by title, with the areas for which it counts."""
        areas: dict[str, list[Gebiet]] = {}
        for zeile in self.zeilen:
            for angebot in zeile.angebote:
                areas.setdefault(angebot.id, []).append(zeile.gebiet)
        offers = {angebot.id: angebot for zeile in self.zeilen for angebot in zeile.angebote}
        return [(angebot, tuple(areas[angebot.id])) for angebot in _by_title(offers.values())]


class Anteil(NamedTuple):
    """How many current offers the filter asks for; ``nenner`` are all current offers, or None when only counted."""

    angebote: tuple[Angebot, ...]
    nenner: int | None
    stichtag: date

    @property
    def zaehler(self) -> int:
        """The offers counted."""
        return len(self.angebote)


Zaehlung = Gebietsabdeckung | Anteil


def zaehle(indikator: Indikator, portal: Portal, heute: date) -> Zaehlung | None:
    """Count, once for each day; None for an Indikator that is measured elsewhere."""
    rule = indikator.berechnung
    if rule is None:
        return None
    return portal.once(("zaehlung", indikator, heute), lambda: _zaehle(indikator, rule, portal, heute))


def _zaehle(indikator: Indikator, rule: Berechnung, portal: Portal, heute: date) -> Zaehlung:
    offers = [angebot for angebot in _candidates(rule, portal) if angebot.kommune == indikator.kommune]
    if rule.art == "gebietsabdeckung":
        return _gebietsabdeckung(offers, rule, indikator.kommune, portal, heute)
    all_current = sum(
        ist_aktuell(angebot, heute) for angebot in portal.angebote.values() if angebot.kommune == indikator.kommune
    )
    counted = (angebot for angebot in offers if ist_aktuell(angebot, heute))
    return Anteil(_by_title(counted), all_current if rule.art == "anteil_angebote" else None, heute)


def passt(angebot: Angebot, rule: Berechnung) -> bool:
    """Does the filter ask for this offer? All keys given must agree: one of the themes and Zielgruppen, every one of the
    things that reduce barriers."""
    return (
        (not rule.themen or not set(rule.themen).isdisjoint(angebot.themen))
        and (not rule.zielgruppen or not set(rule.zielgruppen).isdisjoint(angebot.zielgruppen))
        and (not rule.format or angebot.format in rule.format)
        and (not rule.barrierefreiheit or set(rule.barrierefreiheit) <= set(angebot.barrierefreiheit))
        and (rule.niedrigschwellig is None or angebot.niedrigschwellig == rule.niedrigschwellig)
    )


def ist_aktuell(angebot: Angebot, heute: date) -> bool:
    """Running today, and its check by a person is not overdue. (No check at all is not overdue.)"""
    due = angebot.pruefung_faellig_am()
    return (
        angebot.status == "aktiv"
        and not angebot.ist_abgelaufen(heute)
        and hat_begonnen(angebot, heute)
        and (due is None or due >= heute)
    )


def hat_begonnen(angebot: Angebot, heute: date) -> bool:
    """An offer of the future counts for nothing yet."""
    return angebot.gueltig_ab is None or angebot.gueltig_ab <= heute


def hat_ort(angebot: Angebot) -> bool:
    """People go there; an offer that does not say how it is reached is taken for one with a place."""
    return not angebot.zugang or "vor_ort" in angebot.zugang


def erhobene_gebiete(portal: Portal, kommune: str, themen: Iterable[str]) -> frozenset[str]:
    """Areas where somebody has looked (``erhoben``): at everything, or at each of the themes that the filter names."""
    looked: dict[str, set[str]] = {}
    for visit in portal.kommunen[kommune].erhoben if kommune in portal.kommunen else ():
        looked.setdefault(visit.gebiet, set()).add(visit.thema or ALLES)
    wanted = set(themen) or {ALLES}
    return frozenset(gebiet for gebiet, seen in looked.items() if ALLES in seen or wanted <= seen)


def _candidates(rule: Berechnung, portal: Portal) -> Iterator[Angebot]:
    """Offers that the filter asks for, each once; found by theme where it names themes."""
    if rule.themen:
        found = {angebot.id: angebot for thema in rule.themen for angebot in portal.angebote_zum_thema.get(thema, ())}
    else:
        found = dict(portal.angebote)
    return (angebot for angebot in found.values() if passt(angebot, rule))


def _gebietsabdeckung(
    offers: Iterable[Angebot], rule: Berechnung, kommune: str, portal: Portal, heute: date
) -> Gebietsabdeckung:
    areas = [gebiet for gebiet in portal.gebiete.values() if gebiet.kommune == kommune and gebiet.ebene == rule.ebene]
    offers_in: dict[str, list[Angebot]] = {gebiet.id: [] for gebiet in areas}
    ids = frozenset(offers_in)
    for angebot in offers:
        if hat_begonnen(angebot, heute):
            for gebiet in zaehlt_in(angebot, ids, portal):
                offers_in[gebiet].append(angebot)
    seen = erhobene_gebiete(portal, kommune, rule.themen)
    rows = tuple(_row(gebiet, offers_in[gebiet.id], gebiet.id in seen, heute) for gebiet in areas)
    return Gebietsabdeckung(ebene(rule.ebene), rows, heute)


def zaehlt_in(angebot: Angebot, ids: Set[str], portal: Portal) -> Set[str]:
    """The areas for which one offer counts: where its place is; without a place, wherever it serves people."""
    named = ids.intersection(portal.gebiet_und_darueber(angebot.gebiet))
    if hat_ort(angebot):
        return named
    if angebot.reichweite == "gebiet":
        return named | {id for id in ids if angebot.gebiet in portal.gebiet_und_darueber(id)}
    return ids


def _row(gebiet: Gebiet, offers: list[Angebot], seen: bool, heute: date) -> GebietZeile:
    current = [angebot for angebot in offers if ist_aktuell(angebot, heute)]
    open_to_all = [angebot for angebot in current if angebot.anmeldung.erforderlich is not True]
    if open_to_all:
        state, shown = JA, open_to_all
    elif current:
        state, shown = NUR_AUF_ANMELDUNG, current
    elif offers:
        state, shown = ABGELAUFEN, offers
    else:
        return GebietZeile(gebiet, KEINE if seen else UNBEKANNT)
    return GebietZeile(gebiet, state, _by_title(shown), sum(not hat_ort(angebot) for angebot in shown))


def _by_title(offers: Iterable[Angebot]) -> tuple[Angebot, ...]:
    return tuple(sorted(offers, key=lambda angebot: (sort_key(angebot.titel), angebot.id)))
