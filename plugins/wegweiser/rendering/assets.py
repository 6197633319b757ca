"""Style and script of the whole site, joined from the package's folders and named by their content.

A changed file gets a new name, so a server may let browsers keep every asset for ever.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from wegweiser.settings import PACKAGE
from wegweiser.sprachen import Sprache
from wegweiser.sprachen.katalog import browser_texts

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'"
)


class Assets(NamedTuple):
    """Addresses of the site-wide files below the root, and all of them with their bytes."""

    css: str
    js: str
    finden: str
    """Script of the pages that search; they name it in ``Page.skript``."""
    merkliste: str
    """Script of the notepad's page."""
    notausgang: str
    """Script of the pages about violence."""
    farbschema: str
    schrift: str
    schrift_weiter: str
    """Letters beyond those of German, for pages that need many of them."""
    zeichen: str
    files: tuple[tuple[str, bytes], ...]


@lru_cache(maxsize=1)
def bundle() -> Assets:
    """Join ``assets/``, ``components/*/`` and ``pages/*/``, once per process. Every name carries its content's hash."""
    folder = PACKAGE / "assets"
    schrift = _named("schrift", "woff2", (folder / "schrift" / "atkinson-hyperlegible-next.woff2").read_bytes())
    weiter = _named(
        "schriftweiter", "woff2", (folder / "schrift" / "atkinson-hyperlegible-next-latin-ext.woff2").read_bytes()
    )
    pictures = {path.name: _named(path.stem, "svg", path.read_bytes()) for path in sorted(folder.glob("*.svg"))}
    styles = [path.read_text(encoding="utf-8") for path in (folder / "site.css", *_beside_templates("*.css"))]
    css = _named("wegweiser", "css", _join_styles(styles, {"SCHRIFT": schrift, "SCHRIFT_WEITER": weiter, **pictures}))
    scripts = [path.read_text(encoding="utf-8") for path in _beside_templates("*.js") if path != _MERKLISTE]
    js = _named("wegweiser", "js", _join_scripts(text for text in scripts if not _LINKED.search(text)))
    finden = _named("finden", "js", _join_scripts(text for text in scripts if _LINKED.search(text)))
    notepad = (path.read_text(encoding="utf-8") for path in (_KARTEN, _MERKLISTE))
    merkliste = _named("merkliste", "js", _join_scripts(notepad))
    notausgang = _named("notausgang", "js", (folder / "notausgang.js").read_bytes())
    farbschema = _named("farbschema", "js", (folder / "farbschema.js").read_bytes())
    return Assets(
        css=css[0],
        js=js[0],
        finden=finden[0],
        merkliste=merkliste[0],
        notausgang=notausgang[0],
        farbschema=farbschema[0],
        schrift=schrift[0],
        schrift_weiter=weiter[0],
        zeichen=pictures["zeichen.svg"][0],
        files=(css, js, finden, merkliste, notausgang, farbschema, schrift, weiter, *pictures.values()),
    )


@cache
def texte(sprache: Sprache) -> tuple[str, bytes] | None:
    """The script with the words that other scripts say in a language: address and content. German stands in the scripts."""
    if sprache.ist_deutsch:
        return None
    words = json.dumps(browser_texts(sprache.code), ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return _named(f"texte-{sprache.code}", "js", f"self.wegweiserTexte={words};\n".encode())


def _join_styles(styles: Iterable[str], files: Mapping[str, tuple[str, bytes]]) -> bytes:
    """Styles as one, with ``url("…")`` leading to files by their published names, which lie beside it."""
    text = "\n".join(styles)
    for name, (address, _) in files.items():
        text = text.replace(f'url("{name}")', f'url("{address.removeprefix("assets/")}")')
    return text.encode()


WORDS = "texte.js"
"""The script that says words in the page's language: every bundle begins with it."""

_LINKED = re.compile(rf'^(?:import (?!.*/{re.escape(WORDS)}";)|export )', re.M)
"""A script that takes from others or gives to them belongs to the search; one that stands alone runs on every page."""

_KARTEN = PACKAGE / "components" / "treffer" / "treffer.js"
_MERKLISTE = PACKAGE / "pages" / "merkliste" / "merkliste.js"
"""The notepad draws its cards as the search does, and no other page needs its script."""

_COMMENT = re.compile(r"^ *//.*\n| +// [^\"'`\n]*$", re.M)
_IMPORT = re.compile(r"^import \{[^}]*\} from \"[^\"]+\";\n", re.M)
_EXPORT = re.compile(r"^export (?=(?:async function|function|const|class) ([\w$]+))", re.M)


def _join_scripts(scripts: Iterable[str]) -> bytes:
    """Modules as one: each keeps its names to itself, what one exports stands before all others, so imports can go."""
    shared, own = [], []
    for script in ((PACKAGE / "assets" / WORDS).read_text(encoding="utf-8"), *scripts):
        text = _COMMENT.sub("", _IMPORT.sub("", script))
        if names := ", ".join(_EXPORT.findall(text)):
            shared.append(f"const {{ {names} }} = (() => {{\n{_EXPORT.sub('', text)}return {{ {names} }};\n}})();")
        else:
            own.append(f"{{\n{text}}}")
    return "\n".join((*shared, *own)).encode()


def _beside_templates(pattern: str) -> list[Path]:
    return sorted(PACKAGE.glob(f"components/*/{pattern}")) + sorted(PACKAGE.glob(f"pages/*/{pattern}"))


def _named(stem: str, ending: str, content: bytes) -> tuple[str, bytes]:
    return f"assets/{stem}.{hashlib.sha256(content).hexdigest()[:10]}.{ending}", content
