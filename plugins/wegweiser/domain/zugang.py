"""Zugänge: the portal explained in Leichte Sprache and in Deutsche Gebärdensprache, as § 4 BITV 2.0 asks of a start page.

Both are prose pages of the city. What their front matter says decides how they may be called; what it leaves out is missing.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from wegweiser.errors import WegweiserError

LEICHTE_SPRACHE = "leichte-sprache/"
GEBAERDENSPRACHE = "gebaerdensprache/"
"""Addresses of the two pages; their files are called alike."""


class Film(NamedTuple):
    """A film in DGS. Annex 2 of the BITV wants its length and size named where it can be downloaded."""

    adresse: str
    dauer: str = ""
    groesse: str = ""
    untertitel: bool = False


class Zugaenge(NamedTuple):
    """What there is. ``pruefgruppe`` and ``geprueft_am``: both or none."""

    pruefgruppe: str = ""
    geprueft_am: date | None = None
    film: Film | None = None


def read_zugaenge(leichte_sprache: Mapping[str, Any], gebaerdensprache: Mapping[str, Any]) -> Zugaenge:
    """From the front matter of both pages. Raises WegweiserError for what would be a false label or a dead link."""
    gruppe, tag = (leichte_sprache.get(key) or "" for key in ("pruefgruppe", "geprueft_am"))
    if bool(gruppe) != bool(tag):
        raise WegweiserError(
            "Im Vorspann von leichte-sprache.md gehören „pruefgruppe“ und „geprueft_am“ zusammen. "
            "Ohne beides heißt der Text „einfache Sprache“."
        )
    return Zugaenge(str(gruppe).strip(), _tag(tag), _film(gebaerdensprache))


def _tag(value: date | str) -> date | None:
    try:
        return date.fromisoformat(str(value)) if value else None
    except ValueError as error:
        raise WegweiserError(
            f"„{value}“ im Vorspann von leichte-sprache.md ist kein Datum. Bitte so schreiben: 2026-11-22."
        ) from error


def _film(page: Mapping[str, Any]) -> Film | None:
    adresse = str(page.get("video") or "").strip()
    if not adresse:
        return None
    if not adresse.startswith("https://"):
        raise WegweiserError(
            f"„video“ im Vorspann von gebaerdensprache.md braucht eine Adresse, die mit https:// beginnt, nicht „{adresse}“."
        )
    dauer, groesse = (str(page.get(key) or "").strip() for key in ("dauer", "groesse"))
    return Film(adresse, dauer, groesse, page.get("untertitel") is True)
