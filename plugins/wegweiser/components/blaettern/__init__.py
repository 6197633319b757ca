"""Blaettern: a long list on several pages, each with its own address."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from wegweiser.planning.page import BLATT

JE_SEITE = 60
TITEL_JE_SEITE = 200
"""Of a list of titles only: they are short, and on fewer pages something is found more quickly."""


class Blatt(NamedTuple):
    """One page of a list: the first has the list's address, the others ``…/seite-2/`` and so on."""

    liste: str
    """Address of the whole list below the root."""
    nummer: int
    anzahl: int
    eintraege: Sequence[Any]

    @property
    def adresse(self) -> str:
        """Where this page is."""
        return self.adresse_von(self.nummer)

    @property
    def zusatz(self) -> str:
        """„, Seite 2“ for titles; nothing on the first page."""
        return f", Seite {self.nummer}" if self.nummer > 1 else ""

    @property
    def nummern(self) -> list[int]:
        """The pages a reader is offered: first, last and those around this one; 0 stands for a gap."""
        nah = {1, self.anzahl, self.nummer - 1, self.nummer, self.nummer + 1}
        nummern = sorted(nummer for nummer in nah if 1 <= nummer <= self.anzahl)
        mit_luecken: list[int] = []
        for nummer in nummern:
            if mit_luecken and nummer - mit_luecken[-1] > 1:
                mit_luecken.append(0)
            mit_luecken.append(nummer)
        return mit_luecken

    def adresse_von(self, nummer: int) -> str:
        """Where another page of the same list is."""
        return self.liste if nummer == 1 else f"{self.liste}{BLATT}{nummer}/"

    def mit(self, eintraege: Sequence[Any]) -> Blatt:
        """The same page with other entries: cards instead of what they are made from."""
        return self._replace(eintraege=eintraege)


def blaettern(eintraege: Sequence[Any], liste: str, je_seite: int = JE_SEITE) -> Iterator[Blatt]:
    """Cut a list into pages; an empty list has one empty page."""
    anzahl = max(1, -(-len(eintraege) // je_seite))
    for nummer in range(1, anzahl + 1):
        yield Blatt(liste, nummer, anzahl, eintraege[(nummer - 1) * je_seite : nummer * je_seite])
