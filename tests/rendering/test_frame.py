"""Frames are cut at their marks, and a theme that loses or doubles one stops the build."""

import pytest

from wegweiser.errors import WegweiserError
from wegweiser.rendering.frame import MARKS, FrameKey, cut

PAGE = "<title>[[wegweiser:titel]]</title>[[wegweiser:beschreibung]][[wegweiser:kopf]][[wegweiser:notausgang]][[wegweiser:sprachen]]<p>[[wegweiser:oben]]</p><main>[[wegweiser:inhalt]]</main>"


def test_pours_each_value_into_its_place():
    poured = cut(PAGE, "x").pour({mark: mark.upper() for mark in MARKS})
    assert poured == b"<title>TITEL</title>BESCHREIBUNGKOPFNOTAUSGANGSPRACHEN<p>OBEN</p><main>INHALT</main>"


def test_what_is_poured_is_not_read_as_a_mark():
    values = dict.fromkeys(MARKS, "") | {"titel": "[[wegweiser:inhalt]]", "inhalt": "[[wegweiser:titel]]"}
    assert cut(PAGE, "x").pour(values) == b"<title>[[wegweiser:inhalt]]</title><p></p><main>[[wegweiser:titel]]</main>"


def test_a_missing_mark_stops_the_build():
    with pytest.raises(WegweiserError, match="es fehlt oben"):
        cut(PAGE.replace("[[wegweiser:oben]]", ""), "rahmen.html")


def test_a_doubled_mark_stops_the_build():
    with pytest.raises(WegweiserError, match="doppelt ist titel"):
        cut(PAGE + "[[wegweiser:titel]]", "rahmen.html")


def test_an_unknown_mark_stops_the_build():
    with pytest.raises(WegweiserError, match="unbekannt ist fuss"):
        cut(PAGE + "[[wegweiser:fuss]]", "rahmen.html")


def test_frames_lie_at_the_depth_where_they_are_used():
    assert FrameKey("ziele", 2).adresse.count("/") == 2
    assert FrameKey("", 0).adresse == "wegweiser-rahmen-de-ohne.html"
