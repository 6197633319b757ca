"""The only home of German sentences about schema errors: a Problem becomes a Finding.

Each keyword has one function; what no function foresees gets the general sentence at the end, which is German too.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from wegweiser.checking.finding import Finding
from wegweiser.checking.nearest import nearest
from wegweiser.checking.problems import Problem, meant_key
from wegweiser.checking.shape import Shape
from wegweiser.checking.wording_values import TEXTS, Said, article_list, as_yaml, one_of, plural, quoted, shown, with_colon
from wegweiser.reading.record import SourceRef

LIST_UP_TO = 15


def word(problem: Problem, source: SourceRef) -> Finding:
    """One problem in words."""
    said = WORDS.get(problem.keyword, _general)(problem)
    path = (*problem.path, problem.key) if problem.keyword in ("required", "not_beside") else problem.path
    return Finding(
        source,
        path,
        said.message,
        said.code,
        suggestion=said.suggestion,
        hint=said.hint,
        next_step=said.next_step,
        at_key=problem.keyword in ("unknown", "required", "empty", "not_beside", "name"),
    )


# --- keys -------------------------------------------------------------------------------------------------------------


def _unknown(problem: Problem) -> Said:
    around, key = problem.shape, problem.key
    meant = meant_key(key, around) if around else ""
    where = _within(problem.path[:-1])
    message = f"Die Angabe „{shown(key)}“ gibt es {where} nicht."
    if meant and around and meant not in _mapping_at(problem.data, problem.path[:-1]):
        title = shape.title if (shape := around.child(meant)) else ""
        hint = f"Gemeint sein könnte „{meant}“{f' ({title})' if title and title.lower() != meant else ''}."
        return Said("unbekannte-angabe", message, "Bitte die Schreibweise korrigieren.", meant, hint)
    if other := _other_level(problem):
        return Said("unbekannte-angabe", message, "Bitte die Einrückung der Zeile korrigieren.", "", other)
    if meant:
        return Said(
            "unbekannte-angabe", message, f"Bitte die Zeile löschen; „{meant}“ steht schon da.", "", f"Ähnlich ist „{meant}“."
        )
    if key.isdigit():
        comma = "Ein Komma trennt in geschweiften Klammern zwei Angaben; Nachkommastellen stehen hinter einem Punkt."
        return Said("unbekannte-angabe", message, "Bitte das Komma durch einen Punkt ersetzen.", "", comma)
    keys = list(around.keys) if around else []
    hint = f"Möglich {'ist' if len(keys) == 1 else 'sind'} hier {article_list(keys)}." if 0 < len(keys) <= LIST_UP_TO else ""
    return Said("unbekannte-angabe", message, "Bitte die Schreibweise prüfen oder die Zeile löschen.", "", hint)


def _other_level(problem: Problem) -> str:
    """A known key that stands one level too high or too low."""
    around, key = problem.shape, problem.key
    if around is None:
        return ""
    inside = [name for name in around.keys if (child := around.child(name)) and child.closed and key in child.keys]
    given = [name for name in inside if name in _mapping_at(problem.data, problem.path[:-1])]
    if given or len(inside) == 1:
        return f"„{key}“ gehört unter „{(given or inside)[0]}“, dort zwei Leerzeichen weiter eingerückt."
    above = [part for part in problem.path[:-1] if isinstance(part, str)]
    outer = problem.root.at(problem.path[:-2]) if len(problem.path) > 1 else None
    if above and outer and key in outer.keys and isinstance(problem.path[-2], str):
        return f"„{key}“ gehört nicht zu „{above[-1]}“, sondern eine Stufe weiter nach links."
    return ""


def _required(problem: Problem) -> Said:
    child = problem.shape.child(problem.key) if problem.shape else None
    title = child.title if child else ""
    named = f"„{problem.key}“" + (f" ({title})" if title and title.lower() != problem.key else "")
    where = f" {_within(problem.path)}" if problem.path else ""
    message = f"Es fehlt die Angabe {named}{where}."
    return Said("fehlende-angabe", message, _add(problem.key, child), "", child.description if child else "")


def _either(problem: Problem) -> Said:
    ways = [" mit ".join([f"„{keys[0]}“", article_list(keys[1:], "und")]) if keys[1:] else f"„{keys[0]}“" for keys in problem.expected]
    where = _within(problem.path)
    hint = problem.shape.description if problem.shape and problem.path else ""
    return Said("entweder-oder", f"{where[:1].upper()}{where[1:]} fehlt {one_of(ways)}.", "Bitte eines davon ergänzen.", "", hint)


def _both(problem: Problem) -> Said:
    keys = article_list(problem.expected, "und")
    hint = problem.shape.description if problem.shape and problem.path else ""
    return Said("nicht-zugleich", f"Hier stehen {keys}; nur eines davon darf angegeben sein.", "Bitte eines löschen.", "", hint)


def _not_beside(problem: Problem) -> Said:
    hint = problem.shape.description if problem.shape and problem.path else ""
    message = f"Die Angabe „{problem.key}“ passt nicht zu den anderen Angaben an dieser Stelle."
    return Said("nicht-zugleich", message, "Bitte die Zeile löschen oder einen eigenen Eintrag anlegen.", "", hint)


def _name(problem: Problem) -> Said:
    names: dict[str, str] = {}
    allowed = problem.expected if isinstance(problem.expected, list) else []
    names = {str(value): "" for value in allowed}
    meant = nearest(problem.key, names)
    hint = f"Gemeint sein könnte „{meant}“." if meant else "Erwartet wird ein Kürzel wie „en“, „uk“ oder „tr“." if allowed else ""
    message = f"„{shown(problem.key)}“ kann hier nicht als Name einer Angabe stehen."
    return Said("unbekannte-angabe", message, "Bitte die Schreibweise korrigieren.", meant, hint)


def _empty(problem: Problem) -> Said:
    if isinstance(problem.path[-1], int):
        return Said("wert-fehlt", "Dieser Eintrag der Liste ist leer.", "Bitte den Eintrag ausfüllen oder die Zeile mit dem „-“ löschen.")
    hint = problem.shape.description if problem.shape else ""
    return Said("wert-fehlt", f"Hinter „{problem.path[-1]}:“ fehlt der Wert.", "Bitte den Wert eintragen oder die Zeile löschen.", "", hint)


# --- types ------------------------------------------------------------------------------------------------------------


def _type(problem: Problem) -> Said:
    wanted = [problem.expected] if isinstance(problem.expected, str) else list(problem.expected)
    value, name = problem.value, _name_of(problem.path)
    if "array" in wanted:
        return _list_wanted(problem, name)
    if "object" in wanted:
        return _mapping_wanted(problem, name)
    if isinstance(value, list):
        one = as_yaml(value[0]) if len(value) == 1 else ""
        return Said(
            "einzelner-wert", f"{name} nimmt nur einen Wert; hier steht eine Liste.",
            "Bitte den Wert ohne „-“ und ohne Klammern hinter den Doppelpunkt schreiben.", one, with_colon("Richtig wäre", one),
        )  # fmt: skip
    if isinstance(value, dict):
        text = next((f'"{key}: {inner}"' for key, inner in value.items() if isinstance(inner, str) and '"' not in key + inner), "")
        return Said(
            "einzelner-wert", f"{name} nimmt nur einen Wert; hier stehen mehrere Angaben.",
            "Bitte nur einen Wert angeben. Enthält der Text einen Doppelpunkt: bitte in Anführungszeichen setzen.",
            text if len(value) == 1 else "", with_colon("Gemeint sein könnte", text) if len(value) == 1 else "",
        )  # fmt: skip
    return TEXTS["boolean" if "boolean" in wanted else "integer" if "integer" in wanted else "number"](problem)


def _list_wanted(problem: Problem, name: str) -> Said:
    value = problem.value
    if isinstance(value, dict):
        return Said(
            "liste-erwartet", f"{name} ist eine Liste; vor der ersten Angabe fehlt der Strich „-“.",
            "Bitte vor die erste Angabe „- “ setzen und die übrigen zwei Leerzeichen weiter einrücken.",
        )  # fmt: skip
    if isinstance(value, str) and value.startswith("-"):
        return Said("liste-erwartet", f"{name} ist eine Liste; nach dem „-“ fehlt ein Leerzeichen.", "Bitte in jeder Zeile nach dem „-“ ein Leerzeichen setzen.")
    items = [part.strip() for part in str(value).replace(";", ",").split(",") if part.strip()]
    if problem.shape and problem.shape.element and problem.shape.element.types & {"object"}:
        return Said("liste-erwartet", f"{name} ist eine Liste aus Blöcken; hier steht nur ein einzelner Wert.", _add(str(problem.path[-1]), problem.shape))
    right = f"[{', '.join(items)}]"
    return Said("liste-erwartet", f"{name} ist eine Liste; hier steht ein einzelner Wert.", "Bitte jeden Eintrag mit „- “ in eine eigene Zeile schreiben, oder alle in eckige Klammern.", right, with_colon("Richtig wäre", right))


def _mapping_wanted(problem: Problem, name: str) -> Said:
    shape, value = problem.shape, problem.value
    keys = list(shape.keys) if shape else []
    parts = f" ({', '.join(keys[:8])})" if keys else ""
    if isinstance(value, list):
        return Said("block-erwartet", f"{name} besteht aus mehreren Angaben{parts}; hier steht eine Liste.", "Bitte die Striche „-“ weglassen und nur die Angaben einrücken.")
    fitting = next((key for key in keys if (child := shape.child(key)) and value in child.enum), "") if shape else ""
    right = f"{{{fitting}: {value}}}" if fitting else ""
    key = str(problem.path[-1]) if problem.path else ""
    return Said(
        "block-erwartet", f"{name} besteht aus mehreren Angaben{parts}; hier steht nur {quoted(value)}.",
        "Bitte die Angaben darunter schreiben, jede in einer Zeile und um zwei Leerzeichen eingerückt.",
        right, f"Gemeint sein könnte „{key}:“, und darunter „  {fitting}: {value}“." if fitting else "",
    )  # fmt: skip


# --- values -----------------------------------------------------------------------------------------------------------


def _enum(problem: Problem) -> Said:
    shape, value = problem.shape, problem.value
    allowed = [str(item) for item in problem.expected]
    names = {item: (shape.names.get(item, "") if shape else "") for item in allowed}
    meant = nearest(str(value), names)
    listed = f"Möglich sind {article_list(allowed)}." if len(allowed) <= LIST_UP_TO else ""
    hint = f"Gemeint sein könnte „{meant}“." if meant else listed
    message = f"{quoted(value)} ist für {_name_of(problem.path)} nicht vorgesehen."
    step = "Bitte einen der vorgesehenen Werte eintragen."
    if meant and listed:
        step = f"Bitte die Schreibweise korrigieren. {listed}"
    return Said("nicht-vorgesehen", message, step, meant, hint)


def _size(problem: Problem) -> Said:
    limit, most = problem.expected, problem.keyword.startswith("max")
    if problem.keyword in ("minItems", "maxItems"):
        count = len(problem.value)
        message = f"{_name_of(problem.path)} hat {plural(count, 'Eintrag', 'Einträge')}, {'höchstens' if most else 'mindestens'} {limit} {'sind erlaubt' if most else 'muss es geben' if limit == 1 else 'müssen es sein'}."
        step = "Bitte kürzen." if most else "Bitte ergänzen oder die ganze Angabe löschen."
        return Said("zu-viele-eintraege" if most else "zu-wenige-eintraege", message, step)
    if problem.keyword in ("minProperties", "maxProperties"):
        step = "Bitte kürzen." if most else "Bitte ergänzen oder den ganzen Block löschen."
        message = f"{_name_of(problem.path)} hat zu viele Angaben." if most else f"In {_name_of(problem.path)} steht nichts."
        return Said("zu-viele-angaben" if most else "zu-wenige-angaben", message, step, "", problem.shape.description if problem.shape else "")
    message = f"{_name_of(problem.path)}: {shown(problem.value)} ist zu {'groß' if most else 'klein'}; {'höchstens' if most else 'mindestens'} {str(limit).replace('.', ',')} ist möglich."
    return Said("zu-gross" if most else "zu-klein", message, "Bitte die Zahl prüfen.", "", problem.shape.description if problem.shape else "")


def _text(problem: Problem) -> Said:
    """A text that is too long, too short or of the wrong form: its definition in the schema names the sentence."""
    if problem.value == "":
        return Said("wert-fehlt", "Zwischen den Anführungszeichen steht nichts.", "Bitte den Wert eintragen oder die Zeile löschen.")
    for name in problem.shape.definitions if problem.shape else ():
        if name in TEXTS:
            return TEXTS[name](problem)
    return TEXTS["text"](problem)


def _twice(problem: Problem) -> Said:
    first = problem.expected + 1
    return Said("doppelter-eintrag", f"{quoted(problem.value)} steht in dieser Liste zweimal (schon an {first}. Stelle).", "Bitte einen der beiden Einträge löschen.")


def _general(problem: Problem) -> Said:
    description = problem.shape.description if problem.shape else ""
    return Said("schema", f"{quoted(problem.value)} passt hier nicht (Schemaregel „{problem.keyword}“).", "Bitte die Angabe mit der Beschreibung vergleichen.", "", description)


# --- helpers ----------------------------------------------------------------------------------------------------------


def _within(path: tuple[str | int, ...]) -> str:
    names = [part for part in path if isinstance(part, str)]
    if not names:
        return "in dieser Datei"
    return f"im {path[-1] + 1}. Eintrag von „{names[-1]}“" if isinstance(path[-1], int) else f"unter „{names[-1]}“"


def _name_of(path: tuple[str | int, ...]) -> str:
    names = [part for part in path if isinstance(part, str)]
    return f"„{names[-1]}“" if names else "Die Datei"


def _mapping_at(data: Any, path: tuple[str | int, ...]) -> dict[str, Any]:
    for part in path:
        data = data[part]
    return data if isinstance(data, dict) else {}


def _add(key: str, shape: Shape | None) -> str:
    """„Please add“, with the first of the schema's own examples that fits on a line."""
    found = [as_yaml(example) for schema, _ in (shape.nodes if shape else ()) for example in schema.get("examples", ())]
    example = next((text for text in found if len(text) <= 100 and "\n" not in text), "")
    return f"Bitte ergänzen, zum Beispiel: {key}: {example}" if example else "Bitte ergänzen."


WORDS: dict[str, Callable[[Problem], Said]] = {
    "unknown": _unknown,
    "required": _required,
    "either": _either,
    "both": _both,
    "not_beside": _not_beside,
    "name": _name,
    "empty": _empty,
    "type": _type,
    "enum": _enum,
    "uniqueItems": _twice,
    **dict.fromkeys(("minLength", "maxLength", "pattern", "format"), _text),
    **dict.fromkeys(("minItems", "maxItems", "minProperties", "maxProperties", "minimum", "maximum"), _size),
}
