"""Watches folders and calls back once a burst of changes is over (an editor writes a file in several steps)."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable
from pathlib import Path
from queue import Empty, Queue
from threading import Thread

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

QUIET = 0.02
"""Seconds without another change, after which a burst is over."""
_CHANGES = {"created", "modified", "moved", "deleted"}


class _Collector(FileSystemEventHandler):
    def __init__(self, changed: Queue[Path]) -> None:
        self._changed = changed

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in _CHANGES or (event.is_directory and event.event_type == "modified"):
            return
        for path in (event.src_path, event.dest_path):
            if path:
                self._changed.put(Path(path if isinstance(path, str) else path.decode()))


def watch(places: Iterable[Path], call: Callable[[set[Path]], None]) -> None:
    """Call ``call`` with the changed paths, from a thread of its own, as long as the program runs. ``places``: folders with
    all that is in them, or single files."""
    changed: Queue[Path] = Queue()
    collector = _Collector(changed)
    folders = {place.resolve() if place.is_dir() else place.resolve().parent: place.is_dir() for place in places}
    try:
        _observe(Observer(), folders, collector)
    except OSError:  # the system allows no more watches: then look every second
        _observe(PollingObserver(), folders, collector)
    Thread(target=_forever, args=(changed, call), daemon=True).start()


def _observe(observer: BaseObserver, folders: dict[Path, bool], collector: _Collector) -> None:
    for folder, with_all in folders.items():
        observer.schedule(collector, str(folder), recursive=with_all)
    observer.start()


def _forever(changed: Queue[Path], call: Callable[[set[Path]], None]) -> None:
    while True:
        burst = {changed.get()}
        try:
            while True:
                burst.add(changed.get(timeout=QUIET))
        except Empty:
            try:
                call(burst)
            except Exception:  # one failure must not be the end of watching
                traceback.print_exc()
