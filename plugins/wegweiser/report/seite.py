"""The report as a page that needs nothing else: HTML with its style and font beside it, no script, no third party."""

from __future__ import annotations

import re

from wegweiser.rendering.environment import make_environment
from wegweiser.settings import PACKAGE

from .bericht import Bericht

SEITE, STIL, SCHRIFT = "bericht.html", "bericht.css", "schrift.woff2"
CSP = "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'"


def render_seite(bericht: Bericht) -> dict[str, bytes]:
    """The files of the page by name."""
    template = make_environment().get_template("report/template.html.jinja")
    styles = [
        path.read_text(encoding="utf-8") for path in (PACKAGE / "assets" / "site.css", PACKAGE / "report" / "style.css")
    ]
    return {
        SEITE: template.render(bericht=bericht, csp=CSP, stil=STIL).encode(),
        STIL: _without_more_letters("\n".join(styles)).replace('url("SCHRIFT")', f'url("{SCHRIFT}")').encode(),
        SCHRIFT: (PACKAGE / "assets" / "schrift" / "atkinson-hyperlegible-next.woff2").read_bytes(),
    }


def _without_more_letters(style: str) -> str:
    """The report is German: its one font has all the letters it needs."""
    return re.sub(r'@font-face \{[^}]*"SCHRIFT_WEITER"[^}]*\}\n', "", style)
