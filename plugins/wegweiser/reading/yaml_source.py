"""YAML without surprises: every scalar is text, and what YAML hides (anchors, tags, merge keys …) is refused.

PyYAML gives the events, we build the data ourselves: so ``15:30``, ``no`` and ``0123`` stay as written, the second of
two equal keys is seen, and depth and size are limited while reading. An empty value is ``None``; the schema check
speaks about it. Plainly written files take a quicker way to the same data (``plain_yaml.py``).
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from wegweiser.checking.finding import ERROR, NOTICE, Finding, Path
from wegweiser.reading.decode import FORBIDDEN, decode, empty, forbidden
from wegweiser.reading.record import MAX_DEPTH, Position, SourceRef
from wegweiser.reading.yaml_sentences import explain

MAX_NODES = 10_000
MAX_FINDINGS = 100
"""Of one file; whoever has corrected a hundred checks again."""


class _Pure(yaml.SafeLoader):
    """PyYAML without its C part. It stumbles over ``[Wohin heute?, …]``, which the C part and YAML 1.2 allow."""

    _in_plain_text = False

    def scan_plain(self) -> Any:
        self._in_plain_text = True
        try:
            return super().scan_plain()
        finally:
            self._in_plain_text = False

    def peek(self, index: int = 0) -> str:
        character: str = super().peek(index)
        return "_" if character == "?" and self._in_plain_text else character


PURE: type = _Pure
FAST: type = getattr(yaml, "CSafeLoader", _Pure)
_BLOCK_STYLES = frozenset("|>")
_GLUED_COMMENT = re.compile(r"[|>][0-9+-]*#")
_INCOMPLETE = frozenset(("alias", "merge-key", "schluessel-kein-text"))
"""After these something is missing from the data, and the schema would only report follow-ups."""
_NULLS = frozenset(("null", "Null", "NULL", "~"))


class _Stop(Exception):
    """Reading on makes no sense; the finding is already noted."""


def parse_strictly(raw: bytes, source: SourceRef, loader: type = FAST) -> tuple[dict[str, Any] | None, list[Finding]]:
    """The data of one file, every scalar as text. None: nothing usable; findings may also come beside data."""
    text, findings = decode(raw, source)
    if text is None:
        return None, findings
    findings = _directives(text, source)
    if findings:
        return None, findings
    builder = _Builder(source, text)
    try:
        builder.read(loader(text))
        result = builder.result()
    except yaml.YAMLError as error:
        result = None, [*builder.findings, explain(error, text, source)]
    except _Stop:
        result = None, builder.findings
    if (
        result[1] and loader is not PURE
    ):  # the two parsers disagree on odd files: the pure one has the last word everywhere
        return parse_strictly(raw, source, PURE)
    return result


def positions(raw: bytes, loader: type = FAST) -> dict[Path, Position]:
    """Line and column of every key and value; what comes before a syntax error is kept."""
    source = SourceRef(None, "", "")  # type: ignore[arg-type]
    text, _ = decode(raw, source)
    if text is None or _directives(text, source):
        return {}
    builder = _Builder(source, text)
    try:
        builder.read(loader(text))
    except yaml.YAMLError:
        if loader is not PURE:
            return positions(raw, PURE)
    except _Stop:
        pass
    return builder.positions()


def _directives(text: str, source: SourceRef) -> list[Finding]:
    index = 0 if text.startswith("%") else text.find("\n%") + 1
    if not index and not text.startswith("%"):
        return []
    return [
        Finding(
            source,
            (),
            "Eine Zeile beginnt mit „%“. Solche Anweisungen an das Leseprogramm nimmt das Portal nicht an.",
            "direktive",
            next_step="Bitte die Zeile löschen oder, wenn es Text ist, einrücken oder in Anführungszeichen setzen.",
            line=text.count("\n", 0, index) + 1,
            column=1,
        )
    ]


class _Open:
    """A mapping or list whose end has not come yet."""

    __slots__ = ("data", "key", "key_mark", "marks", "path")

    def __init__(self, data: Any, path: Path) -> None:
        self.data = data
        self.path = path
        self.key: str | None = None
        self.key_mark: Any = None
        self.marks: dict[str, Any] = {}


class _Builder:
    """Takes the parser's events one by one and puts together dicts, lists and text."""

    def __init__(self, source: SourceRef, text: str) -> None:
        self.source = source
        self.text = text
        self.findings: list[Finding] = []
        self.open: list[_Open] = []
        self.places: list[tuple[Path, Any, Any]] = []
        self.root: Any = None
        self.root_mark: Any = None
        self.nodes = 0
        self.documents = 0

    # -- events ------------------------------------------------------------------------------------------------------

    def read(self, loader: Any) -> None:
        try:
            while loader.check_event():
                event = loader.get_event()
                if isinstance(event, yaml.ScalarEvent):
                    if event.style in _BLOCK_STYLES:
                        self._block_header(event.start_mark)
                    self._scalar(event)
                elif isinstance(event, yaml.NodeEvent):
                    self._node(event)
                elif isinstance(event, yaml.CollectionEndEvent):
                    self.open.pop()
                elif isinstance(event, yaml.DocumentStartEvent):
                    self._document(event)
        finally:
            loader.dispose()

    def _block_header(self, mark: Any) -> None:
        """The C part lets ``>#text`` pass as a comment, which loses the text without a word."""
        if _GLUED_COMMENT.match(self.text, mark.index):
            raise yaml.YAMLError

    def _document(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            self._note(
                event.start_mark,
                "In dieser Datei stehen mehrere Dokumente, getrennt durch „---“.",
                "mehrere-dokumente",
                "Bitte für jedes eine eigene Datei anlegen oder die Zeile „---“ löschen.",
            )
            raise _Stop

    def _scalar(self, event: Any) -> None:
        if event.anchor or event.tag:
            self._decorated(event)
        value: str | None = (event.value or event.tag or "").rstrip("\n")  # ``|`` and ``>`` add a line end
        plain = not event.style
        if self.open and isinstance(self.open[-1].data, dict) and self.open[-1].key is None:
            self._key(self.open[-1], value or "", plain, event.start_mark)
            return
        if plain and not value:
            value = None
        path = self._put(value, event.start_mark, is_empty=value is None)
        if value and event.style == '"':
            if found := FORBIDDEN.search(value):
                mark = event.start_mark
                self.findings.append(forbidden(found.group(), self.source, mark.line + 1, mark.column + 1, path))
        elif plain and value in _NULLS:
            self._note(
                event.start_mark,
                f"Hier steht „{value}“. Das Portal liest es als Text und zeigt es genau so.",
                "null-als-text",
                "Wenn hier nichts stehen soll: bitte die Zeile löschen.",
                severity=NOTICE,
                path=path,
            )

    def _node(self, event: Any) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._note(
                event.start_mark,
                f"„*{event.anchor}“ verweist auf eine andere Stelle der Datei (YAML-Alias). Das nimmt das "
                "Portal nicht an.",
                "alias",
                "Bitte den Inhalt ausschreiben. Wenn der Text mit „*“ beginnen soll: in Anführungszeichen setzen.",
            )
            self._key_or_value(f"*{event.anchor}", event.start_mark)
            return
        if event.anchor or event.tag:
            self._decorated(event)
        data: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
        path = self._key_or_value(data, event.start_mark)
        if len(self.open) == MAX_DEPTH:
            self._note(
                event.start_mark,
                f"Hier ist der Inhalt mehr als {MAX_DEPTH} Stufen tief verschachtelt.",
                "zu-tief",
                "Bitte die Einrückungen und Klammern prüfen; so tief ist keine Angabe des Portals.",
            )
            raise _Stop
        self.open.append(_Open(data, path))

    # -- data --------------------------------------------------------------------------------------------------------

    def _key(self, mapping: _Open, key: str, plain: bool, mark: Any) -> None:
        self._count(mark)
        mapping.key, mapping.key_mark = key, mark
        if not key.strip():
            self._note(mark, "Vor diesem Doppelpunkt fehlt der Name der Angabe.", "schluessel-kein-text", _STEP_KEY)
        elif key == "<<" and plain:
            self._note(
                mark,
                "„<<“ holt Angaben von einer anderen Stelle (YAML-Merge). Das nimmt das Portal nicht an.",
                "merge-key",
                "Bitte die Angaben hier ausschreiben.",
            )
        elif key in mapping.marks:
            first = mapping.marks[key].line + 1
            self._note(
                mark,
                f"Die Angabe „{key}“ steht hier zum zweiten Mal; das erste Mal in Zeile {first}.",
                "doppelter-schluessel",
                "Bitte nur eine der beiden Zeilen stehen lassen.",
                path=(*mapping.path, key),
            )
        elif found := FORBIDDEN.search(key):
            self.findings.append(forbidden(found.group(), self.source, mark.line + 1, mark.column + 1, mapping.path))
        else:
            mapping.marks[key] = mark
            return
        mapping.key = ""  # the value is read, but kept nowhere

    def _key_or_value(self, value: Any, mark: Any) -> Path:
        """A mapping, list or alias: fine as a value, refused as a key."""
        if self.open and isinstance(self.open[-1].data, dict) and self.open[-1].key is None:
            self._note(
                mark,
                "Hier steht eine Liste oder ein ganzer Block als Name einer Angabe.",
                "schluessel-kein-text",
                _STEP_KEY,
            )
            if isinstance(value, str):
                self.open[-1].key = ""
                return ()
            raise _Stop
        return self._put(value, mark)

    def _put(self, value: Any, mark: Any, is_empty: bool = False) -> Path:
        self._count(mark)
        if not self.open:
            self.root, self.root_mark = value, mark
            return ()
        parent = self.open[-1]
        if isinstance(parent.data, list):
            path = (*parent.path, len(parent.data))
            parent.data.append(value)
            self.places.append((path, mark, mark))
            return path
        key, key_mark = parent.key, parent.key_mark
        parent.key = None
        if not key:
            return (*parent.path, "")
        path = (*parent.path, key)
        parent.data[key] = value
        self.places.append((path, key_mark, key_mark if is_empty else mark))
        return path

    def _count(self, mark: Any) -> None:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            self._note(
                mark,
                "Diese Datei enthält mehr als 10.000 einzelne Angaben.",
                "zu-viele-angaben",
                "Bitte den Inhalt auf mehrere Dateien verteilen.",
            )
            raise _Stop

    # -- results -----------------------------------------------------------------------------------------------------

    def result(self) -> tuple[dict[str, Any] | None, list[Finding]]:
        if self.root is None:
            return None, self.findings or [empty(self.source)]
        if isinstance(self.root, dict):
            incomplete = any(finding.code in _INCOMPLETE for finding in self.findings)
            return None if incomplete else self.root, self.findings
        if isinstance(self.root, list):
            message = "Diese Datei ist eine Liste; erwartet werden Angaben in der Form „name: Wert“."
            step = "Bitte das „-“ am Anfang der Zeilen löschen und jeder Angabe ihren Namen geben."
        else:
            message = "In dieser Datei steht nur Text; erwartet werden Angaben in der Form „name: Wert“."
            step = (
                "Bitte nach jedem Namen einen Doppelpunkt und ein Leerzeichen setzen, zum Beispiel „titel: Lesecafé“."
            )
        self._note(self.root_mark, message, "keine-angaben", step)
        return None, self.findings

    def positions(self) -> dict[Path, Position]:
        return {(): Position(1, 1, 1, 1)} | {
            path: Position(key.line + 1, key.column + 1, value.line + 1, value.column + 1)
            for path, key, value in self.places
        }

    def _decorated(self, event: Any) -> None:
        if event.anchor:
            self._note(
                event.start_mark,
                f"„&{event.anchor}“ ist für YAML eine Sprungmarke (Anker). Das nimmt das Portal nicht an.",
                "anker",
                "Bitte das Wort löschen. Wenn der Text mit „&“ beginnen soll: in Anführungszeichen setzen.",
            )
        if event.tag:
            self._note(
                event.start_mark,
                "Ein „!“ am Anfang ist für YAML eine Typangabe (Tag). Das nimmt das Portal nicht an.",
                "tag",
                "Bitte das Wort mit dem „!“ löschen. Wenn der Text so beginnen soll: in Anführungszeichen setzen.",
            )

    def _note(self, mark: Any, message: str, code: str, next_step: str, path: Path = (), severity: str = ERROR) -> None:
        line, column = mark.line + 1, mark.column + 1
        self.findings.append(
            Finding(self.source, path, message, code, next_step=next_step, severity=severity, line=line, column=column)
        )
        if severity == ERROR and sum(finding.severity == ERROR for finding in self.findings) >= MAX_FINDINGS:
            raise _Stop


_STEP_KEY = "Bitte vor den Doppelpunkt den Namen der Angabe schreiben, zum Beispiel „titel: Lesecafé“."
