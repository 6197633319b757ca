"""Several processes share work; the results are the same as when one does it alone."""

from __future__ import annotations

import gc
import os
import pickle
import select
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, Generic, TypeVar

from wegweiser.errors import WegweiserError

T = TypeVar("T")

MOST_JOBS = 4_000
"""Their numbers fit into a pipe. Nobody needs more: a job may be as large as one likes."""
_SIZE = 8
"""Bytes of a number in a pipe."""
_RESULT, _END, _FAILED = "result", "end", "failed"
"""What a fork sends."""


def processors() -> int:
    """How many processes pay: one for each processor this process may use, on Linux. Elsewhere forking is not safe."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


def in_parallel(jobs: Sequence[Callable[[], T]], processes: int, beside: Beside[Any] | None = None) -> list[T]:
    """The results of all jobs in their order. Whoever is free takes the next one, so the longest should stand first. This
    process works as well; the others are forks of it, so only results are sent, never what the jobs need. As long as
    ``beside`` runs, it counts as one of them. An exception of a job is raised here."""
    return Team(jobs, processes, beside).results()


class Team(Generic[T]):
    """The same in two steps: other processes begin at once, this one when it asks for the results."""

    def __init__(self, jobs: Sequence[Callable[[], T]], processes: int, beside: Beside[Any] | None = None) -> None:
        self._jobs, self._beside = jobs, beside
        self._processes = processes if 2 <= len(jobs) <= MOST_JOBS else 1
        self._done: dict[int, T] = {}
        self._helpers: list[_Fork] = []
        if self._processes > 1:
            self._queue = _queue(len(jobs))
            self._call_helpers()

    def results(self) -> list[T]:
        """What the jobs came to."""
        if self._processes < 2:
            return [job() for job in self._jobs]
        try:
            for number, result in self._work():
                self._done[number] = result
                for helper in self._helpers:
                    self._done.update(helper.results(wait=False))
                self._call_helpers()
            for helper in self._helpers:
                self._done.update(helper.results(wait=True))
        finally:
            self.stop()
        return [self._done[number] for number in range(len(self._jobs))]

    def stop(self) -> None:
        """Nobody wants to know any more."""
        if self._processes > 1:
            gc.unfreeze()
            os.close(self._queue)
            for helper in self._helpers:
                helper.stop()
            self._processes = 1

    def _work(self) -> Iterator[tuple[int, T]]:
        for number in _numbers(self._queue):
            yield number, self._jobs[number]()

    def _call_helpers(self) -> None:
        busy = 1 + len(self._helpers) + (self._beside is not None and self._beside.running)
        left = len(self._jobs) - len(self._done)
        self._helpers.extend(_Fork(self._work) for _ in range(min(self._processes, left) - busy))


class Beside(Generic[T]):
    """One job that a fork of this process does while it goes on itself. The job is given a function that waits for what is
    handed over later. With less than two processes it is done when somebody asks for its result."""

    def __init__(self, job: Callable[[Callable[[], Any]], T], processes: int) -> None:
        self._job = job
        self._later: Any = None
        self._done: list[T] = []
        self._fork: _Fork | None = None
        self._into = -1
        """Where the fork reads what is handed over; closed when that is done, or nobody waits any more."""
        if processes > 1:
            read, self._into = os.pipe()
            self._fork = _Fork(partial(self._work, read))
            os.close(read)

    def hand_over(self, value: Any) -> None:
        """What the job waits for."""
        self._later = value
        if self._fork:
            into, self._into = self._into, -1
            with suppress(BrokenPipeError), open(into, "wb") as stream:  # it may have failed: ``result`` tells
                pickle.dump(value, stream, pickle.HIGHEST_PROTOCOL)

    @property
    def running(self) -> bool:
        """Whether it still needs a processor."""
        if self._fork:
            self._done += self._fork.results(wait=False)
        return self._fork is not None and not self._fork.ended

    def result(self) -> T:
        """What the job came to. Its exception is raised here."""
        if self._fork:
            self._done += self._fork.results(wait=True)
            self.stop()
        elif not self._done:
            self._done.append(self._job(lambda: self._later))
        return self._done[0]

    def stop(self) -> None:
        """Nobody wants to know any more."""
        if self._fork:
            self._fork.stop()
        if self._into >= 0:
            os.close(self._into)
            self._into = -1

    def _work(self, read: int) -> Iterator[T]:
        os.close(self._into)
        with open(read, "rb") as stream:
            yield self._job(lambda: pickle.load(stream))


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


class _Fork:
    """A fork of this process that does some work and sends everything this yields, each as soon as it is there."""

    def __init__(self, work: Callable[[], Iterator[Any]]) -> None:
        gc.freeze()  # what is there stays: no process need look through it, and so copy it
        self._pipe, send = os.pipe()
        self.ended = False
        self._process = os.fork()
        if not self._process:
            os.close(self._pipe)
            _send_all(work, send)
        os.close(send)

    def results(self, wait: bool) -> Iterator[Any]:
        """What has come since the last time; with ``wait`` everything up to the end."""
        while not self.ended and (wait or select.select((self._pipe,), (), (), 0)[0]):
            kind, result = pickle.loads(self._read(int.from_bytes(self._read(_SIZE), "big")))
            if kind == _FAILED:
                raise result
            self.ended = kind == _END
            if not self.ended:
                yield result

    def stop(self) -> None:
        """Nothing of it is needed any more."""
        if self._process:
            os.close(self._pipe)
            os.kill(self._process, signal.SIGTERM)
            os.waitpid(self._process, 0)
            self._process = 0

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


def _send_all(work: Callable[[], Iterator[Any]], send: int) -> None:
    """The life of a fork. It ends here, whatever happens: the rest of the program belongs to the process it is a fork of."""
    try:
        _widen(send)
        for result in work():
            _send(send, _RESULT, result)
        _send(send, _END, None)
    except Exception as error:
        _send(send, _FAILED, error)
    finally:
        os._exit(0)


def _widen(pipe: int) -> None:
    """A fork goes on while nobody has read its last results yet, if the system allows it."""
    if sys.platform == "linux":
        import fcntl

        with suppress(OSError):
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, 1 << 20)


def _send(pipe: int, kind: str, result: Any) -> None:
    """How many bytes follow, then what it is and the thing itself."""
    data = pickle.dumps((kind, result), pickle.HIGHEST_PROTOCOL)
    rest = memoryview(len(data).to_bytes(_SIZE, "big") + data)
    while rest:
        rest = rest[os.write(pipe, rest) :]
