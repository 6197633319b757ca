"""Vokabular: the fixed words by which offers are sorted."""

from __future__ import annotations

from dataclasses import dataclass


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
    uebersetzungen: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Synonymgruppe:
    """Words that mean the same in a search; with ``einseitig`` each of ``woerter`` also finds ``bedeutet``, not back."""

    woerter: tuple[str, ...]
    einseitig: bool = False
    bedeutet: tuple[str, ...] = ()
