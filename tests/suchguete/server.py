"""A small static server that behaves as an ordinary one does (gzip for text) and remembers every answer it gave."""

from __future__ import annotations

import gzip
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

TEXT = (
    "text/",
    "application/json",
    "application/geo+json",
    "text/javascript",
    "application/javascript",
    "image/svg+xml",
    "application/manifest+json",
    "application/wasm",
)
"""Types that servers compress as a rule; everything else goes out as it is."""


@dataclass
class Protokoll:
    """What was answered: path and bytes on the wire (head and body)."""

    zeilen: list[tuple[str, int]] = field(default_factory=list)

    def leeren(self) -> None:
        self.zeilen = []


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map: ClassVar = {
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
        ".json": "application/json",
        ".geojson": "application/geo+json",
    }
    packed: ClassVar[dict[tuple[str, float], bytes]] = {}

    def __init__(self, *args: object, protokoll: Protokoll, **kwargs: object) -> None:
        self.protokoll = protokoll
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            path /= "index.html"
        if not path.is_file():
            self.protokoll.zeilen.append((self.path, 0))
            self.send_error(404)
            return
        kind = self.guess_type(str(path))
        squeeze = kind.startswith(TEXT) and "gzip" in self.headers.get("Accept-Encoding", "")
        body = self._packed(path) if squeeze else path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Last-Modified", self.date_time_string(int(path.stat().st_mtime)))
        if squeeze:
            self.send_header("Content-Encoding", "gzip")
        head = sum(map(len, self._headers_buffer)) + 2
        self.protokoll.zeilen.append((self.path.partition("?")[0], head + len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _packed(self, path: Path) -> bytes:
        key = (str(path), path.stat().st_mtime)
        if key not in self.packed:
            self.packed[key] = gzip.compress(path.read_bytes(), 6)
        return self.packed[key]

    def log_message(self, *_: object) -> None:
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """A browser that closes early is no news."""


@contextmanager
def serve(folder: Path):
    """Serve a folder on a free port: yields the address (with a slash at its end) and the record of answers."""
    protokoll = Protokoll()
    server = _Server(("127.0.0.1", 0), partial(_Handler, directory=str(folder), protokoll=protokoll))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/", protokoll
    finally:
        server.shutdown()
        server.server_close()
