"""Several processes share the work of a build; the files are the same as when one does it alone."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

T = TypeVar("T")

_jobs: Sequence[Callable[[], object]] = ()
"""What the processes find when they are forked: a Portal of 10,000 offers is inherited, not sent."""


def processors() -> int:
    """How many processes pay: one for each processor this process may use, on Linux. Elsewhere forking is not safe."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


def in_parallel(jobs: Sequence[Callable[[], T]], processes: int) -> list[T]:
    """The results of all jobs in their order. The first jobs begin first, so the longest should stand first. An exception
    of a job is raised here."""
    global _jobs
    if processes < 2 or len(jobs) < 2:
        return [job() for job in jobs]
    _jobs = jobs
    gc.freeze()  # what is there stays: no process need look through it (and so copy it) again
    try:
        with ProcessPoolExecutor(processes, multiprocessing.get_context("fork")) as pool:
            return list(pool.map(_run, range(len(jobs))))
    finally:
        gc.unfreeze()
        _jobs = ()


def _run(number: int) -> object:
    return _jobs[number]()
