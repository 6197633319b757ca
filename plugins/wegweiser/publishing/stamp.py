"""Knows whether a site is what the content, the program and the day would give once more: then nobody need build it again.

The stamp lies in the cache folder and names two hashes: of everything that goes into the site, and of the site as it was
published. It is written last, so an interrupted build leaves none that fits; deleting it costs one build.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from operator import attrgetter
from pathlib import Path

FOLDER = "stand"


@dataclass(frozen=True)
class Stamp:
    """What was said and counted when a site was built, and from what."""

    eingang: str
    """Hash of everything that went in."""
    website: str
    """Hash of the names, sizes and times of the published files."""
    meldungen: str
    seiten: int
    dateien: int


class Eingang:
    """Everything that goes into a site: facts (by their ``repr``), all files in the folders, and the program with its libraries.
    Files are read at once; those whose names end with ``later`` when the hash is asked for, if nobody else has read them."""

    def __init__(self, facts: Iterable[object], folders: Iterable[Path], later: str | None = None) -> None:
        self._facts = [sys.version, *_installed(), *facts]
        self._digests: dict[str, bytes] = {}
        for folder in (Path(__file__).parents[1], *folders):
            for name, _ in _files(folder):
                path = f"{folder}/{name}"
                self._digests[path] = b"" if later and name.endswith(later) else _digest(path)

    def hash(self, known: Mapping[str, bytes] | None = None) -> str:
        """One hash of it all. ``known``: the SHA-256 of what others have read, by path."""
        known = known or {}
        digest = hashlib.sha256()
        for fact in self._facts:
            digest.update(f"{fact!r}\n".encode())
        for path, own in self._digests.items():
            digest.update(f"{path}\n".encode("utf-8", "surrogateescape"))
            digest.update(own or known.get(path) or _digest(path))
        return digest.hexdigest()


def read_stamp(cache: Path, target: Path, eingang: Callable[[], str]) -> Stamp | None:
    """The stamp of the site in ``target``, if it was built from the same and nobody has touched it since. Without a stamp nobody
    asks for the ``eingang``."""
    try:
        stamp = Stamp(**json.loads(_place(cache, target).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    return stamp if stamp.eingang == eingang() and stamp.website == _together(look_at(target)) else None


def write_stamp(
    cache: Path, target: Path, eingang: str, looks: Iterable[str], meldungen: str, seiten: int, dateien: int
) -> None:
    """Remember that ``target`` holds what ``eingang`` gives. ``looks``: how each of its files looks from outside."""
    stamp = Stamp(eingang, _together(looks), meldungen, seiten, dateien)
    place = _place(cache, target)
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", dir=place.parent, delete=False, encoding="utf-8") as stream:
        json.dump(asdict(stamp), stream, ensure_ascii=False)
    os.replace(stream.name, place)


def _place(cache: Path, target: Path) -> Path:
    return cache / FOLDER / f"{hashlib.sha256(os.fsencode(target.resolve())).hexdigest()[:16]}.json"


def _digest(file: str) -> bytes:
    """A file that cannot be read is for the check to tell, not for us."""
    try:
        with open(file, "rb", buffering=0) as stream:
            return hashlib.sha256(stream.read()).digest()
    except OSError as error:
        return repr(error).encode()


def _installed() -> list[str]:
    """Names and versions of all libraries, as their folders are called."""
    folders = {Path(folder) for folder in sys.path if folder.endswith("-packages") and Path(folder).is_dir()}
    return sorted(name for folder in folders for name in os.listdir(folder) if name.endswith(".dist-info"))


def look(name: str, facts: os.stat_result) -> str:
    """How a file of the site looks from outside: it is another one when somebody has written it anew."""
    return f"{name} {facts.st_size} {facts.st_mtime_ns} {facts.st_ino}\n"


def look_at(target: Path) -> Iterator[str]:
    """The looks of all files of a folder."""
    return (look(name, entry.stat()) for name, entry in _files(target))


def _together(looks: Iterable[str]) -> str:
    return hashlib.sha256("".join(sorted(looks)).encode("utf-8", "surrogateescape")).hexdigest()


def _files(folder: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """All files of a folder by their names below it, in a fixed order; what Python compiles beside its modules is none."""
    below = [(str(folder), "")] if folder.is_dir() else []
    while below:
        path, prefix = below.pop()
        with os.scandir(path) as opened:
            entries = sorted(opened, key=attrgetter("name"))
        for entry in entries:
            if entry.is_file():
                yield prefix + entry.name, entry
            elif entry.is_dir() and entry.name != "__pycache__":
                below.append((entry.path, f"{prefix}{entry.name}/"))
