"""Vokabular: the fixed words by which offers are sorted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from wegweiser.sprachen import DEUTSCH


class BegriffUebersetzung(NamedTuple):
    """One word in another language; what is empty stays German."""

    sprache: str
    name: str = ""
    beschreibung: str = ""


@dataclass(frozen=True)
class Begriff:
    """One word of a vocabulary."""

    id: str
    name: str
    vokabular: str
    beschreibung: str = ""
    symbol: str = ""
    """``material/<name>``: a symbol that the theme ships."""
    synonyme: tuple[str, ...] = ()
    uebersetzungen: tuple[BegriffUebersetzung, ...] = ()
    deutsch: frozenset[str] = frozenset()
    """In a Portal of another language: the texts that nobody has translated."""


class Synonymgruppe(NamedTuple):
    """Words that mean the same in a search; with ``einseitig`` each of ``woerter`` also finds ``bedeutet``, not back."""

    woerter: tuple[str, ...]
    einseitig: bool = False
    bedeutet: tuple[str, ...] = ()
    sprache: str = DEUTSCH.code
    """Of ``woerter``, as the name of the file says it (``synonyme-en.yml``); ``bedeutet`` may be German in any case."""
