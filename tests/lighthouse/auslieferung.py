"""A static server that packs and labels files as the servers of a city do, and remembers every answer it gave.

Text goes out with gzip; a file with a fingerprint in its name may be kept for ever, everything else is asked for again (and
answered with 304 as long as it is the same); what is missing gets the site's own page.
"""

from __future__ import annotations

import gzip
import hashlib
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

FINGERPRINT = re.compile(r"\.[0-9a-f]{8,}\.[a-z0-9]+$")
PACKED = ("text/", "application/json", "application/xml", "image/svg+xml")
"""Types that servers pack as a rule; fonts and index files are packed already."""

DELIVERY = Path(__file__).parents[2] / "docs" / "auslieferung.md"
HEADER_LINE = re.compile(r'^    add_header ([A-Za-z-]+) "([^"]*)" always;$', re.M)
"""In the settings for nginx, which say what we tell cities to send."""


@dataclass
class Log:
    """What was answered: path (without query), status, bytes on the wire (head and body)."""

    lines: list[tuple[str, int, int]] = field(default_factory=list)

    def take(self) -> list[tuple[str, int, int]]:
        """Everything since the last call."""
        taken, self.lines = self.lines, []
        return taken


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map: ClassVar = {
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".woff2": "font/woff2",
        ".geojson": "application/json",
    }

    def __init__(self, *args: object, log: Log, **kwargs: object) -> None:
        self.log = log
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        missing = not path.is_file()
        path = Path(self.directory) / "404.html" if missing else path
        kind = self.guess_type(str(path))
        zipped = kind.startswith(PACKED) and "gzip" in self.headers.get("Accept-Encoding", "")
        body, tag = _pack(path, path.stat().st_mtime_ns) if zipped else _plain(path, path.stat().st_mtime_ns)
        same = not missing and self.headers.get("If-None-Match") == tag
        self.send_response(404 if missing else 304 if same else 200)
        for name, value in self._labels(kind, zipped, tag, fingerprint=bool(FINGERPRINT.search(path.name))):
            self.send_header(name, value)
        if not same:
            self.send_header("Content-Length", str(len(body)))
        head = sum(map(len, self._headers_buffer)) + 2
        self.log.lines.append(
            (self.path.partition("?")[0], 404 if missing else 304 if same else 200, head + len(body) * (not same))
        )
        self.end_headers()
        if not same:
            self.wfile.write(body)

    def _labels(self, kind: str, zipped: bool, tag: str, fingerprint: bool) -> Iterator[tuple[str, str]]:
        yield "Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind
        yield "Cache-Control", "public, max-age=31536000, immutable" if fingerprint else "no-cache"
        yield "ETag", tag
        if kind.startswith(PACKED):
            yield "Vary", "Accept-Encoding"
        if zipped:
            yield "Content-Encoding", "gzip"
        yield from _told()

    def log_message(self, *_: object) -> None:
        pass


@cache
def _told() -> list[tuple[str, str]]:
    return HEADER_LINE.findall(DELIVERY.read_text(encoding="utf-8"))


@cache
def _plain(path: Path, _changed: int) -> tuple[bytes, str]:
    body = path.read_bytes()
    return body, f'"{hashlib.sha256(body).hexdigest()[:16]}"'


@cache
def _pack(path: Path, changed: int) -> tuple[bytes, str]:
    body, tag = _plain(path, changed)
    return gzip.compress(body, 6, mtime=0), f'{tag[:-1]}-gzip"'


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """A browser that closes early is no news."""


@contextmanager
def serve(folder: Path) -> Iterator[tuple[str, Log]]:
    """Serve a folder on a free port: the address (with a slash at its end) and what was answered."""
    log = Log()
    server = _Server(("127.0.0.1", 0), partial(_Handler, directory=str(folder), log=log))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/", log
    finally:
        server.shutdown()
        server.server_close()
