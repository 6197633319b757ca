"""``make search-quality``: our finder and its peers on the judged queries; prints tables, writes .cache/suchguete.json. Always exit 0."""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import erzeugen
import finder
import vergleich
from inhalt import Eintrag, read_eintraege
from masse import GESAMT, Anfrage, ndcg, read_anfragen, spread, summarise, table, targets
from playwright.sync_api import Browser, sync_playwright
from server import serve

HIER = Path(__file__).parent
PROJEKT = HIER.parents[1]
ABLAGE = PROJEKT / ".cache"
WIR = "Wegweiser"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def measure_own(
    browser: Browser, site: Path, anfragen: list[Anfrage], typed: int
) -> tuple[dict[str, finder.Antwort], dict]:
    """Our finder on a built site: answers by query id; load and latency."""
    with serve(site) as (base, protokoll):
        known, page_bytes = finder.page_files(browser, base, protokoll)
        answers = {one.id: finder.ask(browser, base, protokoll, one.anfrage, known) for one in anfragen}
        sample = anfragen[:: max(1, len(anfragen) // typed)][:typed] if typed else []
        keys = (
            finder.type_warm(browser, base, [one.anfrage for one in sample if len(one.anfrage) > 1]) if sample else []
        )
    load = {
        "seite_bytes": page_bytes,
        "bytes": spread([one.bytes for one in answers.values()]),
        "abrufe": spread([one.abrufe for one in answers.values()]),
        "erste_bytes": spread([one.erste_bytes for one in answers.values() if one.treffer]),
        "erste_abrufe": spread([one.erste_abrufe for one in answers.values() if one.treffer]),
        "danach_bytes": spread([one.danach for one in answers.values()]),
        "ms_kalt": spread([one.ms for one in answers.values()]),
        "ms_taste_gebremst": spread(keys),
        "tasten_gemessen": len(keys),
    }
    return answers, load


def say_load(title: str, load: dict) -> None:
    """Bytes, requests and times as lines."""
    print(f"\n{title}")
    for key, unit, what in (
        ("erste_bytes", "B", "kalte Anfrage, über die Seite hinaus bis zum ersten Treffer"),
        ("erste_abrufe", "", "Abrufe bis zum ersten Treffer"),
        ("bytes", "B", "dasselbe, bis alle Treffer der Seite dastehen"),
        ("abrufe", "", "Abrufe dafür"),
        ("danach_bytes", "B", "nach dem Ergebnis noch"),
        ("ms_kalt", "ms", "Adresse bis Ergebnis, kalt"),
        ("ms_taste_gebremst", "ms", "Taste bis Ergebnis, warm, Prozessor 4-fach gebremst"),
    ):
        values = load[key]
        print(
            f"  {what}: Median {values['median']:,.0f} {unit}, 95 % {values['p95']:,.0f}, höchstens {values['meist']:,.0f}"
        )
    print(f"  die Seite selbst, ohne Anfrage: {load['seite_bytes']:,} B")


def measure_peers(
    browser: Browser, eintraege: list[Eintrag], anfragen: list[Anfrage], work: Path
) -> dict[str, vergleich.Ergebnis]:
    """The other engines. Nothing of them depends on our engine, so what was measured for the same texts and queries is kept."""
    given = [
        repr(eintraege),
        repr(anfragen),
        repr(vergleich.GEWICHTE),
        *(
            HIER.joinpath(name).read_text(encoding="utf-8")
            for name in ("vergleich.py", "minisearch.mjs", "package-lock.json")
        ),
    ]
    kept = work / f"vergleich-{hashlib.sha256(''.join(given).encode()).hexdigest()[:16]}.json"
    if not kept.is_file():
        whole, single = vergleich.pagefind(eintraege, anfragen, browser, work / "pagefind")
        found = {
            "MiniSearch": vergleich.minisearch(eintraege, anfragen),
            "Pagefind": whole,
            "Pagefind wortweise": single,
            "Material": vergleich.material(eintraege, anfragen, browser, work / "material"),
        }
        kept.write_text(json.dumps({name: asdict(one) for name, one in found.items()}), encoding="utf-8")
    return {name: vergleich.Ergebnis(**one) for name, one in json.loads(kept.read_text(encoding="utf-8")).items()}


def build(content: Path, site: Path) -> None:
    """Build a site through the public command."""
    command = [
        str(Path(sys.executable).parent / "wegweiser"),
        "build",
        "--content",
        str(content),
        "--site-dir",
        str(site),
    ]
    subprocess.run(command, cwd=PROJEKT, check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description="Misst die Güte der Suche an beurteilten Anfragen.")
    parser.add_argument("--site-dir", type=Path, help="eine gebaute Website messen (sonst: wird gebaut)")
    parser.add_argument("--nur-wir", action="store_true", help="ohne die Vergleichsmaschinen")
    parser.add_argument("--tippen", type=int, default=24, help="wie viele Anfragen getippt werden")
    parser.add_argument("--viele", type=int, default=10_000, help="Größe des Bestands für die Last (0: nicht messen)")
    parser.add_argument("--ausgabe", type=Path, default=ABLAGE / "suchguete.json")
    given = parser.parse_args()

    anfragen = read_anfragen(HIER / "anfragen.jsonl")
    work = ABLAGE / "suchguete"
    work.mkdir(parents=True, exist_ok=True)
    site = given.site_dir or work / "site"
    if not given.site_dir:
        build(PROJEKT / "content", site)
    eintraege = read_eintraege(PROJEKT / "content")
    missing = sorted({slug for one in anfragen for slug in one.urteile} - {one.slug for one in eintraege})
    if missing:
        print(f"Beurteilt, aber nicht (mehr) zu finden: {', '.join(missing)}")

    found: dict[str, dict[str, list[str]]] = {}
    loads: dict[str, dict] = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        answers, loads[WIR] = measure_own(browser, site, anfragen, given.tippen)
        found[WIR] = {id: list(one.treffer) for id, one in answers.items()}
        if not given.nur_wir:
            for name, one in measure_peers(browser, eintraege, anfragen, work).items():
                found[name] = one.treffer
                loads[name] = {"bytes": one.bytes, "abrufe": one.abrufe}
        many = None
        if given.viele:
            content, big = work / f"inhalte-{given.viele}", work / f"site-{given.viele}"
            erzeugen.generate(PROJEKT / "content", content, given.viele, erzeugen.SAAT)
            build(content, big)
            _, many = measure_own(browser, big, anfragen[:: max(1, len(anfragen) // 30)], min(given.tippen, 12))
        browser.close()

    engines = {name: summarise(anfragen, treffer) for name, treffer in found.items()}
    print(f"\n{table(engines)}")
    say_load(f"Last bei {len(eintraege)} Angeboten", loads[WIR])
    for name in [name for name in loads if name != WIR and loads[name]["abrufe"]["meist"]]:
        print(
            f"  {name}: {loads[name]['bytes']['median']:,.0f} B in {loads[name]['abrufe']['median']:.0f} Abrufen (Median)"
        )
    if many:
        say_load(f"Last bei {given.viele:,} erzeugten Angeboten", many)

    # The target speaks of 10,000 offers; a small portal comes as one file.
    judged = many or loads[WIR]
    most = {"bytes": judged["erste_bytes"]["meist"], "abrufe": judged["erste_abrufe"]["meist"]}
    met = targets(engines, WIR, most)
    print("\nZiele")
    for sentence, good in met:
        print(f"  {'erreicht      ' if good else 'NICHT erreicht'}  {sentence}")

    print("\nWo es am meisten fehlt (offene Anfragen; die zurückgehaltenen zeigt diese Liste nicht)")
    ours = {one.id: ndcg(found[WIR][one.id], one.urteile) for one in anfragen}
    for one in sorted((one for one in anfragen if not one.halten), key=lambda one: ours[one.id])[:20]:
        marks = " ".join(f"{slug}({one.urteile.get(slug, 0)})" for slug in found[WIR][one.id][:3]) or "nichts"
        print(f"  {ours[one.id]:.2f}  {one.id}  {one.art}: „{one.anfrage}“ → {marks}")
    for id, one in answers.items():
        for fault in one.fehler:
            print(f"  Fehler bei {id}: {fault}")

    given.ausgabe.parent.mkdir(parents=True, exist_ok=True)
    given.ausgabe.write_text(
        json.dumps(
            {
                "angebote": len(eintraege),
                "anfragen": len(anfragen),
                "maschinen": {
                    name: {group: asdict(value) for group, value in groups.items()} for name, groups in engines.items()
                },
                "last": loads,
                "viele": many and {"angebote": given.viele, **many},
                "ziele": [{"ziel": sentence, "erreicht": good} for sentence, good in met],
                "je_anfrage": {
                    one.id: {name: round(ndcg(treffer[one.id], one.urteile), 4) for name, treffer in found.items()}
                    for one in anfragen
                },
                "treffer": {
                    one.id: {name: treffer[one.id][:10] for name, treffer in found.items()} for one in anfragen
                },
            },
            ensure_ascii=False,
            indent=1,
        ),
        encoding="utf-8",
    )
    print(f"\nGeschrieben: {given.ausgabe} · {GESAMT} {engines[WIR][GESAMT].ndcg:.3f}")


if __name__ == "__main__":
    main()
