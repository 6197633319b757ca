"""Ein Verweis zeigt auf einen Eintrag, den es gibt.

Träger, Kommune, Gebiet, Ziel, Vorlage, Indikator, Angebot und die Begriffe der Vokabulare werden mit ihrer Kennung
genannt; Ziele mit „strategie/nummer“. Ist eine Kennung unbekannt, nennt die Meldung die ähnlichste. Ist der gemeinte
Eintrag da, aber selbst fehlerhaft, schweigt die Regel: Dann steht dort schon eine Meldung.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from operator import attrgetter
from typing import Any, NamedTuple

from wegweiser.checking.finding import Finding
from wegweiser.checking.references import mentioned, references
from wegweiser.checking.schema_check import Schemas, load_schemas
from wegweiser.domain.portal import Portal
from wegweiser.reading.nearest import nearest
from wegweiser.reading.record import Record
from wegweiser.settings import Settings

CODE = "verweise"
MENTIONED = "verweise"
"""Under this name a Portal keeps what its records refer to, when somebody has already looked (``Portal.once``)."""


class Words(NamedTuple):
    """How a message speaks about one target."""

    known_as: str
    next_step: str


WORDS = {
    "traeger": Words("als Träger", "den Träger neu anlegen"),
    "kommune": Words("als Kommune", "die Kommune unter gebiete/ anlegen"),
    "gebiet": Words("als Gebiet", "das Gebiet in der Datei der Kommune ergänzen"),
    "angebot": Words("als Angebot", "das Angebot neu anlegen"),
    "vorlage": Words("als Vorlage", "die Vorlage neu anlegen"),
    "indikator": Words("als Indikator", "den Indikator neu anlegen"),
    "massnahme": Words("als Maßnahme", "die Maßnahme neu anlegen"),
    "strategie": Words("als Strategie", "die Strategie neu anlegen"),
    "ziel": Words("als Ziel", "das Ziel im Handlungsfeld ergänzen"),
    "strategie-oder-ziel": Words("als Strategie oder Ziel", "die Strategie neu anlegen"),
}

NAMED_BY = {"traeger": "name", "kommune": "name", "gebiet": "name", "vokabular": "name", "vorlage": "nummer"}
"""What a thing is called by; where nothing is said, by its title."""


def check(portal: Portal, settings: Settings) -> Iterator[Finding]:
    schemas = load_schemas(settings.schemas)
    known = _Known(portal)
    pairs = portal.once(MENTIONED, lambda: mentioned(portal.readable, schemas))
    unknown = {(target, slug) for target, slug in pairs if not known.has(target, slug)}
    if unknown:
        yield from _each(portal, schemas, known, unknown)


def _each(portal: Portal, schemas: Schemas, known: _Known, unknown: set[tuple[str, str]]) -> Iterator[Finding]:
    """One finding for each place that names something unknown."""
    missing_vocabularies: set[str] = set()
    for record in portal.readable:
        for path, slug, target in references(record.data, schemas.shape(record.kind)):
            if (target, slug) not in unknown or known.excused(target, slug):
                continue
            vocabulary = target.removeprefix("vokabular/")
            if vocabulary != target and vocabulary not in portal.vokabulare:
                if vocabulary not in missing_vocabularies:
                    missing_vocabularies.add(vocabulary)
                    yield Finding(
                        record.source,
                        path,
                        f"Das Vokabular „{vocabulary}“ fehlt; deshalb ist „{slug}“ nicht bekannt.",
                        CODE,
                        next_step=f"Bitte die Datei vokabular/{vocabulary}.yml anlegen.",
                    )
                continue
            yield _unknown(record, path, slug, target, known)


def _unknown(record: Record, path: tuple[str | int, ...], slug: str, target: str, known: _Known) -> Finding:
    words = WORDS.get(target)
    if words is None:
        name = target.removeprefix("vokabular/")
        words = Words(f"im Vokabular „{name}“", "den Begriff dort ergänzen")
    meant, hint = known.meant(target, slug)
    return Finding(
        record.source,
        path,
        f"„{slug}“ ist {words.known_as} nicht bekannt.",
        CODE,
        suggestion=meant,
        hint=hint,
        next_step=f"Bitte die Schreibweise korrigieren oder {words.next_step}.",
    )


class _Known:
    """What can be pointed to, and where it stands."""

    def __init__(self, portal: Portal) -> None:
        self.portal = portal
        self.things: dict[str, Mapping[str, Any]] = {
            "traeger": portal.traeger,
            "kommune": portal.kommunen,
            "gebiet": portal.gebiete,
            "angebot": portal.angebote,
            "vorlage": portal.vorlagen,
            "indikator": portal.indikatoren,
            "massnahme": portal.massnahmen,
            "strategie": portal.strategien,
            "ziel": portal.ziele,
            "strategie-oder-ziel": {**portal.strategien, **portal.ziele},
            **{f"vokabular/{name}": words for name, words in portal.vokabulare.items()},
        }

    @cached_property
    def shown(self) -> dict[str, str]:
        return {record.source.below_content: record.source.shown for record in self.portal.records}

    @cached_property
    def renamed(self) -> dict[tuple[str, str], str]:
        return {
            (record.kind, old): record.id
            for record in self.portal.records
            for old in record.data.get("fruehere_ids", ())
        }

    def names(self, target: str) -> dict[str, str]:
        """Each thing with the name people use for it."""
        named_by = attrgetter(NAMED_BY.get(target.partition("/")[0], "titel"))
        return {id: named_by(thing) for id, thing in self.things.get(target, {}).items()}

    def has(self, target: str, slug: str) -> bool:
        return slug in self.things.get(target, ())

    def excused(self, target: str, slug: str) -> bool:
        """The record pointed to exists, but has errors of its own."""
        out = self.portal.left_out
        if target.startswith("vokabular/"):
            return ("vokabular", target.removeprefix("vokabular/")) in out
        if target == "kommune":
            return ("gebiete", slug) in out
        if target == "gebiet":
            return any(kind == "gebiete" for kind, _ in out)
        if target in ("ziel", "strategie-oder-ziel"):
            strategie = slug.partition("/")[0]
            return ("strategie", strategie) in out or (
                "/" in slug and any(kind == "handlungsfeld" and id.startswith(f"{strategie}/") for kind, id in out)
            )
        return (target, slug) in out

    def meant(self, target: str, slug: str) -> tuple[str, str]:
        """The nearest existing one and the sentence about it."""
        if new := self.renamed.get((target, slug)):
            return new, f"Der Eintrag heißt jetzt „{new}“{self._place(target, new)}."
        strategie, slash, nummer = slug.partition("/")
        if slash:
            return self._meant_goal(strategie, nummer)
        found = nearest(slug, self.names(target))
        return found, f"Gemeint sein könnte „{found}“{self._place(target, found)}." if found else ""

    def _meant_goal(self, strategie: str, nummer: str) -> tuple[str, str]:
        goals = self.portal.ziele
        former = self.portal.fruehere_ziele.get(f"{strategie}/{nummer}")
        if former and len(former.nachfolger) == 1 and former.nachfolger[0] in goals:
            now = former.nachfolger[0]
            return now, f"Das ist ein früheres Ziel; heute steht es unter „{now}“{self._place('ziel', now)}."
        if strategie not in self.portal.strategien:
            near = nearest(strategie, self.names("strategie"))
            found = f"{near}/{nummer}"
            if near and found in goals:
                return found, f"Gemeint sein könnte „{found}“{self._place('ziel', found)}."
            return "", f"Gemeint sein könnte die Strategie „{near}“{self._place('strategie', near)}." if near else ""
        above, _, _ = nummer.rpartition(".")
        while above and f"{strategie}/{above}" not in goals:
            above, _, _ = above.rpartition(".")
        depth = above.count(".") + 2 if above else 1
        beside = [
            other
            for ref in goals
            if (other := ref.partition("/")[2]).count(".") + 1 == depth
            and ref.startswith(f"{strategie}/{above}." if above else f"{strategie}/")
        ]
        if not beside:
            return (
                "",
                f"Unter {above} gibt es keine weiteren Ziele." if above else "Diese Strategie hat noch keine Ziele.",
            )
        if len(beside) == 1:
            return "", f"In dieser Strategie gibt es {f'unter {above} ' if above else ''}nur die Nummer {beside[0]}."
        listed = ", ".join(beside[:12]) + (" …" if len(beside) > 12 else "")
        return "", f"In dieser Strategie gibt es {f'unter {above} ' if above else ''}die Nummern {listed}."

    def _place(self, target: str, slug: str) -> str:
        """„ (content/traeger/x.yml)“"""
        if target == "gebiet" and slug in self.portal.gebiete:
            kommune = self.portal.gebiete[slug].kommune
            return self._place("kommune", kommune)
        if target == "strategie-oder-ziel":
            target = "ziel" if "/" in slug else "strategie"
        if target.startswith("vokabular/"):
            word = self.things[target].get(slug)
            return f" ({word.name})" if word and word.name != slug else ""
        thing = self.things.get(target, {}).get(slug)
        return f" ({self.shown[thing.datei]})" if thing is not None and thing.datei in self.shown else ""
