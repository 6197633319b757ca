"""``make lighthouse``: Lighthouse (mobile) on the pages that people open most; prints a table, writes .cache/lighthouse.json. Always exit 0.

The site is built afresh and served as ordinary servers do (``auslieferung.py``). Every page is measured several times and its
best run counts: whatever else the machine does can only make a page look slower than it is.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from auslieferung import serve

HIER = Path(__file__).parent
PROJEKT = HIER.parents[1]
ABLAGE = PROJEKT / ".cache"
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
)
ZIELE = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
"""What every page shall reach, by Lighthouse's category."""

KOPF = ("Seite", "Leistung", "Zugang", "Gute Praxis", "SEO", "kB", "CLS", "LCP in s")


@dataclass(frozen=True)
class Ergebnis:
    """One run of Lighthouse on one page."""

    punkte: Mapping[str, int]
    bytes: int
    cls: float
    lcp: float
    mangel: tuple[str, ...]
    """Audits that cost points: id and title."""

    @property
    def erreicht(self) -> bool:
        return all(self.punkte[name] >= least for name, least in ZIELE.items())


def choose_pages(site: Path, content: Path) -> dict[str, str]:
    """Name and address of what is measured; of offers and goals those with the most to load."""
    angebote = (site / "angebote" / path.stem / "index.html" for path in content.glob("angebote/**/*.yml"))
    return {
        "Start": "",
        "Finder": "angebote/",
        "Finder mit Suche": "angebote/?q=Trauer",
        "Angebot": _heaviest(site, (path for path in angebote if path.is_file())),
        "Ziel": _heaviest(site, site.glob("ziele/*/*/index.html")),
        "Hilfe jetzt": "hilfe-jetzt/",
    }


def _heaviest(site: Path, pages: Iterable[Path]) -> str:
    page = max(pages, key=lambda path: (path.stat().st_size, path))
    return page.parent.relative_to(site).as_posix() + "/"


def build(site: Path) -> None:
    """The project's own portal, through the command that people type."""
    command = [sys.executable, "-m", "wegweiser.cli", "build", "--site-dir", str(site)]
    subprocess.run(command, cwd=PROJEKT, check=True, stdout=subprocess.DEVNULL)


def measure(address: str, folder: Path) -> Ergebnis:
    """Run Lighthouse once, with a home of its own: it keeps settings there."""
    report = folder / "bericht.json"
    command = [
        *("node", str(HIER / "node_modules" / "lighthouse" / "cli" / "index.js"), address),
        *("--quiet", "--no-enable-error-reporting", "--locale=de", "--output=json", f"--output-path={report}"),
        *(f"--chrome-flags={FLAGS}", f"--only-categories={','.join(ZIELE)}"),
    ]
    environment = os.environ | {"CHROME_PATH": "/usr/bin/chromium", "HOME": str(folder)}
    subprocess.run(command, check=True, env=environment)
    return read_report(json.loads(report.read_text(encoding="utf-8")))


def read_report(report: Mapping) -> Ergebnis:
    """What we want to know of Lighthouse's report."""
    audits = report["audits"]
    weighed = [
        ref["id"] for category in report["categories"].values() for ref in category["auditRefs"] if ref["weight"]
    ]
    costly = [id for id in weighed if (score := audits[id]["score"]) is not None and score < 0.9]
    return Ergebnis(
        punkte={name: round(100 * report["categories"][name]["score"]) for name in ZIELE},
        bytes=round(audits["total-byte-weight"]["numericValue"]),
        cls=round(audits["cumulative-layout-shift"]["numericValue"], 3),
        lcp=round(audits["largest-contentful-paint"]["numericValue"] / 1000, 2),
        mangel=tuple(f"{id}: {audits[id]['title']}" for id in dict.fromkeys(costly)),
    )


def best(runs: Iterable[Ergebnis]) -> Ergebnis:
    """The run with the most points; among equals the one that showed its content first."""
    return max(runs, key=lambda run: (sum(run.punkte.values()), -run.lcp))


def table(results: Mapping[str, Ergebnis]) -> str:
    """Results as people read them, numbers as in German."""
    rows = [KOPF]
    for name, run in results.items():
        figures = (f"{run.bytes / 1000:.1f}", f"{run.cls:.3f}", f"{run.lcp:.2f}")
        rows.append((name, *(str(run.punkte[key]) for key in ZIELE), *(figure.replace(".", ",") for figure in figures)))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if not place else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    )


def verdict(results: Mapping[str, Ergebnis]) -> str:
    """„erreicht“ or „NICHT erreicht“, with the reasons."""
    goal = f"Ziel (Leistung ≥ {ZIELE['performance']}, alles andere 100)"
    missed = {name: run for name, run in results.items() if not run.erreicht}
    if not missed:
        return f"{goal}: erreicht, auf allen {len(results)} Seiten."
    reasons = [f"  {name}: {'; '.join(run.mangel) or 'kein einzelner Grund'}" for name, run in missed.items()]
    return "\n".join([f"{goal}: NICHT erreicht auf {len(missed)} von {len(results)} Seiten.", *reasons])


def main() -> None:
    parser = argparse.ArgumentParser(description="Lighthouse auf den wichtigsten Seiten des Portals")
    parser.add_argument("--laeufe", type=int, default=3, help="Messungen je Seite; die beste zählt (Vorgabe: 3)")
    parser.add_argument("--site", type=Path, help="eine schon gebaute Website statt einer frischen")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="wegweiser-lighthouse-") as folder:
        site = options.site or Path(folder) / "site"
        if not options.site:
            print("Website bauen …")
            build(site)
        results = {}
        with serve(site) as (base, _):
            for name, address in choose_pages(site, PROJEKT / "content").items():
                print(f"{name}: /{address} …", flush=True)
                results[name] = best(measure(base + address, Path(folder)) for _ in range(options.laeufe))
    ABLAGE.mkdir(exist_ok=True)
    report = {name: asdict(run) | {"erreicht": run.erreicht} for name, run in results.items()}
    (ABLAGE / "lighthouse.json").write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(
        f"\nLighthouse, mobil, das beste aus {options.laeufe}. Zeiten gelten nur auf einer Maschine, die sonst nichts tut.\n"
    )
    print(table(results))
    print(f"\n{verdict(results)}\nEinzeln: .cache/lighthouse.json")


if __name__ == "__main__":
    main()
