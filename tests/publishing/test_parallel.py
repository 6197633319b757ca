"""Several processes do what one does."""

from __future__ import annotations

import os

import pytest

from wegweiser.errors import WegweiserError
from wegweiser.publishing.parallel import in_parallel, processors


@pytest.mark.parametrize("processes", [1, 2, 5])
def test_results_come_in_the_order_of_the_jobs(processes):
    assert in_parallel([lambda number=number: number * number for number in range(20)], processes) == [
        number * number for number in range(20)
    ]


def test_work_is_done_elsewhere_only_when_asked():
    assert set(in_parallel([os.getpid, os.getpid], 1)) == {os.getpid()}
    if processors() > 1:
        assert os.getpid() not in in_parallel([os.getpid, os.getpid], 2)


@pytest.mark.parametrize("processes", [1, 2])
def test_a_failing_job_fails_the_build(processes):
    def fail():
        raise WegweiserError("so nicht")

    with pytest.raises(WegweiserError, match="so nicht"):
        in_parallel([lambda: 1, fail, lambda: 2], processes)
