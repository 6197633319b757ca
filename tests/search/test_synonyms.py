"""Groups of words become postings: one way or both, single words or phrases."""

from __future__ import annotations

import pytest

from wegweiser.domain.vokabular import Synonymgruppe
from wegweiser.search.documents import Dokument
from wegweiser.search.impacts import weigh
from wegweiser.search.synonyms import Phrases, read_ausdruecke, widen

TEXTS = (
    "Tafelladen für alle",
    "Suppe in der Tafel",
    "Beratung bei Schulden",
    "Wir essen gemeinsam in der Kantine",
    "Gemeinsam wandern, danach ein Essen",
    "Straßenfest",
    "Wohnen auf der Straße",
)


def documents(*texts: str) -> list[Dokument]:
    return [
        Dokument("angebot", f"a{i}", f"angebote/a{i}/", text, felder={"titel": (text,)}) for i, text in enumerate(texts)
    ]


def widened(*groups: Synonymgruppe, texts: tuple[str, ...] = TEXTS) -> dict[str, dict[int, int]]:
    """Level by document for every key."""
    occurrences = weigh(documents(*texts), lambda word: ())
    widen(occurrences, Phrases(occurrences, groups), groups)
    return {key: {value >> 4: value & 15 for value in row} for key, row in occurrences.postings.items()}


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Tafel", ["tafel"]),
        ("ältere Menschen", ["mensch alter"]),  # the longest word first
        ("kein Geld", ["geld kein"]),  # a negation counts, but never comes first
        ("im Alltag", ["alltag .im"]),  # a single content word keeps its function words
        ("kann nicht mehr", [".kann mehr nich"]),
        ("Eltern-Kind-Treff", ["elter kind treff", "elternkindtreff"]),
        ("…", []),
    ],
)
def test_expressions(word, expected):
    assert [ausdruck.key for ausdruck in read_ausdruecke(word)] == expected


def test_two_ways():
    found = widened(Synonymgruppe(("Tafel", "Suppenküche", "Lebensmittelausgabe")))
    tafel = found["tafel"]
    assert found["suppenkuch"] == found["lebensmittelausgab"] == {1: (tafel[1] + 1) // 2}


def test_one_way():
    found = widened(Synonymgruppe(("Hunger",), einseitig=True, bedeutet=("Tafel",)))
    assert set(found["hung"]) == {1}
    assert set(found["tafel"]) == {1}


def test_meanings_of_a_two_way_group_lead_back():
    found = widened(Synonymgruppe(("Suppe",), bedeutet=("Schulden",)))
    assert set(found["schuld"]) == set(found["supp"]) == {1, 2}


def test_the_word_itself_is_worth_more():
    found = widened(Synonymgruppe(("Tafel", "Schulden")))
    assert found["tafel"][1] > found["tafel"][2] > 0


def test_groups_are_not_chained():
    found = widened(Synonymgruppe(("Oma", "Tafel")), Synonymgruppe(("Tafel", "Schulden")))
    assert set(found["oma"]) == {1}


def test_phrases_stand_together_in_one_text():
    found = widened(Synonymgruppe(("gemeinsam essen", "Mittagstisch")))
    assert set(found["mittagstisch"]) == {3}  # not where both words are far apart


def test_function_words_of_a_phrase_count_when_only_one_other_is_left():
    found = widened(Synonymgruppe(("auf der Straße", "obdachlos")))
    assert set(found["obdachlo"]) == {6}  # not the Straßenfest


def test_what_the_reader_is_told():
    occurrences = weigh(documents(*TEXTS), lambda word: ())
    groups = (Synonymgruppe(("Hunger",), einseitig=True, bedeutet=("Tafel", "Kältebus")),)
    found = widen(occurrences, Phrases(occurrences, groups), groups)
    assert [(synonym.key, synonym.auch) for synonym in found] == [("hung", ("Tafel",))]
    assert occurrences.written["hung"] == "Hunger"
