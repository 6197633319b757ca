"""Several processes do what one does."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from functools import partial

import pytest

from wegweiser.errors import WegweiserError
from wegweiser.parallel import MOST_JOBS, Beside, Team, in_parallel


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


@pytest.mark.parametrize("processes", [2, 3])
def test_results_may_be_larger_than_a_pipe(processes):
    def much(number: int) -> bytes:
        time.sleep(0.02)  # long enough for everyone to take some
        return bytes([number]) * 3_000_000

    assert in_parallel([partial(much, number) for number in range(8)], processes) == [
        bytes([number]) * 3_000_000 for number in range(8)
    ]


def test_more_jobs_than_fit_into_a_pipe_are_done_as_well():
    assert in_parallel([partial(int, number) for number in range(MOST_JOBS + 1)], 2) == list(range(MOST_JOBS + 1))


def test_a_helper_leaves_the_rest_of_the_program_alone():
    """What stands after the jobs runs once: a fork that went on would do everything twice."""
    code = (
        "import os, time\nfrom wegweiser.parallel import in_parallel\n"
        "in_parallel([lambda: time.sleep(0.1)] * 4, 2)\nos.write(1, b'x')\n"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout == b"x"


def test_a_team_begins_before_anybody_asks():
    team = Team([lambda: (os.getpid(), time.monotonic())] * 2, 2)
    time.sleep(0.3)
    asked = time.monotonic()
    results = team.results()
    assert all(process != os.getpid() and then < asked for process, then in results)


def test_a_team_ends_when_nobody_wants_to_know():
    team = Team([lambda: time.sleep(60)] * 2, 2)
    began = time.monotonic()
    team.stop()
    team.stop()
    assert time.monotonic() - began < 30


# --- one job beside ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("processes", [1, 2])
def test_a_job_beside_waits_for_what_is_handed_over(processes):
    beside = Beside(lambda later: ("fertig", later()), processes)
    beside.hand_over(["viel"] * 100_000)
    assert beside.result() == ("fertig", ["viel"] * 100_000)
    assert not beside.running


def test_a_job_beside_is_begun_at_once_and_elsewhere():
    beside = Beside(lambda later: (os.getpid(), time.monotonic(), later()), 2)
    time.sleep(0.2)
    now = time.monotonic()
    beside.hand_over(None)
    process, then, _ = beside.result()
    assert process != os.getpid()
    assert then < now


@pytest.mark.parametrize("processes", [1, 2])
def test_a_failing_job_beside_fails_the_build(processes):
    def fail(later):
        raise WegweiserError("so nicht")

    beside = Beside(fail, processes)
    time.sleep(0.1)  # it is over before anything is handed over
    beside.hand_over("zu spät")
    with pytest.raises(WegweiserError, match="so nicht"):
        beside.result()


def test_a_job_beside_counts_as_a_process_until_it_ends():
    beside = Beside(lambda later: time.sleep(0.3), 2)
    slow = [lambda: (time.sleep(0.1), os.getpid())[1]] * 8
    done_by = in_parallel(slow, 2, beside)
    assert done_by[0] == done_by[1] == os.getpid()  # alone at first
    assert len(set(done_by)) == 2
    beside.result()


def test_a_job_beside_ends_when_nobody_wants_to_know():
    beside = Beside(lambda later: time.sleep(60), 2)
    began = time.monotonic()
    beside.stop()
    beside.stop()
    assert time.monotonic() - began < 30


def test_a_job_beside_ends_with_its_parent():
    """Whoever waits for a process that is gone must not wait for ever."""
    code = (
        "import os\nfrom wegweiser.parallel import Beside\n"
        "def job(later):\n    os.write(1, b'x')\n    later()\n    os.write(1, b'y')\n"
        "Beside(job, 2)\nimport time; time.sleep(0.3)\nos._exit(0)\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, timeout=60)
    assert run.stdout == b"x"
