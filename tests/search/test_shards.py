"""Where an index is cut, and how the pieces are found again."""

from __future__ import annotations

import json

import pytest

from wegweiser.search.packing import deflate
from wegweiser.search.shards import Shard, borders_of, cut_shards, group_borders, read_borders

KEYS = ["a", "abend", "abend leb", "abend spiel", "b", "ba", "bb"]


def cut(limit: int, most: int, keys: list[str] = KEYS) -> list[list[str]]:
    """Every key has the size 10, and no packing makes it smaller."""
    sizes = [10] * len(keys)
    shards = cut_shards(keys, sizes, lambda start, end: bytes(sum(sizes[start:end])), limit, most)
    return [list(shard.keys) for shard in shards]


def test_pieces_are_as_large_as_wanted():
    assert cut(1_000, 1_000) == [KEYS]
    assert cut(30, 1_000, ["a", "b", "c", "d"]) == [["a", "b", "c"], ["d"]]
    assert cut(1_000, 1_000, []) == []


def test_no_piece_is_larger_than_allowed():
    assert all(len(keys) <= 3 for keys in cut(1_000, 30))
    assert cut(1, 1) == [[key] for key in KEYS]


def test_a_word_and_its_phrases_stay_together():
    assert cut(40, 1_000, ["a", "aa", "abend", "abend leb", "abend spiel", "b"])[0] == ["a", "aa", "abend", "abend leb"]
    assert cut(40, 1_000, ["a", "aa", "ab", "abend", "abend leb", "b"])[0] == ["a", "aa", "ab"]


def test_borders_are_short_and_true():
    shards = [Shard(keys, b"") for keys in (["a", "abend"], ["abend leb", "abendbrot"], ["b"], ["ba", "bb"])]
    borders = borders_of(shards)
    assert borders == ["", "abend ", "b", "ba"]
    for before, border, shard in zip(shards, borders[1:], shards[1:], strict=False):
        assert before.keys[-1] < border <= shard.keys[0]


@pytest.mark.parametrize("most", [4, 5])
def test_borders_in_groups(most):
    borders = ["", "b", "d", "f", "h"]
    known, groups = group_borders("w", borders, most, 2)
    assert (known, groups) == (
        (borders, {}) if most == 5 else (["", "d", "h"], {"w0": ["", "b"], "w1": ["d", "f"], "w2": ["h"]})
    )
    files = {f"b{name}": deflate(json.dumps(group).encode()) for name, group in groups.items()}
    manifest = {"woerter": known, "gruppe": {"w": 2 if groups else 1}}
    assert read_borders(manifest, files) == borders
