import os

import pytest

from wegweiser.reading.files import read_bytes


def test_a_regular_file(tmp_path):
    (tmp_path / "a.yml").write_bytes(b"a: b\n")
    assert read_bytes(tmp_path / "a.yml") == (b"a: b\n", "")


def test_never_more_than_one_byte_above_the_limit(tmp_path):
    (tmp_path / "a.yml").write_bytes(b"x" * 100)
    assert read_bytes(tmp_path / "a.yml", limit=10) == (b"x" * 11, "")


def test_links_are_not_followed(tmp_path):
    (tmp_path / "secret").write_bytes(b"secret")
    (tmp_path / "a.yml").symlink_to(tmp_path / "secret")
    raw, reason = read_bytes(tmp_path / "a.yml")
    assert raw is None
    assert "Verknüpfung" in reason


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.yml")
    assert read_bytes(tmp_path / "a.yml")[0] is None


@pytest.mark.parametrize("name", [".", "missing.yml", "a\0b"])
def test_folders_and_missing_files_give_a_reason(tmp_path, name):
    raw, reason = read_bytes(tmp_path / name)
    assert raw is None
    assert reason.endswith(".")
