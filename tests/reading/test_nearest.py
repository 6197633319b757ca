import pytest

from wegweiser.reading.nearest import distance, fold, nearest


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Bad Cannstatt", "bad-cannstatt"),
        ("Süd", "sued"),
        ("Straße", "strasse"),
        ("Cafe\u0301 É", "cafe-e"),
        ("a_b--c", "a-b-c"),
        ("قهوه", ""),
    ],
)
def test_fold(text, slug):
    assert fold(text) == slug


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("stadtbibliothek-nrod", ["stadtbibliothek-nord", "stadtbibliothek-ost"], "stadtbibliothek-nord"),
        ("Montag", ["montag", "dienstag"], "montag"),
        ("wöchentlich", ["woechentlich", "monatlich"], "woechentlich"),
        ("vor Ort", ["vor_ort", "telefon"], "vor_ort"),
        ("nord", ["bad-nord", "ost"], "bad-nord"),
        ("nord", ["bad-nord", "neu-nord"], ""),
        ("zirkus", ["treff", "kurs"], ""),
        ("5", ["1", "2"], ""),
        ("", ["a"], ""),
        ("x" * 5000, ["x" * 5000], ""),
    ],
)
def test_nearest(word, known, meant):
    assert nearest(word, known) == meant


def test_the_name_counts_as_well():
    assert nearest("Englisch", {"en": "Englisch", "de": "Deutsch"}) == "en"


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [("abc", "abc", 0), ("abc", "acb", 1), ("abc", "abd", 1), ("abc", "ab", 1), ("abc", "xyz", 2)],
)
def test_distance_stops_at_its_limit(one, other, slips):
    assert distance(one, other, 1) == min(slips, 2)
