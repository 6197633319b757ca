"""The browser's part of the search as one file: all modules of ``browser/`` in the order in which they need each other.

Every module keeps its names; they are distinct over all modules, so imports can simply go. Comments and indentation go
too, nothing else is changed. The word lists come in as a module of their own, ``daten.js``.

The published script has the manifest of the index in it: with one request a browser knows which file it needs next.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from .analysis import negations, stop_words, tokens
from .sprache import GERMAN, list_name, sections, words

FOLDER = Path(__file__).parent / "browser"
ENTRY = "engine.js"
DATA = "daten.js"
SCRIPT = "suche/suche.js"
_NO_MANIFEST = b"const VERZEICHNIS = null;\n"

_IMPORT = re.compile(r"^import \{[^}]*\} from \"\./([a-z]+\.js)\";\n", re.M)
_EXPORT = re.compile(r"^export (?=(?:async )?function|const|class)", re.M)
_NAMES = re.compile(r"^(?:export )?(?:async )?(?:function|const|class) (\w+)", re.M)


@cache
def bundle(entry: str = ENTRY, sprache: str = GERMAN) -> bytes:
    """The module ``entry`` with all it needs, for an index of a language; it exports what ``entry`` exports."""
    sources = {name: source(name, sprache) for name in _ordered(entry)}
    twice = [
        name
        for name, count in Counter(name for text in sources.values() for name in _NAMES.findall(text)).items()
        if count > 1
    ]
    if twice:
        raise ValueError(f"Names in several modules of the search: {', '.join(twice)}")
    inner = "".join(_strip(text) for text in sources.values())
    exported = [
        name for name in _NAMES.findall(sources[entry]) if re.search(rf"^export .*\b{name}\b", sources[entry], re.M)
    ]
    return f"{inner}export {{ {', '.join(exported)} }};\n".encode()


def with_manifest(manifest: str, sprache: str = GERMAN) -> bytes:
    """The script as it is published, with the manifest (JSON) of the index beside it."""
    script = bundle(sprache=sprache)
    if script.count(_NO_MANIFEST) != 1:
        raise ValueError("The search's script has no place for the manifest")
    return script.replace(_NO_MANIFEST, f"const VERZEICHNIS = {manifest};\n".encode())


def bundle_name(content: bytes) -> str:
    """Address of the script below the root. What follows the question mark keeps a page from an older script than its own."""
    return f"{SCRIPT}?{hashlib.sha256(content).hexdigest()[:10]}"


def source(name: str, sprache: str = GERMAN) -> str:
    """Text of one module."""
    return data_module(sprache) if name == DATA else (FOLDER / name).read_text(encoding="utf-8")


@cache
def data_module(sprache: str = GERMAN) -> str:
    """The language and its word lists as JavaScript: stop words as typed, negations and crisis patterns as stems."""
    data = {
        "SPRACHE": sprache,
        "STOPP": sorted(stop_words(sprache)),
        "VERNEINUNG": sorted(negations(sprache)),
        "PARTIKEL": list(words("partikel")),
        "KRISE": list(_patterns(sprache)),
    }
    return "".join(f"export const {name} = {json.dumps(value, ensure_ascii=False)};\n" for name, value in data.items())


def _patterns(sprache: str) -> Iterator[tuple[str, list[list[str]]]]:
    """The kind of emergency and its pattern, those of the language first."""
    for one in dict.fromkeys((sprache, GERMAN)):
        for kind, lines in sections(list_name("krise", one)).items():
            yield from ((kind, _pattern(line, sprache)) for line in lines)


def _pattern(line: str, sprache: str) -> list[list[str]]:
    """One line of ``krise.txt``: for each place the stems that may stand there."""
    return [
        ["$"] if place == "$" else sorted({token.stem for word in place.split("|") for token in tokens(word, sprache)})
        for place in line.split()
    ]


def _ordered(entry: str) -> list[str]:
    found: list[str] = []

    def visit(name: str) -> None:
        for needed in _IMPORT.findall(source(name, GERMAN)):
            visit(needed)
        if name not in found:
            found.append(name)

    visit(entry)
    return found


def _strip(text: str) -> str:
    text = _EXPORT.sub("", _IMPORT.sub("", text))
    lines = (re.sub(r"(?:^|(?<=[;{,)\]])) *// .*$", "", line).strip() for line in text.splitlines())
    return "".join(f"{line}\n" for line in lines if line)
