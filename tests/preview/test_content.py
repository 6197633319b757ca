"""The content in memory is always what a fresh reading would give, and reads only what is new."""

from __future__ import annotations

import json

import pytest

from wegweiser.domain.grenzen import grenzen
from wegweiser.pipeline import check_content
from wegweiser.preview import content as content_module
from wegweiser.preview.content import LiveContent

CAFE = "angebote/beispielstadt/mitte/lesecafe-am-markt.yml"


@pytest.fixture
def live_content(settings) -> LiveContent:
    content = LiveContent(settings)
    assert content.refresh()
    return content


@pytest.fixture
def gelesen(monkeypatch) -> list[str]:
    """Names of the files that are read from now on."""
    names: list[str] = []

    def read(source, original=content_module.read_file):
        names.append(source.below_content)
        return original(source)

    monkeypatch.setattr(content_module, "read_file", read)
    return names


def change(settings, text: str, name: str = CAFE):
    file = settings.content / name
    file.write_text(text, encoding="utf-8")
    return file.resolve()


def cafe(settings) -> str:
    return (settings.content / CAFE).read_text(encoding="utf-8")


def as_if_fresh(content: LiveContent) -> bool:
    portal, _ = check_content(content.settings)
    return portal == content.portal


def test_nothing_new_is_nothing_read(live_content, gelesen):
    before = live_content.portal
    assert not live_content.refresh()
    assert gelesen == []
    assert live_content.portal is before


def test_a_changed_file_is_the_only_one_read(live_content, settings, gelesen):
    before = live_content.portal
    file = change(settings, cafe(settings).replace("Lesecafé am Markt", "Lesecafé am Turm"))
    assert live_content.refresh({file})
    assert gelesen == [CAFE]
    assert live_content.portal.angebote["lesecafe-am-markt"].titel == "Lesecafé am Turm"
    others = [id for id in before.angebote if id != "lesecafe-am-markt"]
    assert others
    assert all(live_content.portal.angebote[id] is before.angebote[id] for id in others)
    assert as_if_fresh(live_content)


def test_a_changed_file_is_found_without_being_named(live_content, settings, gelesen):
    change(settings, cafe(settings).replace("Lesecafé am Markt", "Lesecafé am Turm"))
    assert live_content.refresh()
    assert gelesen == [CAFE]
    assert as_if_fresh(live_content)


def test_new_moved_and_deleted_files(live_content, settings):
    new = change(settings, cafe(settings), CAFE.replace("lesecafe-am-markt", "lesecafe-am-bach"))
    assert live_content.refresh({new})
    assert "lesecafe-am-bach" in live_content.portal.angebote
    moved = new.rename(new.with_name("lesecafe-am-see.yml"))
    assert live_content.refresh({new, moved})
    assert "lesecafe-am-bach" not in live_content.portal.angebote
    assert "lesecafe-am-see" in live_content.portal.angebote
    moved.unlink()
    assert live_content.refresh({moved})
    assert "lesecafe-am-see" not in live_content.portal.angebote
    assert as_if_fresh(live_content)


def test_a_mistake_is_told_with_its_line_and_goes_with_its_mending(live_content, settings):
    good = cafe(settings)
    file = change(settings, good.replace("kurz:", "kruz:", 1))
    assert live_content.refresh({file})
    assert live_content.refused
    assert any(finding.source.below_content == CAFE and finding.line == 2 for finding in live_content.findings)
    change(settings, good)
    assert live_content.refresh({file})
    assert not live_content.refused
    assert as_if_fresh(live_content)


def test_other_records_are_rebuilt_too(live_content, settings):
    traeger = next((settings.content / "traeger").glob("*.yml"))
    text = traeger.read_text(encoding="utf-8")
    name = next(line for line in text.splitlines() if line.startswith("name:"))
    traeger.write_text(text.replace(name, "name: Ein anderer Name"), encoding="utf-8")
    assert live_content.refresh({traeger.resolve()})
    assert live_content.portal.traeger[traeger.stem].name == "Ein anderer Name"
    assert as_if_fresh(live_content)


def test_borders_alone_are_something_new(live_content, settings):
    file = settings.content / "gebiete" / "beispielstadt.geojson"
    kommune = live_content.portal.kommunen["beispielstadt"]
    before = grenzen(kommune, live_content.portal, settings)
    features = json.loads(file.read_text(encoding="utf-8"))
    gone = features["features"].pop()["properties"]["id"]
    file.write_text(json.dumps(features), encoding="utf-8")
    assert live_content.refresh({file.resolve()})
    after = grenzen(kommune, live_content.portal, settings)
    assert before.keys() - after.keys() == {gone}
    assert not live_content.refresh()
    file.unlink()
    assert live_content.refresh()
    assert grenzen(kommune, live_content.portal, settings) == {}
