"""Träger: the organisation responsible for an Angebot."""

from __future__ import annotations

from dataclasses import dataclass

from .gemeinsam import Kontakt, Ort, Quelle


@dataclass(frozen=True)
class Traeger:
    id: str
    name: str
    quelle: tuple[Quelle, ...]
    datei: str
    art: str = ""
    kurz: str = ""
    kontakt: Kontakt = Kontakt()
    ort: Ort | None = None
    netzwerke: tuple[str, ...] = ()
    fruehere_ids: tuple[str, ...] = ()
    anmerkungen: tuple[str, ...] = ()

    @property
    def adresse(self) -> str:
        """Address below the site's root."""
        return f"traeger/{self.id}/"
