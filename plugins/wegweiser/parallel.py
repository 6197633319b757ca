"""Several processes share work; the results are the same as when one does it alone."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from wegweiser.errors import WegweiserError

T = TypeVar("T")
Numbered = list[tuple[int, Any]]


def processors() -> int:
    """How many processes pay: one for each processor this process may use, on Linux. Elsewhere forking is not safe."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


def in_parallel(jobs: Sequence[Callable[[], T]], processes: int) -> list[T]:
    """The results of all jobs in their order. Whoever is free takes the next one, so the longest should stand first. This
    process works as well; the others are forks of it, so only results are sent, never what the jobs need. An exception of a
    job is raised here."""
    if processes < 2 or len(jobs) < 2:
        return [job() for job in jobs]
    context = multiprocessing.get_context("fork")
    queue = context.Value("l", 0)
    helpers = []
    gc.freeze()  # what is there stays: no process need look through it, and so copy it
    try:
        for _ in range(min(processes, len(jobs)) - 1):
            receive, send = context.Pipe(duplex=False)
            helper = context.Process(target=_help, args=(jobs, queue, send), daemon=True)
            helper.start()
            send.close()
            helpers.append((helper, receive))
        done = [(number, jobs[number]()) for number in _numbers(queue, len(jobs))]
        for _, receive in helpers:
            done += _received(receive)
    finally:
        gc.unfreeze()
        for helper, receive in helpers:
            receive.close()
            helper.terminate()
            helper.join()
    return [result for _, result in sorted(done, key=lambda one: one[0])]


def _numbers(queue: Any, count: int) -> Iterator[int]:
    """Numbers of jobs that nobody has taken yet."""
    while True:
        with queue.get_lock():
            number = queue.value
            queue.value += 1
        if number >= count:
            return
        yield number


def _help(jobs: Sequence[Callable[[], T]], queue: Any, send: Connection) -> None:
    try:
        send.send([(number, jobs[number]()) for number in _numbers(queue, len(jobs))])
    except Exception as error:
        send.send(error)


def _received(receive: Connection) -> Numbered:
    try:
        result = receive.recv()
    except EOFError:
        raise WegweiserError(
            "Ein Prozess ist ohne Ergebnis zu Ende gegangen. Vermutlich fehlte Arbeitsspeicher: Bitte anderes beenden und "
            "noch einmal versuchen."
        ) from None
    if isinstance(result, Exception):
        raise result
    return result
