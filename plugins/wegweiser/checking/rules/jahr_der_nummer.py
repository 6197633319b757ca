"""Eine Nummer trägt kein späteres Jahr als das Papier, in dem sie steht.

Ein Papier vom Dezember 2022 kann keine Nummer aus dem Jahr 2023 haben und keine nennen. Ein früheres Jahr ist möglich:
Die Nummer wird oft vergeben, lange bevor das Papier fertig ist.
"""

from __future__ import annotations

from collections.abc import Iterator

from wegweiser.checking.finding import Finding
from wegweiser.checking.oddities import day, odd, unexplained
from wegweiser.checking.rules._nennungen import nennungen
from wegweiser.domain.portal import Portal
from wegweiser.settings import Settings

CODE = "jahr-der-nummer"


def check(portal: Portal, settings: Settings) -> Iterator[Finding]:
    for found in nennungen(unexplained(portal.records, "vorlage", CODE), portal.vorlagen):
        if found.datum and found.nummer.jahr > int(found.datum[:4]):
            yield odd(
                found.record,
                found.path,
                f"Die Nummer „{found.text}“ ist aus dem Jahr {found.nummer.jahr}, das Papier aber vom {day(found.datum)}.",
                CODE,
            )
