"""The search out of memory: the last complete index of every language, and what single offers say since it was begun."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from wegweiser.domain.portal import Portal
from wegweiser.search.compounds import Splitter
from wegweiser.search.index import FOLDER, MANIFEST, read_documents
from wegweiser.search.lexicon import load_parts
from wegweiser.search.nachtrag import Nachtrag
from wegweiser.search.shards import read_borders
from wegweiser.settings import Settings
from wegweiser.sprachen import Sprache

MOST = 50
"""When more offers have changed, everybody waits for the complete index."""


class Index(NamedTuple):
    """A complete index in one language."""

    pfad: str
    """Of the language."""
    files: Mapping[str, bytes]
    """By address."""
    ids: Sequence[str]
    """The offers in the order of their numbers."""


class LiveSearch:
    """Answers for addresses of the search. Whoever asks holds the lock of the site."""

    def __init__(self, settings: Settings, cache: Path) -> None:
        self._settings = settings
        self._cache = cache
        self._complete: dict[str, tuple[Index, Portal]] = {}
        """By the path of the language; with the German Portal that it was made of."""
        self._nachtraege: dict[str, tuple[Portal, Nachtrag | None]] = {}
        """The same, with the Portal that the Nachtrag was made of."""
        self._splitters: dict[str, Splitter] = {}
        self._failed = False

    def take(self, index: Index, portal: Portal) -> None:
        """A complete index has come. It was made of this German Portal."""
        if index.pfad not in self._splitters:
            self._splitters[index.pfad] = Splitter(load_parts(), self._cache / index.pfad)
            spoken = replace(portal, sprache=self._settings.sprache_von(index.pfad))
            read_documents((), spoken, self._splitters[index.pfad])  # reads all synonyms, before anybody waits for it
        self._complete[index.pfad] = index, portal
        self._nachtraege.pop(index.pfad, None)

    def fail(self) -> None:
        """No index will come: nobody waits for one any longer."""
        self._failed = True

    def has(self, adresse: str) -> bool:
        """Whether this is an address of the search."""
        return adresse.startswith(f"{self._settings.sprache_von(adresse).pfad}{FOLDER}/")

    def is_ready(self, adresse: str) -> bool:
        """Whether it is known by now what stands there."""
        return self._failed or self._settings.sprache_von(adresse).pfad in self._complete

    def file(self, adresse: str, portal: Portal) -> bytes | None:
        """What stands at an address, as the records are in this German Portal; None when there is nothing."""
        sprache = self._settings.sprache_von(adresse)
        if sprache.pfad not in self._complete:
            return None
        content = self._complete[sprache.pfad][0].files.get(adresse)
        path = PurePosixPath(adresse)
        if content is None or path.suffix != ".bin":
            return content
        nachtrag = self._nachtrag(sprache, portal)
        return nachtrag.patch(path.stem, content) if nachtrag else content

    def _nachtrag(self, sprache: Sprache, portal: Portal) -> Nachtrag | None:
        """What has changed since the complete index; made when the first file is asked for, so that no page waits for it."""
        of, nachtrag = self._nachtraege.get(sprache.pfad, (None, None))
        if of is not portal:
            nachtrag = self._make_nachtrag(sprache, portal)
            self._nachtraege[sprache.pfad] = portal, nachtrag
        return nachtrag

    def _make_nachtrag(self, sprache: Sprache, portal: Portal) -> Nachtrag | None:
        index, before = self._complete[sprache.pfad]
        changed = changed_angebote(before, portal)
        if not changed or len(changed) > MOST:
            return None
        splitter = self._splitters[sprache.pfad]
        manifest = json.loads(index.files[sprache.pfad + MANIFEST])
        borders = read_borders(manifest, {PurePosixPath(adresse).stem: file for adresse, file in index.files.items()})
        return Nachtrag(manifest, borders, index.ids, changed, portal, sprache, self._settings, splitter)


def changed_angebote(before: Portal, now: Portal) -> set[str]:
    """Offers that have changed, come or gone; none when something has changed that many offers speak of."""
    if any(getattr(before, name) != getattr(now, name) for name in ("kommunen", "vokabulare", "synonyme", "traeger")):
        return set()
    same = {id(record) for record in before.records}
    others = {record.id for record in now.records if record.kind == "angebot" and id(record) not in same}
    changed = {one for one in others if before.angebote.get(one) != now.angebote[one]}
    return changed | (set(before.angebote) - set(now.angebote))
