"""Strategies and goals: the overview, one page per Strategie, one per goal of each level."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from wegweiser.components.angebot_karte import AngebotKarte, make_karten
from wegweiser.components.beteiligung import schritte
from wegweiser.components.fortschritt import fehlt_satz, fortschritt, fristen, luecken, operative
from wegweiser.components.geschichte import eintraege_bei
from wegweiser.components.kette import ketten_verweise
from wegweiser.components.kreislauf import kreislauf
from wegweiser.components.papierkette import papier, papiere
from wegweiser.components.stand import FristAnsicht, frist, stand
from wegweiser.components.verweise import (
    Verweis,
    klartext,
    kommune_name,
    kuerzen,
    ziel_titel,
    zu_massnahmen,
)
from wegweiser.components.zeitstrahl import zeitstrahl
from wegweiser.components.ziel_karte import ZielKarte
from wegweiser.domain.angebot import Angebot
from wegweiser.domain.portal import Portal, sort_key
from wegweiser.domain.verlauf import Aenderung, je_ziel, verlauf
from wegweiser.domain.vorlage import Vorlage
from wegweiser.domain.zaehlung import zaehle
from wegweiser.domain.ziel import HANDLUNGSFELD, OPERATIV, STRATEGISCH, WHO, Frist, Rahmen, Strategie, Ziel
from wegweiser.pages.indikator.page import messung, zielwert
from wegweiser.planning.page import START, ZIELE, Krume, Page
from wegweiser.rendering.filters import zahl, zeitraum
from wegweiser.settings import Settings
from wegweiser.sprachen.namen import NAMEN, name

from .aenderungen import aenderungsseite, aenderungsseite_adresse
from .angebote import ANGEBOTE, ANGEBOTE_AM_ZIEL, angebotsseiten
from .beitrag import Beitrag, beitraege
from .entscheidungen import beschluss, entscheidungen, papiere_der_strategie
from .frueher import fruehere_seiten

ANGEBOTE_IM_UEBERBLICK = 4
"""A Handlungsfeld or strategic goal shows this many of the offers of its goals and counts the rest."""


def pages(portal: Portal, settings: Settings) -> Iterator[Page]:
    """All pages below ``/ziele/``."""
    served = beitraege(portal, settings)
    changes = {strategie.id: verlauf(strategie) for strategie in portal.strategien.values()}
    yield _uebersicht(portal, served, changes)
    for strategie in portal.strategien.values():
        own = portal.aktuelle_angebote(portal.angebote_zum_ziel.get(strategie.id, ()), settings.heute)
        page = _strategie(strategie, own, served, changes[strategie.id], portal, settings)
        yield page
        yield from angebotsseiten(page, own, portal, settings)
        below = (*page.krumen, Krume(strategie.titel, strategie.adresse))
        yield from aenderungsseite(strategie, changes[strategie.id], below, portal)
        yield from fruehere_seiten(strategie, changes[strategie.id], below, portal)
        by_goal = je_ziel(changes[strategie.id])
        for way in _wege(strategie):
            page = _ziel(way, strategie, served, by_goal.get(way.ziel.ref, ()), portal, settings)
            yield page
            if way.ziel.ebene == OPERATIV:
                own = portal.aktuelle_angebote(served[way.ziel.ref].angebote.values(), settings.heute)
                yield from angebotsseiten(page, own, portal, settings)


# --- the overview -----------------------------------------------------------------------------------------------------


def _uebersicht(portal: Portal, served: Mapping[str, Beitrag], changes: Mapping[str, Sequence[Aenderung]]) -> Page:
    by_kommune: dict[str, list[dict[str, object]]] = {}
    for strategie in sorted(portal.strategien.values(), key=lambda strategie: sort_key(strategie.titel)):
        goals = operative(strategie.handlungsfelder)
        by_kommune.setdefault(kommune_name(portal, strategie.kommune), []).append(
            {
                "strategie": strategie,
                "stand": stand(strategie.status, "strategie_status"),
                "zeitraum": zeitraum(strategie.zeitraum),
                "ebenen": je_ebene(strategie.ziele()),
                "beitrag": served[strategie.id],
                "fortschritt": fortschritt(goals),
                "fristen": [deadline for deadline, _ in fristen(goals)],
                "beschluss": beschluss(strategie, portal),
                "entscheidungen": entscheidungen(strategie, portal),
                "aenderungen": len(changes[strategie.id]),
                "alle_aenderungen": aenderungsseite_adresse(strategie),
            }
        )
    return Page(
        adresse=ZIELE.adresse,
        titel=ZIELE.titel,
        beschreibung="Die Strategien der Städte: was versprochen wurde, wie weit es ist, wer entschieden hat und was dazu beiträgt.",
        template="pages/ziele/uebersicht.html.jinja",
        view={
            "kommunen": sorted(by_kommune.items()),
            "vergleich": len(portal.kommunen) > 1,
            "anzahl_massnahmen": len(portal.massnahmen),
            "anzahl_vorlagen": len(portal.vorlagen),
            "anzahl_gremien": len(portal.gremien),
            "anzahl_ketten": len(portal.ketten),
            "anzahl_indikatoren": len(portal.indikatoren),
        },
        bereich="ziele",
    )


def je_ebene(ziele: Iterable[Ziel]) -> list[tuple[int, str, str]]:
    """How many goals of each level there are, with the word for one and for several; levels without goals are left out."""
    counts = Counter(ziel.ebene for ziel in ziele)
    words = (
        (HANDLUNGSFELD, "Handlungsfeld", "Handlungsfelder"),
        (STRATEGISCH, "strategisches Ziel", "strategische Ziele"),
        (OPERATIV, "operatives Ziel", "operative Ziele"),
    )
    return [(counts[ebene], one, many) for ebene, one, many in words if counts[ebene]]


# --- one Strategie ----------------------------------------------------------------------------------------------------


def _strategie(
    strategie: Strategie,
    own: Sequence[Angebot],
    served: Mapping[str, Beitrag],
    changes: Sequence[Aenderung],
    portal: Portal,
    settings: Settings,
) -> Page:
    total = served[strategie.id]
    goals = operative(strategie.handlungsfelder)
    of_all = je_ziel(changes).get(strategie.id, ())
    return Page(
        adresse=strategie.adresse,
        titel=strategie.titel,
        beschreibung=strategie.kurz or kuerzen(klartext(strategie.beschreibung), 150),
        template="pages/ziele/strategie.html.jinja",
        view=lambda: {
            "strategie": strategie,
            "kommune": kommune_name(portal, strategie.kommune),
            "stand": stand(strategie.status, "strategie_status"),
            "zeitraum": zeitraum(strategie.zeitraum),
            "ebenen": je_ebene(strategie.ziele()),
            "beitrag": total,
            "karten": [_karte(handlungsfeld, served, portal) for handlungsfeld in strategie.handlungsfelder],
            "fortschritt": fortschritt(goals),
            "fristen": fristen(goals),
            "luecken": luecken(goals, portal),
            "beschluss": beschluss(strategie, portal),
            "entscheidungen": entscheidungen(strategie, portal),
            "phasen": zeitstrahl(strategie.phasen),
            "prozess": kreislauf(strategie.prozess, strategie.kreislauf),
            "rahmen": _rahmen(strategie.rahmen),
            "beteiligung": schritte(strategie, changes, aenderungsseite_adresse(strategie), portal),
            "papiere": [papier(paper) for paper in papiere_der_strategie(strategie, portal)],
            "massnahmen": zu_massnahmen(portal, total.massnahmen.values()),
            "angebote": make_karten(own[:ANGEBOTE_AM_ZIEL], portal, settings.heute),
            "eigene_angebote": len(own),
            "geschichte": eintraege_bei(strategie.id, of_all, strategie, portal),
            "aenderungen": len(changes),
            "alle_aenderungen": aenderungsseite_adresse(strategie),
        },
        bereich="ziele",
        krumen=(START, ZIELE),
        datei=strategie.datei,
    )


def _rahmen(rahmen: Iterable[Rahmen]) -> list[tuple[str, list[Verweis]]]:
    """What the Strategie refers to, by kind, in the order of the record."""
    groups: dict[str, list[Verweis]] = {}
    for part in rahmen:
        if not part.nummer or part.art == WHO:  # the areas of the WHO have no numbers of their own, only an order
            text = part.titel
        else:
            text = f"{part.nummer}: {part.titel}" if part.art == "sdg" else f"{part.titel}, {part.nummer}"
        groups.setdefault(NAMEN["rahmen_mehrzahl"][part.art], []).append(Verweis(text, part.adresse))
    return list(groups.items())


# --- one goal ---------------------------------------------------------------------------------------------------------


class Weg(NamedTuple):
    """A goal, the goals above it from the top, and its neighbours of the same level."""

    ziel: Ziel
    darueber: tuple[Ziel, ...] = ()
    vorher: Ziel | None = None
    nachher: Ziel | None = None


def _wege(strategie: Strategie) -> Iterator[Weg]:
    """All goals of a Strategie; neighbours are those of the same level, in the order of the numbers."""
    level: list[tuple[Ziel, tuple[Ziel, ...]]] = [(ziel, ()) for ziel in strategie.handlungsfelder]
    while level:
        for place, (ziel, above) in enumerate(level):
            yield Weg(
                ziel,
                above,
                level[place - 1][0] if place else None,
                level[place + 1][0] if place + 1 < len(level) else None,
            )
        level = [(kind, (*above, ziel)) for ziel, above in level for kind in ziel.kinder]


def _ziel(
    way: Weg,
    strategie: Strategie,
    served: Mapping[str, Beitrag],
    changes: Sequence[Aenderung],
    portal: Portal,
    settings: Settings,
) -> Page:
    ziel, part = way.ziel, served[way.ziel.ref]
    goals = operative(ziel.kinder)
    title = ziel_titel(ziel)
    source = next((above for above in (ziel, *reversed(way.darueber)) if above.quelle), ziel)
    limit = ANGEBOTE_AM_ZIEL if ziel.ebene == OPERATIV else ANGEBOTE_IM_UEBERBLICK
    parent = way.darueber[-1] if way.darueber else None
    return Page(
        adresse=ziel.adresse,
        titel=f"{ziel.nummer} {title}",
        beschreibung=_beschreibung(ziel, strategie, portal),
        template="pages/ziele/ziel.html.jinja",
        view=lambda: {
            "ziel": ziel,
            "titel": title,
            "ebene": name(ziel.ebene, "ebene"),
            "strategie": strategie,
            "kommune": kommune_name(portal, strategie.kommune),
            "darueber": [
                (name(above.ebene, "ebene"), f"{above.nummer} {ziel_titel(above)}", above.adresse)
                for above in way.darueber
            ],
            "nur_titel": nur_titel(ziel),
            "zusammenfassung": "" if title == ziel.zusammenfassung.strip().removesuffix(".") else ziel.zusammenfassung,
            "stand": stand(ziel.status, "ziel_status", ziel.status_begruendung, ziel.status_vom)
            if ziel.ebene == OPERATIV
            else None,
            "fehlt": fehlt_satz(ziel, portal) if ziel.ebene == OPERATIV else "",
            "fortschritt": fortschritt(goals),
            "luecken": luecken(goals, portal),
            "fristen_darunter": [deadline for deadline, _ in fristen(goals)],
            "fristen": [frist(value, erledigt=ziel.status == "erreicht") for value in ziel.fristen],
            "zielwert": _zielwert(ziel),
            "karten": [_karte(kind, served, portal, mit_kindern=ziel.ebene == HANDLUNGSFELD) for kind in ziel.kinder],
            "indikatoren": _indikatoren(ziel, portal, settings),
            "massnahmen": zu_massnahmen(portal, part.massnahmen.values()),
            "ketten": ketten_verweise(portal.ketten_zum_ziel.get(ziel.ref, ())),
            "angebote": _angebote(part.angebote.values(), portal, settings, limit),
            "anzahl_angebote": len(part.angebote),
            "alle_angebote": f"{ziel.adresse}{ANGEBOTE}" if ziel.ebene == OPERATIV else "",
            "themen": _themen(ziel.themen, portal, settings),
            "ehrenamt": _themen(["ehrenamt"], portal, settings)[0].adresse or "angebote/",
            "sdg": [(str(number), name(str(number), "sdg")) for number in ziel.sdg],
            "geschichte": eintraege_bei(ziel.ref, changes, strategie, portal),
            "alle_aenderungen": aenderungsseite_adresse(strategie),
            "geschichte_darueber": parent if parent and parent.geschichte else None,
            "papiere": _papiere(way, portal),
            "wortlaut": [absatz for absatz in ziel.wortlaut.split("\n\n") if absatz.strip()],
            "quelle": source.quelle,
            "vorher": _nachbar(way.vorher),
            "nachher": _nachbar(way.nachher),
        },
        bereich="ziele",
        krumen=(
            START,
            ZIELE,
            Krume(strategie.titel, strategie.adresse),
            *(Krume(f"{above.nummer} {ziel_titel(above)}", above.adresse) for above in way.darueber),
        ),
        datei=ziel.datei,
    )


def nur_titel(ziel: Ziel) -> bool:
    """The portal knows a Handlungsfeld by its title, and nothing of what it wants."""
    return not (ziel.kinder or ziel.leitsatz or ziel.zusammenfassung or ziel.wortlaut)


def _karte(ziel: Ziel, served: Mapping[str, Beitrag], portal: Portal, mit_kindern: bool = False) -> ZielKarte:
    title, part = ziel_titel(ziel), served[ziel.ref]
    text = ziel.zusammenfassung or klartext(ziel.leitsatz)
    if not ziel.titel:
        text = text.removeprefix(title).removeprefix(".").strip()
    return ZielKarte(
        nummer=ziel.nummer,
        titel=title,
        adresse=ziel.adresse,
        text=kuerzen(text, 220),
        stand=stand(ziel.status, "ziel_status") if ziel.ebene == OPERATIV else None,
        fristen=tuple(frist(value, erledigt=ziel.status == "erreicht") for value in ziel.fristen),
        ziele=len(operative(ziel.kinder)),
        massnahmen=len(part.massnahmen),
        angebote=len(part.angebote),
        fehlt=fehlt_satz(ziel, portal) if ziel.ebene == OPERATIV else "",
        nur_titel=nur_titel(ziel),
        kinder=tuple(_karte(kind, served, portal) for kind in ziel.kinder) if mit_kindern else (),
    )


def _beschreibung(ziel: Ziel, strategie: Strategie, portal: Portal) -> str:
    place = f"{strategie.titel}, {kommune_name(portal, strategie.kommune)}"
    return kuerzen(
        f"{ziel.zusammenfassung or klartext(ziel.leitsatz)} {name(ziel.ebene, 'ebene')} {ziel.nummer}, {place}.".strip(),
        240,
    )


def _zielwert(ziel: Ziel) -> tuple[str, FristAnsicht | None] | None:
    """„50 Prozent der Bevölkerung“ and until when."""
    if ziel.zielwert is None:
        return None
    until = frist(Frist(ziel.zielwert.jahr, ""), erledigt=ziel.status == "erreicht") if ziel.zielwert.jahr else None
    return f"{zahl(ziel.zielwert.wert)} {ziel.zielwert.einheit}".strip(), until


def _indikatoren(ziel: Ziel, portal: Portal, settings: Settings) -> list[dict[str, object]]:
    return [
        {
            "indikator": indikator,
            "messung": messung(indikator, zaehle(indikator, portal, settings.heute), portal),
            "zielwert": zielwert(indikator),
        }
        for indikator in portal.indikatoren_zum_ziel.get(ziel.ref, ())
    ]


def _angebote(
    angebote: Iterable[Angebot], portal: Portal, settings: Settings, limit: int | None = None
) -> list[AngebotKarte]:
    """Cards of the offers that belong in a list today, by title."""
    return make_karten(portal.aktuelle_angebote(angebote, settings.heute)[:limit], portal, settings.heute)


def _themen(themen: Iterable[str], portal: Portal, settings: Settings) -> list[Verweis]:
    """Themes by name; those that have offers today lead to their list."""
    return [
        Verweis(
            portal.begriff("themen", thema).name,
            f"angebote/thema/{thema}/"
            if any(not angebot.ist_abgelaufen(settings.heute) for angebot in portal.angebote_zum_thema.get(thema, ()))
            else "",
        )
        for thema in themen
    ]


def _papiere(way: Weg, portal: Portal) -> list[tuple[str, list[object]]]:
    """Papers by what they are about: the goal itself first, then the goals above it; each paper once."""
    groups: list[tuple[str, list[object]]] = []
    seen: set[str] = set()
    for ziel in (way.ziel, *reversed(way.darueber)):
        named: Iterable[Vorlage] = (
            *portal.vorlagen_zu.get(ziel.ref, ()),
            *(portal.vorlagen[event.vorlage] for event in ziel.geschichte if event.vorlage in portal.vorlagen),
        )
        new = {paper.id: paper for paper in named if paper.id not in seen}
        seen |= set(new)
        if new:
            about = (
                ""
                if ziel is way.ziel
                else f"Zum {'Handlungsfeld' if ziel.ebene == HANDLUNGSFELD else 'strategischen Ziel'} {ziel.nummer}"
            )
            groups.append((about, list(papiere(new.values()))))
    return groups


def _nachbar(ziel: Ziel | None) -> Verweis | None:
    return Verweis(f"{ziel.nummer} {ziel_titel(ziel)}", ziel.adresse) if ziel else None
