"""The whole index as files: what is found how, cut so that a query loads little.

    suche/suche.js              the engine, and in it the manifest: names of everything else, first word of every shard, all places
    suche/index.json            the manifest alone, for a page that is still open when the site is published anew
    suche/<hash>/w0.bin …       words with their documents, sorted
    suche/<hash>/r0.bin …       words alone, sorted from their end: for slips at the beginning and for heads of compounds
    suche/<hash>/k0.bin …       cards
    suche/<hash>/o.bin          the place of every document
    suche/<hash>/f.bin          facets
    suche/<hash>/alles.bin      instead of all these in a small portal

The hash is one for all, because documents are numbered: one more offer changes nearly every file.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
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
from .facets import pack_facets, pack_places
from .impacts import Occurrences, weigh
from .lexicon import load_parts
from .packing import Entry, common, compact, deflate, follow, pack_entries, pack_files, pack_words
from .places import make_places
from .postings import pack_postings
from .saetze import add_saetze
from .sprache import GERMAN
from .synonyms import Phrases, Synonym, widen

FORMAT = 1
"""Grows when the browser must read the files differently."""
FOLDER = "suche"
MANIFEST = f"{FOLDER}/index.json"
ROWS = 500
"""So many postings are packed at once: few enough that no large arrays are needed."""


@dataclass(frozen=True)
class Cuts:
    """How large the pieces are: words in bytes before deflating, cards in cards."""

    words: int = 12_500
    """So much is nearly always small enough when it is deflated; much more would have to be packed twice."""
    reversed: int = 18_000
    most: int = 9_800
    """No file of words is larger, deflated: the script (17 kB), four such files and a block of cards stay below 60 kB."""
    most_elsewhere: int = 8_600
    """The same in other languages, where the script has the lists of two languages (up to 21 kB)."""
    cards: int = 16
    package: int = 400
    """An index of no more documents becomes one file (of some 80 kB): then no key pressed ever waits for the network again."""


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
    entries = make_entries(occurrences, synonyms)
    small = len(documents) <= cuts.package
    if small:
        cuts = replace(cuts, words=1 << 30, most=1 << 30, reversed=0, cards=1 << 30)
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


def make_entries(occurrences: Occurrences, synonyms: Iterable[Synonym]) -> list[Entry]:
    """Everything a query can look up, sorted by UTF-16 units as the browser sorts."""
    auch = {synonym.key: "|".join(synonym.auch) for synonym in synonyms}
    keys = sorted(occurrences.postings)
    rows = [occurrences.postings[key] for key in keys]
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
    shards = list(_shards(entries, cuts))
    backwards = sorted(
        (entry.key[::-1], entry.written) for entry in entries if " " not in entry.key and entry.key[0].isalpha()
    )
    word_lists = list(_chunks(backwards, cuts.reversed)) if len(shards) > 1 and cuts.reversed else []
    blocks = [documents[start : start + cuts.cards] for start in range(0, len(documents), cuts.cards)]
    named = [
        *(("r", place, partial(pack_words, words)) for place, words in enumerate(word_lists)),
        *(("k", place, partial(pack_cards, block, portal, settings.heute)) for place, block in enumerate(blocks)),
    ]
    files = [(f"w{place}", packed) for place, (_, packed) in enumerate(shards)]
    files += [(f"{letter}{place}", deflate(pack())) for letter, place, pack in named]
    files.append(("o", deflate(pack_places(documents, portal))))
    files.append(("f", deflate(pack_facets(documents, settings.heute))))
    kinds = [sum(one.kind == kind for one in documents) for kind in KINDS]
    return files, {
        "zahlen": dict(zip(KINDS, kinds, strict=True)),
        "woerter": _borders([[entry.key for entry in shard] for shard, _ in shards]),
        "rueckwaerts": _borders([[turned for turned, _ in words] for words in word_lists]),
        "karten": min(cuts.cards, max(1, len(documents))),
        "orte": make_places(portal, settings),
    }


def _shards(entries: Sequence[Entry], cuts: Cuts) -> Iterator[tuple[Sequence[Entry], bytes]]:
    """Pieces of about the wanted size and never a larger one than allowed, with their packed form."""
    shared = [common(entry.key, before.key) for before, entry in pairwise(entries)]

    def pack(start: int, end: int) -> bytes:
        return deflate(pack_entries(entries[start:end], (0, *shared[start : end - 1])))

    start = 0
    if not entries:
        yield entries, deflate(pack_entries((), ()))
    while start < len(entries):
        end = _end(entries, start, cuts.words)
        packed = pack(start, end)
        while len(packed) > cuts.most and end - start > 1:
            end = _whole(entries, start, start + max(1, (end - start) * cuts.most // len(packed) - 1))
            packed = pack(start, end)
        yield entries[start:end], packed
        start = end


def _end(entries: Sequence[Entry], start: int, limit: int) -> int:
    """Where a piece of this weight ends that begins here."""
    size = 0
    for end in range(start, len(entries)):
        size += len(entries[end].packed) + len(entries[end].key) // 2 + 8
        if size > limit:
            return _whole(entries, start, max(end, start + 1))
    return len(entries)


def _whole(entries: Sequence[Entry], start: int, end: int) -> int:
    """A little before ``end``, so that a word and the phrases that begin with it stay together, if they are not too many."""
    words = [entry.key.partition(" ")[0] for entry in entries[start : end + 1]]
    places = (start + place for place in range(end - start, (end - start) // 2, -1) if words[place] != words[place - 1])
    return next(places, end)


def _chunks(words: Sequence[tuple[str, tuple[int, str]]], limit: int) -> Iterator[list[tuple[str, tuple[int, str]]]]:
    chunk: list[tuple[str, tuple[int, str]]] = []
    size = 0
    for word in words:
        if size > limit:
            yield chunk
            chunk, size = [], 0
        chunk.append(word)
        size += len(word[0]) // 2 + 5
    if chunk:
        yield chunk


def _borders(shards: Sequence[Sequence[str]]) -> list[str]:
    """Where each shard begins: the shortest text that is greater than all before and no greater than its first word."""
    borders = [""] if shards else []
    for before, shard in pairwise(shards):
        first, last = shard[0], before[-1]
        length = next(length for length in range(1, len(first) + 1) if first[:length] > last)
        borders.append(first[:length])
    return borders


def _digest(files: Iterable[tuple[str, bytes]]) -> str:
    digest = hashlib.sha256()
    for name, content in files:
        digest.update(f"{name} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()[:10]
