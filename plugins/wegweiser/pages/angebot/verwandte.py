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
        self._listen: dict[tuple[str, str], list[Angebot]] = {}
        self._stelle: dict[tuple[str, str, str], int] = {}
        for angebot in portal.aktuelle_angebote(portal.angebote.values(), heute):
            for schluessel in self._schluessel(angebot):
                liste = self._listen.setdefault(schluessel, [])
                self._stelle[(*schluessel, angebot.id)] = len(liste)
                liste.append(angebot)

    def zu(self, angebot: Angebot) -> list[Angebot]:
        """Those that come after the offer in each list, around its end: so every offer is named somewhere."""
        gefunden: dict[str, Angebot] = {}
        for schluessel in self._schluessel(angebot):
            liste = self._listen.get(schluessel, [])
            stelle = self._stelle.get((*schluessel, angebot.id), -1)
            for schritt in range(1, min(len(liste), HOECHSTENS + 1) + 1):
                anderes = liste[(stelle + schritt) % len(liste)]
                if anderes.id != angebot.id:
                    gefunden.setdefault(anderes.id, anderes)
                if len(gefunden) == HOECHSTENS:
                    return list(gefunden.values())
        return list(gefunden.values())

    def _schluessel(self, angebot: Angebot) -> Iterator[tuple[str, str]]:
        """Pairs of place and theme, the nearest place first."""
        plaetze = dict.fromkeys((*orte(angebot, self._portal), angebot.kommune))
        return ((platz, thema) for platz in plaetze if platz for thema in angebot.themen)
