"""Nummern werden der Reihe nach vergeben: Ein Papier nennt keine, die erst viel später an der Reihe war.

Die Regel spricht nur mit Belegen aus den Einträgen derselben Kommune, Reihe und desselben Jahres. Sie meldet eine Nummer,
wenn sie mehr als doppelt so hoch ist wie die höchste, die bis zu diesem Tag belegt ist, und wenn mindestens zwei
kleinere Nummern erst danach datiert sind. Eine einzelne kleinere Nummer mit späterem Datum ist alltäglich: Manches
Papier wird lange nach der Vergabe seiner Nummer fertig.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wegweiser.checking.finding import Finding
from wegweiser.checking.oddities import day, odd, unexplained
from wegweiser.checking.rules._nennungen import Nennung, nennungen
from wegweiser.domain.portal import Portal
from wegweiser.settings import Settings

CODE = "reihenfolge-der-nummern"
SMALLER_AND_LATER = 2


def check(portal: Portal, settings: Settings) -> Iterator[Finding]:
    dated: dict[tuple[str, bool, str, int], list[Nennung]] = {}
    for found in nennungen(portal.records, portal.vorlagen):
        if found.eigene and found.datum:
            dated.setdefault(found.zaehlung, []).append(found)
    for found in nennungen(unexplained(portal.records, "vorlage", CODE), portal.vorlagen):
        if found.datum and (said := _evidence(found, dated.get(found.zaehlung, ()))):
            yield odd(found.record, found.path, said, CODE)


def _evidence(found: Nennung, dated: Sequence[Nennung]) -> str:
    """The sentence with its evidence; empty when there is not enough."""
    others = [one for one in dated if one.nummer != found.nummer]
    reached = max((one for one in others if one.datum <= found.datum), key=lambda one: one.nummer, default=None)
    later = sorted(
        (one for one in others if one.datum > found.datum and one.nummer < found.nummer), key=lambda one: one.nummer
    )
    if reached is None or found.nummer.laufend <= 2 * reached.nummer.laufend or len(later) < SMALLER_AND_LATER:
        return ""
    proof = ", ".join(f"{one.text} ({day(one.datum)})" for one in later[-SMALLER_AND_LATER:])
    return (
        f"„{found.text}“ steht in einem Papier vom {day(found.datum)}. Die höchste Nummer, die bis dahin belegt ist, ist "
        f"{reached.text}; kleinere Nummern sind später datiert: {proof}."
    )
