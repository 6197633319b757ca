"""Small helpers: a record or a whole Portal from YAML text, without files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from wegweiser.checking.finding import Finding
from wegweiser.checking.schema_check import Schemas, check_schema, load_schemas
from wegweiser.domain.build import build
from wegweiser.domain.portal import Portal
from wegweiser.reading.parse import parse
from wegweiser.reading.record import Record, SourceRef
from wegweiser.record_kinds import id_of, kind_of
from wegweiser.settings import Settings

SETTINGS = Settings(content=Path("content"), heute=date(2026, 11, 22))
QUELLE = "quelle: [{titel: Test}]\n"


@pytest.fixture(scope="session")
def schemas() -> Schemas:
    return load_schemas(SETTINGS.schemas)


def record_of(path: str, text: str, content: Path = SETTINGS.content) -> Record:
    source = SourceRef(content / path, path, f"content/{path}")
    data, findings = parse(text.encode(), source)
    assert data is not None, findings
    kind = kind_of(path)
    assert kind is not None
    return Record(kind.name, id_of(kind, path), source, data)


@pytest.fixture
def read() -> Callable[..., Record]:
    """One record from its path and YAML."""
    return record_of


@pytest.fixture
def check(schemas: Schemas) -> Callable[..., list[Finding]]:
    """Findings of the schema about one file."""

    def run(text: str, path: str = "angebote/x/lesecafe.yml") -> list[Finding]:
        return check_schema(record_of(path, text), schemas)[1]

    return run


@pytest.fixture
def portal(schemas: Schemas) -> Callable[..., Portal]:
    """A Portal from ``{path: YAML}``; the schema has to accept every file."""

    def make(
        files: dict[str, str], left_out: frozenset[tuple[str, str]] = frozenset(), content: Path = SETTINGS.content
    ):
        records = []
        for path, text in files.items():
            record, findings = check_schema(record_of(path, text, content), schemas)
            assert findings == []
            records.append(record)
        return build(records, left_out=left_out)

    return make


@pytest.fixture
def rule(portal: Callable[..., Portal]) -> Callable[..., list[Finding]]:
    """What one rule says about ``{path: YAML}``."""

    def run(module, files: dict[str, str], settings: Settings = SETTINGS, **options) -> list[Finding]:
        return list(module.check(portal(files, content=settings.content, **options), settings))

    return run


@pytest.fixture
def offer() -> Callable[..., str]:
    """An Angebot with the least it needs, and more."""

    def make(more: str = "") -> str:
        own = {line.partition(":")[0] for line in more.splitlines()}
        base = {
            "titel": "Lesecafé",
            "kurz": "Lesen.",
            "traeger": "verein",
            "kommune": "stadt",
            "format": "treff",
            "themen": "[begegnung]",
            "zielgruppen": "[alle]",
            "kontakt": "{telefon: 030 23125-123}",
        }
        return "".join(f"{key}: {value}\n" for key, value in base.items() if key not in own) + more + "\n" + QUELLE

    return make
