"""Rows of numbers: every cell names its column, a row without numbers says so."""

from wegweiser.components.stapeltabelle import Zeile
from wegweiser.pages.ziele.test_hilfen import makro, sichtbar


def test_cells_name_their_columns_and_empty_rows_say_so():
    rows = [Zeile("Eins", "a/", (("Ziele", 1000), ("Angebote", 2))), Zeile("Zwei")]
    markup = makro("stapeltabelle", "stapeltabelle", "x", "Was", rows, ["Ziele", "Angebote"], "../", [("Ziele", 3)])
    assert '<a href="../a/">Eins</a>' in markup
    assert '<td data-kopf="Ziele">1.000</td>' in markup
    assert sichtbar(markup) == (
        "Was Ziele Angebote Eins 1.000 2 Zwei noch nichts zugeordnet Zusammen, jedes nur einmal gezählt 3"
    )


def test_without_a_sum_there_is_no_last_row():
    markup = makro("stapeltabelle", "stapeltabelle", "x", "Was", [Zeile("Eins")], ["Ziele"], "")
    assert "Zusammen" not in markup
