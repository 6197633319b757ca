"""What outlives a build: files in a cache folder, named by the code and the lists that made them, and safe to delete."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
MADE_BY = (
    *("analysis.py", "arabic.py", "cistem.py", "cyrillic.py", "compounds.py", "lexicon.py", "sprache.py"),
    *("sprache.txt", "wortteile.txt"),
)
"""What these say decides what is kept; when one of them changes, the file has another name."""


def read_kept(folder: Path | None, name: str) -> dict[str, Any] | None:
    """What an earlier run has kept; None when there is nothing, or nothing readable."""
    if folder is None:
        return None
    try:
        kept = json.loads(_file(folder, name).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return kept if isinstance(kept, dict) else None


def keep(folder: Path | None, name: str, value: dict[str, Any]) -> None:
    """For the next run. Written beside its place and then moved there, so that nobody ever reads half of it."""
    if folder is None:
        return
    folder.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(dir=folder, prefix=f"{name}-", suffix=".tmp")
    try:
        with open(handle, "w", encoding="utf-8") as file:
            file.write(json.dumps(value, ensure_ascii=False, separators=(",", ":")))  # json.dump is many times slower
        os.replace(beside, _file(folder, name))
    except BaseException:
        os.unlink(beside)
        raise


def _file(folder: Path, name: str) -> Path:
    return folder / f"{name}-{_made_by()}.json"


@cache
def _made_by() -> str:
    digest = hashlib.sha256()
    for source in MADE_BY:
        digest.update((HERE / source).read_bytes())
    return digest.hexdigest()[:16]
