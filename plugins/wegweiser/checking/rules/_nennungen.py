"""Every number of a paper in the records: its own, and those it names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from wegweiser.checking.finding import Path
from wegweiser.domain.kette import ANTRAEGE
from wegweiser.domain.papiernummer import Papiernummer, papiernummer
from wegweiser.domain.vorlage import Vorlage
from wegweiser.reading.record import Record


@dataclass(frozen=True)
class Nennung:
    """A number as it stands in a record. Motions count by themselves, so their series differs from that of papers."""

    record: Record
    path: Path
    text: str
    nummer: Papiernummer
    antrag: bool
    eigene: bool
    """It is the number of the paper itself."""

    @property
    def kommune(self) -> str:
        return self.record.data["kommune"]

    @property
    def datum(self) -> str:
        """Date of the paper in which the number stands; empty when it has none."""
        return self.record.data.get("datum", "")

    @property
    def zaehlung(self) -> tuple[str, bool, str, int]:
        """Numbers of one count are given one after the other: Kommune, motion or paper, series, year."""
        return self.kommune, self.antrag, self.nummer.reihe, self.nummer.jahr


def nennungen(records: Iterable[Record], vorlagen: Mapping[str, Vorlage]) -> Iterator[Nennung]:
    """All numbers that can be read. ``vorlagen`` tells whether a paper named in ``bezug`` is a motion."""
    for record in records:
        if record.kind != "vorlage":
            continue
        for path, text, motion in _texts(record, vorlagen):
            number = papiernummer(text)
            if number:
                yield Nennung(record, path, text, number, motion, path == ("nummer",))


def _texts(record: Record, vorlagen: Mapping[str, Vorlage]) -> Iterator[tuple[Path, str, bool]]:
    if "nummer" in record.data:
        yield ("nummer",), record.data["nummer"], record.data.get("art") in ANTRAEGE
    for key in ("bezug", "antraege"):
        for index, item in enumerate(record.data.get(key, ())):
            known = vorlagen.get(item.get("ref", ""))
            yield (key, index, "nummer"), item["nummer"], known.art in ANTRAEGE if known else key == "antraege"
