"""Kontakt: the ways to reach somebody, as large buttons, the quickest first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from wegweiser.domain.gemeinsam import Kontakt
from wegweiser.rendering.filters import host, tel
from wegweiser.sprachen import N_


class Weg(NamedTuple):
    """One way: what happens („Anrufen“), whereto as people read it, and the link."""

    art: str
    """``telefon``, ``email``, ``web`` or ``formular``."""
    wort: str
    ziel: str
    href: str
    symbol: str


def make_wege(kontakt: Kontakt) -> tuple[Weg, ...]:
    """Every way the record names; empty when there is none."""
    return tuple(_wege(kontakt))


def _wege(kontakt: Kontakt) -> Iterator[Weg]:
    if telefon := kontakt.telefon:
        yield Weg("telefon", N_("Anrufen"), telefon, tel(telefon), "material/phone")
    if email := kontakt.email:
        yield Weg("email", N_("E-Mail"), email, f"mailto:{email}", "material/email-outline")
    if formular := kontakt.formular:
        yield Weg("formular", N_("Formular"), host(formular), formular, "material/file-document-edit-outline")
    if web := kontakt.web:
        yield Weg("web", N_("Internetseite"), host(web), web, "material/web")
