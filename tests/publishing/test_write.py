"""Publishing: the new site comes in as a whole, and nothing that is no site is ever replaced."""

from pathlib import Path

import pytest

from wegweiser.errors import WegweiserError
from wegweiser.publishing.stamp import look_at
from wegweiser.publishing.write import discard, open_staging, swap, write_files
from wegweiser.rendering.render import RenderedFile


@pytest.fixture
def content(tmp_path) -> Path:
    folder = tmp_path / "projekt" / "content"
    folder.mkdir(parents=True)
    return folder


def test_a_new_site_replaces_the_old_one_as_a_whole(tmp_path, content):
    target = tmp_path / "site"
    target.mkdir()
    (target / "alt.html").write_text("alt")
    staging = open_staging(target, content)
    looks = write_files([RenderedFile("a/index.html", b"neu"), RenderedFile("index.html", b"start")], staging)
    assert (target / "alt.html").exists(), "until the swap, readers see the old site"
    swap(staging, target)
    assert sorted(looks) == sorted(look_at(target)), "what was noted while writing is what is there now"
    assert sorted(path.relative_to(target).as_posix() for path in target.rglob("*.html")) == [
        "a/index.html",
        "index.html",
    ]
    assert [path.name for path in tmp_path.iterdir()] in (["projekt", "site"], ["site", "projekt"])


def test_a_discarded_build_leaves_no_trace(tmp_path, content):
    target = tmp_path / "site"
    target.mkdir()
    (target / "alt.html").write_text("alt")
    discard(open_staging(target, content))
    assert (target / "alt.html").read_text() == "alt"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["projekt", "site"]


def test_leftovers_of_a_killed_build_are_cleared(tmp_path, content):
    target = tmp_path / "site"
    killed = open_staging(target, content)
    assert killed.exists()
    open_staging(target, content)
    assert not killed.exists()


def test_the_site_is_readable_for_a_web_server(tmp_path, content):
    staging = open_staging(tmp_path / "site", content)
    assert staging.stat().st_mode & 0o777 == 0o755


def test_never_replaces_the_project(content, monkeypatch):
    project = content.parent
    (project / "mkdocs.yml").touch()
    monkeypatch.chdir(project)
    for folder in (project, project.parent, content, content / "seiten"):
        with pytest.raises(WegweiserError):
            open_staging(folder, content)


def test_never_replaces_another_project(tmp_path, content):
    other = tmp_path / "anderes"
    (other / ".git").mkdir(parents=True)
    with pytest.raises(WegweiserError, match="sieht nicht nach einer gebauten Website aus"):
        open_staging(other, content)
