"""The only home of German sentences about schema errors: a Problem becomes a Finding.

Each keyword has one function; what no function foresees gets the general sentence at the end, which is German too.
"""

from __future__ import annotations

from collections.abc import Callable

from wegweiser.checking.finding import Finding
from wegweiser.checking.problems import Problem
from wegweiser.checking.wording import keys
from wegweiser.checking.wording.phrases import LIST_UP_TO, Said, article_list, name_of, plural, quoted, shown
from wegweiser.checking.wording.types import wrong_type
from wegweiser.checking.wording.values import TEXTS
from wegweiser.reading.nearest import nearest
from wegweiser.reading.record import SourceRef

LONGEST_SUGGESTION = 300


def word(problem: Problem, source: SourceRef) -> Finding:
    """One problem in words."""
    said = WORDS.get(problem.keyword, _general)(problem)
    if len(said.suggestion) > LONGEST_SUGGESTION:
        said = said._replace(suggestion="", hint="")
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


def _enum(problem: Problem) -> Said:
    shape, value = problem.shape, problem.value
    allowed = [str(item) for item in problem.expected]
    names = {item: (shape.names.get(item, "") if shape else "") for item in allowed}
    meant = nearest(str(value), names)
    listed = f"Möglich sind {article_list(allowed)}." if len(allowed) <= LIST_UP_TO else ""
    hint = f"Gemeint sein könnte „{meant}“." if meant else listed
    message = f"{quoted(value)} ist für {name_of(problem.path)} nicht vorgesehen."
    step = "Bitte einen der vorgesehenen Werte eintragen."
    if meant and listed:
        step = f"Bitte die Schreibweise korrigieren. {listed}"
    return Said("nicht-vorgesehen", message, step, meant, hint)


def _size(problem: Problem) -> Said:
    """Too many, too few, too large, too small."""
    most, name = problem.keyword.startswith("max"), name_of(problem.path)
    limit = f"{'höchstens' if most else 'mindestens'} {str(problem.expected).replace('.', ',')}"
    description = problem.shape.description if problem.shape else ""
    if problem.keyword in ("minItems", "maxItems"):
        message = f"{name} hat {plural(len(problem.value), 'Eintrag', 'Einträge')}; nötig ist {limit}."
        if most:
            message = f"{name} hat {plural(len(problem.value), 'Eintrag', 'Einträge')}; möglich sind {limit}."
            return Said("zu-viele-eintraege", message, "Bitte kürzen.")
        return Said("zu-wenige-eintraege", message, "Bitte ergänzen oder die ganze Angabe löschen.")
    if problem.keyword == "maxProperties":
        return Said("zu-viele-angaben", f"{name} hat zu viele Angaben; möglich sind {limit}.", "Bitte kürzen.")
    if problem.keyword == "minProperties":
        step = "Bitte ergänzen oder den ganzen Block löschen."
        return Said("zu-wenige-angaben", f"In {name} steht nichts.", step, "", description)
    message = f"{name}: {shown(problem.value)} ist zu {'groß' if most else 'klein'}; möglich ist {limit}."
    return Said("zu-gross" if most else "zu-klein", message, "Bitte die Zahl prüfen.", "", description)


def _text(problem: Problem) -> Said:
    """A text that is too long, too short or of the wrong form: its definition in the schema names the sentence."""
    if problem.value == "":
        return Said(
            "wert-fehlt",
            "Zwischen den Anführungszeichen steht nichts.",
            "Bitte den Wert eintragen oder die Zeile löschen.",
        )
    for name in problem.shape.definitions if problem.shape else ():
        if name in TEXTS:
            return TEXTS[name](problem)
    return TEXTS["text"](problem)


def _twice(problem: Problem) -> Said:
    first = problem.expected + 1
    return Said(
        "doppelter-eintrag",
        f"{quoted(problem.value)} steht in dieser Liste zweimal (schon an {first}. Stelle).",
        "Bitte einen der beiden Einträge löschen.",
    )


def _general(problem: Problem) -> Said:
    description = problem.shape.description if problem.shape else ""
    return Said(
        "schema",
        f"{quoted(problem.value)} passt hier nicht (Schemaregel „{problem.keyword}“).",
        "Bitte die Angabe mit der Beschreibung vergleichen.",
        "",
        description,
    )


WORDS: dict[str, Callable[[Problem], Said]] = {
    "unknown": keys.unknown,
    "required": keys.required,
    "either": keys.either,
    "both": keys.both,
    "not_beside": keys.not_beside,
    "name": keys.name,
    "empty": keys.empty,
    "type": wrong_type,
    "enum": _enum,
    "uniqueItems": _twice,
    **dict.fromkeys(("minLength", "maxLength", "pattern", "format"), _text),
    **dict.fromkeys(("minItems", "maxItems", "minProperties", "maxProperties", "minimum", "maximum"), _size),
}
