"""Several processes do what one does."""

from __future__ import annotations

import os
import time

import pytest

from wegweiser.errors import WegweiserError
from wegweiser.parallel import in_parallel


@pytest.mark.parametrize("processes", [1, 2, 5])
def test_results_come_in_the_order_of_the_jobs(processes):
    assert in_parallel([lambda number=number: number * number for number in range(20)], processes) == [
        number * number for number in range(20)
    ]


def test_work_is_done_elsewhere_only_when_asked():
    def slow() -> int:
        time.sleep(0.3)
        return os.getpid()

    assert set(in_parallel([slow] * 4, 1)) == {os.getpid()}
    assert len(set(in_parallel([slow] * 4, 2))) == 2


def test_a_process_that_dies_fails_the_build():
    def die_elsewhere(parent: int = os.getpid()) -> None:
        time.sleep(0.3)
        if os.getpid() != parent:
            os._exit(9)

    with pytest.raises(WegweiserError, match="ohne Ergebnis"):
        in_parallel([die_elsewhere] * 4, 2)


@pytest.mark.parametrize("processes", [1, 2])
def test_a_failing_job_fails_the_build(processes):
    def fail():
        raise WegweiserError("so nicht")

    with pytest.raises(WegweiserError, match="so nicht"):
        in_parallel([lambda: 1, fail, lambda: 2], processes)
