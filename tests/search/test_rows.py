"""Columns of numbers by owner."""

from __future__ import annotations

import numpy as np

from wegweiser.search.rows import Numbers, Rows, flat, owners, sum_up

EMPTY = np.array([], np.int64)


def test_things_have_the_number_of_their_first_place():
    numbers = Numbers()
    assert numbers.of(["b", "a", "b"]).tolist() == [0, 1, 0]
    assert numbers.of(["c", "a"]).tolist() == [2, 1]
    assert list(numbers) == ["b", "a", "c"]


def test_lists_become_columns():
    lists = [[7, 8], [], [9]]
    assert (flat(lists).tolist(), owners(lists).tolist()) == ([7, 8, 9], [0, 0, 2])
    assert (flat([]).tolist(), owners([]).tolist()) == ([], [])


def test_owners_bring_what_is_theirs_as_often_as_they_are_picked():
    owners, numbers, amounts = np.array([0, 0, 2, 3]), np.array([10, 11, 12, 13]), np.array([0.5, 1.0, 1.5, 2.0])
    rows = Rows(4, owners, numbers, amounts)
    place, numbers, amounts = rows.pick(np.array([3, 1, 0, 0]))
    assert place.tolist() == [0, 2, 2, 3, 3]
    assert numbers.tolist() == [13, 10, 11, 10, 11]
    assert amounts.tolist() == [2.0, 0.5, 1.0, 0.5, 1.0]


def test_owners_of_nothing_bring_nothing():
    rows = Rows(2, EMPTY, EMPTY, EMPTY)
    assert [column.tolist() for column in rows.pick(np.array([1, 0]))] == [[], [], []]


def test_amounts_of_the_same_pair_are_added_in_their_order():
    amounts = [0.1, 1.0, 0.2, 0.3]
    first, second, sums = sum_up(np.array([7, 2, 7, 7]), np.array([1, 5, 1, 1]), np.array(amounts))
    assert (first.tolist(), second.tolist()) == ([2, 7], [5, 1])
    assert sums.tolist() == [1.0, 0.1 + 0.2 + 0.3]


def test_large_numbers_are_sorted_too():
    first, second = np.array([1 << 17, 3, 1 << 17, 1 << 16]), np.array([1 << 20, 5, 7, 1 << 16])
    one, other, sums = sum_up(first, second, np.array([1.0, 2.0, 3.0, 4.0]))
    assert one.tolist() == [3, 1 << 16, 1 << 17, 1 << 17]
    assert other.tolist() == [5, 1 << 16, 7, 1 << 20]
    assert sums.tolist() == [2.0, 4.0, 3.0, 1.0]


def test_nothing_adds_up_to_nothing():
    assert [column.tolist() for column in sum_up(EMPTY, EMPTY, EMPTY)] == [[], [], []]
