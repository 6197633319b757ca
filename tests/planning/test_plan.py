"""The plan knows its frames and refuses two claims to one address."""

import pytest

from wegweiser.errors import WegweiserError
from wegweiser.planning.page import File, Page
from wegweiser.planning.plan import make_plan
from wegweiser.rendering.frame import FrameKey


def page(adresse: str, bereich: str = "") -> Page:
    return Page(adresse, "Titel", "Beschreibung", "x", bereich=bereich)


def test_one_frame_for_each_section_and_depth():
    plan = make_plan([page(""), page("a/", "angebote"), page("b/", "angebote"), page("a/b/", "angebote")], [])
    assert plan.frame_keys() == {FrameKey("", 0), FrameKey("angebote", 1), FrameKey("angebote", 2)}


@pytest.mark.parametrize("second", ["a/", "A/"])
def test_two_pages_never_share_an_address(second):
    with pytest.raises(WegweiserError, match="dieselbe Adresse"):
        make_plan([page("a/"), page(second)], [])


def test_a_file_never_takes_a_page():
    with pytest.raises(WegweiserError, match=r"a/index\.html"):
        make_plan([page("a/")], [File("a/index.html", b"")])
