"""The offers as every engine gets them: the finder's own fields and weights, without the portal's lists of synonyms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from wegweiser.clock import today
from wegweiser.pipeline import check_content
from wegweiser.search.documents import make_documents
from wegweiser.search.impacts import FELDER
from wegweiser.settings import Settings

OHNE = ("synonyme", "titel")
"""Synonyms are our work, not content; the title is given on its own."""

GEWICHTE = {feld: FELDER[feld].weight for feld in FELDER if feld not in OHNE}
GEWICHT_TITEL = FELDER["titel"].weight


@dataclass(frozen=True)
class Eintrag:
    """One offer: slug, title, its other texts by field."""

    slug: str
    titel: str
    felder: Mapping[str, str]


def read_eintraege(content: Path) -> list[Eintrag]:
    """All current offers below a content folder."""
    settings = Settings(content=content, heute=today(""))
    portal, _ = check_content(settings)
    return [
        Eintrag(one.id, one.titel, {feld: ". ".join(texts) for feld, texts in one.felder.items() if feld not in OHNE})
        for one in make_documents(portal, (), settings)
        if one.kind == "angebot"
    ]
