"""The page with all changes of a Strategie: Ausgabe by Ausgabe, with a summary that can be counted again in its list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wegweiser.components.geschichte import NICHT_DOKUMENTIERT, Eintrag, eintrag_der_liste, frueherer_titel
from wegweiser.components.verweise import Verweis, kommune_name, ziel_titel
from wegweiser.domain.portal import Portal
from wegweiser.domain.verlauf import SEITHER, Aenderung
from wegweiser.domain.vorlage import Vorlage
from wegweiser.domain.ziel import Ausgabe, Strategie
from wegweiser.planning.page import Krume, Page
from wegweiser.rendering.filters import anzahl
from wegweiser.sprachen.namen import NAMEN, name

ARTEN = tuple(NAMEN["ereignis"])
"""The order of the kinds of change."""


class Feld(NamedTuple):
    """The changes of one Handlungsfeld (or of the whole Strategie) by kind."""

    anker: str
    titel: str
    adresse: str
    anzahl: int
    arten: tuple[tuple[str, tuple[Eintrag, ...]], ...]


class Abschnitt(NamedTuple):
    """The way from one Ausgabe to the next. ``arten`` counts by kind; ``mit_anzahl`` are the changes of a number."""

    anker: str
    titel: str
    erklaerung: str
    ausgabe: Ausgabe | None
    vorlage: Vorlage | None
    anzahl: int
    arten: tuple[tuple[str, int], ...]
    mit_anzahl: tuple[tuple[Eintrag, str], ...]
    nach_beteiligung: int
    ohne_zeitpunkt: int
    ohne_anlass: int
    felder: tuple[Feld, ...]


def aenderungsseite_adresse(strategie: Strategie) -> str:
    """Where the page is, if there is one."""
    return f"{strategie.adresse}aenderungen/"


def aenderungsseite(
    strategie: Strategie, changes: Sequence[Aenderung], krumen: tuple[Krume, ...], portal: Portal
) -> Iterator[Page]:
    """The page; nothing when no change is documented."""
    if not changes:
        return
    yield Page(
        adresse=aenderungsseite_adresse(strategie),
        titel=f"Was sich geändert hat: {strategie.titel}",
        beschreibung=f"{anzahl(len(changes), 'Änderung', 'Änderungen')} von Zielen und Handlungsfeldern: {strategie.titel}.",
        template="pages/ziele/aenderungen.html.jinja",
        view=lambda: _view(strategie, changes, portal),
        bereich="ziele",
        krumen=krumen,
        datei=strategie.datei,
    )


def _view(strategie: Strategie, changes: Sequence[Aenderung], portal: Portal) -> dict[str, object]:
    sections = abschnitte(strategie, changes, portal)
    entries = (entry for one in sections for field in one.felder for _, several in field.arten for entry in several)
    return {
        "strategie": strategie,
        "kommune": kommune_name(portal, strategie.kommune),
        "gesamt": len(changes),
        "abschnitte": sections,
        "verglichen": any(entry.verglichen for entry in entries),
        "fruehere": [
            Verweis(frueherer_titel(former), former.adresse, name(former.verbleib, "verbleib_satz"))
            for former in strategie.fruehere()
        ],
    }


def abschnitte(strategie: Strategie, changes: Sequence[Aenderung], portal: Portal) -> list[Abschnitt]:
    """One for each Ausgabe that has changes, the latest first; what belongs to none of them comes last."""
    editions = {ausgabe.jahr: ausgabe for ausgabe in sorted(strategie.ausgaben, key=lambda ausgabe: ausgabe.jahr)}
    years = list(editions)
    found = []
    for key in (SEITHER, *reversed(years), ""):
        own = [change for change in changes if change.ausgabe == key]
        if own:
            found.append(_abschnitt(key, years, editions.get(key), own, strategie, portal))
    return found


def _abschnitt(
    key: str,
    years: Sequence[str],
    ausgabe: Ausgabe | None,
    changes: Sequence[Aenderung],
    strategie: Strategie,
    portal: Portal,
) -> Abschnitt:
    titel, erklaerung = _worte(key, years)
    entries = {change.anker: eintrag_der_liste(change, strategie, portal) for change in changes}
    kinds = [change.ereignis.art for change in changes]
    fields = {field: [one for one in changes if one.handlungsfeld == field] for field in _felder(strategie, changes)}
    return Abschnitt(
        anker=f"ausgabe-{key or 'offen'}",
        titel=titel,
        erklaerung=erklaerung,
        ausgabe=ausgabe,
        vorlage=portal.vorlagen.get(ausgabe.vorlage) if ausgabe else None,
        anzahl=len(changes),
        arten=tuple((name(art, "ereignis"), kinds.count(art)) for art in ARTEN if art in kinds),
        mit_anzahl=tuple(
            (entries[one.anker], _wo(one, strategie, portal)) for one in changes if entries[one.anker].anzahl
        ),
        nach_beteiligung=sum(bool(one.beteiligung) for one in changes),
        ohne_zeitpunkt=sum(not one.ereignis.datum for one in changes),
        ohne_anlass=sum(one.ereignis.anlass == NICHT_DOKUMENTIERT for one in changes),
        felder=tuple(_feld(key, field, own, entries, strategie, portal) for field, own in fields.items()),
    )


def _worte(key: str, years: Sequence[str]) -> tuple[str, str]:
    """Title of a section, and what belongs to it."""
    if key == SEITHER:
        return f"Seit der Ausgabe {years[-1]}", f"Hier stehen Änderungen nach {years[-1]}."
    if not key:
        if not years:
            return "Alle Änderungen", ""
        return "Ohne Zeitangabe", "Zu welcher Ausgabe diese Änderungen gehören, ist nicht dokumentiert."
    place = years.index(key)
    if not place:
        return f"Die erste Ausgabe {key}", ""
    before = years[place - 1]
    return (
        f"Von der Ausgabe {before} zur Ausgabe {key}",
        f"Hier stehen Änderungen nach {before} bis einschließlich {key}, und solche ohne Tag, die zur Ausgabe {key} gehören.",
    )


def _felder(strategie: Strategie, changes: Sequence[Aenderung]) -> list[str]:
    """Numbers of the Handlungsfelder with changes in their order; the whole Strategie („“) comes first."""
    there = {change.handlungsfeld for change in changes}
    return [field for field in ("", *(one.nummer for one in strategie.handlungsfelder)) if field in there]


def _feld(
    key: str,
    field: str,
    changes: Sequence[Aenderung],
    entries: dict[str, Eintrag],
    strategie: Strategie,
    portal: Portal,
) -> Feld:
    ziel = portal.ziele.get(f"{strategie.id}/{field}")
    where = ziel or strategie
    own = {
        one.anker: entry._replace(betrifft=()) if set(one.betrifft) == {ziel.ref if ziel else strategie.id} else entry
        for one in changes
        if (entry := entries[one.anker])
    }
    by_kind = ((art, tuple(own[one.anker] for one in changes if one.ereignis.art == art)) for art in ARTEN)
    return Feld(
        anker=f"ausgabe-{key or 'offen'}-{f'handlungsfeld-{field}' if field else 'strategie'}",
        titel=f"Handlungsfeld {field}: {ziel_titel(ziel)}" if ziel else "Die ganze Strategie",
        adresse=where.adresse,
        anzahl=len(changes),
        arten=tuple((name(art, "ereignis"), events) for art, events in by_kind if events),
    )


def _wo(change: Aenderung, strategie: Strategie, portal: Portal) -> str:
    ziel = portal.ziele.get(f"{strategie.id}/{change.handlungsfeld}")
    return f"Handlungsfeld {ziel.nummer}" if ziel else "Die ganze Strategie"
