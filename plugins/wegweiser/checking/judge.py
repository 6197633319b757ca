"""The quick judge: it lets sound data pass and sends everything else to the reference, which finds the words.

jsonschema needs most of the time of a check; its counterpart in Rust says yes or no in a hundredth of it. Only a yes
counts here, so the two must agree in one direction: what this one lets pass, jsonschema accepts as well
(``tests/checking/test_judge.py``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import jsonschema_rs


def judge(schema: Mapping[str, Any], formats: Mapping[str, Callable[[str], bool]]) -> Callable[[Any], bool]:
    """Whether data is sound for sure. ``schema`` is a lean one: without references."""
    is_valid = jsonschema_rs.Draft202012Validator(
        _portable(schema), formats=dict(formats), validate_formats=True, ignore_unknown_formats=False, offline=True
    ).is_valid

    def is_sound(data: Any) -> bool:
        try:
            return is_valid(data)
        except ValueError:  # half a character, a day that does not exist
            return False

    return is_sound


def _portable(node: Any) -> Any:
    r"""Patterns that mean the same in Rust: JavaScript's ``\S`` takes some control characters, Python's does not. Rules
    about unknown keys are left out, as in the reference."""
    if isinstance(node, list):
        return [_portable(item) for item in node]
    if not isinstance(node, dict):
        return node
    return {
        word: value.replace(r"\S", r"[^\s\x1c-\x1f\x85]")
        if word == "pattern" and isinstance(value, str)
        else _portable(value)
        for word, value in node.items()
        if word not in ("additionalProperties", "unevaluatedProperties") or isinstance(value, dict)
    }
