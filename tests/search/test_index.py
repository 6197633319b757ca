"""The files of the index: one or many, the same every time, and nothing in them that must not be found."""

from __future__ import annotations

import json
import os
import random
import re
import subprocess
import sys
import zlib
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

import numpy
import pytest

from wegweiser.domain.gemeinsam import Ort
from wegweiser.domain.portal import Portal
from wegweiser.search.bundle import SCRIPT, with_manifest
from wegweiser.search.index import MANIFEST, Cuts, kept, search_files
from wegweiser.search.packing import Entry, deflate, follow, pack_entries
from wegweiser.search.postings import pack_postings
from wegweiser.search.shards import read_borders
from wegweiser.settings import Settings

from .conftest import PROSE, SMALL, TOWN, TOWN_DAY


@pytest.fixture
def build(town_records, parts_cache):
    """Function: the files of an index by address."""

    def make(portal: Portal = town_records.portal, cuts: Cuts | None = None) -> dict[str, bytes]:
        return {
            file.adresse: file.inhalt
            for file in search_files(portal, PROSE, town_records.settings, parts_cache, cuts).files
        }

    return make


def test_a_small_portal_is_one_file_and_a_manifest(build):
    files = build()
    manifest = json.loads(files[MANIFEST])
    assert manifest["paket"] is True
    assert set(files) == {MANIFEST, SCRIPT, manifest["ordner"] + "alles.bin"}
    assert files[SCRIPT] == with_manifest(files[MANIFEST].decode().rstrip())
    assert re.fullmatch(r"suche/[0-9a-f]{10}/", manifest["ordner"])
    assert manifest["zahlen"]["angebot"] == 16
    assert manifest["zahlen"]["seite"] == len(PROSE)


def test_a_larger_one_is_cut(build):
    files = build(cuts=SMALL)
    manifest = json.loads(files[MANIFEST])
    names = {Path(address).stem for address in files if address.endswith(".bin")}
    assert names == {
        *(f"w{i}" for i in range(len(manifest["woerter"]))),
        *(f"r{i}" for i in range(len(manifest["rueckwaerts"]))),
        *(f"k{i}" for i in range((sum(manifest["zahlen"].values()) + 1) // 2)),
    }
    assert len(manifest["woerter"]) > 10
    assert manifest["woerter"] == sorted(manifest["woerter"])
    assert manifest["woerter"][0] == ""


def test_no_file_of_words_is_larger_than_allowed(build):
    files = build(cuts=replace(SMALL, words=4_000, most=900))
    sizes = [len(content) for address, content in files.items() if re.search(r"/w\d+\.bin$", address)]
    assert max(sizes) <= 900
    assert max(sizes) > 700  # and they are used


@dataclass(frozen=True)
class Sizes:
    """What an index of so many light offers consists of."""

    largest: dict[str, int]
    """Of each kind of file."""
    counts: Counter[str]
    manifest: dict


@pytest.fixture
def measure(build, town_records):
    """Function: an index of ``count`` offers that share words and have words of their own, cut by ``cuts``."""

    def make(count: int, cuts: Cuts) -> Sizes:
        rng = random.Random(1)
        several = list(town_records.portal.angebote.values())
        offers = [
            replace(
                several[number % len(several)],
                id=f"o{number}",
                titel=f"gemeinsam q{number:x} {rng.choice('abcdefgh')}twas",
                kurz="oft " * rng.randint(0, 3),
                beschreibung=f"z{rng.getrandbits(40):x}",
                hilft_bei=(),
            )
            for number in range(count)
        ]
        files = build(replace(town_records.portal, angebote={offer.id: offer for offer in offers}), cuts)
        largest: dict[str, int] = {}
        counts: Counter[str] = Counter()
        for address, content in files.items():
            name = re.sub(r"\d+\.bin$", "", Path(address).name)
            largest[name] = max(largest.get(name, 0), len(content))
            counts[name] += 1
        return Sizes(largest, counts, json.loads(files[MANIFEST]))

    return make


def test_no_file_grows_with_the_number_of_offers(measure):
    cuts = Cuts(
        words=1_500, lists=1_500, reversed=600, most=700, cards=4, package=0, postings=300, documents=200,
        borders=48, group=24,
    )  # fmt: skip
    few, many = measure(250, cuts), measure(2_000, cuts)
    assert set(many.largest) == {"w", "r", "k", "bw", "br", "index.json", "suche.js"}
    for name in ("w", "r"):
        assert max(few.largest[name], many.largest[name]) <= cuts.most
        assert many.counts[name] > 4 * few.counts[name]
    assert many.largest["k"] < 1.2 * few.largest["k"]
    assert max(many.largest["bw"], many.largest["br"]) < cuts.group * 12
    assert max(len(many.manifest[name]) for name in ("woerter", "rueckwaerts")) <= cuts.borders
    for name in ("index.json", "suche.js"):
        assert many.largest[name] < few.largest[name] + cuts.borders * 12


@pytest.mark.parametrize("most", [9_800, 8_600])
@pytest.mark.parametrize("size", [40_000, 160_000, 1_000_000])
def test_the_most_frequent_word_fits_into_one_file(size, most):
    """With documents and levels as different as can be."""
    rng = numpy.random.default_rng(1)
    documents = numpy.sort(rng.permutation(size)[: kept(size, Cuts(most=most))]).astype(numpy.uint32)
    row = documents << 4 | rng.integers(1, 16, len(documents), dtype=numpy.uint32)
    (packed,) = pack_postings([row])
    size = len(deflate(pack_entries([Entry("treff", follow("treff", "Treff"), "", len(row), packed)], [0])))
    assert most * 0.7 < size <= most


def test_files_have_their_name_from_their_content(build, town_records):
    first = build(cuts=SMALL)
    offers = dict(town_records.portal.angebote)
    offers["kleiderkammer"] = replace(offers["kleiderkammer"], titel="Kleiderladen")
    second = build(replace(town_records.portal, angebote=offers), cuts=SMALL)
    assert set(first) & set(second) == {MANIFEST, SCRIPT}


def test_two_builds_are_equal(parts_cache):
    code = (
        "import hashlib, sys; from datetime import date; from pathlib import Path\n"
        "from wegweiser.pipeline import check_content; from wegweiser.search.index import search_files\n"
        "from wegweiser.settings import Settings\n"
        "settings = Settings(content=Path(sys.argv[1]), heute=date.fromisoformat(sys.argv[2]))\n"
        "portal, _ = check_content(settings)\n"
        "for file in search_files(portal, (), settings, Path(sys.argv[3])).files:\n"
        "    print(file.adresse, hashlib.sha256(file.inhalt).hexdigest())"
    )
    command = [sys.executable, "-c", code, str(TOWN), TOWN_DAY.isoformat(), str(parts_cache)]
    package = str(Path(sys.modules["wegweiser"].__file__).parents[1])
    outputs = {
        subprocess.run(
            command,
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": package},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(outputs) == 1


def test_nothing_of_a_secret_address_gets_in(build, town_records):
    offers = dict(town_records.portal.angebote)
    secret = offers["schutzhaus-fuer-frauen"]
    offers[secret.id] = replace(
        secret, ort=Ort(name="Rotes Haus", strasse="Geheimweg", plz="00199", breite=54.2301, laenge=7.2209)
    )
    for cuts in (None, SMALL):
        files = build(replace(town_records.portal, angebote=offers), cuts)
        everything = b"\n".join(_unpack(address, content) for address, content in files.items())
        assert b"chutzhaus" in everything
        for word in (b"eheimweg", b"00199", b"54.2301"):
            assert word not in everything


def test_an_empty_portal_has_an_index_too(build):
    files = build(Portal())
    assert json.loads(files[MANIFEST])["zahlen"]["angebot"] == 0


def test_a_portal_without_anything(parts_cache):
    settings = Settings(content=Path("nowhere"), heute=TOWN_DAY)
    files = search_files(Portal(), (), settings, parts_cache).files
    assert len(files) == 3


def test_very_many_borders_lie_in_files_of_their_own(build):
    files = {cuts: build(cuts=cuts) for cuts in (SMALL, replace(SMALL, borders=8, group=5))}
    flat, grouped = (json.loads(several[MANIFEST]) for several in files.values())
    names = [{Path(address).stem: content for address, content in several.items()} for several in files.values()]
    assert grouped["woerter"] == flat["woerter"][::5]
    assert read_borders(flat, names[0]) == read_borders(grouped, names[1]) == flat["woerter"]
    assert {name: names[1][name] for name in names[0] if name[0] in "wrk"} == {
        name: content for name, content in names[0].items() if name[0] in "wrk"
    }


def _unpack(address: str, content: bytes) -> bytes:
    """Everything readable in a file: as it is, and what is deflated in it."""
    if not address.endswith(".bin"):
        return content
    if not address.endswith("alles.bin"):
        return zlib.decompress(content, -15)
    place, found = 0, []

    def varint() -> int:
        nonlocal place
        value = shift = 0
        while True:
            byte = content[place]
            place += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    lengths = []
    for _ in range(varint()):
        name = varint()
        place += name
        lengths.append(varint())
    for length in lengths:
        found.append(zlib.decompress(content[place : place + length], -15))
        place += length
    return b"\n".join(found)
