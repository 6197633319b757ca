"""Typed records become a Portal. The only place that knows the YAML keys.

``build`` trusts its records: the schema has accepted each of them. What relates records to each other is judged
afterwards by the rules, so an unknown reference is carried along as a slug.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, Generic, TypeVar

from wegweiser.reading.record import Record
from wegweiser.sprachen import DEUTSCH

from .angebot import Angebot, Anmeldung, Bild, Kosten, LeichteSprache, Termin, Uebersetzung
from .beteiligung import Beteiligung, Geaendert, NichtGeaendert
from .gebiet import Erhebung, Gebiet, Kommune, ebene
from .gemeinsam import Anzahl, Ereignis, Kontakt, Ort, Quelle, Zeitraum
from .hilfe import Notruf, NotrufUebersetzung
from .indikator import Berechnung, Indikator, Messwert
from .massnahme import Bericht, Budget, Massnahme, Meilenstein
from .portal import Portal
from .traeger import Traeger
from .vokabular import Begriff, BegriffUebersetzung, Synonymgruppe
from .vorlage import Anlage, Beratung, Bezug, FinanzielleAuswirkungen, Vorlage
from .ziel import (
    HANDLUNGSFELD,
    OPERATIV,
    STRATEGISCH,
    Ausgabe,
    Frist,
    FrueheresZiel,
    Phase,
    Prozessschritt,
    Rahmen,
    Strategie,
    Ziel,
    Zielwert,
)

T = TypeVar("T")
Data = dict[str, Any]


def build(
    records: Iterable[Record],
    faulty: Iterable[Record] = (),
    left_out: Iterable[tuple[str, str]] = (),
    before: Portal | None = None,
) -> Portal:
    """Build the Portal from the records that their schemas accepted. It keeps the ``faulty`` ones aside, and ``left_out``
    names (kind, id) of all that are missing, the unreadable ones as well. Offers whose very records were in the Portal
    ``before`` are taken over from there."""
    records = tuple(records)
    by_kind: dict[str, list[Record]] = {}
    for record in records:
        by_kind.setdefault(record.kind, []).append(record)

    def all_of(kind: str, builder: Callable[[Record], T]) -> dict[str, T]:
        return {record.id: builder(record) for record in by_kind.get(kind, ())}

    handlungsfelder: dict[str, list[Ziel]] = {}
    for record in by_kind.get("handlungsfeld", ()):
        strategie = record.id.partition("/")[0]
        handlungsfelder.setdefault(strategie, []).append(_handlungsfeld(record, strategie))

    return Portal(
        records=records,
        faulty=tuple(faulty),
        left_out=frozenset(left_out),
        kommunen=all_of("gebiete", _kommune),
        vokabulare=all_of("vokabular", _vokabular),
        synonyme=tuple(group for record in by_kind.get("synonyme", ()) for group in _synonyme(record)),
        traeger=all_of("traeger", _traeger),
        angebote=_WhenAsked(by_kind.get("angebot", ()), _angebot, _kept(by_kind.get("angebot", ()), before)),
        strategien=all_of("strategie", lambda record: _strategie(record, handlungsfelder.get(record.id, []))),
        massnahmen=all_of("massnahme", _massnahme),
        indikatoren=all_of("indikator", _indikator),
        vorlagen=all_of("vorlage", _vorlage),
        hilfe=tuple(number for record in by_kind.get("hilfe", ()) for number in _hilfe(record)),
    )


def _kept(records: Iterable[Record], before: Portal | None) -> dict[str, Angebot]:
    """Offers of the Portal ``before`` whose very records are still there."""
    if before is None:
        return {}
    same = {id(record) for record in before.records}
    return {record.id: before.angebote[record.id] for record in records if id(record) in same}


class _WhenAsked(Mapping[str, T], Generic[T]):
    """Things by id, each built when somebody looks at it: a check asks for the names of ten thousand offers, and for
    none of the offers."""

    def __init__(self, records: Iterable[Record], builder: Callable[[Record], T], built: dict[str, T]) -> None:
        self._records = {record.id: record for record in records}
        self._builder = builder
        self._built = built

    def __getitem__(self, id: str) -> T:
        try:
            return self._built[id]
        except KeyError:
            self._built[id] = thing = self._builder(self._records[id])
            return thing

    def __contains__(self, id: object) -> bool:
        return id in self._records

    def __iter__(self) -> Iterator[str]:
        return iter(self._records)

    def __len__(self) -> int:
        return len(self._records)


# --- the offer side ---------------------------------------------------------------------------------------------------


def _angebot(record: Record) -> Angebot:
    data = record.data
    alter, gueltig = data.get("alter", {}), data.get("gueltig", {})
    return _make(
        Angebot,
        data,
        id=record.id,
        datei=record.source.below_content,
        quelle=_quellen(data),
        ort=_ort(data.get("ort")),
        alter_von=alter.get("von"),
        alter_bis=alter.get("bis"),
        termine=_many(_termin, data.get("termine")),
        oeffnungszeiten=_many(_termin, data.get("oeffnungszeiten")),
        kosten=_make(Kosten, data.get("kosten", {})),
        anmeldung=_make(Anmeldung, data.get("anmeldung", {})),
        kontakt=_make(Kontakt, data.get("kontakt", {})),
        einfache_sprache=tuple(data.get("einfache_sprache", "").splitlines()),
        leichte_sprache=_leichte_sprache(data.get("leichte_sprache")),
        gueltig_ab=_date(gueltig.get("ab")),
        gueltig_bis=_date(gueltig.get("bis")),
        geaendert_am=_date(data.get("geaendert_am")),
        geprueft_am=_date(data.get("geprueft_am")),
        bild=_make(Bild, data["bild"]) if "bild" in data else None,
        uebersetzungen=tuple(_uebersetzung(code, texts) for code, texts in data.get("uebersetzungen", {}).items()),
    )


def _termin(data: Data) -> Termin:
    return _make(
        Termin,
        data,
        datum=_date(data.get("datum")),
        im_monat=str(data.get("im_monat", "")),
        ab=_date(data.get("ab")),
        bis=_date(data.get("bis")),
        ausser=tuple(date.fromisoformat(day) for day in data.get("ausser", ())),
    )


def _leichte_sprache(data: Data | None) -> LeichteSprache | None:
    return _make(LeichteSprache, data, geprueft_am=_date(data["geprueft_am"])) if data else None


def _uebersetzung(sprache: str, data: Data) -> Uebersetzung:
    return _make(Uebersetzung, data, sprache=sprache, stand=_date(data.get("stand")))


def _traeger(record: Record) -> Traeger:
    data = record.data
    return _make(
        Traeger,
        data,
        id=record.id,
        datei=record.source.below_content,
        quelle=_quellen(data),
        kontakt=_make(Kontakt, data.get("kontakt", {})),
        ort=_ort(data.get("ort")),
    )


def _kommune(record: Record) -> Kommune:
    data = record.data
    return _make(
        Kommune,
        data,
        id=record.id,
        datei=record.source.below_content,
        quelle=_quellen(data),
        ebenen=tuple(ebene(id) for id in data.get("ebenen", ())),
        gebiete=_many(lambda gebiet: _make(Gebiet, gebiet, kommune=record.id), data.get("gebiete")),
        erhoben=_many(lambda visit: _make(Erhebung, visit), data.get("erhoben")),
    )


def _vokabular(record: Record) -> dict[str, Begriff]:
    return {
        entry["id"]: _make(
            Begriff,
            entry,
            vokabular=record.id,
            uebersetzungen=tuple(
                _make(BegriffUebersetzung, texts, sprache=code)
                for code, texts in entry.get("uebersetzungen", {}).items()
            ),
        )
        for entry in record.data["eintraege"]
    }


def _synonyme(record: Record) -> tuple[Synonymgruppe, ...]:
    sprache = record.id.partition("-")[2] or DEUTSCH.code
    return _many(lambda group: _make(Synonymgruppe, group, sprache=sprache), record.data["gruppen"])


def _hilfe(record: Record) -> tuple[Notruf, ...]:
    return _many(_notruf, record.data["nummern"])


def _notruf(data: Data) -> Notruf:
    return _make(
        Notruf,
        data,
        quelle=_quellen(data),
        geprueft_am=_date(data.get("geprueft_am")),
        uebersetzungen=tuple(
            _make(NotrufUebersetzung, texts, sprache=code) for code, texts in data.get("uebersetzungen", {}).items()
        ),
    )


# --- the strategy side ------------------------------------------------------------------------------------------------


def _strategie(record: Record, handlungsfelder: list[Ziel]) -> Strategie:
    data = record.data
    return _make(
        Strategie,
        data,
        id=record.id,
        datei=record.source.below_content,
        quelle=_quellen(data),
        zeitraum=_make(Zeitraum, data.get("zeitraum", {})),
        phasen=_many(lambda phase: _make(Phase, phase), data.get("phasen")),
        rahmen=_many(lambda frame: _make(Rahmen, frame), data.get("rahmen")),
        beteiligung=_many(_beteiligung, data.get("beteiligung")),
        prozess=_many(lambda step: _make(Prozessschritt, step), data.get("prozess")),
        ausgaben=_many(lambda edition: _make(Ausgabe, edition, jahr=str(edition["jahr"])), data.get("ausgaben")),
        fruehere_ziele=_many(
            lambda former: _make(FrueheresZiel, former, strategie=record.id), data.get("fruehere_ziele")
        ),
        geschichte=_many(_ereignis, data.get("geschichte")),
        handlungsfelder=tuple(sorted(handlungsfelder, key=lambda ziel: _number_key(ziel.nummer))),
    )


def _number_key(nummer: str) -> tuple[tuple[bool, int, str], ...]:
    """Sort 2 before 10; parts that are no figures come last."""
    return tuple((not part.isdigit(), int(part) if part.isdigit() else 0, part) for part in nummer.split("."))


def _beteiligung(data: Data) -> Beteiligung:
    return _make(
        Beteiligung,
        data,
        zeitraum=_make(Zeitraum, data.get("zeitraum", {})),
        teilnehmende=str(data.get("teilnehmende", "")),
        geaendert=_many(lambda item: _make(Geaendert, item), data.get("geaendert")),
        nicht_geaendert=_many(lambda item: _make(NichtGeaendert, item), data.get("nicht_geaendert")),
    )


def _ereignis(data: Data) -> Ereignis:
    counted = data.get("anzahl")
    return _make(
        Ereignis, data, ausgabe=str(data.get("ausgabe", "")), anzahl=_make(Anzahl, counted) if counted else None
    )


def _handlungsfeld(record: Record, strategie: str) -> Ziel:
    return _ziel(record.data, record, strategie, HANDLUNGSFELD)


_BELOW = {HANDLUNGSFELD: (STRATEGISCH, "ziele"), STRATEGISCH: (OPERATIV, "operative_ziele"), OPERATIV: ("", "")}


def _ziel(data: Data, record: Record, strategie: str, ebene: str) -> Ziel:
    ebene_darunter, key = _BELOW[ebene]
    return _make(
        Ziel,
        data,
        strategie=strategie,
        ebene=ebene,
        datei=record.source.below_content,
        titel=data.get("titel", ""),
        kinder=tuple(_ziel(child, record, strategie, ebene_darunter) for child in data.get(key, ())),
        fristen=_many(lambda frist: _make(Frist, frist), data.get("fristen")),
        zielwert=_zielwert(data.get("zielwert")),
        geschichte=_many(_ereignis, data.get("geschichte")),
        quelle=_quellen(data),
    )


def _zielwert(data: Data | None) -> Zielwert | None:
    return _make(Zielwert, data, jahr=str(data.get("jahr", ""))) if data else None


def _massnahme(record: Record) -> Massnahme:
    data = record.data
    return _make(
        Massnahme,
        data,
        id=record.id,
        datei=record.source.below_content,
        quelle=_quellen(data),
        zeitraum=_make(Zeitraum, data.get("zeitraum", {})),
        budget=_many(lambda item: _make(Budget, item, jahr=str(item.get("jahr", ""))), data.get("budget")),
        meilensteine=_many(lambda item: _make(Meilenstein, item), data.get("meilensteine")),
        berichte=_many(lambda item: _make(Bericht, item), data.get("berichte")),
        geschichte=_many(_ereignis, data.get("geschichte")),
    )


def _indikator(record: Record) -> Indikator:
    data = record.data
    return _make(
        Indikator,
        data,
        id=record.id,
        datei=record.source.below_content,
        quelle=_quellen(data),
        zielwert=_zielwert(data.get("zielwert")),
        werte=_many(lambda value: _make(Messwert, value), data.get("werte")),
        berechnung=_berechnung(data.get("berechnung")),
    )


def _berechnung(data: Data | None) -> Berechnung | None:
    if data is None:
        return None
    chosen = {key: (value,) if isinstance(value, str) else value for key, value in data.get("filter", {}).items()}
    return _make(Berechnung, chosen, art=data["art"], ebene=data.get("ebene", ""))


def _vorlage(record: Record) -> Vorlage:
    data = record.data
    money = data.get("finanzielle_auswirkungen")
    return _make(
        Vorlage,
        data,
        id=record.id,
        datei=record.source.below_content,
        quelle=_quellen(data),
        beratungsfolge=_many(lambda item: _make(Beratung, item), data.get("beratungsfolge")),
        bezug=_many(lambda item: _make(Bezug, item), data.get("bezug")),
        antraege=_many(lambda item: _make(Bezug, item), data.get("antraege")),
        anlagen=_many(lambda item: _make(Anlage, item), data.get("anlagen")),
        finanzielle_auswirkungen=_make(FinanzielleAuswirkungen, money) if money else None,
    )


# --- helpers ----------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=64)
def _fields(cls: type) -> frozenset[str]:
    return frozenset(cls.__match_args__)


def _make(cls: type[T], data: Data, **built: Any) -> T:
    """Fill a shape from the keys of the same name, lists as tuples; ``built`` holds what needed more than that."""
    known = _fields(cls)
    for name, value in data.items():
        if name in known and name not in built:
            built[name] = tuple(value) if isinstance(value, list) else value
    return cls(**built)


def _many(builder: Callable[[Data], T], items: Iterable[Data] | None) -> tuple[T, ...]:
    return tuple(builder(item) for item in items or ())


def _quellen(data: Data) -> tuple[Quelle, ...]:
    return _many(lambda item: _make(Quelle, item), data.get("quelle"))


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _ort(data: Data | None) -> Ort | None:
    if not data:
        return None
    point = data.get("koordinaten", {})
    return _make(Ort, data, breite=point.get("breite"), laenge=point.get("laenge"))
