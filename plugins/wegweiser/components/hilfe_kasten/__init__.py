"""Hilfe-Kasten: the few numbers that help at once, on the pages of sensitive offers."""

from __future__ import annotations

from collections.abc import Iterable

from wegweiser.domain.hilfe import Notruf

HOECHSTENS = 4


def passende_nummern(hilfe: Iterable[Notruf], sensibel: str) -> tuple[Notruf, ...]:
    """At most four numbers for ``gewalt`` or ``krise`` in the order of their list; its first ones when none says that it
    fits; none for offers that are not sensitive."""
    if not sensibel:
        return ()
    hilfe = tuple(hilfe)
    return (tuple(nummer for nummer in hilfe if sensibel in nummer.bei) or hilfe)[:HOECHSTENS]
