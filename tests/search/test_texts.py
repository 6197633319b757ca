"""Every text is read once, however many documents have it."""

from __future__ import annotations

from wegweiser.search.documents import Dokument
from wegweiser.search.sprache import GERMAN
from wegweiser.search.texts import read_texts


def document(**felder: str) -> Dokument:
    return Dokument("angebot", "x", "x", "x", felder={feld: tuple(text.split("|")) for feld, text in felder.items()})


def test_documents_share_texts_and_texts_share_pieces():
    texts = read_texts([document(titel="Rat und Hilfe", ort="Hilfe"), document(ort="Hilfe|Rat")], GERMAN)
    assert texts.documents == {"Rat und Hilfe": [0], "Hilfe": [0, 1], "Rat": [1]}
    assert [piece.written for piece in texts.pieces] == [("Rat",), ("und",), ("Hilfe",)]
    assert (texts.said.tolist(), texts.owners.tolist()) == ([0, 1, 2, 2, 0], [0, 0, 0, 1, 2])


def test_spellings_count_in_every_document():
    texts = read_texts([document(titel="Hilfe"), document(titel="Hilfe", kurz="hilfe, Hilfe")], GERMAN)
    assert texts.count_spellings() == {"Hilfe": 3, "hilfe": 1}


def test_without_documents_there_is_nothing():
    texts = read_texts([], GERMAN)
    assert (texts.documents, texts.pieces, texts.said.tolist(), texts.count_spellings()) == ({}, [], [], {})
