"""A Finding is one sentence to an editor: where, what, what it could be, what to do next, which rule."""

from __future__ import annotations

from dataclasses import dataclass, field

from wegweiser.reading.record import SourceRef

ERROR = "error"
NOTICE = "notice"

Path = tuple[str | int, ...]
"""Keys and list positions from the top of the file to the value: ``("termine", 0, "beginn")``."""


@dataclass(frozen=True)
class Finding:
    """One problem in one file. ``line`` and ``column`` (from 1) are filled in by ``locate.py`` when not yet known."""

    source: SourceRef
    path: Path
    message: str
    """What is wrong, in one or two German sentences."""
    code: str
    """Name of the rule: lower case, hyphens."""
    suggestion: str = ""
    """What would be right (the bare value), when that can be known."""
    hint: str = ""
    """A sentence about the suggestion: „Gemeint sein könnte …“."""
    next_step: str = ""
    """What the editor does now."""
    severity: str = ERROR
    at_key: bool = field(default=False)
    """Point at the key rather than at its value (unknown keys, missing keys of a mapping)."""
    line: int = 0
    column: int = 0

    @property
    def key(self) -> str:
        """The path as people read it: ``termine[1].beginn`` (list positions counted from 1)."""
        text = ""
        for part in self.path:
            text += f"[{part + 1}]" if isinstance(part, int) else (f".{part}" if text else part)
        return text
