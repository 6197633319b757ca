"""Puts the preview together: watches the disk, keeps the site current, serves it."""

from __future__ import annotations

import signal
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from wegweiser.checking.finding import Finding
from wegweiser.errors import WegweiserError

from .server import PreviewServer
from .site import LiveSite
from .watch import watch

PROSE = ".md"


class Preview:
    """One preview: ``make_site`` reads everything anew, ``config_file`` is the file that makes this necessary."""

    def __init__(
        self,
        make_site: Callable[[], LiveSite],
        config_file: Path,
        say: Callable[[str], None],
        report: Callable[[list[Finding]], None],
    ) -> None:
        self._make_site = make_site
        self._config_file = config_file.resolve()
        self._say = say
        self._report = report

    def serve(self, address: str) -> None:
        """Serve until somebody presses Ctrl+C."""
        site = self._make_site()
        try:
            self._server = PreviewServer(address, site)
        except WegweiserError:
            site.close()
            raise
        site.on_findings = self._report
        watch([site.settings.content, self._config_file], self._take_over)
        self._say(f"Die Vorschau steht unter http://{address}/ (Ende mit Strg+C).")
        signal.signal(signal.SIGTERM, signal.default_int_handler)  # ended by a program, it tidies up as with Ctrl+C
        try:
            self._server.serve_forever()
        except KeyboardInterrupt:
            self._say("Vorschau beendet.")
        finally:
            self._server.site.close()
            self._server.server_close()

    def _take_over(self, changed: set[Path]) -> None:
        """Called for every burst of changes on the disk. What goes wrong is said; the preview goes on."""
        begin = perf_counter()
        try:
            what = self._renew(changed)
        except WegweiserError as error:
            self._say(f"Fehler: {error}")
            return
        if what:
            self._say(f"{what}: in {(perf_counter() - begin) * 1000:.0f} ms übernommen.")

    def _renew(self, changed: set[Path]) -> str:
        if self._config_file in changed:
            old, self._server.site = self._server.site, self._make_site()
            self._server.site.on_findings = self._report
            old.make_way(self._server.site)
            return self._config_file.name
        site = self._server.site
        content = site.settings.content.resolve()
        inside = {path for path in changed if path.is_relative_to(content)}
        prose = {path for path in inside if path.suffix == PROSE}
        if prose:
            site.renew_ground()
        if inside - prose and site.refresh(inside - prose):
            return _named(inside)
        return _named(prose) if prose else ""


def _named(paths: set[Path]) -> str:
    first = min(path.name for path in paths)
    return first if len(paths) == 1 else f"{first} und {len(paths) - 1} weitere"
