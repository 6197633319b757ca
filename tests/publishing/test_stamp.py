"""The stamp fits only the very same content, program, day and site."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

import pytest

from wegweiser.publishing.stamp import Eingang, look_at, read_stamp, write_stamp


@pytest.fixture
def content(tmp_path) -> Path:
    folder = tmp_path / "content" / "angebote"
    folder.mkdir(parents=True)
    (folder / "a.yml").write_text("titel: A\n")
    (folder / "b.yml").write_text("titel: B\n")
    return folder.parent


@pytest.fixture
def site(tmp_path) -> Path:
    folder = tmp_path / "site" / "a"
    folder.mkdir(parents=True)
    (folder / "index.html").write_text("a")
    return folder.parent


def test_the_same_gives_the_same(content):
    assert Eingang(["heute"], [content]).hash() == Eingang(["heute"], [content]).hash()


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "a.yml").write_text("titel: Ä\n"),
        lambda folder: (folder / "c.yml").write_text(""),
        lambda folder: (folder / "b.yml").unlink(),
        lambda folder: (folder / "b.yml").rename(folder / "c.yml"),
        lambda folder: ((folder / "a.yml").write_text("titel: A\nt"), (folder / "b.yml").write_text("itel: B\n")),
    ],
)
def test_any_change_of_content_gives_another(content, change):
    before = Eingang([], [content]).hash()
    change(content / "angebote")
    assert Eingang([], [content]).hash() != before


def test_what_others_have_read_is_not_read_again(content):
    file = content / "angebote" / "a.yml"
    whole = Eingang([], [content]).hash()
    later = Eingang([], [content], later=".yml")
    known = {str(file): sha256(file.read_bytes()).digest()}
    file.write_text("titel: Ä\n")  # after it was read: the hash is of what was read
    assert later.hash(known) == whole
    assert later.hash() == Eingang([], [content]).hash() != whole


def test_another_day_gives_another(content):
    assert Eingang(["2026-11-22"], [content]).hash() != Eingang(["2026-11-23"], [content]).hash()


def test_a_changed_program_gives_another(content, tmp_path, monkeypatch):
    from wegweiser.publishing import stamp

    package = tmp_path / "wegweiser" / "publishing"
    package.mkdir(parents=True)
    monkeypatch.setattr(stamp, "__file__", str(package / "stamp.py"))
    (package / "stamp.py").write_text("eins")
    before = Eingang([], [content]).hash()
    (package / "stamp.py").write_text("zwei")
    assert Eingang([], [content]).hash() != before


def test_a_stamp_comes_back_with_what_was_said(tmp_path, site):
    write_stamp(tmp_path / "cache", site, "abc", look_at(site), "Alles gut.", 3, 4)
    stamp = read_stamp(tmp_path / "cache", site, lambda: "abc")
    assert (stamp.meldungen, stamp.seiten, stamp.dateien) == ("Alles gut.", 3, 4)
    assert read_stamp(tmp_path / "cache", site, lambda: "abd") is None
    assert read_stamp(tmp_path / "cache", tmp_path / "andere", lambda: "abc") is None


@pytest.mark.parametrize(
    "touch",
    [
        lambda site: (site / "a" / "index.html").write_text("b"),
        lambda site: os.utime(site / "a" / "index.html", ns=(1, 1)),
        lambda site: (site / "neu.html").write_text(""),
        lambda site: (site / "a" / "index.html").unlink(),
    ],
)
def test_a_site_that_somebody_touched_is_built_again(tmp_path, site, touch):
    write_stamp(tmp_path / "cache", site, "abc", look_at(site), "", 1, 1)
    touch(site)
    assert read_stamp(tmp_path / "cache", site, lambda: "abc") is None


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"eingang": "abc"}', "\x00"])
def test_a_damaged_or_missing_stamp_costs_a_build_and_nothing_else(tmp_path, site, damage):
    assert read_stamp(tmp_path / "cache", site, lambda: "abc") is None
    write_stamp(tmp_path / "cache", site, "abc", look_at(site), "", 1, 1)
    (file,) = (tmp_path / "cache" / "stand").iterdir()
    file.write_text(damage)
    assert read_stamp(tmp_path / "cache", site, lambda: "abc") is None
