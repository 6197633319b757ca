"""Strategies and goals of all levels: new, gone, renamed, other status, other deadlines, new events in their history."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from wegweiser.components.geschichte import NICHT_DOKUMENTIERT, beide_seiten
from wegweiser.components.stand import stand
from wegweiser.components.verweise import kommune_name, ziel_titel
from wegweiser.domain.gemeinsam import Ereignis
from wegweiser.domain.portal import Portal
from wegweiser.domain.ziel import Strategie, Ziel, Zielwert
from wegweiser.rendering.filters import datum, zahl
from wegweiser.sprachen.namen import name

from .abgleich import geaendert, gleiche_ab, neue, statt
from .bericht import Abschnitt, Aenderung, Liste, Summe
from .stand import Stand

Sagt = Callable[[Ziel, Ziel], list[str]]


def vergleiche(vorher: Stand, nachher: Stand) -> Abschnitt:
    """Everything about strategies and goals."""
    before, after = vorher.portal, nachher.portal
    strategies = gleiche_ab(before.strategien, after.strategien)
    renamed = {old.id: new.id for old, new in strategies.beide}
    goals = gleiche_ab(
        {_ref(ziel, renamed): ziel for ziel in before.ziele.values()},
        {ziel.ref: ziel for ziel in after.ziele.values()},
        lambda ziel: (f"{ziel.strategie}/{nummer}" for nummer in ziel.fruehere_nummern),
    )
    questions = _fragen(before, after)
    changes = {what: _sagen(goals.beide, say, after) for what, say in questions.items()}
    return Abschnitt(
        "ziele",
        "Ziele",
        summen=(
            Summe(
                "Strategien",
                len(before.strategien),
                len(after.strategien),
                len(strategies.neu),
                len(strategies.weg),
                sum(bool(_strategie_anders(*pair)) for pair in strategies.beide),
            ),
            Summe(
                "Ziele (alle Ebenen)",
                len(before.ziele),
                len(after.ziele),
                len(goals.neu),
                len(goals.weg),
                sum(any(say(*pair) for say in questions.values()) for pair in goals.beide),
            ),
        ),
        listen=(
            Liste("Neue Strategien", tuple(_strategie(one, after) for one in strategies.neu)),
            Liste(
                "Strategien, die nicht mehr im Portal stehen",
                tuple(_strategie(one, before, weg=True) for one in strategies.weg),
            ),
            Liste(
                "Geänderte Strategien",
                tuple(
                    replace(_strategie(new, after), saetze=tuple(said))
                    for old, new in strategies.beide
                    if (said := _strategie_anders(old, new))
                ),
            ),
            Liste(
                "Neue Ziele",
                tuple(_ziel(one, after) for one in goals.neu),
                "Alle Ebenen. Neu heißt: neu ins Portal eingetragen.",
            ),
            Liste("Ziele, die nicht mehr im Portal stehen", tuple(_ziel(one, before, weg=True) for one in goals.weg)),
            *(Liste(what, tuple(found)) for what, found in changes.items()),
        ),
    )


def _ref(ziel: Ziel, renamed: dict[str, str]) -> str:
    return f"{renamed.get(ziel.strategie, ziel.strategie)}/{ziel.nummer}"


def _strategie(strategie: Strategie, portal: Portal, weg: bool = False) -> Aenderung:
    return Aenderung(strategie.titel, kommune_name(portal, strategie.kommune), (), "" if weg else strategie.adresse)


STRATEGIE = {
    "Titel und Texte": ("titel", "kurz", "beschreibung"),
    "Zeitraum und Phasen": ("zeitraum", "phasen"),
    "Beteiligung": ("beteiligung",),
    "Ablauf": ("prozess", "kreislauf"),
    "Zuständigkeit": ("federfuehrung", "kommune"),
    "Vorlagen": ("vorlagen",),
    "Bezüge": ("rahmen",),
    "Geschichte und Ausgaben": ("geschichte", "ausgaben", "fruehere_ziele"),
    "Quellen": ("quelle", "anmerkungen"),
}
"""What may change about a Strategie besides its status; its goals are told one by one."""


def _strategie_anders(old: Strategie, new: Strategie) -> list[str]:
    said = []
    if old.status != new.status:
        said.append(f"Stand: {statt(*(stand(one.status, 'strategie_status').wort for one in (old, new)))}")
    return said + geaendert(old, new, STRATEGIE)


def _ziel(ziel: Ziel, portal: Portal, weg: bool = False) -> Aenderung:
    return Aenderung(
        f"{ziel.nummer} {ziel_titel(ziel)}",
        f"{name(ziel.ebene, 'ebene')}, {portal.strategien[ziel.strategie].titel}",
        (),
        "" if weg else ziel.adresse,
    )


def _sagen(pairs: Iterable[tuple[Ziel, Ziel]], say: Sagt, portal: Portal) -> list[Aenderung]:
    return [replace(_ziel(new, portal), saetze=tuple(said)) for old, new in pairs if (said := say(old, new))]


def _umbenannt(old: Ziel, new: Ziel) -> list[str]:
    said = [f"Nummer: {statt(old.nummer, new.nummer)}"] if old.nummer != new.nummer else []
    return [*said, f"Titel: {statt(old.titel, new.titel)}"] if old.titel != new.titel else said


def _anderer_stand(old: Ziel, new: Ziel) -> list[str]:
    if old.status == new.status:
        return []
    said = f"Stand: {statt(*(stand(one.status, 'ziel_status').wort for one in (old, new)))}"
    return [said, *((new.status_begruendung,) if new.status_begruendung else ())]


def _fristen(old: Ziel, new: Ziel) -> list[str]:
    said = [f"Neue Frist: bis {datum(one.bis)}, {one.was}" for one in neue(old.fristen, new.fristen)]
    said += [f"Nicht mehr genannt: bis {datum(one.bis)}, {one.was}" for one in neue(new.fristen, old.fristen)]
    if old.zielwert != new.zielwert:
        said.append(f"Zielwert: {statt(_wert(old.zielwert), _wert(new.zielwert))}")
    return said


def _wert(value: Zielwert | None) -> str:
    if value is None:
        return ""
    until = f" bis {datum(value.jahr)}" if value.jahr else ""
    return f"{zahl(value.wert)} {value.einheit}".strip() + until


def _ereignisse(before: Portal, after: Portal, old: Ziel, new: Ziel) -> list[str]:
    """What readers have not been told yet: an event may get an identifier without becoming a new one."""
    return neue(
        (_ereignis(event, before) for event in old.geschichte), (_ereignis(event, after) for event in new.geschichte)
    )


def _ereignis(event: Ereignis, portal: Portal) -> str:
    """One event of a history in a sentence: „6. März 2023: umbenannt. Vorher: 1.2 Treffs. Anlass: Beteiligung“."""
    parts = [name(event.art, "ereignis"), event.text]
    vorher, nachher = beide_seiten(event, portal)
    parts += [f"Vorher: {', '.join(side.text or NICHT_DOKUMENTIERT for side in vorher)}"] if vorher else []
    parts += [f"Nachher: {', '.join(side.text or NICHT_DOKUMENTIERT for side in nachher)}"] if nachher else []
    parts += [f"Anlass: {event.anlass}"] if event.anlass else []
    said = ". ".join(part.strip().removesuffix(".") for part in parts if part)
    return f"{datum(event.datum) if event.datum else 'ohne Datum'}: {said}"


ASPEKTE = {
    "Wortlaut": ("wortlaut",),
    "Zusammenfassung": ("zusammenfassung", "leitsatz"),
    "Zuständigkeit": ("zustaendig",),
    "Zahlen": ("indikatoren",),
    "Themen und Bezüge": ("themen", "sdg", "portal_erfuellt"),
    "Begründung des Standes": ("status_begruendung", "status_vom"),
    "Quellen": ("quelle", "anmerkungen"),
}
"""What else may change about a goal; the rest has a list of its own."""


def _andere_angaben(old: Ziel, new: Ziel) -> list[str]:
    return geaendert(old, new, ASPEKTE)


def _fragen(before: Portal, after: Portal) -> dict[str, Sagt]:
    """The lists of changes, and what says them of a goal on both days."""
    return {
        "Ziele mit anderem Titel oder anderer Nummer": _umbenannt,
        "Ziele mit anderem Stand": _anderer_stand,
        "Ziele mit anderen Fristen oder Zielwerten": _fristen,
        "Neues in der Geschichte der Ziele": partial(_ereignisse, before, after),
        "Andere Angaben zu Zielen": _andere_angaben,
    }
