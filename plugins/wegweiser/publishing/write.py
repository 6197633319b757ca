"""Write a site beside the published one, then swap: readers see the old site or the new one, never a mixture."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from wegweiser.errors import WegweiserError
from wegweiser.rendering.render import RenderedFile

from .stamp import look

_PREFIX = ".wegweiser-"
_PROJECT_FILES = ("mkdocs.yml", "pyproject.toml", ".git", "goals", "angebote.yml")


def open_staging(target: Path, content: Path) -> Path:
    """Make an empty folder beside ``target`` to build in. Raises WegweiserError when swapping ``target`` away would
    destroy something that is no site."""
    target, content, here = target.resolve(), content.resolve(), Path.cwd()
    if target == here or target in here.parents or target == content or target in content.parents:
        raise WegweiserError(
            f"„{target}“ enthält das Projekt selbst. Bitte für --site-dir einen eigenen Ordner nennen."
        )
    if content in target.parents:
        raise WegweiserError(
            f"„{target}“ liegt im Ordner der Inhalte. Bitte für --site-dir einen anderen Ordner nennen."
        )
    for name in _PROJECT_FILES:
        if (target / name).exists():
            raise WegweiserError(
                f"„{target}“ sieht nicht nach einer gebauten Website aus (dort liegt {name}). "
                "Sie würde beim Bauen ersetzt. Bitte für --site-dir einen anderen Ordner nennen."
            )
    if target.exists() and not target.is_dir():
        raise WegweiserError(f"„{target}“ ist eine Datei. Bitte für --site-dir einen Ordner nennen.")
    target.parent.mkdir(parents=True, exist_ok=True)
    for leftover in target.parent.glob(f"{_PREFIX}{target.name}-*"):
        shutil.rmtree(leftover, ignore_errors=True)
    staging = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{target.name}-neu-", dir=target.parent))
    staging.chmod(0o755)
    return staging


def write_files(files: Iterable[RenderedFile], folder: Path) -> list[str]:
    """Write files below ``folder`` and return how each looks now (``stamp.py``)."""
    made: set[str] = set()
    looks: list[str] = []
    for file in files:
        parent = file.adresse.rpartition("/")[0]
        if parent not in made:
            _make_folder(folder, parent)
            made.add(parent)
        with open(f"{folder}/{file.adresse}", "wb", buffering=0) as stream:
            stream.write(file.inhalt)
            looks.append(look(file.adresse, os.fstat(stream.fileno())))
    return looks


def _make_folder(folder: Path, below: str) -> None:
    try:
        os.mkdir(f"{folder}/{below}")  # nearly always this is enough, and looking first costs as much again
    except OSError:
        os.makedirs(folder / below, exist_ok=True)


def swap(staging: Path, target: Path) -> None:
    """Put the finished ``staging`` in the place of ``target``; the old site goes away afterwards."""
    target = target.resolve()
    if not target.exists():
        staging.rename(target)
        return
    old = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{target.name}-alt-", dir=target.parent))
    target.rename(old / "site")
    staging.rename(target)
    shutil.rmtree(old, ignore_errors=True)


def discard(staging: Path) -> None:
    """Remove a build that came to nothing."""
    shutil.rmtree(staging, ignore_errors=True)
