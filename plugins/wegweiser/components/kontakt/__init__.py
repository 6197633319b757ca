"""Kontakt: the ways to reach somebody, as large buttons, the quickest first."""

from __future__ import annotations

from dataclasses import dataclass

from wegweiser.domain.gemeinsam import Kontakt
from wegweiser.rendering.filters import host, tel


@dataclass(frozen=True)
class Weg:
    """One way: what happens („Anrufen“), whereto as people read it, and the link."""

    art: str
    """``telefon``, ``email``, ``web`` or ``formular``."""
    wort: str
    ziel: str
    href: str
    symbol: str


def make_wege(kontakt: Kontakt) -> tuple[Weg, ...]:
    """Every way the record names; empty when there is none."""
    wege = (
        (kontakt.telefon, Weg("telefon", "Anrufen", kontakt.telefon, tel(kontakt.telefon), "material/phone")),
        (kontakt.email, Weg("email", "E-Mail", kontakt.email, f"mailto:{kontakt.email}", "material/email-outline")),
        (
            kontakt.formular,
            Weg(
                "formular", "Formular", host(kontakt.formular), kontakt.formular, "material/file-document-edit-outline"
            ),
        ),
        (kontakt.web, Weg("web", "Internetseite", host(kontakt.web), kontakt.web, "material/web")),
    )
    return tuple(weg for gibt_es, weg in wege if gibt_es)
