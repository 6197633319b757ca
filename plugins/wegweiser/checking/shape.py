"""What a schema says about one place of a file, with ``$ref`` and all branches opened: keys, types, titles, references.

A validator judges; a Shape tells: which keys may stand here, which type a scalar wants, what the German title is. It is
worked out once per schema and place, not per record.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

Node = tuple[dict[str, Any], Any]
"""A schema object and the resolver for the references inside it."""

NOT_TEXT = frozenset(("integer", "number", "boolean"))
"""Types of JSON that a single text becomes where the schema asks for them."""
_BRANCHES = ("allOf", "anyOf", "oneOf")
_CONDITIONS = ("then", "else")


class Shape:
    """One place of a file. Children are made when somebody asks, and kept."""

    def __init__(self, schema: Any, resolver: Any) -> None:
        self.nodes = tuple(_opened(schema, resolver, set()))
        self._children: dict[str, Shape | None] = {}

    # -- children ----------------------------------------------------------------------------------------------------

    @cached_property
    def keys(self) -> dict[str, Node]:
        """Every key that may stand here, in the order of the schema, with the schema of its value."""
        found: dict[str, Node] = {}
        for schema, resolver in self.nodes:
            for key, child in schema.get("properties", {}).items():
                if key not in found or len(child) > len(found[key][0]):
                    found[key] = (child, resolver)
        return found

    def child(self, key: str) -> Shape | None:
        """The value of a key; None when nothing is known about it."""
        try:
            return self._children[key]
        except KeyError:
            node = self.keys.get(key)
            self._children[key] = child = Shape(*node) if node else self.other
            return child

    @cached_property
    def other(self) -> Shape | None:
        """The value of keys that are not named one by one (``additionalProperties`` with a schema)."""
        for schema, resolver in self.nodes:
            if isinstance(schema.get("additionalProperties"), dict):
                return Shape(schema["additionalProperties"], resolver)
        return None

    @cached_property
    def element(self) -> Shape | None:
        """One entry of a list."""
        for schema, resolver in self.nodes:
            if isinstance(schema.get("items"), dict):
                return Shape(schema["items"], resolver)
        return None

    def at(self, path: tuple[str | int, ...]) -> Shape | None:
        """The Shape further down; None when the schema says nothing about it."""
        shape: Shape | None = self
        for part in path:
            if shape is None:
                return None
            shape = shape.element if isinstance(part, int) else shape.child(part)
        return shape

    # -- facts -------------------------------------------------------------------------------------------------------

    @cached_property
    def closed(self) -> bool:
        """Whether keys that are not named are mistakes."""
        return self.other is None and any(
            schema.get(word) is False
            for schema, _ in self.nodes
            for word in ("additionalProperties", "unevaluatedProperties")
        )

    @cached_property
    def types(self) -> frozenset[str]:
        """JSON types that the schema names for this place; empty when it names none."""
        found: set[str] = set()
        for schema, _ in self.nodes:
            named = schema.get("type", ())
            found.update((named,) if isinstance(named, str) else named)
        return frozenset(found)

    @cached_property
    def is_text(self) -> bool:
        """Whether a text here stays what it is."""
        return not self.types & NOT_TEXT and not (self.enum and not self.types)

    @cached_property
    def texts(self) -> frozenset[str]:
        """Keys whose texts stay what they are."""
        return frozenset(key for key in self.keys if (child := self.child(key)) and child.is_text)

    @cached_property
    def lists_of_texts(self) -> frozenset[str]:
        """Keys whose lists stay what they are, as long as they hold texts only."""
        return frozenset(
            key for key in self.keys if (child := self.child(key)) and (child.element is None or child.element.is_text)
        )

    @cached_property
    def enum(self) -> tuple[Any, ...]:
        """The allowed values, when there is a list of them."""
        for schema, _ in self.nodes:
            if "enum" in schema:
                return tuple(schema["enum"])
        return ()

    @cached_property
    def names(self) -> dict[str, str]:
        """German labels of the allowed values (``x-namen``)."""
        found: dict[str, str] = self.first("x-namen", {})
        return found

    @cached_property
    def title(self) -> str:
        """What an editor calls this."""
        return str(self.first("title", ""))

    @cached_property
    def description(self) -> str:
        """The sentence that explains it."""
        return str(self.first("description", ""))

    @cached_property
    def reference(self) -> str:
        """What a slug here points to (``x-verweis``); empty when this is no reference."""
        return str(self.first("x-verweis", ""))

    @cached_property
    def definitions(self) -> tuple[str, ...]:
        """Names of the shared definitions behind this place, nearest first: ``("datum",)``."""
        return tuple(schema["$ref"].rpartition("/")[2] for schema, _ in self.nodes if "$ref" in schema)

    def first(self, word: str, default: Any = None) -> Any:
        """The nearest value of a keyword: what stands beside a ``$ref`` comes before what stands behind it."""
        return next((schema[word] for schema, _ in self.nodes if word in schema), default)


def _opened(schema: Any, resolver: Any, seen: set[int]) -> Iterator[Node]:
    """The schema itself, then what it refers to, then its branches. Conditions (``if``, ``not``) say nothing here."""
    if not isinstance(schema, dict) or id(schema) in seen:
        return
    seen.add(id(schema))
    yield schema, resolver
    if "$ref" in schema:
        found = resolver.lookup(schema["$ref"])
        yield from _opened(found.contents, found.resolver, seen)
    for word in _BRANCHES:
        for branch in schema.get(word, ()):
            yield from _opened(branch, resolver, seen)
    for word in _CONDITIONS:
        yield from _opened(schema.get(word), resolver, seen)
