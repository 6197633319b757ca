"""Reckoning with many short lists at once: as columns of numbers, where what belongs to one owner stands together."""

from __future__ import annotations

import numpy as np


class Rows:
    """Columns, sorted by owner. Owners are numbered from 0 to ``count``; they may own nothing."""

    def __init__(self, count: int, owners: np.ndarray, *columns: np.ndarray) -> None:
        self._columns = columns
        self._bounds = np.searchsorted(owners, np.arange(count + 1))

    def pick(self, owners: np.ndarray) -> tuple[np.ndarray, ...]:
        """What these own, one after the other: in front the place of its owner among ``owners``, then the columns."""
        begin = self._bounds[owners]
        lengths = self._bounds[owners + 1] - begin
        places = np.repeat(begin - lengths.cumsum() + lengths, lengths) + np.arange(lengths.sum())
        return np.repeat(np.arange(len(owners)), lengths), *(column[places] for column in self._columns)


def sum_up(first: np.ndarray, second: np.ndarray, amounts: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The amounts of every pair of numbers, added one after the other as they stand here; the pairs come sorted."""
    pairs = first.astype(np.int64) << 32 | second
    order = np.argsort(pairs, kind="stable")
    pairs = pairs[order]
    new = np.diff(pairs, prepend=-1) != 0
    sums = np.bincount(new.cumsum() - 1, amounts[order])
    return pairs[new] >> 32, pairs[new] & 0xFFFFFFFF, sums
