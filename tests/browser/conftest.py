"""What the browser tests share: one page of each kind of the example town, and axe-core."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from seitenarten import KINDS, OVERVIEW, SAME_TEMPLATE


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """``address`` stands for one page of each kind, ``main_address`` for the most different ones."""
    if "address" in metafunc.fixturenames:
        metafunc.parametrize("address", KINDS.values(), ids=KINDS.keys())
    if "main_address" in metafunc.fixturenames:
        metafunc.parametrize("main_address", [KINDS[kind] for kind in OVERVIEW], ids=OVERVIEW)


@pytest.fixture(scope="session")
def forgotten_kinds(town, kind_of_page) -> set[str]:
    """Kinds of pages in the town that KINDS does not name (prose pages are all one kind)."""

    def kind(address: str) -> str:
        name = kind_of_page(address)
        return next(
            (other + name.removeprefix(own) for own, other in SAME_TEMPLATE.items() if name.startswith(own)), name
        )

    prose = {f"{path.stem}/" for path in (town.content / "seiten").glob("*.md")}
    there = {kind(document.address) for document in town.documents.values() if not document.leads_on}
    return there - prose - {"404.html"} - {kind(address) or "/" for address in KINDS.values()}


@pytest.fixture(scope="session")
def kinds() -> dict[str, str]:
    """One page of each kind, for tests that go through all of them in one visit."""
    return KINDS


def read_script(path: str) -> str:
    """A checker's script. ``page.evaluate`` runs it in spite of the page's policy."""
    script = Path(__file__).parents[1] / "node_modules" / path
    if not script.is_file():
        pytest.fail(f"{path} is missing: make werkzeug", pytrace=False)
    return script.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core."""
    return read_script("axe-core/axe.min.js")


@pytest.fixture(scope="session")
def htmlcs() -> str:
    """The script of HTML_CodeSniffer."""
    return read_script("html_codesniffer/build/HTMLCS.js")


@dataclass(frozen=True)
class Exempt:
    """A finding that we live with for a while. When its time is over, it no longer excuses anything."""

    finding: str
    """What the finding contains, for example its rule and its element."""
    reason: str
    until: date


EXEMPT: tuple[Exempt, ...] = ()
"""None: every finding so far could be repaired."""


def not_exempt(findings: list[str], exempt: tuple[Exempt, ...], day: date) -> list[str]:
    """The findings that nothing excuses on this day."""
    valid = [one.finding for one in exempt if one.reason and day <= one.until]
    return [finding for finding in findings if not any(words in finding for words in valid)]


@pytest.fixture(scope="session")
def inexcusable() -> Callable[..., list[str]]:
    """Function: findings → those that no exemption excuses today."""
    return lambda findings, exempt=EXEMPT, day=None: not_exempt(findings, exempt, day or date.today())


@pytest.fixture(scope="session")
def exempt() -> type[Exempt]:
    """The shape of an exemption."""
    return Exempt
