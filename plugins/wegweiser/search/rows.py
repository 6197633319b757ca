"""Reckoning with many short lists at once: as columns of numbers, where what belongs to one owner stands together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import TypeVar

import numpy as np

T = TypeVar("T")


class Numbers(dict[T, int]):
    """Things with their numbers, given when they are first asked for."""

    def __missing__(self, thing: T) -> int:
        self[thing] = number = len(self)
        return number

    def of(self, things: Iterable[T]) -> np.ndarray:
        """The numbers of several things."""
        return np.fromiter(map(self.__getitem__, things), np.int64)


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


def flat(lists: Iterable[Iterable[int]]) -> np.ndarray:
    """Everything in the lists, one after the other."""
    return np.fromiter(chain.from_iterable(lists), np.int64)


def owners(lists: Sequence[Sequence[object]]) -> np.ndarray:
    """For everything in the lists, the number of its list."""
    return np.repeat(np.arange(len(lists)), list(map(len, lists)))


def sum_up(first: np.ndarray, second: np.ndarray, amounts: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The amounts of every pair of numbers, added one after the other as they stand here; the pairs come sorted."""
    order = np.arange(len(amounts))
    for numbers in (second, first):  # by sixteen bits at a time, the last ones first: numpy does that in one go
        for digits in (numbers.astype(np.uint16), (numbers >> 16).astype(np.uint16)):
            if digits.any():
                order = order[np.argsort(digits[order], kind="stable")]
    pairs = (first.astype(np.int64) << 32 | second)[order]
    new = np.diff(pairs, prepend=-1) != 0
    sums = np.bincount(new.cumsum() - 1, amounts[order])
    return pairs[new] >> 32, pairs[new] & 0xFFFFFFFF, sums
