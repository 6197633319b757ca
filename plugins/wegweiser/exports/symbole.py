"""The sprite of all symbols that templates and vocabularies use: ``assets/symbole.svg``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wegweiser.components.symbol import SYMBOLE, symbol_id
from wegweiser.domain.portal import Portal
from wegweiser.errors import WegweiserError
from wegweiser.planning.page import File
from wegweiser.settings import Settings

_PATHS = re.compile(r"<path[^>]*\bd=\"([^\"]+)\"")


def files(portal: Portal, settings: Settings) -> Iterator[File]:
    """One SVG with a ``<symbol>`` for each name; only the outlines are taken over. Raises WegweiserError for a name
    that the folder of symbols does not have."""
    names = {begriff.symbol for words in portal.vokabulare.values() for begriff in words.values() if begriff.symbol}
    symbols = "".join(_symbol(name, settings) for name in sorted(names | set(SYMBOLE)))
    yield File("assets/symbole.svg", f'<svg xmlns="http://www.w3.org/2000/svg">{symbols}</svg>\n'.encode())


def _symbol(name: str, settings: Settings) -> str:
    source = settings.symbole / f"{name}.svg"
    if not source.is_file():
        raise WegweiserError(f"Das Symbol „{name}“ gibt es nicht (gesucht wurde {source.name} in {source.parent}).")
    outlines = "".join(f'<path d="{path}"/>' for path in _PATHS.findall(source.read_text(encoding="utf-8")))
    return f'<symbol id="{symbol_id(name)}" viewBox="0 0 24 24">{outlines}</symbol>'
