"""The arithmetic behind ``make search-quality``, its judged queries and its generator of offers."""

from __future__ import annotations

import sys
from importlib import import_module
from math import log2
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
HIER = TESTS / "suchguete"
CONTENT = TESTS.parent / "content"


def module(name: str):
    """A module of the measurement, which is a folder of scripts and no package."""
    sys.path.insert(0, str(HIER))
    try:
        return import_module(name)
    finally:
        sys.path.remove(str(HIER))


masse = module("masse")
erzeugen = module("erzeugen")
sprachen = module("sprachen")


def anfrage(id: str, art: str = "Ort", halten: bool = False, **urteile: int):
    return masse.Anfrage(id, id, art, halten, urteile)


def test_best_order_is_one_and_nothing_is_zero():
    urteile = {"a": 2, "b": 1}
    assert masse.ndcg(["a", "b", "x"], urteile) == pytest.approx(1)
    assert masse.ndcg([], urteile) == 0
    assert masse.ndcg(["x", "y"], urteile) == 0


def test_a_worse_order_costs_by_rank():
    assert masse.ndcg(["b", "a"], {"a": 2, "b": 1}) == pytest.approx((1 + 3 / log2(3)) / (3 + 1 / log2(3)))


def test_only_the_first_ten_count_and_nothing_counts_twice():
    assert masse.ndcg([*"0123456789", "a"], {"a": 2}) == 0
    assert masse.ndcg(["b", "b", "a"], {"a": 2, "b": 1}) == masse.ndcg(["b", "a"], {"a": 2, "b": 1})


def test_more_relevant_offers_than_places_still_reach_one():
    urteile = {str(number): 1 for number in range(40)}
    assert masse.ndcg([str(number) for number in range(10, 20)], urteile) == pytest.approx(1)


@pytest.mark.parametrize(
    ("treffer", "erster", "bester", "leer"),
    [
        (["a"], True, True, False),
        (["b", "a"], True, False, False),
        (["x", "a"], False, False, False),
        ([], False, False, True),
    ],
)
def test_the_first_result(treffer, erster, bester, leer):
    wert = masse.rate(treffer, {"a": 2, "b": 1})
    assert (wert.erster, wert.bester, wert.leer) == (erster, bester, leer)


def test_a_query_whose_best_grade_is_one_can_be_met():
    assert masse.rate(["b"], {"b": 1}).bester


def test_means_by_kind_and_held_out_apart():
    several = [anfrage("q1", a=2), anfrage("q2", a=2, halten=True), anfrage("q3", art="Krise", a=2)]
    found = masse.summarise(several, {"q1": ["a"], "q2": [], "q3": ["x"]})
    assert found[masse.GESAMT].ndcg == pytest.approx(1 / 3)
    assert found[masse.GESAMT].leer == pytest.approx(1 / 3)
    assert (found[masse.EIGENE].zahl, found[masse.GEHALTEN].zahl) == (2, 1)
    assert (found["Ort"].ndcg, found["Krise"].ndcg) == (0.5, 0)


def test_targets_name_where_a_peer_is_ahead():
    several = [anfrage("q1", a=2), anfrage("q2", art="Krise", a=2)]
    engines = {
        "wir": masse.summarise(several, {"q1": ["a"], "q2": ["x", "a"]}),
        "andere": masse.summarise(several, {"q1": [], "q2": ["a"]}),
    }
    sentences = dict(masse.targets(engines, "wir", {"bytes": 60_001, "abrufe": 6}))
    behind = [sentence for sentence in sentences if "andere" in sentence]
    assert "Krise (0.631 zu 1.000)" in behind[0]
    assert "Ort" not in behind[0]
    assert [met for sentence, met in sentences.items() if "Treffer höchstens" in sentence] == [False, True]


def test_the_table_has_a_line_for_each_kind():
    several = [anfrage("q1", a=2), anfrage("q2", art="Krise", a=2)]
    text = masse.table({"wir": masse.summarise(several, {"q1": ["a"], "q2": []})})
    assert next(line for line in text.splitlines() if line.startswith("Krise")).split() == ["Krise", "1", "0.000"]


def test_every_judgement_is_about_an_offer():
    several = masse.read_anfragen(HIER / "anfragen.jsonl")
    offers = {path.stem for path in (CONTENT / "angebote").rglob("*.yml")}
    assert len({one.id for one in several}) == len({one.anfrage for one in several}) == len(several)
    for one in several:
        assert set(one.urteile) <= offers, one.id
        assert set(one.urteile.values()) <= {1, 2}
        assert one.urteile
    assert sum(one.halten for one in several) == 20


def test_every_query_of_another_language_has_judgements():
    german = {one.id for one in masse.read_anfragen(HIER / "anfragen.jsonl")}
    several = sprachen.read_uebersetzte()
    assert len({one.id for one in several}) == len(several)
    assert {one.wie for one in several} <= german
    for code in ("en", "uk", "tr", "ar"):
        assert sum(one.sprache == code and one.halten for one in several) == 15
        assert sum(one.sprache == code and not one.halten for one in several) >= 15


def test_equal_seeds_give_equal_offers():
    vorrat = erzeugen.read_vorrat(CONTENT)
    first, second, other = (list(erzeugen.offers(vorrat, 50, seed)) for seed in (1, 1, 2))
    assert first == second != other
    assert len({slug for slug, _ in first}) == 50
    assert all(3 <= len(record["titel"]) <= 120 and "ziele" not in record for _, record in first)
