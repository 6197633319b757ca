"""A copy of the example town that tests may change, and a site out of memory over it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from wegweiser.preview.site import Ground, LiveSite
from wegweiser.rendering.frame import MARKS, Frame
from wegweiser.settings import Settings

TOWN = Path(__file__).parents[1] / "beispielstadt"


class AnyFrame(dict):
    """The same bare frame for every section and depth."""

    def __contains__(self, key) -> bool:
        return True

    def __missing__(self, key) -> Frame:
        pieces = [""]
        for mark in MARKS:
            pieces += [mark, "\n"]
        return Frame(tuple(pieces))


@pytest.fixture
def stadt(tmp_path) -> Path:
    """The project folder of a town."""
    folder = tmp_path / "stadt"
    shutil.copytree(TOWN, folder, ignore=shutil.ignore_patterns("site_build", ".cache"))
    return folder


@pytest.fixture
def settings(stadt) -> Settings:
    from material import __file__ as material

    icons = Path(material).parent / "templates" / ".icons"
    return Settings(content=stadt / "content", heute=date(2026, 11, 22), symbole=icons)


@pytest.fixture
def frames() -> AnyFrame:
    """Frames for every page."""
    return AnyFrame()


@pytest.fixture
def live(settings, frames, tmp_path) -> Iterator[LiveSite]:
    ground = tmp_path / "grund"
    ground.mkdir()
    (ground / "404.html").write_text("nicht gefunden")
    (tmp_path / "geheim.txt").write_text("geheim")
    site = LiveSite(settings, lambda plan: Ground(frames, [], ground), tmp_path / "cache")
    yield site
    site.close()
