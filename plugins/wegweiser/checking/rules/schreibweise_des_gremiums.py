"""Ein Gremium heißt überall gleich.

Namen, die sich nur in Groß- und Kleinschreibung, Bindestrichen oder Leerzeichen unterscheiden, bekommen eine gemeinsame
Seite. Ein Buchstabe mehr, weniger oder anders ist wahrscheinlich ein Tippfehler. Gemeldet wird die seltenere
Schreibweise.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from wegweiser.checking.finding import Finding
from wegweiser.checking.oddities import odd, unexplained
from wegweiser.domain.portal import Portal
from wegweiser.reading.nearest import distance, fold
from wegweiser.settings import Settings

CODE = "schreibweise-des-gremiums"
LONG_ENOUGH = 8
"""In shorter names one letter may be the whole difference."""


def check(portal: Portal, settings: Settings) -> Iterator[Finding]:
    records = list(unexplained(portal.records, "vorlage", CODE))
    counts: dict[str, Counter[str]] = {}
    for record in records:
        sittings = record.data.get("beratungsfolge", ())
        counts.setdefault(record.data["kommune"], Counter()).update(sitting["gremium"] for sitting in sittings)
    right = {kommune: _right(names) for kommune, names in counts.items()}
    for record in records:
        meant = right[record.data["kommune"]]
        for index, sitting in enumerate(record.data.get("beratungsfolge", ())):
            if sitting["gremium"] in meant:
                yield odd(
                    record,
                    ("beratungsfolge", index, "gremium"),
                    f"„{sitting['gremium']}“ heißt in anderen Papieren „{meant[sitting['gremium']]}“.",
                    CODE,
                    suggestion=meant[sitting["gremium"]],
                    hint="Gemeint ist wohl dasselbe Gremium.",
                )


def _right(names: Counter[str]) -> dict[str, str]:
    """Each rarer spelling with the more frequent one; where both are equally frequent, the first in the alphabet."""
    ordered = sorted(names, key=lambda one: (-names[one], one))
    return {name: meant for place, name in enumerate(ordered) if (meant := _same(name, ordered[:place]))}


def _same(name: str, before: Iterable[str]) -> str:
    short = fold(name).replace("-", "")
    for other in before:
        known = fold(other).replace("-", "")
        if known == short:
            return other
        letters = _figures(name) == _figures(other) and min(len(short), len(known)) >= LONG_ENOUGH
        if letters and distance(short, known, 1) == 1:
            return other
    return ""


def _figures(name: str) -> str:
    return "".join(sign for sign in name if sign.isdigit())
