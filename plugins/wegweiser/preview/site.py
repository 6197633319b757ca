"""The site out of memory: answers for addresses, made from the content as it stands."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Condition

from wegweiser.check import check_rules
from wegweiser.checking.finding import ERROR, Finding
from wegweiser.checking.locate import locate
from wegweiser.pipeline import index_site, render_plan, searched
from wegweiser.planning.page import Page
from wegweiser.rendering.frame import Frame, FrameKey
from wegweiser.settings import Settings

from .background import Background
from .content import LiveContent
from .plan import LivePlan
from .search import Index, LiveSearch

LONGEST_WAIT = 120
"""Seconds that a reader of the preview waits for the search, while it is made for the first time."""


@dataclass(frozen=True)
class Ground:
    """What MkDocs gives: frames to pour pages into, the texts of prose pages, and the folder where their pages lie."""

    frames: Mapping[FrameKey, Frame]
    prose: Sequence[tuple[str, str, str]]
    folder: Path


MakeGround = Callable[[LivePlan], Ground]


class LiveSite:
    """Pages are rendered when somebody asks for them. Rules and search index follow in the background."""

    def __init__(self, settings: Settings, make_ground: MakeGround, cache: Path) -> None:
        self.settings = settings
        self.changed = Condition()
        """Held by everyone who reads or changes the site; notified when something is new."""
        self.stand = 0
        """Grows with every change that a page may show."""
        self.on_findings: Callable[[list[Finding]], None] = lambda findings: None
        """Told whenever the findings have changed."""
        self._make_ground = make_ground
        self._cache = cache
        self._content = LiveContent(settings)
        self._content.refresh()
        self._plan = LivePlan(self._content.portal, settings)
        self._ground = make_ground(self._plan)
        self._between: list[Finding] = []
        self._search = LiveSearch(settings, cache)
        self._examined = self._plan.portal
        self._background = Background(self.changed, self._take)
        gc.collect()
        gc.freeze()  # ten thousand records that stay: no need to look through them after every page
        self._examine()

    @property
    def findings(self) -> list[Finding]:
        """Everything that is wrong, as far as it is known by now."""
        return [*self._content.findings, *self._between]

    def refresh(self, changed: Collection[Path] | None = None) -> bool:
        """Take over what has changed on the disk. With errors in a file, the site stays as it was until they are mended."""
        with self.changed:
            new = self._content.refresh(changed)
            if new and not self._content.refused:
                self._plan = LivePlan(self._content.portal, self.settings, self._plan)
                self._examine()
            if new:
                self._new()
            return new

    def renew_ground(self) -> None:
        """Make frames and prose pages again, because one of those or a setting has changed."""
        with self.changed:
            self._ground = self._make_ground(self._plan)
            self._examine()
            self._new()

    def page(self, adresse: str) -> bytes | None:
        """A page of records at an address with a slash at its end; None when there is none."""
        with self.changed:
            page = self._plan.page(adresse)
            return self._render(page) if page else None

    def file(self, adresse: str) -> bytes | None:
        """Any other file of the site; None when there is none."""
        with self.changed:
            if self._search.has(adresse):
                self.changed.wait_for(lambda: self._search.is_ready(adresse), LONGEST_WAIT)
                return self._search.file(adresse, self._plan.portal)
            found = self._plan.file(adresse)
            return found if found is not None else self._on_disk(adresse)

    def make_way(self, other: LiveSite) -> None:
        """Another site takes the place of this one: open pages hear that there is something new."""
        with self.changed:
            other.stand = self.stand = self.stand + 1
            self.changed.notify_all()
        self.close()

    def close(self) -> None:
        """End what still runs, and leave nothing behind."""
        self._background.stop()
        shutil.rmtree(self._ground.folder, ignore_errors=True)

    def _render(self, page: Page) -> bytes:
        if FrameKey(page.bereich, page.tiefe, page.sprache) not in self._ground.frames:
            self._ground = self._make_ground(self._plan)
        (rendered,) = render_plan([page], (), self._ground.frames, self.settings)
        return rendered.inhalt

    def _on_disk(self, adresse: str) -> bytes | None:
        folder = self._ground.folder.resolve()
        file = (folder / adresse).resolve()
        return file.read_bytes() if file.is_relative_to(folder) and file.is_file() else None

    def _examine(self) -> None:
        portal, prose, settings, cache = self._plan.portal, self._ground.prose, self.settings, self._cache

        def work() -> Iterator[object]:
            yield locate(check_rules(portal, settings))
            for one in searched(portal, settings):
                files, _ = index_site(one, prose if one.sprache.ist_deutsch else (), settings, cache)
                ids = [angebot.id for angebot in one.alle_aktuellen(settings.heute)]
                yield Index(one.sprache.pfad, {file.adresse: file.inhalt for file in files}, ids)

        self._examined = portal
        self._background.start(work)

    def _take(self, result: object) -> None:
        with self.changed:
            if isinstance(result, Index):
                self._search.take(result, self._examined)
                self.changed.notify_all()
            elif isinstance(result, list) and result != self._between:
                self._between = result
                self._new()
            elif isinstance(result, Exception):
                self._search.fail()
                self.changed.notify_all()
                raise result

    def _new(self) -> None:
        self.on_findings(self.findings)
        self.stand += 1
        self.changed.notify_all()


def describe(findings: Sequence[Finding]) -> list[str]:
    """Errors as lines for the browser. Notices stand in the terminal: they would hide every page for ever."""
    errors = [one for one in findings if one.severity == ERROR]
    said = (f"{one.source.shown}:{one.line}: {one.message} {one.hint} {one.next_step}" for one in errors)
    return [" ".join(line.split()) for line in said]
