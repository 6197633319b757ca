"""The documents of one key of the index: a sorted row of numbers ``document << 4 | level``. The level, from 1 to 15, says how much
the key says about the document. A large portal has millions of them, so rows are arrays, and whole rows are reckoned with.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np

LEVELS = 15
"""An impact is kept as a level: four bits."""

Postings = np.ndarray


def make_postings(values: Iterable[int] = ()) -> Postings:
    """Sorted numbers as Postings."""
    return np.fromiter(values, np.uint32)


def strongest(several: Iterable[Postings]) -> Postings:
    """Several postings as one: each document at its highest level."""
    rows = [row for row in several if len(row)]
    if len(rows) < 2:
        return rows[0] if rows else make_postings()
    values = np.sort(np.concatenate(rows))
    documents = values >> 4
    return values[np.append(documents[1:] != documents[:-1], True)]


def halved(row: Postings) -> Postings:
    """Every document at half its level."""
    return row & ~np.uint32(15) | (row & 15) + 1 >> 1


def only(row: Postings, documents: Iterable[int]) -> Postings:
    """Of a row what is about these documents."""
    return row[np.isin(row >> 4, np.fromiter(documents, np.uint32))]


def pack_postings(several: Sequence[Postings]) -> list[bytes]:
    """Every row by itself, as varints of ``gap << 4 | level``; gaps are counted as in ``gaps``."""
    values = np.concatenate((*several, make_postings())).astype(np.int32)
    bounds = np.cumsum([0, *map(len, several)])
    before = np.roll(values, 1) & ~15
    before[bounds[:-1][bounds[:-1] < bounds[1:]]] = -16
    rest, here = values - before, np.full(len(values), True)
    columns, used = [], []  # the first byte of every number, the second …, and which numbers have one
    while here.any() or not columns:
        more = rest > 127
        columns.append((rest & 127 | more << 7).astype(np.uint8))
        used.append(here)
        rest, here = rest >> 7, more
    taken = np.stack(used, 1)
    raw = np.stack(columns, 1)[taken].tobytes()
    ends = np.append(0, taken.sum(1).cumsum())
    return [raw[begin:end] for begin, end in pairwise(ends[bounds].tolist())]
