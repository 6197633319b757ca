"""Eine geheime Adresse steht nirgends.

Bei „schutzadresse: true“ darf weder ein Ort noch eine Anschrift, eine Postleitzahl oder ein Punkt auf der Karte im
Eintrag stehen, auch nicht mitten in einem Text, einer Quelle oder einer Übersetzung. Auch der Stadtbezirk kann schon
zu viel verraten. Umgekehrt fragt die Regel nach, wenn eine Unterkunft für Menschen, die vor Gewalt fliehen, mit Ort
eingetragen ist.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wegweiser.checking.finding import NOTICE, Finding, Path
from wegweiser.checking.leaves import prose
from wegweiser.domain.portal import Portal
from wegweiser.reading.record import Record
from wegweiser.settings import Settings

CODE = "schutzadresse"

_WAYS = (
    "straße|strasse|str\\.|weg|platz|allee|gasse|gässle|ring|damm|ufer|steige|staffel|markt|graben|berg|pfad"
    "|promenade|chaussee|anlage|winkel|wall|hof|garten|feld|rain|halde|hang|höhe|wiese|brücke|tor|bogen|zeile|siedlung"
    "|straat|street|road"
)
_WAYS_APART = "|".join(way[0].upper() + way[1:] for way in _WAYS.split("|"))
_AT_THE = "Am|Im|An der|In der|Auf der|Auf dem|Unter den|Zum|Zur"
_NO_COUNT = r"(?![0-9]|\.[0-9]|\s*(?:Uhr|Minuten|Min\b|Meter|Personen|Plätze|Frauen|Kinder|Menschen|Jahre|Euro|€|Prozent|km|m\b))"
_WORD = r"[A-ZÄÖÜ][\wäöüß.-]{0,40}"
STREET = re.compile(
    rf"\b(?:{_WORD}?(?:{_WAYS})|{_WORD}[ -](?:{_WAYS_APART})|(?:{_AT_THE}) (?:{_WORD} )?{_WORD})\s*[0-9]{{1,3}}{_NO_COUNT}"
)
POSTCODE = re.compile(r"(?<![0-9])(?:D-)?[0-9]{5}\s+[A-ZÄÖÜ][a-zäöüß]{2,}")
POINT = re.compile(r"(?<![0-9])(?:4[7-9]|5[0-5])[.,][0-9]{3,}\D{1,12}(?:[5-9]|1[0-5])[.,][0-9]{3,}")
MAP_LINK = re.compile(r"(?i)(?:google\.[a-z.]+/maps|maps\.|goo\.gl/maps|openstreetmap\.org|/dir/|what3words)")


def check(portal: Portal, settings: Settings) -> Iterator[Finding]:
    for record in portal.readable:
        if record.kind != "angebot":
            continue
        if record.data.get("schutzadresse"):
            yield from _secret(record)
        elif "ort" in record.data and "schutzadresse" not in record.data and _looks_like_a_shelter(record):
            yield Finding(
                record.source,
                ("ort",),
                "Hier ist eine Unterkunft bei Gewalt mit ihrem Ort eingetragen.",
                CODE,
                hint="Ist der Ort geheim, gehört er nicht ins Portal.",
                next_step="Bitte nachfragen und „schutzadresse: true“ oder „schutzadresse: false“ eintragen.",
                severity=NOTICE,
                at_key=True,
            )


def _secret(record: Record) -> Iterator[Finding]:
    data = record.data
    if "ort" in data:
        yield _finding(
            record,
            ("ort",),
            "Die Adresse ist als geheim gekennzeichnet, aber hier steht ein Ort.",
            "Bitte den ganzen Block „ort“ löschen.",
        )
    for path, text in prose(data):
        if path[0] == "ort":
            continue
        if found := STREET.search(text) or POSTCODE.search(text) or POINT.search(text):
            yield _finding(
                record,
                path,
                f"Die Adresse ist als geheim gekennzeichnet, aber hier steht „{found.group().strip()}“.",
                "Bitte die Stelle so umschreiben, dass niemand den Ort erkennt.",
            )
    kontakt = data.get("kontakt")
    for key in ("web", "formular"):
        if isinstance(kontakt, dict) and MAP_LINK.search(str(kontakt.get(key, ""))):
            yield _finding(
                record,
                ("kontakt", key),
                "Die Adresse ist als geheim gekennzeichnet, aber dieser Link führt auf eine Karte.",
                "Bitte den Link löschen.",
            )
    if "gebiet" in data:
        yield Finding(
            record.source,
            ("gebiet",),
            "Die Adresse ist als geheim gekennzeichnet; auch der Stadtteil kann sie verraten.",
            CODE,
            next_step="Bitte „gebiet“ löschen und „reichweite: stadtweit“ eintragen, wenn der Stadtteil "
            "nicht öffentlich ist.",
            severity=NOTICE,
        )


def _looks_like_a_shelter(record: Record) -> bool:
    return record.data.get("format") == "unterkunft" and record.data.get("sensibel") == "gewalt"


def _finding(record: Record, path: Path, message: str, next_step: str) -> Finding:
    return Finding(
        record.source,
        path,
        message,
        CODE,
        hint="Wer dort Schutz sucht, verlässt sich darauf, dass der Ort nirgends steht; auch die "
        "Git-Geschichte vergisst ihn nicht.",
        next_step=next_step,
        at_key=path == ("ort",),
    )
