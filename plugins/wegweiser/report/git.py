"""The content as it was on a day: read from git's objects, without a shell and without touching the work tree."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from wegweiser.clock import GERMANY
from wegweiser.errors import WegweiserError
from wegweiser.rendering.filters import datum

_OURS = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1"}


@dataclass(frozen=True)
class Fassung:
    """The last commit on or before a day: what the main line of the project looked like in the evening."""

    tag: date
    commit: str
    vom: date


class Ablage:
    """The git repository that holds a content folder."""

    def __init__(self, content: Path) -> None:
        """Raises WegweiserError when there is no repository, or only the end of one."""
        self._folder = content.resolve()
        try:
            found = self._git("rev-parse", "--is-shallow-repository", "--show-prefix").splitlines()
        except _GitFailed as failed:
            raise WegweiserError(
                f"Der Ordner {content} liegt in keinem git-Repository, aus dem sich frühere Stände lesen lassen. ({failed})"
            ) from None
        if found[0] == "true":
            raise WegweiserError(
                "Dieses Repository wurde ohne seine Geschichte geholt (shallow clone). Bitte „git fetch --unshallow“ "
                "aufrufen; in einem Workflow bei actions/checkout „fetch-depth: 0“ einstellen."
            )
        self._prefix = found[1] if len(found) > 1 else ""

    def fassung(self, tag: date) -> Fassung:
        """The state in the evening of a day in Germany. Raises WegweiserError when there was none yet."""
        evening = int(datetime.combine(tag, time(23, 59, 59), GERMANY).timestamp())
        try:
            found = self._git("rev-list", "-1", "--first-parent", "--timestamp", f"--min-age={evening}", "HEAD").split()
        except _GitFailed:
            raise WegweiserError("Dieses Repository hat noch keinen Commit.") from None
        if not found or not self.dateien(found[1]):
            raise WegweiserError(
                f"Am {datum(tag)} gab es hier noch keine Einträge.{self._first()} Bitte einen späteren Tag wählen."
            )
        return Fassung(tag, found[1], datetime.fromtimestamp(int(found[0]), GERMANY).date())

    def dateien(self, commit: str) -> dict[str, str]:
        """Ordinary files of the content folder in a commit: path below it → id of the blob. No links, no submodules."""
        listed = self._git("ls-tree", "-r", "-z", "--full-tree", commit, "--", self._prefix or ".")
        files = {}
        for line in filter(None, listed.split("\0")):
            about, _, path = line.partition("\t")
            mode, _, oid = about.split()
            below = path.removeprefix(self._prefix)
            if mode.startswith("100") and not {"..", ".", ""} & set(below.split("/")):
                files[below] = oid
        return files

    def inhalte(self, oids: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """The bytes of blobs, each once. Raises WegweiserError when one is missing (an incomplete clone)."""
        wanted = list(dict.fromkeys(oids))
        out = self._bytes("cat-file", "--batch", given="".join(f"{oid}\n" for oid in wanted).encode())
        place = 0
        for oid in wanted:
            head, _, _ = out[place : place + 200].partition(b"\n")
            parts = head.split()
            if len(parts) != 3 or parts[1] != b"blob":
                raise WegweiserError(f"In diesem Repository fehlt ein früherer Inhalt ({oid}). Bitte neu klonen.")
            start, size = place + len(head) + 1, int(parts[2])
            yield oid, out[start : start + size]
            place = start + size + 1

    def _first(self) -> str:
        """A sentence about the first state that has content."""
        times = self._git(
            "rev-list", "--first-parent", "--timestamp", "HEAD", "--", f":(top,literal){self._prefix}"
        ).split()[::2]
        if not times:
            return ""
        return f" Der erste Stand ist vom {datum(datetime.fromtimestamp(int(times[-1]), GERMANY).date())}."

    def _git(self, *arguments: str) -> str:
        return self._bytes(*arguments).decode("utf-8", "surrogateescape")

    def _bytes(self, *arguments: str, given: bytes = b"") -> bytes:
        around = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        try:
            done = subprocess.run(
                ["git", "--no-replace-objects", "-C", str(self._folder), *arguments],
                input=given,
                capture_output=True,
                env=around | _OURS,
                check=False,
            )
        except FileNotFoundError:
            raise WegweiserError("Das Programm git fehlt. Bitte git installieren.") from None
        if done.returncode:
            raise _GitFailed(done.stderr.decode("utf-8", "replace").strip().partition("\n")[0])
        return done.stdout


class _GitFailed(Exception):
    """git's own first sentence about what it could not do."""
