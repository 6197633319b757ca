"""An index with a Nachtrag says what the index of the changed content would say."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from wegweiser.domain.angebot import Uebersetzung
from wegweiser.domain.portal import Portal
from wegweiser.domain.uebersetzen import nur_angebote, uebersetze
from wegweiser.search.bundle import SCRIPT
from wegweiser.search.compounds import Splitter
from wegweiser.search.facets import LIST
from wegweiser.search.index import MANIFEST, Cuts, search_files
from wegweiser.search.lexicon import load_parts
from wegweiser.search.nachtrag import Nachtrag
from wegweiser.search.shards import read_borders
from wegweiser.search.unpacking import inflate, unpack_entries, unpack_files, unpack_list, unpack_postings
from wegweiser.sprachen import SPRACHEN

from .conftest import LARGE, SMALL, Town

CUTS = {"eine": Cuts(), "viele": SMALL, "sehr viele": LARGE}
CAFE, REPAIR, GONE, NEW = "lesecafe-am-markt", "repair-treff-hafen", "kleiderkammer", "ganz-neu"

Files = Mapping[str, bytes]
"""By name without folder and ending."""


def change(portal: Portal) -> Portal:
    """An offer with other words, another theme and place, one with another title and a sentence; one is gone, one is new."""
    angebote = dict(portal.angebote)
    cafe = angebote[CAFE]
    angebote[CAFE] = replace(
        cafe,
        kurz="Zwetschgenknödel für alle, die nicht allein bleiben wollen.",
        beschreibung="",
        themen=angebote["sprechstunde-rund-ums-geld"].themen,
        gebiet="nord",
        termine=(),
        uebersetzungen=(Uebersetzung("en", "Reading and eating", "Plum dumplings for everybody."),),
    )
    angebote[REPAIR] = replace(
        angebote[REPAIR], titel="Zzz-Werkstatt", hilft_bei=("mein Fahrrad ist kaputt und ich habe kein Geld",)
    )
    angebote[NEW] = replace(angebote.pop(GONE), id=NEW)
    return replace(portal, angebote=angebote)


@dataclass
class Found:
    """What an index says of offers, by their ids."""

    levels: dict[str, dict[str, int]]
    cards: dict[str, Any]
    lists: dict[str, set[str]]

    def without(self, *ids: str) -> Found:
        def keep(by_id):
            return {id: value for id, value in by_id.items() if id not in ids}

        levels = {key: row for key, old in self.levels.items() if (row := keep(old))}
        lists = {key: rest for key, old in self.lists.items() if (rest := old - set(ids))}
        return Found(levels, keep(self.cards), lists)


@dataclass
class Index:
    """A complete index of a Portal."""

    portal: Portal
    town: Town
    cache: Path
    cuts: Cuts

    def __post_init__(self) -> None:
        made = search_files(self.portal, (), self.town.settings, self.cache, self.cuts).files
        self.files = {file.adresse: file.inhalt for file in made}
        self.manifest = json.loads(self.files[MANIFEST])
        self.ids = [angebot.id for angebot in self.portal.alle_aktuellen(self.town.settings.heute)]

    def patched(self, german: Portal, *changed: str) -> dict[str, bytes]:
        splitter = Splitter(load_parts(), self.cache)
        settings = self.town.settings
        borders = read_borders(self.manifest, {Path(name).stem: content for name, content in self.files.items()})
        nachtrag = Nachtrag(self.manifest, borders, self.ids, changed, german, self.portal.sprache, settings, splitter)
        return {
            name: nachtrag.patch(Path(name).stem, content) if name.endswith(".bin") else content
            for name, content in self.files.items()
        }

    def read(self, files: Files) -> Found:
        parts = {Path(name).stem: content for name, content in files.items() if name.endswith(".bin")}
        parts = dict(unpack_files(parts["alles"])) if self.manifest["paket"] else parts
        raw = {name: inflate(content) for name, content in parts.items()}
        levels: dict[str, dict[str, int]] = {}
        lists: dict[str, set[str]] = {}
        for name in sorted(raw):
            for entry in unpack_entries(raw[name]) if name[0] == "w" else ():
                assert entry.count
                if entry.key.startswith(LIST):
                    row = {self.ids[one] for one in unpack_list(entry) if one < len(self.ids)}
                    lists.setdefault(entry.key.rpartition(" ")[0], set()).update(row)
                    continue
                rows = unpack_postings(entry)
                levels[entry.key] = {self.ids[one >> 4]: one & 15 for one in rows if one >> 4 < len(self.ids)}
        blocks = [json.loads(raw[name]) for name in sorted(raw, key=lambda name: (len(name), name)) if name[0] == "k"]
        cards = [
            (*card[:5], [block["marken"][one] for one in card[5]], *card[6:])
            for block in blocks
            for card in block["karten"]
            if len(card) > 4
        ]
        return Found(
            {key: row for key, row in levels.items() if row},
            {card[0]: card for card in cards},
            {key: row for key, row in lists.items() if row},
        )


@pytest.fixture(params=CUTS)
def cuts(request) -> Cuts:
    return CUTS[request.param]


@pytest.fixture(params=["de", "en"])
def indexes(request, cuts, town_records, parts_cache) -> tuple[Index, Index, Portal]:
    """The index before, the complete one after, and the German Portal after."""
    after = change(town_records.portal)

    def index(portal: Portal) -> Index:
        spoken = uebersetze(portal, SPRACHEN[request.param])
        return Index(nur_angebote(spoken) if request.param != "de" else spoken, town_records, parts_cache, cuts)

    return index(town_records.portal), index(after), after


def test_it_finds_what_a_complete_index_finds(indexes):
    before, after, german = indexes
    patched = before.read(before.patched(german, CAFE, REPAIR, GONE, NEW)).without(GONE)
    complete = after.read(after.files).without(NEW)
    assert patched.levels.keys() == complete.levels.keys()
    for key, row in complete.levels.items():
        assert patched.levels[key].keys() == row.keys(), key
        assert all(abs(patched.levels[key][id] - level) <= 2 for id, level in row.items()), key
    assert patched.cards == complete.cards
    assert patched.lists == complete.lists
    assert complete.levels["zwetschgenknodel"].keys() == {CAFE} if after.portal.sprache.ist_deutsch else True


def test_what_is_gone_is_found_by_nothing(indexes):
    before, _, german = indexes
    found = before.read(before.patched(german, GONE))
    assert all(GONE not in row for row in found.levels.values())
    assert all(GONE not in ids for ids in found.lists.values())


def test_without_a_change_everything_stays(indexes, town_records):
    before, _, _ = indexes
    assert before.patched(town_records.portal) == before.files


def test_the_browser_finds_it(cuts, town_records, parts_cache, node, tmp_path):
    changed = change(town_records.portal)
    german = replace(changed, angebote={id: one for id, one in changed.angebote.items() if id != NEW})
    before, after = (Index(portal, town_records, parts_cache, cuts) for portal in (town_records.portal, german))
    queries = ["Zwetschgenknödel", "Zzz-Werkstatt", "Fahrrad kaputt", "Schulden", "reden", "allein", "booking"]
    asked = tmp_path / "anfragen.json"
    asked.write_text(json.dumps(queries), encoding="utf-8")

    def ask(name: str, files: Files) -> list[list[str]]:
        for address, content in files.items():
            path = tmp_path / name / address
            path = path.with_suffix(".mjs") if address == SCRIPT else path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return [answer["ids"] for answer in json.loads(node("ask.mjs", str(tmp_path / name), str(asked)))]

    found = ask("nachtrag", before.patched(german, CAFE, REPAIR, GONE))
    assert found == ask("ganz", after.files)
    assert found[:3] == [[CAFE], [REPAIR], [REPAIR]]
    assert found[-1] == []
    assert ask("vorher", before.files)[-1] == [CAFE]
