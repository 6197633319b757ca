"""Stand: how far something is, in a defined word with a sentence that explains it; and deadlines that mark themselves."""

from __future__ import annotations

import re
from calendar import monthrange
from typing import NamedTuple

from wegweiser.domain.ziel import Frist
from wegweiser.sprachen.namen import NAMEN

_TON = {
    "erreicht": "gut",
    "verstetigt": "gut",
    "abgeschlossen": "gut",
    "ja": "gut",
    "nur_auf_anmeldung": "warn",
    "verfehlt": "warn",
    "eingestellt": "warn",
    "abgelaufen": "warn",
    "offen": "leise",
    "geplant": "leise",
    "entwurf": "leise",
    "unbekannt": "leise",
    "keine": "leise",
}
"""Colour of a word; the word itself says it all. What is missing here is shown in the ordinary colour."""


class Stand(NamedTuple):
    """A status word as readers see it, the sentence that defines it, and why and since when it holds."""

    wort: str
    satz: str = ""
    ton: str = ""
    begruendung: str = ""
    vom: str = ""


def stand(wert: str, was: str, begruendung: str = "", vom: str = "") -> Stand:
    """The Stand for a fixed value of the data model; ``was`` names its list (``ziel_status``). Empty is „not known“."""
    if not wert:
        return Stand("Stand nicht bekannt", "Die Quellen nennen keinen Stand.", "leise", begruendung, vom)
    satz = NAMEN.get(f"{was}_satz", {}).get(wert, "")
    if wert == "unbekannt" and begruendung:
        satz = ""  # The reason says it better.
    return Stand(NAMEN[was][wert], satz, _TON.get(wert, ""), begruendung, vom)


class FristAnsicht(NamedTuple):
    """A deadline: as written, and the last day that counts, from which the browser decides whether it has passed."""

    bis: str
    was: str
    letzter_tag: str


def frist(value: Frist, erledigt: bool = False) -> FristAnsicht:
    """``erledigt``: the goal is reached, so the deadline no longer runs out."""
    return FristAnsicht(value.bis, value.was, "" if erledigt else letzter_tag(value.bis))


def letzter_tag(bis: str) -> str:
    """``2025`` → ``2025-12-31``, ``2025-06`` → ``2025-06-30``, a date stays; other words have no last day."""
    if re.fullmatch(r"[0-9]{4}", bis):
        return f"{bis}-12-31"
    if re.fullmatch(r"[0-9]{4}-(0[1-9]|1[0-2])", bis):
        year, month = map(int, bis.split("-"))
        return f"{bis}-{monthrange(year, month)[1]}" if year else ""
    return bis if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", bis) else ""
