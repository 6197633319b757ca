"""Figures: counts of both days, each with the offers of its day, and measured values that were added."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from wegweiser.components.stand import stand
from wegweiser.components.verweise import kommune_name
from wegweiser.domain.indikator import Indikator, Messwert
from wegweiser.domain.portal import Portal
from wegweiser.domain.zaehlung import Anteil, Gebietsabdeckung, Zaehlung, zaehle
from wegweiser.rendering.filters import datum, zahl

from .abgleich import geaendert, gleiche_ab, neue
from .bericht import Abschnitt, Aenderung, Liste, Summe, Tabelle
from .stand import Stand

NICHT_GEZAEHLT = "nicht gezählt"
ASPEKTE = {
    "Titel und Beschreibung": ("titel", "beschreibung", "einheit", "richtung", "turnus", "kommune"),
    "Regel der Zählung": ("berechnung",),
    "Zielwert": ("zielwert",),
    "Ziele": ("ziele",),
    "Messwerte": ("werte",),
    "Quellen": ("quelle", "anmerkungen"),
}
"""What may change about an Indikator."""


def vergleiche(vorher: Stand, nachher: Stand) -> Abschnitt:
    """Everything about Indikatoren."""
    before, after = vorher.portal, nachher.portal
    found = gleiche_ab(before.indikatoren, after.indikatoren)
    counted: list[tuple[str | int, ...]] = []
    moved: list[Aenderung] = []
    for old, new in (*((None, new) for new in found.neu), *found.beide, *((old, None) for old in found.weg)):
        then = zaehle(old, before, vorher.heute) if old else None
        now = zaehle(new, after, nachher.heute) if new else None
        if then or now:
            some = new or old
            assert some is not None
            rule = "andere Regel, nicht vergleichbar" if old and new and old.berechnung != new.berechnung else ""
            counted.append((some.titel, kommune_name(after, some.kommune), _zahl(then), _zahl(now), rule))
            if new and not rule and (said := _gebiete(then, now)):
                moved.append(replace(_indikator(new, after), saetze=tuple(said)))
    values = [(new, _neue_werte(old, new)) for old, new in (*((None, new) for new in found.neu), *found.beide)]
    lost = [
        (old, neue(new.werte if new else (), old.werte))
        for old, new in (*found.beide, *((old, None) for old in found.weg))
    ]
    return Abschnitt(
        "zahlen",
        "Zahlen und Abdeckung",
        regel=(
            "Für jeden der beiden Tage zählt das Portal mit den Angeboten und dem Datum dieses Tages. Auch ohne eine Änderung an einem "
            "Eintrag kann eine Zahl sinken: wenn ein Angebot abläuft oder seine Prüfung überfällig wird."
        ),
        summen=(
            Summe(
                "Zahlen",
                len(before.indikatoren),
                len(after.indikatoren),
                len(found.neu),
                len(found.weg),
                sum(bool(geaendert(*pair, ASPEKTE)) for pair in found.beide),
            ),
            Summe(
                "Messwerte",
                _werte(before.indikatoren.values()),
                _werte(after.indikatoren.values()),
                sum(len(added) for _, added in values),
                sum(len(gone) for _, gone in lost),
                0,
            ),
        ),
        tabellen=(
            Tabelle(
                "Gezählte Zahlen an beiden Tagen", ("Zahl", "Kommune", "vorher", "nachher", "Hinweis"), tuple(counted)
            ),
        ),
        listen=(
            Liste("Gebiete mit anderem Stand", tuple(moved)),
            Liste(
                "Neue Messwerte",
                tuple(
                    replace(_indikator(new, after), saetze=tuple(_wert(value, new) for value in added))
                    for new, added in values
                    if added
                ),
                "Werte, die auf verschiedene Weise erhoben wurden, lassen sich nicht vergleichen.",
            ),
            Liste(
                "Messwerte, die nicht mehr so im Portal stehen",
                tuple(
                    replace(_indikator(one, before), saetze=tuple(_wert(value, one) for value in gone), adresse="")
                    for one, gone in lost
                    if gone
                ),
            ),
            Liste(
                "Geänderte Zahlen",
                tuple(
                    replace(_indikator(new, after), saetze=tuple(said))
                    for old, new in found.beide
                    if (said := geaendert(old, new, ASPEKTE))
                ),
            ),
            Liste("Neue Zahlen", tuple(_indikator(one, after) for one in found.neu)),
            Liste(
                "Zahlen, die nicht mehr im Portal stehen",
                tuple(replace(_indikator(one, before), adresse="") for one in found.weg),
            ),
        ),
    )


def _zahl(count: Zaehlung | None) -> str:
    if count is None:
        return NICHT_GEZAEHLT
    if isinstance(count, Gebietsabdeckung):
        return f"{zahl(count.zaehler)} von {zahl(count.nenner)} ({count.ebene.mehrzahl})"
    return f"{zahl(count.zaehler)}{f' von {zahl(count.nenner)}' if count.nenner is not None else ''} (Angebote)"


def _gebiete(then: Zaehlung | None, now: Zaehlung | None) -> list[str]:
    """Which areas have another state; which offers are counted in addition or no longer."""
    if isinstance(then, Gebietsabdeckung) and isinstance(now, Gebietsabdeckung):
        before = {row.gebiet.id: row.stand for row in then.zeilen}
        return [
            f"{row.gebiet.name}: {_wort(before[row.gebiet.id])} → {_wort(row.stand)}"
            for row in now.zeilen
            if row.gebiet.id in before and before[row.gebiet.id] != row.stand
        ]
    if isinstance(then, Anteil) and isinstance(now, Anteil):
        old, new = ({angebot.id: angebot.titel for angebot in count.angebote} for count in (then, now))
        return [
            *(f"zählt jetzt: {title}" for id, title in new.items() if id not in old),
            *(f"zählt nicht mehr: {title}" for id, title in old.items() if id not in new),
        ]
    return []


def _wort(state: str) -> str:
    return stand(state, "abdeckung").wort


def _indikator(indikator: Indikator, portal: Portal) -> Aenderung:
    return Aenderung(indikator.titel, kommune_name(portal, indikator.kommune), (), indikator.adresse)


def _werte(indikatoren: Iterable[Indikator]) -> int:
    return sum(len(indikator.werte) for indikator in indikatoren)


def _neue_werte(old: Indikator | None, new: Indikator) -> list[Messwert]:
    return neue(old.werte if old else (), new.werte)


def _wert(value: Messwert, indikator: Indikator) -> str:
    details = ", ".join(part for part in (value.methode, value.grundgesamtheit, value.hinweis) if part)
    said = f"{datum(value.zeitpunkt)}: {zahl(value.wert)} {indikator.einheit}".strip()
    return f"{said} ({details})" if details else said
