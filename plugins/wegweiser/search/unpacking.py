"""The way back: what ``packing.py`` and ``postings.py`` have packed, as ``browser/pack.js`` reads it in the browser."""

from __future__ import annotations

import zlib
from io import StringIO
from itertools import accumulate

from .packing import Entry


class Reader:
    """Reads a file from its beginning to its end."""

    def __init__(self, raw: bytes) -> None:
        self._raw = raw
        self._place = 0

    def varint(self) -> int:
        value = shift = 0
        while True:
            byte = self._raw[self._place]
            self._place += 1
            value |= (byte & 127) << shift
            if byte < 128:
                return value
            shift += 7

    def varints(self, count: int) -> list[int]:
        return [self.varint() for _ in range(count)]

    def numbers(self, count: int) -> list[int]:
        """Sorted numbers from their gaps."""
        return list(accumulate(self.varints(count), initial=-1))[1:]

    def packed(self, count: int) -> bytes:
        """So many varints as they stand there."""
        begin = self._place
        self.varints(count)
        return self._raw[begin : self._place]

    def bytes(self, length: int) -> bytes:
        self._place += length
        return self._raw[self._place - length : self._place]

    def text(self) -> str:
        return self.bytes(self.varint()).decode()


def inflate(packed: bytes) -> bytes:
    """What ``deflate`` has packed."""
    return zlib.decompress(packed, -zlib.MAX_WBITS)


def unpack_files(content: bytes) -> list[tuple[str, bytes]]:
    """What ``pack_files`` has packed."""
    reader = Reader(content)
    heads = [(reader.text(), reader.varint()) for _ in range(reader.varint())]
    return [(name, reader.bytes(length)) for name, length in heads]


def unpack_entries(raw: bytes) -> list[Entry]:
    """What ``pack_entries`` has packed."""
    reader = Reader(raw)
    count = reader.varint()
    shared, lengths, heads, tails, counts = (reader.varints(count) for _ in range(5))
    widened = reader.varint()
    places = reader.numbers(widened)
    widths = reader.varints(widened)
    pool = StringIO(reader.text())
    keys = [""]
    for length, more in zip(shared, lengths, strict=True):
        keys.append(keys[-1][:length] + pool.read(more))
    written = [(head, pool.read(tail)) for head, tail in zip(heads, tails, strict=True)]
    auch = {place: pool.read(width) for place, width in zip(places, widths, strict=True)}
    return [
        Entry(key, word, auch.get(place, ""), number, reader.packed(number))
        for place, (key, word, number) in enumerate(zip(keys[1:], written, counts, strict=True))
    ]


def unpack_postings(entry: Entry) -> list[int]:
    """What ``pack_postings`` has packed."""
    values = Reader(entry.packed).varints(entry.count)
    documents = list(accumulate((value >> 4 for value in values), initial=-1))[1:]
    return [document << 4 | value & 15 for document, value in zip(documents, values, strict=True)]


def unpack_list(entry: Entry) -> list[int]:
    """The documents of a list (``facets.py``)."""
    return Reader(entry.packed).numbers(entry.count)
