"""Where an index is cut: pieces of sorted keys, none too large, and how a browser finds the one that it needs.

A piece is known by its border, a text at which it begins. When there are very many, the manifest has only the first border of each
group; a group is a file.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from .unpacking import inflate


class Shard(NamedTuple):
    """Its keys, and its packed form."""

    keys: Sequence[str]
    packed: bytes


def cut_shards(
    keys: Sequence[str], sizes: Sequence[int], pack: Callable[[int, int], bytes], limit: int, most: int
) -> Iterator[Shard]:
    """Pieces of about the wanted size, and never a larger one than allowed."""
    start = 0
    while start < len(keys):
        end = _end(keys, sizes, start, limit)
        packed = pack(start, end)
        while len(packed) > most and end - start > 1:
            end = _whole(keys, start, start + max(1, (end - start) * most // len(packed) - 1))
            packed = pack(start, end)
        yield Shard(keys[start:end], packed)
        start = end


def _end(keys: Sequence[str], sizes: Sequence[int], start: int, limit: int) -> int:
    """Where a piece of this size ends that begins here."""
    size = sizes[start]
    for end in range(start + 1, len(keys)):
        size += sizes[end]
        if size > limit:
            return _whole(keys, start, end)
    return len(keys)


def _whole(keys: Sequence[str], start: int, end: int) -> int:
    """A little before ``end``, so that a word and the phrases that begin with it stay together, if they are not too many."""
    words = [key.partition(" ")[0] for key in keys[start : end + 1]]
    places = (start + place for place in range(end - start, (end - start) // 2, -1) if words[place] != words[place - 1])
    return next(places, end)


def borders_of(shards: Sequence[Shard]) -> list[str]:
    """Where each shard begins: the shortest text that is greater than all before and no greater than its first word."""
    borders = [""] if shards else []
    for before, shard in pairwise(shards):
        first, last = shard.keys[0], before.keys[-1]
        length = next(length for length in range(1, len(first) + 1) if first[:length] > last)
        borders.append(first[:length])
    return borders


def group_borders(letter: str, borders: list[str], most: int, size: int) -> tuple[list[str], dict[str, list[str]]]:
    """What the manifest says about borders, and the groups by name when there are too many for it."""
    if len(borders) <= most:
        return borders, {}
    starts = range(0, len(borders), size)
    groups = {f"{letter}{place}": borders[start : start + size] for place, start in enumerate(starts)}
    return [group[0] for group in groups.values()], groups


def read_borders(manifest: Mapping[str, Any], files: Mapping[str, bytes]) -> list[str]:
    """Where each shard of words begins. ``files``: those of the index by name."""
    if manifest["gruppe"]["w"] == 1:
        return manifest["woerter"]
    groups = (json.loads(inflate(files[f"bw{place}"])) for place in range(len(manifest["woerter"])))
    return [border for group in groups for border in group]
