"""Sentences about single values, by the shared definition that the schema names.

``TEXTS`` has one function for each definition of ``gemeinsam.schema.json`` that deserves its own sentence, and for
the three scalar types. A definition without one gets the sentence „text“, which quotes the schema's own description.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from wegweiser.checking import guess
from wegweiser.checking.problems import Problem
from wegweiser.checking.scalars import is_thousands
from wegweiser.checking.wording.phrases import Said, as_yaml, could, plural, quoted

_CORRECT = "Bitte die Schreibweise korrigieren."


def _date(problem: Problem) -> Said:
    text = str(problem.value)
    meant = guess.guess_date(text)
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        year = int(text[:4])
        if not 1900 <= year <= 2100:
            message = f"{quoted(text)}: Das Jahr {year} kann nicht stimmen; möglich sind 1900 bis 2100."
        else:
            message = f"Den Tag {quoted(text)} gibt es im Kalender nicht."
        return Said("datum", message, "Bitte das Datum nachsehen und korrigieren.")
    return Said(
        "datum",
        f"{quoted(text)} ist kein Datum in der Form Jahr-Monat-Tag.",
        _CORRECT if meant else "Bitte das Datum so schreiben: 2026-03-01 für den 1. März 2026.",
        meant,
        could(meant),
    )


def _year_or_date(problem: Problem) -> Said:
    text = str(problem.value)
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return _date(problem)
    meant = guess.guess_year_or_date(text)
    return Said(
        "datum",
        f"{quoted(text)} ist kein Jahr (2030), kein Monat (2022-11) und kein Tag (2026-03-01).",
        _CORRECT if meant else "Bitte so genau angeben, wie die Quelle es sagt: 2030, 2022-11 oder 2026-03-01.",
        meant,
        could(meant),
    )


def _time(problem: Problem) -> Said:
    text = str(problem.value)
    meant = guess.guess_time(text)
    step = _CORRECT if meant else "Bitte die Uhrzeit so schreiben: 09:30 oder 15:00."
    if meant == "24:00" and "uhrzeit_ende" not in (problem.shape.definitions if problem.shape else ()):
        meant, step = "00:00", "Bitte 00:00 schreiben; 24:00 gibt es nur als Ende."
    return Said("uhrzeit", f"{quoted(text)} ist keine Uhrzeit mit Doppelpunkt.", step, meant, could(meant))


def _url(problem: Problem) -> Said:
    text = str(problem.value)
    secure = "url_https" in (problem.shape.definitions if problem.shape else ())
    meant = guess.guess_url(text)
    if secure and meant.startswith("http://"):
        meant = "https://" + meant.removeprefix("http://")
    begin = "https://" if secure else "https:// oder http://"
    if len(text) > 500:
        return Said(
            "internetadresse",
            f"Diese Internetadresse ist {len(text)} Zeichen lang, höchstens 500 sind möglich.",
            "Bitte eine kürzere Adresse suchen.",
        )
    if " " in text.strip():
        message, meant = f"Die Internetadresse {quoted(text)} enthält Leerzeichen.", ""
    elif re.match(r"https?://", text) and not (secure and text.startswith("http:")):
        message, meant = f"{quoted(text)} ist keine vollständige Internetadresse.", "" if meant == text else meant
    else:
        message = f"{quoted(text)} ist keine Internetadresse, die mit {begin} beginnt."
    return Said(
        "internetadresse", message, "Bitte die Adresse aus der Adresszeile des Browsers kopieren.", meant, could(meant)
    )


def _email(problem: Problem) -> Said:
    meant = guess.guess_email(str(problem.value))
    meant = "" if meant == problem.value else meant
    return Said(
        "e-mail",
        f"{quoted(problem.value)} ist keine E-Mail-Adresse.",
        "Bitte eine Adresse der Einrichtung eintragen, etwa info@….",
        meant,
        could(meant),
    )


def _phone(problem: Problem) -> Said:
    text = str(problem.value)
    meant = guess.guess_phone(text)
    meant = "" if meant == text else meant
    many = len(re.findall(r"[0-9][0-9 /()-]{4,}[0-9]", text)) > 1
    message = (
        "Hier stehen mehrere Telefonnummern." if many and not meant else f"{quoted(text)} ist keine Telefonnummer."
    )
    return Said(
        "telefonnummer",
        message,
        "Bitte nur die Nummer eintragen, ohne weitere Worte, zum Beispiel 030 23125-123. Zeiten und Namen "
        "gehören in die Beschreibung.",
        meant,
        could(meant),
    )


def _slug(problem: Problem) -> Said:
    text = str(problem.value)
    meant = guess.guess_slug(text)
    if len(text) > 80:
        return Said(
            "kennung", f"Diese Kennung ist {len(text)} Zeichen lang, höchstens 80 sind möglich.", "Bitte kürzen."
        )
    if meant == text:
        return Said("kennung", f"Die Kennung {quoted(text)} ist zu kurz.", "Bitte die ganze Kennung eintragen.")
    return Said(
        "kennung",
        f"{quoted(text)} ist keine Kennung: erlaubt sind kleine Buchstaben a bis z, Ziffern und einzelne Bindestriche.",
        "Bitte die Kennung so schreiben, wie die Datei heißt (ohne „.yml“).",
        meant,
        could(meant),
    )


def _goal(problem: Problem) -> Said:
    text = str(problem.value)
    strategy, _, number = text.partition("/")
    found = re.search(r"[0-9]{1,3}(?:\.[0-9]{1,3}){0,2}", number.replace("-", "."))
    meant = f"{guess.guess_slug(strategy)}/{found[0]}" if found and guess.guess_slug(strategy) else ""
    return Said(
        "zielverweis",
        f"{quoted(text)} ist kein Verweis auf ein Ziel.",
        "Bitte so schreiben: Kennung der Strategie, Schrägstrich, Nummer, zum Beispiel stadtentwicklung/6.3.1.",
        "" if meant == text else meant,
        could(meant) if meant != text else "",
    )


def _language(problem: Problem) -> Said:
    meant = guess.guess_language(str(problem.value))
    step = "Bitte das Kürzel aus dem Vokabular „sprachen“ eintragen, zum Beispiel de, en oder uk."
    return Said("kennung", f"{quoted(problem.value)} ist kein Kürzel einer Sprache.", step, meant, could(meant))


def _boolean(problem: Problem) -> Said:
    meant = guess.guess_boolean(str(problem.value))
    return Said(
        "ja-oder-nein",
        f"{quoted(problem.value)} ist nicht eindeutig; hier geht nur ja („true“) oder nein („false“).",
        "Bitte true oder false eintragen. Ist es nicht bekannt: bitte die Zeile löschen.",
        meant,
        could(meant),
    )


def _integer(problem: Problem) -> Said:
    text = str(problem.value)
    meant = guess.guess_number(text, whole=True)
    if re.fullmatch(r"-?0[0-9]+", text):
        return Said(
            "zahl",
            f"{quoted(text)} beginnt mit einer Null; so schreibt man keine Zahl.",
            "Bitte die Null weglassen.",
            meant,
            could(meant),
        )
    if re.fullmatch(r"-?[0-9]+[.,][0-9]+", text) and not meant:
        return Said("zahl", f"{quoted(text)} ist keine ganze Zahl.", "Bitte auf eine ganze Zahl runden.")
    return Said(
        "zahl",
        f"{quoted(text)} ist keine ganze Zahl.",
        "Bitte nur Ziffern eintragen; Erklärungen gehören in einen Text.",
        meant,
        could(meant),
    )


def _number(problem: Problem) -> Said:
    text = str(problem.value)
    meant = guess.guess_number(text, whole=False)
    if problem.shape and is_thousands(text, problem.shape):
        return Said(
            "zahl",
            f"{quoted(text)} ist nicht eindeutig: Der Punkt trennt hier die Nachkommastellen, nicht die Tausender.",
            f"Bitte ohne Punkt schreiben. Ist wirklich {text.replace('.', ',')} gemeint: bitte {text}0 schreiben.",
            meant,
            could(meant),
        )
    if re.fullmatch(r"-?[0-9]+,[0-9]+", text):
        return Said(
            "zahl",
            f"{quoted(text)} hat ein Komma; Nachkommastellen stehen hier hinter einem Punkt.",
            "Bitte das Komma durch einen Punkt ersetzen.",
            meant,
            could(meant),
        )
    return Said(
        "zahl",
        f"{quoted(text)} ist keine Zahl.",
        "Bitte nur Ziffern eintragen, ohne Einheit und ohne weitere Worte.",
        meant,
        could(meant),
    )


def _text(problem: Problem) -> Said:
    value, shape = str(problem.value), problem.shape
    keys = [part for part in problem.path if isinstance(part, str)]
    name = f"„{keys[-1]}“" if keys else "Der Text"
    description = shape.description if shape else ""
    if problem.keyword == "maxLength":
        over = len(value) - problem.expected
        return Said(
            "zu-lang",
            f"{name} ist {len(value)} Zeichen lang, höchstens {problem.expected} sind möglich.",
            f"Bitte um {plural(over, 'Zeichen', 'Zeichen')} kürzen.",
            "",
            description if problem.expected <= 30 else "",
        )
    if problem.keyword == "minLength":
        return Said(
            "zu-kurz",
            f"{name} ist zu kurz: {quoted(value)} hat {len(value)} von mindestens {problem.expected} Zeichen.",
            "Bitte ausschreiben.",
        )
    if value != value.strip():
        return Said(
            "leerzeichen-am-rand",
            f"{name} beginnt oder endet mit einem Leerzeichen.",
            "Bitte das Leerzeichen löschen.",
            value.strip(),
        )
    if "\n" in value or "\t" in value:
        return Said(
            "eine-zeile",
            f"{name} muss in einer Zeile stehen.",
            "Bitte die Zeilenumbrüche entfernen; längere Texte gehören in die Beschreibung.",
            " ".join(value.split()),
        )
    example = shape.first("examples", ()) if shape else ()
    step = (
        f"Bitte so schreiben wie in diesem Beispiel: {as_yaml(example[0])}"
        if example
        else "Bitte die Schreibweise prüfen."
    )
    return Said("schreibweise", f"{quoted(value)} passt nicht zu {name}.", step, "", description)


TEXTS: dict[str, Callable[[Problem], Said]] = {
    "datum": _date,
    "jahr_oder_datum": _year_or_date,
    "uhrzeit": _time,
    "uhrzeit_ende": _time,
    "url": _url,
    "url_https": _url,
    "email": _email,
    "telefon": _phone,
    "slug": _slug,
    "kennung": _slug,
    "zielverweis": _goal,
    "strategie_oder_zielverweis": _goal,
    "sprachcode": _language,
    "boolean": _boolean,
    "integer": _integer,
    "number": _number,
    "text": _text,
}
