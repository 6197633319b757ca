"""The layout holds: imports go one way, MkDocs stays at the edge, HTML is marked safe in one place, lists are complete."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "plugins" / "wegweiser"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if not path.name.startswith("test_"))

# Who may import whom: a room and the rooms it may look into. Rooms follow the way of a record.
ALLOWED = {
    "sprachen": {"sprachen"},
    "reading": {"reading"},
    "domain": {"domain", "reading"},
    "checking": {"checking", "reading", "domain"},
    "planning": {"planning", "rendering"},
    "rendering": {"rendering", "planning", "domain"},
    "components": {"components", "domain", "planning", "rendering"},
    "search": {"search", "components", "domain", "planning", "rendering"},
    "monitoring": {"monitoring", "components", "domain", "rendering"},
    "pages": {"pages", "monitoring", "components", "domain", "planning", "rendering", "search"},
    "exports": {"exports", "monitoring", "components", "domain", "planning", "rendering", "search"},
    "publishing": {"publishing", "rendering"},
    "report": {"report", "check", "checking", "reading", "domain", "components", "rendering", "clock"},
    "preview": {
        "preview",
        "check",
        "pipeline",
        "checking",
        "reading",
        "domain",
        "exports",
        "pages",
        "planning",
        "rendering",
        "search",
    },
}
SHARED = {"settings", "errors", "record_kinds", "parallel", "sprachen"}
SPOKEN_EVERYWHERE = "wegweiser.checking.finding"
"""Reading reports in Findings as well: the shape of a message belongs to both."""


def imports(path: Path) -> set[str]:
    """Every module named by an import, relative ones made absolute."""
    package = ("wegweiser", *path.relative_to(PACKAGE).parent.parts)
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            module = ".".join(part for part in (base, node.module or "") if part)
            found |= {module} | {f"{module}.{alias.name}" for alias in node.names}
    return found


def test_only_the_edge_imports_mkdocs():
    culprits = {
        path.relative_to(PACKAGE).as_posix()
        for path in MODULES
        if any(name.split(".")[0] in {"mkdocs", "material", "properdocs"} for name in imports(path))
    }
    assert culprits == {"mkdocs_plugin.py"}


def test_the_core_runs_where_mkdocs_is_missing():
    code = (
        "import sys; sys.modules['mkdocs'] = sys.modules['material'] = None\n"
        "import wegweiser.pipeline, wegweiser.cli\n"
        "print('geladen')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=PACKAGE.parent, check=True)
    assert done.stdout.strip() == "geladen"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_go_one_way(path):
    room = path.relative_to(PACKAGE).parts[0]
    if room not in ALLOWED:
        return  # pipeline, shells and shared modules at the top
    ours = {name for name in imports(path) if name.startswith("wegweiser.")} - {"wegweiser.checking"}
    looked_into = {name.split(".")[1] for name in ours if not name.startswith(SPOKEN_EVERYWHERE)}
    known = {name for name in looked_into if (PACKAGE / name).is_dir() or (PACKAGE / f"{name}.py").exists()}
    assert known <= ALLOWED[room] | SHARED


def test_every_room_of_modules_is_in_its_list():
    from wegweiser.checking.rules import RULES
    from wegweiser.exports import EXPORTS
    from wegweiser.pages import PAGE_KINDS

    def modules(folder: str) -> set[str]:
        return {path.stem for path in (PACKAGE / folder).glob("*.py")} - {"__init__"}

    assert {rule.__name__.rpartition(".")[2] for rule in RULES} == {
        name for name in modules("checking/rules") if not name.startswith("_")
    }
    assert {export.__name__.rpartition(".")[2] for export in EXPORTS} == modules("exports")
    assert {kind.__name__.split(".")[-2] for kind in PAGE_KINDS} == {
        path.parent.name for path in (PACKAGE / "pages").glob("*/page.py")
    }


def test_one_place_marks_html_as_safe():
    marks = re.compile(r"\bMarkup\(|\|\s*safe\b|autoescape\s+false")
    culprits = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*")
        if path.suffix in {".py", ".jinja", ".html"} and marks.search(path.read_text(encoding="utf-8"))
    }
    assert culprits == {"rendering/sanitise.py"}


def test_templates_have_no_inline_script_or_style():
    culprits = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*")
        if path.suffix in {".jinja", ".html"}
        and re.search(
            r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=|javascript:", path.read_text(encoding="utf-8")
        )
    }
    assert culprits == set()


def test_every_fixed_value_has_a_german_name():
    """Templates look names up in ``rendering/namen.py``; a value the schema allows must have one there."""
    import json

    from wegweiser.sprachen.namen import NAMEN

    schemas = Path(__file__).parents[1] / "schemas"
    where = {
        ("angebot", "reichweite"): "reichweite",
        ("angebot", "zugang"): "zugang",
        ("angebot", "offene_angaben"): "offene_angaben",
        ("traeger", "art"): "traeger_art",
        ("massnahme", "status"): "massnahme_status",
        ("strategie", "status"): "strategie_status",
        ("vorlage", "art"): "vorlage_art",
        ("indikator", "richtung"): "richtung",
    }
    shared = json.loads((schemas / "gemeinsam.schema.json").read_text(encoding="utf-8"))["$defs"]
    for (kind, key), names in where.items():
        schema = json.loads((schemas / f"{kind}.schema.json").read_text(encoding="utf-8"))["properties"][key]
        schema = schema.get("items", schema)
        if "$ref" in schema:
            schema = shared[schema["$ref"].rpartition("/")[2]]
        assert set(schema["enum"]) <= set(NAMEN[names]), f"{kind}.{key}"
