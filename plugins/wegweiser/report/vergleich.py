"""Two states → a report. One module for each subject, in the order of the report."""

from __future__ import annotations

from . import angebote, massnahmen, vorlagen, zahlen, ziele
from .bericht import Bericht, ausgelassen
from .stand import Stand

ABSCHNITTE = (ziele, massnahmen, angebote, zahlen, vorlagen)


def vergleiche(vorher: Stand, nachher: Stand, portal: str, base_url: str) -> Bericht:
    """What changed from one state to the other. ``base_url`` is where the portal is published, empty when not known."""
    return Bericht(
        portal,
        base_url,
        vorher.fassung,
        nachher.fassung,
        tuple(subject.vergleiche(vorher, nachher) for subject in ABSCHNITTE),
        tuple(one for stand in (vorher, nachher) for one in ausgelassen(stand.fassung, stand.ausgelassen)),
    )
