"""From text to stems: the one analysis of the search. ``browser/analysis.js`` does exactly the same.

fold: „Frühstück“, „fruehstueck“ and „fruhstuck“ become one word. Umlauts lose their dots, and ``ae oe ue`` lose their e. Where
German has a real „ue“ after a, e or q (Frauen, neue, Quelle) it stays; elsewhere („aktuell“, „Israel“) it folds on both sides alike.

Texts are mixed: a Turkish page has German titles, a German one a Ukrainian sentence. So the stem depends on the letters alone and not
on a language: CISTEM for Latin ones, and each of the other two stemmers leaves words of other scripts as they are. Turkish „ı“ and
„İ“ fold to „i“, whatever language a word is in. Only which words carry no meaning differs by language (``sprache.py``).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from .arabic import arabic
from .cistem import cistem
from .cyrillic import cyrillic
from .sprache import GERMAN, words

LONGEST = 64
"""A word is cut here; longer ones are no words."""

_MARKS = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]")
_SIGNS = re.compile("['\u2019\u02bc`\u00b4*:_·/+]")
"""Without one of these, the next three have nothing to do."""
_APOSTROPHE = re.compile("([^\\W_])['\u2019\u02bc`\u00b4](?=[^\\W_])")
_GENDER = re.compile(r"([^\W\d_])[*:_·/]-?(in(?:nen)?)(?![^\W_])")
_PLUS = re.compile(r"([0-9])\+")
_TOKEN = re.compile("[0-9]+(?:[./:][0-9]+)+|[^\\W_]+(?:[-\u2010\u2011][^\\W_]+)*")
_WRITTEN = re.compile(r"[^\W\d_]+")
_JOINT = re.compile("[-\u2010\u2011./:]")
_MIXED = re.compile(r"[0-9]+|[^0-9]+")
_DIGRAPH_U = re.compile(r"(^|[^aeq])ue")
_FEMALE = re.compile(r"^(.{4,})innen$|^(.{3,}(?:er|or|ar|nt|nd|st|og|at))in$")
_LETTERS = str.maketrans(
    {
        "ä": "a",
        "ö": "o",
        "ü": "u",
        "ß": "ss",
        "æ": "a",
        "œ": "o",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ı": "i",
        "þ": "th",
        "ð": "d",
        # Ukrainian and Russian spellings of one sound, so that either keyboard will do („мені“, „мени“).
        **dict.fromkeys("іы", "и"),
        **dict.fromkeys("єэ", "е"),
        "ґ": "г",
        **dict.fromkeys("ьъ", ""),
        # Arabic letters that are often typed for each other; tatweel and a hamza alone say nothing.
        "ٱ": "ا",
        "ة": "ه",
        **dict.fromkeys("ىی", "ي"),
        "ک": "ك",
        **dict.fromkeys("ءـ", ""),
    }
)


class Token(NamedTuple):
    """A word of a text. ``joined`` marks the additional word that parts with hyphens make together („E-Mail“ → email)."""

    surface: str
    """Lower case, umlauts kept: as lexicon and reader know it."""
    stem: str
    stop: bool
    at: int
    """Place in the text, in words; joined words stand where their first part stands."""
    joined: bool = False


@dataclass(frozen=True, eq=False, slots=True)
class Piece:
    """What stands in a text between two spaces („lesen“, „(U-Bahn),“, „60plus“), each read only once: the same text is the
    same object."""

    tokens: tuple[Token, ...]
    """With the extra ones that hyphens and digits give; their places are counted from 0."""
    places: int
    """How many words of the text it is."""
    written: tuple[str, ...]
    """Its words as they are written, capitals and all."""


def tokens(text: str, sprache: str = GERMAN) -> list[Token]:
    """The words of a text in order. ``sprache``: the language of the index that it is read for."""
    found: list[Token] = []
    first = 0
    for piece in read_pieces(text, sprache):
        found += [token._replace(at=first + token.at) for token in piece.tokens]
        first += piece.places
    return found


def read_pieces(text: str, sprache: str = GERMAN) -> list[Piece]:
    """The same, not yet placed in the text: many texts share their pieces, and no word goes beyond a space."""
    return list(map(_pieces(sprache).__getitem__, text.split()))


class _Pieces(dict[str, Piece]):
    """Pieces by what stands between two spaces, each read when it is first asked for."""

    def __init__(self, sprache: str) -> None:
        self._sprache = sprache

    def __missing__(self, between_spaces: str) -> Piece:
        self[between_spaces] = piece = _read_piece(between_spaces, self._sprache)
        return piece


_pieces = cache(_Pieces)
"""Those of a language."""


def _read_piece(between_spaces: str, sprache: str) -> Piece:
    found: list[Token] = []
    places = 0
    for whole in _TOKEN.findall(prepare(between_spaces)):
        if whole.isalpha():  # nearly all
            found.append(_token(whole, places, sprache))
            places += 1
            continue
        parts = [part for joint in _JOINT.split(whole) for part in _MIXED.findall(joint)]
        found += [_token(part, places + at, sprache) for at, part in enumerate(parts)]
        if len(parts) > 1:
            number = whole[0] in "0123456789" and "-" not in whole
            found.append(_token(whole if number else _JOINT.sub("", whole), places, sprache, joined=True))
        places += len(parts)
    written = (between_spaces,) if between_spaces.isalpha() else tuple(_WRITTEN.findall(between_spaces))
    return Piece(tuple(token for token in found if token.stem), places, written)


def prepare(text: str) -> str:
    """Lower case in one Unicode form; „Bürger*innen“ becomes one word, „eva's“ too, „50+“ reads „50 plus“."""
    text = text.lower() if text.isascii() else _MARKS.sub("", unicodedata.normalize("NFKC", text).lower())
    if not _SIGNS.search(text):
        return text
    return _PLUS.sub(r"\1 plus ", _GENDER.sub(r"\1\2", _APOSTROPHE.sub(r"\1", text)))


def _token(surface: str, at: int, sprache: str, joined: bool = False) -> Token:
    surface = surface[:LONGEST]
    stop = surface in stop_words(sprache)
    return Token(surface, stop_stem(surface, sprache) if stop else stem(surface), stop, at, joined)


@cache
def stem(word: str) -> str:
    """Stem of one lower-case word; empty for what is no word (letters outside the Basic Multilingual Plane)."""
    if not word.isascii() and max(word) > "\uffff":
        return ""
    folded = fold(word)
    if not folded.isascii():
        folded = arabic(cyrillic(folded))
    return cistem(_FEMALE.sub(r"\1\2", folded) if folded.endswith(("in", "innen")) else folded)


def stop_stem(word: str, sprache: str = GERMAN) -> str:
    """Function words keep to themselves („nach“ is no „Nacht“); negations are inflected („kein“, „keine“)."""
    return stem(word) if stem(word) in negations(sprache) else "." + fold(word)


def fold(word: str) -> str:
    """One spelling for all spellings of a lower-case word."""
    if not word.isascii():
        word = word.translate(_LETTERS)
    if not word.isascii():  # rarer letters
        word = _MARKS.sub("", unicodedata.normalize("NFKD", word)).translate(_LETTERS)
    word = word.replace("ae", "a").replace("oe", "o")
    return _DIGRAPH_U.sub(r"\1u", word) if "ue" in word else word


@cache
def stop_words(sprache: str = GERMAN) -> frozenset[str]:
    """Function words and negations of German, and of the language of an index, in every spelling that people type."""
    german = {spelling for word in _small_words(GERMAN) for spelling in _spellings(word)}
    if sprache == GERMAN:
        return frozenset(german)
    own = set(map(prepare, _small_words(sprache)))  # „don't“ is typed „dont“ as well
    return frozenset(german | own | {fold(word) for word in own if not word.isascii()})


@cache
def negations(sprache: str = GERMAN) -> frozenset[str]:
    """Stems of the words that change what their neighbour means."""
    return frozenset(stem(prepare(word)) for one in {GERMAN, sprache} for word in words("verneinung", one))


def _small_words(sprache: str) -> tuple[str, ...]:
    return (*words("stopp", sprache), *words("verneinung", sprache))


def _spellings(word: str) -> set[str]:
    plain = word.replace("ä", "a").replace("ö", "o").replace("ü", "u")
    ascii_ = word.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")
    return {word, plain, ascii_}
