"""What holds for every page of a built site, without a browser: links, headings, titles, safety, the sitemap."""

from __future__ import annotations

import gzip
import re
import statistics
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

MOST = 40
"""How many problems a failing test lists."""

LITERAL = ("{{ 7*7 }}", "[[wegweiser:inhalt]]")
"""The only texts of the example town that may look like a template's: its records „boese-texte“ hold them."""

LOADING = {
    "script",
    "img",
    "iframe",
    "frame",
    "audio",
    "video",
    "source",
    "track",
    "embed",
    "object",
    "use",
    "input",
    "form",
}
POINTING = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers", "list", "form")


def check(site, problem) -> None:
    """Fail with a readable list of ``address: what`` for everything that ``problem(document)`` yields on any page."""
    found = [f"{document.address or '/'}: {what}" for document in site.documents.values() for what in problem(document)]
    if found:
        more = [f"… and {len(found) - MOST} more"] if len(found) > MOST else []
        pytest.fail(f"{site.name}: " + "\n  ".join([f"{len(found)} problems", *found[:MOST], *more]), pytrace=False)


@lru_cache(maxsize=64)
def ids_of_svg(path: Path) -> frozenset[str]:
    return frozenset(re.findall(r'\bid="([^"]+)"', path.read_text(encoding="utf-8")))


# --- links --------------------------------------------------------------------------------------------------------------


def test_every_internal_reference_resolves(site) -> None:
    by_path = {document.path: document for document in site.documents.values()}

    def problem(document):
        for reference in dict.fromkeys(document.references):
            target = site.target(document, reference)
            if target is None:
                continue
            path, anchor = target
            if not path.is_file():
                yield f"„{reference}“ leads nowhere"
            elif anchor and path in by_path and anchor not in by_path[path].ids:
                yield f"„{reference}“ names an anchor that is not there"
            elif anchor and path.suffix == ".svg" and anchor not in ids_of_svg(path):
                yield f"„{reference}“ names a symbol that is not there"

    check(site, problem)


def test_references_leave_the_site_in_known_ways_only(site) -> None:
    def problem(document):
        for reference in document.references:
            parts = urlsplit(reference)
            if parts.scheme not in ("", "http", "https", "mailto", "tel"):
                yield f"scheme of „{reference}“"
            if parts.scheme == "tel" and not re.fullmatch(r"tel:\+?[0-9]{3,}", reference):
                yield f"„{reference}“ cannot be dialled"
            if parts.scheme == "mailto" and "@" not in parts.path:
                yield f"„{reference}“ has no address"

    check(site, problem)


def test_ids_are_unique_and_what_points_at_them_finds_them(site) -> None:
    def problem(document):
        ids = document.ids
        yield from (f"id „{id}“ stands there twice" for id in {id for id in ids if ids.count(id) > 1})
        for tag in document.tags:
            for key in POINTING:
                for id in tag.attrs.get(key, "").split():
                    if id not in ids:
                        yield f"{key}=„{id}“ in line {tag.line} finds nothing"

    check(site, problem)


# --- what readers and search engines see first ----------------------------------------------------------------------------


def test_one_h1_and_no_gap_below_it(site) -> None:
    def problem(document):
        levels = [level for level, _ in document.headings]
        if levels.count(1) != 1:
            yield f"{levels.count(1)} h1"
        for before, (level, text) in zip([0, *levels], document.headings, strict=False):
            if level > before + 1:
                yield f"h{level} „{text}“ after h{before}"
            if not text:
                yield f"an empty h{level}"

    check(site, problem)


def test_titles_are_there_and_unique(site) -> None:
    titles: dict[str, list[str]] = {}
    for document in site.documents.values():
        if not document.leads_on:
            titles.setdefault(document.title, []).append(document.address or "/")
    assert titles.get("", []) == []
    doubled = [f"„{title}“: {', '.join(pages)}" for title, pages in titles.items() if len(pages) > 1]
    assert not doubled, f"{site.name}: the same title\n  " + "\n  ".join(doubled)


def test_every_page_says_in_a_sentence_what_it_is(site) -> None:
    def problem(document):
        if not document.meta("description").strip():
            yield "no description"

    check(site, problem)


def test_the_language_is_named_and_others_are_marked(site) -> None:
    def problem(document):
        html = document.all("html")
        if len(html) != 1 or html[0].attrs.get("lang") != document.language:
            yield f"lang is not {document.language}"
        for tag in document.tags:
            language = tag.attrs.get("lang", "").partition("-")[0]
            if language in ("ar", "fa", "he", "ps", "ur") and tag.attrs.get("dir") != "rtl":
                yield f"lang={language} without dir=rtl in line {tag.line}"
            if "hreflang" in tag.attrs and "lang" not in tag.attrs and tag.name == "a":
                yield f"a link to {tag.attrs['hreflang']} whose words carry no lang in line {tag.line}"

    check(site, problem)


def test_canonical_is_the_pages_own_address(site) -> None:
    assert site.base_url.startswith("https://")

    def problem(document):
        own = site.base_url + document.address
        if document.leads_on:
            target = site.target(document, document.canonical)
            if target is None or not target[0].is_file():
                yield f"leads on to „{document.canonical}“, which is not there"
        elif document.canonical != own and ("noindex" not in document.meta("robots") or document.canonical):
            yield f"canonical is „{document.canonical}“"

    check(site, problem)


def test_sitemap_lists_all_pages_and_no_other(site) -> None:
    tree = ElementTree.parse(site.folder / "sitemap.xml")
    listed = [element.text for element in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    public = {
        site.base_url + document.address
        for document in site.documents.values()
        if not document.leads_on and "noindex" not in document.meta("robots")
    }
    assert len(listed) == len(set(listed))
    assert sorted(public - set(listed)) == []
    assert sorted(set(listed) - public) == []


def test_old_addresses_and_the_missing_page_stay_out_of_search_engines(site) -> None:
    def problem(document):
        if (document.leads_on or document.address == "404.html") and "noindex" not in document.meta("robots"):
            yield "may be indexed"

    check(site, problem)


def test_impressum_privacy_and_accessibility_are_one_click_away(site) -> None:
    def problem(document):
        reached = {target[0] for reference in document.references if (target := site.target(document, reference))}
        home = "" if document.language == "de" else f"{document.language}/"
        for page in ("impressum", "datenschutz", "barrierefreiheit", f"{home}hilfe-jetzt", "kontakt"):
            if site.folder / page / "index.html" not in reached:
                yield f"no link to /{page}/"

    check(site, problem)


# --- safety ---------------------------------------------------------------------------------------------------------------


def test_nothing_runs_or_styles_inline(site) -> None:
    def problem(document):
        for tag in document.tags:
            where = f"in line {tag.line}"
            if tag.name == "script" and "src" not in tag.attrs and "json" not in tag.attrs.get("type", ""):
                yield f"inline script {where}"
            if tag.name == "script" and "src" in tag.attrs and tag.text.strip():
                yield f"script with address and text {where}"
            if tag.name == "style" or "style" in tag.attrs:
                yield f"inline style {where}"
            yield from (f"{key}= {where}" for key in tag.attrs if key.startswith("on"))
            yield from (
                f"{key}=javascript: {where}"
                for key, value in tag.attrs.items()
                if key in ("href", "src", "action", "formaction", "xlink:href")
                and value.strip().lower().startswith(("javascript:", "data:text", "vbscript:"))
            )
            if tag.doubled:
                yield f"an attribute stands twice {where}"

    check(site, problem)


def test_nothing_is_loaded_from_elsewhere(site) -> None:
    def problem(document):
        for tag in document.tags:
            loads = tag.name in LOADING or (tag.name == "link" and tag.attrs.get("rel") != "canonical")
            for key in ("src", "srcset", "href", "data", "poster", "action"):
                value = tag.attrs.get(key, "")
                if loads and re.match(r"(?:https?:)?//", value.strip()) and not value.startswith(site.base_url):
                    yield f"<{tag.name} {key}=„{value}“>"

    check(site, problem)
    for path in site.folder.rglob("*.css"):
        style = path.read_text(encoding="utf-8")
        assert "@import" not in style, path
        assert re.findall(r"url\(\s*[\"']?\s*(?:https?:)?//[^)]*", style) == [], path


def test_policy_is_strict_on_every_page(site) -> None:
    def problem(document):
        policies = [
            tag.attrs["content"]
            for tag in document.all("meta")
            if tag.attrs.get("http-equiv", "").lower() == "content-security-policy"
        ]
        if len(policies) != 1 or "default-src 'none'" not in policies[0] or "unsafe" in policies[0]:
            yield f"policy {policies}"

    check(site, problem)


def test_no_template_and_no_frame_is_left_over(site) -> None:
    def problem(document):
        html = document.html
        if site.name == "town":
            for text in LITERAL:
                html = html.replace(text, "")
        for left in ("{{", "{%", "{#", "[[wegweiser", "Undefined", "None,", "&amp;lt;"):
            if left in html:
                place = html.index(left)
                yield f"„{html[max(0, place - 40) : place + 40]}“"

    check(site, problem)
    assert [str(path.relative_to(site.folder)) for path in site.folder.rglob("*wegweiser-rahmen*")] == []
    assert not (site.folder / "search").exists()


# --- the numbers, for those who care ----------------------------------------------------------------------------------------


def test_weight(site, kind_of_page, tell) -> None:
    """Nothing is asserted here but that there is something to weigh; the table is for the reader of the test's output."""
    weights: dict[str, list[tuple[int, int]]] = {}
    for document in site.documents.values():
        data = document.path.read_bytes()
        weights.setdefault(kind_of_page(document.address), []).append((len(data), len(gzip.compress(data, 6))))
    assets = sum(len(gzip.compress(path.read_bytes(), 6)) for path in site.folder.glob("assets/*.*"))
    lines = [f"{site.name}: {len(site.documents)} pages in {site.seconds:.1f} s, assets {assets / 1000:.0f} kB gzip"]
    for kind, pages in sorted(weights.items()):
        raw, packed = zip(*pages, strict=True)
        lines.append(
            f"  {kind:28} {len(pages):5} pages  median {statistics.median(packed) / 1000:6.1f} kB gzip"
            f"  largest {max(packed) / 1000:6.1f} kB gzip, {max(raw) / 1000:6.1f} kB"
        )
    tell("\n".join(lines))
    assert weights
