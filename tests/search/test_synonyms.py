"""Groups of words become postings: one way or both, single words or phrases, and an editor hears what is odd about them."""

from __future__ import annotations

import pytest

from wegweiser.domain.portal import Portal
from wegweiser.domain.vokabular import Synonymgruppe
from wegweiser.search.documents import Dokument
from wegweiser.search.impacts import weigh
from wegweiser.search.synonyms import WEIGHT, check_synonyms, read_ausdruecke, widen

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


def widened(*groups: Synonymgruppe, texts: tuple[str, ...] = TEXTS) -> dict[str, dict[int, float]]:
    occurrences = weigh(documents(*texts), lambda word: ())
    widen(occurrences, Portal(synonyme=groups))
    return {
        key: {number: round(impact, 3) for number, impact in row.by_number().items()}
        for key, row in occurrences.postings.items()
    }


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
    assert found["suppenkuch"] == found["lebensmittelausgab"] == {1: round(WEIGHT * tafel[1], 3)}


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
    found = widen(
        occurrences, Portal(synonyme=(Synonymgruppe(("Hunger",), einseitig=True, bedeutet=("Tafel", "Kältebus")),))
    )
    assert [(synonym.key, synonym.auch) for synonym in found] == [("hung", ("Tafel",))]
    assert occurrences.written["hung"] == "Hunger"


# --- checks -----------------------------------------------------------------------------------------------------------


def problems(*groups: Synonymgruppe, texts: tuple[str, ...] = TEXTS) -> list[tuple[int, str, str]]:
    found = check_synonyms(Portal(synonyme=groups), weigh(documents(*texts), lambda word: ()))
    return [(problem.gruppe, problem.wort, problem.text) for problem in found]


def test_sound_groups_are_silent():
    assert problems(Synonymgruppe(("Tafel", "Suppenküche")), Synonymgruppe(("Hunger",), True, ("Tafel",))) == []


def test_a_group_that_leads_nowhere():
    assert problems(Synonymgruppe(("Kältebus", "Wärmestube"))) == [
        (0, "Kältebus", "Keines der Wörter, auf die diese Gruppe führt, kommt in einem Angebot vor.")
    ]


def test_a_goal_that_does_not_exist():
    assert problems(Synonymgruppe(("Hunger",), True, ("Tafel", "Kältebus"))) == [
        (0, "Kältebus", "„Kältebus“ kommt in keinem Angebot vor.")
    ]


def test_a_circle():
    found = problems(Synonymgruppe(("Suppe",), True, ("Tafel",)), Synonymgruppe(("Tafel",), True, ("Suppe",)))
    assert [(number, word) for number, word, _ in found] == [(0, "Suppe"), (1, "Tafel")]
    assert "führt im Kreis" in found[0][2]


def test_a_word_that_matches_half_of_the_portal():
    texts = ("Treff am Markt", "Treff im Hof", "Chor")
    assert problems(Synonymgruppe(("Treff", "Runde")), texts=texts) == [
        (0, "Treff", "„Treff“ trifft 2 Angebote, mehr als die Hälfte: Das hilft beim Suchen nicht.")
    ]
