"""The preview over HTTP, for one person at this computer. Pages reload by themselves when something has changed."""

from __future__ import annotations

import json
import mimetypes
import sys
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, unquote, urlsplit

from wegweiser.errors import WegweiserError

from .site import LiveSite, describe

OWN = "/__vorschau/"
"""Addresses of the preview itself; no page of a site begins like this."""
PATIENCE = 25
"""Seconds that a page waits for news before it asks again."""
_OWN_FILES = {name: (Path(__file__).parent / name).read_bytes() for name in ("vorschau.js", "vorschau.css")}
_SCRIPT = f'<script src="{OWN}vorschau.js" defer></script>\n</body>'.encode()


class PreviewServer(ThreadingHTTPServer):
    """Serves one LiveSite until it is shut down."""

    daemon_threads = True

    def __init__(self, address: str, site: LiveSite) -> None:
        host, _, port = address.rpartition(":")
        if not host or not port.isdigit():
            raise WegweiserError(f"„{address}“ ist keine Adresse für die Vorschau. Bitte so angeben: 127.0.0.1:8000")
        self.site = site
        try:
            super().__init__((host, int(port)), _Handler)
        except OSError as error:
            raise WegweiserError(
                f"Unter {address} lässt sich die Vorschau nicht zeigen ({error.strerror}). Läuft dort schon eine? "
                "Mit --adresse 127.0.0.1:8001 bekommt sie einen anderen Platz."
            ) from error

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that goes to another page hangs up; that is no error."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: PreviewServer

    def do_GET(self) -> None:
        url = urlsplit(self.path)
        path = unquote(url.path)
        if path == f"{OWN}stand":
            self._tell_news(parse_qs(url.query).get("nach", [""])[0])
        elif path.startswith(OWN):
            self._send(HTTPStatus.OK, path, _OWN_FILES.get(path.removeprefix(OWN), b""))
        else:
            self._show(path)

    do_HEAD = do_GET

    def log_message(self, format: str, *args: object) -> None:
        """Nobody needs a line for every picture."""

    def _show(self, path: str) -> None:
        site = self.server.site
        adresse = path.lstrip("/")
        if adresse and not adresse.endswith("/"):
            content = site.file(adresse)
            if content is None and self._page(f"{adresse}/") is not None:
                self.send_response(HTTPStatus.MOVED_PERMANENTLY)
                query = urlsplit(self.path).query
                self.send_header("Location", quote(f"/{adresse}/") + (f"?{query}" if query else ""))
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
        else:
            content = self._page(adresse)
            path = "index.html"
        if content is None:
            self._send(HTTPStatus.NOT_FOUND, "404.html", site.file("404.html") or b"")
        else:
            self._send(HTTPStatus.OK, path, content)

    def _page(self, adresse: str) -> bytes | None:
        site = self.server.site
        return site.page(adresse) or site.file(f"{adresse}index.html")

    def _send(self, status: HTTPStatus, name: str, content: bytes) -> None:
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        if kind == "text/html":
            content = content.replace(b"</body>", _SCRIPT, 1)
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _tell_news(self, after: str) -> None:
        """Answers as soon as the site is newer than ``after``, or when patience ends."""
        site = self.server.site
        with site.changed:
            site.changed.wait_for(lambda: str(site.stand) != after, PATIENCE)
            news = {"stand": site.stand, "meldungen": describe(site.findings)}
        self._send(HTTPStatus.OK, "stand.json", json.dumps(news, ensure_ascii=False).encode())
