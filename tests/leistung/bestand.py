"""Prepare everything that is measured: the generated records and, from them, the sources of every other program.

    python tests/leistung/bestand.py ORDNER --anzahl 10000 --fuer hugo mkdocs jinja

Runs as a process of its own, so that the measuring one stays small.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

HIER = Path(__file__).parent
PROJEKT = HIER.parents[1]
sys.path.insert(0, str(HIER.parent / "suchguete"))

import erzeugen  # noqa: E402
from stoff import UNGEPRUEFT, read_stoff  # noqa: E402

SCHREIBER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
SCHRITT = 2_500


def _in_german(settings: str) -> str:
    """Everybody builds one language: the others write no pages in several."""
    return re.sub(r"^( *sprachen:) .*", r"\1 [de]", settings, flags=re.M)


def prepare(folder: Path, number: int, programs: list[str]) -> None:
    """The project folder of Wegweiser, the shared data, the sources of the named programs, and what the probes look at."""
    shutil.rmtree(folder, ignore_errors=True)
    own = folder / "wegweiser"
    own.mkdir(parents=True)
    (own / "mkdocs.yml").write_text(_in_german((PROJEKT / "mkdocs.yml").read_text(encoding="utf-8")), encoding="utf-8")
    say(f"{number} Angebote erzeugen …")
    erzeugen.generate(PROJEKT / "content", own / "content", number, erzeugen.SAAT)
    say("Was auf den Seiten steht, für die anderen zusammenstellen …")
    stoff = read_stoff(own / "content")
    write_json(folder / "probe.json", probe(stoff))
    if "jinja" in programs:
        write_json(folder / "stoff.json", stoff)
    if "hugo" in programs:
        write_hugo(stoff, folder / "hugo")
    if "mkdocs" in programs:
        write_mkdocs(stoff, folder / "mkdocs")


def probe(stoff: dict[str, Any]) -> dict[str, Any]:
    """The offer that will be changed, a short list that shows its card, and sheets whose texts are looked for,
    and the addresses of all lists."""
    short = min(
        (liste for liste in stoff["listen"] if liste["art"] == "gebiet" and len(liste["karten"]) <= stoff["je_seite"]),
        key=lambda liste: (-len(liste["karten"]), liste["id"]),
    )
    sheets = {sheet["slug"]: sheet for sheet in stoff["angebote"]}
    slug = next(slug for slug in short["karten"] if not sheets[slug]["vorbei"])
    step = max(1, len(stoff["angebote"]) // 20)
    return {
        "slug": slug,
        "datei": sheets[slug]["datei"],
        "adresse": sheets[slug]["adresse"],
        "liste": short["adresse"],
        "blaetter": stoff["angebote"][::step][:20],
        "listen": [one["adresse"] for one in (*stoff["listen"], *stoff["uebersichten"])],
    }


# --- Hugo -------------------------------------------------------------------------------------------------------------


def write_hugo(stoff: dict[str, Any], target: Path) -> None:
    """Markdown with front matter, one file an offer; Hugo finds the members of its lists through taxonomies."""
    shutil.copytree(HIER / "hugo", target)
    content = target / "content"
    groups: dict[str, dict[str, list[str]]] = {}
    for liste in stoff["listen"]:
        for slug in liste["karten"]:
            groups.setdefault(slug, {}).setdefault(liste["art"], []).append(liste["id"])
    for number, sheet in enumerate(stoff["angebote"], 1):
        karte = stoff["karten"].get(sheet["slug"], {})
        head = {key: karte[key] for key in ("wo", "wann", "marken") if karte.get(key)} | groups.get(sheet["slug"], {})
        write_front(content / "angebote" / f"{sheet['slug']}.md", lean(sheet) | head, sheet["beschreibung"])
        progress("Hugo", number, len(stoff["angebote"]))
    for liste in stoff["listen"]:
        write_front(content / liste["art"] / liste["id"] / "_index.md", liste | {"slug": liste["id"]})
    for sheet in stoff["uebersichten"]:
        kind = sheet["adresse"].strip("/").rpartition("/")[2]
        write_front(content / kind / "_index.md", sheet)
    for sheet in stoff["gebiete"]:
        write_front(content / "gebiete" / f"{sheet['id']}.md", sheet)
    write_front(content / "angebote" / "_index.md", {"titel": stoff["finder"]["titel"]})
    write_front(content / "_index.md", {"titel": "Wegweiser", "satz": "Angebote finden, die helfen."})


def lean(sheet: dict[str, Any]) -> dict[str, Any]:
    """Without what the layout finds in the taxonomies or writes itself: fewer lines to parse made Hugo faster."""
    left = {key: value for key, value in sheet.items() if key not in ("slug", "worte", "datei", "fakten", "pruefstand")}
    facts = {fakt["name"]: fakt["zeilen"] for fakt in sheet["fakten"]}
    ages = [zeile["text"] for zeile in facts.pop("Für wen", []) if not zeile["adresse"]]
    facts.pop("Wer macht es", None)
    return left | {
        "alter": "".join(ages),
        "geprueft": "" if sheet["pruefstand"] == UNGEPRUEFT else sheet["pruefstand"],
        "fakten": [lean_fact(name, zeilen) for name, zeilen in facts.items()],
    }


def lean_fact(name: str, zeilen: list[dict[str, str]]) -> dict[str, Any]:
    """Lines as plain texts, and the one that is a link."""
    links = [zeile for zeile in zeilen if zeile["adresse"]]
    plain_lines = [zeile["text"] for zeile in zeilen if not zeile["adresse"]]
    return {"name": name, "zeilen": plain_lines} | ({"mehr": links[0]} if links else {})


def write_front(path: Path, sheet: dict[str, Any], text: str = "") -> None:
    """A Markdown file with what a sheet says; empty fields, and what Hugo finds out by itself, are left out."""
    head = {"title": sheet["titel"], "description": sheet.get("kurz") or sheet.get("satz") or ""}
    head |= {
        key: value
        for key, value in sheet.items()
        if value and key not in ("titel", "kurz", "satz", "adresse", "id", "art", "karten", "beschreibung")
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    front = yaml.dump(head, Dumper=SCHREIBER, allow_unicode=True, sort_keys=False, width=110)
    path.write_text(f"---\n{front}---\n\n{text}\n", encoding="utf-8")


# --- MkDocs -----------------------------------------------------------------------------------------------------------


def write_mkdocs(stoff: dict[str, Any], target: Path) -> None:
    """Markdown, one file an offer; MkDocs makes no lists, so each page of a list is a Markdown file, too."""
    docs = target / "docs"
    docs.mkdir(parents=True)
    shutil.copy(HIER / "mkdocs.yml", target / "mkdocs.yml")
    karten = {slug: "\n".join(card_lines(karte)) for slug, karte in stoff["karten"].items()}
    for number, sheet in enumerate(stoff["angebote"], 1):
        lines = [crumbs("angebote/", "Angebote"), *offer_lines(sheet, karten)]
        write_page(docs / "angebote" / f"{sheet['slug']}.md", sheet, lines)
        progress("MkDocs", number, len(stoff["angebote"]))
    size = stoff["je_seite"]
    for liste in (stoff["finder"], *stoff["listen"]):
        count = max(1, -(-len(liste["karten"]) // size))
        for leaf in range(1, count + 1):
            name = "index.md" if leaf == 1 else f"seite-{leaf}.md"
            lines = [crumbs("angebote/", "Angebote"), *list_lines(liste, karten, leaf, count, size)]
            write_page(docs / liste["adresse"] / name, liste, lines, searched=False)
    for sheet in stoff["uebersichten"]:
        write_page(docs / sheet["adresse"] / "index.md", sheet, [crumbs(), *overview_lines(sheet)], searched=False)
    for sheet in stoff["gebiete"]:
        lines = [crumbs("gebiete/", "Stadtteile"), *area_lines(sheet, karten)]
        write_page(docs / "gebiete" / f"{sheet['id']}.md", sheet, lines, searched=False)
    (docs / "index.md").write_text("# Wegweiser\n\nAngebote finden, die helfen.\n", encoding="utf-8")


def write_page(path: Path, sheet: dict[str, Any], lines: list[str], searched: bool = True) -> None:
    """A Markdown page; lists stay out of Material's search, as they would only repeat the offers."""
    head: dict[str, Any] = {"title": sheet["titel"], "description": sheet.get("kurz") or sheet.get("satz") or ""}
    if not searched:
        head["search"] = {"exclude": True}
    front = yaml.dump(head, Dumper=SCHREIBER, allow_unicode=True, sort_keys=False, width=110)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{front}---\n\n" + "\n\n".join(line for line in lines if line) + "\n", encoding="utf-8")


def plain(text: str) -> str:
    """Text that Markdown leaves as it is."""
    return re.sub(r"([\\`*_\[\]<>|#])", r"\\\1", " ".join(text.split()))


def link(eines: dict[str, str]) -> str:
    target = eines["adresse"]
    if not target:
        return plain(eines["text"])
    return f"[{plain(eines['text'])}]({target if ':' in target else '/' + target})"


def bullets(links: list[dict[str, str]]) -> str:
    return "\n".join(f"- {link(eines)}" for eines in links)


def crumbs(adresse: str = "", titel: str = "") -> str:
    return f"[Start](/) › [{titel}](/{adresse})" if adresse else "[Start](/)"


def card_lines(karte: dict[str, Any]) -> Iterator[str]:
    yield f"- **[{plain(karte['titel'])}](/{karte['adresse']})**  "
    yield f"  {plain(karte['kurz'])}  "
    if karte["wo"]:
        yield f"  Wo: {plain(karte['wo'])}  "
    if karte["wann"]:
        yield f"  Wann: {plain(karte['wann'])}  "
    yield f"  {plain(' · '.join(karte['marken']))}"


def facts(fakten: list[dict[str, Any]]) -> str:
    rows = (f"| {fakt['name']} | {'<br>'.join(link(zeile) for zeile in fakt['zeilen'])} |" for fakt in fakten)
    return "\n".join(("| | |", "|---|---|", *rows)) if fakten else ""


def offer_lines(sheet: dict[str, Any], karten: dict[str, str]) -> Iterator[str]:
    if sheet["nummern"]:
        yield f"**Brauchen Sie sofort Hilfe?**\n\n{bullets(sheet['nummern'])}\n\n[Alle Nummern](/hilfe-jetzt/)"
    yield plain(sheet["vorzeile"])
    yield f"# {plain(sheet['titel'])}"
    yield plain(sheet["kurz"])
    yield plain(sheet["zustand"])
    if sheet["kontakt_von"]:
        yield f"Für das Angebot selbst ist kein Kontakt bekannt. Fragen Sie beim Träger nach, {plain(sheet['kontakt_von'])}:"
    yield bullets(sheet["wege"]) or "Wie man jemanden erreicht, ist uns noch nicht bekannt."
    yield "## Auf einen Blick"
    yield facts(sheet["fakten"])
    if sheet["offen"]:
        yield f"**Noch offen:** {plain(sheet['offen'])}. Dazu sagt unsere Quelle nichts. Wissen Sie mehr? [Schreiben Sie uns](/mitmachen/)."
    for title, text in (
        ("Mehr dazu", sheet["beschreibung"]),
        ("In einfachen Worten", "\n\n".join(map(plain, sheet["einfach"]))),
        ("Leichte Sprache", sheet["leicht"]),
        ("Darum geht es", bullets(sheet["worte"])),
        ("Stimmt das noch?", plain(sheet["pruefstand"])),
        ("Was die Stadt damit erreichen will", bullets(sheet["verweise"])),
        ("Ähnliche Angebote", "\n".join(karten[slug] for slug in sheet["verwandte"])),
        ("Woher die Angaben stammen", bullets(sheet["quellen"])),
    ):
        if text:
            yield f"## {title}\n\n{text}"
    yield "\n".join(f"- {plain(eine)}" for eine in sheet["anmerkungen"])
    yield (
        "[Fehler melden](/mitmachen/) [Diese Seite bearbeiten](https://github.com/wegweiser-portal/wegweiser/edit/main/"
        f"content/{sheet['datei']})"
    )


def list_lines(liste: dict[str, Any], karten: dict[str, str], leaf: int, count: int, size: int) -> Iterator[str]:
    yield plain(liste.get("vorzeile", ""))
    yield f"# {plain(liste['titel'])}"
    yield plain(liste.get("satz", ""))
    yield bullets(liste.get("wege", []))
    yield facts(liste.get("fakten", []))
    yield f"## {len(liste['karten'])} Angebote"
    yield "\n".join(karten[slug] for slug in liste["karten"][(leaf - 1) * size : leaf * size])
    if count > 1:
        near = sorted({1, leaf - 1, leaf, leaf + 1, count} & set(range(1, count + 1)))
        yield " · ".join(f"[{n}](/{liste['adresse']}{f'seite-{n}/' if n > 1 else ''})" for n in near)
    yield bullets(liste.get("nachbarn", []))
    if liste.get("quellen"):
        yield f"## Woher die Angaben stammen\n\n{bullets(liste['quellen'])}"


def overview_lines(sheet: dict[str, Any]) -> Iterator[str]:
    yield f"# {plain(sheet['titel'])}"
    yield plain(sheet["satz"])
    for gruppe in sheet["gruppen"]:
        yield f"## {plain(gruppe['titel'])}\n\n{bullets(gruppe['eintraege'])}"


def area_lines(sheet: dict[str, Any], karten: dict[str, str]) -> Iterator[str]:
    yield plain(sheet["vorzeile"])
    yield f"# {plain(sheet['titel'])}"
    yield plain(sheet["satz"])
    for gruppe in sheet["gruppen"]:
        yield f"## {plain(gruppe['titel'])}\n\n" + "\n".join(karten[slug] for slug in gruppe["karten"])
        if gruppe["mehr"]:
            yield f"[{gruppe['mehr']} weitere Angebote in der ganzen Liste](/{sheet['liste']})"
    yield bullets(sheet["nebenan"])


# --- the rest ---------------------------------------------------------------------------------------------------------


def write_json(path: Path, data: object) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")


def progress(name: str, done: int, of: int) -> None:
    if done % SCHRITT == 0:
        say(f"Quellen für {name}: {done} von {of}")


def say(text: str) -> None:
    print(f"  {text}", file=sys.stderr, flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description="Stellt den Bestand bereit, an dem gemessen wird.")
    parser.add_argument("ordner", type=Path)
    parser.add_argument("--anzahl", type=int, default=10_000)
    parser.add_argument("--fuer", nargs="*", default=[], choices=("hugo", "mkdocs", "jinja"))
    given = parser.parse_args()
    prepare(given.ordner, given.anzahl, given.fuer)


if __name__ == "__main__":
    main()
