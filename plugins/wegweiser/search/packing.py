"""The compact form of the index: numbers as varints, sorted words front-coded, everything deflated (RFC 1951).

Files are compressed here and not left to the server, because GitHub Pages compresses no binary files and a plain web server none at
all. ``browser/inflate.js`` and ``browser/pack.js`` read what this module writes.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple


def deflate(raw: bytes) -> bytes:
    """Raw deflate at the usual level: the highest takes a tenth longer and saves a five-thousandth. The window holds the text
    and the 262 bytes that zlib keeps free, and no more: a larger one takes longer to lay out than a short text to pack."""
    window = min(15, max(9, (len(raw) + 262).bit_length()))
    packer = zlib.compressobj(6, zlib.DEFLATED, -window)
    return packer.compress(raw) + packer.flush()


@lru_cache(maxsize=1 << 16)
def varint(number: int) -> bytes:
    """Seven bits a byte, low ones first; the high bit says that more follows."""
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)
    return bytes(out)


def varints(numbers: Iterable[int]) -> bytes:
    """Several numbers, one after the other."""
    return b"".join(map(varint, numbers))


def text(value: str) -> bytes:
    """UTF-8 with its length in bytes before it."""
    raw = value.encode()
    return varint(len(raw)) + raw


def common(one: str, other: str) -> int:
    """Length of the common beginning."""
    if one.startswith(other):
        return len(other)
    for length, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return length
    return len(one)


def gaps(numbers: Sequence[int]) -> list[int]:
    """Distances between sorted numbers; the first is counted from −1, so that no gap is 0."""
    return [number - before for before, number in zip((-1, *numbers), numbers, strict=False)]


class Entry(NamedTuple):
    """One key of the index."""

    key: str
    written: tuple[int, str]
    """As readers know it (``follow``)."""
    auch: str
    """What a synonym also looks for, for the reader's eyes."""
    count: int
    """Of documents."""
    packed: bytes
    """Its postings."""


compact = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""JSON without blanks."""


def pack_entries(entries: Sequence[Entry], shared: Sequence[int]) -> bytes:
    """A shard of sorted entries, not yet deflated: counts first, then all text, then all postings. ``shared``: how many letters
    each key has in common with the one before."""
    written = [entry.written for entry in entries]
    auch = [(place, entry.auch) for place, entry in enumerate(entries) if entry.auch]
    pool = [
        *(entry.key[length:] for entry, length in zip(entries, shared, strict=True)),
        *(rest for _, rest in written),
        *(words for _, words in auch),
    ]
    return b"".join(
        (
            varint(len(entries)),
            varints(shared),
            varints(len(entry.key) - length for entry, length in zip(entries, shared, strict=True)),
            varints(head for head, _ in written),
            varints(len(rest) for _, rest in written),
            varints(entry.count for entry in entries),
            varint(len(auch)),
            varints(gaps([place for place, _ in auch])),
            varints(len(words) for _, words in auch),
            text("".join(pool)),
            *(entry.packed for entry in entries),
        )
    )


def pack_words(words: Sequence[tuple[str, tuple[int, str]]]) -> bytes:
    """A shard of sorted words alone: each turned round, and how it is written (``follow``)."""
    shared = [common(turned, before) for (turned, _), (before, _) in zip(words, (("", ""), *words), strict=False)]
    rests = [turned[length:] for (turned, _), length in zip(words, shared, strict=True)]
    written = [follows for _, follows in words]
    return b"".join(
        (
            varint(len(words)),
            varints(shared),
            varints(map(len, rests)),
            varints(head for head, _ in written),
            varints(len(rest) for _, rest in written),
            text("".join((*rests, *(rest for _, rest in written)))),
        )
    )


def follow(key: str, word: str) -> tuple[int, str]:
    """How the written form follows from the key: common letters and capital in one number, and the rest. Phrases have none."""
    if not word:
        return 0, ""
    lower = word[0].lower() + word[1:]
    length = common(lower, key)
    return length << 1 | (lower != word), lower[length:]


def pack_files(files: Sequence[tuple[str, bytes]]) -> bytes:
    """Several files in one: names and lengths, then their contents."""
    index = b"".join(text(name) + varint(len(content)) for name, content in files)
    return varint(len(files)) + index + b"".join(content for _, content in files)
