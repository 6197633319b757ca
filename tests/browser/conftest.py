"""What the browser tests share: one page of each kind of the example town, and axe-core."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

KINDS = {
    "start": "",
    "finder": "angebote/",
    "lists-of-themes": "angebote/thema/",
    "list-of-a-theme": "angebote/thema/begegnung/",
    "list-of-an-area": "angebote/gebiet/mitte/",
    "offer": "angebote/lesecafe-am-markt/",
    "offer-with-little-known": "angebote/kleiderkammer/",
    "offer-that-is-over": "angebote/mittagstisch-west/",
    "offer-with-secret-address": "angebote/schutzhaus-fuer-frauen/",
    "offer-with-nasty-texts": "angebote/boese-texte/",
    "all-traeger": "traeger/",
    "traeger": "traeger/stadtbibliothek/",
    "all-areas": "gebiete/",
    "area": "gebiete/mitte/",
    "area-without-offers": "gebiete/ost/",
    "all-strategies": "ziele/",
    "strategy": "ziele/beispielstadt-miteinander/",
    "handlungsfeld": "ziele/beispielstadt-miteinander/1/",
    "strategic-goal": "ziele/beispielstadt-miteinander/1-1/",
    "operative-goal": "ziele/beispielstadt-miteinander/1-1-1/",
    "changes-of-a-strategy": "ziele/beispielstadt-miteinander/aenderungen/",
    "old-number": "ziele/beispielstadt-miteinander/1-4/",
    "former-goal": "ziele/beispielstadt-miteinander/frueher/zeit-schenken/",
    "frames": "rahmen/",
    "un-goals": "rahmen/sdg/",
    "un-goal": "rahmen/sdg/10/",
    "who-areas": "rahmen/who/",
    "who-area": "rahmen/who/soziale-teilhabe/",
    "all-massnahmen": "massnahmen/",
    "massnahme": "massnahmen/bezirkstreffs-aufbauen/",
    "massnahmen-of-a-status": "massnahmen/stand/laufend/",
    "massnahmen-of-a-strategy": "massnahmen/strategie/beispielstadt-miteinander/",
    "all-indikatoren": "indikatoren/",
    "indikator-measured": "indikatoren/beispielstadt-einsame-menschen/",
    "indikator-computed": "indikatoren/beispielstadt-abdeckung/",
    "all-vorlagen": "vorlagen/",
    "vorlage": "vorlagen/beispielstadt-45-23/",
    "all-gremien": "gremien/",
    "gremium": "gremien/beispielstadt-gemeinderat/",
    "all-chains": "ketten/",
    "chain": "ketten/bezirkstreffs-aufbauen/",
    "chain-of-papers": "ketten/papier/beispielstadt-anfrage-8-2024/",
    "monitoring": "monitoring/",
    "monitoring-of-a-city": "monitoring/beispielstadt/",
    "monitoring-goals": "monitoring/beispielstadt/ziele/",
    "monitoring-coverage": "monitoring/beispielstadt/abdeckung/",
    "monitoring-gaps": "monitoring/beispielstadt/zielgruppen/",
    "monitoring-checks": "monitoring/beispielstadt/pruefung/",
    "monitoring-missing": "monitoring/beispielstadt/luecken/",
    "help-now": "hilfe-jetzt/",
    "site-search": "hilfe/suche/",
    "data": "daten/",
    "impressum": "impressum/",
    "privacy": "datenschutz/",
    "accessibility-statement": "barrierefreiheit/",
    "prose": "ueber/",
    "missing": "gibt-es-nicht/",
}

SAME_TEMPLATE = {
    "angebote/zielgruppe/": "angebote/thema/",
    "angebote/format/": "angebote/thema/",
    "angebote/gebiet/": "angebote/thema/",
}
"""Lists by other words look like lists by theme."""

OVERVIEW = (
    "start",
    "finder",
    "site-search",
    "offer",
    "area",
    "operative-goal",
    "indikator-computed",
    "vorlage",
    "prose",
)
"""Enough kinds for what is the same on all of them or slow."""


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
