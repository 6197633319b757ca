"""What a list of results shows of each document: plain text in JSON, in blocks, loaded when a result is shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from datetime import date

from wegweiser.components.angebot_karte import Marke, make_karte
from wegweiser.domain.portal import Portal

from .documents import Dokument
from .packing import compact

LONGEST = 200
"""Longer sentences are cut between words."""


def pack_cards(documents: Sequence[Dokument], portal: Portal, heute: date) -> bytes:
    """One block: ``marken`` once, and for each document ``[id, titel, kurz, wo, wann, places in marken]``, in other
    languages also the names of the texts that are German."""
    marken: dict[tuple[str | bool, ...], int] = {}
    rows = [_row(one, portal, heute, marken) for one in documents]
    block = {"marken": list(marken), "karten": rows}
    return compact(block).encode()


def _row(one: Dokument, portal: Portal, heute: date, marken: dict[tuple[str | bool, ...], int]) -> list[object]:
    if one.angebot is None:
        return [one.id, one.titel, _shorten(one.kurz), one.zeile]
    karte = make_karte(one.angebot, portal, heute)
    places = [marken.setdefault(_marke(marke), len(marken)) for marke in karte.marken]
    return [karte.id, karte.titel, karte.kurz, karte.wo, karte.wann, places, *_german(karte.deutsch, portal)]


def _marke(marke: Marke) -> tuple[str | bool, ...]:
    texts = (marke.text, marke.symbol, marke.art)
    return (*texts, True) if marke.deutsch else texts


def _german(deutsch: Set[str], portal: Portal) -> Iterator[list[str]]:
    """For readers of other languages: which of the card's texts are German."""
    if deutsch and not portal.sprache.ist_deutsch:
        yield sorted(deutsch & {"titel", "kurz", "wann"})


def _shorten(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else text[:LONGEST].rpartition(" ")[0].rstrip(",;:–-. ") + " …"
