"""``make bench``: how fast the site is built, beside Hugo, MkDocs + Material and Jinja2 alone, in one run.

    python tests/leistung/messen.py [--kurz] [--anzahl 10000] [--runden 3] [--nur hugo,mkdocs] [--skala 1000,…,40000]

Prints a table and the targets, writes .cache/leistung.json and .cache/leistung.md. A measurement, no test: it ends with 0.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime
from html import unescape
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from programme import HIER, NACHBARN, WIR, Programm, find_hugo, make_programs, missing
from prozess import Lauf, run
from stoff import texts
from vorschau import Vorschau, change, find_in_index, free_port, watch_changes
from zahlen import as_markdown, as_text, cell, medians, number, ratio, rows, scale_rows, targets

PROJEKT = HIER.parents[1]
ABLAGE = PROJEKT / ".cache"
BEISEITE = "beiseite"
"""What earlier builds left, in the folder of a measurement."""
SKALA = "1000,2000,5000,10000,20000,40000"
PAARE = 3
"""So often per round check and parser take turns: they are short."""
LANGSAM_AB = 2_000
"""From this many offers on, MkDocs + Material gets one round only."""


class Bench:
    """One run of the measurement: what was found so far."""

    def __init__(self, work: Path) -> None:
        self.work = work
        self.runs: dict[str, dict[str, list[float]]] = {}
        self.faults: dict[str, str] = {}
        self.left_out: dict[str, list[str]] = {}
        """Lists, and texts of sampled offers, that are not on a program's pages."""

    def note(self, id: str, **values: float) -> None:
        for key, value in values.items():
            self.runs.setdefault(id, {}).setdefault(key, []).append(value)

    def build(self, program: Programm, what: str) -> Lauf | None:
        """One build; a program that fails is named and left out from then on."""
        os.sync()
        lauf = run(program.bauen, program.ordner, self.work / f"{program.id}.log")
        if lauf.fehler:
            self.faults[program.id] = f"{what}: {lauf.fehler}"
            say(f"{program.name}, {what}: {lauf.fehler.splitlines()[-1]}")
            return None
        say(f"{program.name}, {what}: {cell(lauf.sekunden, 's')} s, {cell(lauf.mb, 'MB')} MB")
        return lauf

    def cold(self, program: Programm, probe: dict[str, Any]) -> None:
        """With nothing left of an earlier build."""
        program.clean(self.work / BEISEITE)
        if cold := self.build(program, "kalt"):
            files, size = weigh(program.ausgabe)
            self.note(program.id, kalt=cold.sekunden, cpu=cold.cpu, mb=cold.mb, dateien=files, bytes=size)
            self.left_out[program.id] = find_missing(program.ausgabe, probe)

    def again(self, program: Programm, number: int) -> None:
        """With nothing changed; with one record changed."""
        if program.nur_kalt:
            return
        fresh = number == 1 and program.ausgabe.exists()  # else a change was left, or everything has been put aside
        if not fresh and not self.build(program, "Ausgangslage"):
            return
        if warm := self.build(program, "nichts geändert"):
            self.note(program.id, warm=warm.sekunden, cpu_warm=warm.cpu)
        self.changed(program, number)

    def changed(self, program: Programm, number: int) -> None:
        before = program.quelle.datei.read_bytes()
        change(program.quelle, f"Geändert in Runde {number}.")
        try:
            if lauf := self.build(program, "ein Eintrag geändert"):
                self.note(program.id, geaendert=lauf.sekunden, cpu_geaendert=lauf.cpu)
        finally:
            program.quelle.datei.write_bytes(before)

    def check(self, program: Programm) -> None:
        """Our check, which must not remember anything, beside PyYAML's C loader, which only parses the same files."""
        log = self.work / "pruefen.log"
        for _ in range(PAARE):
            program.clean(self.work / BEISEITE)
            os.sync()
            ours = run((program.bauen[0], "check"), program.ordner, log, memory=False)
            theirs = run((sys.executable, str(HIER / "lesen.py"), "content"), program.ordner, log, memory=False)
            if fault := ours.fehler or theirs.fehler:
                self.faults["pruefen"] = fault
                return
            self.note(WIR, pruefen=ours.sekunden, cpu_pruefen=ours.cpu)
            self.note("pyyaml", lesen=theirs.sekunden, cpu_lesen=theirs.cpu)
            say(f"Nur prüfen: {cell(ours.sekunden, 's')} s; PyYAML liest nur: {cell(theirs.sekunden, 's')} s")

    def preview(self, program: Programm, probe: dict[str, Any], times: int) -> Vorschau:
        """Live preview, several changes one after the other."""
        port = free_port()
        suche = find_in_index if program.id == WIR else None
        command = [part.replace("{port}", str(port)) for part in program.vorschau]
        log = self.work / f"{program.id}-vorschau.log"
        found = watch_changes(
            command, program.ordner, port, program.quelle, probe["adresse"], probe["liste"], times, log, suche
        )
        for page, other in zip(found.seite, found.liste, strict=False):
            self.note(program.id, vorschau=page, vorschau_liste=other)
        for value in found.suche:
            self.note(program.id, vorschau_suche=value)
        if found.fehler:
            self.faults[f"{program.id}-vorschau"] = found.fehler
        shown = ", ".join(cell(value, "s") for value in found.seite) or found.fehler
        say(f"{program.name}, Vorschau (bereit nach {cell(found.start, 's')} s): {shown}")
        return found


def weigh(folder: Path) -> tuple[int, float]:
    """Files below a folder, and their size in MB."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return len(sizes), sum(sizes) / 1e6


def find_missing(output: Path, probe: dict[str, Any]) -> list[str]:
    """Is the comparison fair? Lists that this program has not made, and texts of sampled offers that do not stand on its
    pages."""
    lost = [adresse for adresse in probe["listen"] if not (output / adresse / "index.html").is_file()]
    for sheet in probe["blaetter"]:
        page = output / sheet["adresse"] / "index.html"
        seen = visible(page.read_text(encoding="utf-8")) if page.is_file() else ""
        lost += [f"{sheet['slug']}: {text}" for text in texts(sheet) if squeeze(text) not in seen]
    return lost


def visible(html: str) -> str:
    """The words of a page: without tags, entities resolved, without blanks (programs set them differently)."""
    return squeeze(unescape(re.sub(r"<[^>]*>", "", html)))


def squeeze(text: str) -> str:
    return re.sub(r"\s", "", text)


# --- sizes ------------------------------------------------------------------------------------------------------------


def measure_scale(sizes: list[int], rounds: int, work: Path) -> list[dict[str, float]]:
    """Our cold build at several sizes, the median of the rounds."""
    found = []
    for size in sizes:
        folder = work / f"skala-{size}"
        prepare(folder, size, [])
        bench = Bench(folder)
        program = make_programs(folder, read_probe(folder), None)[WIR]
        for _ in range(rounds):
            program.clean(folder / BEISEITE)
            if not (lauf := bench.build(program, f"{size} Angebote, kalt")):
                break
            files, volume = weigh(program.ausgabe)
            bench.note(WIR, kalt=lauf.sekunden, cpu=lauf.cpu, mb=lauf.mb, dateien=files, bytes=volume)
        if WIR in bench.runs:
            found.append({"anzahl": size, **medians(bench.runs[WIR])})
    return found


def prepare(folder: Path, size: int, programs: list[str]) -> None:
    """In a process of its own, so that this one stays small."""
    command = [sys.executable, str(HIER / "bestand.py"), str(folder), "--anzahl", str(size), "--fuer", *programs]
    subprocess.run(command, check=True)


def read_probe(folder: Path) -> dict[str, Any]:
    return json.loads((folder / "probe.json").read_text(encoding="utf-8"))


# --- what was measured on ---------------------------------------------------------------------------------------------


def machine(hugo: Path | None) -> dict[str, Any]:
    """Facts without which no figure means anything."""
    cpu = re.search(r"model name\s*:\s*(.+)", _read("/proc/cpuinfo"))
    memory = re.search(r"MemTotal:\s*(\d+)", _read("/proc/meminfo"))
    packages = ("wegweiser", "mkdocs", "mkdocs-material", "jinja2", "pyyaml")
    return {
        "prozessor": cpu[1] if cpu else platform.processor(),
        "kerne": len(os.sched_getaffinity(0)),
        "speicher_mb": int(memory[1]) // 1024 if memory else None,
        "system": platform.platform(),
        "python": platform.python_version(),
        "last_zu_beginn": [round(value, 2) for value in os.getloadavg()],
        "versionen": {name: _version(name) for name in packages} | {"hugo": _hugo_version(hugo)},
    }


def _read(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _hugo_version(hugo: Path | None) -> str:
    if not hugo:
        return ""
    answer = subprocess.run([str(hugo), "version"], capture_output=True, text=True, check=False).stdout
    found = re.search(r"v([0-9.]+)", answer)
    return found[1] if found else answer.strip()


# --- the run ----------------------------------------------------------------------------------------------------------


def say(text: str) -> None:
    print(f"  {text}", file=sys.stderr, flush=True)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Misst, wie schnell gebaut wird, neben anderen Programmen.")
    parser.add_argument("--anzahl", type=int, default=10_000, help="wie viele Angebote")
    parser.add_argument("--runden", type=int, default=3)
    parser.add_argument("--nur", default=",".join(NACHBARN), help="womit verglichen wird, mit Komma; leer: mit nichts")
    parser.add_argument("--skala", default=SKALA, help="Größen für Wachstum und Speicher, mit Komma; leer: keine")
    parser.add_argument(
        "--aenderungen", type=int, default=7, help="so oft wird in der Vorschau geändert (0: gar nicht)"
    )
    parser.add_argument("--kurz", action="store_true", help="schnell: 1.000 Angebote, eine Runde, keine Skala")
    given = parser.parse_args()
    if given.kurz:
        given.anzahl, given.runden, given.skala, given.aenderungen = 1_000, 1, "", 3
    given.nur = [id.strip() for id in given.nur.split(",") if id.strip()]
    given.skala = [int(size) for size in given.skala.split(",") if size.strip()]
    if unknown := set(given.nur) - set(NACHBARN):
        parser.error(f"Unbekannt: {', '.join(sorted(unknown))}. Bekannt: {', '.join(NACHBARN)}.")
    return given


def main() -> None:
    """Prepare, measure in rounds, print, write."""
    given = arguments()
    hugo = find_hugo(ABLAGE / "leistung" / "venv")
    facts = machine(hugo)
    away = missing(given.nur, hugo)
    work = ABLAGE / "leistung" / str(given.anzahl)
    prepare(work, given.anzahl, sorted({id.partition("-")[0] for id in given.nur if id not in away}))
    probe = read_probe(work)
    programs = {
        id: program
        for id, program in make_programs(work, probe, hugo).items()
        if id == WIR or (id in given.nur and id not in away)
    }
    bench = Bench(work)

    def take_turns(what: str) -> Iterator[tuple[int, Programm]]:
        """Every program in every round, every other round the other way round."""
        for round in range(1, given.runden + 1):
            say(f"{what}, Runde {round} von {given.runden}")
            order = list(programs.values())
            for program in order if round % 2 else reversed(order):
                slow = program.id == "mkdocs" and given.anzahl >= LANGSAM_AB and round > 1
                if program.id not in bench.faults and not slow:
                    yield round, program

    # cold builds before anything else: who builds again deletes, see Programm.clean
    for _, program in take_turns("Kalt"):
        bench.cold(program, probe)
    scale = measure_scale(given.skala, given.runden, ABLAGE / "leistung")
    for _ in range(given.runden):
        bench.check(programs[WIR])
    for round, program in take_turns("Noch einmal"):
        bench.again(program, round)
    previews = {
        id: asdict(bench.preview(program, probe, given.aenderungen))
        for id, program in programs.items()
        if program.vorschau and id != "hugo-index" and given.aenderungen and id not in bench.faults
    }
    report(given, facts, bench, programs, away, previews, scale)
    for folder in (work, *(ABLAGE / "leistung" / f"skala-{size}" for size in given.skala)):
        shutil.rmtree(folder, ignore_errors=True)


def report(
    given: argparse.Namespace,
    facts: dict[str, Any],
    bench: Bench,
    programs: dict[str, Programm],
    away: dict[str, str],
    previews: dict[str, Any],
    scale: list[dict[str, float]],
) -> None:
    """Print, and write JSON and Markdown."""
    values = {id: medians(runs) for id, runs in bench.runs.items()}
    values.setdefault(WIR, {})
    yaml_alone = values.pop("pyyaml", {})
    parse = yaml_alone.get("lesen")
    table = rows(values, {id: program.name for id, program in programs.items()}, WIR)
    met = list(targets(values, parse, scale, WIR))
    lines = [
        f"{number(given.anzahl, 0)} Angebote, {given.runden} Runden (Median), {facts['kerne']} Kerne, {facts['prozessor']}, "
        f"Last zu Beginn {facts['last_zu_beginn'][0]}",
        "In Klammern: wie viel davon Wegweiser braucht.",
    ]
    notes = [f"Nicht dabei: {reason}" for reason in away.values()]
    notes += [f"Fehler bei {id}: {fault.splitlines()[-1]}" for id, fault in bench.faults.items()]
    notes += [
        f"Inhalt fehlt bei {id}: {len(lost)} Texte oder Listen, etwa {lost[0]}"
        for id, lost in bench.left_out.items()
        if lost
    ]
    if part := ratio(values[WIR].get("pruefen"), parse):
        notes.append(
            f"PyYAMLs C-Leser liest dieselben Dateien in {cell(parse, 's')} s; Prüfen braucht {number(part, 2)}x."
        )
    verdicts = [f"{VERDICT[good]}  {sentence}" for sentence, good in met]

    print(
        "\n".join(
            ["", *lines, "", as_text(table), "", *notes, "", "Ziele (sie gelten bei 10.000 Angeboten)", *verdicts]
        )
    )
    if scale:
        print(f"\nWachstum\n{as_text(scale_rows(scale))}")

    target = ABLAGE / "leistung.json"
    data = {
        "wann": datetime.now().astimezone().isoformat(timespec="seconds"),
        "anzahl": given.anzahl,
        "runden": given.runden,
        "maschine": facts,
        "median": values,
        "pyyaml": yaml_alone,
        "laeufe": bench.runs,
        "vorschau": previews,
        "skala": scale,
        "ziele": [{"ziel": sentence, "erreicht": good} for sentence, good in met],
        "nicht_dabei": away,
        "fehler": bench.faults,
        "inhalt_fehlt": bench.left_out,
    }
    target.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")
    parts = [" ".join(lines), as_markdown(table), *notes]
    if scale:
        parts.append(as_markdown(scale_rows(scale)))
    parts.append("\n".join(f"- {VERDICT[good].strip()}: {sentence}" for sentence, good in met))
    target.with_suffix(".md").write_text("\n\n".join(parts) + "\n", encoding="utf-8")
    print(f"\nGeschrieben: {target} und {target.with_suffix('.md').name}")


VERDICT = {True: "erreicht      ", False: "NICHT erreicht", None: "offen         "}


if __name__ == "__main__":
    main()
