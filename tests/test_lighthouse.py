"""What ``make lighthouse`` says about Lighthouse's reports, and how its server answers."""

from __future__ import annotations

import gzip
import sys
import urllib.error
import urllib.request
from importlib import import_module
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "lighthouse"


def module(name: str):
    """A module of the measurement, which is a folder of scripts and no package."""
    sys.modules.pop(name, None)  # other measurements have modules of the same name
    sys.path.insert(0, str(FOLDER))
    try:
        return import_module(name)
    finally:
        sys.path.remove(str(FOLDER))


messen = module("messen")
auslieferung = module("auslieferung")


def report(performance: float = 1, seo: float = 1, cls: float = 0, lcp: float = 1234.5) -> dict:
    """As Lighthouse writes it, as far as we read it."""
    scores = {"performance": performance, "accessibility": 1, "best-practices": 1, "seo": seo}
    audits = {
        "total-byte-weight": {"title": "Bytes", "score": None, "numericValue": 46421},
        "cumulative-layout-shift": {"title": "Springt", "score": 0.2 if cls else 1, "numericValue": cls},
        "largest-contentful-paint": {"title": "Wichtigstes", "score": 1, "numericValue": lcp},
        "is-crawlable": {"title": "Gesperrt", "score": int(seo == 1)},
        "robots-txt": {"title": "Fehlt", "score": None},
        "ohne-gewicht": {"title": "Egal", "score": 0},
    }
    refs = {
        "performance": [("cumulative-layout-shift", 25), ("total-byte-weight", 0)],
        "seo": [("is-crawlable", 4), ("robots-txt", 1), ("ohne-gewicht", 0)],
    }
    return {
        "audits": audits,
        "categories": {
            name: {"score": score, "auditRefs": [{"id": id, "weight": weight} for id, weight in refs.get(name, ())]}
            for name, score in scores.items()
        },
    }


def test_a_page_that_reaches_everything():
    run = messen.read_report(report())
    assert run.erreicht
    assert (run.bytes, run.cls, run.lcp, run.mangel) == (46421, 0, 1.23, ())
    assert messen.verdict({"Start": run}).endswith("erreicht, auf allen 1 Seiten.")


@pytest.mark.parametrize(
    ("figures", "reason"),
    [
        ({"performance": 0.97, "cls": 0.31}, "cumulative-layout-shift: Springt"),
        ({"seo": 0.99}, "is-crawlable: Gesperrt"),
    ],
)
def test_what_is_missed_is_named(figures, reason):
    run = messen.read_report(report(**figures))
    assert not run.erreicht
    assert run.mangel == (reason,)
    said = messen.verdict({"Start": messen.read_report(report()), "Ziel": run})
    assert "NICHT erreicht auf 1 von 2 Seiten" in said
    assert f"  Ziel: {reason}" in said


def test_98_is_enough_for_performance_only():
    assert messen.read_report(report(performance=0.98)).erreicht
    assert not messen.read_report(report(seo=0.98)).erreicht


def test_the_best_run_counts():
    slow, good, quick = (
        messen.read_report(report(score, lcp=lcp)) for score, lcp in ((0.9, 900), (1, 1500), (1, 1200))
    )
    assert messen.best([slow, good, quick]) == quick


def test_the_table_reads_german():
    lines = messen.table({"Start": messen.read_report(report(cls=0.31))}).splitlines()
    assert lines[0].split() == ["Seite", "Leistung", "Zugang", "Gute", "Praxis", "SEO", "kB", "CLS", "LCP", "in", "s"]
    assert lines[1].split() == ["Start", "100", "100", "100", "100", "46,4", "0,310", "1,23"]
    assert len(lines[0]) == len(lines[1])


def test_of_offers_and_goals_the_heaviest_is_measured(tmp_path):
    for address, size in (
        ("angebote/klein", 10),
        ("angebote/gross", 20),
        ("angebote/thema", 90),
        ("ziele/a", 80),
        ("ziele/a/1", 10),
        ("ziele/a/1-1", 30),
    ):
        page = tmp_path / "site" / address / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_bytes(b"x" * size)
    for name in ("klein", "gross", "nicht-gebaut"):
        record = tmp_path / "content" / "angebote" / "stadt" / f"{name}.yml"
        record.parent.mkdir(parents=True, exist_ok=True)
        record.touch()
    pages = messen.choose_pages(tmp_path / "site", tmp_path / "content")
    assert (pages["Angebot"], pages["Ziel"]) == ("angebote/gross/", "ziele/a/1-1/")


# --- the server ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def site(tmp_path):
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text("<p>Start</p>" * 99, encoding="utf-8")
    (tmp_path / "404.html").write_text("fehlt", encoding="utf-8")
    (tmp_path / "assets" / "stil.0123456789.css").write_text("p { margin: 0 }\n" * 99, encoding="utf-8")
    (tmp_path / "assets" / "schrift.0123456789.woff2").write_bytes(b"wOF2" * 99)
    with auslieferung.serve(tmp_path) as (base, log):
        yield base, log


def get(address: str, **headers: str):
    request = urllib.request.Request(
        address, headers={name.replace("_", "-"): value for name, value in headers.items()}
    )
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as answer:
        return answer.code, answer.headers, answer.read()


def test_text_is_packed_for_those_who_can_unpack_it(site):
    base, log = site
    _, plain_headers, plain = get(base)
    _, headers, body = get(base, Accept_Encoding="gzip, br")
    assert "Content-Encoding" not in plain_headers
    assert headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(body) == plain
    assert "Content-Encoding" not in get(f"{base}assets/schrift.0123456789.woff2", Accept_Encoding="gzip")[1]
    (_, _, size), (_, _, packed), _ = log.take()
    assert len(plain) < size < len(plain) + 1000
    assert packed < size
    assert log.take() == []


def test_a_fingerprint_lets_browsers_keep_a_file_and_nothing_else_does(site):
    base, _ = site
    assert "immutable" in get(f"{base}assets/stil.0123456789.css")[1]["Cache-Control"]
    _, headers, _ = get(base)
    assert headers["Cache-Control"] == "no-cache"
    status, _, body = get(base, If_None_Match=headers["ETag"])
    assert (status, body) == (304, b"")
    assert get(base, If_None_Match='"anders"')[0] == 200


def test_what_is_missing_gets_the_sites_own_page(site):
    base, _ = site
    status, headers, body = get(f"{base}gibt/es/nicht/")
    assert (status, body) == (404, b"fehlt")
    assert get(f"{base}gibt/es/nicht/", If_None_Match=headers["ETag"])[0] == 404
