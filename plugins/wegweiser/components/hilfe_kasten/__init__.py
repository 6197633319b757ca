"""Hilfe-Kasten: the few numbers that help at once, on the pages of sensitive offers."""

from __future__ import annotations

from collections.abc import Iterable

from wegweiser.domain.hilfe import Notruf

HOECHSTENS = 4
_WORTE = {
    "gewalt": ("gewalt", "bedroht", "geschlagen", "straftat"),
    "krise": ("verzweifelt", "krise", "nicht mehr leben", "zuhört", "sorgen", "verletzt"),
}
"""Words by which the sentence „für wen und wann“ of a number shows that it fits."""


def passende_nummern(hilfe: Iterable[Notruf], sensibel: str) -> tuple[Notruf, ...]:
    """At most four numbers for ``gewalt`` or ``krise``, those that fit best first; the first ones of the list when no
    sentence matches; none for offers that are not sensitive."""
    if not sensibel:
        return ()
    hilfe = tuple(hilfe)
    treffer = {nummer: _passt(nummer, sensibel) for nummer in hilfe}
    passend = sorted((nummer for nummer in hilfe if treffer[nummer]), key=lambda nummer: -treffer[nummer])
    return tuple(passend or hilfe)[:HOECHSTENS]


def _passt(nummer: Notruf, sensibel: str) -> int:
    text = f"{nummer.titel} {nummer.fuer}".casefold()
    return sum(wort in text for wort in _WORTE.get(sensibel, ()))
