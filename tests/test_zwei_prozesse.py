"""Several processes find and write what one does."""

from __future__ import annotations

import gc
import shutil
from datetime import date
from pathlib import Path

import pytest
from material import __file__ as material

from wegweiser import check, pipeline
from wegweiser.check import check_content
from wegweiser.publishing.stamp import look_at
from wegweiser.rendering.frame import MARKS, Frame
from wegweiser.settings import Settings

TOWN = Path(__file__).parent / "beispielstadt" / "content"
ICONS = Path(material).parent / "templates" / ".icons"


@pytest.fixture
def settings(tmp_path) -> Settings:
    content = tmp_path / "content"
    shutil.copytree(TOWN, content)
    return Settings(content=content, heute=date(2026, 11, 22), symbole=ICONS, base_url="https://stadt.example/")


@pytest.fixture
def mistakes(settings) -> set[str]:
    """Records with one mistake of every sort; their names."""
    content = settings.content
    cafe = (content / "angebote/beispielstadt/mitte/lesecafe-am-markt.yml").read_text(encoding="utf-8")
    west = content / "angebote/beispielstadt/west"
    wrong = {
        "kein-yaml": "titel: [",
        "kein-text": b"\xff\xfe".decode("latin-1"),
        "falscher-schluessel": cafe.replace("kurz:", "kruz:", 1),
        "unbekannter-traeger": cafe.replace("traeger: ", "traeger: gibt-es-nicht-", 1),
        "name-einer-person": cafe + "anmerkungen:\n  - Bitte bei Frau Mustermann melden.\n",
        "Falscher Name": cafe,
    }
    for name, text in wrong.items():
        (west / f"{name}.yml").write_text(text, encoding="utf-8")
    return set(wrong)


def use_processes(monkeypatch, count: int) -> None:
    monkeypatch.setattr(check, "processors", lambda: count)
    monkeypatch.setattr(pipeline, "processors", lambda: count)


@pytest.fixture(autouse=True)
def small_jobs(monkeypatch):
    """Even a town has work for several."""
    for module in (check, pipeline):
        monkeypatch.setattr(module, "WORTH_A_PROCESS", 0)
    monkeypatch.setattr(check, "FILES_A_JOB", 3)
    monkeypatch.setattr(pipeline, "PAGES_A_JOB", 5)


def test_a_check_finds_the_same(settings, mistakes, monkeypatch):
    use_processes(monkeypatch, 1)
    portal, findings = check_content(settings)
    assert mistakes <= {finding.source.file.stem for finding in findings}
    use_processes(monkeypatch, 3)
    assert check_content(settings) == (portal, findings)


PROSE = ("ueber/", "Was ist das hier?", "Wer dieses Portal macht und für wen.")


class AnyFrame(dict):
    """The same bare frame for every section and depth."""

    def __missing__(self, key) -> Frame:
        return Frame((*(piece for mark in MARKS for piece in ("<", mark)), ">"))


def test_a_site_is_written_the_same(settings, monkeypatch, tmp_path):
    portal, _ = check_content(settings)
    plan = pipeline.plan_site(portal, settings)
    written = []
    for count in (1, 3):
        use_processes(monkeypatch, count)
        site = tmp_path / f"site-{count}"
        site.mkdir()
        search = pipeline.Search(portal, settings, tmp_path / "cache")
        looks, findings = pipeline.write_site(plan, AnyFrame(), search, [PROSE], settings, site)
        assert sorted(looks) == sorted(look_at(site))
        files = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
        written.append((findings, files))
    assert len(written[0][1]) > 100
    assert written[0] == written[1]


def test_pages_of_offers_leave_nothing_that_refers_back_to_itself(settings):
    """Python takes such things away only when it searches for them, and while pages are written it does not."""
    portal, _ = check_content(settings)
    pages = [page for page in pipeline.plan_site(portal, settings).pages if page.bereich == "angebote"]
    list(pipeline.render_plan(pages, (), AnyFrame(), settings))  # what is kept for the next pages is made
    gc.collect()
    gc.disable()
    try:
        list(pipeline.render_plan(pages, (), AnyFrame(), settings))
        assert gc.collect() < len(pages)
    finally:
        gc.enable()
