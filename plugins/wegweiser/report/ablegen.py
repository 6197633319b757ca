"""Put the files of a report into a folder, and never over anything that is not one."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from wegweiser.errors import WegweiserError

from .seite import SCHRIFT, SEITE, STIL

MARKDOWN = "bericht.md"
OURS = {SEITE, STIL, SCHRIFT, MARKDOWN}
SIGN = b'content="wegweiser report"'


def pruefe_ziel(folder: Path) -> None:
    """May a report be written here? Raises WegweiserError when the folder holds anything but a report of ours."""
    if not folder.exists() and not folder.is_symlink():
        return
    if not folder.is_dir():
        raise WegweiserError(f"{folder} ist kein Ordner. Bitte mit --ziel einen anderen angeben.")
    names = {path.name for path in folder.iterdir()}
    foreign = sorted(names - OURS)
    if foreign or (names and not _ist_bericht(folder)):
        example = foreign[0] if foreign else sorted(names)[0]
        raise WegweiserError(
            f"Im Ordner {folder} liegt schon etwas anderes (zum Beispiel {example}); es wird nicht überschrieben. "
            "Bitte mit --ziel einen leeren oder neuen Ordner angeben."
        )


def _ist_bericht(folder: Path) -> bool:
    paths = [folder / name for name in OURS if (folder / name).is_symlink() or (folder / name).exists()]
    if any(path.is_symlink() or not path.is_file() for path in paths):
        return False
    page = folder / SEITE
    return page.is_file() and SIGN in page.read_bytes()[:2000]


def lege_ab(files: Mapping[str, bytes], folder: Path) -> None:
    """Write all files, each at once. Raises WegweiserError when the folder cannot be written to."""
    pruefe_ziel(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            beside = folder / f".{name}.neu"
            beside.write_bytes(content)
            os.replace(beside, folder / name)
    except OSError as error:
        raise WegweiserError(f"In {folder} lässt sich nicht schreiben: {error.strerror}.") from error
