"""A content folder of any size for measurements: the real records plus offers recombined from their words, equal for equal seeds.

    python tests/suchguete/erzeugen.py ZIEL [--anzahl 10000] [--saat 1]

A generated offer keeps the shape of a real one (what is known, what is left open), stands in a district drawn anew, and takes its
sentences, needs and times from others. Real portals bring new words with every offer, so each gets compounds of its own, joined
from nouns of the real texts.
"""

from __future__ import annotations

import argparse
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import yaml

SAAT = 1
LADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
SCHREIBER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
UMSCHRIFT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
BLEIBT = (
    "titel",
    "kurz",
    "beschreibung",
    "traeger",
    "kommune",
    "reichweite",
    "zugang",
    "gebiet",
    "ort",
    "format",
    "themen",
    "zielgruppen",
    "alter",
    "termine",
    "oeffnungszeiten",
    "termine_text",
    "kosten",
    "anmeldung",
    "niedrigschwellig",
    "sprachen",
    "barrierefreiheit",
    "barrierefreiheit_hinweis",
    "kontakt",
    "hilft_bei",
    "offene_angaben",
    "quelle",
)


@dataclass(frozen=True)
class Vorrat:
    """What is drawn from: records to copy the shape of, texts, nouns, districts by Kommune."""

    muster: list[dict]
    kurz: list[str]
    saetze: list[str]
    beduerfnisse: list[str]
    nomen: list[str]
    gebiete: dict[str, list[tuple[str, str]]]


def read_vorrat(content: Path) -> Vorrat:
    """Everything that real records give; offers with a protected address or in a crisis are not multiplied."""
    records = [_read(path) for path in sorted((content / "angebote").rglob("*.yml"))]
    calm = [one for one in records if "sensibel" not in one and "schutzadresse" not in one and "kommune" in one]
    sentences = sorted(
        {
            text
            for one in calm
            for text in re.split(r"(?<=[.!?])\s+", " ".join(one["beschreibung"].split()))
            if len(text) > 20
        }
    )
    words = re.findall(
        r"(?<=[a-zäöüß,] )[A-ZÄÖÜ][a-zäöüß]{3,10}\b", " ".join(f"{one['kurz']} {one['beschreibung']}" for one in calm)
    )
    districts = {
        data["kommune"]: [(one["id"], one["name"]) for one in data["gebiete"]]
        for data in map(_read, sorted((content / "gebiete").glob("*.yml")))
    }
    return Vorrat(
        calm,
        sorted({one["kurz"] for one in calm}),
        sentences,
        sorted({need for one in calm for need in one.get("hilft_bei", ())}),
        sorted(set(words)),
        districts,
    )


def _read(path: Path) -> dict:
    return yaml.load(path.read_text(encoding="utf-8"), LADER)


def offers(vorrat: Vorrat, number: int, seed: int) -> Iterator[tuple[str, dict]]:
    """Slug and record, ``number`` times."""
    rng = Random(seed)
    for count in range(number):
        made = {key: value for key, value in rng.choice(vorrat.muster).items() if key in BLEIBT}
        first, second, third = (_compound(vorrat, rng) for _ in range(3))
        where = ""
        if "gebiet" in made:
            made["gebiet"], where = rng.choice(vorrat.gebiete[made["kommune"]])
        head = rng.choice(vorrat.muster)["titel"].split(" – ")[0]
        made["titel"] = rng.choice(
            (f"{head}: {first} {where}", f"{first} {where}", f"{first} und {rng.choice(vorrat.nomen)} {where}")
        ).strip()[:110]
        made["kurz"] = rng.choice(vorrat.kurz)
        made["beschreibung"] = " ".join(
            [*rng.sample(vorrat.saetze, rng.randint(3, 6)), f"Dazu gehören {second} und {third}."]
        )
        made["hilft_bei"] = rng.sample(vorrat.beduerfnisse, 5)
        if "strasse" in made.get("ort", {}):
            made["ort"] = {
                "strasse": f"{_compound(vorrat, rng)}straße",
                "hausnummer": str(rng.randint(1, 200)),
                "ort": made["ort"].get("ort", ""),
            }
        slug = re.sub(r"[^a-z0-9]+", "-", made["titel"].lower().translate(UMSCHRIFT)).strip("-")[:60].strip("-")
        yield f"{slug}-{count + 1}", {key: made[key] for key in BLEIBT if key in made}


def _compound(vorrat: Vorrat, rng: Random) -> str:
    return rng.choice(vorrat.nomen) + rng.choice(vorrat.nomen).lower()


def generate(content: Path, target: Path, number: int, seed: int) -> None:
    """Write a content folder with ``number`` offers, the real ones among them."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(content, target)
    real = sum(1 for _ in (target / "angebote").rglob("*.yml"))
    for slug, record in offers(read_vorrat(content), number - real, seed):
        path = target / "angebote" / record["kommune"] / "erzeugt" / f"{slug}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            yaml.dump(record, Dumper=SCHREIBER, allow_unicode=True, sort_keys=False, width=110), encoding="utf-8"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description="Erzeugt einen großen Bestand an Angeboten zum Messen.")
    parser.add_argument("ziel", type=Path, help="neuer Ordner der Inhalte (wird überschrieben)")
    parser.add_argument("--anzahl", type=int, default=10_000)
    parser.add_argument("--saat", type=int, default=SAAT)
    parser.add_argument("--inhalte", type=Path, default=Path(__file__).parents[2] / "content")
    given = parser.parse_args()
    generate(given.inhalte, given.ziel, given.anzahl, given.saat)


if __name__ == "__main__":
    main()
