"""The settings for web servers in ``docs/auslieferung.md`` say the same, and what the pages say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

DELIVERY = (Path(__file__).parents[2] / "docs" / "auslieferung.md").read_text(encoding="utf-8")
FOR_EVER = "public, max-age=31536000, immutable"


@pytest.fixture(params=["nginx", "apache", "caddy"])
def server(request) -> str:
    return request.param


def block(server: str) -> str:
    return re.search(rf"^```{server}\n(.*?)^```", DELIVERY, re.M | re.S)[1]


def test_servers_send_what_the_pages_say(server, told, site) -> None:
    start = site.documents[""]
    policy = next(tag.attrs["content"] for tag in start.all("meta") if "http-equiv" in tag.attrs)
    assert told(server)["Content-Security-Policy"] == f"{policy}; frame-ancestors 'none'"
    assert told(server)["Referrer-Policy"] == start.meta("referrer")


def test_all_servers_send_the_same(server, told) -> None:
    assert told(server) == told("nginx")
    assert set(told(server)) == {
        "Content-Security-Policy",
        "Referrer-Policy",
        "Permissions-Policy",
        "X-Content-Type-Options",
    }


def test_only_files_named_by_their_content_are_kept_for_ever(server, town) -> None:
    """The addresses that the settings single out, in whatever way each server writes it."""
    assert FOR_EVER in block(server)
    assert '"no-cache"' in block(server)
    quoted = re.findall(r"\^/(?:assets|suche|\()[^\s\"]+", block(server))
    kept = re.compile("|".join(quoted))
    files = ["/" + path.relative_to(town.folder).as_posix() for path in town.folder.rglob("*") if path.is_file()]
    found = {address for address in files if kept.search(address)}
    assert {Path(address).suffix for address in found} >= {".css", ".js", ".woff2", ".bin"}
    assert not {"/index.html", "/404.html", "/suche/index.json", "/suche/suche.js", "/assets/symbole.svg"} & found


def test_every_server_has_the_page_for_what_is_missing_and_packs_texts(server) -> None:
    assert "/404.html" in block(server)
    assert re.search(r"gzip|DEFLATE", block(server))
