"""No page grows with the number of offers: a portal of many and one of four times as many have pages of the same size.

The offers of the example town are multiplied, each with a Träger of its own, spread over all areas, themes and goals. A Maßnahme and its
chain name their offers themselves (``angebote:`` in one file), so they grow with that record and not with the portal.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from wegweiser.check import check_schemas, find_sources, read_records
from wegweiser.domain.build import build
from wegweiser.domain.portal import Portal
from wegweiser.pages import page_makers
from wegweiser.reading.record import Record
from wegweiser.rendering.render import render_parts
from wegweiser.settings import Settings

TESTS = Path(__file__).parent
SETTINGS = Settings(content=TESTS / "beispielstadt" / "content", heute=date(2026, 11, 22))
NACHBARSTADT = TESTS / "nachbarstadt" / "content"
"""With a second city there are pages that compare."""
VIELE = 3_000
"""So many that every list has more than one page and every other limit is reached."""
SPIELRAUM = 1.05
"""Larger numbers have more figures, and among more pages one is fuller. A list without an end would be four times as long."""


def read(content: Path) -> list[Record]:
    settings = replace(SETTINGS, content=content)
    sources, _ = find_sources(settings)
    return check_schemas(read_records(sources)[0], settings)[0]


def multiplied(records: list[Record], number: int) -> Iterator[Record]:
    """The records, and ``number`` offers more: each like one of the town, in another area, with another theme and goal."""
    yield from records
    town = build(records)
    patterns = [record for record in records if record.kind == "angebot"]
    areas, goals, themes = list(town.gebiete), [*town.ziele, *town.strategien], list(town.vokabulare["themen"])
    for count in range(number):
        turn, which = divmod(count, len(patterns))
        turn, area = divmod(turn, len(areas))
        pattern = patterns[which]
        more = {
            "titel": f"Angebot {count:05}",
            "themen": list(dict.fromkeys([themes[turn % len(themes)], "essen"])),
            "ziele": [goals[count % len(goals)]],
            "traeger": f"traeger-{count}",
        }
        where = {"gebiet": areas[area]} if "gebiet" in pattern.data else {}
        yield Record("angebot", f"angebot-{count:05}", pattern.source, pattern.data | more | where)
        yield Record("traeger", f"traeger-{count}", pattern.source, {"name": f"Verein {count:05}"})


def largest(portal: Portal, settings: Settings) -> dict[str, tuple[int, str]]:
    """The size of the largest page of each template, and which it is."""
    found: dict[str, tuple[int, str]] = {}
    for make in page_makers(portal, settings):
        for page in make():
            size = len(render_parts(page, settings)["inhalt"])
            found[page.template] = max(found.get(page.template, (0, "")), (size, page.adresse))
    return found


def test_no_page_grows_with_the_number_of_offers():
    records = [*read(SETTINGS.content), *read(NACHBARSTADT)]
    before, after = (largest(build(list(multiplied(records, number))), SETTINGS) for number in (VIELE, 4 * VIELE))
    assert set(before) == set(after)
    grown = {
        template: (before[template], after[template])
        for template in before
        if after[template][0] > SPIELRAUM * before[template][0]
    }
    assert grown == {}
