"""Verlauf: all changes of a Strategie and its goals. One event may be told at several goals; here it stands once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .gemeinsam import Ereignis
from .ziel import Ausgabe, Strategie, Ziel

AM_ENDE = 1 << 16
SEITHER = "seither"
"""Instead of a year: after the last Ausgabe."""


class Erzaehlt(NamedTuple):
    """An event as one goal tells it (the Strategie by its slug); ``stelle`` is its place in that goal's history."""

    ref: str
    stelle: int
    ereignis: Ereignis


class Aenderung(NamedTuple):
    """One event and where it is told."""

    anker: str
    """Name of its place on every page that shows it: ``aenderung-…``."""
    erzaehlt: tuple[Erzaehlt, ...]
    """The event as each goal tells it: the Strategie first, then in the order of the numbers."""
    betrifft: tuple[str, ...]
    """References of all that it concerns: where it is told, and the goals that it names before and after."""
    handlungsfeld: str
    """Number of the Handlungsfeld where it began; empty for the whole Strategie."""
    ausgabe: str
    """Year of the Ausgabe with which it came, ``SEITHER``, or empty when nobody knows."""

    @property
    def ereignis(self) -> Ereignis:
        """The event as it is told first."""
        return self.erzaehlt[0].ereignis

    @property
    def beteiligung(self) -> str:
        """The step of participation that led to it."""
        return next((one.ereignis.beteiligung for one in self.erzaehlt if one.ereignis.beteiligung), "")

    def bei(self, ref: str) -> Erzaehlt:
        """As this goal tells it; as it is told first, and after what it tells itself, where it does not."""
        return next((one for one in self.erzaehlt if one.ref == ref), Erzaehlt(ref, AM_ENDE, self.ereignis))


def verlauf(strategie: Strategie) -> tuple[Aenderung, ...]:
    """All changes in the order in which they are told: the Strategie first, then goal by goal."""
    by_key: dict[object, list[tuple[Strategie | Ziel, int, Ereignis]]] = {}
    for place, number, event in _told(strategie):
        by_key.setdefault(_key(event, place, number), []).append((place, number, event))
    known = {ziel.ref: ziel for ziel in strategie.ziele()}
    return tuple(_aenderung(told, strategie, known) for told in by_key.values())


def je_ziel(changes: Iterable[Aenderung]) -> dict[str, list[Aenderung]]:
    """The changes that concern each goal, by reference (the Strategie by its slug), in the order of its own history."""
    by_ref: dict[str, list[Aenderung]] = {}
    for change in changes:
        for ref in change.betrifft:
            by_ref.setdefault(ref, []).append(change)
    for ref, own in by_ref.items():
        own.sort(key=lambda change: change.bei(ref).stelle)
    return by_ref


def _told(strategie: Strategie) -> Iterator[tuple[Strategie | Ziel, int, Ereignis]]:
    for place in (strategie, *strategie.ziele()):
        for number, event in enumerate(place.geschichte, start=1):
            yield place, number, event


def _key(event: Ereignis, place: Strategie | Ziel, number: int) -> object:
    """What makes two tellings one event: the same ``kennung``; or the same change from the same to the same at the same
    time. An event that says neither stands for itself."""
    if event.kennung:
        return event.kennung
    if event.von and event.nach:
        return event.art, event.datum, event.ausgabe, event.von, event.nach
    return _ref(place), number


def _ref(place: Strategie | Ziel) -> str:
    return place.ref if isinstance(place, Ziel) else place.id


def _aenderung(
    told: list[tuple[Strategie | Ziel, int, Ereignis]], strategie: Strategie, known: dict[str, Ziel]
) -> Aenderung:
    place, number, event = told[0]
    before = [known[text] for _, _, one in told for text in one.von if text in known]
    after = [text for _, _, one in told for text in one.nach if text in known]
    begins = before[0] if event.art == "verschoben" and before else place
    return Aenderung(
        anker=f"aenderung-{event.kennung or _unnamed(place, number)}",
        erzaehlt=tuple(Erzaehlt(_ref(one), stelle, event) for one, stelle, event in told),
        betrifft=tuple(dict.fromkeys((*(_ref(one) for one, _, _ in told), *(ziel.ref for ziel in before), *after))),
        handlungsfeld=begins.handlungsfeld if isinstance(begins, Ziel) else "",
        ausgabe=next((year for _, _, one in told if (year := ausgabe_von(one, strategie.ausgaben))), ""),
    )


def _unnamed(place: Strategie | Ziel, number: int) -> str:
    """The place of an event without a ``kennung``. The underscore keeps it apart from every slug; new events come last in a
    record, so it stays."""
    where = place.nummer.replace(".", "-") if isinstance(place, Ziel) else "strategie"
    return f"{where}_{number}"


def ausgabe_von(event: Ereignis, ausgaben: Iterable[Ausgabe]) -> str:
    """With which Ausgabe a change came: the one it names, or by its date the next one of that year or later."""
    if event.ausgabe or not event.datum:
        return event.ausgabe
    years = sorted(ausgabe.jahr for ausgabe in ausgaben)
    return next((year for year in years if year >= event.datum[:4]), SEITHER if years else "")
