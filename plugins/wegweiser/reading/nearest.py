"""The nearest known word to a misspelt one: how an editor's typing slip becomes „Gemeint sein könnte …“."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


LONGEST = 200
"""Longer words are no typing slips."""


def fold(text: str) -> str:
    """The text as a slug: „Bad Cannstatt“ and ``bad_cannstatt`` become ``bad-cannstatt``."""
    lower = unicodedata.normalize("NFC", text).casefold().translate(_GERMAN)
    if not lower.isascii():
        lower = unicodedata.normalize("NFKD", lower).encode("ascii", "ignore").decode()
    return _NOT_SLUG.sub("-", lower).strip("-")


def nearest(word: str, known: Iterable[str] | Mapping[str, str]) -> str:
    """The known word that is most likely meant, or an empty string.

    ``known`` may map each word to the name people use for it. Equal after folding comes first, then few typing slips,
    then the only word that begins with or contains the other.
    """
    names = known if isinstance(known, Mapping) else dict.fromkeys(known, "")
    wanted = fold(word)
    if not wanted or len(wanted) > LONGEST:
        return ""
    by_fold: dict[str, str] = {}
    for candidate, name in names.items():
        by_fold.setdefault(fold(candidate), candidate)
        if name:
            by_fold.setdefault(fold(name), candidate)
    if wanted in by_fold:
        return by_fold[wanted]
    limit = 0 if len(wanted) < 3 or wanted.isdigit() else min(4, (len(wanted) + 1) // 3)
    best, best_distance = "", limit + 1
    for folded, candidate in by_fold.items():
        if abs(len(folded) - len(wanted)) < best_distance:
            found = distance(wanted, folded, best_distance - 1)
            if found < best_distance:
                best, best_distance = candidate, found
    if best or len(wanted) < 4:
        return best
    inside = {
        candidate
        for folded, candidate in by_fold.items()
        if f"-{wanted}-" in f"-{folded}-" or (len(folded) > 3 and f"-{folded}-" in f"-{wanted}-")
    }
    return inside.pop() if len(inside) == 1 else ""


def distance(one: str, other: str, limit: int) -> int:
    """Slips between two words: a letter missing, too many, wrong, or two swapped. Never more than ``limit`` + 1."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        last, before, row = before, row, [i]
        for j, against in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > limit and (not before or min(before) > limit):
            return limit + 1
    return min(row[-1], limit + 1)
