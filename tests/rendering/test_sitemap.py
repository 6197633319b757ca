"""The sitemap: one file while it may be one, several and a list of them above the limit of the protocol."""

from __future__ import annotations

from xml.etree import ElementTree

from wegweiser.rendering.sitemap import HOECHSTENS, render_sitemap

BASE = "https://stadt.example/"
NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def files(adressen, **limit) -> dict[str, tuple[str, list[str]]]:
    """By name: the outermost element and everything listed."""
    found = {}
    for file in render_sitemap(adressen, BASE, **limit):
        root = ElementTree.fromstring(file.inhalt)
        inner = {"urlset": "url", "sitemapindex": "sitemap"}[root.tag.removeprefix(NAMESPACE)]
        assert [child.tag for child in root] == [NAMESPACE + inner] * len(root)
        found[file.adresse] = root.tag.removeprefix(NAMESPACE), [loc.text for loc in root.iter(f"{NAMESPACE}loc")]
    return found


def test_few_addresses_are_one_file_sorted_and_once():
    assert files(["b/", "", "b/", "a/?x=1&y=2"]) == {
        "sitemap.xml": ("urlset", [BASE, BASE + "a/?x=1&y=2", BASE + "b/"]),
    }


def test_at_the_limit_there_is_one_file_above_it_there_is_a_list_of_files():
    five = [f"{number}/" for number in range(5)]
    assert set(files(five, hoechstens=5)) == {"sitemap.xml"}
    assert files(five, hoechstens=2) == {
        "sitemap-1.xml": ("urlset", [BASE + "0/", BASE + "1/"]),
        "sitemap-2.xml": ("urlset", [BASE + "2/", BASE + "3/"]),
        "sitemap-3.xml": ("urlset", [BASE + "4/"]),
        "sitemap.xml": ("sitemapindex", [f"{BASE}sitemap-{number}.xml" for number in (1, 2, 3)]),
    }


def test_the_limit_is_that_of_the_protocol():
    found = files(f"angebote/ein-langer-name-wie-in-wirklichkeit-{number}/" for number in range(HOECHSTENS + 1))
    assert [len(listed) for _, listed in found.values()] == [50_000, 1, 2]
