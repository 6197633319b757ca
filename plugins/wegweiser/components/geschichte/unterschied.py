"""Unterschied: which words of two wordings differ, word by word, for people to see."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import NamedTuple

_TOKEN = re.compile(r"(\s*)(\w+|[^\w\s]+)")
_SAYS_SOMETHING = re.compile(r"\w{4,}|[0-9]+")
"""What makes it worth to call a stretch unchanged: a lonely „und“ or bracket between new words only disturbs."""


class Stueck(NamedTuple):
    """A stretch of words; ``abstand``: a blank stands before it."""

    text: str
    geaendert: bool
    abstand: bool


def unterschied(alt: str, neu: str) -> tuple[tuple[Stueck, ...], tuple[Stueck, ...]] | None:
    """Both wordings in stretches. None when they have nothing in common, so that marking words would say nothing."""
    before, after = _TOKEN.findall(alt), _TOKEN.findall(neu)
    matcher = SequenceMatcher(None, [word for _, word in before], [word for _, word in after], autojunk=False)
    sides: tuple[list[tuple[bool, list[tuple[str, str]]]], ...] = ([], [])
    for kind, start, end, other_start, other_end in matcher.get_opcodes():
        same = kind == "equal" and any(_SAYS_SOMETHING.fullmatch(word) for _, word in before[start:end])
        for side, tokens in zip(sides, (before[start:end], after[other_start:other_end]), strict=True):
            if side and side[-1][0] == (not same):
                side[-1][1].extend(tokens)
            elif tokens:
                side.append((not same, list(tokens)))
    if not any(not changed for changed, _ in sides[0]):
        return None
    return _stuecke(sides[0]), _stuecke(sides[1])


def _stuecke(side: list[tuple[bool, list[tuple[str, str]]]]) -> tuple[Stueck, ...]:
    return tuple(
        Stueck("".join(blank + word for blank, word in tokens).lstrip(), changed, bool(tokens[0][0]))
        for changed, tokens in side
    )
