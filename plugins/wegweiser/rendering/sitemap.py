"""The list of all addresses for search engines (sitemaps.org 0.9)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import escape

from .render import RenderedFile

HOECHSTENS = 50_000
"""Addresses in one file: the protocol allows no more. Their 50 MB are far away then: an address has about a hundred bytes."""


def render_sitemap(adressen: Iterable[str], base_url: str, hoechstens: int = HOECHSTENS) -> Iterator[RenderedFile]:
    """All addresses below ``base_url``, sorted, in ``sitemap.xml``; where they are too many for one file, that one is the
    list of the files that they stand in."""
    alle = sorted(set(adressen))
    if len(alle) <= hoechstens:
        yield _file("sitemap.xml", "urlset", "url", alle, base_url)
        return
    teile = {
        f"sitemap-{nummer}.xml": alle[start : start + hoechstens]
        for nummer, start in enumerate(range(0, len(alle), hoechstens), 1)
    }
    for name, teil in teile.items():
        yield _file(name, "urlset", "url", teil, base_url)
    yield _file("sitemap.xml", "sitemapindex", "sitemap", teile, base_url)


def _file(name: str, outer: str, inner: str, adressen: Iterable[str], base_url: str) -> RenderedFile:
    entries = "".join(f"<{inner}><loc>{escape(base_url + adresse)}</loc></{inner}>\n" for adresse in adressen)
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<{outer} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{entries}</{outer}>\n'
    )
    return RenderedFile(name, text.encode())
