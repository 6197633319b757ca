"""What was packed comes out again as it went in."""

from __future__ import annotations

import pytest

from wegweiser.search.facets import make_list
from wegweiser.search.packing import Entry, common, deflate, follow, pack_entries, pack_files
from wegweiser.search.postings import make_postings, pack_postings
from wegweiser.search.unpacking import inflate, unpack_entries, unpack_files, unpack_list, unpack_postings


def entry(key: str, written: str = "", auch: str = "", row: tuple[int, ...] = ()) -> Entry:
    (packed,) = pack_postings([make_postings(row)])
    return Entry(key, follow(key, written), auch, len(row), packed)


ENTRIES = (
    entry("cafe", "Café", row=(5, 31, 16_000_015)),
    entry("geld", "Geld", "Schulden|kein Geld", row=(17,)),
    entry("geld kein", auch="Geldnot", row=(4095,)),
    entry("geld mehr nicht", row=(1, 2_000_001)),
    entry("leer", "leer"),
    entry("ґава", "Ґава", row=(15,)),
    entry("قهو", "قهوة", row=(33,)),
)


@pytest.mark.parametrize("entries", [ENTRIES, ENTRIES[:1], ()], ids=["all", "one", "none"])
def test_entries(entries):
    keys = [one.key for one in entries]
    shared = [common(key, before) for before, key in zip(("", *keys), keys, strict=False)]
    assert unpack_entries(inflate(deflate(pack_entries(entries, shared)))) == list(entries)


def test_postings():
    assert [unpack_postings(one) for one in ENTRIES[:5]] == [
        [5, 31, 16_000_015],
        [17],
        [4095],
        [1, 2_000_001],
        [],
    ]


def test_files():
    files = [("w0", b"abc"), ("k0", b""), ("f", bytes(300))]
    assert unpack_files(pack_files(files)) == files


def test_lists():
    lists = [
        make_list("#thema:essen 0", [0, 7, 400]),
        make_list('#termin:["2026-12-24"] 3', [70_000]),
        make_list("#tag: 0", []),
    ]
    assert [unpack_list(one) for one in unpack_entries(pack_entries(lists, [0, 2, 2]))] == [[0, 7, 400], [70_000], []]
