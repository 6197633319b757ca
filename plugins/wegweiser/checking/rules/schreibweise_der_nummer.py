"""Eine Nummer wird überall gleich geschrieben.

„446/22“, „446/2022“ und „VORL.NR. 446/22“ meinen dasselbe Papier. Es gilt, wie das Papier selbst seine Nummer schreibt;
hat es keinen Eintrag, dann die häufigste Schreibweise. Anträge zählen für sich: Der Antrag 42/2022 ist nicht die GRDrs
42/2022.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from wegweiser.checking.finding import Finding
from wegweiser.checking.oddities import odd, unexplained
from wegweiser.checking.rules._nennungen import Nennung, nennungen
from wegweiser.domain.portal import Portal
from wegweiser.settings import Settings

CODE = "schreibweise-der-nummer"


def check(portal: Portal, settings: Settings) -> Iterator[Finding]:
    by_number: dict[tuple[object, ...], list[Nennung]] = {}
    for found in nennungen(unexplained(portal.records, "vorlage", CODE), portal.vorlagen):
        by_number.setdefault((*found.zaehlung, found.nummer.laufend), []).append(found)
    for same in by_number.values():
        right = _right(same)
        for found in same:
            if found.text != right:
                yield odd(
                    found.record,
                    found.path,
                    f"Die Nummer „{found.text}“ steht an anderer Stelle als „{right}“.",
                    CODE,
                    suggestion=right,
                    hint="Gemeint ist dasselbe Papier.",
                )


def _right(same: list[Nennung]) -> str:
    own = next((found.text for found in same if found.eigene), "")
    return own or Counter(found.text for found in same).most_common(1)[0][0]
