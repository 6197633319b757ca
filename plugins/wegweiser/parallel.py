"""Several processes share work; the results are the same as when one does it alone."""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import select
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from wegweiser.errors import WegweiserError

T = TypeVar("T")

MOST_JOBS = 1_000
"""Their numbers fit into a pipe everywhere. Nobody needs more: a job may be as large as one likes."""
_END = MOST_JOBS
"""The job that does not exist: whoever sends it has nothing more to send."""
_SIZE = 8
"""Bytes of a number in a pipe."""


def processors() -> int:
    """How many processes pay: one for each processor this process may use, on Linux. Elsewhere forking is not safe."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


def in_parallel(jobs: Sequence[Callable[[], T]], processes: int) -> list[T]:
    """The results of all jobs in their order. Whoever is free takes the next one, so the longest should stand first. This
    process works as well; the others are forks of it, so only results are sent, never what the jobs need. An exception of a
    job is raised here."""
    if processes < 2 or not 2 <= len(jobs) <= MOST_JOBS:
        return [job() for job in jobs]
    queue = _queue(len(jobs))
    done: dict[int, Any] = {}
    helpers: list[_Helper] = []
    gc.freeze()  # what is there stays: no process need look through it, and so copy it
    try:
        for _ in range(min(processes, len(jobs)) - 1):
            helpers.append(_Helper(jobs, queue))
        for number in _numbers(queue):
            done[number] = jobs[number]()
            for helper in helpers:
                done.update(helper.results(wait=False))
        for helper in helpers:
            done.update(helper.results(wait=True))
    finally:
        gc.unfreeze()
        os.close(queue)
        for helper in helpers:
            helper.stop()
    return [done[number] for number in range(len(jobs))]


def _queue(count: int) -> int:
    """A pipe out of which each number is read once, by whoever is free. It ends after the last."""
    read, write = os.pipe()
    os.write(write, b"".join(number.to_bytes(_SIZE, "big") for number in range(count)))
    os.close(write)
    return read


def _numbers(queue: int) -> Iterator[int]:
    """Numbers of jobs that nobody has taken yet."""
    while number := os.read(queue, _SIZE):
        yield int.from_bytes(number, "big")


class _Helper:
    """A fork of this process that takes jobs as well and sends each result as soon as it has it."""

    def __init__(self, jobs: Sequence[Callable[[], Any]], queue: int) -> None:
        self._pipe, send = os.pipe()
        self._ended = False
        self._process = os.fork()
        if not self._process:
            os.close(self._pipe)
            _help(jobs, queue, send)
        os.close(send)

    def results(self, wait: bool) -> Iterator[tuple[int, Any]]:
        """What has come since the last time; with ``wait`` everything up to the end."""
        while not self._ended and (wait or select.select((self._pipe,), (), (), 0)[0]):
            head = self._read(2 * _SIZE)
            number, size = int.from_bytes(head[:_SIZE], "big"), int.from_bytes(head[_SIZE:], "big")
            result = pickle.loads(self._read(size))
            if isinstance(result, Exception):
                raise result
            self._ended = number == _END
            if not self._ended:
                yield number, result

    def stop(self) -> None:
        """Nothing of it is needed any more."""
        os.close(self._pipe)
        os.kill(self._process, signal.SIGTERM)
        os.waitpid(self._process, 0)

    def _read(self, size: int) -> bytearray:
        read = bytearray()
        while len(read) < size:
            more = os.read(self._pipe, size - len(read))
            if not more:
                raise WegweiserError(
                    "Ein Prozess ist ohne Ergebnis zu Ende gegangen. Vermutlich fehlte Arbeitsspeicher: Bitte anderes "
                    "beenden und noch einmal versuchen."
                )
            read += more
        return read


def _help(jobs: Sequence[Callable[[], Any]], queue: int, send: int) -> None:
    """The life of a helper. It ends here, whatever happens: the rest of the program belongs to the process it is a fork of."""
    try:
        _widen(send)
        for number in _numbers(queue):
            _send(send, number, jobs[number]())
        _send(send, _END, None)
    except Exception as error:
        _send(send, _END, error)
    finally:
        os._exit(0)


def _widen(pipe: int) -> None:
    """A helper goes on while nobody has read its last results yet, if the system allows it."""
    if sys.platform == "linux":
        import fcntl

        with contextlib.suppress(OSError):
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, 1 << 20)


def _send(pipe: int, number: int, result: Any) -> None:
    """Number of the job, how many bytes follow, result."""
    data = pickle.dumps(result, pickle.HIGHEST_PROTOCOL)
    rest = memoryview(number.to_bytes(_SIZE, "big") + len(data).to_bytes(_SIZE, "big") + data)
    while rest:
        rest = rest[os.write(pipe, rest) :]
