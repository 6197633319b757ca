"""Stapeltabelle: a table of numbers that becomes a stack of blocks on a telephone."""

from __future__ import annotations

from typing import NamedTuple


class Zeile(NamedTuple):
    """A row; without ``zahlen`` nothing is assigned to it yet, without ``adresse`` it is no link."""

    titel: str
    adresse: str = ""
    zahlen: tuple[tuple[str, int], ...] = ()
    """The words of each column and its number."""
