"""The whole index as files: what is found how, cut so that a query loads little.

    suche/index.json            names of everything else, first word of every shard, all places; never cached for long
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
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

from wegweiser.domain.portal import Portal
from wegweiser.planning.page import File
from wegweiser.settings import Settings

from .cards import pack_cards
from .compounds import Splitter
from .documents import KINDS, Dokument, make_documents
from .facets import pack_facets, pack_places
from .impacts import Occurrences, weigh
from .lexicon import load_parts
from .packing import Entry, deflate, pack_entries, pack_files, pack_words
from .places import make_places
from .synonyms import Synonym, widen

FORMAT = 1
"""Grows when the browser must read the files differently."""
FOLDER = "suche"
MANIFEST = f"{FOLDER}/index.json"


@dataclass(frozen=True)
class Cuts:
    """How large the pieces are: words in bytes before deflating, cards in cards."""

    words: int = 12_500
    reversed: int = 16_000
    cards: int = 16
    package: int = 400
    """An index of no more documents becomes one file (of some 80 kB): then no key pressed ever waits for the network again."""


def search_files(
    portal: Portal,
    prose: Iterable[tuple[str, str, str]],
    settings: Settings,
    cache: Path | None = None,
    cuts: Cuts | None = None,
) -> Iterator[File]:
    """All files of the search. ``prose``: pages as (address, title, text). ``cache``: a folder for what outlives a build."""
    cuts = cuts or Cuts()
    documents = make_documents(portal, prose, settings)
    occurrences = weigh(documents, Splitter(load_parts(cache)).stems)
    synonyms = widen(occurrences, portal)
    entries = make_entries(occurrences, synonyms)
    small = len(documents) <= cuts.package
    if small:
        cuts = replace(cuts, words=1 << 30, reversed=0, cards=1 << 30)
    files, manifest = cut(entries, documents, portal, settings, cuts)
    if small:
        files = [("alles", pack_files(files))]
    folder = f"{FOLDER}/{_digest(files)}"
    for name, content in files:
        yield File(f"{folder}/{name}.bin", content)
    head = {"fassung": FORMAT, "ordner": f"{folder}/", "paket": small, **manifest}
    yield File(MANIFEST, (json.dumps(head, ensure_ascii=False, separators=(",", ":")) + "\n").encode())


def make_entries(occurrences: Occurrences, synonyms: Iterable[Synonym]) -> list[Entry]:
    """Everything a query can look up, sorted by UTF-16 units as the browser sorts."""
    auch = {synonym.key: "|".join(synonym.auch) for synonym in synonyms}
    entries = [
        Entry(key, "" if " " in key else occurrences.written.get(key, key), auch.get(key, ""), row)
        for key, row in occurrences.postings.items()
    ]
    return sorted(entries, key=lambda entry: entry.key)


def cut(
    entries: Sequence[Entry], documents: Sequence[Dokument], portal: Portal, settings: Settings, cuts: Cuts
) -> tuple[list[tuple[str, bytes]], dict[str, Any]]:
    """The files by name, deflated, and the manifest that says what is where."""
    shards = list(_shards(entries, cuts.words))
    backwards = sorted(
        (entry.key[::-1], entry.written) for entry in entries if " " not in entry.key and entry.key[0].isalpha()
    )
    word_lists = list(_chunks(backwards, cuts.reversed)) if len(shards) > 1 and cuts.reversed else []
    blocks = [documents[start : start + cuts.cards] for start in range(0, len(documents), cuts.cards)]
    named = [
        *(("w", place, partial(pack_entries, shard)) for place, shard in enumerate(shards)),
        *(("r", place, partial(pack_words, words)) for place, words in enumerate(word_lists)),
        *(("k", place, partial(pack_cards, block, portal, settings.heute)) for place, block in enumerate(blocks)),
    ]
    files = [(f"{letter}{place}", deflate(pack())) for letter, place, pack in named]
    files.append(("o", deflate(pack_places(documents, portal))))
    files.append(("f", deflate(pack_facets(documents, settings.heute))))
    kinds = [sum(one.kind == kind for one in documents) for kind in KINDS]
    return files, {
        "zahlen": dict(zip(KINDS, kinds, strict=True)),
        "woerter": _borders([[entry.key for entry in shard] for shard in shards]),
        "rueckwaerts": _borders([[turned for turned, _ in words] for words in word_lists]),
        "karten": min(cuts.cards, max(1, len(documents))),
        "orte": make_places(portal, settings),
    }


def _shards(entries: Sequence[Entry], limit: int) -> Iterator[list[Entry]]:
    """Pieces of about this size; a word and the phrases that begin with it stay together unless they are much larger."""
    shard: list[Entry] = []
    size = 0
    for entry in entries:
        weight = len(entry.packed) + len(entry.key) // 2 + 8
        apart = shard and shard[-1].key.partition(" ")[0] != entry.key.partition(" ")[0]
        if shard and size + weight > (limit if apart else 1.5 * limit):
            yield shard
            shard, size = [], 0
        shard.append(entry)
        size += weight
    yield shard


def _chunks(words: Sequence[tuple[str, str]], limit: int) -> Iterator[list[tuple[str, str]]]:
    chunk: list[tuple[str, str]] = []
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
