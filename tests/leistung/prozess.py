"""Run a program and watch it: seconds, CPU seconds, and the memory of the whole tree of its processes."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

TAKT = 0.05
"""Seconds between two looks at the memory."""
SELTEN = 6
"""Only every sixth look adds up shares: the kernel walks all pages for that, which would slow down what is measured."""


@dataclass(frozen=True)
class Lauf:
    """One run. ``mb`` is the peak of the whole tree, 0 when nobody looked; ``fehler`` holds the end of the output when it went wrong."""

    sekunden: float
    cpu: float
    mb: float
    fehler: str = ""


def run(command: Sequence[str], folder: Path, log: Path, memory: bool = True) -> Lauf:
    """Run to the end. The output goes to a file, so that no terminal is measured. Without ``memory`` nobody looks at it
    meanwhile: that costs, and short runs on all cores notice."""
    with log.open("wb") as output:
        began = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env=environment(), stdin=subprocess.DEVNULL, stdout=output, stderr=output
        )
        watch = Watch(process.pid)
        if memory:
            watch.start()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        peak = watch.stop() if memory else 0.0
    fault = ""
    if process.returncode:
        end = log.read_text(encoding="utf-8", errors="replace").strip()[-600:]
        fault = f"Ende mit {process.returncode}: {end}"
    return Lauf(seconds, usage.ru_utime + usage.ru_stime, peak, fault)


def environment() -> dict[str, str]:
    """Ours, without the theme's advertisement. Python keeps its compiled modules, as it does for everybody who has installed
    a program; a shell may forbid it."""
    ours = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return {**ours, "NO_MKDOCS_2_WARNING": "1"}


class Watch(threading.Thread):
    """Looks at a tree of processes until told to stop. One process: its high-water mark. Several: the sum of their
    proportional shares, so that memory shared after a fork counts once."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid = pid
        self.peak = 0.0
        self.over = threading.Event()

    def run(self) -> None:
        looks = 0
        while not self.over.wait(TAKT):
            looks += 1
            self.look(shares=looks % SELTEN == 0)

    def look(self, shares: bool) -> None:
        tree = processes(self.pid)
        if shares and len(tree) > 1:
            self.peak = max(self.peak, sum(_field(f"/proc/{pid}/smaps_rollup", "Pss:") for pid in tree))
        self.peak = max(self.peak, *(_field(f"/proc/{pid}/status", "VmHWM:") for pid in tree))

    def stop(self) -> float:
        self.over.set()
        self.join()
        return self.peak


def processes(pid: int) -> list[int]:
    """A process and all its children."""
    found = [pid]
    for each in found:
        try:
            found += [int(child) for path in Path(f"/proc/{each}/task").iterdir() for child in _children(path)]
        except OSError:
            continue
    return found


def _children(task: Path) -> list[str]:
    try:
        return (task / "children").read_text().split()
    except OSError:
        return []


def _field(path: str, name: str) -> float:
    """Megabytes of a line such as ``VmHWM:  1234 kB``; 0 when the process is gone."""
    try:
        with open(path, encoding="ascii") as lines:
            return next((int(line.split()[1]) / 1024 for line in lines if line.startswith(name)), 0.0)
    except OSError:
        return 0.0
