"""The case files: records in, findings out.

A case is one text file, ``faelle/<topic>/<name>.fall``: a sentence about what it shows, then parts that begin with ``===``.

    === datei <path>    a whole file below ``content/``
    === dazu <path>     a file of the small town ``_basis/content`` with these lines: keys it has already are replaced
    === ohne <path>     a file of the small town that is missing
    === erwartet        the report, exactly; empty: the checker stays silent

``FAELLE_SCHREIBEN=1 pytest tests/test_faelle.py`` writes the reports anew; read every line of the difference before you
keep it.
"""

from __future__ import annotations

import os
import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from wegweiser.checking.reporters import as_text
from wegweiser.pipeline import check_content
from wegweiser.settings import Settings

FAELLE = Path(__file__).parent / "faelle"
CASES = sorted(FAELLE.glob("*/*.fall"))
_PART = re.compile(r"(?m)^=== (datei|dazu|ohne|erwartet) ?(.*)\n")
_TOP_KEY = re.compile(r"(?m)^(?=[^\s#-])")


def report(content: Path) -> str:
    """What the checker says about a content folder; nothing when all is well."""
    _, findings = check_content(Settings(content=content, heute=date(2026, 11, 22)))
    return as_text(findings) if findings else ""


def parts_of(case: Path) -> list[tuple[str, str, str]]:
    """Kind, path and text of every part."""
    found = _PART.split(case.read_text(encoding="utf-8"))[1:]
    return list(zip(found[::3], found[1::3], found[2::3], strict=True))


def lay_out(case: Path, content: Path) -> None:
    """The content folder that a case describes."""
    shutil.copytree(FAELLE / "_basis" / "content", content)
    for kind, path, text in parts_of(case):
        file = content / path
        file.parent.mkdir(parents=True, exist_ok=True) if path else None
        if kind == "datei":
            file.write_text(text, encoding="utf-8")
        elif kind == "dazu":
            file.write_text(merged(file.read_text(encoding="utf-8"), text), encoding="utf-8")
        elif kind == "ohne":
            file.unlink()


def merged(base: str, lines: str) -> str:
    """The base file with other lines: top-level keys that are given again are replaced, the others kept."""
    blocks = [block for block in _TOP_KEY.split(lines) if block]
    given = {block.partition(":")[0] for block in blocks}
    kept = [block for block in _TOP_KEY.split(base) if block and block.partition(":")[0] not in given]
    return "".join([*kept, *blocks])


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.stem}")
def test_case(case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out(case, tmp_path / "content")
    monkeypatch.chdir(tmp_path)
    said = report(Path("content"))
    text = case.read_text(encoding="utf-8")
    if os.environ.get("FAELLE_SCHREIBEN"):
        case.write_text(text[: text.index("=== erwartet\n")] + "=== erwartet\n" + said, encoding="utf-8")
        return
    assert said == text.partition("=== erwartet\n")[2]


def test_the_small_town_is_silent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(FAELLE / "_basis" / "content", tmp_path / "content")
    monkeypatch.chdir(tmp_path)
    assert report(Path("content")) == ""


def test_there_are_many_cases_and_half_of_them_are_silent() -> None:
    silent = [case for case in CASES if case.read_text(encoding="utf-8").endswith("=== erwartet\n")]
    assert len(CASES) >= 80
    assert len(silent) * 2 >= len(CASES)
    assert all(case.read_text(encoding="utf-8").partition("\n")[0].endswith(".") for case in CASES)
