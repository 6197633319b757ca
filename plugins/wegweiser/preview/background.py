"""Work that may take its time, beside a preview that must not: in a process of its own, so that pages stay quick."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import Timer

Work = Callable[[], Iterator[object]]


PATIENCE = 0.5
"""Seconds before work begins: whoever has just changed something wants to see the page first, or changes more."""


class Background:
    """One piece of work at a time; a new one puts an end to the one before. What it yields is handed to ``take``, and the
    exception that ended it.

    ``lock`` is held by everyone who works on the site. On Linux the work is done by a fork of this process, which is made
    while nobody else is in the middle of something.
    """

    def __init__(self, lock: AbstractContextManager[object], take: Callable[[object], None]) -> None:
        self._lock = lock
        self._take = take
        self._timer: Timer | None = None
        self._process: BaseProcess | None = None
        self._run = 0

    def start(self, work: Work) -> None:
        """Begin after a moment. The caller holds the lock."""
        self.stop()
        self._timer = Timer(PATIENCE, self._begin, (self._run, work))
        self._timer.daemon = True
        self._timer.start()

    def stop(self) -> None:
        """End what is under way or waits; nothing of it arrives any more."""
        self._run += 1
        if self._timer:
            self._timer.cancel()
        if self._process:
            self._process.terminate()
            self._process = None

    def _begin(self, run: int, work: Work) -> None:
        if sys.platform != "linux":
            for result in _results(work):
                self._hand_over(run, result)
            return
        context = multiprocessing.get_context("fork")
        receive, send = context.Pipe(duplex=False)
        with self._lock:
            if run != self._run:
                return
            self._process = process = context.Process(target=_work, args=(send, work), daemon=True)
            process.start()
        send.close()
        self._receive(run, receive)
        process.join()

    def _receive(self, run: int, results: Connection) -> None:
        try:
            while True:
                self._hand_over(run, results.recv())
        except (EOFError, OSError):
            results.close()

    def _hand_over(self, run: int, result: object) -> None:
        with self._lock:  # so that nothing starts anew in between
            if run == self._run:
                self._take(result)


def _work(send: Connection, work: Work) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    os.nice(10)
    for result in _results(work):
        send.send(result)
    send.close()


def _results(work: Work) -> Iterator[object]:
    try:
        yield from work()
    except Exception as error:
        yield error
