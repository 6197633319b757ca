"""The edge: MkDocs, ProperDocs and the command build the same site, and a refused build leaves the old one alone."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from wegweiser.check import Check
from wegweiser.mkdocs_plugin import build_site
from wegweiser.rendering.environment import ROOT
from wegweiser.rendering.render import render_parts
from wegweiser.settings import Settings

STADT = Path(__file__).parent / "beispielstadt"
HEUTE = "2026-11-22"
TAG = date(2026, 11, 22)


def run(*args: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {
        "NO_MKDOCS_2_WARNING": "1",
        "SOURCE_DATE_EPOCH": "1795302000",
    }
    return subprocess.run(
        [sys.executable, "-m", *args], cwd=cwd, capture_output=True, text=True, env=environment, check=False
    )


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a site. MkDocs compresses its list of addresses with the time in it; it is not ours."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def projekt(tmp_path_factory) -> Path:
    """A copy of the example town that tests may spoil."""
    folder = tmp_path_factory.mktemp("edge") / "stadt"
    shutil.copytree(STADT, folder, ignore=shutil.ignore_patterns("site_build", ".cache"))
    return folder


@pytest.fixture(scope="module")
def site(projekt) -> Path:
    """The example town, built by the command."""
    target = projekt.parent / "site"
    done = run("wegweiser.cli", "build", "--site-dir", str(target), cwd=projekt)
    assert done.returncode == 0, done.stderr
    return target


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs"])
def test_other_engines_build_the_same_site(engine, projekt, site):
    target = projekt.parent / f"site-{engine}"
    done = run(engine, "build", "-q", "-f", "mkdocs.yml", "-d", str(target), cwd=projekt)
    assert done.returncode == 0, done.stderr
    built, expected = tree(target), tree(site)
    assert built.keys() == expected.keys()
    assert [name for name in built if built[name] != expected[name]] == []


def test_two_builds_are_equal(projekt, site):
    target = projekt.parent / "site-noch-einmal"
    assert run("wegweiser.cli", "build", "--site-dir", str(target), cwd=projekt).returncode == 0
    assert tree(target) == tree(site)


class Begun(Check):
    """A check that remembers what was asked of it."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self.asked: list[str] = []

    def result(self):
        self.asked.append("result")
        return super().result()

    def stop(self) -> None:
        self.asked.append("stop")
        super().stop()


def test_a_check_that_has_begun_is_taken(projekt, tmp_path):
    begun = Begun(Settings(projekt / "content", TAG))
    build_site(str(projekt / "mkdocs.yml"), str(projekt / "content"), str(tmp_path / "site"), HEUTE, True, begun)
    assert begun.asked == ["result"]


def test_a_check_of_other_content_is_given_up(projekt, tmp_path):
    shutil.copytree(projekt / "content", tmp_path / "content")
    (tmp_path / "content" / "angebote" / "beispielstadt" / "kaputt.yml").write_text("titel: [", encoding="utf-8")
    begun = Begun(Settings(tmp_path / "content", TAG))
    build_site(str(projekt / "mkdocs.yml"), str(projekt / "content"), str(tmp_path / "site"), HEUTE, True, begun)
    assert begun.asked == ["stop"]


def test_a_poured_page_equals_one_that_the_theme_renders(projekt, tmp_path, monkeypatch):
    """One page of every kind goes the slow way: as an ordinary MkDocs page through the whole template."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.structure.files import File, InclusionLevel

    from wegweiser.mkdocs_plugin import _theme_words

    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795302000")
    config = load_config(str(projekt / "mkdocs.yml"), site_dir=str(tmp_path / "site"))
    plugin = config.plugins["wegweiser"]
    slow: dict[str, str] = {}
    one_of_each = {}

    def add_slow_pages(files, *, config, original=plugin.on_files):
        files = original(files, config=config)
        for page in plugin.plan.pages:
            one_of_each.setdefault(page.template, page)
        for page in one_of_each.values():
            source = f"{page.adresse}index.md"
            files.append(File.generated(config, source, content="# Langsam", inclusion=InclusionLevel.NOT_IN_NAV))
        return files

    def give_parts(context, *, page, config, nav, original=plugin.on_page_context):
        record_page = next((p for p in one_of_each.values() if page.file.src_uri == f"{p.adresse}index.md"), None)
        if record_page is None:
            return original(context, page=page, config=config, nav=nav)
        parts = render_parts(record_page, plugin.settings)
        parts["inhalt"] = parts["inhalt"].replace(ROOT, record_page.wurzel)
        context["teile"] = parts | _theme_words(record_page.sprache) | {"bereich": record_page.bereich}
        return context

    def keep_slow_pages(*, config, original=plugin.on_post_build):
        for page in one_of_each.values():
            slow[page.adresse] = (Path(config.site_dir) / page.adresse / "index.html").read_text(encoding="utf-8")
        original(config=config)

    config.plugins.events["files"] = [add_slow_pages]
    config.plugins.events["page_context"] = [give_parts]
    config.plugins.events["post_build"] = [keep_slow_pages]
    config.plugins.on_startup(command="build", dirty=False)
    build(config)

    assert len(slow) == len(one_of_each) >= 15
    for adresse, html in slow.items():
        poured = (tmp_path / "site" / adresse / "index.html").read_text(encoding="utf-8")
        assert poured == html, adresse


@pytest.fixture
def fehlerhaft(projekt):
    """A record with a typo in it, for the length of one test."""
    record = projekt / "content" / "angebote" / "tippfehler.yml"
    record.write_text("titel: Nur ein Titel\ntraegr: haus\n", encoding="utf-8")
    yield
    record.unlink()


@pytest.mark.parametrize("command", [("wegweiser.cli", "build"), ("mkdocs", "build", "-f", "mkdocs.yml")])
@pytest.mark.usefixtures("fehlerhaft")
def test_errors_publish_nothing_and_leave_the_old_site_alone(command, projekt, tmp_path):
    target = tmp_path / "site"
    target.mkdir()
    (target / "index.html").write_text("die alte Website")
    done = run(*command, "--site-dir", str(target), cwd=projekt)
    assert done.returncode == 1
    assert "traegr" in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(target) == {"index.html": b"die alte Website"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"], "no half-built folder stays behind"


def test_a_strict_build_with_a_warning_leaves_the_old_site_alone(projekt, tmp_path):
    page = projekt / "content" / "seiten" / "verirrt.md"
    page.write_text("# Verirrt\n\n[wohin](gibt-es-nicht.md)\n", encoding="utf-8")
    target = tmp_path / "site"
    target.mkdir()
    (target / "index.html").write_text("die alte Website")
    try:
        done = run("mkdocs", "build", "--strict", "-f", "mkdocs.yml", "--site-dir", str(target), cwd=projekt)
    finally:
        page.unlink()
    assert done.returncode == 1
    assert tree(target) == {"index.html": b"die alte Website"}


def test_a_build_without_the_plugin_is_refused(projekt, tmp_path):
    (tmp_path / "seiten").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: x\ndocs_dir: seiten\nplugins: []\n", encoding="utf-8")
    done = run("wegweiser.cli", "build", "--site-dir", str(tmp_path / "site"), cwd=tmp_path)
    assert done.returncode == 2
    assert "fehlt unter „plugins:“ der Eintrag „wegweiser“" in done.stderr


@pytest.mark.parametrize(
    ("folder", "sentence"), [("fehlt", "Den Ordner der Inhalte gibt es nicht"), ("leer", "liegt kein einziger Eintrag")]
)
def test_nothing_to_publish_is_an_error(folder, sentence, projekt, tmp_path):
    (tmp_path / "leer").mkdir()
    target = tmp_path / "site"
    done = run("wegweiser.cli", "build", "--content", str(tmp_path / folder), "--site-dir", str(target), cwd=projekt)
    assert done.returncode == 2
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
    assert not target.exists()


@pytest.mark.parametrize("args", [("build", "--gibtsnicht"), ("check", "--format", "xml"), ("unbekannt",)])
def test_wrong_usage_is_exit_code_2(args, projekt):
    assert run("wegweiser.cli", *args, cwd=projekt).returncode == 2


@pytest.fixture
def einstellungen(projekt, tmp_path):
    """Function: replace words in ``mkdocs.yml`` of a project of its own, and give its folder."""

    def change(**words: str) -> Path:
        folder = shutil.copytree(projekt, tmp_path / "projekt")
        text = (folder / "mkdocs.yml").read_text(encoding="utf-8")
        for key, value in words.items():
            text, changed = re.subn(rf"(?m)^( +{key}:).*$", rf"\1 {value}", text)
            assert changed == 1, key
        (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
        return folder

    return change


def test_placeholders_are_named_and_stop_only_a_strict_build(einstellungen, tmp_path):
    folder = einstellungen(demonstration='""', anschrift='""', erstellt="2026-03-02", geprueft="2026-11-02")
    site, strict = tmp_path / "site", tmp_path / "strict"
    done = run("wegweiser.cli", "build", "--heute", HEUTE, "--site-dir", str(site), cwd=folder)
    assert done.returncode == 0, done.stderr
    assert "Es fehlen „betreiber.anschrift“." in done.stderr
    assert "bitte eintragen: Anschrift" in (site / "impressum" / "index.html").read_text(encoding="utf-8")
    done = run("mkdocs", "build", "--strict", "-f", "mkdocs.yml", "--site-dir", str(strict), cwd=folder)
    assert done.returncode == 1
    assert not strict.exists()


@pytest.mark.parametrize(
    ("key", "value", "sentence"),
    [
        ("land", "XY", "Das Land „XY“ unter „betreiber“ gibt es nicht. Möglich: BW, BY,"),
        ("stand", "ganz", "Den Stand „ganz“ unter „barrierefreiheit“ gibt es nicht."),
        ("notausgang", "http://stadt.example", "„notausgang“ braucht eine Adresse, die mit https:// beginnt"),
        ("geprueft", '"neulich"', "„neulich“ unter „barrierefreiheit“ ist kein Datum."),
    ],
)
def test_wrong_settings_are_told_in_a_sentence(key, value, sentence, einstellungen, tmp_path):
    done = run("wegweiser.cli", "build", "--site-dir", str(tmp_path / "site"), cwd=einstellungen(**{key: value}))
    assert done.returncode == 2
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
