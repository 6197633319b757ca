"""Live preview as an editor sees it: save a changed record, and look again and again until its page says so."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
import zlib
from bisect import bisect_right
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from prozess import environment

PAUSE = 0.005
"""Seconds between two looks."""
RUHE = 1.5
"""Seconds before each change, in which nothing happens."""
GEDULD_START = 900
GEDULD_WECHSEL = 120
WORT = "Angebot"
"""A word that stands in some offer of every town."""

Finds = Callable[[str, str], bool]
"""Root of a site and a word → whether the search there finds it."""


@dataclass
class Vorschau:
    """``seite``, ``liste``, ``suche``: seconds from saving until the offer's page and a list show it, too, and the search finds
    it by a new word, too; one value a change."""

    start: float = 0.0
    seite: list[float] = field(default_factory=list)
    liste: list[float] = field(default_factory=list)
    suche: list[float] = field(default_factory=list)
    fehler: str = ""


@dataclass(frozen=True)
class Quelle:
    """The file of the offer that changes, and the key of its short text."""

    datei: Path
    schluessel: str


def change(quelle: Quelle, text: str) -> None:
    """Save the record with another short text, all other lines as they were."""
    old = quelle.datei.read_text(encoding="utf-8")
    quelle.datei.write_text(with_text(old, quelle.schluessel, text), encoding="utf-8")


def with_text(yaml: str, key: str, text: str) -> str:
    """YAML with another value of a top-level key, whose old value may run over several lines."""
    new, count = re.subn(rf"(?m)^{key}:.*\n(?:[ \t]+.*\n)*", f"{key}: {text}\n", yaml, count=1)
    if not count:
        raise ValueError(f"Der Schlüssel {key} fehlt.")
    return new


def watch_changes(
    command: Sequence[str],
    folder: Path,
    port: int,
    quelle: Quelle,
    seite: str,
    liste: str,
    times: int,
    log: Path,
    suche: Finds | None = None,
) -> Vorschau:
    """Start a preview, change the record several times, end the preview. The record is put back as it was. ``suche`` says
    whether the search finds anything by a word."""
    before = quelle.datei.read_bytes()
    found = Vorschau()
    with log.open("wb") as output:
        began = time.perf_counter()
        server = subprocess.Popen(
            command,
            cwd=folder,
            env=environment(),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
        try:
            root = f"http://127.0.0.1:{port}/"
            page, other = (root + adresse for adresse in (seite, liste))
            _wait(server, page, "", GEDULD_START)
            found.start = time.perf_counter() - began
            for number in range(1, times + 1):
                get(other)  # a preview that only renews what somebody has just looked at shall know this list, too
                time.sleep(RUHE)
                if suche:  # until it stands still: the index of the change before has come
                    _until(server, partial(suche, root, WORT), GEDULD_START)
                word = _new_word()
                text = f"Geändert zum {number}. Mal {word}."
                began = time.perf_counter()
                change(quelle, text)
                _wait(server, page, text, GEDULD_WECHSEL)
                found.seite.append(time.perf_counter() - began)
                _wait(server, other, text, GEDULD_WECHSEL)
                found.liste.append(time.perf_counter() - began)
                if suche:
                    _until(server, partial(suche, root, word), GEDULD_WECHSEL)
                    found.suche.append(time.perf_counter() - began)
        except TimeoutError as error:
            found.fehler = str(error)
        finally:
            quelle.datei.write_bytes(before)
            _end(server)
    return found


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait(server: subprocess.Popen, address: str, text: str, patience: float) -> None:
    def shown() -> bool:
        answer = get(address).decode("utf-8", errors="replace")
        return bool(answer) and text in answer

    _until(server, shown, patience)


def _until(server: subprocess.Popen, done: Callable[[], bool], patience: float) -> None:
    until = time.perf_counter() + patience
    while not done():
        if server.poll() is not None:
            raise TimeoutError(f"Die Vorschau endete mit {server.returncode}.")
        if time.perf_counter() > until:
            raise TimeoutError(f"Nach {patience} s war die Änderung noch nicht zu sehen.")
        time.sleep(PAUSE)


def _new_word() -> str:
    """A word that nobody has written before."""
    return "X" + "".join(chr(ord("a") + int(digit)) for digit in str(time.time_ns()))


def find_in_index(root: str, word: str) -> bool:
    """Whether our search finds an offer by a word: in the file of the index that a browser would load for it."""
    from wegweiser.search.analysis import stem
    from wegweiser.search.unpacking import inflate, unpack_entries, unpack_files

    key = stem(word.lower())
    try:
        manifest = json.loads(get(f"{root}suche/index.json"))
        place = bisect_right(manifest["woerter"], key) - 1
        name = "alles" if manifest["paket"] else f"w{place}"
        packed = get(f"{root}{manifest['ordner']}{name}.bin")
        shard = dict(unpack_files(packed))[f"w{place}"] if manifest["paket"] else packed
        return any(entry.key == key for entry in unpack_entries(inflate(shard)))
    except (ValueError, KeyError, zlib.error):  # nothing there yet
        return False


def get(address: str) -> bytes:
    """What stands there; nothing when there is no answer."""
    try:
        with urllib.request.urlopen(address, timeout=150) as answer:
            return answer.read()
    except (urllib.error.URLError, OSError):
        return b""


def _end(server: subprocess.Popen) -> None:
    """End what was started here, politely first."""
    for wish in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL):
        with suppress(ProcessLookupError):
            os.killpg(server.pid, wish)
        with suppress(subprocess.TimeoutExpired):
            server.wait(10)
            return
