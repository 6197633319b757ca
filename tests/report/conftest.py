"""A small project with a history: the example town in a real git repository, with commits on chosen days."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

TOWN = Path(__file__).parents[1] / "beispielstadt"


@dataclass
class Projekt:
    """The folder of a project under git."""

    folder: Path

    @property
    def content(self) -> Path:
        return self.folder / "content"

    def git(self, *arguments: str, when: str = "2024-01-01T12:00:00+01:00") -> str:
        around = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")} | {
            "GIT_AUTHOR_DATE": when,
            "GIT_COMMITTER_DATE": when,
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
        }
        who = ("-c", "user.name=Redaktion", "-c", "user.email=redaktion@beispielstadt.example")
        done = subprocess.run(
            ["git", *who, *arguments], cwd=self.folder, env=around, capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    def commit(self, when: str) -> str:
        """Everything as it lies there, on a day (noon in Germany) or at a full time."""
        when = when if "T" in when else f"{when}T12:00:00+01:00"
        self.git("add", "-A", when=when)
        self.git("commit", "-q", "--allow-empty", "-m", "Stand", when=when)
        return self.git("rev-parse", "HEAD")

    def write(self, path: str, text: str) -> None:
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def change(self, path: str, old: str, new: str) -> None:
        """Replace a text that stands in the record exactly once."""
        text = (self.content / path).read_text(encoding="utf-8")
        assert text.count(old) == 1, (path, text.count(old))
        self.write(path, text.replace(old, new))


@pytest.fixture
def projekt(tmp_path) -> Projekt:
    """The town with its first commit on 1 March 2024."""
    folder = tmp_path / "projekt"
    shutil.copytree(TOWN, folder, ignore=shutil.ignore_patterns(".cache"))
    config = folder / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("../../.cache/", "site_"), encoding="utf-8")
    made = Projekt(folder)
    made.git("init", "-q", "-b", "main")
    made.commit("2024-03-01")
    return made
