"""The stemmer does what its authors publish."""

from __future__ import annotations

import pytest

from wegweiser.search.cistem import cistem


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("speicherbehaltern", "speicherbehal"),  # the three examples of the authors' own implementation
        ("grenzpostens", "grenzpo"),
        ("ausgefeiltere", "ausgefeil"),
        ("kinder", "kind"),
        ("gesprache", "sprach"),
        ("bett", "bett"),  # doubled letters count as one sound
        ("frau", "frau"),
        ("ab", "ab"),
        ("", ""),
    ],
)
def test_stems(word, stem):
    assert cistem(word) == stem


def test_forms_of_a_word_meet():
    assert {cistem(form) for form in ("angebot", "angebote", "angeboten", "angebots")} == {cistem("angebot")}
