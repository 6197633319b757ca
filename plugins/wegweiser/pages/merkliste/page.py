"""The notepad: an empty page that the reader's own device fills. Without JavaScript it says why, and what does as well."""

from __future__ import annotations

from collections.abc import Iterator

from wegweiser.components.angebot_karte import MUSTER
from wegweiser.domain.portal import Portal
from wegweiser.planning.page import Page
from wegweiser.rendering import assets
from wegweiser.settings import Settings


def pages(portal: Portal, settings: Settings) -> Iterator[Page]:
    """The one page; there is nothing on it for search engines."""
    _ = portal.sprache._
    yield Page(
        adresse="merkliste/",
        titel=_("Merkliste"),
        beschreibung=_("Angebote, die Sie sich gemerkt haben. Die Liste liegt nur auf Ihrem eigenen Gerät."),
        template="pages/merkliste/template.html.jinja",
        bereich="merkliste",
        im_index=False,
        skript=assets.bundle().merkliste,
        view={"muster": MUSTER},
    )
