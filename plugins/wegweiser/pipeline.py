"""The way of a record, in one direction: read → check → build → check → plan → render → write.

This is the map of the program. Each verb takes what the verb before it returned and returns something new. Findings are
values that travel beside it; the shells (``cli.py``, ``mkdocs_plugin.py``) decide what to do with them. The first half of
the way stands in ``check.py``, because whoever only checks needs no more.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from wegweiser.check import build_portal, check_content, check_rules, check_schemas, read_records
from wegweiser.checking.finding import Finding
from wegweiser.checking.locate import locate
from wegweiser.domain.portal import Portal
from wegweiser.domain.uebersetzen import nur_angebote, uebersetze
from wegweiser.exports import EXPORTS
from wegweiser.pages import page_makers
from wegweiser.parallel import Beside, in_parallel, processors
from wegweiser.planning.page import File, Page
from wegweiser.planning.plan import SitePlan, make_plan
from wegweiser.publishing.write import write_files
from wegweiser.rendering.environment import load_templates
from wegweiser.rendering.frame import Frame, FrameKey
from wegweiser.rendering.render import RenderedFile, render_files, render_pages
from wegweiser.settings import Settings

__all__ = [
    "Search",
    "build_portal",
    "check_content",
    "check_rules",
    "check_schemas",
    "index_site",
    "plan_site",
    "read_records",
    "render_plan",
    "write_site",
]

Prose = tuple[str, str, str]
"""A prose page as the search wants it: address, title, text."""
Written = tuple[list[str], list[Finding]]
"""How the files look that were written (``publishing/stamp.py``), and what was found out meanwhile."""

PAGES_A_JOB = 100
"""So few that all processes end at nearly the same time."""
WORTH_A_PROCESS = 500
"""With fewer pages, starting a process costs more than it saves."""


def plan_site(portal: Portal, settings: Settings) -> SitePlan:
    """Portal → every page and file with its address and what goes in. Two files never share an address."""
    pages = [page for make in page_makers(portal, settings) for page in make()]
    files = [file for export in EXPORTS for file in export.files(portal, settings)]
    return make_plan(pages, files)


def render_plan(
    pages: Iterable[Page], files: Iterable[File], frames: Mapping[FrameKey, Frame], settings: Settings
) -> Iterator[RenderedFile]:
    """Any part of a SitePlan, and frames → finished files, one after the other."""
    yield from render_pages(pages, frames, settings)
    yield from render_files(files)


def index_site(
    portal: Portal, prose: Iterable[Prose], settings: Settings, cache: Path
) -> tuple[list[RenderedFile], list[Finding]]:
    """Portal and German prose pages (address, title, text) → the files of the search in the language of the Portal, and what
    only they show about the synonyms. ``cache`` keeps what outlives a build."""
    from wegweiser.search.index import search_files  # with numpy, which only the process needs that does this

    sprache = portal.sprache
    with uncollected():
        index = search_files(portal, prose, settings, cache / sprache.pfad)
    files = (replace(file, adresse=sprache.pfad + file.adresse) for file in index.files)
    return list(render_files(files)), locate(index.findings)


@contextmanager
def uncollected() -> Iterator[None]:
    """No search for garbage meanwhile: an index has millions of parts, and none that refers back to another, nor does what
    pages are made from. What is left stays to the end, and nobody looks at it again."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if collects:
            gc.enable()


class Search:
    """The search in all languages of the portal. The German one needs most time and the records alone, so it is begun at
    once, beside the planning of the pages; only at its end it waits for the prose pages."""

    def __init__(self, portal: Portal, settings: Settings, cache: Path) -> None:
        self._portal, self._settings, self._cache = portal, settings, cache
        self.first = Beside(self._write_first, processors() if len(portal.angebote) > WORTH_A_PROCESS else 1)

    def jobs(self, prose: Sequence[Prose], site: Path) -> list[Callable[[], Written]]:
        """What is left to do in other languages, now that all is known."""
        self.first.hand_over((prose, site))
        return [partial(self._write, portal, (), site) for portal in searched(self._portal, self._settings)[1:]]

    def _write_first(self, later: Callable[[], tuple[Sequence[Prose], Path]]) -> Written:
        given: list[Any] = []

        def prose() -> Iterator[Prose]:
            given.extend(later())
            yield from given[0]

        files, findings = index_site(self._portal, prose(), self._settings, self._cache)
        return write_files(files, given[1]), findings

    def _write(self, portal: Portal, prose: Iterable[Prose], site: Path) -> Written:
        files, findings = index_site(portal, prose, self._settings, self._cache)
        return write_files(files, site), findings


def searched(portal: Portal, settings: Settings) -> list[Portal]:
    """What can be searched: everything in German, the offers in every other language."""
    others = (sprache for sprache in settings.sprachen if not sprache.ist_deutsch)
    return [portal, *(nur_angebote(uebersetze(portal, sprache)) for sprache in others)]


def write_site(
    plan: SitePlan,
    frames: Mapping[FrameKey, Frame],
    search: Search,
    prose: Sequence[Prose],
    settings: Settings,
    site: Path,
) -> Written:
    """Everything into the folder ``site``, by as many processes as pay. Returns how the files look, and what the search
    found out about the synonyms."""

    def write(pages: Sequence[Page], files: Sequence[File]) -> Written:
        with uncollected():
            return write_files(render_plan(pages, files, frames, settings), site), []

    jobs = [*search.jobs(prose, site), partial(write, (), plan.files)]
    for start in range(0, len(plan.pages), PAGES_A_JOB):
        jobs.append(partial(write, plan.pages[start : start + PAGES_A_JOB], ()))
    load_templates((page.template, page.sprache) for page in plan.pages)
    written = in_parallel(jobs, processors() if len(plan.pages) > WORTH_A_PROCESS else 1, search.first)
    written.insert(0, search.first.result())
    gc.unfreeze()
    return [look for looks, _ in written for look in looks], [
        finding for _, findings in written for finding in findings
    ]
