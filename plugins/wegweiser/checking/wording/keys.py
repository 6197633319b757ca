"""Sentences about keys: unknown, missing, excluding each other, without a value."""

from __future__ import annotations

from wegweiser.checking.problems import Problem, meant_key
from wegweiser.checking.wording.phrases import (
    LIST_UP_TO,
    Said,
    article_list,
    mapping_at,
    one_of,
    please_add,
    shown,
    within,
)
from wegweiser.reading.nearest import nearest


def unknown(problem: Problem) -> Said:
    around, key = problem.shape, problem.key
    meant = meant_key(key, around) if around else ""
    where = within(problem.path[:-1])
    message = f"Die Angabe „{shown(key)}“ gibt es {where} nicht."
    if meant and around and meant not in mapping_at(problem.data, problem.path[:-1]):
        title = shape.title if (shape := around.child(meant)) else ""
        hint = f"Gemeint sein könnte „{meant}“{f' ({title})' if title and title.lower() != meant else ''}."
        return Said("unbekannte-angabe", message, "Bitte die Schreibweise korrigieren.", meant, hint)
    if other := _other_level(problem):
        return Said("unbekannte-angabe", message, "Bitte die Einrückung der Zeile korrigieren.", "", other)
    if meant:
        return Said(
            "unbekannte-angabe",
            message,
            f"Bitte die Zeile löschen; „{meant}“ steht schon da.",
            "",
            f"Ähnlich ist „{meant}“.",
        )
    if key.isdigit():
        comma = "Ein Komma trennt in geschweiften Klammern zwei Angaben; Nachkommastellen stehen hinter einem Punkt."
        return Said("unbekannte-angabe", message, "Bitte das Komma durch einen Punkt ersetzen.", "", comma)
    keys = list(around.keys) if around else []
    hint = (
        f"Möglich {'ist' if len(keys) == 1 else 'sind'} hier {article_list(keys)}."
        if 0 < len(keys) <= LIST_UP_TO
        else ""
    )
    return Said("unbekannte-angabe", message, "Bitte die Schreibweise prüfen oder die Zeile löschen.", "", hint)


def _other_level(problem: Problem) -> str:
    """A known key that stands one level too high or too low."""
    around, key = problem.shape, problem.key
    if around is None:
        return ""
    inside = [name for name in around.keys if (child := around.child(name)) and child.closed and key in child.keys]
    given = [name for name in inside if name in mapping_at(problem.data, problem.path[:-1])]
    if given or len(inside) == 1:
        return f"„{key}“ gehört unter „{(given or inside)[0]}“, dort zwei Leerzeichen weiter eingerückt."
    above = [part for part in problem.path[:-1] if isinstance(part, str)]
    outer = problem.root.at(problem.path[:-2]) if len(problem.path) > 1 else None
    if above and outer and key in outer.keys and isinstance(problem.path[-2], str):
        return f"„{key}“ gehört nicht zu „{above[-1]}“, sondern eine Stufe weiter nach links."
    return ""


def required(problem: Problem) -> Said:
    child = problem.shape.child(problem.key) if problem.shape else None
    title = child.title if child else ""
    named = f"„{problem.key}“" + (f" ({title})" if title and title.lower() != problem.key else "")
    where = f" {within(problem.path)}" if problem.path else ""
    message = f"Es fehlt die Angabe {named}{where}."
    return Said("fehlende-angabe", message, please_add(problem.key, child), "", child.description if child else "")


def either(problem: Problem) -> Said:
    ways = [
        " mit ".join([f"„{keys[0]}“", article_list(keys[1:], "und")]) if keys[1:] else f"„{keys[0]}“"
        for keys in problem.expected
    ]
    where = within(problem.path)
    hint = problem.shape.description if problem.shape and problem.path else ""
    return Said(
        "entweder-oder",
        f"{where[:1].upper()}{where[1:]} fehlt {one_of(ways)}.",
        "Bitte eines davon ergänzen.",
        "",
        hint,
    )


def both(problem: Problem) -> Said:
    keys = article_list(problem.expected, "und")
    hint = problem.shape.description if problem.shape and problem.path else ""
    return Said(
        "nicht-zugleich", f"Hier stehen {keys}; nur eines davon darf angegeben sein.", "Bitte eines löschen.", "", hint
    )


def not_beside(problem: Problem) -> Said:
    hint = problem.shape.description if problem.shape and problem.path else ""
    message = f"Die Angabe „{problem.key}“ passt nicht zu den anderen Angaben an dieser Stelle."
    return Said("nicht-zugleich", message, "Bitte die Zeile löschen oder einen eigenen Eintrag anlegen.", "", hint)


def name(problem: Problem) -> Said:
    names: dict[str, str] = {}
    allowed = problem.expected if isinstance(problem.expected, list) else []
    names = {str(value): "" for value in allowed}
    meant = nearest(problem.key, names)
    hint = (
        f"Gemeint sein könnte „{meant}“."
        if meant
        else "Erwartet wird ein Kürzel wie „en“, „uk“ oder „tr“."
        if allowed
        else ""
    )
    message = f"„{shown(problem.key)}“ kann hier nicht als Name einer Angabe stehen."
    return Said("unbekannte-angabe", message, "Bitte die Schreibweise korrigieren.", meant, hint)


def empty(problem: Problem) -> Said:
    if isinstance(problem.path[-1], int):
        return Said(
            "wert-fehlt",
            "Dieser Eintrag der Liste ist leer.",
            "Bitte den Eintrag ausfüllen oder die Zeile mit dem „-“ löschen.",
        )
    hint = problem.shape.description if problem.shape else ""
    return Said(
        "wert-fehlt",
        f"Hinter „{problem.path[-1]}:“ fehlt der Wert.",
        "Bitte den Wert eintragen oder die Zeile löschen.",
        "",
        hint,
    )
