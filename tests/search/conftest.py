"""A portal for the search alone: the example town's records, indexed as one file and cut as small as it goes."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from wegweiser.domain.portal import Portal
from wegweiser.pipeline import check_content
from wegweiser.search.bundle import bundle
from wegweiser.search.index import Cuts, search_files
from wegweiser.settings import Settings

HERE = Path(__file__).parent
TOWN = HERE.parent / "beispielstadt" / "content"
TOWN_DAY = date(2026, 11, 22)
PROSE = (
    (
        "mitmachen/",
        "Mitmachen",
        "Hier steht, wie Sie einen Fehler melden. Auch Ideen für neue Angebote sind willkommen.",
    ),
    ("ueber/", "Über dieses Portal", "Wer es betreibt und woher die Angaben stammen."),
)
SMALL = Cuts(words=400, lists=400, reversed=300, cards=2, package=0)
"""So small that nearly every word and every card lies in a file of its own."""
LARGE = replace(SMALL, borders=8, group=5, documents=10)
"""As if the index were very large: borders in files of their own, lists in several parts."""


@dataclass(frozen=True)
class Town:
    portal: Portal
    settings: Settings


@pytest.fixture(scope="session")
def town_records() -> Town:
    """The example town as a Portal."""
    settings = Settings(content=TOWN, heute=TOWN_DAY)
    portal, _ = check_content(settings)
    return Town(portal, settings)


@pytest.fixture(scope="session")
def parts_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that keeps the parts of compounds for all tests of a session."""
    return tmp_path_factory.mktemp("wortteile")


@pytest.fixture(scope="session")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The browser's script as a module that node can import."""
    folder = tmp_path_factory.mktemp("engine")
    (folder / "suche.mjs").write_bytes(bundle())
    (folder / "analysis.mjs").write_bytes(bundle("analysis.js"))
    (folder / "inflate.mjs").write_bytes(bundle("inflate.js"))
    return folder


@pytest.fixture(scope="session")
def indexes(tmp_path_factory: pytest.TempPathFactory, town_records: Town, parts_cache: Path) -> Path:
    """The town's index: ``eine/`` as one file, ``viele/`` in many, ``sehr-viele/`` as if it were very large, ``gekuerzt/`` with
    few documents of every word."""
    root = tmp_path_factory.mktemp("index")
    several = {"eine": Cuts(), "viele": SMALL, "sehr-viele": LARGE, "gekuerzt": replace(SMALL, postings=3)}
    for name, cuts in several.items():
        for file in search_files(town_records.portal, PROSE, town_records.settings, parts_cache, cuts).files:
            path = root / name / file.adresse
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.inhalt)
    return root


@pytest.fixture(scope="session")
def node(engine: Path) -> Callable[..., str]:
    """Function: run a script of ``browser/`` in node, with the engine beside it; returns what it says."""

    def run(script: str, *arguments: str, **environment: str) -> str:
        target = engine / script
        shutil.copy(HERE / "browser" / script, target)
        command = ["node", *(["--test"] if script.endswith(".test.mjs") else []), str(target), *arguments]
        done = subprocess.run(command, capture_output=True, text=True, env=os.environ | environment)
        if done.returncode:
            pytest.fail(
                f"{script} ended with {done.returncode}\n{done.stdout[-8000:]}{done.stderr[-4000:]}", pytrace=False
            )
        return done.stdout

    return run
