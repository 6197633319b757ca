"""The list of all addresses for search engines."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import escape


def render_sitemap(adressen: Iterable[str], base_url: str) -> bytes:
    """Sitemap (sitemaps.org 0.9) of addresses below ``base_url``, sorted."""
    entries = "".join(f"<url><loc>{escape(base_url + adresse)}</loc></url>\n" for adresse in sorted(set(adressen)))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{entries}</urlset>\n'
    ).encode()
