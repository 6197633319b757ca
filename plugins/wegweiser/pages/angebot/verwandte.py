"""Related offers: same theme, same place. Looked up by position in short lists, so 10,000 offers cost no more each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from wegweiser.components.angebot_karte import orte
from wegweiser.domain.angebot import Angebot
from wegweiser.domain.portal import Portal

HOECHSTENS = 4


class Verwandte:
    """Finds up to four current offers of the same theme, first in the same area, then in the same Kommune."""

    def __init__(self, portal: Portal, heute: date) -> None:
        self._portal = portal
        self._heute = heute
        self._zum_thema: dict[str, dict[str, list[Angebot]]] = {}
        self._stelle: dict[tuple[str, str, str], int] = {}

    def zu(self, angebot: Angebot) -> list[Angebot]:
        """Those that come after the offer in each list, around its end: so every offer is named somewhere."""
        gefunden: dict[str, Angebot] = {}
        for schluessel in self._schluessel(angebot):
            liste = self._liste(*schluessel)
            stelle = self._stelle.get((*schluessel, angebot.id), -1)
            for schritt in range(1, min(len(liste), HOECHSTENS + 1) + 1):
                anderes = liste[(stelle + schritt) % len(liste)]
                if anderes.id != angebot.id:
                    gefunden.setdefault(anderes.id, anderes)
                if len(gefunden) == HOECHSTENS:
                    return list(gefunden.values())
        return list(gefunden.values())

    def _liste(self, platz: str, thema: str) -> list[Angebot]:
        """Current offers of a theme at a place, by title. The lists of a theme are made when the first of them is needed."""
        if thema not in self._zum_thema:
            plaetze: dict[str, list[Angebot]] = {}
            alle = self._portal.angebote_zum_thema.get(thema, ())
            for angebot in self._portal.aktuelle_angebote(alle, self._heute):
                for dort in self._plaetze(angebot):
                    liste = plaetze.setdefault(dort, [])
                    self._stelle[dort, thema, angebot.id] = len(liste)
                    liste.append(angebot)
            self._zum_thema[thema] = plaetze
        return self._zum_thema[thema].get(platz, [])

    def _plaetze(self, angebot: Angebot) -> dict[str, None]:
        return dict.fromkeys(platz for platz in (*orte(angebot, self._portal), angebot.kommune) if platz)

    def _schluessel(self, angebot: Angebot) -> Iterator[tuple[str, str]]:
        """Pairs of place and theme, the nearest place first."""
        return ((platz, thema) for platz in self._plaetze(angebot) for thema in angebot.themen)
