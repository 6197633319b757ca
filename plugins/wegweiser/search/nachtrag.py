"""What single offers say now, worked into the files of an index that was made before they changed: so that the preview finds a
change at once, while the complete index is made anew in the background.

A Nachtrag is an approximation for some seconds. Offers keep the number they had, even under another title; new ones have none and
wait for the complete index; removed ones are found by nothing any more. How long a text is gets compared only with the texts of the
other changed offers, so levels differ a little. Slips in words that nobody used before are not yet forgiven.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

import numpy as np

from wegweiser.components.angebot_karte import orte
from wegweiser.domain.portal import Portal
from wegweiser.domain.uebersetzen import nur_angebote, uebersetze
from wegweiser.settings import Settings
from wegweiser.sprachen import Sprache

from .cards import pack_cards
from .documents import Dokument, make_documents
from .facets import pack_facets
from .impacts import Splitter, weigh
from .index import make_entries
from .packing import Entry, common, deflate, pack_entries, pack_files, text, varints
from .postings import Postings, pack_postings, strongest
from .saetze import add_saetze
from .sprache import GERMAN
from .synonyms import Phrases, widen

PACKAGE = "alles"


class Nachtrag:
    """``ids``: the offers of the index in the order of their numbers; ``changed``: those of them, and others, that are different
    now or gone; ``portal``: everything as it is now, in German."""

    def __init__(
        self,
        manifest: Mapping[str, Any],
        ids: Sequence[str],
        changed: set[str],
        portal: Portal,
        sprache: Sprache,
        settings: Settings,
        split: Splitter,
    ) -> None:
        self._manifest = manifest
        self._ids = ids
        self._numbers = {id: number for number, id in enumerate(ids) if id in changed}
        self._german = portal
        now = {id: portal.angebote[id] for id in self._numbers if id in portal.angebote}
        self._portal = uebersetze(replace(nur_angebote(portal), angebote=now), sprache)
        self._settings = settings
        self._split = split

    def patch(self, name: str, content: bytes) -> bytes:
        """A file of the index as it would be now; ``name`` without folder and ending."""
        if name == PACKAGE:
            return pack_files([(part, self.patch(part, packed)) for part, packed in unpack_files(content)])
        kind = name.rstrip("0123456789")
        patches = {"w": self._words, "k": self._cards, "o": self._places, "f": self._facets}
        if kind not in patches:
            return content
        return deflate(patches[kind](zlib.decompress(content, -15), int(name[len(kind) :] or 0)))

    @cached_property
    def _documents(self) -> dict[int, Dokument]:
        """What is left of the changed offers, by number and in this order."""
        documents = make_documents(self._portal, (), self._settings)
        return dict(sorted((self._numbers[one.id], one) for one in documents))

    @cached_property
    def _entries(self) -> dict[str, Entry]:
        """An index of these alone, with the numbers of the large one."""
        documents, sprache = list(self._documents.values()), self._portal.sprache.code
        occurrences = weigh(documents, self._split, sprache)
        groups = [group for group in self._portal.synonyme if group.sprache in (GERMAN, sprache)]
        synonyms = widen(occurrences, Phrases(occurrences, groups, sprache), groups)
        add_saetze(occurrences, documents, sprache)
        numbers = np.array(list(self._documents), np.uint32)
        for key, row in occurrences.postings.items():
            occurrences.postings[key] = numbers[row >> 4] << 4 | row & 15
        return {entry.key: entry for entry in make_entries(occurrences, synonyms)}

    def _words(self, raw: bytes, place: int) -> bytes:
        first, *end = self._manifest["woerter"][place : place + 2]
        before = {entry.key: entry for entry in unpack_entries(raw)}
        new = {key: one for key, one in self._entries.items() if key >= first and (not end or key < end[0])}
        entries = [self._joined(before.get(key), new.get(key)) for key in sorted(before.keys() | new.keys())]
        entries = [entry for entry in entries if entry.count]
        keys = [entry.key for entry in entries]
        return pack_entries(entries, [common(key, last) for key, last in zip(keys, ("", *keys), strict=False)])

    def _joined(self, before: Entry | None, new: Entry | None) -> Entry:
        """A key with the documents that it still has, and those that it has now."""
        if before is None:
            assert new is not None
            return new
        rows = [unpack_postings(entry) for entry in (before, new) if entry]
        rows[0] = rows[0][~np.isin(rows[0] >> 4, list(self._numbers.values()))]
        row = strongest(rows)
        (packed,) = pack_postings([row])
        return before._replace(auch=before.auch or (new.auch if new else ""), count=len(row), packed=packed)

    def _cards(self, raw: bytes, place: int) -> bytes:
        block = json.loads(raw)
        first = place * self._manifest["karten"]
        here = {number - first: one for number, one in self._documents.items() if 0 <= number - first < len(block["karten"])}
        own = json.loads(pack_cards(list(here.values()), self._portal, self._settings.heute))
        for row, card in zip(here, own["karten"], strict=True):
            card[5] = [len(block["marken"]) + marke for marke in card[5]]
            block["karten"][row] = card
        block["marken"] += own["marken"]
        return json.dumps(block, ensure_ascii=False, separators=(",", ":")).encode()

    def _places(self, raw: bytes, _: int) -> bytes:
        reader = Reader(raw)
        distinct = json.loads(reader.text())
        column = reader.varints(sum(self._manifest["zahlen"].values()))
        for number in self._numbers.values():
            one = self._documents.get(number)
            value = list(orte(one.angebot, self._portal)) if one and one.angebot else []
            if value not in distinct:
                distinct.append(value)
            column[number] = distinct.index(value)
        return text(json.dumps(distinct, ensure_ascii=False)) + varints(column)

    def _facets(self, _: bytes, __: int) -> bytes:
        """From all offers as they are now: what they carry is the same in all languages."""
        angebote = [self._german.angebote.get(id) for id in self._ids]
        documents = [Dokument("angebot", id, "", "", angebot=one) for id, one in zip(self._ids, angebote, strict=True)]
        return pack_facets(documents, self._settings.heute)


class Reader:
    """Reads what ``packing.py`` writes, as ``browser/pack.js`` does."""

    def __init__(self, raw: bytes) -> None:
        self._raw = raw
        self._place = 0

    def varint(self) -> int:
        value = shift = 0
        while True:
            byte = self._raw[self._place]
            self._place += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    def varints(self, count: int) -> list[int]:
        return [self.varint() for _ in range(count)]

    def take(self, length: int) -> bytes:
        self._place += length
        return self._raw[self._place - length : self._place]

    def skip(self, count: int) -> bytes:
        """So many varints as they are."""
        start = self._place
        self.varints(count)
        return self._raw[start : self._place]

    def text(self) -> str:
        return self.take(self.varint()).decode()


def unpack_entries(raw: bytes) -> list[Entry]:
    """What ``pack_entries`` has packed."""
    reader = Reader(raw)
    count = reader.varint()
    shared, lengths, heads, tails, counts = (reader.varints(count) for _ in range(5))
    auch = dict.fromkeys((np.cumsum(reader.varints(widened := reader.varint())) - 1).tolist(), "")
    widths = reader.varints(widened)
    ...
