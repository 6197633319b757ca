"""The texts of all documents, each read only once: many share a theme, a city, a sentence."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from .analysis import Piece, read_pieces
from .documents import Dokument
from .rows import Numbers, owners


@dataclass(frozen=True)
class Texts:
    """All distinct texts. They are numbered in the order in which they are met, and so are their distinct pieces."""

    documents: Mapping[str, Sequence[int]]
    """Which documents have a text."""
    pieces: Sequence[Piece]
    said: np.ndarray
    """The pieces of all texts, one text after the other."""
    owners: np.ndarray
    """Of which text each of these is."""

    def count_spellings(self) -> Counter[str]:
        """How often every word is written how, in all documents."""
        times = np.array([len(numbers) for numbers in self.documents.values()])
        counts: Counter[str] = Counter()
        for piece, count in zip(self.pieces, np.bincount(self.said, times[self.owners]).tolist(), strict=True):
            for word in piece.written:
                counts[word] += int(count)
        return counts


def read_texts(documents: Sequence[Dokument], sprache: str) -> Texts:
    """Read everything. ``sprache``: the language of the index."""
    together: dict[tuple[str, ...], list[int]] = {}
    for number, one in enumerate(documents):
        for several in one.felder.values():
            together.setdefault(several, []).append(number)
    numbers: defaultdict[str, list[int]] = defaultdict(list)
    for several, of_them in together.items():
        for text in several:
            numbers[text] += of_them
    texts = [read_pieces(text, sprache) for text in numbers]
    places: Numbers[Piece] = Numbers()
    said = places.of(chain.from_iterable(texts))
    return Texts(numbers, list(places), said, owners(texts))
