"""What PyYAML says about broken YAML, in sentences an editor can use. The only home of German about YAML's syntax.

PyYAML points at the place where it got lost, often a line after the mistake: so most sentences look at the lines
around it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import yaml

from wegweiser.checking.finding import Finding
from wegweiser.reading.record import SourceRef

LONGEST_SUGGESTION = 300


class Place(NamedTuple):
    """The lines of a file and a spot in it, counted from 0."""

    lines: list[str]
    line: int
    column: int

    @property
    def here(self) -> str:
        return self.lines[self.line] if self.line < len(self.lines) else ""

    def before(self) -> tuple[int, str]:
        """The nearest line above with something on it."""
        for number in range(self.line - 1, -1, -1):
            if self.lines[number].strip() and not self.lines[number].lstrip().startswith("#"):
                return number, self.lines[number]
        return 0, ""


class Said(NamedTuple):
    """A finished explanation; line and column from 0."""

    line: int
    column: int
    code: str
    message: str
    next_step: str
    suggestion: str = ""
    hint: str = ""


_KEY = re.compile(r"^(?P<lead> *(?:- +)*)(?P<key>[\w-]+):(?: +(?P<value>.*))?$")
_GLUED = re.compile(r"^(?P<lead> *(?:- +)*)(?P<key>[a-z_]+):(?P<value>[^\s:/].*)$")
_NO_COLON = re.compile(r"^(?P<lead> *)(?P<key>[a-z_]+) ?[;=,.]? (?P<value>\S.*)$")
_GLUED_DASH = re.compile(r"^ *-[^\s-]")


def explain(error: yaml.YAMLError, text: str, source: SourceRef) -> Finding:
    """One finding for one syntax error."""
    problem = str(getattr(error, "problem", "") or "")
    mark = getattr(error, "problem_mark", None)
    start = getattr(error, "context_mark", None)
    lines = text.split("\n")
    at = Place(lines, mark.line if mark else 0, mark.column if mark else 0)
    opened = Place(lines, start.line, start.column) if start else at
    context = str(getattr(error, "context", "") or "")
    said = _explain(problem, context, at, opened)
    if len(said.suggestion) > LONGEST_SUGGESTION:
        said = said._replace(suggestion="", hint="")
    return Finding(
        source,
        (),
        said.message,
        said.code,
        suggestion=said.suggestion,
        hint=said.hint,
        next_step=said.next_step,
        line=min(said.line, len(lines) - 1) + 1,
        column=said.column + 1,
    )


def _explain(problem: str, context: str, at: Place, opened: Place) -> Said:
    if "quoted scalar" in context:
        return _quoted(problem, at, opened)
    if "cannot start any token" in problem:
        return _start_character(at)
    if "alias" in context or "anchor" in context or "block scalar" in context:
        return _start_character(opened)
    if problem.startswith("mapping values are not allowed"):
        return _colon(at)
    if problem.startswith("could not find expected ':'"):
        return _missing_colon(opened)
    if problem.startswith(("sequence entries are not allowed", "mapping keys are not allowed")):
        return _dash_or_question(at)
    if "flow" in context:
        return _open_bracket(at, opened)
    if problem.startswith("expected the node content"):
        return _start_character(at)
    if problem.startswith(("expected <block end>", "expected '<document start>'")):
        return _unexpected(problem, at)
    return _generic(at)


def _quoted(problem: str, at: Place, opened: Place) -> Said:
    mark = opened.here[opened.column : opened.column + 1] or '"'
    if "escape" in problem:
        rest = opened.here[opened.column + 1 :].rstrip()
        bare = rest[:-1] if rest.endswith(mark) else rest
        single = "'" + bare.replace("'", "''") + "'" if opened.line == at.line else ""
        return Said(
            at.line,
            at.column,
            "yaml-rueckstrich",
            'In einem Text zwischen "…" hat der Rückstrich „\\“ eine besondere Bedeutung.',
            "Bitte den Text zwischen einfache Anführungszeichen setzen oder den Rückstrich weglassen.",
            single,
            f"Richtig wäre: {single}" if single else "",
        )
    return Said(
        opened.line,
        opened.column,
        "yaml-anfuehrungszeichen",
        f"Dieses Anführungszeichen {mark} wird nicht geschlossen.",
        f"Bitte am Ende des Textes ein {mark} setzen oder das am Anfang löschen; die meisten Texte brauchen keines.",
    )


def _start_character(at: Place) -> Said:
    character = at.here[at.column : at.column + 1]
    rest = at.here[at.column :].rstrip()
    if character in "]}":
        return _stray_bracket(at)
    return Said(
        at.line,
        at.column,
        "yaml-zeichen",
        f"Ein Text ohne Anführungszeichen darf nicht mit „{character}“ beginnen.",
        "Bitte den ganzen Text in Anführungszeichen setzen.",
        _in_quotes(rest),
        f"Richtig wäre: {_in_quotes(rest)}",
    )


def _colon(at: Place) -> Said:
    """A colon where none may stand: inside a text, or a line that stands too far right, or after a line without one."""
    found = _KEY.match(at.here)
    if found and found["value"] and at.column > found.end("key"):
        value = found["value"].rstrip()
        if value.startswith(":"):
            return Said(
                at.line,
                at.column,
                "yaml-doppelpunkt",
                "Hier stehen zwei Doppelpunkte nacheinander.",
                "Bitte einen davon löschen.",
            )
        return _colon_in_text(at, value)
    entry = re.match(r"^ *(?:- +)+(?P<value>\S.*)$", at.here)
    if entry and not _KEY.match(at.here):
        return _colon_in_text(at, entry["value"].rstrip())
    number, before = at.before()
    if glued := _GLUED.match(before):
        return _blank_after_colon(number, glued)
    previous = _KEY.match(before)
    if not previous and not before.lstrip().startswith("-") and before:
        return _line_without_colon(number, before)
    if _indent(at.here) > _indent(before) and previous and previous["value"]:
        indent = len(previous["lead"])
        return Said(
            at.line,
            _indent(at.here),
            "yaml-einrueckung",
            f"Diese Zeile ist weiter eingerückt als die davor ({_blanks(_indent(at.here))} statt {_blanks(indent)}).",
            "Bitte die Zeile so weit einrücken wie die Angaben, zu denen sie gehört.",
            hint="Wenn sie zum Text darüber gehören soll: dort nach dem Doppelpunkt „>-“ schreiben und alles "
            "einrücken.",
        )
    return _colon_in_text(at, "")


def _colon_in_text(at: Place, value: str) -> Said:
    suggestion = _in_quotes(value) if value and value[0] not in "\"'" else ""
    return Said(
        at.line,
        at.column,
        "yaml-doppelpunkt",
        "Mitten im Text steht ein Doppelpunkt mit Leerzeichen; YAML hält das Wort davor für den Namen einer Angabe.",
        "Bitte den ganzen Text in Anführungszeichen setzen.",
        suggestion,
        f"Richtig wäre: {suggestion}" if suggestion else "",
    )


def _missing_colon(opened: Place) -> Said:
    """A line that should be ``key: value`` and is not; the mark stands at its beginning."""
    line = opened.here
    if _GLUED_DASH.match(line):
        return Said(
            opened.line,
            _indent(line),
            "yaml-leerzeichen",
            "Nach dem Strich „-“ fehlt ein Leerzeichen.",
            "Bitte zwischen „-“ und dem Text ein Leerzeichen setzen.",
            f"- {line.strip()[1:]}",
            f"Richtig wäre: - {line.strip()[1:]}",
        )
    if glued := _GLUED.match(line):
        return _blank_after_colon(opened.line, glued)
    _, before = opened.before()
    if before.rstrip().endswith(("|", ">", "|-", ">-")) and _indent(line) <= _indent(before):
        return Said(
            opened.line,
            _indent(line),
            "yaml-einrueckung",
            "Der Text nach „|“ oder „>“ muss eingerückt sein.",
            f"Bitte alle Zeilen des Textes um {_blanks(_indent(before) + 2)} einrücken.",
        )
    return _line_without_colon(opened.line, line)


def _blank_after_colon(number: int, glued: re.Match[str]) -> Said:
    right = f"{glued['key']}: {glued['value'].rstrip()}"
    return Said(
        number,
        glued.end("key"),
        "yaml-leerzeichen",
        "Nach dem Doppelpunkt fehlt ein Leerzeichen.",
        "Bitte nach dem Doppelpunkt ein Leerzeichen setzen.",
        right,
        f"Richtig wäre: {right}",
    )


def _line_without_colon(number: int, line: str) -> Said:
    found = _NO_COLON.match(line)
    looks_like_key = found is not None and len(found["key"]) > 2 and found["key"].islower()
    right = f"{found['key']}: {found['value'].rstrip()}" if found and looks_like_key else ""
    return Said(
        number,
        _indent(line),
        "yaml-doppelpunkt-fehlt",
        "In dieser Zeile fehlt der Doppelpunkt nach dem Namen der Angabe.",
        "Bitte „name: Wert“ schreiben. Wenn die Zeile zum Text darüber gehört: bitte weiter einrücken als "
        "dessen Namen.",
        right,
        f"Gemeint sein könnte „{right}“" if right else "",
    )


def _dash_or_question(at: Place) -> Said:
    character = at.here[at.column : at.column + 1]
    if character == "-":
        rest = at.here[at.column :].rstrip()
        return Said(
            at.line,
            at.column,
            "yaml-liste",
            "Eine Liste beginnt in einer eigenen Zeile.",
            "Bitte nach dem Doppelpunkt umbrechen und „- “ in der nächsten Zeile um zwei Leerzeichen einrücken. "
            "Ist der Strich Teil des Textes: bitte den Text in Anführungszeichen setzen.",
            hint=f"Also darunter: „  {rest}“",
        )
    return _start_character(at)


def _open_bracket(at: Place, opened: Place) -> Said:
    bracket = opened.here[opened.column : opened.column + 1]
    closing = {"[": "]", "{": "}"}.get(bracket, "]")
    return Said(
        opened.line,
        opened.column,
        "yaml-klammer",
        f"Die Klammer „{bracket or '['}“ wird nicht richtig geschlossen.",
        f"Bitte „{closing}“ ergänzen und die Einträge mit Kommas trennen. "
        "Ist die Klammer Teil des Textes: bitte den ganzen Text in Anführungszeichen setzen.",
    )


def _unexpected(problem: str, at: Place) -> Said:
    if "']'" in problem or "'}'" in problem:
        return _stray_bracket(at)
    if "'<scalar>'" in problem and at.line < len(at.lines):
        before = at.here[: at.column].rstrip()
        found = _KEY.match(at.here)
        if before.endswith(('"', "'")) or (found and (found["value"] or "").startswith(("'", '"'))):
            value = (found["value"] or "").rstrip() if found else ""
            suggestion = _in_quotes(value[1:].replace(value[:1], "", 1)) if value[:1] == '"' else ""
            return Said(
                at.line,
                at.column,
                "yaml-anfuehrungszeichen",
                "Nach dem schließenden Anführungszeichen geht der Text weiter.",
                "Bitte die Anführungszeichen um den ganzen Text setzen oder weglassen; im Text „…“ verwenden.",
                suggestion,
                f"Richtig wäre: {suggestion}" if suggestion else "",
            )
        if before.endswith("]") or before.endswith("}"):
            value = (found["value"] or "").rstrip() if found else ""
            return Said(
                at.line,
                at.column,
                "yaml-klammer",
                "Nach der schließenden Klammer geht der Text weiter.",
                "Bitte den ganzen Text in Anführungszeichen setzen.",
                _in_quotes(value) if value else "",
                f"Richtig wäre: {_in_quotes(value)}" if value else "",
            )
        return Said(
            at.line,
            at.column,
            "yaml-einrueckung",
            "Diese Zeile ist anders eingerückt als der Text, zu dem sie gehört.",
            "Bitte alle Zeilen des Textes gleich weit einrücken.",
        )
    if at.here[at.column : at.column + 1] == ":":
        return Said(
            at.line,
            at.column,
            "schluessel-kein-text",
            "Vor diesem Doppelpunkt fehlt der Name der Angabe.",
            "Bitte vor den Doppelpunkt den Namen der Angabe schreiben, zum Beispiel „titel: Lesecafé“.",
        )
    number, before_line = at.before()
    return Said(
        at.line,
        at.column,
        "yaml-einrueckung",
        f"Die Einrückung passt nicht: {_blanks(_indent(at.here))} hier, {_blanks(_indent(before_line))} in "
        f"Zeile {number + 1}.",
        "Bitte alle Angaben einer Stufe gleich weit einrücken, jede Stufe zwei Leerzeichen mehr als die darüber.",
    )


def _stray_bracket(at: Place) -> Said:
    bracket = at.here[at.column : at.column + 1]
    return Said(
        at.line,
        at.column,
        "yaml-klammer",
        f"Diese schließende Klammer „{bracket}“ hat keine öffnende.",
        "Bitte die Klammer löschen. Ist sie Teil des Textes: bitte den ganzen Text in Anführungszeichen setzen.",
    )


def _generic(at: Place) -> Said:
    return Said(
        at.line,
        at.column,
        "yaml-schreibweise",
        "Diese Stelle versteht das Leseprogramm nicht (YAML-Schreibweise).",
        "Bitte Doppelpunkte, Einrückung und Anführungszeichen an dieser Stelle und in der Zeile davor prüfen.",
    )


def _in_quotes(text: str) -> str:
    """The text as a YAML scalar that stays itself."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _blanks(count: int) -> str:
    return "kein Leerzeichen" if count == 0 else "1 Leerzeichen" if count == 1 else f"{count} Leerzeichen"
