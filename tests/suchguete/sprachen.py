"""How good is the search in other languages? ``python tests/suchguete/sprachen.py`` asks the index of each through node.

A query says the same as a judged German one (``wie``) and has its judgements: offers help whatever language one asks in.
"""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from masse import TIEFE, ndcg, read_anfragen

from wegweiser.clock import today
from wegweiser.domain.uebersetzen import nur_angebote, uebersetze
from wegweiser.pipeline import check_content
from wegweiser.search.bundle import SCRIPT
from wegweiser.search.index import search_files
from wegweiser.settings import Settings
from wegweiser.sprachen import SPRACHEN

HIER = Path(__file__).parent
PROJEKT = HIER.parents[1]
OBEN = 3
"""An answer is good when an offer that helps is among so many."""


@dataclass(frozen=True)
class Anfrage:
    """A query in another language."""

    id: str
    sprache: str
    anfrage: str
    wie: str
    """The German query that asks for the same."""
    halten: bool
    """Nobody tunes on it."""


def read_uebersetzte() -> list[Anfrage]:
    """All of them."""
    lines = (HIER / "anfragen-sprachen.jsonl").read_text(encoding="utf-8").splitlines()
    return [Anfrage(**json.loads(line)) for line in lines]


def ask(sprache: str, anfragen: Sequence[Anfrage], settings: Settings) -> tuple[dict[str, dict], int]:
    """What the index of a language answers, and the size of its script over the wire."""
    portal, _ = check_content(settings)
    there = uebersetze(portal, SPRACHEN[sprache])
    files = search_files(nur_angebote(there), (), settings, PROJEKT / ".cache" / "suche").files
    with tempfile.TemporaryDirectory() as folder:
        for file in files:
            path = Path(folder, file.adresse)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.inhalt)
        script = Path(folder, SCRIPT)
        module = script.rename(script.with_suffix(".mjs"))
        given = {
            "skript": str(module),
            "ordner": f"{folder}/",
            "anfragen": [{"id": one.id, "anfrage": one.anfrage} for one in anfragen],
            "tiefe": TIEFE,
        }
        command = ["node", str(HIER / "sprachen.mjs")]
        done = subprocess.run(command, input=json.dumps(given), capture_output=True, text=True, check=True)
        return json.loads(done.stdout), len(gzip.compress(module.read_bytes()))


def say(title: str, anfragen: Sequence[Anfrage], antworten: Mapping[str, dict]) -> None:
    """One line of means, and one for each open query that has no good answer or an unknown word."""
    urteile = {one.id: one.urteile for one in read_anfragen(HIER / "anfragen.jsonl")}
    top = {one.id: [slug in urteile[one.wie] for slug in antworten[one.id]["treffer"][:OBEN]] for one in anfragen}
    gains = [ndcg(antworten[one.id]["treffer"], urteile[one.wie]) for one in anfragen]
    good, first = sum(map(any, top.values())), sum(any(hits[:1]) for hits in top.values())
    zahl = len(anfragen)
    print(
        f"{title}: {zahl} Fragen, unter den ersten {OBEN} hilft {good} ({good / zahl:.3f}), "
        f"der erste hilft {first} ({first / zahl:.3f}), nDCG@{TIEFE} {sum(gains) / zahl:.3f}"
    )
    for one in anfragen:
        unknown = antworten[one.id]["unbekannt"]
        if not one.halten and (unknown or not any(top[one.id])):
            word = "gut" if any(top[one.id]) else "nicht gut"
            print(f"  {one.wie} {one.anfrage!r}: {word}, unbekannt {unknown}, {antworten[one.id]['treffer'][:OBEN]}")


def main() -> None:
    settings = Settings(content=PROJEKT / "content", heute=today())
    alle = read_uebersetzte()
    for sprache in dict.fromkeys(one.sprache for one in alle):
        anfragen = [one for one in alle if one.sprache == sprache]
        antworten, script = ask(sprache, anfragen, settings)
        say(f"{sprache} offen", [one for one in anfragen if not one.halten], antworten)
        say(f"{sprache} zurückgehalten", [one for one in anfragen if one.halten], antworten)
        print(f"  Programm mit gzip {script:,} B")


if __name__ == "__main__":
    main()
