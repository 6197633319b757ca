"""Numbers of papers: series, year and running number; what looks otherwise is no number."""

import pytest

from wegweiser.domain.papiernummer import Papiernummer, papiernummer


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("446/22", Papiernummer("", 2022, 446)),
        ("446/2022", Papiernummer("", 2022, 446)),
        ("VORL.NR. 446/22", Papiernummer("", 2022, 446)),
        ("Vorlage Nr. 446 / 22", Papiernummer("", 2022, 446)),
        ("235/06", Papiernummer("", 2006, 235)),
        ("12/98", Papiernummer("", 1998, 12)),
        ("GRDrs 101/2023", Papiernummer("grdrs", 2023, 101)),
        ("GRDRs 101/2023", Papiernummer("grdrs", 2023, 101)),
    ],
)
def test_what_a_number_says(text, number):
    assert papiernummer(text) == number


@pytest.mark.parametrize("text", ["", "446", "446/22-1", "GRDrs 840/2023, 1. Ergänzung", "SEK HF 6", "1/223", "1/22/3"])
def test_other_texts_are_no_numbers(text):
    assert papiernummer(text) is None


def test_numbers_of_a_series_sort_by_year_and_count():
    texts = ["GRDrs 1174/2023", "GRDrs 895/2022", "GRDrs 101/2023"]
    assert sorted(texts, key=papiernummer) == ["GRDrs 895/2022", "GRDrs 101/2023", "GRDrs 1174/2023"]
