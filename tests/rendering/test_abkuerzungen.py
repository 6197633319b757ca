"""Which short forms a page has: whole words that people see, and that are not written out anyway."""

import re

import pytest

from wegweiser.planning.page import Page
from wegweiser.rendering.abkuerzungen import LANGFORMEN, abkuerzungen
from wegweiser.rendering.render import render_abkuerzungen
from wegweiser.sprachen import SPRACHEN


@pytest.mark.parametrize(
    "html",
    [
        "<p>Die AWO hilft</p>",
        "<h2>AWO</h2>",
        "<p>AWO-Treff</p>",
        '<a href="x">zur AWO</a>',
        "<p>(AWO)</p>",
        "<p>UN, AWO</p>",
    ],
)
def test_a_short_form_is_found(html):
    assert ("AWO", "Arbeiterwohlfahrt") in abkuerzungen(html)


@pytest.mark.parametrize(
    "html",
    [
        "<p>KAWO</p>",
        "<p>AWOS</p>",
        '<a href="/AWO/">Treff</a>',
        "<code>AWO</code>",
        "<template><p>AWO</p></template>",
        "<p>BAD-AWO</p>",
        "<p>Arbeiterwohlfahrt (AWO)</p>",
        "",
    ],
)
def test_what_is_none_or_written_out_is_not(html):
    assert abkuerzungen(html) == []


def test_each_once_in_the_order_of_the_alphabet():
    assert [kurz for kurz, _ in abkuerzungen("<p>WHO AWO WHO SGB</p>")] == ["AWO", "SGB", "WHO"]


def test_of_many_pages_only_the_first_words_are_looked_at():
    assert abkuerzungen("<p>AWO</p><p>WHO</p>", kern="Treff der AWO") == [("AWO", "Arbeiterwohlfahrt")]
    assert abkuerzungen("<p>AWO</p>", kern="Treff") == []


def test_no_long_form_is_itself_short():
    assert not [lang for lang in LANGFORMEN.values() if any(f" {kurz} " in f" {lang} " for kurz in LANGFORMEN)]


def test_a_page_ends_with_them_and_stays_as_it_is():
    page = Page("seite/", "Seite", "", "pages/mitmachen/template.html.jinja")
    assert render_abkuerzungen("<h1>Die A&amp;O</h1>", page) == ""
    end = render_abkuerzungen("<h1>AWO &amp; WHO</h1>", page)
    assert type("<h1>AWO</h1>" + end) is str, "safe words would escape the rest"
    assert re.findall(r"<dt>(.*?)</dt> <dd>(.*?)</dd>", end) == [
        ("AWO", "Arbeiterwohlfahrt"),
        ("WHO", "Weltgesundheitsorganisation"),
    ]


def test_other_languages_keep_to_themselves():
    page = Page("en/seite/", "Page", "", "", sprache=SPRACHEN["en"])
    assert render_abkuerzungen("<h1>AWO</h1>", page) == ""
