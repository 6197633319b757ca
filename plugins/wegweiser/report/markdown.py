"""The report as Markdown for a council paper. Every text of a record is escaped: it may hold signs that mean something."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from wegweiser.rendering.filters import anzahl, datum, zahl

from .bericht import Abschnitt, Aenderung, Bericht, Liste, Tabelle

_SIGNS = re.compile(r"([\\`*_{}\[\]<>|~#&$^])")
_START = re.compile(r"^([0-9]+)([.)])|^([-+=:])")
_LINK = re.compile(r"(?i)(://|\bwww(?=\.)|@)")


def render_markdown(bericht: Bericht) -> bytes:
    """The whole report."""
    return ("\n".join(_zeilen(bericht)).rstrip() + "\n").encode()


def escape(text: str, am_anfang: bool = False) -> str:
    """Text that Markdown shows as it is: in one line, no sign with a meaning, no address that links itself. ``am_anfang``:
    it begins a paragraph or a list item, where „1.“ would be a list."""
    line = _SIGNS.sub(r"\\\1", " ".join(text.split()))
    if am_anfang:
        line = _START.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", line)
    return _LINK.sub(
        lambda found: {"://": "\\://", "@": "\\@"}.get(found[1], f"{found[1][:-1]}\u200b{found[1][-1]}"), line
    )


def _zeilen(bericht: Bericht) -> Iterator[str]:
    yield f"# Was sich verändert hat: {escape(datum(bericht.von.tag))} bis {escape(datum(bericht.bis.tag))}"
    yield ""
    yield f"Bericht aus dem Portal „{escape(bericht.portal)}“. Er vergleicht die Einträge des Portals an zwei Tagen."
    yield ""
    yield from _tabelle(
        ("Tag", "Stand der Einträge vom", "Fassung (git)"),
        [(datum(one.tag), datum(one.vom), one.commit[:12]) for one in (bericht.von, bericht.bis)],
    )
    yield from _ausgelassen(bericht)
    yield "## Zusammenfassung"
    yield ""
    yield from _tabelle(
        ("Was", "vorher", "neu", "weggefallen", "nachher", "geändert"),
        [
            (one.was, one.vorher, one.neu, one.weg, one.nachher, one.geaendert)
            for section in bericht.abschnitte
            for one in section.summen
        ],
    )
    yield "„Neu“ und „weggefallen“ heißen: im Portal neu eingetragen oder nicht mehr geführt. Hat sich an einem Eintrag "
    yield "mehreres geändert, zählt er bei „geändert“ einmal. Die einzelnen Änderungen folgen."
    yield ""
    for number, section in enumerate(bericht.abschnitte, 1):
        yield from _abschnitt(number, section, bericht.base_url)


def _ausgelassen(bericht: Bericht) -> Iterator[str]:
    if bericht.ausgelassen:
        yield "**Diese Einträge fehlen im Vergleich, weil sie fehlerhaft sind:**"
        yield ""
        for one in bericht.ausgelassen:
            yield f"- {escape(one.datei, am_anfang=True)} (Stand {escape(datum(one.stand.tag))}): {escape(one.warum)}"
        yield ""


def _abschnitt(number: int, section: Abschnitt, base_url: str) -> Iterator[str]:
    yield f"## {number}. {escape(section.titel)}"
    yield ""
    if section.regel:
        yield escape(section.regel, am_anfang=True)
        yield ""
    for table in section.tabellen:
        if table.zeilen:
            yield from _mit_titel(table)
    if section.ist_leer:
        yield "In diesem Zeitraum hat sich nichts geändert."
        yield ""
    for changes in section.listen:
        if changes.aenderungen:
            yield from _liste(changes, base_url)


def _mit_titel(table: Tabelle) -> Iterator[str]:
    yield f"### {escape(table.titel)}"
    yield ""
    yield from _tabelle(table.kopf, table.zeilen)
    if table.regel:
        yield escape(table.regel, am_anfang=True)
        yield ""


def _tabelle(head: Sequence[str], rows: Iterable[Sequence[str | int]]) -> Iterator[str]:
    rows = list(rows)
    right = [bool(rows) and all(isinstance(row[place], int) for row in rows) for place in range(len(head))]
    yield _reihe(head)
    yield "|" + "|".join("---:" if one else "---" for one in right) + "|"
    for row in rows:
        yield _reihe(row)
    yield ""


def _reihe(cells: Sequence[str | int]) -> str:
    return "| " + " | ".join(zahl(cell) if isinstance(cell, int) else escape(cell) for cell in cells) + " |"


def _liste(changes: Liste, base_url: str) -> Iterator[str]:
    yield f"### {escape(changes.titel)} ({zahl(len(changes.aenderungen))})"
    yield ""
    if changes.regel:
        yield escape(changes.regel, am_anfang=True)
        yield ""
    for change in changes.aenderungen:
        yield from _aenderung(change, base_url)
    yield ""


def _aenderung(change: Aenderung, base_url: str) -> Iterator[str]:
    title = escape(change.titel)
    linked = f"[{title}]({base_url}{change.adresse})" if base_url and change.adresse else f"**{title}**"
    yield f"- {linked}" + (f" ({escape(change.wo)})" if change.wo else "")
    for said in change.saetze:
        yield f"  - {escape(said, am_anfang=True)}"


def zusammengefasst(bericht: Bericht) -> str:
    """One line for the command: how many changes there are."""
    total = sum(len(changes.aenderungen) for section in bericht.abschnitte for changes in section.listen)
    return anzahl(total, "Änderung", "Änderungen")
