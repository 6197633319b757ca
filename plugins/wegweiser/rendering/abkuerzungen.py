"""What short forms on a page stand for, said once at its end: ``<abbr title>`` says nothing on a phone or without a mouse."""

from __future__ import annotations

import re
from functools import lru_cache

LANGFORMEN = {
    "AWO": "Arbeiterwohlfahrt",
    "BITV": "Barrierefreie-Informationstechnik-Verordnung",
    "CSV": "Tabelle als Textdatei; jedes Tabellenprogramm öffnet sie",
    "DGS": "Deutsche Gebärdensprache",
    "DRK": "Deutsches Rotes Kreuz",
    "GRDrs": "Gemeinderatsdrucksache; so heißen in Stuttgart die Papiere für den Gemeinderat",
    "HSDS": "Human Services Data Specification, ein Format für Daten über Hilfsangebote",
    "LSBTIQ": "lesbische, schwule, bisexuelle, trans*, inter* und queere Menschen",
    "LSBTTIQ": "lesbische, schwule, bisexuelle, transgender, transsexuelle, inter* und queere Menschen",
    "ÖPNV": "öffentlicher Personennahverkehr: Busse und Bahnen",
    "SDG": "Ziele der Vereinten Nationen für nachhaltige Entwicklung",
    "SGB": "Sozialgesetzbuch",
    "SKFM": "Sozialdienst katholischer Frauen und Männer",
    "UN": "Vereinte Nationen",
    "VHS": "Volkshochschule",
    "WCAG": "internationale Richtlinien für barrierefreie Webinhalte",
    "WHO": "Weltgesundheitsorganisation",
}
"""The short forms that stand on our pages (tests/site/test_lesen.py counts them), and common ones of town halls."""

_ANY = re.compile(rf"(?:{'|'.join(LANGFORMEN)})(?!\w)")


def abkuerzungen(html: str, kern: str = "") -> list[tuple[str, str]]:
    """Short and long forms of a finished page, in the order of the alphabet. What the page writes out needs no more words.
    ``kern``: a few words in which one must stand; to look through all of ten thousand pages would take two seconds."""
    found = set(_ANY.findall(kern or html))
    if not found:
        return []
    text = _TAGS.sub(" ", html)
    return [
        (kurz, lang)
        for kurz, lang in LANGFORMEN.items()
        if kurz in found and _word(kurz).search(text) and lang not in text
    ]


_TAGS = re.compile(r"<(script|style|template|svg|code|pre)\b.*?</\1>|<[^>]*>", re.S)


@lru_cache(maxsize=64)
def _word(kurz: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){kurz}(?!\w)")
