"""The documents of one key of the index: a sorted row of numbers ``document << 4 | level``. The level, from 1 to 15, says how much
the key says about the document. A large portal has millions of them, so rows are arrays, and whole rows are reckoned with.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np

LEVELS = 15
"""An impact is kept as a level: four bits."""

SPREAD = 2_654_435_761
"""Times this, modulo 2³², neighbouring numbers lie far apart (Knuth)."""

Postings = np.ndarray


def make_postings(values: Iterable[int] = ()) -> Postings:
    """Sorted numbers as Postings."""
    return np.fromiter(values, np.uint32)


def strongest(several: Iterable[Postings]) -> Postings:
    """Several postings as one: each document at its highest level."""
    rows = [row for row in several if len(row)]
    if len(rows) < 2:
        return rows[0] if rows else make_postings()
    values = np.sort(np.concatenate(rows), kind="stable")  # quick with what is already sorted in parts
    documents = values >> 4
    return values[np.append(documents[1:] != documents[:-1], True)]


def halved(row: Postings) -> Postings:
    """Every document at half its level."""
    return row & ~np.uint32(15) | (row & 15) + 1 >> 1


def only(row: Postings, documents: Iterable[int]) -> Postings:
    """Of a row what is about these documents."""
    wanted = np.sort(np.fromiter(documents, np.uint32))
    places = np.searchsorted(row, wanted << 4)
    found = row[places[places < len(row)]]  # those beyond the end are the last ones
    return found[found >> 4 == wanted[: len(found)]]


def heaviest(row: Postings, most: int) -> Postings:
    """Of a row so many documents at the highest levels. Among equals chance decides, and for every word in the same way: who has
    one of two common words is likely to have the other one too."""
    if len(row) <= most:
        return row
    chance = (row >> 4) * np.uint32(SPREAD)  # overflows, as it should
    order = np.argpartition((row & 15).astype(np.uint64) << np.uint64(32) | chance, -most)
    return np.sort(row[order[-most:]])


def pack_postings(several: Sequence[Postings]) -> list[bytes]:
    """Every row by itself, as varints of ``gap << 4 | level``; gaps are counted as in ``gaps``."""
    values = np.concatenate((*several, make_postings())).astype(np.int32)
    bounds = np.cumsum([0, *map(len, several)])
    before = np.roll(values, 1) & ~15
    before[bounds[:-1][bounds[:-1] < bounds[1:]]] = -16
    rest = values - before
    sizes = sum((rest >= 1 << bits for bits in (7, 14, 21, 28)), np.ones(len(rest), np.int64))
    ends = np.append(0, sizes.cumsum())
    raw, places = np.empty(ends[-1], np.uint8), ends[:-1]
    while len(rest):  # the first byte of every number, then the second of those that have one …
        more = rest > 127
        raw[places] = rest & 127 | more << 7
        rest, places = rest[more] >> 7, places[more] + 1
    packed = raw.tobytes()
    return [packed[begin:end] for begin, end in pairwise(ends[bounds].tolist())]
