"""Both sites, built once through the public command and served as a real server would; one browser for all journeys.

``town`` is the example town (``tests/beispielstadt``), ``city`` the project's own content. Tests ask ``site`` for both.

``make test`` lets several processes share the tests (pytest-xdist). They share the built sites; each has its own server and
browser. So a test finds nothing that another one left behind, whatever the order.
"""

from __future__ import annotations

import functools
import http.server
import os
import pickle
import re
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from filelock import FileLock
from playwright.sync_api import sync_playwright

TESTS = Path(__file__).parent
sys.path.insert(0, str(TESTS))

import seitenarten  # noqa: E402

PROJECT = TESTS.parent
TOWN = TESTS / "beispielstadt"
NEIGHBOUR = TESTS / "nachbarstadt"
TOWN_DAY = "2026-11-22"
"""The town is built for this day, so that its past and future dates stay past and future."""

DELIVERY = PROJECT / "docs" / "auslieferung.md"
"""What we tell cities to send. The server of these tests sends exactly that."""
HEADER_LINES = {
    "nginx": r'^    add_header ([A-Za-z-]+) (?:"([^"]*)"|\S+) always;$',
    "apache": r'^    Header (?:always )?set ([A-Za-z-]+) "([^"]*)"$',
    "caddy": r'^\theader (?:@frisch )?([A-Za-z-]+) "([^"]*)"$',
}
CHROMIUM = "/usr/bin/chromium"
CHROMIUM_FLAGS = (
    *"--headless --no-sandbox --disable-gpu --disable-quic --no-first-run".split(),
    *"--disable-background-networking --disable-component-update --disable-sync".split(),
    # No other server can be reached. (Playwright could stop requests one by one, but then nothing is kept that was loaded
    # before, and every page takes twice as long.)
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
    # What Playwright 1.65 turns off and this would turn on again; and the pages behind the address bar, which nobody sees
    # here: loading them took half of the time that a new window needs.
    "--disable-features=AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,"
    "HttpsFirstBalancedModeAutoEnable,LensOverlay,MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,"
    "AvoidCorsURLLoaderRestartOnRedirect,OptimizationHints,NetworkTimeServiceQuerying,AimEnabled,PreconnectToSearch,"
    "CDPScreenshotNewSurface,SkipListAccountsWithoutGaiaCookies,"
    "WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup",
)

PATIENCE = 30_000
"""Milliseconds that a test waits for what must come. Not a limit: on a busy machine everything takes its time."""


# --- pages as a reader's browser would see them, without a browser --------------------------------------------------------


@dataclass(frozen=True)
class Tag:
    """One start tag: its name, attributes (the last of two equal ones does not win: ``doubled`` says so), line."""

    name: str
    attrs: dict[str, str]
    line: int
    doubled: bool = False
    text: str = ""
    """What a ``script`` or ``style`` holds."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[Tag] = []
        self.headings: list[tuple[int, str]] = []
        self.words: list[str] = []
        self.title = ""
        self._open: list[str] = []
        self._heading: list[str] | None = None
        self._level = 0
        self._raw: list[str] | None = None

    def handle_starttag(self, name: str, attrs) -> None:
        values = {key: value or "" for key, value in reversed(attrs)}
        self.tags.append(Tag(name, values, self.getpos()[0], len(values) != len(attrs)))
        if name in ("script", "style"):
            self._raw = []
        if name == "title" and "svg" not in self._open:
            self._heading = []
        if len(name) == 2 and name[0] == "h" and name[1].isdigit():
            self._heading, self._level = [], int(name[1])
        if name in ("svg", "main"):
            self._open.append(name)

    def handle_endtag(self, name: str) -> None:
        if name in ("script", "style") and self._raw is not None:
            last = self.tags[-1]
            self.tags[-1] = Tag(last.name, last.attrs, last.line, last.doubled, "".join(self._raw))
            self._raw = None
        if self._heading is not None:
            text = " ".join("".join(self._heading).split())
            if name == "title":
                self.title, self._heading = text, None
            elif len(name) == 2 and name[0] == "h" and name[1].isdigit():
                self.headings.append((self._level, text))
                self._heading = None
        if name in self._open:
            self._open.remove(name)

    def handle_data(self, data: str) -> None:
        if self._raw is not None:
            self._raw.append(data)
            return
        if self._heading is not None:
            self._heading.append(data)
        self.words.append(data)


@dataclass
class Document:
    """One HTML file of a built site."""

    address: str
    """Below the site's root, as in a link: ``angebote/lesecafe/``, ``404.html``, „“ for the start page."""
    path: Path

    @cached_property
    def html(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def _read(self) -> _Reader:
        reader = _Reader()
        reader.feed(self.html)
        reader.close()
        return reader

    @property
    def language(self) -> str:
        """German at the root, other languages in folders named by their codes."""
        first = self.address.partition("/")[0]
        return first if first in ("en", "uk", "tr", "ar") else "de"

    @property
    def tags(self) -> list[Tag]:
        return self._read.tags

    @property
    def headings(self) -> list[tuple[int, str]]:
        return self._read.headings

    @property
    def title(self) -> str:
        return self._read.title

    @cached_property
    def text(self) -> str:
        """All words between the tags."""
        return " ".join(" ".join(self._read.words).split())

    @cached_property
    def ids(self) -> list[str]:
        return [tag.attrs["id"] for tag in self.tags if "id" in tag.attrs]

    def all(self, *names: str) -> list[Tag]:
        return [tag for tag in self.tags if tag.name in names]

    def meta(self, name: str) -> str:
        return next((tag.attrs.get("content", "") for tag in self.all("meta") if tag.attrs.get("name") == name), "")

    @cached_property
    def canonical(self) -> str:
        return next((tag.attrs.get("href", "") for tag in self.all("link") if tag.attrs.get("rel") == "canonical"), "")

    @cached_property
    def leads_on(self) -> bool:
        """Is this an old address that only points to the new one?"""
        return any(tag.attrs.get("http-equiv", "").lower() == "refresh" for tag in self.all("meta"))

    @cached_property
    def references(self) -> list[str]:
        """Everything that the page links to or loads."""
        found = []
        for tag in self.tags:
            for key in ("href", "src", "action", "data", "poster", "xlink:href"):
                if key in tag.attrs:
                    found.append(tag.attrs[key])
            if "srcset" in tag.attrs:
                found += [part.split()[0] for part in tag.attrs["srcset"].split(",") if part.split()]
            if tag.attrs.get("http-equiv", "").lower() == "refresh" and "url=" in tag.attrs.get("content", ""):
                found.append(tag.attrs["content"].partition("url=")[2])
        return found


@dataclass
class Site:
    """A built site in a folder, with the address it is made for."""

    name: str
    folder: Path
    base_url: str
    """``site_url`` of its ``mkdocs.yml``."""
    content: Path
    output: str = ""
    """What the command said."""
    seconds: float = 0.0

    @cached_property
    def documents(self) -> dict[str, Document]:
        """All HTML files by address."""
        found = {}
        for path in sorted(self.folder.rglob("*.html")):
            address = path.relative_to(self.folder).as_posix()
            address = address.removesuffix("index.html") if path.name == "index.html" else address
            found[address] = Document(address, path)
        return found

    @cached_property
    def root_path(self) -> str:
        """The path of the site on its server: „/“ or „/wegweiser/“."""
        return urlsplit(self.base_url).path or "/"

    def target(self, document: Document, reference: str) -> tuple[Path, str] | None:
        """File and anchor that a reference points at; None when it leaves the site."""
        parts = urlsplit(reference)
        if parts.scheme in ("mailto", "tel", "data"):
            return None
        absolute = urlsplit(urljoin(self.base_url + document.address, reference))
        if absolute.netloc != urlsplit(self.base_url).netloc or not absolute.path.startswith(self.root_path):
            return None
        path = self.folder / absolute.path.removeprefix(self.root_path)
        return (path / "index.html" if absolute.path.endswith("/") else path), absolute.fragment


def build_site(name: str, config: Path, content: Path, folder: Path, *more: str) -> Site:
    """Build through the command that people type."""
    environment = os.environ | {"PYTHONPATH": str(PROJECT / "plugins"), "NO_MKDOCS_2_WARNING": "1"}
    environment.pop("WEGWEISER_SITE_URL", None)
    command = [sys.executable, "-m", "wegweiser.cli", "build", "--config", str(config), "--content", str(content)]
    begin = time.monotonic()
    done = subprocess.run(
        [*command, "--site-dir", str(folder), *more], cwd=PROJECT, env=environment, capture_output=True, text=True
    )
    output = done.stdout + done.stderr
    if done.returncode:
        pytest.fail(f"{name}: wegweiser build ended with {done.returncode}\n{output}", pytrace=False)
    return Site(name, folder, site_url(folder), content, output, time.monotonic() - begin)


def site_url(folder: Path) -> str:
    """The address that the start page gives as its own."""
    return Document("", folder / "index.html").canonical


@pytest.fixture(scope="session")
def built_once(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Callable[..., Site]:
    """Function: name and a way to build into a folder → the site that whichever process came first has built."""
    own = tmp_path_factory.getbasetemp()
    shared = own if worker_id == "master" else own.parent

    def get(name: str, build: Callable[[Path], Site]) -> Site:
        kept = shared / f"{name}.pickle"
        with FileLock(shared / f"{name}.lock"):
            if not kept.exists():
                kept.write_bytes(pickle.dumps(build(shared / name)))
        return pickle.loads(kept.read_bytes())

    return get


@pytest.fixture(scope="session")
def town(built_once) -> Site:
    """The example town."""

    def build(folder: Path) -> Site:
        return build_site("town", TOWN / "mkdocs.yml", TOWN / "content", folder, "--heute", TOWN_DAY)

    return built_once("town", build)


@pytest.fixture(scope="session")
def two_towns(built_once) -> Site:
    """The example town together with its neighbour: something to compare."""

    def build(folder: Path) -> Site:
        project = folder / "project"
        for town in (TOWN, NEIGHBOUR):
            shutil.copytree(town, project, dirs_exist_ok=True, ignore=shutil.ignore_patterns("site_build", ".cache"))
        return build_site(
            "two_towns", project / "mkdocs.yml", project / "content", folder / "site", "--heute", TOWN_DAY
        )

    return built_once("two_towns", build)


@pytest.fixture(scope="session")
def city(built_once) -> Site:
    """The portal with the content of this project."""
    return built_once("city", lambda folder: build_site("city", PROJECT / "mkdocs.yml", PROJECT / "content", folder))


@pytest.fixture(scope="session", params=["town", "city"])
def site(request: pytest.FixtureRequest) -> Site:
    """Each of the two sites."""
    return request.getfixturevalue(request.param)


# --- the server ---------------------------------------------------------------------------------------------------------


@functools.cache
def headers_told(server: str) -> dict[str, str]:
    """The headers that our settings for a server (nginx, apache, caddy) send with every page, without how long it is kept."""
    block = re.search(rf"^```{server}\n(.*?)^```", DELIVERY.read_text(encoding="utf-8"), re.M | re.S)[1]
    return {name: value for name, value in re.findall(HEADER_LINES[server], block, re.M) if name != "Cache-Control"}


@pytest.fixture(scope="session")
def told() -> Callable[[str], dict[str, str]]:
    """Function: name of a server → the headers that our settings for it send."""
    return headers_told


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Static files with a strict policy in the header and the site's own page for what is missing."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    """Else every answer waits 40 ms between its head and its body."""

    def log_message(self, *args) -> None:
        pass

    def end_headers(self) -> None:
        for name, value in headers_told("nginx").items():
            self.send_header(name, value)
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


def serve(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port of this machine."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=str(folder)))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def town_url(town: Site) -> Iterator[str]:
    """Where the example town is served."""
    yield from serve(town.folder)


@pytest.fixture(scope="session")
def two_towns_url(two_towns: Site) -> Iterator[str]:
    """Where the example town and its neighbour are served."""
    yield from serve(two_towns.folder)


@pytest.fixture(scope="session")
def city_url(city: Site) -> Iterator[str]:
    """Where the project's own portal is served."""
    yield from serve(city.folder)


# --- the browser --------------------------------------------------------------------------------------------------------


@dataclass
class Visit:
    """One page in the browser and everything it did that a reader would not want."""

    page: object
    """Playwright's Page."""
    origin: str
    foreign: list[str] = field(default_factory=list)
    """Requests to other servers (they lead nowhere)."""
    missing: list[str] = field(default_factory=list)
    """Requests to our own server that it could not answer, pages themselves left out."""
    errors: list[str] = field(default_factory=list)
    """Errors of scripts and of the console, among them what the Content-Security-Policy stopped."""
    dialogs: list[str] = field(default_factory=list)

    def open(self, address: str, until: str = "load") -> Visit:
        """Go to an address of the site; ``until="networkidle"`` also waits for what scripts fetch later."""
        self.page.goto(self.origin + address, wait_until=until)
        return self

    def forget(self) -> Visit:
        """Begin with an empty list of complaints."""
        for found in (self.foreign, self.missing, self.errors, self.dialogs):
            found.clear()
        return self

    def complaints(self) -> list[str]:
        """Everything that went wrong so far."""
        return [
            *(f"foreign request: {url}" for url in self.foreign),
            *(f"missing: {url}" for url in self.missing),
            *(f"error: {text}" for text in self.errors),
            *(f"dialog: {text}" for text in self.dialogs),
        ]


@pytest.fixture(scope="session")
def browser():
    """The system's Chromium, once for all tests."""
    if not Path(CHROMIUM).exists():
        pytest.fail(f"{CHROMIUM} is missing: tests/werkzeug.sh installs it", pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, headless=True, args=CHROMIUM_FLAGS)
        yield browser
        browser.close()


NewVisit = Callable[..., Visit]


def open_window(browser, origin: str, width: int, height: int = 800, dark: bool = False, js: bool = True) -> Visit:
    """A browser window without any memory."""
    context = browser.new_context(
        viewport={"width": width, "height": height},
        locale="de-DE",
        timezone_id="Europe/Berlin",
        color_scheme="dark" if dark else "light",
        java_script_enabled=js,
        reduced_motion="reduce",
    )
    context.set_default_timeout(PATIENCE)
    return watch(context.new_page(), origin)


@pytest.fixture
def visit(browser, request: pytest.FixtureRequest) -> Iterator[NewVisit]:
    """Factory: ``visit("town", width=390, dark=False, js=True)`` opens a window of its own, closed after the test."""
    opened = []

    def new(name: str = "town", width: int = 1280, **more) -> Visit:
        opened.append(open_window(browser, request.getfixturevalue(f"{name}_url"), width, **more))
        return opened[-1]

    yield new
    for visit in opened:
        visit.page.context.close()


@pytest.fixture(scope="session")
def shared_visit(browser, town_url: str) -> Iterator[NewVisit]:
    """Factory: ``shared_visit(390)`` gives the one window of this width in the example town, for tests that only look."""
    opened: dict[tuple[int, bool], Visit] = {}

    def get(width: int, js: bool = True) -> Visit:
        if (width, js) not in opened:
            opened[width, js] = open_window(browser, town_url, width, js=js)
        return opened[width, js].forget()

    yield get
    for visit in opened.values():
        visit.page.context.close()


def watch(page, origin: str) -> Visit:
    """Let a page run and write down what it does."""
    visit = Visit(page, origin)

    def requested(request) -> None:
        if not request.url.startswith((origin, "data:", "blob:")):
            visit.foreign.append(request.url)

    def answered(response) -> None:
        if response.status >= 400 and response.request.resource_type != "document":
            visit.missing.append(response.url)

    def said(message) -> None:
        # a page that is not there is a finding of its own, not an error of a script
        if message.type == "error" and "Failed to load resource" not in message.text:
            visit.errors.append(message.text)

    def asked(dialog) -> None:
        visit.dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("request", requested)
    page.on("response", answered)
    page.on("console", said)
    page.on("pageerror", lambda error: visit.errors.append(str(error)))
    page.on("dialog", asked)
    return visit


# --- what a test has to tell ----------------------------------------------------------------------------------------------

TABLE = "Tabelle"


@pytest.fixture
def tell(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Function: a text for whoever reads the output of the tests. It stands at the end, whichever process wrote it."""
    return functools.partial(record_property, TABLE)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what tests told."""
    for report in terminalreporter.getreports("passed") + terminalreporter.getreports("failed"):
        for name, text in report.user_properties:
            if name == TABLE and report.when == "call":
                terminalreporter.write_line(f"\n{text}")


# --- kinds of pages -----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def kind_of_page() -> Callable[[str], str]:
    """Function: address of a page → name of its kind."""
    return seitenarten.kind_of_page
