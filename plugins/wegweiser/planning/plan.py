"""SitePlan: all pages and files of one build; two of them never claim one address."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from wegweiser.errors import WegweiserError
from wegweiser.rendering.frame import FrameKey

from .page import File, Page


class SitePlan(NamedTuple):
    """What will be published. ``pages`` need frames, ``files`` are ready."""

    pages: tuple[Page, ...]
    files: tuple[File, ...]

    def frame_keys(self) -> set[FrameKey]:
        """Which frames the pages need: one for each section, depth and language."""
        return {FrameKey(page.bereich, page.tiefe, page.sprache) for page in self.pages}


def make_plan(pages: Iterable[Page], files: Iterable[File]) -> SitePlan:
    """Put pages and files together. Raises WegweiserError when two of them claim one address: the rules should have
    told the editor before, so this is a mistake of a page kind or an export."""
    plan = SitePlan(tuple(pages), tuple(files))
    taken: set[str] = set()
    for adresse in (*(page.adresse + "index.html" for page in plan.pages), *(file.adresse for file in plan.files)):
        if adresse.casefold() in taken:
            raise WegweiserError(f"Zwei Seiten oder Dateien beanspruchen dieselbe Adresse: {adresse}")
        taken.add(adresse.casefold())
    return plan
