"""Im Portal stehen Stellen, keine Personen.

Persönliche E-Mail-Adressen (vorname.nachname@) sind ein Fehler: Das Portal und seine Ausfuhr sind öffentlich, und die
Git-Geschichte bewahrt alles auf. Mobilnummern, private Postfächer und Namen mit „Frau“ oder „Herr“ geben einen
Hinweis, denn manche gehören einer Stelle. Adressen wie info@, beratung@ oder seniorenbuero@ sind richtig.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from wegweiser.checking.finding import ERROR, NOTICE, Finding, Path
from wegweiser.checking.first_names import FIRST_NAMES
from wegweiser.checking.leaves import texts, words
from wegweiser.domain.portal import Portal
from wegweiser.reading.nearest import fold
from wegweiser.reading.record import Record
from wegweiser.settings import Settings

CODE = "personenbezug"

EMAIL = re.compile(
    r"([A-Za-z0-9ÄÖÜäöüß][A-Za-z0-9ÄÖÜäöüß._+-]{0,63})@([A-Za-z0-9ÄÖÜäöüß][A-Za-z0-9ÄÖÜäöüß.-]{0,100}\.[A-Za-z]{2,20})"
)
MOBILE = re.compile(r"(?<![0-9])(?:\+49|0049|0)[\s()/-]{0,3}(?:0\)?\s*)?1[5-7][0-9](?:[\s/-]{0,3}[0-9]){6,9}(?![0-9])")
_WEB = frozenset(("url", "web", "formular"))
SEARCH_WORDS = frozenset(("hilft_bei", "gruppen", "eintraege"))
"""Keys whose texts are words for the search: „als Frau Rat suchen“ names nobody."""
_TITLE = r"(?:Dr\.|Prof\.|Dipl\.-?[A-Za-zäöü.]+|Pfarrer(?:in)?|(?:Ober)?[Bb]ürgermeister(?:in)?)"
TITLED = re.compile(rf"\b(?:Frau|Herrn?|Fr\.|Hr\.)\s+(?:{_TITLE}\s*)*([A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)?)")
LABELLED = re.compile(
    r"\b(?:Ansprech(?:partner(?:in)?|person)|Kontaktperson|Kontakt|Leit(?:ung|er(?:in)?)|Anmeldung bei|bei)\s*:?\s+"
    r"([A-ZÄÖÜ][a-zäöüß]+)\s+([A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)?)"
)
PLAIN_NAME = re.compile(r"([A-ZÄÖÜ][a-zäöüß]+)(?:-[A-ZÄÖÜ][a-zäöüß]+)?\s+[A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)?\Z")
# Part of everything that MOBILE, and TITLED or LABELLED, find: quick to look for, and most texts hold none of it.
_PERHAPS_MOBILE = re.compile(r"1(?<=[09\s()/-]1)[5-7][0-9][\s/-]{0,3}[0-9]")
_TWO_NAMES = r"\s*:?\s+[A-ZÄÖÜ][a-zäöüß]+\s+[A-ZÄÖÜ]"
_PERHAPS_NAMED = re.compile(
    rf"Frau\s|Herr|Fr\.\s|Hr\.\s|Ansprech[a-z]+{_TWO_NAMES}|Kontakt[a-z]*{_TWO_NAMES}|Leit[a-z]+{_TWO_NAMES}|bei{_TWO_NAMES}"
)
PRIVATE_HOSTS = frozenset(
    "gmx.de gmx.net web.de gmail.com googlemail.com t-online.de freenet.de yahoo.de yahoo.com hotmail.de "
    "hotmail.com outlook.de "
    "outlook.com aol.com icloud.com posteo.de arcor.de live.de mail.de".split()
)
ROLES = re.compile(
    "info|kontakt|beratung|betreuung|hilfe|stelle|zentrum|haus|treff|amt|buero|team|dienst|famili|senior|jugend|kinder"
    "|frauen|maedchen|sozial|stadt|gemeinde|pfarr|kirch|verein|schule|kita|biblio|buecher|anmeld|presse|referat|leitung"
    "|verwaltung|sekretariat|geschaeft|post|mail|office|service|support|redaktion|online|portal|projekt|quartier"
    "|nachbar|begegnung|cafe|tafel|pflege|demenz|hospiz|trauer|kris|notruf|sucht|migra|integra|fluecht|asyl|inklu"
    "|teilhabe|ehrenamt|freiwillig|engagement|wohn|arbeit|bildung|kultur|sport|gesund|selbst|laden|werkstatt|gruppe"
    "|forum|bund|kreis|land|region|zentral|empfang|hallo|willkommen|verband|stiftung|initiative|gleichstellung|behinder"
    "|barriere|beauftrag|datenschutz|paten|kurs|veranstalt|programm|termin|nord|sued|ost|west|mitte|diakon|caritas|awo"
    "|drk|rat"
)


def check(portal: Portal, settings: Settings) -> Iterator[Finding]:
    for record in portal.readable:
        for path, checker in _checkers(record.data):
            if isinstance(checker, str) and _is_name(checker):
                yield _finding(
                    record,
                    path,
                    f"„{checker}“ sieht nach dem Namen einer Person aus.",
                    "Bitte die Stelle nennen, die geprüft hat, zum Beispiel „Redaktion des Portals“.",
                )
        whole = words(record.data)
        if "@" in whole or _PERHAPS_MOBILE.search(whole) or _PERHAPS_NAMED.search(whole):
            for path, text in texts(record.data):
                yield from _about(record, path, text)


def _checkers(data: dict[str, Any]) -> Iterator[tuple[Path, Any]]:
    """Whoever checked something. A record that its schema refused may hold anything there."""
    if "geprueft_von" in data:
        yield ("geprueft_von",), data["geprueft_von"]
    if isinstance(leicht := data.get("leichte_sprache"), dict):
        yield ("leichte_sprache", "pruefgruppe"), leicht.get("pruefgruppe")
    if isinstance(uebersetzungen := data.get("uebersetzungen"), dict):
        for sprache, texte in uebersetzungen.items():
            if isinstance(texte, dict):
                yield ("uebersetzungen", sprache, "geprueft"), texte.get("geprueft")


def _about(record: Record, path: Path, text: str) -> Iterator[Finding]:
    if "@" in text:
        yield from _emails(record, path, text)
    if path[-1] not in _WEB and _PERHAPS_MOBILE.search(text):
        yield from _mobiles(record, path, text)
    if path[0] not in SEARCH_WORDS and _PERHAPS_NAMED.search(text):
        yield from _names(record, path, text)


def _emails(record: Record, path: Path, text: str) -> Iterator[Finding]:
    for local, host in EMAIL.findall(text):
        address = f"{local}@{host}"
        if _is_personal(local, host, record):
            yield Finding(
                record.source,
                path,
                f"„{address}“ sieht nach der Adresse einer einzelnen Person aus.",
                CODE,
                hint="Richtig sind Adressen, die bleiben, wenn Menschen wechseln: info@, beratung@, sozialamt@.",
                next_step="Bitte die Adresse der Stelle erfragen und eintragen oder die Zeile löschen.",
                severity=ERROR,
            )
        elif fold(local) in FIRST_NAMES:
            yield _finding(
                record,
                path,
                f"„{address}“ könnte die Adresse einer einzelnen Person sein.",
                "Bitte prüfen, ob die Adresse der Stelle gehört, und sonst deren Adresse eintragen.",
            )
        elif host.lower() in PRIVATE_HOSTS and not ROLES.search(fold(local)):
            yield _finding(
                record,
                path,
                f"„{address}“ liegt bei einem Anbieter für private Postfächer.",
                "Bitte prüfen, ob die Adresse der Stelle gehört und öffentlich sein soll.",
            )


def _is_personal(local: str, host: str, record: Record) -> bool:
    """``vorname.nachname`` or ``v.nachname``, unless the words name the institution itself (Martin-Luther-Gemeinde)."""
    parts = [fold(part) for part in re.split(r"[._]", local) if part]
    if len(parts) != 2 or not all(part.replace("-", "").isalpha() for part in parts) or len(parts[1]) < 3:
        return False
    first, last = parts
    if first not in FIRST_NAMES and (ROLES.search(first) or ROLES.search(last)):
        return False
    known_first = any(part in FIRST_NAMES for part in first.split("-")) or last in FIRST_NAMES
    if not known_first and len(first) != 1:
        return False
    about = fold(
        " ".join(str(record.data.get(key, "")) for key in ("titel", "name", "traeger", "betreff")) + " " + host
    )
    return last not in about.split("-") and f"{first}-{last}" not in about


def _mobiles(record: Record, path: Path, text: str) -> Iterator[Finding]:
    for number in MOBILE.findall(text):
        yield _finding(
            record,
            path,
            f"„{number}“ ist eine Mobilnummer; oft gehört sie einer einzelnen Person.",
            "Bitte prüfen, ob es ein Dienstgerät der Stelle ist, und sonst die Nummer der Stelle eintragen.",
        )


def _names(record: Record, path: Path, text: str) -> Iterator[Finding]:
    found = ""
    if titled := TITLED.search(text):
        found = titled.group() if not re.fullmatch(_TITLE, titled[1]) else ""
    elif labelled := LABELLED.search(text):
        found = f"{labelled[1]} {labelled[2]}" if fold(labelled[1]) in FIRST_NAMES else ""
    if found:
        yield _finding(
            record,
            path,
            f"„{found}“ sieht nach dem Namen einer Person aus.",
            "Bitte stattdessen die Stelle oder die Aufgabe nennen, zum Beispiel „die Quartiersmanagerin“.",
        )


def _is_name(text: str) -> bool:
    found = PLAIN_NAME.match(text.strip())
    return bool(found) and fold(found[1]) in FIRST_NAMES


def _finding(record: Record, path: Path, message: str, next_step: str) -> Finding:
    return Finding(record.source, path, message, CODE, next_step=next_step, severity=NOTICE)
