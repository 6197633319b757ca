"""Offers: which came, which ended, what changed about the others; by Kommune and by theme.

Only the kind of a change is told, never the old value: it may be an address that has become secret.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from wegweiser.components.verweise import kommune_name
from wegweiser.domain.angebot import Angebot
from wegweiser.domain.portal import Portal, sort_key
from wegweiser.rendering.filters import datum

from .abgleich import Abgleich, gleiche_ab, unterschiede
from .bericht import Abschnitt, Aenderung, Liste, Summe, Tabelle
from .stand import Stand

ASPEKTE: dict[str, tuple[str, ...]] = {
    "Zeiten": ("termine", "oeffnungszeiten", "termine_text"),
    "Ort und Zugang": ("ort", "gebiet", "reichweite", "zugang", "schutzadresse", "kommune"),
    "Kontakt": ("kontakt",),
    "Träger": ("traeger",),
    "Kosten": ("kosten",),
    "Anmeldung": ("anmeldung", "niedrigschwellig"),
    "Barrierefreiheit und Sprachen": ("barrierefreiheit", "barrierefreiheit_hinweis", "sprachen"),
    "Für wen und wozu": ("format", "themen", "zielgruppen", "alter_von", "alter_bis", "ziele", "hilft_bei", "sensibel"),
    "Texte und Bilder": (
        "titel",
        "kurz",
        "beschreibung",
        "einfache_sprache",
        "leichte_sprache",
        "gebaerdensprache",
        "bild",
        "uebersetzungen",
    ),
    "Gültigkeit": ("status", "gueltig_ab", "gueltig_bis"),
    "Prüfung": ("geaendert_am", "geprueft_am", "geprueft_von", "pruefung_nach_monaten"),
    "Quellen": ("quelle", "offene_angaben", "anmerkungen"),
}
"""Kinds of changes, and the parts of an offer that each covers."""


@dataclass(frozen=True)
class _Wandel:
    """The offers by what became of them between the days. „In the lists“ means: not ended on that day."""

    neu: list[Angebot]
    wieder: list[Angebot]
    beendet: list[Angebot]
    weg: list[Angebot]
    geaendert: list[tuple[Angebot, list[str]]]
    ueberfaellig: list[Angebot]


def vergleiche(vorher: Stand, nachher: Stand) -> Abschnitt:
    """Everything about offers."""
    before, after = vorher.portal, nachher.portal
    found = gleiche_ab(before.angebote, after.angebote)
    listed_before = [one for one in before.angebote.values() if not one.ist_abgelaufen(vorher.heute)]
    listed_after = [one for one in after.angebote.values() if not one.ist_abgelaufen(nachher.heute)]
    change = _wandel(found, vorher.heute, nachher.heute)
    kinds = Counter(kind for _, said in change.geaendert for kind in said)
    return Abschnitt(
        "angebote",
        "Angebote",
        regel=(
            "Gezählt sind Angebote, die an dem Tag in den Listen standen, also weder beendet noch abgelaufen waren. "
            "Neu heißt: neu ins Portal eingetragen. Das Angebot selbst kann es schon länger geben."
        ),
        summen=(
            Summe(
                "Angebote",
                len(listed_before),
                len(listed_after),
                len(change.neu) + len(change.wieder),
                len(change.beendet) + len(change.weg),
                len(change.geaendert),
            ),
        ),
        tabellen=(
            _je_kommune(listed_before, listed_after, change, after),
            _je_thema(listed_before, listed_after, after),
            Tabelle(
                "Was sich an Angeboten geändert hat",
                ("Art der Änderung", "Angebote"),
                tuple((kind, kinds[kind]) for kind in ASPEKTE if kinds[kind]),
                "Ein Angebot zählt bei jeder Art von Änderung einmal.",
            ),
        ),
        listen=(
            Liste("Neue Angebote", _alle(change.neu, after)),
            Liste("Angebote, die es wieder gibt", _alle(change.wieder, after)),
            Liste(
                "Beendete oder abgelaufene Angebote",
                _alle(change.beendet, after, lambda one: _ende(one, nachher.heute)),
            ),
            Liste("Angebote, die nicht mehr im Portal stehen", _alle(change.weg, before, weg=True)),
            Liste(
                "Angebote, deren Prüfung überfällig wurde",
                _alle(change.ueberfaellig, after, lambda one: f"fällig am {datum(one.pruefung_faellig_am() or '')}"),
            ),
            Liste(
                "Geänderte Angebote",
                tuple(
                    replace(_angebot(one, after), saetze=(f"Geändert: {', '.join(said)}",))
                    for one, said in change.geaendert
                ),
            ),
        ),
    )


def _wandel(found: Abgleich[Angebot], von: date, bis: date) -> _Wandel:
    now = [(old, new) for old, new in found.beide if not new.ist_abgelaufen(bis)]
    return _Wandel(
        neu=_nach_titel(one for one in found.neu if not one.ist_abgelaufen(bis)),
        wieder=_nach_titel(new for old, new in now if old.ist_abgelaufen(von)),
        beendet=_nach_titel(new for old, new in found.beide if new.ist_abgelaufen(bis) and not old.ist_abgelaufen(von)),
        weg=_nach_titel(one for one in found.weg if not one.ist_abgelaufen(von)),
        geaendert=sorted(
            ((new, said) for old, new in now if old is not new and (said := unterschiede(old, new, ASPEKTE))),
            key=lambda pair: sort_key(pair[0].titel),
        ),
        ueberfaellig=_nach_titel(new for old, new in now if _faellig(new, bis) and not _faellig(old, von)),
    )


def _faellig(angebot: Angebot, tag: date) -> bool:
    due = angebot.pruefung_faellig_am()
    return due is not None and due < tag


def _nach_titel(angebote: Iterable[Angebot]) -> list[Angebot]:
    return sorted(angebote, key=lambda angebot: (sort_key(angebot.titel), angebot.id))


def _ende(angebot: Angebot, heute: date) -> str:
    if angebot.gueltig_bis is not None and angebot.gueltig_bis < heute:
        return f"galt bis {datum(angebot.gueltig_bis)}"
    return "beendet"


def _alle(
    angebote: Iterable[Angebot], portal: Portal, say: Callable[[Angebot], str] | None = None, weg: bool = False
) -> tuple[Aenderung, ...]:
    changes = []
    for angebot in angebote:
        change = _angebot(angebot, portal)
        if weg:
            change = replace(change, adresse="")
        changes.append(replace(change, saetze=(say(angebot),)) if say else change)
    return tuple(changes)


def _angebot(angebot: Angebot, portal: Portal) -> Aenderung:
    return Aenderung(angebot.titel, _wo(angebot, portal), (), angebot.adresse)


def _wo(angebot: Angebot, portal: Portal) -> str:
    if angebot.gebiet in portal.gebiete:
        gebiet = portal.gebiete[angebot.gebiet]
        return f"{kommune_name(portal, gebiet.kommune)}, {gebiet.name}"
    return kommune_name(portal, angebot.kommune) if angebot.kommune else "überregional"


def _je_kommune(before: Iterable[Angebot], after: Iterable[Angebot], change: _Wandel, portal: Portal) -> Tabelle:
    columns = [
        Counter(angebot.kommune for angebot in angebote)
        for angebote in (
            before,
            change.neu,
            change.wieder,
            change.beendet,
            change.weg,
            after,
            [angebot for angebot, _ in change.geaendert],
        )
    ]
    kommunen = {kommune for column in columns for kommune in column}
    rows = sorted(
        (
            (kommune_name(portal, kommune) if kommune else "überregional", *(column[kommune] for column in columns))
            for kommune in kommunen
        ),
        key=lambda row: sort_key(str(row[0])),
    )
    return Tabelle(
        "Angebote je Kommune",
        ("Kommune", "vorher", "+ neu", "+ wieder da", "− beendet", "− nicht mehr im Portal", "= nachher", "geändert"),
        tuple(rows),
    )


def _je_thema(before: Iterable[Angebot], after: Iterable[Angebot], portal: Portal) -> Tabelle:
    then, now = (
        Counter(thema for angebot in angebote for thema in dict.fromkeys(angebot.themen))
        for angebote in (before, after)
    )
    rows = sorted(
        (
            (portal.begriff("themen", thema).name, then[thema], now[thema], _mit_zeichen(now[thema] - then[thema]))
            for thema in then | now
        ),
        key=lambda row: sort_key(row[0]),
    )
    return Tabelle(
        "Angebote je Thema",
        ("Thema", "vorher", "nachher", "Unterschied"),
        tuple(rows),
        "Ein Angebot mit mehreren Themen zählt bei jedem davon.",
    )


def _mit_zeichen(number: int) -> str:
    return f"+{number}" if number > 0 else f"−{-number}" if number < 0 else "0"
