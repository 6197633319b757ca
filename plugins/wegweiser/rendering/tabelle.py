"""Tables as CSV, the way office programs in Germany open them: UTF-8 with a mark, semicolons, decimal commas."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

Zelle = str | int | float | None
_FORMELN = frozenset("=+-@\t\r")


def csv_bytes(kopf: Sequence[str], zeilen: Iterable[Sequence[Zelle]]) -> bytes:
    """A table with a head. A text that an office program would take for a formula gets an apostrophe in front (OWASP, CSV
    Injection); None is an empty cell."""
    text = StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(kopf)
    writer.writerows(
        [value if value.__class__ is str and value[:1] not in _FORMELN else _zelle(value) for value in row]
        for row in zeilen
    )
    return text.getvalue().encode("utf-8-sig")


def _zelle(value: Zelle) -> str:
    if isinstance(value, str):
        return f"'{value}" if value[:1] in _FORMELN else value
    if value is None:
        return ""
    return f"{value:.15g}".replace(".", ",") if isinstance(value, float) else str(value)
