"""Work that may take its time, beside a preview that must not: in a process of its own, so that pages stay quick."""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from threading import Thread

Work = Callable[[], Iterator[object]]


class Background:
    """One piece of work at a time; a new one puts an end to the one before. What it yields is handed to ``take``."""

    def __init__(self, take: Callable[[object], None]) -> None:
        self._take = take
        self._process: multiprocessing.Process | None = None
        self._run = 0

    def start(self, work: Work) -> None:
        """Begin. The caller holds every lock that the work may need: on Linux the process is a fork of this one."""
        self.stop()
        run = self._run
        if sys.platform != "linux":
            Thread(target=lambda: [self._hand_over(run, result) for result in work()], daemon=True).start()
            return
        context = multiprocessing.get_context("fork")
        receive, send = context.Pipe(duplex=False)
        self._process = context.Process(target=_work, args=(send, work), daemon=True)
        self._process.start()
        send.close()
        Thread(target=self._receive, args=(run, receive), daemon=True).start()

    def stop(self) -> None:
        """End the work that is under way; nothing of it arrives any more."""
        self._run += 1
        if self._process:
            self._process.terminate()
            self._process.join()
            self._process = None

    def _receive(self, run: int, results: Connection) -> None:
        try:
            while True:
                self._hand_over(run, results.recv())
        except (EOFError, OSError):
            results.close()

    def _hand_over(self, run: int, result: object) -> None:
        if run == self._run:
            self._take(result)


def _work(send: Connection, work: Work) -> None:
    os.nice(10)
    for result in work():
        send.send(result)
    send.close()
