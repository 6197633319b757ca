"""Markdown shows a record's text as it is, whatever signs it holds."""

import pytest
from markdown_it import MarkdownIt

from wegweiser.report.markdown import escape

NASTY = [
    "a | b",
    "# keine Überschrift",
    "- kein Punkt",
    "+ auch nicht",
    "1. und nicht gezählt",
    "2) ebenso",
    "=== kein Strich",
    "> kein Zitat",
    "*fett* _kursiv_ `code` ~~weg~~",
    "[Text](https://boese.example)",
    "![Bild](x.png)",
    "<script>alert(1)</script>",
    "<https://boese.example>",
    "&lt;b&gt; &#65;",
    "[^1] [x]: https://boese.example",
    "back\\slash \\*",
    "mehr\nals\n\neine Zeile",
    "$E=mc^2$",
    "| --- | --- |",
    "Ende #",
]


@pytest.mark.parametrize("text", NASTY)
@pytest.mark.parametrize("around", ["- {}", "{}", "### {} (3)", "| Kopf |\n|---|\n| {} |"])
def test_it_reads_as_it_was_written(text, around):
    tokens = (
        MarkdownIt("commonmark", {"html": True})
        .enable(["table", "strikethrough"])
        .parse(around.format(escape(text, am_anfang=True)))
    )
    inline = [token for token in tokens if token.type == "inline"]
    assert {child.type for token in inline for child in token.children} <= {"text", "text_special"}
    words = "".join(child.content for child in inline[-1].children)
    assert words.removesuffix(" (3)") == " ".join(text.split())


@pytest.mark.parametrize(
    "text", ["https://boese.example/x", "www.boese.example", "WWW.boese.example", "a@boese.example"]
)
def test_nothing_links_itself(text):
    """What GitHub and others would make a link of: no address is left in one piece."""
    escaped = escape(text)
    assert "://" not in escaped.replace("\\://", "")
    assert "www." not in escaped.lower()
    assert "e@" not in escaped.replace("\\@", "")


def test_ordinary_sentences_stay_readable():
    sentence = "Am 1. März 2026: Treff (Nord), ab 15:30 Uhr – für alle!"
    assert escape(sentence, am_anfang=True) == sentence
