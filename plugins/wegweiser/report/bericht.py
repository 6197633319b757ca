"""The shape of a report: sections with tables of numbers, and beneath them the single changes the numbers are made of."""

from __future__ import annotations

from dataclasses import dataclass

from wegweiser.checking.finding import Finding

from .git import Fassung


@dataclass(frozen=True)
class Aenderung:
    """One change: of what, where it belongs, what changed. ``adresse`` is empty when there is no page any more."""

    titel: str
    wo: str = ""
    saetze: tuple[str, ...] = ()
    adresse: str = ""


@dataclass(frozen=True)
class Liste:
    """Changes of one kind; the number before them is their count."""

    titel: str
    aenderungen: tuple[Aenderung, ...]
    regel: str = ""


@dataclass(frozen=True)
class Tabelle:
    """Numbers with a head; the first column names what they are about."""

    titel: str
    kopf: tuple[str, ...]
    zeilen: tuple[tuple[str | int, ...], ...]
    regel: str = ""


@dataclass(frozen=True)
class Summe:
    """A line of the summary: how many there were and are. ``neu`` and ``weg`` explain the difference."""

    was: str
    vorher: int
    nachher: int
    neu: int
    weg: int
    geaendert: int


@dataclass(frozen=True)
class Abschnitt:
    """One subject."""

    id: str
    titel: str
    summen: tuple[Summe, ...] = ()
    tabellen: tuple[Tabelle, ...] = ()
    listen: tuple[Liste, ...] = ()
    regel: str = ""

    @property
    def ist_leer(self) -> bool:
        """Nothing changed here."""
        return not any(liste.aenderungen for liste in self.listen)


@dataclass(frozen=True)
class Ausgelassen:
    """A record that today's schemas refuse: its path and what is wrong."""

    stand: Fassung
    datei: str
    warum: str


@dataclass(frozen=True)
class Bericht:
    """Everything that the page and the Markdown show."""

    portal: str
    base_url: str
    von: Fassung
    bis: Fassung
    abschnitte: tuple[Abschnitt, ...]
    ausgelassen: tuple[Ausgelassen, ...] = ()


def ausgelassen(stand: Fassung, findings: tuple[Finding, ...]) -> tuple[Ausgelassen, ...]:
    """Each record that was left out, once, with the first thing that is wrong."""
    first: dict[str, str] = {}
    for finding in findings:
        about = f"{finding.key}: {finding.message}" if finding.key else finding.message
        first.setdefault(finding.source.below_content, about)
    return tuple(Ausgelassen(stand, file, why) for file, why in first.items())
