"""Was angegeben ist, ist nicht offen.

Steht eine Angabe im Eintrag und zugleich unter „offene_angaben“, sagt die Seite zweierlei.
"""

from __future__ import annotations

from collections.abc import Iterator

from wegweiser.checking.finding import NOTICE, Finding
from wegweiser.domain.portal import Portal
from wegweiser.settings import Settings

CODE = "offene-angaben"
GIVEN_BY = {"termine": ("termine", "oeffnungszeiten", "termine_text")}
"""Facts that can be given under more than one key."""


def check(portal: Portal, settings: Settings) -> Iterator[Finding]:
    for record in portal.records:
        for index, fact in enumerate(record.data.get("offene_angaben", ())):
            for key in GIVEN_BY.get(fact, (fact,)):
                if key in record.data:
                    yield Finding(
                        record.source,
                        ("offene_angaben", index),
                        f"„{fact}“ gilt hier als offen, ist aber unter „{key}“ angegeben.",
                        CODE,
                        next_step="Bitte eines von beiden löschen.",
                        severity=NOTICE,
                    )
                    break
