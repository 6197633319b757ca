"""The arithmetic of the measurement: medians, ratios, growth, targets, the table. Nothing is run here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import log2
from statistics import median
from typing import Any

MASSE = (
    ("kalt", "kalt", "s"),
    ("cpu", "CPU, kalt", "s"),
    ("warm", "nichts geändert", "s"),
    ("geaendert", "ein Eintrag geändert, neu gebaut", "s"),
    ("vorschau", "ein Eintrag geändert, in der Vorschau", "s"),
    ("vorschau_liste", "derselbe, auch in der Liste", "s"),
    ("vorschau_suche", "derselbe, auch in der Suche", "s"),
    ("pruefen", "nur prüfen", "s"),
    ("mb", "Arbeitsspeicher, Spitze", "MB"),
    ("bytes", "geschrieben", "MB"),
    ("dateien", "Dateien", ""),
)
"""Rows of the table: key, words, unit."""

Werte = Mapping[str, Mapping[str, float]]
"""By program, by measure."""


def medians(runs: Mapping[str, Sequence[float]]) -> dict[str, float]:
    """One value for each measure that has been taken."""
    return {key: median(values) for key, values in runs.items() if values}


def ratio(ours: float | None, theirs: float | None) -> float | None:
    """How much of their value ours is; None when one of them is missing."""
    return None if ours is None or not theirs else ours / theirs


def doubling(first: tuple[int, float], second: tuple[int, float]) -> float:
    """Growth of the second value of two points, as if the first had doubled between them."""
    return (second[1] / first[1]) ** (1 / log2(second[0] / first[0]))


def steepest(points: Sequence[tuple[int, float]]) -> float | None:
    """The greatest growth per doubling between neighbours."""
    ordered = sorted(points)
    return max((doubling(*pair) for pair in pairwise(ordered)), default=None)


def targets(
    werte: Werte, lesen: float | None, skala: Sequence[Mapping[str, float]], wir: str
) -> Iterator[tuple[str, bool | None]]:
    """Sentences with their verdict; None: not measured."""
    ours = werte.get(wir, {})

    def against(peer: str) -> float | None:
        return ratio(ours.get("kalt"), werte.get(peer, {}).get("kalt"))

    growth = steepest([(int(point["anzahl"]), point["kalt"]) for point in skala])
    memory = next((point["mb"] for point in skala if point["anzahl"] == 40_000), None)
    for what, value, limit, digits in (
        ("kalt höchstens 0,5-mal so lang wie Hugo mit Suchindex", against("hugo-index"), 0.5, 2),
        ("kalt schneller als Hugo ohne Index", against("hugo"), 0.9999, 2),
        ("kalt höchstens 1/12 von MkDocs + Material", against("mkdocs"), 1 / 12, 3),
        ("nichts geändert höchstens 0,15-mal so lang wie kalt", ratio(ours.get("warm"), ours.get("kalt")), 0.15, 2),
        ("ein Eintrag geändert: unter 0,25 s in der Vorschau", ours.get("vorschau"), 0.2499, 3),
        (
            "ein Eintrag geändert: unter 0,25 s auch in Liste und Suche der Vorschau",
            ours.get("vorschau_suche"),
            0.2499,
            3,
        ),
        (
            "nur prüfen höchstens 0,5-mal so lang wie PyYAMLs C-Leser",
            ratio(ours.get("pruefen"), lesen),
            0.5,
            2,
        ),
        ("Zeit je Verdopplung höchstens 2,1-mal", growth, 2.1, 2),
        ("Arbeitsspeicher bei 40.000 unter 1.500 MB", memory, 1499.9, 0),
    ):
        if value is None:
            yield f"{what} (nicht gemessen)", None
        else:
            yield f"{what} (gemessen: {number(value, digits)})", value <= limit


def number(value: float, digits: int) -> str:
    """As people write numbers here: 1.234,5."""
    return f"{value:,.{digits}f}".translate(str.maketrans(",.", ".,"))


def cell(value: float | None, unit: str) -> str:
    """A value with as many digits as it deserves; a dash when it was not taken."""
    if value is None:
        return "–"
    digits = 0 if unit != "s" or value >= 100 else 3 if value < 1 else 1 if value >= 10 else 2
    return number(value, digits)


def rows(werte: Werte, names: Mapping[str, str], wir: str) -> list[list[str]]:
    """The table: our value, and for each peer its value and in brackets how much of it ours is."""
    peers = [id for id in names if id in werte and id != wir]
    table = [["", names[wir], *(names[id] for id in peers)]]
    for key, words, unit in MASSE:
        ours = werte[wir].get(key)
        line = [f"{words} ({unit})" if unit else words, cell(ours, unit)]
        for id in peers:
            theirs = werte[id].get(key)
            part = ratio(ours, theirs)
            line.append(cell(theirs, unit) + (f" ({number(part, 2)}x)" if part is not None else ""))
        if any(text != "–" for text in line[1:]):
            table.append(line)
    return table


def as_text(table: Sequence[Sequence[str]]) -> str:
    """For a terminal: columns side by side."""
    widths = [max(len(line[column]) for line in table) for column in range(len(table[0]))]
    return "\n".join(
        "  ".join(
            text.ljust(width) if not column else text.rjust(width)
            for column, (text, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in table
    )


def as_markdown(table: Sequence[Sequence[str]]) -> str:
    """For ``docs/leistung.md``."""
    head, *body = table
    lines = [head, ["---", *("--:" for _ in head[1:])], *body]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def scale_rows(skala: Sequence[Mapping[str, Any]]) -> list[list[str]]:
    """One line for each size: time, growth since the line before, memory, output."""
    table = [["Angebote", "kalt (s)", "je Verdopplung", "Speicher (MB)", "geschrieben (MB)", "Dateien"]]
    for before, point in zip((None, *skala), skala, strict=False):
        growth = doubling((before["anzahl"], before["kalt"]), (point["anzahl"], point["kalt"])) if before else None
        table.append(
            [
                number(point["anzahl"], 0),
                cell(point["kalt"], "s"),
                "–" if growth is None else number(growth, 2),
                cell(point["mb"], "MB"),
                cell(point["bytes"], "MB"),
                cell(point["dateien"], ""),
            ]
        )
    return table
