"""The whole index as files: what is found how, cut so that a query loads little.

    suche/suche.js              the engine, and in it the manifest: names of everything else, first word of every shard, all places
    suche/index.json            the manifest alone, for a page that is still open when the site is published anew
    suche/<hash>/w0.bin …       lists of documents by what they carry (``facets.py``), then words with their documents, sorted
    suche/<hash>/r0.bin …       words alone, sorted from their end: for slips at the beginning and for heads of compounds
    suche/<hash>/k0.bin …       cards
    suche/<hash>/bw0.bin …      in a very large portal the first words of the shards, of which the manifest has only every 256th
    suche/<hash>/alles.bin      instead of all these in a small portal

No file grows with the number of documents: there are more of them. The hash is one for all, because documents are numbered: one more
offer changes nearly every file.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from math import log2
from pathlib import Path
from typing import Any, NamedTuple

from wegweiser.checking.finding import Finding
from wegweiser.domain.portal import Portal
from wegweiser.planning.page import File
from wegweiser.settings import Settings

from .bundle import SCRIPT, with_manifest
from .cards import pack_cards
from .check_synonyms import check_synonyms
from .compounds import Splitter
from .documents import KINDS, Dokument, make_documents
from .facets import LIST, make_lists
from .impacts import Occurrences, weigh
from .lexicon import load_parts
from .packing import Entry, common, compact, deflate, follow, pack_entries, pack_files, pack_words
from .places import make_places
from .postings import heaviest, pack_postings
from .saetze import add_saetze
from .shards import Shard, borders_of, cut_shards, group_borders
from .sprache import GERMAN
from .synonyms import Phrases, Synonym, widen

FORMAT = 2
"""Grows when the browser must read the files differently."""
FOLDER = "suche"
MANIFEST = f"{FOLDER}/index.json"
ROWS = 500
"""So many postings are packed at once: few enough that no large arrays are needed."""


@dataclass(frozen=True)
class Cuts:
    """How large the pieces are: words and lists in bytes before deflating, cards in cards."""

    words: int = 12_500
    """So much is nearly always small enough when it is deflated; much more would have to be packed twice."""
    lists: int = 20_000
    reversed: int = 18_000
    most: int = 9_800
    """No file of words is larger, deflated: the script (19 kB), four such files and a block of cards stay below 60 kB."""
    most_elsewhere: int = 8_600
    """The same in other languages, where the script has the lists of two languages (up to 24 kB)."""
    documents: int = 16_384
    """So many a list covers before the next one begins."""
    postings: int = 8_192
    """A word keeps at most so many documents, those to which it says most (``kept``)."""
    borders: int = 768
    """More shards than this are found through files of their own …"""
    group: int = 256
    """… each with so many borders."""
    cards: int = 16
    package: int = 400
    """An index of no more documents becomes one file (of some 100 kB): then no key pressed ever waits for the network again."""


class SearchIndex(NamedTuple):
    """The files, and what is odd about the synonyms: only who reads all offers can say that."""

    files: list[File]
    findings: list[Finding]


def search_files(
    portal: Portal,
    prose: Iterable[tuple[str, str, str]],
    settings: Settings,
    cache: Path | None = None,
    cuts: Cuts | None = None,
) -> SearchIndex:
    """All files of the search for those who ask in the language of the portal. ``prose``: pages as (address, title, text).
    ``cache``: a folder for what outlives a build."""
    cuts = cuts or Cuts()
    sprache = portal.sprache.code
    if not portal.sprache.ist_deutsch:
        cuts = replace(cuts, most=min(cuts.most, cuts.most_elsewhere))
    documents = make_documents(portal, prose, settings)
    splitter = Splitter(load_parts(), cache)
    occurrences, phrases, synonyms = read_documents(documents, portal, splitter)
    splitter.keep()
    small = len(documents) <= cuts.package
    if small:
        cuts = replace(cuts, words=1 << 30, lists=1 << 30, most=1 << 30, reversed=0, cards=1 << 30)
    large = len(documents) > cuts.documents
    cuts = replace(cuts, postings=kept(len(documents), cuts))
    entries = [
        *make_lists(enumerate(documents), portal, settings.heute, cuts.documents, large),
        *make_entries(occurrences, synonyms, cuts.postings),
    ]
    files, manifest = cut(entries, documents, portal, settings, cuts)
    if small:
        files = [("alles", pack_files(files))]
    folder = f"{FOLDER}/{_digest(files)}"
    head = {"fassung": FORMAT, "ordner": f"{folder}/", "paket": small, **manifest}
    text = compact(head)
    offers = sum(one.kind == "angebot" for one in documents)
    return SearchIndex(
        [
            *(File(f"{folder}/{name}.bin", content) for name, content in files),
            File(MANIFEST, f"{text}\n".encode()),
            File(SCRIPT, with_manifest(text, sprache)),
        ],
        list(check_synonyms(portal, phrases, offers)),
    )


def kept(size: int, cuts: Cuts) -> int:
    """How many documents a word may keep in an index of this size, so that it always fits into one file: each takes some bits,
    and more of them the farther the next one is (measured; a test tries the worst case)."""
    bits = 5.5 + 1.7 * log2(max(1, size / cuts.postings))
    return min(cuts.postings, int(8 * cuts.most / bits))


def read_documents(
    documents: Sequence[Dokument], portal: Portal, splitter: Splitter
) -> tuple[Occurrences, Phrases, list[Synonym]]:
    """What leads to these documents: their words, what means the same, and whole sentences."""
    sprache = portal.sprache.code
    groups = [group for group in portal.synonyme if group.sprache in (GERMAN, sprache)]
    occurrences = weigh(documents, splitter.stems, sprache)
    phrases = Phrases(occurrences, groups, sprache)
    synonyms = widen(occurrences, phrases, groups)
    add_saetze(occurrences, documents, sprache)
    return occurrences, phrases, synonyms


def make_entries(occurrences: Occurrences, synonyms: Iterable[Synonym], most: int) -> list[Entry]:
    """All words that a query can look up, sorted by UTF-16 units as the browser sorts, each with at most so many documents."""
    auch = {synonym.key: "|".join(synonym.auch) for synonym in synonyms}
    keys = sorted(occurrences.postings)
    rows = [heaviest(occurrences.postings[key], most) for key in keys]
    written = [follow(key, "" if " " in key else occurrences.written.get(key, key)) for key in keys]
    packed = (one for start in range(0, len(rows), ROWS) for one in pack_postings(rows[start : start + ROWS]))
    return [
        Entry(key, word, auch.get(key, ""), len(row), one)
        for key, word, row, one in zip(keys, written, rows, packed, strict=True)
    ]


def cut(
    entries: Sequence[Entry], documents: Sequence[Dokument], portal: Portal, settings: Settings, cuts: Cuts
) -> tuple[list[tuple[str, bytes]], dict[str, Any]]:
    """The files by name, deflated, and the manifest that says what is where."""
    shards = [shard for _, run in groupby(entries, _kind) for shard in _entry_shards(list(run), cuts)]
    backwards = sorted(
        (entry.key[::-1], entry.written) for entry in entries if " " not in entry.key and entry.key[0].isalpha()
    )
    word_lists = list(_word_shards(backwards, cuts)) if cuts.reversed else []
    blocks = [documents[start : start + cuts.cards] for start in range(0, len(documents), cuts.cards)]
    kinds = [sum(one.kind == kind for one in documents) for kind in KINDS]
    woerter, groups = group_borders("w", borders_of(shards), cuts.borders, cuts.group)
    rueckwaerts, more = group_borders("r", borders_of(word_lists), cuts.borders, cuts.group)
    files = [
        *((f"w{place}", packed) for place, (_, packed) in enumerate(shards)),
        *((f"r{place}", packed) for place, (_, packed) in enumerate(word_lists)),
        *((f"k{place}", deflate(pack_cards(block, portal, settings.heute))) for place, block in enumerate(blocks)),
        *((f"b{name}", deflate(compact(group).encode())) for name, group in (groups | more).items()),
    ]
    return files, {
        "zahlen": dict(zip(KINDS, kinds, strict=True)),
        "woerter": woerter,
        "rueckwaerts": rueckwaerts,
        "gruppe": {"w": cuts.group if groups else 1, "r": cuts.group if more else 1},
        "spanne": cuts.documents,
        "hoechstens": cuts.postings,
        "karten": min(cuts.cards, max(1, len(documents))),
        "orte": make_places(portal, settings),
    }


def _kind(entry: Entry) -> str:
    """What shares no shard with anything else: words, and the lists of each facet."""
    return entry.key.partition(":")[0] if entry.key.startswith(LIST) else ""


def _entry_shards(entries: Sequence[Entry], cuts: Cuts) -> Iterator[Shard]:
    shared = [common(entry.key, before.key) for before, entry in pairwise(entries)]

    def pack(start: int, end: int) -> bytes:
        return deflate(pack_entries(entries[start:end], (0, *shared[start : end - 1])))

    keys = [entry.key for entry in entries]
    sizes = [len(entry.packed) + len(entry.key) // 2 + 8 for entry in entries]
    return cut_shards(keys, sizes, pack, cuts.lists if _kind(entries[0]) else cuts.words, cuts.most)


def _word_shards(words: Sequence[tuple[str, tuple[int, str]]], cuts: Cuts) -> Iterator[Shard]:
    keys = [turned for turned, _ in words]
    sizes = [len(turned) // 2 + 5 for turned in keys]
    return cut_shards(keys, sizes, lambda start, end: deflate(pack_words(words[start:end])), cuts.reversed, cuts.most)


def _digest(files: Iterable[tuple[str, bytes]]) -> str:
    digest = hashlib.sha256()
    for name, content in files:
        digest.update(f"{name} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()[:10]
