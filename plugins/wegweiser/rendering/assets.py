"""Style and script of the whole site, joined from the package's folders and named by their content.

A changed file gets a new name, so a server may let browsers keep every asset for ever.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from wegweiser.settings import PACKAGE

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'"
)


@dataclass(frozen=True)
class Assets:
    """Addresses of the site-wide files below the root, and all of them with their bytes."""

    css: str
    js: str
    farbschema: str
    schrift: str
    files: tuple[tuple[str, bytes], ...]


@lru_cache(maxsize=1)
def bundle() -> Assets:
    """Join ``assets/``, ``components/*/`` and ``pages/*/``, once per process."""
    folder = PACKAGE / "assets"
    schrift = _named("schrift", "woff2", (folder / "schrift" / "atkinson-hyperlegible-next.woff2").read_bytes())
    styles = (folder / "site.css", *_beside_templates("*.css"))
    css_text = "\n".join(path.read_text(encoding="utf-8") for path in styles)
    css = _named("wegweiser", "css", css_text.replace("SCHRIFT", schrift[0].removeprefix("assets/")).encode())
    js = _named(
        "wegweiser",
        "js",
        _join_scripts(path.read_text(encoding="utf-8") for path in _beside_templates("*.js")).encode(),
    )
    farbschema = _named("farbschema", "js", (folder / "farbschema.js").read_bytes())
    pictures = tuple((f"assets/{path.name}", path.read_bytes()) for path in sorted(folder.glob("*.svg")))
    return Assets(css[0], js[0], farbschema[0], schrift[0], (css, js, farbschema, schrift, *pictures))


_IMPORT = re.compile(r"^import \{[^}]*\} from \"[^\"]+\";\n", re.M)
_EXPORT = re.compile(r"^export (?=(?:async function|function|const|class) (\w+))", re.M)


def _join_scripts(scripts: Iterable[str]) -> str:
    """Modules as one: each keeps its names to itself, what one exports stands before all others, so imports can go."""
    shared, own = [], []
    for script in scripts:
        text = _IMPORT.sub("", script)
        if names := ", ".join(_EXPORT.findall(text)):
            shared.append(f"const {{ {names} }} = (() => {{\n{_EXPORT.sub('', text)}return {{ {names} }};\n}})();")
        else:
            own.append(f"{{\n{text}}}")
    return "\n".join((*shared, *own))


def _beside_templates(pattern: str) -> list[Path]:
    return sorted(PACKAGE.glob(f"components/*/{pattern}")) + sorted(PACKAGE.glob(f"pages/*/{pattern}"))


def _named(stem: str, ending: str, content: bytes) -> tuple[str, bytes]:
    return f"assets/{stem}.{hashlib.sha256(content).hexdigest()[:10]}.{ending}", content
