"""A schema as the validator likes it: references put in place, everything that only speaks to people left out.

jsonschema follows every ``$ref`` anew for every record and looks at every keyword; on ten thousand records that is half of the
time. The Shapes keep the full schema, for they tell; the validator only judges.
"""

from __future__ import annotations

from typing import Any

TELLING = frozenset(("title", "description", "examples", "default", "$comment", "$id", "$schema", "$defs"))


def lean(schema: dict[str, Any], resolver: Any) -> dict[str, Any] | None:
    """The lean schema, or None when a schema refers to itself and has to stay as it is."""
    try:
        result: dict[str, Any] = _lean(schema, resolver, ())
    except RecursionError:
        return None
    return result


def _lean(node: Any, resolver: Any, above: tuple[int, ...]) -> Any:
    if isinstance(node, list):
        return [_lean(item, resolver, above) for item in node]
    if not isinstance(node, dict):
        return node
    if id(node) in above:
        raise RecursionError
    above = (*above, id(node))
    result = {word: _words(word, value, resolver, above) for word, value in node.items() if _judges(word)}
    if "$ref" in node:
        found = resolver.lookup(node["$ref"])
        target = _lean(found.contents, found.resolver, above)
        del result["$ref"]
        if result.keys() & target.keys():
            return {"allOf": [target, result]}
        result = {**target, **result}
    return result


def _words(word: str, value: Any, resolver: Any, above: tuple[int, ...]) -> Any:
    """Names of properties are no keywords, and listed values are no schemas."""
    if word in ("properties", "patternProperties", "dependentSchemas"):
        return {key: _lean(child, resolver, above) for key, child in value.items()}
    if word in ("enum", "const", "required", "dependentRequired", "type"):
        return value
    return _lean(value, resolver, above)


def _judges(word: str) -> bool:
    return word not in TELLING and not word.startswith("x-")
