"""What is odd may be true: an editor can say in the record that it stands so in the source, and then nobody asks again.

docs/entscheidungen/0011 says why. The key is ``wie_in_der_quelle``, a list of rules; the schemas demand ``anmerkungen`` beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from wegweiser.checking.finding import NOTICE, Finding, Path
from wegweiser.reading.record import Record


def unexplained(records: Iterable[Record], kind: str, code: str) -> Iterator[Record]:
    """Records of a kind that do not say of this rule that the oddity stands so in the source."""
    for record in records:
        if record.kind == kind and code not in record.data.get("wie_in_der_quelle", ()):
            yield record


def odd(record: Record, path: Path, message: str, code: str, suggestion: str = "", hint: str = "") -> Finding:
    """A notice that asks to compare with the source, and says how to keep what is right."""
    return Finding(
        record.source,
        path,
        message,
        code,
        suggestion=suggestion,
        hint=hint,
        next_step=(
            "Bitte mit der Quelle vergleichen. Steht es dort so, tragen Sie unter „wie_in_der_quelle“ "
            f"„{code}“ ein und erklären es unter „anmerkungen“."
        ),
        severity=NOTICE,
    )


def day(text: str) -> str:
    """``2023-02-02`` → „2.2.2023“."""
    there = date.fromisoformat(text)
    return f"{there.day}.{there.month}.{there.year}"
