import os
from datetime import date
from pathlib import Path

import pytest

from wegweiser.check import find_sources, read_records
from wegweiser.errors import WegweiserError
from wegweiser.reading.read import MAX_FOLDERS
from wegweiser.settings import Settings


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    (folder / "traeger").mkdir(parents=True)
    return folder


def read(content: Path):
    sources, strays = find_sources(Settings(content=content, heute=date(2026, 11, 22)))
    records, findings = read_records(sources)
    return records, [*strays, *findings]


def codes(content: Path) -> dict[str, str]:
    return {finding.source.below_content: finding.code for finding in read(content)[1]}


def test_kind_and_id_come_from_the_path(content):
    for path in (
        "angebote/stadt/nord/lesecafe.yml",
        "goals/stadt/plan/strategie.yml",
        "goals/stadt/plan/01-wohnen.yml",
        "vokabular/themen.yml",
        "vokabular/synonyme.yml",
        "vokabular/synonyme-en.yml",
        "hilfe.yml",
    ):
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text("a: b\n")
    records, findings = read(content)
    assert findings == []
    assert [(record.kind, record.id) for record in records] == [
        ("angebot", "lesecafe"),
        ("handlungsfeld", "plan/01-wohnen"),
        ("strategie", "plan"),
        ("hilfe", "hilfe"),
        ("synonyme", "synonyme-en"),
        ("synonyme", "synonyme"),
        ("vokabular", "themen"),
    ]


def test_the_shown_path_is_the_folder_as_given(content, monkeypatch):
    (content / "traeger" / "verein.yml").write_text("name: x\n")
    monkeypatch.chdir(content.parent)
    (record,), _ = read(Path("content"))
    assert record.source.shown == "content/traeger/verein.yml"
    assert record.data == {"name": "x"}


def test_a_missing_content_folder_is_a_problem_of_the_set_up(tmp_path):
    with pytest.raises(WegweiserError, match="gibt es nicht"):
        read(tmp_path / "nirgends")


def test_links_to_files_and_folders_are_refused(content, tmp_path):
    (tmp_path / "fremd").mkdir()
    (tmp_path / "fremd" / "verein.yml").write_text("name: x\n")
    (content / "traeger" / "verein.yml").symlink_to(tmp_path / "fremd" / "verein.yml")
    (content / "angebote").symlink_to(tmp_path / "fremd")
    records, _ = read(content)
    assert records == []
    assert codes(content) == {"traeger/verein.yml": "verknuepfung", "angebote": "verknuepfung"}


def test_pipes_and_folders_that_look_like_files(content):
    os.mkfifo(content / "traeger" / "rohr.yml")
    (content / "traeger" / "ordner.yml").mkdir()
    assert codes(content) == {"traeger/rohr.yml": "keine-datei", "traeger/ordner.yml": "keine-datei"}


def test_a_file_that_cannot_be_read(content, monkeypatch):
    (content / "traeger" / "verein.yml").write_text("name: x\n")
    monkeypatch.setattr(
        "wegweiser.reading.read.read_bytes", lambda file: (None, "Diese Datei darf nicht gelesen werden.")
    )
    assert codes(content) == {"traeger/verein.yml": "datei-nicht-lesbar"}


def test_folders_are_not_followed_without_end(content):
    (content / "traeger" / Path(*["a"] * (MAX_FOLDERS + 2))).mkdir(parents=True)
    assert list(codes(content).values()) == ["zu-tief"]


def test_names_that_are_no_utf8_do_no_harm(content):
    os.mkdir(os.fsencode(content / "traeger") + b"/\xff\xfe")
    (content / "traeger" / "\udcff.yml").write_text("name: x\n")
    assert "dateiname" in codes(content).values()


@pytest.mark.parametrize("name", ["README.md", "LIESMICH.txt", ".gitkeep", ".versteckt.yml", "LICENSE"])
def test_what_lies_around_is_silent(content, name):
    (content / name).write_text("x")
    (content / "traeger" / name).write_text("x")
    assert codes(content) == {}


@pytest.mark.parametrize("folder", ["seiten", "bilder"])
def test_folders_that_others_read_are_left_to_them(content, folder):
    (content / folder).mkdir()
    (content / folder / "X y.yml").write_text("::")
    assert codes(content) == {}


def test_a_near_folder_name_is_suggested(content):
    (content / "Angebot").mkdir()
    (content / "Angebot" / "x.yml").write_text("a: b\n")
    _, (finding,) = read(content)
    assert (finding.severity, finding.suggestion) == ("error", "angebote")
