"""Which short forms a page has: whole words that people see, and that are not written out anyway."""

import pytest

from wegweiser.rendering.abkuerzungen import LANGFORMEN, abkuerzungen


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


def test_no_long_form_is_itself_short():
    assert not [lang for lang in LANGFORMEN.values() if any(f" {kurz} " in f" {lang} " for kurz in LANGFORMEN)]
