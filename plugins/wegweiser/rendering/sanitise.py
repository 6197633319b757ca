"""Foreign text → safe HTML. The only place in the project that marks HTML as safe.

Of a record's Markdown a small subset goes in (paragraphs, lists, emphasis, links; headings become level 3; HTML, images
and code stay the text they are), and what comes out passes an allow-list once more. What MkDocs makes of a prose page
passes a wider one: a pull request can change such a page as well.
"""

from __future__ import annotations

import re
from functools import lru_cache, partial
from html import unescape

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup

rendered = partial(str.__new__, Markup)
"""What a template has made and escaped: the same as ``Markup(text)``, which asks first whether the text brings HTML of its own."""

_PARSER = MarkdownIt("zero", {"html": False, "linkify": False, "typographer": False}).enable(
    ["heading", "list", "emphasis", "link", "newline", "escape", "entity", "balance_pairs", "paragraph"]
)
_TAGS = {"p", "ul", "ol", "li", "em", "strong", "a", "h3", "br"}
_PROSE_TAGS = _TAGS | {"h1", "h2", "h4", "hr", "blockquote", "code", "pre", "table", "thead", "tbody", "tr", "th", "td"}
_SCHEMES = {"https", "http", "mailto", "tel"}


def _heading_level_3(self, tokens, idx, options, env) -> str:
    return "<h3>" if tokens[idx].nesting == 1 else "</h3>\n"


_PARSER.add_render_rule("heading_open", _heading_level_3)
_PARSER.add_render_rule("heading_close", _heading_level_3)


_WORDS = r"[^\W\d_][\w .,;:?!()/%€„“‚‘’–\"'-]*(?<! )"
_PARAGRAPHS = re.compile(rf"{_WORDS}(?:\n\n{_WORDS})*\n?")
"""Words in paragraphs: no sign that Markdown or HTML could read as anything but itself (but for ``_``, which is a letter to
Python), and no line that begins like a list."""


_GAP = r"(?:\s|&nbsp;)"
_NUMBERS = re.compile(
    rf"""<a\b.*?</a> | <[^>]*>
    | (?<![\w/.,+-]) (
        (?:\+49|0[1-9][0-9]{{1,4}}) (?:{_GAP}?/{_GAP}?(?=(?:(?:{_GAP}|-)?[0-9]){{5}}) | {_GAP}?-{_GAP}? | {_GAP}) [0-9] (?:(?:{_GAP}|[/-])?[0-9]){{3,}}
      | 116 {_GAP}? [01][0-9]{{2}}
    ) (?!\w|\.[a-z])""",
    re.DOTALL | re.VERBOSE,
)
"""Links and tags, which stay, and telephone numbers as people in Germany write them."""


def _call(match: re.Match[str]) -> str:
    """A number in a text can be tapped, and is read from left to right in every language."""
    if not (number := match[1]):
        return match[0]
    return f'<a href="tel:{re.sub("[^0-9+]", "", number)}" dir="ltr">{number}</a>'


@lru_cache(maxsize=4096)
def markdown(text: str) -> Markup:
    """Render a record's Markdown. Links lead only to https, http, mailto and tel; anything else stays text."""
    html = _paragraphs(text) if _PARAGRAPHS.fullmatch(text) and "_" not in text else _markdown(text)
    return Markup(_NUMBERS.sub(_call, html)) if "0" in text or "116" in text else html


def _paragraphs(text: str) -> Markup:
    """The same for text that holds nothing but words, as most records' do."""
    return Markup("".join(f"<p>{paragraph}</p>\n" for paragraph in text.rstrip("\n").split("\n\n")))


def _markdown(text: str) -> Markup:
    return Markup(
        nh3.clean(
            _PARSER.render(_keep_images_as_text(text)),
            tags=_TAGS,
            attributes={"a": {"href"}, "ol": {"start"}},
            url_schemes=_SCHEMES,
            link_rel="noopener noreferrer",
        )
    )


def prose(html: str) -> Markup:
    """What MkDocs has rendered of a prose page, without anything that could act: no script, form, frame or style."""
    heading_ids = {heading: {"id"} for heading in ("h1", "h2", "h3", "h4")}
    return Markup(
        nh3.clean(
            html,
            tags=_PROSE_TAGS,
            attributes={"a": {"href"}, "ol": {"start"}} | heading_ids,
            url_schemes=_SCHEMES,
            link_rel="noopener noreferrer",
        )
    )


def einfach_zitiert(text: str) -> Markup:
    """Text for an attribute in single quotes. JSON is full of double ones, which can stay as they are there."""
    text = str(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return Markup(text.replace("'", "&#39;"))


def plain(text: str) -> str:
    """The first paragraph of a record's Markdown as plain text: what the reader would see, without the signs."""
    first = next((token for token in _PARSER.parse(_keep_images_as_text(text)) if token.type == "inline"), None)
    children = (first.children or ()) if first else ()
    return "".join("\n" if child.type in ("softbreak", "hardbreak") else child.content for child in children)


def _keep_images_as_text(text: str) -> str:
    """Without the rule for images, ``![a](b)`` would become a link after an exclamation mark."""
    return text.replace("![", "!\\[")


def plain_text(html: str) -> str:
    """The words of finished HTML, for the search: no tags, no entities, single blanks."""
    spaced = html.replace("<", " <")
    return " ".join(unescape(nh3.clean(spaced, tags=set())).split())
