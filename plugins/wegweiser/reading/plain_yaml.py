"""A quick reader for the plain YAML that records are written in; at anything else it says „I don't know“.

It knows blocks of ``name: value`` and ``- value``, bare and quoted text (also over several lines), ``|`` and ``>`` blocks,
and comments on lines of their own. It judges nothing: a file with a mistake, an empty value, a null, an escape, an anchor,
a tag or a bracket is left to the reference (``yaml_source.py``). What it does read, it reads exactly as the reference does;
``tests/reading/test_plain_yaml.py`` compares both. Why not a library: docs/entscheidungen/0008-schnell-lesen.md.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from sys import intern
from typing import Any

LONGEST = 20_000
"""Every value takes two characters at least, so a shorter text keeps below ``MAX_NODES``."""
DEEPEST = 9
"""Stays below ``MAX_DEPTH``."""

_KEY = r"[A-Za-z_][A-Za-z0-9_-]{0,99}"
_START = r"[^\s\-?:,\[\]{}#&*!|>'\"%@`~]"
_BARE = rf"{_START}[^:#\n]*(?:(?::(?![ \n])|(?<! )#)[^:#\n]*)*"
"""Text without quotes: begins with no sign of YAML's own, holds no „: “ and no „ #“."""
_BLOCKS = ("|", "|-", ">", ">-")

_begins_with_key = re.compile(rf"{_KEY}:(?: |$)").match
_is_bare = re.compile(rf"{_BARE}\n(?: *(?:{_BARE})?\n)*").fullmatch
_is_list = re.compile(rf"( *)- {_START}.*\n(?:\1- {_START}.*\n)*").fullmatch
_single_quoted = re.compile(r"'([^']*(?:''[^']*)*)'[ \n]*").fullmatch
_double_quoted = re.compile(r'"([^"\\]*)"[ \n]*').fullmatch
_line_end = re.compile(r" *\n *")
_line_ends = re.compile(r" *\n([ \n]*)")
_has_empty_line = re.compile(r"\n *\n").search


class _Unknown(Exception):
    """The reference has to look at this file."""


def read_plain(text: str) -> dict[str, Any] | None:
    """The data of a file, every scalar as text; None when the reference has to look at it."""
    if len(text) > LONGEST or "\t" in text or "\r" in text or "null" in text or "Null" in text or "NULL" in text:
        return None
    try:
        return _mapping(text if text.endswith("\n") else text + "\n", 0, 1)
    except _Unknown:
        return None


def _mapping(text: str, indent: int, depth: int) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key, bare, value, below, unknown in _entries(indent)(text):
        if unknown or key in result or depth > DEEPEST:
            raise _Unknown
        if bare and not below:
            result[intern(key)] = bare.rstrip(" ")
        elif bare or value:
            result[intern(key)] = _scalar(bare or value, below, indent)
        elif key:
            result[intern(key)] = _block(below, depth + 1)
    if not result:
        raise _Unknown
    return result


def _block(text: str, depth: int) -> Any:
    """What stands below a name: a list or a mapping."""
    if ": " not in text and ":\n" not in text and " #" not in text and _is_list(text):
        return list(_entries_of(text))
    text = text.lstrip("\n")
    indent = _indent(text)
    return _sequence(text, indent, depth) if text.startswith("- ", indent) else _mapping(text, indent, depth)


@lru_cache(maxsize=4096)
def _entries_of(text: str) -> tuple[str, ...]:
    """The entries of a simple list. Mostly they are words of a vocabulary: the same lists come again and again."""
    dash = text.index("- ")
    return tuple(entry.rstrip(" ") for entry in text[dash + 2 : -1].split(f"\n{' ' * dash}- "))


def _sequence(text: str, indent: int, depth: int) -> list[Any]:
    result: list[Any] = []
    for gap, value, below, unknown in _items(indent)(text):
        if unknown or depth > DEEPEST:
            raise _Unknown
        if value and _begins_with_key(value):
            inner = indent + 1 + len(gap)
            result.append(_mapping(f"{' ' * inner}{value}\n{below}", inner, depth + 1))
        elif value:
            result.append(_scalar(value, below, indent))
    return result


def _scalar(value: str, below: str, indent: int) -> str:
    """One text, from its first line and the lines below it."""
    text = f"{value}\n{below}"
    if value[0] in "|>":
        return _block_scalar(value.rstrip(" "), below, indent)
    if value[0] == "'":
        found = _single_quoted(text)
        inner = found[1].replace("''", "'") if found else None
    elif value[0] == '"':
        found = _double_quoted(text)
        inner = found[1] if found else None
    else:
        inner = text.rstrip(" \n") if _is_bare(text) else None
    if inner is None:
        raise _Unknown
    if "\n" not in inner:
        return inner
    return (_line_ends.sub(_fold, inner) if _has_empty_line(inner) else _line_end.sub(" ", inner)).rstrip("\n")


def _block_scalar(header: str, below: str, indent: int) -> str:
    """``|`` keeps the line ends, ``>`` makes blanks of them."""
    inner = _indent(below)
    below = below.rstrip("\n")
    if header not in _BLOCKS or inner <= indent or not _is_even(inner)(below):
        raise _Unknown
    lines = below[inner:].replace(f"\n{' ' * inner}", "\n")
    return lines if header[0] == "|" else re.sub(r"\n(\n*)", _fold, lines)


def _fold(found: re.Match[str]) -> str:
    """One line end is a blank, every further one a line end."""
    return "\n" * found[1].count("\n") or " "


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


# --- patterns for an indent -------------------------------------------------------------------------------------------

_COMMENT = r" *(?:#.*)?\n"


@lru_cache(maxsize=64)
def _entries(indent: int) -> Callable[[str], list[tuple[str, ...]]]:
    """Finds (name, bare text, other value, lines below); the last group is what fits nowhere."""
    blanks = " " * indent
    value = rf"(?: +(?:({_BARE})|(.+)))? *\n"
    return re.compile(rf"{blanks}({_KEY}):{value}((?:{blanks}(?: |- ).*\n|\n)*)|{_COMMENT}|(.+)").findall


@lru_cache(maxsize=64)
def _items(indent: int) -> Callable[[str], list[tuple[str, ...]]]:
    """Finds (blanks after the dash, value, lines below); the last group is what fits nowhere."""
    blanks = " " * indent
    return re.compile(rf"{blanks}-( +)(.+)\n((?:{blanks} .*\n|\n)*)|{_COMMENT}|(.+)").findall


@lru_cache(maxsize=64)
def _is_even(indent: int) -> Callable[[str], re.Match[str] | None]:
    """Lines that all begin at one column, with empty lines between them."""
    line = rf"{' ' * indent}[^ \n].*"
    return re.compile(rf"{line}(?:\n+{line})*").fullmatch
