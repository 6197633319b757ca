"""Ein Bild liegt im Portal selbst.

Unter „bild.datei“ steht der Name einer Datei im Ordner content/bilder/. Adressen anderer Seiten lässt schon das Schema nicht zu:
Wer ein Angebot ansieht, soll nirgendwo sonst gesehen werden. Die Datei ist ein Bild in dem Format, das ihr Name nennt, und
nicht größer als 500 kB.
"""

from __future__ import annotations

from collections.abc import Iterator

from wegweiser.checking.finding import NOTICE, Finding
from wegweiser.domain.portal import Portal
from wegweiser.reading.bilder import ORDNER, read_bild
from wegweiser.settings import Settings

CODE = "bild"


def check(portal: Portal, settings: Settings) -> Iterator[Finding]:
    for record in portal.records:
        if record.kind == "angebot" and "bild" in record.data:
            file = settings.content / ORDNER / record.data["bild"]["datei"]
            bild, reason = read_bild(file)
            if bild is None:
                yield Finding(
                    record.source,
                    ("bild", "datei"),
                    reason,
                    CODE,
                    next_step=f"Bitte das Bild als {settings.content.name}/{ORDNER}/{record.data['bild']['datei']} "
                    "ablegen; bis dahin zeigt die Seite keines.",
                    severity=NOTICE,
                )
