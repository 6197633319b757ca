"""The arithmetic of search quality: judged queries, nDCG@10, success@1, means by kind, the targets. No browser, no files but one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log2
from pathlib import Path
from statistics import fmean, median

TIEFE = 10
ZIEL_NDCG, ZIEL_ERSTER, ZIEL_BYTES, ZIEL_ABRUFE = 0.80, 0.85, 60_000, 6


@dataclass(frozen=True)
class Anfrage:
    """One judged query. ``urteile``: slug → 2 (exactly this) or 1 (helps too). ``halten``: nobody tunes on it."""

    id: str
    anfrage: str
    art: str
    halten: bool
    urteile: Mapping[str, int]


@dataclass(frozen=True)
class Wert:
    """What one engine reached on one query."""

    ndcg: float
    erster: bool
    """The first result helps (grade 1 or 2)."""
    bester: bool
    """The first result has the highest grade that any record has for this query."""
    leer: bool


@dataclass(frozen=True)
class Mittel:
    """Means over several queries."""

    zahl: int
    ndcg: float
    erster: float
    bester: float
    leer: float


def read_anfragen(path: Path) -> list[Anfrage]:
    """The judged queries, one JSON object a line."""
    return [Anfrage(**json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def dcg(stufen: Iterable[int]) -> float:
    """Discounted gain of grades in ranking order; a grade 2 is worth three times a grade 1."""
    return sum((2**stufe - 1) / log2(rang + 2) for rang, stufe in enumerate(stufen))


def ndcg(treffer: Sequence[str], urteile: Mapping[str, int], tiefe: int = TIEFE) -> float:
    """Gain of the first results against the best order possible; a slug that comes twice counts once."""
    einmal = list(dict.fromkeys(treffer))[:tiefe]
    best = dcg(sorted(urteile.values(), reverse=True)[:tiefe])
    return dcg(urteile.get(slug, 0) for slug in einmal) / best if best else 0.0


def rate(treffer: Sequence[str], urteile: Mapping[str, int]) -> Wert:
    """One answer, judged."""
    first = urteile.get(treffer[0], 0) if treffer else 0
    return Wert(ndcg(treffer, urteile), first > 0, first > 0 and first == max(urteile.values()), not treffer)


def mean(werte: Sequence[Wert]) -> Mittel:
    """Means; of nothing they are zero."""
    if not werte:
        return Mittel(0, 0.0, 0.0, 0.0, 0.0)
    return Mittel(
        len(werte), *(fmean(getattr(wert, name) for wert in werte) for name in ("ndcg", "erster", "bester", "leer"))
    )


GESAMT, EIGENE, GEHALTEN = "gesamt", "offen", "zurückgehalten"


def summarise(anfragen: Sequence[Anfrage], treffer: Mapping[str, Sequence[str]]) -> dict[str, Mittel]:
    """Means of one engine: overall, open and held-out queries, then by kind. ``treffer``: query id → slugs in ranking order."""
    werte = {anfrage.id: rate(treffer[anfrage.id], anfrage.urteile) for anfrage in anfragen}

    def of(which: Iterable[Anfrage]) -> Mittel:
        return mean([werte[anfrage.id] for anfrage in which])

    arten = dict.fromkeys(anfrage.art for anfrage in anfragen)
    return {
        GESAMT: of(anfragen),
        EIGENE: of(a for a in anfragen if not a.halten),
        GEHALTEN: of(a for a in anfragen if a.halten),
        **{art: of(a for a in anfragen if a.art == art) for art in arten},
    }


def table(engines: Mapping[str, Mapping[str, Mittel]]) -> str:
    """nDCG@10 by kind (rows) and engine (columns), then the other measures overall."""
    names = list(engines)
    groups = list(next(iter(engines.values())))
    head = ["nDCG@10", "Zahl", *names]
    rows = [
        [group, str(engines[names[0]][group].zahl), *(f"{engines[name][group].ndcg:.3f}" for name in names)]
        for group in groups
    ]
    for title, field in (
        ("Erster hilft", "erster"),
        ("Erster ist einer der besten", "bester"),
        ("ohne Treffer", "leer"),
    ):
        rows.append([title, "", *(f"{getattr(engines[name][GESAMT], field):.3f}" for name in names)])
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]
    lines = [
        "  ".join(
            cell.ljust(width) if not n else cell.rjust(width)
            for n, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in [head, *rows]
    ]
    rule = "-" * len(lines[0])
    return "\n".join([lines[0], rule, *lines[1:4], rule, *lines[4:-3], rule, *lines[-3:]])


def targets(
    engines: Mapping[str, Mapping[str, Mittel]], own: str, load: Mapping[str, float] | None = None
) -> list[tuple[str, bool]]:
    """Each target as a sentence and whether it is met. ``load``: the most bytes and requests of a cold query, when measured."""
    mine = engines[own]
    found = [
        (f"nDCG@10 mindestens {ZIEL_NDCG:.2f}: gesamt {mine[GESAMT].ndcg:.3f}", mine[GESAMT].ndcg >= ZIEL_NDCG),
        (
            f"nDCG@10 mindestens {ZIEL_NDCG:.2f}: zurückgehalten {mine[GEHALTEN].ndcg:.3f}",
            mine[GEHALTEN].ndcg >= ZIEL_NDCG,
        ),
        (
            f"erster Treffer hilft, mindestens {ZIEL_ERSTER:.2f}: gesamt {mine[GESAMT].erster:.3f}",
            mine[GESAMT].erster >= ZIEL_ERSTER,
        ),
        (
            f"erster Treffer hilft, mindestens {ZIEL_ERSTER:.2f}: zurückgehalten {mine[GEHALTEN].erster:.3f}",
            mine[GEHALTEN].erster >= ZIEL_ERSTER,
        ),
        (f"keine Anfrage ohne Treffer: {round(mine[GESAMT].leer * mine[GESAMT].zahl)} ohne", not mine[GESAMT].leer),
    ]
    for name, other in engines.items():
        if name != own:
            behind = [
                f"{art} ({mine[art].ndcg:.3f} zu {other[art].ndcg:.3f})"
                for art in mine
                if other[art].ndcg > mine[art].ndcg
            ]
            found.append(
                (f"vor {name} bei jeder Art" + (f"; nicht bei {', '.join(behind)}" if behind else ""), not behind)
            )
    if load:
        found.append(
            (
                f"bis zum ersten Treffer höchstens {ZIEL_BYTES // 1000} kB: höchstens {load['bytes'] / 1000:.1f} kB",
                load["bytes"] <= ZIEL_BYTES,
            )
        )
        found.append(
            (
                f"bis zum ersten Treffer höchstens {ZIEL_ABRUFE} Abrufe: höchstens {load['abrufe']:.0f}",
                load["abrufe"] <= ZIEL_ABRUFE,
            )
        )
    return found


def spread(values: Sequence[float]) -> dict[str, float]:
    """Median, 95th percentile (nearest rank) and most of some measurements."""
    several = sorted(values)
    if not several:
        return {"median": 0.0, "p95": 0.0, "meist": 0.0}
    return {
        "median": median(several),
        "p95": several[min(len(several) - 1, int(0.95 * len(several)))],
        "meist": several[-1],
    }
