"""``make bilder``: the pictures of one kind are there, of the right width, and the sheet shows them."""

from __future__ import annotations

import importlib.util
import struct
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = Path(__file__).parent / "bilder" / "machen.py"


@pytest.fixture(scope="module")
def machen():
    spec = importlib.util.spec_from_file_location("bilder_machen", PROGRAM)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def size(picture: Path) -> tuple[int, int]:
    """Width and height of a PNG."""
    return struct.unpack(">II", picture.read_bytes()[16:24])


def test_pictures_of_one_kind(town, tmp_path: Path) -> None:
    (tmp_path / "old.png").touch()
    options = ["--site", town.folder, "--nach", tmp_path, "--art", "missing", "--breite", "390"]
    views = ["--ansicht", "hell", "dunkel", "druck"]
    done = subprocess.run([sys.executable, PROGRAM, *options, *views], capture_output=True, text=True, check=True)
    pictures = {path.name: path for path in tmp_path.glob("*.png")}
    assert set(pictures) == {"missing-390-hell.png", "missing-390-dunkel.png", "missing-718-druck.png"}
    assert [size(pictures[name])[0] for name in sorted(pictures)] == [390, 390, 718]
    assert size(pictures["missing-390-hell.png"])[1] > 844, "all of the page"
    assert pictures["missing-390-hell.png"].read_bytes() != pictures["missing-390-dunkel.png"].read_bytes()
    sheet = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert all(f'src="{name}"' in sheet for name in pictures)
    assert "3/3  missing: 718 px, druck" in done.stdout
    assert "3 Bilder, davon 0 von Seiten, die seitlich überlaufen." in done.stdout


def test_paper_and_forced_colours_are_kept_for_some_kinds(machen) -> None:
    pages = {"offer": "angebote/lesecafe-am-markt/", "impressum": "impressum/"}
    plan = [(bild.art, bild.breite, bild.ansicht) for bild in machen.plan(pages, [390], None)]
    assert plan == [
        ("offer", 390, "hell"),
        ("offer", 390, "dunkel"),
        ("offer", 390, "kontrast"),
        ("offer", 718, "druck"),
        ("impressum", 390, "hell"),
        ("impressum", 390, "dunkel"),
    ]


def test_another_portal_shows_its_own_pages(machen, tmp_path: Path) -> None:
    pages = {
        "angebote/": "",
        "angebote/seite-2/": "the next part of a list is no offer" * 9,
        "angebote/klein/": "x",
        "angebote/gross/": "more to see",
        "angebote/thema/begegnung/": "",
        "ziele/plan/1/": "",
    }
    for address, text in pages.items():
        (tmp_path / address).mkdir(parents=True)
        (tmp_path / address / "index.html").write_text(text)
    found = machen.find_pages(tmp_path)
    assert found["start"] == ""
    assert found["finder-without-results"].startswith("angebote/?q=")
    assert found["list-of-a-theme"] == "angebote/thema/begegnung/"
    assert found["offer"] == "angebote/gross/"
    assert found["handlungsfeld"] == "ziele/plan/1/"
    assert "offer-that-is-over" not in found, "the same page once"
    assert "strategy" not in found
