"""Markdown of records: a small subset becomes HTML, everything else stays the text it is."""

from html import unescape
from random import Random

import pytest

from wegweiser.rendering import sanitise
from wegweiser.rendering.sanitise import einfach_zitiert, markdown, plain, plain_text, prose


@pytest.mark.parametrize(
    ("text", "html"),
    [
        (
            "Ein *leiser* und ein **starker** Satz.",
            "<p>Ein <em>leiser</em> und ein <strong>starker</strong> Satz.</p>\n",
        ),
        ("- eins\n- zwei", "<ul>\n<li>eins</li>\n<li>zwei</li>\n</ul>\n"),
        ("1. eins\n2. zwei", "<ol>\n<li>eins</li>\n<li>zwei</li>\n</ol>\n"),
        ("# Groß\n\nText", "<h3>Groß</h3>\n<p>Text</p>\n"),
        (
            "[KISS](https://kiss-stuttgart.de/)",
            '<p><a href="https://kiss-stuttgart.de/" rel="noopener noreferrer">KISS</a></p>\n',
        ),
        (
            "[Mail](mailto:info@example.org)",
            '<p><a href="mailto:info@example.org" rel="noopener noreferrer">Mail</a></p>\n',
        ),
    ],
)
def test_renders_the_subset(text, html):
    assert markdown(text) == html


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<b onmouseover=alert(1)>x</b>",
        "![Bild](https://example.org/x.png)",
        "```\n<script>\n```",
        "<https://example.org/>",
        "{{ 7 * 7 }}",
        "&lt;script&gt;",
    ],
)
def test_everything_else_stays_text(text):
    html = str(markdown(text))
    for element in ("<script", "<img", "<b ", "<code", "<pre"):
        assert element not in html


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "java\tscript:x",
    ],
)
def test_links_lead_only_where_they_may(address):
    assert "href" not in str(markdown(f"[klick]({address})"))


def test_pictures_stay_the_text_they_are():
    html = str(markdown("![Bild](https://example.org/x.png) und [Link](https://example.org/)"))
    assert html.startswith("<p>![Bild](https://example.org/x.png) und <a ")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Das **wichtige** [Papier](https://example.org/) gilt.\n\nMehr.", "Das wichtige Papier gilt."),
        ("# Titel\n\nText", "Titel"),
        ("- eins\n- zwei", "eins"),
        ("{{ 7*7 }} <b> ![x](y) a_b_c", "{{ 7*7 }} <b> ![x](y) a_b_c"),
        ("", ""),
    ],
)
def test_plain_words_of_the_first_paragraph(text, words):
    assert plain(text) == words


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        '<script src="https://example.org/x.js"></script>',
        '<meta http-equiv="refresh" content="0; url=https://example.org/">',
        '<form action="https://example.org/"><input name="a"></form>',
        '<iframe src="https://example.org/"></iframe>',
        '<p style="position:fixed" onclick="x()">Text</p>',
        '<a href="javascript:alert(1)">klick</a>',
        '<img src="https://example.org/zaehler.png">',
        '<base href="https://example.org/">',
    ],
)
def test_a_prose_page_cannot_act(html):
    cleaned = str(prose(f'<h1 id="titel">Titel</h1>\n{html}'))
    assert cleaned.startswith('<h1 id="titel">Titel</h1>')
    for sign in ("script", "meta", "form", "input", "iframe", "style", "onclick", "javascript", "img", "base"):
        assert sign not in cleaned


def test_a_prose_page_keeps_what_it_is_made_of():
    html = '<h2 id="a">A</h2>\n<table>\n<thead>\n<tr>\n<th>x</th>\n</tr>\n</thead>\n</table>\n<p><a href="../kontakt/">K</a></p>'
    assert str(prose(html)).replace(' rel="noopener noreferrer"', "") == html


def test_plain_text_is_what_people_read():
    assert plain_text("<h1>A &amp; B</h1><p>eins<br>zwei</p>") == "A & B eins zwei"


@pytest.mark.parametrize(
    ("text", "call"),
    [
        ("Evangelisch: 0800 1 11 01 11.", "tel:08001110111"),
        ("Rufen Sie an (0711 216-0).", "tel:07112160"),
        ("*Tel.* 030/23125-121", "tel:03023125121"),
        ("+49 711 216-91100", "tel:+4971121691100"),
        ("Unter 116 117 hilft jemand", "tel:116117"),
        ("الخدمة: 0800\u00a01\u00a011\u00a001\u00a011.", "tel:08001110111"),
    ],
)
def test_numbers_in_a_text_can_be_tapped(text, call):
    assert markdown(text).count(f'<a href="{call}" dir="ltr">') == 1


@pytest.mark.parametrize(
    "text",
    [
        "Vorlage 0123/2024",
        "GRDrs 446/2022",
        "01234 Stadt",
        "von 09:00 bis 10:00",
        "0,50 Euro",
        "116 Plätze",
        "116117.de",
        "2026-01-02",
    ],
)
def test_other_figures_stay_figures(text):
    assert "<a" not in markdown(text)


def test_a_number_that_is_linked_stays_as_it_is():
    assert markdown("[0711 216-0](tel:07112160)").count("<a ") == 1
    assert markdown("[0711 216-0](https://stadt.example/0711%20216-0)").count("tel:") == 0


def test_words_alone_take_a_shorter_way_to_the_same():
    """The short way leaves out the parser and the allow-list, so it must never give anything else than they do."""
    random = Random(1)
    signs = [
        *"aB9ä²ß_*-+#.):;!?()[]<>&\\`~|=/%€„“‘’–\"'",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\t",
        "\u00a0",
        "\u2028",
        "\x00",
        "&amp;",
        "1. ",
        "www.a.de",
    ]
    plain_signs = [*"aB9äß.,:?!()„“–\"'-/", " ", "\n\n", "_"]
    taken = 0
    for number in range(20_000):
        text = "A" * (number % 2) + "".join(
            random.choices(plain_signs if number % 4 else signs, k=random.randint(0, 12))
        )
        taken += bool(sanitise._PARAGRAPHS.fullmatch(text))
        assert markdown.__wrapped__(text) == sanitise._markdown(text), repr(text)
    assert 2_000 < taken < 18_000


@pytest.mark.parametrize("text", ['{"a": "b"}', "' onclick='x", "</div><script>", "&#39; &amp; &", ""])
def test_text_stays_within_single_quotes_and_is_read_as_it_was(text):
    quoted = str(einfach_zitiert(text))
    assert not set("'<>") & set(quoted)
    assert unescape(quoted) == text
    assert quoted.count('"') == text.count('"')
