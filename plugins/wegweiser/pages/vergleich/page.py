"""The same theme across the cities: ``/vergleich/``, a page per theme that two of them share, the offers counted there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from wegweiser.components.blaettern import TITEL_JE_SEITE, Blatt, blaettern
from wegweiser.components.stand import FristAnsicht, Stand, frist, stand
from wegweiser.components.stapeltabelle import Zeile
from wegweiser.components.verweise import Verweis, kommune_name, ziel_titel, zu_massnahmen
from wegweiser.domain.angebot import Angebot
from wegweiser.domain.massnahme import Massnahme
from wegweiser.domain.portal import Portal, sort_key
from wegweiser.domain.vokabular import Begriff
from wegweiser.domain.zaehlung import zaehle
from wegweiser.domain.ziel import Ziel
from wegweiser.pages.indikator.page import Messung, messung
from wegweiser.planning.page import START, ZIELE, Krume, Page
from wegweiser.rendering.filters import anzahl, aufzaehlung
from wegweiser.settings import Settings

VERGLEICH = Krume("Städte im Vergleich", "vergleich/")


class Thema(NamedTuple):
    """A theme with the goals and current offers of each Kommune that has any, by the Kommune's slug."""

    begriff: Begriff
    ziele: Mapping[str, Sequence[Ziel]]
    angebote: Mapping[str, Sequence[Angebot]]

    @property
    def adresse(self) -> str:
        """Address below the site's root."""
        return f"{VERGLEICH.adresse}{self.begriff.id}/"

    @property
    def kommunen(self) -> frozenset[str]:
        """Who has a goal or an offer."""
        return frozenset(self.ziele) | frozenset(self.angebote)


class Eintrag(NamedTuple):
    """A goal in the comparison."""

    ziel: Verweis
    stand: Stand
    fristen: tuple[FristAnsicht, ...]


class Spalte(NamedTuple):
    """What one Kommune has on the theme; ``gesamt`` are all its current offers."""

    kommune: str
    ziele: tuple[Eintrag, ...]
    massnahmen: tuple[Verweis, ...]
    indikatoren: tuple[tuple[Verweis, Messung], ...]
    angebote: int
    gesamt: int
    liste: str
    """Where all offers counted stand; empty when there are none."""

    @property
    def zahlen(self) -> tuple[tuple[str, int], ...]:
        """The words of each column and its number."""
        return (
            ("Ziele", len(self.ziele)),
            ("Maßnahmen", len(self.massnahmen)),
            ("Zahlen", len(self.indikatoren)),
            ("Angebote zum Thema", self.angebote),
            ("Angebote insgesamt", self.gesamt),
        )


def pages(portal: Portal, settings: Settings) -> Iterator[Page]:
    """Nothing where the portal knows one Kommune only."""
    if len(portal.kommunen) < 2:
        return
    current = portal.alle_aktuellen(settings.heute)
    total = Counter(angebot.kommune for angebot in current)
    themes = [theme for theme in _themen(portal, current) if len(theme.kommunen) > 1]
    yield _uebersicht(themes, portal)
    for theme in themes:
        yield _seite(theme, total, portal, settings)
        for kommune, offers in theme.angebote.items():
            yield from _angebotsseiten(theme, kommune, offers, portal, settings)


def _themen(portal: Portal, current: Sequence[Angebot]) -> Iterator[Thema]:
    """Every theme of the vocabulary, by name."""
    goals: dict[str, dict[str, list[Ziel]]] = {}
    for strategie in portal.strategien.values():
        for ziel in strategie.ziele():
            for thema in ziel.themen:
                goals.setdefault(thema, {}).setdefault(strategie.kommune, []).append(ziel)
    offers: dict[str, dict[str, list[Angebot]]] = {}
    for angebot in current:
        if angebot.kommune:
            for thema in dict.fromkeys(angebot.themen):
                offers.setdefault(thema, {}).setdefault(angebot.kommune, []).append(angebot)
    words = portal.vokabulare.get("themen", {}).values()
    for begriff in sorted(words, key=lambda begriff: sort_key(begriff.name)):
        yield Thema(begriff, goals.get(begriff.id, {}), offers.get(begriff.id, {}))


def _uebersicht(themes: Sequence[Thema], portal: Portal) -> Page:
    rows = [
        (
            theme.begriff,
            theme.adresse,
            aufzaehlung(_namen(theme.kommunen, portal)),
            sum(map(len, theme.ziele.values())),
            sum(map(len, theme.angebote.values())),
        )
        for theme in themes
    ]
    return Page(
        adresse=VERGLEICH.adresse,
        titel=VERGLEICH.titel,
        beschreibung="Dasselbe Thema in mehreren Städten: Ziele, Maßnahmen, Zahlen und Angebote nebeneinander.",
        template="pages/vergleich/uebersicht.html.jinja",
        bereich="ziele",
        krumen=(START, ZIELE),
        view={"themen": rows, "kommunen": _namen(portal.kommunen, portal)},
    )


def _seite(theme: Thema, total: Mapping[str, int], portal: Portal, settings: Settings) -> Page:
    return Page(
        adresse=theme.adresse,
        titel=f"{theme.begriff.name}: Städte im Vergleich",
        beschreibung=f"Was {aufzaehlung(_namen(theme.kommunen, portal))} zum Thema {theme.begriff.name} vorhaben und was es dort gibt.",
        template="pages/vergleich/template.html.jinja",
        bereich="ziele",
        krumen=(START, ZIELE, VERGLEICH),
        view=partial(_view, theme, total, portal, settings),
    )


def _view(theme: Thema, total: Mapping[str, int], portal: Portal, settings: Settings) -> Mapping[str, object]:
    order = sorted(theme.kommunen, key=lambda kommune: sort_key(kommune_name(portal, kommune)))
    everywhere = portal.angebote_zum_thema.get(theme.begriff.id, ())
    columns = [_spalte(theme, kommune, total.get(kommune, 0), portal, settings) for kommune in order]
    return {
        "thema": theme.begriff,
        "spalten": columns,
        "zeilen": [Zeile(column.kommune, "", column.zahlen) for column in columns],
        "spaltenkopf": [words for words, _ in columns[0].zahlen],
        "ohne": _namen(portal.kommunen.keys() - theme.kommunen, portal),
        "ohne_stadt": sum(not angebot.kommune and not angebot.ist_abgelaufen(settings.heute) for angebot in everywhere),
        "angebote": any(theme.angebote.values()),
        "stichtag": settings.heute,
    }


def _spalte(theme: Thema, kommune: str, total: int, portal: Portal, settings: Settings) -> Spalte:
    goals = theme.ziele.get(kommune, ())
    offers = len(theme.angebote.get(kommune, ()))
    works: dict[str, Massnahme] = {
        massnahme.id: massnahme for ziel in goals for massnahme in portal.massnahmen_zum_ziel.get(ziel.ref, ())
    }
    numbers = {indikator.id: indikator for ziel in goals for indikator in portal.indikatoren_zum_ziel.get(ziel.ref, ())}
    return Spalte(
        kommune_name(portal, kommune),
        tuple(_eintrag(ziel, portal) for ziel in goals),
        tuple(zu_massnahmen(portal, works.values())),
        tuple(
            (
                Verweis(indikator.titel, indikator.adresse),
                messung(indikator, zaehle(indikator, portal, settings.heute), portal),
            )
            for indikator in numbers.values()
        ),
        offers,
        total,
        f"{theme.adresse}{kommune}/" if offers else "",
    )


def _eintrag(ziel: Ziel, portal: Portal) -> Eintrag:
    return Eintrag(
        Verweis(f"{ziel.nummer} {ziel_titel(ziel)}", ziel.adresse, portal.strategien[ziel.strategie].titel),
        stand(ziel.status, "ziel_status"),
        tuple(frist(value, erledigt=ziel.status == "erreicht") for value in ziel.fristen),
    )


def _namen(kommunen: Iterable[str], portal: Portal) -> list[str]:
    return sorted((kommune_name(portal, kommune) for kommune in kommunen), key=sort_key)


def _angebotsseiten(
    theme: Thema, kommune: str, offers: Sequence[Angebot], portal: Portal, settings: Settings
) -> Iterator[Page]:
    """The offers counted, numbered, so that everybody can count again. Cards of them are in the lists of offers."""
    stadt = kommune_name(portal, kommune)
    for blatt in blaettern(offers, f"{theme.adresse}{kommune}/", TITEL_JE_SEITE):
        yield Page(
            adresse=blatt.adresse,
            titel=f"{theme.begriff.name} in {stadt}: Angebote{blatt.zusatz}",
            beschreibung=f"{anzahl(len(offers), 'Angebot', 'Angebote')} zum Thema {theme.begriff.name} aus {stadt}.",
            template="pages/vergleich/angebote.html.jinja",
            bereich="ziele",
            krumen=(START, ZIELE, VERGLEICH, Krume(theme.begriff.name, theme.adresse)),
            view=partial(_angebote_view, theme, stadt, len(offers), blatt, settings.heute),
        )


def _angebote_view(theme: Thema, stadt: str, total: int, blatt: Blatt, stichtag: date) -> Mapping[str, object]:
    return {
        "thema": theme.begriff,
        "kommune": stadt,
        "vergleich": theme.adresse,
        "blatt": blatt,
        "erste": (blatt.nummer - 1) * TITEL_JE_SEITE + 1,
        "gesamt": total,
        "stichtag": stichtag,
    }
