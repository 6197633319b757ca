"""What single offers say now, worked into the files of an index that was made before: so the preview finds a change at once, while
the complete index is made anew in the background.

It is good for those seconds and no longer. A changed offer keeps its number, even under another title; a new one has none and waits
for the complete index; one that is gone is found by no word any more. Words are weighed beside those of the other changed offers
alone, so levels differ a little. And what only other offers would tell is not known: that „kennenlernen“ is written as a noun, too,
and can be taken apart, that „hört … zu“ is one word, or what a slip in a word means that nobody used before.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np

from wegweiser.domain.portal import Portal
from wegweiser.domain.uebersetzen import nur_angebote, uebersetze
from wegweiser.settings import Settings
from wegweiser.sprachen import Sprache

from .cards import pack_cards
from .compounds import Splitter
from .documents import Dokument, make_documents
from .facets import LIST, make_list, make_lists
from .index import make_entries, read_documents
from .packing import Entry, common, compact, deflate, pack_entries, pack_files
from .postings import make_postings, pack_postings
from .unpacking import inflate, unpack_entries, unpack_files, unpack_list, unpack_postings


@dataclass(frozen=True)
class Nachtrag:
    """One for each language of the portal."""

    manifest: Mapping[str, Any]
    """Of the index that was made before."""
    borders: Sequence[str]
    """Where its shards of words begin."""
    ids: Sequence[str]
    """Its offers in the order of their numbers."""
    changed: Collection[str]
    """Offers that were different then, or were not there, or are gone."""
    portal: Portal
    """All records as they are now, in German."""
    sprache: Sprache
    settings: Settings
    splitter: Splitter

    def patch(self, name: str, content: bytes) -> bytes:
        """A file of the index with what has changed; ``name`` has no folder and no ending."""
        if name == "alles":
            return pack_files([(part, self.patch(part, packed)) for part, packed in unpack_files(content)])
        kind = name.rstrip("0123456789")
        place = int(name[len(kind) :] or 0)
        patches = {"w": self._words, "k": self._cards}
        return deflate(patches[kind](inflate(content), place)) if kind in patches else content

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {id: number for number, id in enumerate(self.ids) if id in self.changed}

    @cached_property
    def _gone(self) -> frozenset[int]:
        """What the index says about these is out of date."""
        return frozenset(self._numbers.values())

    @cached_property
    def _own(self) -> Portal:
        """The changed offers alone, in the language of the index."""
        angebote = {id: self.portal.angebote[id] for id in self._numbers if id in self.portal.angebote}
        return uebersetze(replace(nur_angebote(self.portal), angebote=angebote), self.sprache)

    @cached_property
    def _documents(self) -> dict[int, Dokument]:
        """The same as Dokumente, by their numbers and in the order of these."""
        documents = make_documents(self._own, (), self.settings)
        return dict(sorted(((self._numbers[one.id], one) for one in documents), key=lambda pair: pair[0]))

    @cached_property
    def _entries(self) -> dict[str, Entry]:
        """What they say: an index of them alone, as ``search_files`` makes one, with the numbers that they have in the other."""
        occurrences, _, synonyms = read_documents(list(self._documents.values()), self._own, self.splitter)
        numbers = make_postings(self._documents)
        occurrences.postings = {
            key: numbers[row >> 4] << np.uint32(4) | row & 15 for key, row in occurrences.postings.items()
        }
        span = self.manifest["spanne"]
        large = sum(self.manifest["zahlen"].values()) > span
        lists = make_lists(self._documents.items(), self._own, self.settings.heute, span, large)
        return {
            entry.key: entry for entry in (*lists, *make_entries(occurrences, synonyms, self.manifest["hoechstens"]))
        }

    def _words(self, raw: bytes, place: int) -> bytes:
        begin, *end = self.borders[place : place + 2]
        old = {entry.key: entry for entry in unpack_entries(raw)}
        new = {key: entry for key, entry in self._entries.items() if begin <= key and all(key < one for one in end)}
        joined = (self._join(old.get(key), new.get(key)) for key in sorted(old.keys() | new.keys()))
        entries = [entry for entry in joined if entry and entry.count]
        keys = [entry.key for entry in entries]
        return pack_entries(entries, [common(key, before) for before, key in zip(("", *keys), keys, strict=False)])

    def _join(self, old: Entry | None, new: Entry | None) -> Entry | None:
        """A key with the documents that have not changed, and those that have it now."""
        if old is None:
            return new
        if old.key.startswith(LIST):
            numbers = [number for number in unpack_list(old) if number not in self._gone]
            return make_list(old.key, sorted((*numbers, *(unpack_list(new) if new else ()))))
        row = [value for value in unpack_postings(old) if value >> 4 not in self._gone]
        if new is None and len(row) == old.count:
            return old
        row = sorted((*row, *unpack_postings(new))) if new else row
        (packed,) = pack_postings([make_postings(row)])
        return old._replace(auch=old.auch or (new.auch if new else ""), count=len(row), packed=packed)

    def _cards(self, raw: bytes, place: int) -> bytes:
        block = json.loads(raw)
        begin = place * self.manifest["karten"]
        here = [number for number in self._documents if 0 <= number - begin < len(block["karten"])]
        own = json.loads(pack_cards([self._documents[number] for number in here], self._own, self.settings.heute))
        for number, card in zip(here, own["karten"], strict=True):
            card[5] = [len(block["marken"]) + marke for marke in card[5]]
            block["karten"][number - begin] = card
        block["marken"] += own["marken"]
        return compact(block).encode()
