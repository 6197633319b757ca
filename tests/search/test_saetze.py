"""Sentences about oneself are found as a whole."""

from __future__ import annotations

import pytest

from wegweiser.search.documents import Dokument
from wegweiser.search.impacts import weigh
from wegweiser.search.postings import LEVELS
from wegweiser.search.saetze import add_saetze, satz_keys

DOCUMENTS = [
    Dokument("angebot", "a", "angebote/a/", "A", felder={"titel": ("A",), "hilft_bei": ("mein Nachbar hilft mir",)}),
    Dokument(
        "angebot", "b", "angebote/b/", "B", felder={"titel": ("Nachbar",), "hilft_bei": ("wer hilft", "Nachbarn")}
    ),
]


def test_all_its_content_words_make_the_key_in_any_order():
    assert satz_keys("mein Nachbar hilft mir") == satz_keys("hilft mir mein Nachbar")
    assert len(satz_keys("mein Nachbar hilft mir")) == 1


@pytest.mark.parametrize("need", ["Treff für Senioren", "kein Geld", "mir", "", "Meinungen und Wirte"])
def test_what_is_no_sentence_about_oneself_has_no_key(need):
    assert satz_keys(need) == ()


def test_only_who_has_the_sentence_is_found_by_it():
    occurrences = weigh(DOCUMENTS, lambda _: ())
    before = dict(occurrences.postings)
    add_saetze(occurrences, DOCUMENTS)
    (key,) = satz_keys("mein Nachbar hilft mir")
    assert list(occurrences.postings[key]) == [0 << 4 | LEVELS]
    assert {other: row for other, row in occurrences.postings.items() if other != key} == before
