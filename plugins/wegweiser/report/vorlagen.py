"""Council papers: new ones, and results of sittings that were added. A Kenntnisnahme never reads like a decision."""

from __future__ import annotations

from dataclasses import replace

from wegweiser.components.verweise import kommune_name
from wegweiser.domain.portal import Portal
from wegweiser.domain.vorlage import Beratung, Vorlage
from wegweiser.rendering.filters import datum
from wegweiser.sprachen.namen import name

from .abgleich import geaendert, gleiche_ab, neue
from .bericht import Abschnitt, Aenderung, Liste, Summe
from .stand import Stand

ASPEKTE = {
    "Nummer, Betreff und Art": ("nummer", "betreff", "art", "datum", "kommune"),
    "Kurzfassung": ("kurzfassung",),
    "Beratungsfolge": ("beratungsfolge",),
    "Bezüge": ("bezug", "antraege", "betrifft"),
    "Geld": ("finanzielle_auswirkungen",),
    "Zuständigkeit": ("federfuehrung", "mitzeichnung"),
    "Anlagen und Quellen": ("anlagen", "url", "quelle", "anmerkungen"),
}
"""What may change about a paper."""


def vergleiche(vorher: Stand, nachher: Stand) -> Abschnitt:
    """Everything about papers."""
    before, after = vorher.portal, nachher.portal
    found = gleiche_ab(before.vorlagen, after.vorlagen)
    sittings = [(new, neue(old.beratungsfolge, new.beratungsfolge)) for old, new in found.beide]
    return Abschnitt(
        "vorlagen",
        "Vorlagen aus dem Rat",
        summen=(
            Summe(
                "Vorlagen",
                len(before.vorlagen),
                len(after.vorlagen),
                len(found.neu),
                len(found.weg),
                sum(bool(geaendert(*pair, ASPEKTE)) for pair in found.beide),
            ),
        ),
        listen=(
            Liste("Neue Vorlagen", tuple(_vorlage(one, after, one.beratungsfolge) for one in found.neu)),
            Liste(
                "Neues in der Beratungsfolge",
                tuple(_vorlage(one, after, added) for one, added in sittings if added),
                "Sitzungen und Ergebnisse, die dazugekommen sind oder anders eingetragen wurden.",
            ),
            Liste(
                "Geänderte Vorlagen",
                tuple(
                    replace(_vorlage(new, after), saetze=tuple(said))
                    for old, new in found.beide
                    if (said := geaendert(old, new, ASPEKTE))
                ),
            ),
            Liste(
                "Vorlagen, die nicht mehr im Portal stehen",
                tuple(replace(_vorlage(one, before), adresse="") for one in found.weg),
            ),
        ),
    )


def _vorlage(vorlage: Vorlage, portal: Portal, beratungen: tuple[Beratung, ...] | list[Beratung] = ()) -> Aenderung:
    words = [kommune_name(portal, vorlage.kommune), name(vorlage.art, "vorlage_art") if vorlage.art else ""]
    words.append(f"vom {datum(vorlage.datum)}" if vorlage.datum else "")
    return Aenderung(
        vorlage.titel,
        ", ".join(word for word in words if word),
        tuple(_beratung(one) for one in beratungen),
        vorlage.adresse,
    )


def _beratung(one: Beratung) -> str:
    head = ", ".join(
        part
        for part in (
            one.gremium,
            datum(one.datum) if one.datum else "",
            name(one.zweck, "zweck") if one.zweck else "",
        )
        if part
    )
    return f"{head}: {one.ergebnis}" if one.ergebnis else f"{head}. Ein Ergebnis ist nicht dokumentiert."
