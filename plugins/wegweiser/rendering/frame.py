"""Frames: one page rendered by MkDocs and the theme, cut at marked places, into which every record's page is poured.

The marks stand in ``theme/main.html``. Each must be found exactly once in the finished HTML; a missing or doubled mark
stops the build, because it means that the theme no longer gives what the pages need.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from wegweiser.errors import WegweiserError
from wegweiser.sprachen import DEUTSCH, Sprache

MARKS = ("titel", "beschreibung", "kopf", "notausgang", "sprachen", "oben", "inhalt")
"""Places of a frame: page title and description (text), head data, the way out of pages about violence, the choice of a
language, what stands above the content, the content (HTML)."""

_MARK = re.compile(r"\[\[wegweiser:([a-z]+)\]\]")


class FrameKey(NamedTuple):
    """Frames differ by the section marked in the menu, by the depth of the address (relative links) and by language."""

    bereich: str
    tiefe: int
    sprache: Sprache = DEUTSCH

    @property
    def adresse(self) -> str:
        """Where MkDocs puts this frame while it builds; removed before publishing."""
        folders = "wegweiser-rahmen/" * self.tiefe
        return f"{folders}wegweiser-rahmen-{self.sprache.code}-{self.bereich or 'ohne'}.html"


@dataclass(frozen=True)
class Frame:
    """A page in pieces: text, mark, text, mark, … text."""

    pieces: tuple[str, ...]

    def pour(self, values: Mapping[str, str]) -> bytes:
        """Join the frame with finished HTML for each mark, as UTF-8."""
        pieces = [*self._encoded]
        pieces[1::2] = [values[mark].encode() for mark in self.pieces[1::2]]
        return b"".join(pieces)

    @cached_property
    def _encoded(self) -> tuple[bytes, ...]:
        """What all pages share is encoded once."""
        return tuple(piece.encode() for piece in self.pieces)


def cut(html: str, where: str) -> Frame:
    """Cut a rendered page at its marks. Raises WegweiserError when a mark is missing or stands there twice."""
    pieces = tuple(_MARK.split(html))
    found = pieces[1::2]
    if sorted(found) != sorted(MARKS):
        missing = sorted(set(MARKS) - set(found))
        doubled = sorted({mark for mark in found if found.count(mark) > 1})
        unknown = sorted(set(found) - set(MARKS))
        raise WegweiserError(
            f"Der Seitenrahmen {where} passt nicht: "
            + "; ".join(
                f"{what} {', '.join(marks)}"
                for what, marks in (("es fehlt", missing), ("doppelt ist", doubled), ("unbekannt ist", unknown))
                if marks
            )
            + ". Bitte theme/main.html prüfen (Stellen der Form [[wegweiser:inhalt]])."
        )
    return Frame(pieces)
