"""Wer vor Ort hingehen soll, muss wissen, wohin.

Nennt ein Angebot den Zugang „vor_ort“, dann gehört ein Ort dazu. Fehlt er in der Quelle, steht „ort“ unter den
offenen Angaben; bei einer geheimen Adresse bleibt er mit Absicht weg.
"""

from __future__ import annotations

from collections.abc import Iterator

from wegweiser.checking.finding import NOTICE, Finding
from wegweiser.domain.portal import Portal
from wegweiser.settings import Settings

CODE = "ort-noetig"


def check(portal: Portal, settings: Settings) -> Iterator[Finding]:
    for record in portal.records:
        data = record.data
        if record.kind != "angebot" or "vor_ort" not in data.get("zugang", ()):
            continue
        if "ort" in data or data.get("schutzadresse") or "ort" in data.get("offene_angaben", ()):
            continue
        yield Finding(
            record.source,
            ("zugang", data["zugang"].index("vor_ort")),
            "Zu diesem Angebot kann man hingehen, aber es fehlt der Ort.",
            CODE,
            hint="Nennt die Quelle keinen, dann sagt die Seite das offen und bittet um Hinweise.",
            next_step="Bitte „ort“ ergänzen oder „ort“ unter „offene_angaben“ nennen.",
            severity=NOTICE,
        )
