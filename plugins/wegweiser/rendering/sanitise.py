"""Markdown of records → safe HTML. The only place in the project that marks HTML as safe.

A small CommonMark subset goes in (paragraphs, lists, emphasis, links; headings become level 3; HTML, images and code
stay the text they are), and what comes out passes an allow-list once more.
"""

from __future__ import annotations

from functools import lru_cache
from html import unescape

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup

_PARSER = (
    MarkdownIt("zero", {"html": False, "linkify": False, "typographer": False})
    .enable(["heading", "list", "emphasis", "link", "newline", "escape", "entity", "balance_pairs", "paragraph"])
)
_TAGS = {"p", "ul", "ol", "li", "em", "strong", "a", "h3", "br"}


def _heading_level_3(self, tokens, idx, options, env) -> str:
    return "<h3>" if tokens[idx].nesting == 1 else "</h3>\n"


_PARSER.add_render_rule("heading_open", _heading_level_3)
_PARSER.add_render_rule("heading_close", _heading_level_3)


@lru_cache(maxsize=4096)
def markdown(text: str) -> Markup:
    """Render a record's Markdown. Links lead only to https, http, mailto and tel; anything else stays text."""
    return Markup(
        nh3.clean(
            _PARSER.render(_keep_images_as_text(text)),
            tags=_TAGS,
            attributes={"a": {"href"}, "ol": {"start"}},
            url_schemes={"https", "http", "mailto", "tel"},
            link_rel="noopener noreferrer",
        )
    )


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
