"""What was packed comes out again as it went in."""

from __future__ import annotations

import pytest

from wegweiser.search.facets import pack_lists
from wegweiser.search.packing import Entry, common, deflate, follow, pack_entries, pack_files
from wegweiser.search.postings import make_postings, pack_postings
from wegweiser.search.unpacking import inflate, unpack_entries, unpack_files, unpack_lists, unpack_postings


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
    lists = {"thema": {"essen": [0, 7, 400], "geld": [3]}, "format": {"treff": [2]}}
    dates = {'["2026-12-24"]': [7], '[0,"w"]': [0, 2]}
    assert unpack_lists(pack_lists(lists, dates)) == (lists, dates)
    assert unpack_lists(pack_lists({}, {})) == ({}, {})
