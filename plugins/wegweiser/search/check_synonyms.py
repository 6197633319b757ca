"""What an editor should know about ``vokabular/synonyme.yml``: words that lead nowhere, in a circle, or everywhere. The list of
another language is looked at with the index of that language. Its words say the same as the German ones: they may lead to many
offers when those do, and be written alike („Museum“), so there only words that lead nowhere are remarked on.

This can only be said when the offers have been read for the search, so it comes with the index and not with the rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from wegweiser.checking.finding import NOTICE, Finding, Path
from wegweiser.domain.portal import Portal
from wegweiser.domain.vokabular import Synonymgruppe

from .postings import strongest
from .sprache import GERMAN
from .synonyms import Phrases, read_ausdruecke

CODE = "synonyme"
KIND = "synonyme"

Place = tuple[str, int, str, int]
"""Where a word stands in the file: ``("gruppen", 3, "woerter", 0)``."""

Remark = tuple[Path, str, str]
"""Where, what is wrong, and what to do."""


def check_synonyms(portal: Portal, phrases: Phrases, offers: int) -> Iterator[Finding]:
    """All findings about the groups. ``offers`` is their number: they are the first documents."""
    name = KIND if phrases.sprache == GERMAN else f"{KIND}-{phrases.sprache}"
    groups = [group for group in portal.synonyme if group.sprache == phrases.sprache]
    for record in portal.records:
        if record.kind == KIND and record.id == name:
            for path, message, next_step in _remarks(groups, phrases, offers):
                at_key = isinstance(path[-1], str)
                yield Finding(record.source, path, message, CODE, next_step=next_step, severity=NOTICE, at_key=at_key)


def _remarks(groups: Sequence[Synonymgruppe], phrases: Phrases, offers: int) -> Iterator[Remark]:
    for number, group in enumerate(groups):
        counts = {place: _count(phrases, wort, offers) for place, wort in _places(number, group)}
        yield from _nowhere(number, group, counts)
        if group.sprache == GERMAN:
            yield from _everywhere(number, group, counts, offers)
    if phrases.sprache == GERMAN:
        yield from _circles(groups)


def _places(number: int, group: Synonymgruppe) -> Iterator[tuple[Place, str]]:
    for key, woerter in (("woerter", group.woerter), ("bedeutet", group.bedeutet)):
        for index, wort in enumerate(woerter):
            yield ("gruppen", number, key, index), wort


def _count(phrases: Phrases, wort: str, offers: int) -> int:
    """How many offers have the word."""
    row = strongest(phrases.find(one).postings for one in read_ausdruecke(wort, phrases.sprache))
    return int(np.searchsorted(row, offers << 4))


def _goals(number: int, group: Synonymgruppe) -> list[tuple[Place, str]]:
    """The words that others of the group lead to."""
    return [(place, wort) for place, wort in _places(number, group) if place[2] == "bedeutet" or not group.einseitig]


def _nowhere(number: int, group: Synonymgruppe, counts: Mapping[Place, int]) -> Iterator[Remark]:
    goals = [place for place, _ in _goals(number, group)]
    if not any(counts[place] for place in goals):
        yield (
            goals[0][:3],
            "Keines der Wörter, auf die diese Gruppe führt, kommt in einem Angebot vor.",
            "Bitte ein Wort ergänzen, das in den Angeboten steht, oder die Gruppe löschen.",
        )
        return
    for place, wort in _places(number, group):
        if place[2] == "bedeutet" and not counts[place]:
            yield (
                place,
                f"„{wort}“ kommt in keinem Angebot vor und führt deshalb zu nichts.",
                "Bitte so schreiben, wie es in den Angeboten steht, oder das Wort hier löschen.",
            )


def _everywhere(number: int, group: Synonymgruppe, counts: Mapping[Place, int], offers: int) -> Iterator[Remark]:
    for place, wort in _goals(number, group):
        if counts[place] > offers / 2:
            yield (
                place,
                f"„{wort}“ passt auf {counts[place]} von {offers} Angeboten: "
                "Wer ein anderes Wort dieser Gruppe sucht, bekommt sie alle.",
                "Bitte ein genaueres Wort nehmen.",
            )


def _circles(groups: Sequence[Synonymgruppe]) -> Iterator[Remark]:
    leads: dict[str, dict[str, Place]] = {}
    for number, group in enumerate(groups):
        if group.einseitig:
            goals = [one.key for wort in group.bedeutet for one in read_ausdruecke(wort)]
            for index, wort in enumerate(group.woerter):
                for one in read_ausdruecke(wort):
                    for goal in goals:
                        leads.setdefault(one.key, {}).setdefault(goal, ("gruppen", number, "woerter", index))
    round_trips = {place for key in leads for goal, place in leads[key].items() if _reaches(leads, goal, key)}
    for place in sorted(round_trips):
        yield (
            place,
            f"„{groups[place[1]].woerter[place[3]]}“ führt im Kreis auf sich selbst zurück.",
            "Bitte eine der Richtungen streichen, oder alle Wörter in eine Gruppe ohne „einseitig“ legen.",
        )


def _reaches(leads: Mapping[str, Mapping[str, Place]], start: str, goal: str) -> bool:
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        here = waiting.pop()
        if here == goal:
            return True
        if here not in seen:
            seen.add(here)
            waiting += leads.get(here, ())
    return False
