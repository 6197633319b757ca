"""Rows of documents with their levels: joined, weakened, packed."""

from __future__ import annotations

import random

from wegweiser.search.packing import gaps, varints
from wegweiser.search.postings import halved, heaviest, make_postings, only, pack_postings, strongest


def row(**levels):
    """``row(d3=15)``: document 3 at level 15."""
    return make_postings(int(document[1:]) << 4 | level for document, level in levels.items())


def test_of_several_rows_each_document_keeps_its_highest_level():
    joined = strongest([row(d1=4, d3=15), make_postings(), row(d1=7, d2=1, d3=2)])
    assert joined.tolist() == row(d1=7, d2=1, d3=15).tolist()


def test_no_row_finds_nothing():
    assert strongest([]).tolist() == strongest([make_postings()]).tolist() == []


def test_half_a_level_is_rounded_up():
    assert halved(row(d1=1, d2=2, d3=7, d4=15)).tolist() == row(d1=1, d2=1, d3=4, d4=8).tolist()


def test_a_row_about_some_documents_only():
    assert only(row(d1=4, d2=5, d3=6), {3, 1, 9}).tolist() == row(d1=4, d3=6).tolist()
    assert only(row(d1=4, d9=5), {2, 8}).tolist() == only(row(d1=4), ()).tolist() == only(row(), {1}).tolist() == []


def test_of_a_long_row_the_highest_levels_stay():
    few = row(d1=4, d2=5, d3=6)
    assert heaviest(few, 3) is few
    assert heaviest(row(d1=4, d2=15, d3=1, d9=7), 2).tolist() == row(d2=15, d9=7).tolist()


def test_among_equals_the_same_documents_stay_for_every_word():
    first = {value >> 4 for value in heaviest(make_postings(n << 4 | 3 for n in range(3_000)), 1_000).tolist()}
    other = {value >> 4 for value in heaviest(make_postings(n << 4 | 7 for n in range(0, 3_000, 2)), 500).tolist()}
    assert first > other
    assert all(250 < len(first & set(range(begin, begin + 1_000))) < 420 for begin in (0, 1_000, 2_000))


def test_postings_hold_gap_and_level():
    assert pack_postings([row(d3=15, d4=1, d40=8)]) == [bytes([4 << 4 | 15, 1 << 4 | 1]) + varints([36 << 4 | 8])]


def test_many_rows_are_packed_as_each_by_itself():
    rng = random.Random(1)
    rows = [sorted(rng.sample(range(1 << rng.randrange(3, 24)), rng.randrange(9))) for _ in range(300)]
    packed = pack_postings([make_postings(number << 4 | number % 15 + 1 for number in one) for one in rows])
    assert packed == [
        varints(gap << 4 | number % 15 + 1 for gap, number in zip(gaps(one), one, strict=True)) for one in rows
    ]
    assert pack_postings([]) == []
