"""From bytes to data: plain files the quick way, everything else by the reference."""

from __future__ import annotations

from typing import Any

from wegweiser.checking.finding import Finding
from wegweiser.reading.decode import decode
from wegweiser.reading.plain_yaml import read_plain
from wegweiser.reading.record import SourceRef


def parse(raw: bytes, source: SourceRef) -> tuple[dict[str, Any] | None, list[Finding]]:
    """The data of one file, every scalar as text. None: nothing usable; findings may also come beside data."""
    text, _ = decode(raw, source)
    data = read_plain(text) if text else None
    if data is not None:
        return data, []
    from wegweiser.reading.yaml_source import parse_strictly  # PyYAML is loaded only when a file needs it

    return parse_strictly(raw, source)
