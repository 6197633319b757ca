"""The picture of an offer: from the portal itself, described, credited, and in its place before it has loaded."""

from __future__ import annotations

import struct
import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from wegweiser.components.bild import make_bild
from wegweiser.exports import bilder
from wegweiser.pages.ziele.test_hilfen import SETTINGS, angebot, makro, portal_aus, sichtbar

BILD = {"datei": "cafe.png", "alt": 'Drei "Tassen".', "urheber": "Stadt", "lizenz": "CC0 1.0"}


def png(breite: int, hoehe: int) -> bytes:
    """The beginning of a picture, as far as anybody reads to learn its size."""
    head = struct.pack(">4sIIBBBBB", b"IHDR", breite, hoehe, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head))


@pytest.fixture
def show(tmp_path: Path):
    """Settings and Portal of an offer whose picture file holds these bytes."""

    def lay_out(inhalt: bytes):
        (tmp_path / "bilder").mkdir()
        (tmp_path / "bilder" / "cafe.png").write_bytes(inhalt)
        return replace(SETTINGS, content=tmp_path), portal_aus(angebot("a", bild=BILD), angebot("b", bild=BILD))

    return lay_out


def test_a_picture_has_its_size_its_description_and_its_credit(show):
    settings, portal = show(png(640, 400))
    html = makro("bild", "bild", make_bild(portal.angebote["a"], portal, settings), "../../")
    assert 'src="../../bilder/cafe.png"' in html
    assert 'alt="Drei &#34;Tassen&#34;."' in html
    assert 'width="640" height="400" loading="lazy"' in html
    assert sichtbar(html) == "Bild: Stadt, Lizenz: CC0 1.0"


def test_a_picture_of_two_offers_is_published_once(show):
    settings, portal = show(png(640, 400))
    (file,) = bilder.files(portal, settings)
    assert (file.adresse, file.make_inhalt()) == ("bilder/cafe.png", png(640, 400))


@pytest.mark.parametrize(
    "inhalt",
    [b"", b"<svg xmlns='http://www.w3.org/2000/svg' width='3' height='4'/>", png(0, 4), png(640, 400) + bytes(600_000)],
    ids=["empty", "another format", "without width", "too large"],
)
def test_what_is_no_picture_is_neither_shown_nor_published(show, inhalt):
    settings, portal = show(inhalt)
    assert make_bild(portal.angebote["a"], portal, settings) is None
    assert list(bilder.files(portal, settings)) == []


def test_an_offer_without_a_picture_shows_none():
    portal = portal_aus(angebot("a"))
    assert make_bild(portal.angebote["a"], portal, SETTINGS) is None
    assert makro("bild", "bild", None, "../../").strip() == ""
