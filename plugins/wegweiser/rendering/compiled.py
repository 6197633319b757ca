"""Compiled templates, kept beside Python's own bytecode and by its rules: not where Python may not write any, and made anew when
a file changes. Compiling takes half a second; reading what was compiled takes a thirtieth of that."""

from __future__ import annotations

import os
import sys
from functools import cache
from hashlib import sha256
from importlib.util import cache_from_source
from pathlib import Path

import jinja2
from jinja2.bccache import FileSystemBytecodeCache

from wegweiser.settings import PACKAGE
from wegweiser.sprachen import Sprache


class Compiled(FileSystemBytecodeCache):
    """What became of the templates in one language. Its words are in there, and what this package does to them."""

    def get_source_checksum(self, source: str) -> str:
        return super().get_source_checksum(source + program())


def compiled(sprache: Sprache) -> Compiled | None:
    """None where nothing may be kept."""
    folder = Path(cache_from_source(__file__)).parent
    if sys.dont_write_bytecode or not os.access(folder, os.W_OK):
        return None
    return Compiled(str(folder), f"%s.{sprache.code}.template")


@cache
def program() -> str:
    """How the files look that decide what becomes of a template: code and catalogues. Python tells old bytecode by the same."""
    paths = sorted(path for kind in ("py", "po") for path in PACKAGE.rglob(f"*.{kind}"))
    looks = ((path.relative_to(PACKAGE).as_posix(), path.stat().st_mtime_ns, path.stat().st_size) for path in paths)
    return sha256(repr((jinja2.__version__, *looks)).encode()).hexdigest()
