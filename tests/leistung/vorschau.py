"""Live preview as an editor sees it: save a changed record, and look again and again until its page says so."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from prozess import environment

PAUSE = 0.005
"""Seconds between two looks."""
RUHE = 1.5
"""Seconds before each change, in which nothing happens."""
GEDULD_START = 900
GEDULD_WECHSEL = 120


@dataclass
class Vorschau:
    """``seite`` and ``liste``: seconds from saving until the offer's page and a list show it, one value a change."""

    start: float = 0.0
    seite: list[float] = field(default_factory=list)
    liste: list[float] = field(default_factory=list)
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
    command: Sequence[str], folder: Path, port: int, quelle: Quelle, seite: str, liste: str, times: int, log: Path
) -> Vorschau:
    """Start a preview, change the record several times, end the preview. The record is put back as it was."""
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
            page, other = (f"http://127.0.0.1:{port}/{adresse}" for adresse in (seite, liste))
            _wait(server, page, "", GEDULD_START)
            found.start = time.perf_counter() - began
            for number in range(1, times + 1):
                _get(other)  # a preview that only renews what somebody has just looked at shall know this list, too
                time.sleep(RUHE)
                text = f"Geändert zum {number}. Mal um {time.time_ns()}."
                began = time.perf_counter()
                change(quelle, text)
                _wait(server, page, text, GEDULD_WECHSEL)
                found.seite.append(time.perf_counter() - began)
                _wait(server, other, text, GEDULD_WECHSEL)
                found.liste.append(time.perf_counter() - began)
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
    until = time.perf_counter() + patience
    while text not in (answer := _get(address)) or not answer:
        if server.poll() is not None:
            raise TimeoutError(f"Die Vorschau endete mit {server.returncode}.")
        if time.perf_counter() > until:
            raise TimeoutError(f"Nach {patience} s stand die Änderung noch nicht auf {address}.")
        time.sleep(PAUSE)


def _get(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:
            return answer.read().decode("utf-8", errors="replace")
    except (urllib.error.URLError, OSError):
        return ""


def _end(server: subprocess.Popen) -> None:
    """End what was started here, politely first."""
    for wish in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL):
        with suppress(ProcessLookupError):
            os.killpg(server.pid, wish)
        with suppress(subprocess.TimeoutExpired):
            server.wait(10)
            return
