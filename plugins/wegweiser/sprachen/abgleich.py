"""``make texte``: brings the catalogues up to date with the sentences in the code. What is no longer said goes, what is new is
empty until somebody translates it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

from .katalog import FOLDER
from .namen import NAMEN
from .sprache import SPRACHEN

PACKAGE = FOLDER.parent
METHODS = {
    ".py": "python",
    ".js": "javascript",
    ".jinja": "jinja2.ext:babel_extract",
    ".html": "jinja2.ext:babel_extract",
}
KEYWORDS = {"_": None, "N_": None, "n": (1, 2), "_n": (1, 2)}
OPTIONS = {"parse_template_string": "true"}
"""Scripts also say sentences inside of other texts."""
TRANSLATED_NAMES = ("reichweite", "zugang", "kosten", "wochentag", "offene_angaben")
"""Names of fixed values that pages in other languages show."""

VERSION = "1"
FILLERS = (b'"POT-Creation', b'"PO-Revision', b'"Report-Msgid', b'"Last-Trans', b'"Language-Team', b'"Generated-By')
"""Lines of the head that say nothing, or change with every run."""
HEAD = """\
# {name}: the words of Wegweiser's interface. The German sentence is the key; %(…)s is filled in and stays as it is.
# `make texte` puts in new sentences. Who has read a catalogue as a native speaker is named in sprache.py."""


def collect() -> Catalog:
    """All German sentences with the files they stand in. Tests and the preview's own pages say nothing to readers."""
    catalog = Catalog(project="Wegweiser")
    for path in sorted(PACKAGE.rglob("*")):
        method = METHODS.get(path.suffix)
        if method and not path.name.startswith("test_"):
            place = path.relative_to(PACKAGE).as_posix()
            for line, message, _, _ in extract_from_file(method, path, KEYWORDS, options=OPTIONS):
                catalog.add(message, locations=[(place, line)])
    for group in TRANSLATED_NAMES:
        for text in NAMEN[group].values():
            catalog.add(text, locations=[("sprachen/namen.py", 0)])
    return catalog


def updated(code: str, sentences: Catalog) -> bytes:
    """The file of a language as it should be."""
    path = FOLDER / f"{code}.po"
    catalog = Catalog(code, project="Wegweiser", version=VERSION, fuzzy=False)
    if path.exists():
        with path.open("rb") as file:
            known = read_po(file, locale=code)
        for message in known:
            if message.id:
                catalog[message.id] = message
    catalog.header_comment = HEAD.format(name=SPRACHEN[code].name)
    catalog.update(sentences, no_fuzzy_matching=True, update_header_comment=False)
    catalog.obsolete.clear()
    written = BytesIO()
    write_po(written, catalog, width=120, omit_header=False, sort_by_file=True, include_lineno=False)
    return b"".join(line for line in written.getvalue().splitlines(keepends=True) if not line.startswith(FILLERS))


def catalogs() -> Iterator[tuple[Path, bytes]]:
    """Every file with the content that it should have."""
    sentences = collect()
    for code, sprache in SPRACHEN.items():
        if not sprache.ist_deutsch:
            yield FOLDER / f"{code}.po", updated(code, sentences)


def main() -> None:
    for path, content in catalogs():
        path.write_bytes(content)
        with path.open("rb") as file:
            missing = sum(1 for message in read_po(file) if message.id and not _said(message.string))
        print(
            f"{path.name}: {f'{missing} Sätze sind noch nicht übersetzt' if missing else 'vollständig'}",
            file=sys.stderr,
        )


def _said(string: str | tuple[str, ...]) -> bool:
    return all(string) if isinstance(string, tuple) else bool(string)


if __name__ == "__main__":
    main()
