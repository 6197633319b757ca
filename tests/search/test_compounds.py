"""Compounds fall into their parts, and words that are none stay whole."""

from __future__ import annotations

import json

import pytest

from wegweiser.search.analysis import stem
from wegweiser.search.compounds import Splitter
from wegweiser.search.lexicon import LIST, Parts, load_parts
from wegweiser.search.sprache import FOLDER

from .wortteile import count_parts, write_parts


@pytest.fixture(scope="session")
def splitter() -> Splitter:
    return Splitter(load_parts())


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("kinderbetreuung", ("kind", "betreuung")),
        ("arbeitsamt", ("arbeit", "amt")),
        ("schulküche", ("schulen", "küche")),  # the verb or the school: one stem
        ("väterrunde", ("vater", "runde")),
        ("krabbelgruppe", ("krabbeln", "gruppe")),
        ("stadtteilhaus", ("stadtteil", "haus")),
        ("nachbarschaftshilfe", ("nachbarschaft", "hilfe")),
        ("beratungsstellen", ("beratung", "stellen")),
        ("mehrgenerationenhaus", ("mehr", "generation", "haus")),
    ],
)
def test_compounds(splitter, word, parts):
    assert splitter.split(word) == parts


@pytest.mark.parametrize(
    "word",
    "beratung begegnung einsamkeit gesellschaft freundschaften ausbildung unterstützung gesundheit wohnung garten termin minister "
    "nachmittag weihnachten organisation generation hedelfingen zuffenhausen bad".split(),
)
def test_words_that_are_none(splitter, word):
    assert splitter.split(word) == (word,)


def test_parts_of_parts_are_found_too(splitter):
    assert set(splitter.stems("frauenberatungsstelle")) == {
        stem(part) for part in ("frau", "beratungsstelle", "beratung", "stelle")
    }


def test_the_whole_word_is_no_part_of_itself(splitter):
    assert stem("treffpunkt") not in splitter.stems("treffpunkt")


def test_the_list_is_what_a_fresh_count_finds():
    counted = count_parts()
    assert load_parts() == counted
    assert len(counted.left) > 10_000
    assert (FOLDER / LIST).read_text(encoding="utf-8") == write_parts(counted), "make wortteile"


def test_a_damaged_file_is_ignored_and_written_anew(tmp_path):
    folder = tmp_path / "cache"
    Splitter(load_parts(), folder).keep()
    assert not folder.exists()  # nothing found out, nothing kept
    for damage in ("", "[]", '{"arbeitsamt": ["ar'):
        for file in folder.glob("*"):
            file.write_text(damage, encoding="utf-8")
        splitter = Splitter(load_parts(), folder)
        assert set(splitter.stems("arbeitsamt")) == {stem("arbeit"), stem("amt")}
        splitter.keep()
        (file,) = folder.iterdir()
        assert json.loads(file.read_text(encoding="utf-8"))["arbeitsamt"]


def test_what_one_build_has_split_the_next_one_knows(tmp_path):
    first = Splitter(load_parts(), tmp_path)
    found = first.stems("väterrunde")
    first.keep()
    second = Splitter(Parts({}, {}, {}), tmp_path)  # could not split it itself
    assert tuple(second.stems("väterrunde")) == found
    assert not second.stems("arbeitsamt")
