"""Valid HTML by the Nu checker (EN 301 549, 9.4.1.1): no error on any page of the town and one of each kind of the city."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

VNU = Path(__file__).parents[1] / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"

FALSE_ALARMS: dict[str, str] = {}
"""Part of a message → why it is none."""


def errors(paths: list[Path], folder: Path) -> list[str]:
    done = subprocess.run(
        ["java", "-Xss4m", "-jar", str(VNU), "--errors-only", "--format", "json", *map(str, paths)],
        capture_output=True,
        text=True,
    )
    messages = json.loads(done.stderr)["messages"]
    return [
        f"{Path(message['url'].removeprefix('file:')).relative_to(folder)}:{message.get('lastLine', 0)} {message['message']}"
        for message in messages
        if not any(part in message["message"] for part in FALSE_ALARMS)
    ]


@pytest.fixture(scope="module", autouse=True)
def _tools() -> None:
    if not VNU.is_file() or not shutil.which("java"):
        pytest.fail("the Nu checker is missing: make werkzeug", pytrace=False)


def test_every_page_of_the_town(town) -> None:
    assert errors([document.path for document in town.documents.values()], town.folder) == []


def test_the_largest_page_of_each_kind_of_the_city(city, kind_of_page) -> None:
    largest: dict[str, Path] = {}
    for document in city.documents.values():
        kind = "redirect" if document.leads_on else kind_of_page(document.address)
        if kind not in largest or document.path.stat().st_size > largest[kind].stat().st_size:
            largest[kind] = document.path
    assert errors(list(largest.values()), city.folder) == []
