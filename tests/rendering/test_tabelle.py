from wegweiser.rendering.tabelle import csv_bytes


def test_a_table_opens_in_a_german_office_program():
    data = csv_bytes(
        ("Jahr", "Wert", "Hinweis"), [(2023, 11.6, "rund; geschätzt"), ("2025", None, 'sogenannte "Zahl"')]
    )
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.decode("utf-8-sig") == (
        'Jahr;Wert;Hinweis\r\n2023;11,6;"rund; geschätzt"\r\n2025;;"sogenannte ""Zahl"""\r\n'
    )


def test_no_cell_is_a_formula():
    assert csv_bytes(("a",), [('=HYPERLINK("https://böse.example")',), ("-3 Grad",), (-3,)]).decode("utf-8-sig") == (
        'a\r\n"\'=HYPERLINK(""https://böse.example"")"\r\n\'-3 Grad\r\n-3\r\n'
    )


def test_an_empty_cell_stays_empty():
    assert csv_bytes(("a", "b"), [("", None)]).decode("utf-8-sig") == "a;b\r\n;\r\n"
