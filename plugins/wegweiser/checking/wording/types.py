"""Sentences about types: a list where one value belongs, a text where a block belongs, and the other way round."""

from __future__ import annotations

from wegweiser.checking.problems import Problem
from wegweiser.checking.wording.phrases import Said, as_yaml, name_of, please_add, quoted, with_colon
from wegweiser.checking.wording.values import TEXTS


def wrong_type(problem: Problem) -> Said:
    wanted = [problem.expected] if isinstance(problem.expected, str) else list(problem.expected)
    value, name = problem.value, name_of(problem.path)
    if "array" in wanted:
        return _list_wanted(problem, name)
    if "object" in wanted:
        return _mapping_wanted(problem, name)
    if isinstance(value, list):
        one = as_yaml(value[0]) if len(value) == 1 else ""
        return Said(
            "einzelner-wert",
            f"{name} nimmt nur einen Wert; hier steht eine Liste.",
            "Bitte den Wert ohne „-“ und ohne Klammern hinter den Doppelpunkt schreiben.",
            one,
            with_colon("Richtig wäre", one),
        )
    if isinstance(value, dict):
        text = next(
            (f'"{key}: {inner}"' for key, inner in value.items() if isinstance(inner, str) and '"' not in key + inner),
            "",
        )
        return Said(
            "einzelner-wert",
            f"{name} nimmt nur einen Wert; hier stehen mehrere Angaben.",
            "Bitte nur einen Wert angeben. Enthält der Text einen Doppelpunkt: bitte in Anführungszeichen setzen.",
            text if len(value) == 1 else "",
            with_colon("Gemeint sein könnte", text) if len(value) == 1 else "",
        )
    return TEXTS["boolean" if "boolean" in wanted else "integer" if "integer" in wanted else "number"](problem)


def _list_wanted(problem: Problem, name: str) -> Said:
    value = problem.value
    if isinstance(value, dict):
        return Said(
            "liste-erwartet",
            f"{name} ist eine Liste; vor der ersten Angabe fehlt der Strich „-“.",
            "Bitte vor die erste Angabe „- “ setzen und die übrigen zwei Leerzeichen weiter einrücken.",
        )
    if isinstance(value, str) and value.startswith("-"):
        return Said(
            "liste-erwartet",
            f"{name} ist eine Liste; nach dem „-“ fehlt ein Leerzeichen.",
            "Bitte in jeder Zeile nach dem „-“ ein Leerzeichen setzen.",
        )
    items = [part.strip() for part in str(value).replace(";", ",").split(",") if part.strip()]
    if problem.shape and problem.shape.element and problem.shape.element.types & {"object"}:
        return Said(
            "liste-erwartet",
            f"{name} ist eine Liste aus Blöcken; hier steht nur ein einzelner Wert.",
            please_add(str(problem.path[-1]), problem.shape),
        )
    right = f"[{', '.join(items)}]"
    return Said(
        "liste-erwartet",
        f"{name} ist eine Liste; hier steht ein einzelner Wert.",
        "Bitte jeden Eintrag mit „- “ in eine eigene Zeile schreiben, oder alle in eckige Klammern.",
        right,
        with_colon("Richtig wäre", right),
    )


def _mapping_wanted(problem: Problem, name: str) -> Said:
    shape, value = problem.shape, problem.value
    keys = list(shape.keys) if shape else []
    parts = f" ({', '.join(keys[:8])})" if keys else ""
    if isinstance(value, list):
        return Said(
            "block-erwartet",
            f"{name} besteht aus mehreren Angaben{parts}; hier steht eine Liste.",
            "Bitte die Striche „-“ weglassen und nur die Angaben einrücken.",
        )
    fitting = next((key for key in keys if (child := shape.child(key)) and value in child.enum), "") if shape else ""
    right = f"{{{fitting}: {value}}}" if fitting else ""
    key = str(problem.path[-1]) if problem.path else ""
    return Said(
        "block-erwartet",
        f"{name} besteht aus mehreren Angaben{parts}; hier steht nur {quoted(value)}.",
        "Bitte die Angaben darunter schreiben, jede in einer Zeile und um zwei Leerzeichen eingerückt.",
        right,
        f"Gemeint sein könnte „{key}:“, und darunter „  {fitting}: {value}“." if fitting else "",
    )
