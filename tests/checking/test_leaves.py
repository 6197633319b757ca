from wegweiser.checking.leaves import mappings, prose, texts, words

DATA = {"a": "x", "n": 1, "l": ["y", {"b": "z"}], "kontakt": {"web": "https://x", "telefon": "1"}}


def test_texts_in_order_with_their_paths():
    assert list(texts(DATA)) == [
        (("a",), "x"),
        (("l", 0), "y"),
        (("l", 1, "b"), "z"),
        (("kontakt", "web"), "https://x"),
        (("kontakt", "telefon"), "1"),
    ]


def test_prose_leaves_out_what_nobody_reads_as_a_sentence():
    assert [text for _, text in prose(DATA)] == ["x", "y", "z"]


def test_words_are_all_texts_a_line_each():
    assert words(DATA) == "x\ny\nz\nhttps://x\n1"


def test_mappings():
    assert [path for path, _ in mappings(DATA)] == [(), ("l", 1), ("kontakt",)]
