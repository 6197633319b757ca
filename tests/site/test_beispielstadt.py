"""The example town is complete: every property and every fixed value of every schema occurs in it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from wegweiser.record_kinds import RECORD_KINDS, kind_of

PROJECT = Path(__file__).parents[2]
CONTENT = PROJECT / "tests" / "beispielstadt" / "content"
SCHEMAS = PROJECT / "schemas"

SCHEMA_NAMES = sorted({kind.schema for kind in RECORD_KINDS})
ONE_IS_ENOUGH = {("gebiete", "land")}
"""Fixed lists of which a town can name one only."""


def load_schema(name: str) -> dict[str, Any]:
    return json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))


COMMON = load_schema("gemeinsam")["$defs"]


def shapes(schema: dict[str, Any], path: str = "") -> Iterator[tuple[str, list[str]]]:
    """Every property below a schema as a path (``termine[].beginn``) with its fixed values, references followed."""
    parts = [schema]
    while "$ref" in parts[-1]:
        parts.append(COMMON[parts[-1]["$ref"].rpartition("/")[2]])
    values = [str(value) for part in parts for value in part.get("enum", ())]
    if values and "x-namen" in (parts[0] | parts[-1]):
        yield path, values
    for part in parts:
        for key, below in part.get("properties", {}).items():
            yield f"{path}.{key}".lstrip("."), []
            yield from shapes(below, f"{path}.{key}".lstrip("."))
        if "items" in part:
            yield from shapes(part["items"], f"{path}[]")
        if isinstance(part.get("additionalProperties"), dict):
            yield from shapes(part["additionalProperties"], f"{path}.*")


def found_in(data: Any, path: str, known: set[str]) -> Iterator[tuple[str, str]]:
    """Every property of a record as a path, with its text where it holds one."""
    if isinstance(data, dict):
        for key, value in data.items():
            below = f"{path}.{key}".lstrip(".")
            below = below if below in known else f"{path}.*"
            yield below, ""
            yield from found_in(value, below, known)
    elif isinstance(data, list):
        for value in data:
            yield from found_in(value, f"{path}[]", known)
    else:
        yield path, str(data)


def seen(kind_schema: str, known: set[str]) -> set[tuple[str, str]]:
    result: set[tuple[str, str]] = set()
    for path in sorted(CONTENT.rglob("*.yml")):
        kind = kind_of(path.relative_to(CONTENT).as_posix())
        if kind and kind.schema == kind_schema:
            result.update(found_in(yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader), "", known))
    return result


@pytest.mark.parametrize("schema", SCHEMA_NAMES)
def test_every_property_occurs(schema: str) -> None:
    wanted = {path for path, values in shapes(load_schema(schema)) if not values}
    assert sorted(wanted - {path for path, _ in seen(schema, wanted)}) == []


def test_every_fixed_value_occurs() -> None:
    """One list of values (the kinds of events, the weekdays) counts once, wherever the schemas use it."""
    lists: dict[tuple[str, ...], set[str]] = {}
    for schema in SCHEMA_NAMES:
        everything = list(shapes(load_schema(schema)))
        found = seen(schema, {path for path, values in everything if not values})
        for path, values in everything:
            if values and (schema, path) not in ONE_IS_ENOUGH:
                lists.setdefault(tuple(values), set()).update(text for place, text in found if place == path)
    missing = [
        f"{value} of {', '.join(values)}" for values, texts in lists.items() for value in values if value not in texts
    ]
    assert missing == []


def test_translations_name_arabic() -> None:
    offer = (CONTENT / "angebote" / "beispielstadt" / "mitte" / "lesecafe-am-markt.yml").read_text(encoding="utf-8")
    assert {"en", "uk", "tr", "ar"} <= set(yaml.safe_load(offer)["uebersetzungen"])


def test_a_second_build_has_nothing_to_do(tmp_path) -> None:
    """Two processes, whose sets and hashes are in other orders, come to the same fingerprint of everything that goes in."""
    project = tmp_path / "town"
    shutil.copytree(CONTENT.parent, project, ignore=shutil.ignore_patterns(".cache"))
    command = [
        sys.executable,
        "-m",
        "wegweiser.cli",
        "build",
        "--site-dir",
        str(tmp_path / "site"),
        "--heute",
        "2026-11-22",
    ]
    said = []
    for seed in ("1", "2"):
        environment = os.environ | {
            "PYTHONPATH": str(PROJECT / "plugins"),
            "PYTHONHASHSEED": seed,
            "NO_MKDOCS_2_WARNING": "1",
        }
        done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=True)
        said.append(done.stdout + done.stderr)
    assert "Nichts hat sich geändert" not in said[0]
    assert "Nichts hat sich geändert" in said[1]
