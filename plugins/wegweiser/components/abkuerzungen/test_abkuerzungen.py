"""Short forms of a page: said once, and only when there are some."""

from wegweiser.pages.ziele.test_hilfen import makro, sichtbar


def test_each_stands_with_what_it_means():
    text = sichtbar(makro("abkuerzungen", "abkuerzungen", [("AWO", "Arbeiterwohlfahrt"), ("A&B", "C<D")]))
    assert "AWO Arbeiterwohlfahrt" in text
    assert "A&B C<D" in text


def test_nothing_without_any():
    assert makro("abkuerzungen", "abkuerzungen", []).strip() == ""
