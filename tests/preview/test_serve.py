"""The preview as people start it: the command, a browser's requests, an editor who saves."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

WARTEN = 60
CAFE = "angebote/beispielstadt/mitte/lesecafe-am-markt.yml"
SEITE = "angebote/lesecafe-am-markt/"


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@dataclass
class Running:
    """A preview that runs."""

    stadt: Path
    base: str
    process: subprocess.Popen[str]

    def get(self, adresse: str) -> tuple[int, str]:
        try:
            with urllib.request.urlopen(self.base + adresse, timeout=WARTEN) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def until(self, adresse: str, holds: Callable[[str], bool]) -> None:
        end = time.monotonic() + WARTEN
        while not holds(self.get(adresse)[1]):
            assert time.monotonic() < end, f"{adresse} never changed"
            time.sleep(0.05)

    def save(self, change: Callable[[str], str], name: str = CAFE) -> None:
        file = self.stadt / "content" / name
        file.write_text(change(file.read_text(encoding="utf-8")), encoding="utf-8")


def start(stadt: Path, address: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "wegweiser.cli", "serve", "--adresse", address, "--heute", "2026-11-22"]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    return subprocess.Popen(command, cwd=stadt, env=environment, stderr=subprocess.PIPE, text=True)


@pytest.fixture
def vorschau(stadt) -> Iterator[Running]:
    address = f"127.0.0.1:{free_port()}"
    process = start(stadt, address)
    for line in process.stderr:
        if address in line:
            break
    yield Running(stadt, f"http://{address}/", process)
    process.send_signal(signal.SIGTERM)  # as Ctrl+C; that signal is deaf in jobs that a script runs in the background
    said = process.communicate(timeout=WARTEN)[1]
    assert process.returncode == 0, said
    assert "Vorschau beendet" in said
    assert "Traceback" not in said


def test_pages_files_and_what_is_not_there(vorschau):
    assert vorschau.get("")[0] == 200
    assert "Lesecafé am Markt" in vorschau.get(SEITE)[1]
    assert vorschau.get(SEITE.rstrip("/"))[0] == 200, "an address without its slash leads on"
    assert vorschau.get("mitmachen/")[0] == 200, "prose pages come from MkDocs"
    assert json.loads(vorschau.get("suche/index.json")[1])["zahlen"]["angebot"] > 0
    style = re.search(r'href="\./(assets/[^"]+\.css)"', vorschau.get("")[1])
    assert vorschau.get(style.group(1))[0] == 200
    status, text = vorschau.get("gibt-es-nicht/")
    assert status == 404
    assert "Seite nicht gefunden" in text


def test_a_saved_change_is_there_and_a_mistake_is_told(vorschau):
    vorschau.save(lambda text: text.replace("Lesecafé am Markt", "Lesecafé am Turm"))
    vorschau.until(SEITE, lambda page: "<h1>Lesecafé am Turm</h1>" in page)
    vorschau.until("angebote/", lambda page: "Lesecafé am Turm" in page)
    vorschau.save(lambda text: text.replace("kurz:", "kruz:", 1))
    vorschau.until("__vorschau/stand", lambda news: f"{CAFE}:2:" in news)
    assert "Lesecafé am Turm" in vorschau.get(SEITE)[1]


def test_a_changed_prose_page_and_a_changed_setting(vorschau):
    vorschau.save(lambda text: text + "\n\nEin ganz neuer Absatz.\n", "seiten/mitmachen.md")
    vorschau.until("mitmachen/", lambda page: "Ein ganz neuer Absatz." in page)
    config = vorschau.stadt / "mkdocs.yml"
    config.write_text(re.sub(r"^site_name: .*$", "site_name: Umbenannt", config.read_text(), flags=re.M))
    vorschau.until("", lambda page: "Umbenannt" in page)


def test_an_address_in_use_is_said_in_one_sentence(vorschau):
    other = start(vorschau.stadt, vorschau.base.removeprefix("http://").rstrip("/"))
    said = other.communicate(timeout=WARTEN)[1]
    assert other.returncode == 2
    assert "Läuft dort schon eine?" in said
    assert "Traceback" not in said


def test_an_open_page_renews_itself_and_shows_what_is_wrong(vorschau, browser):
    from playwright.sync_api import expect

    page = browser.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(vorschau.base + SEITE)
    expect(page.get_by_role("status", name="Meldungen der Vorschau")).to_be_attached(timeout=WARTEN * 1000)
    vorschau.save(lambda text: text.replace("Lesecafé am Markt", "Lesecafé am Turm"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Lesecafé am Turm", timeout=WARTEN * 1000)
    vorschau.save(lambda text: text.replace("kurz:", "kruz:", 1))
    expect(page.get_by_role("status", name="Meldungen der Vorschau")).to_contain_text("kruz", timeout=WARTEN * 1000)
    expect(page.get_by_role("heading", level=1)).to_have_text("Lesecafé am Turm")
    vorschau.save(lambda text: text.replace("kruz:", "kurz:", 1))
    expect(page.get_by_role("status", name="Meldungen der Vorschau")).to_be_empty(timeout=WARTEN * 1000)
    assert complaints == []
    page.close()
