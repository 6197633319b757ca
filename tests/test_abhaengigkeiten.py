"""What is locked can be installed wherever the portal says it runs."""

from __future__ import annotations

import re
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.specifiers import SpecifierSet

LOCK = Path(__file__).parents[1] / "requirements-test.lock"
OLDEST = "3.11.2"
"""Debian 12."""


@pytest.mark.parametrize("name", re.findall(r"^([a-z0-9-]+)==", LOCK.read_text(encoding="utf-8"), re.M))
def test_a_library_runs_on_the_oldest_python(name: str) -> None:
    wanted = distribution(name).metadata.get("Requires-Python", "")
    assert SpecifierSet(wanted).contains(OLDEST), f"{name} verlangt Python {wanted}: bitte in pyproject.toml begrenzen"
