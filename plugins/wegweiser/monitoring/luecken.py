"""What the records do not say yet: of offers, of goals, of Maßnahmen, Vorlagen and Indikatoren.

A gap is no blame. Where the source itself is silent, the record says so (``offene_angaben``), and the table tells the two apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from wegweiser.components.fortschritt import fehlt
from wegweiser.components.stand import letzter_tag
from wegweiser.components.verweise import ziel_titel
from wegweiser.domain.angebot import Angebot
from wegweiser.domain.gemeinsam import Kontakt
from wegweiser.domain.indikator import Indikator
from wegweiser.domain.massnahme import Massnahme
from wegweiser.domain.portal import Portal, sort_key
from wegweiser.domain.vorlage import Vorlage
from wegweiser.domain.zaehlung import hat_ort
from wegweiser.domain.ziel import OPERATIV, Ziel

from .bestand import Bestand

Eintrag = Angebot | Ziel | Massnahme | Vorlage | Indikator


class Luecke(NamedTuple):
    """One thing that is missing: in which records, out of how many that could say it."""

    id: str
    art: str
    """Kind of record, in the plural: „Angebote“."""
    was: str
    regel: str
    von: int
    faelle: tuple[Eintrag, ...]
    wort: str = ""
    """The word by which a record says that its source is silent (``offene_angaben``)."""

    @property
    def datei(self) -> str:
        """Name of the table with all gaps of this kind of record."""
        return self.id.partition("-")[0]

    def ist_offen(self, fall: Eintrag) -> bool:
        """The source does not say it either."""
        return isinstance(fall, Angebot) and self.wort in fall.offene_angaben

    @property
    def offen(self) -> int:
        """In how many of them the source is silent."""
        return sum(map(self.ist_offen, self.faelle)) if self.wort else 0


def titel_von(fall: Eintrag) -> str:
    """What a list calls the record."""
    return f"{fall.nummer} {ziel_titel(fall)}" if isinstance(fall, Ziel) else fall.titel


NICHTS = Kontakt()


class _Frage(NamedTuple):
    """How one thing is looked for. ``gilt``: does the record have to say it at all? None: every one has to."""

    id: str
    was: str
    regel: str
    fehlt: Callable[..., bool]
    gilt: Callable[..., bool] | None = None
    offen: str = ""
    """The word of ``offene_angaben``."""


ANGEBOTE = (
    _Frage(
        "kontakt",
        "Kontakt",
        "Weder Telefon noch E-Mail, Internetseite oder Formular.",
        lambda angebot: angebot.kontakt == NICHTS,
        offen="kontakt",
    ),
    _Frage(
        "termine",
        "Zeiten",
        "Weder Termine noch Öffnungszeiten, auch nicht als Text.",
        lambda angebot: not (angebot.termine or angebot.oeffnungszeiten or angebot.termine_text),
        offen="termine",
    ),
    _Frage(
        "barrierefreiheit",
        "Barrierefreiheit",
        "Kein Merkmal und kein Hinweis. Gefragt wird nur, wo man hingeht.",
        lambda angebot: not (angebot.barrierefreiheit or angebot.barrierefreiheit_hinweis),
        gilt=hat_ort,
        offen="barrierefreiheit",
    ),
    _Frage(
        "koordinaten",
        "Koordinaten",
        "Breite und Länge fehlen. Gefragt wird nur, wo man hingeht und die Adresse nicht geheim ist.",
        lambda angebot: angebot.ort is None or angebot.ort.breite is None or angebot.ort.laenge is None,
        gilt=lambda angebot: hat_ort(angebot) and not angebot.schutzadresse,
        offen="ort",
    ),
    _Frage("kosten", "Kosten", "Keine Art der Kosten.", lambda angebot: not angebot.kosten.art, offen="kosten"),
    _Frage(
        "anmeldung",
        "Anmeldung",
        "Ob man sich anmelden muss, steht nicht da.",
        lambda angebot: angebot.anmeldung.erforderlich is None,
        offen="anmeldung",
    ),
    _Frage(
        "traeger", "Träger", "Wer es anbietet, steht nicht da.", lambda angebot: not angebot.traeger, offen="traeger"
    ),
    _Frage(
        "geprueft",
        "Prüfung",
        "Noch nie von der Redaktion geprüft (ohne geprueft_am).",
        lambda angebot: angebot.geprueft_am is None,
    ),
    _Frage("ziel", "Ziel", "Das Angebot nennt kein Ziel, zu dem es beiträgt.", lambda angebot: not angebot.ziele),
)


def luecken(bestand: Bestand, portal: Portal, heute: date) -> list[Luecke]:
    """Everything that is asked of the records of a Kommune, also where nothing is missing."""
    return portal.once(("luecken", bestand.id, heute), lambda: _luecken(bestand, portal, heute))


def _luecken(bestand: Bestand, portal: Portal, heute: date) -> list[Luecke]:
    offers = sorted(
        (angebot for angebot in bestand.angebote if not angebot.ist_abgelaufen(heute)),
        key=lambda angebot: sort_key(angebot.titel),
    )
    goals = [ziel for strategie in bestand.strategien for ziel in strategie.ziele() if ziel.ebene == OPERATIV]
    return [
        *_frage_alle("angebote", "Angebote", ANGEBOTE, offers),
        *_frage_alle("ziele", "Ziele", _zu_zielen(portal), goals),
        *_frage_alle("massnahmen", "Maßnahmen", MASSNAHMEN, bestand.massnahmen),
        *_frage_alle("vorlagen", "Vorlagen", _zu_vorlagen(heute), bestand.vorlagen),
        *_frage_alle("indikatoren", "Zahlen", INDIKATOREN, bestand.indikatoren),
    ]


def _frage_alle(kind: str, art: str, fragen: Iterable[_Frage], things: Sequence[Eintrag]) -> Iterator[Luecke]:
    for frage in fragen:
        asked = list(filter(frage.gilt, things)) if frage.gilt else things
        if asked:
            yield Luecke(
                f"{kind}-{frage.id}",
                art,
                frage.was,
                frage.regel,
                len(asked),
                tuple(filter(frage.fehlt, asked)),
                frage.offen,
            )


def _zu_zielen(portal: Portal) -> tuple[_Frage, ...]:
    return (
        _Frage(
            "massnahme",
            "Maßnahme",
            "Keine Maßnahme nennt dieses operative Ziel.",
            lambda ziel: "massnahme" in fehlt(ziel, portal),
        ),
        _Frage(
            "indikator",
            "Zahl",
            "Keine Zahl gehört zu diesem operativen Ziel.",
            lambda ziel: "indikator" in fehlt(ziel, portal),
        ),
        _Frage(
            "zielwert",
            "Zielwert",
            "Weder das Ziel noch eine seiner Zahlen nennt einen Wert, der erreicht werden soll.",
            lambda ziel: "zielwert" in fehlt(ziel, portal),
        ),
        _Frage("frist", "Frist", "Das operative Ziel nennt keine Frist.", lambda ziel: not ziel.fristen),
        _Frage(
            "stand",
            "Stand",
            "Kein Stand bekannt.",
            lambda ziel: ziel.status in ("", "unbekannt"),
        ),
    )


MASSNAHMEN = (
    _Frage("bericht", "Bericht", "Kein Bericht mit Datum.", lambda massnahme: not massnahme.berichte),
    _Frage("stand", "Stand", "Kein Stand bekannt.", lambda massnahme: not massnahme.status),
    _Frage("ziel", "Ziel", "Die Maßnahme nennt kein Ziel.", lambda massnahme: not massnahme.ziele),
    _Frage("geld", "Geld", "Kein Betrag genannt.", lambda massnahme: not massnahme.budget),
)

INDIKATOREN = (
    _Frage(
        "wert",
        "Wert",
        "Weder ein gemessener Wert noch eine Zählung.",
        lambda indikator: not indikator.werte and indikator.berechnung is None,
    ),
    _Frage(
        "zielwert", "Zielwert", "Kein Wert, der erreicht werden soll.", lambda indikator: indikator.zielwert is None
    ),
)


def _zu_vorlagen(heute: date) -> tuple[_Frage, ...]:
    def lies_ahead(vorlage: Vorlage) -> bool:
        days = [day for beratung in vorlage.beratungsfolge if (day := letzter_tag(beratung.datum))]
        return bool(days) and min(days) >= heute.isoformat()

    return (
        _Frage(
            "beratungsfolge",
            "Beratungsfolge",
            "Kein Gremium genannt.",
            lambda vorlage: not vorlage.beratungsfolge,
        ),
        _Frage(
            "ergebnis",
            "Ergebnis",
            "Keine Beratung nennt ein Ergebnis. Vorlagen, deren Sitzungen erst kommen, zählen nicht.",
            lambda vorlage: not any(beratung.ergebnis for beratung in vorlage.beratungsfolge),
            gilt=lambda vorlage: not lies_ahead(vorlage),
        ),
    )
