"""What can be found: every record with a page as a Dokument, its text sorted into fields.

Fields say how much a word in them weighs (``index.py``); their order and number are free. Nothing secret is in a record, and an
address that stays secret has no ``ort`` in the Portal: nothing of it can come in here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from wegweiser.components.geschichte import frueherer_titel
from wegweiser.domain.angebot import Angebot, Termin
from wegweiser.domain.gremium import Gremium
from wegweiser.domain.indikator import Indikator
from wegweiser.domain.portal import Portal, sort_key
from wegweiser.domain.ziel import FrueheresZiel, Strategie, Ziel
from wegweiser.settings import Settings
from wegweiser.sprachen.namen import NAMEN, name

KINDS = ("angebot", "ziel", "zahl", "massnahme", "vorlage", "gremium", "seite")
"""In this order documents are numbered; within a kind by title, so a number is also the place in a sorted list."""

_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


@dataclass(frozen=True)
class Dokument:
    """One thing to find. ``felder`` are texts by field, ``zeile`` is the card's second line."""

    kind: str
    id: str
    """Slug of an offer; address of anything else."""
    adresse: str
    titel: str
    kurz: str = ""
    zeile: str = ""
    felder: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    angebot: Angebot | None = None
    kommune: str = ""
    """Slug of the Kommune of anything that is no offer (offers say more exactly where they are)."""


def make_documents(portal: Portal, prose: Iterable[tuple[str, str, str]], settings: Settings) -> list[Dokument]:
    """All documents in the order of their numbers. ``prose``: pages as (address, title, text)."""
    found = [
        *map(partial(_angebot, portal, settings), portal.alle_aktuellen(settings.heute)),
        *_ziele(portal),
        *map(partial(_zahl, portal), portal.indikatoren.values()),
        *_massnahmen(portal),
        *_vorlagen(portal),
        *map(partial(_gremium, portal), portal.gremien.values()),
        *(_seite(*page) for page in prose),
    ]
    return sorted(found, key=lambda one: (KINDS.index(one.kind), sort_key(one.titel), one.id))


def _felder(**texts: str | Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Texts by field without empty ones, links of Markdown without their addresses."""
    found = {}
    for feld, text in texts.items():
        if not text:
            continue
        kept = tuple(filter(None, (text,) if isinstance(text, str) else text))
        if kept:
            found[feld] = tuple(_LINK.sub(r"\1", one) for one in kept) if "](" in " ".join(kept) else kept
    return found


def _seite(adresse: str, titel: str, text: str) -> Dokument:
    return Dokument("seite", adresse, adresse, titel, _first_sentence(text), felder=_felder(titel=titel, text=text))


# --- offers -----------------------------------------------------------------------------------------------------------


def _angebot(portal: Portal, settings: Settings, angebot: Angebot) -> Dokument:
    namen, synonyme = _vokabular(portal, angebot)
    own = {sprache.code for sprache in settings.sprachen}  # these have a search of their own
    deutsch = portal.auf_deutsch.angebote[angebot.id] if portal.auf_deutsch else None
    return Dokument(
        "angebot",
        angebot.id,
        angebot.adresse,
        angebot.titel,
        angebot.kurz,
        felder=_felder(
            titel=angebot.titel,
            hilft_bei=angebot.hilft_bei,
            kurz=angebot.kurz,
            vokabular=namen,
            synonyme=synonyme,
            traeger=portal.traeger[angebot.traeger].name if angebot.traeger in portal.traeger else "",
            gebiet=_gebiet(portal, angebot),
            ort=_ort(angebot),
            zeit=(*_zeiten(angebot), angebot.termine_text),
            umstaende=_umstaende(angebot),
            text=(angebot.beschreibung, *angebot.einfache_sprache, deutsch.beschreibung if deutsch else ""),
            uebersetzung=[
                *(text for one in angebot.uebersetzungen if one.sprache not in own for text in (one.titel, one.kurz)),
                *((deutsch.titel, deutsch.kurz) if deutsch else ()),
            ],
        ),
        angebot=angebot,
    )


def _vokabular(portal: Portal, angebot: Angebot) -> tuple[list[str], list[str]]:
    """Names and synonyms of all vocabulary words of an offer; in another language, the German names as well."""
    ids = (
        ("formate", (angebot.format,)),
        ("themen", angebot.themen),
        ("zielgruppen", angebot.zielgruppen),
        ("barrierefreiheit", angebot.barrierefreiheit),
        ("sprachen", tuple(code for code in angebot.sprachen if code != "de")),
    )
    begriffe = [portal.begriff(vokabular, id) for vokabular, several in ids for id in several]
    namen = [begriff.name for begriff in begriffe]
    if portal.auf_deutsch:
        namen += [portal.auf_deutsch.begriff(vokabular, id).name for vokabular, several in ids for id in several]
    return namen, [word for begriff in begriffe for word in begriff.synonyme]


def _gebiet(portal: Portal, angebot: Angebot) -> Iterator[str]:
    for gebiet in portal.gebiet_und_darueber(angebot.gebiet):
        yield portal.gebiete[gebiet].name
    if angebot.kommune in portal.kommunen:
        yield portal.kommunen[angebot.kommune].name


def _ort(angebot: Angebot) -> Iterator[str]:
    if angebot.ort and not angebot.schutzadresse:
        yield from (angebot.ort.name, angebot.ort.strasse, angebot.ort.plz, angebot.ort.ort)


_ZEITEN = (
    ("morgens früh Vormittag", 5, 12),
    ("Nachmittag", 12, 17),
    ("abends Abend", 17, 24),
    ("nachts Nacht", 22, 29),
)
"""Words for hours of the day, with the hours from and to."""


def _zeiten(angebot: Angebot) -> Iterator[str]:
    """Weekdays and times of day in words: what „sonntags“ and „abends“ look for."""
    for eintrag in (*angebot.termine, *angebot.oeffnungszeiten):
        tag = eintrag.wochentag or (tuple(NAMEN["wochentag"])[eintrag.datum.weekday()] if eintrag.datum else "")
        if tag:
            yield name(tag, "wochentag")
            yield "Wochenende" if tag in ("samstag", "sonntag") else ""
        yield from _tageszeiten(eintrag)


def _tageszeiten(eintrag: Termin) -> Iterator[str]:
    if not eintrag.beginn:
        return
    beginn = _stunden(eintrag.beginn)
    ende = _stunden(eintrag.ende) if eintrag.ende else beginn
    ende += 24 if ende < beginn else 0
    if ende - beginn >= 24:
        yield "rund um die Uhr"
    for words, von, bis in _ZEITEN:
        if von <= beginn < bis or (beginn < von < ende and ende - von > 1):
            yield words


def _stunden(zeit: str) -> float:
    hour, _, minute = zeit.partition(":")
    return int(hour) + int(minute or 0) / 60


def _umstaende(angebot: Angebot) -> Iterator[str]:
    if angebot.kosten.art:
        yield name(angebot.kosten.art, "kosten")
    if angebot.anmeldung.erforderlich is False:
        yield "ohne Anmeldung"
    for weg in angebot.zugang:
        if weg != "vor_ort":
            yield name(weg, "zugang")
    yield from (angebot.kosten.hinweis, angebot.barrierefreiheit_hinweis)


# --- what the city wants and does -----------------------------------------------------------------------------------------


def _ziele(portal: Portal) -> Iterator[Dokument]:
    for strategie in portal.strategien.values():
        yield Dokument(
            "ziel",
            strategie.adresse,
            strategie.adresse,
            strategie.titel,
            strategie.kurz,
            _kommune(portal, strategie.kommune),
            _felder(
                titel=strategie.titel,
                kurz=strategie.kurz,
                gebiet=_kommune(portal, strategie.kommune),
                text=(strategie.beschreibung, *(rahmen.titel for rahmen in strategie.rahmen)),
            ),
            kommune=strategie.kommune,
        )
        for ziel in strategie.ziele():
            yield _ziel(portal, strategie, ziel)
        for former in strategie.fruehere_ziele:
            yield _frueheres_ziel(portal, strategie, former)


def _ziel(portal: Portal, strategie: Strategie, ziel: Ziel) -> Dokument:
    titel = ziel.titel or _first_sentence(ziel.zusammenfassung) or f"Ziel {ziel.nummer}"
    return Dokument(
        "ziel",
        ziel.adresse,
        ziel.adresse,
        titel,
        ziel.zusammenfassung or ziel.leitsatz,
        f"{name(ziel.ebene, 'ebene')} {ziel.nummer} · {strategie.titel}",
        _felder(
            titel=titel,
            kurz=(ziel.zusammenfassung, ziel.leitsatz),
            nummer=(f"{name(ziel.ebene, 'ebene')} {ziel.nummer}", *ziel.fruehere_nummern),
            vokabular=[portal.begriff("themen", thema).name for thema in ziel.themen],
            gebiet=_kommune(portal, strategie.kommune),
            text=(strategie.titel, ziel.wortlaut, *(frist.was for frist in ziel.fristen)),
        ),
        kommune=strategie.kommune,
    )


def _frueheres_ziel(portal: Portal, strategie: Strategie, former: FrueheresZiel) -> Dokument:
    """A goal that is no more. The old numbers of goals of today are words of those."""
    return Dokument(
        "ziel",
        former.adresse,
        former.adresse,
        frueherer_titel(former),
        name(former.verbleib, "verbleib_satz"),
        f"Früheres Ziel · {strategie.titel}",
        _felder(
            titel=former.titel,
            gebiet=_kommune(portal, strategie.kommune),
            text=(f"Früheres Ziel {former.nummer}", strategie.titel, former.text),
        ),
        kommune=strategie.kommune,
    )


def _zahl(portal: Portal, indikator: Indikator) -> Dokument:
    return Dokument(
        "zahl",
        indikator.adresse,
        indikator.adresse,
        indikator.titel,
        _first_sentence(indikator.beschreibung),
        _kommune(portal, indikator.kommune),
        _felder(
            titel=indikator.titel,
            gebiet=_kommune(portal, indikator.kommune),
            text=(indikator.beschreibung, *(wert.methode for wert in indikator.werte)),
        ),
        kommune=indikator.kommune,
    )


def _gremium(portal: Portal, gremium: Gremium) -> Dokument:
    """Its papers are found by its name too (``_vorlagen``), so that their words need not be said here."""
    return Dokument(
        "gremium",
        gremium.adresse,
        gremium.adresse,
        gremium.name,
        "Sitzungen, Papiere und was das Gremium damit tun sollte.",
        _kommune(portal, gremium.kommune),
        _felder(titel=gremium.schreibweisen, gebiet=_kommune(portal, gremium.kommune)),
        kommune=gremium.kommune,
    )


def _massnahmen(portal: Portal) -> Iterator[Dokument]:
    for massnahme in portal.massnahmen.values():
        yield Dokument(
            "massnahme",
            massnahme.adresse,
            massnahme.adresse,
            massnahme.titel,
            _first_sentence(massnahme.beschreibung),
            _kommune(portal, massnahme.kommune),
            _felder(
                titel=massnahme.titel,
                gebiet=_kommune(portal, massnahme.kommune),
                traeger=(*massnahme.federfuehrung, *massnahme.beteiligte),
                text=(massnahme.beschreibung, *(bericht.text for bericht in massnahme.berichte)),
            ),
            kommune=massnahme.kommune,
        )


def _vorlagen(portal: Portal) -> Iterator[Dokument]:
    for vorlage in portal.vorlagen.values():
        yield Dokument(
            "vorlage",
            vorlage.adresse,
            vorlage.adresse,
            vorlage.titel,
            _first_sentence(vorlage.kurzfassung),
            _kommune(portal, vorlage.kommune),
            _felder(
                titel=vorlage.titel,
                nummer=(vorlage.nummer, *(bezug.nummer for bezug in (*vorlage.bezug, *vorlage.antraege))),
                gebiet=_kommune(portal, vorlage.kommune),
                traeger=(*vorlage.federfuehrung, *(beratung.gremium for beratung in vorlage.beratungsfolge)),
                text=(vorlage.kurzfassung, *(bezug.titel for bezug in (*vorlage.bezug, *vorlage.antraege))),
            ),
            kommune=vorlage.kommune,
        )


def _kommune(portal: Portal, kommune: str) -> str:
    return portal.kommunen[kommune].name if kommune in portal.kommunen else ""


def _first_sentence(text: str) -> str:
    sentence = " ".join(_LINK.sub(r"\1", text).split()).partition(". ")[0].rstrip(".")
    return sentence if len(sentence) <= 180 else sentence[:180].rpartition(" ")[0] + " …"
