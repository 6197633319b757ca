"""Dates, times, numbers: as people in Germany write them."""

from datetime import date

import pytest

from wegweiser.domain.gemeinsam import Zeitraum
from wegweiser.rendering import filters


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("2023-02-06", "6. Februar 2023"),
        (date(2026, 3, 1), "1. März 2026"),
        ("2023-02", "Februar 2023"),
        ("2030", "2030"),
        ("Sommer 2023", "Sommer 2023"),
    ],
)
def test_datum(value, text):
    assert filters.datum(value) == text


@pytest.mark.parametrize(
    ("von", "bis", "text"),
    [
        ("2022", "2023", "2022 bis 2023"),
        ("2022", "2022", "2022"),
        ("2028", "", "ab 2028"),
        ("", "2030", "bis 2030"),
        ("", "", ""),
    ],
)
def test_zeitraum(von, bis, text):
    assert filters.zeitraum(Zeitraum(von, bis)) == text


@pytest.mark.parametrize(("value", "text"), [(20000, "20.000"), (11.6, "11,6"), (4, "4")])
def test_zahl(value, text):
    assert filters.zahl(value) == text


@pytest.mark.parametrize(("value", "text"), [(40000, "40.000 Euro"), (6.5, "6,50 Euro"), (2.0, "2 Euro")])
def test_euro(value, text):
    assert filters.euro(value) == text


@pytest.mark.parametrize(
    ("value", "link"),
    [("0711 6406117", "tel:07116406117"), ("+49 (0)711 216-60", "tel:+4971121660"), ("116 117", "tel:116117")],
)
def test_tel(value, link):
    assert filters.tel(value) == link


@pytest.mark.parametrize(
    ("values", "text"), [([], ""), (["a"], "a"), (["a", "b"], "a und b"), (["a", "b", "c"], "a, b und c")]
)
def test_aufzaehlung(values, text):
    assert filters.aufzaehlung(values) == text
