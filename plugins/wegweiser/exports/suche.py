"""The search's script: one file, named by its content. Its index is built at the end, when the prose pages are known."""

from __future__ import annotations

from collections.abc import Iterator

from wegweiser.domain.portal import Portal
from wegweiser.planning.page import File
from wegweiser.search.bundle import bundle, bundle_name
from wegweiser.settings import Settings


def files(portal: Portal, settings: Settings) -> Iterator[File]:
    """The engine as an ES module."""
    script = bundle()
    yield File(bundle_name(script), script)
