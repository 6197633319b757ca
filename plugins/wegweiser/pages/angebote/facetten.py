"""The finder's facets: which boxes there are to tick, and what each gives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from wegweiser.components.filter import Facette, Gruppe, Wert
from wegweiser.components.termine import TAGE
from wegweiser.domain.portal import Portal, sort_key
from wegweiser.rendering.namen import NAMEN, name

from .listen import Liste, Listen

TITEL = {
    "gebiet": ("Wo?", "material/map-marker-outline"),
    "thema": ("Thema", "material/tag-outline"),
    "zielgruppe": ("Für wen?", "material/account-group"),
    "format": ("Was ist es?", "material/shape-outline"),
    "kosten": ("Kosten", "material/currency-eur"),
    "barrierefreiheit": ("Barrierefreiheit", "material/wheelchair-accessibility"),
    "sprache": ("Sprache", "material/translate"),
    "tag": ("Wochentag", "material/calendar-clock"),
}
"""All facets in their order. The names are parameters of the address and part of the contract."""


def make_facetten(
    listen: Listen, werte: Iterable[Mapping[str, tuple[str, ...]]], portal: Portal
) -> tuple[Facette, ...]:
    """The facets that have at least one value among the current offers; ``werte`` are those of each of them."""
    zahlen: dict[str, Counter[str]] = {facette: Counter() for facette in TITEL}
    for eines in werte:
        for facette, gewaehlt in eines.items():
            zahlen[facette].update(gewaehlt)
    gruppen = {
        **{art: tuple(_nach_gruppe(listen.nach[art].values())) for art in listen.nach},
        "kosten": _eine_gruppe((art, name(art, "kosten"), "") for art in NAMEN["kosten"]),
        "barrierefreiheit": _aus_vokabular("barrierefreiheit", zahlen["barrierefreiheit"], portal),
        "sprache": _aus_vokabular("sprachen", zahlen["sprache"], portal),
        "tag": _eine_gruppe((tag, name(tag, "wochentag"), "") for tag in TAGE),
    }
    facetten = (
        Facette(facette, titel, symbol, tuple(_mit_zahlen(gruppen[facette], zahlen[facette])))
        for facette, (titel, symbol) in TITEL.items()
    )
    return tuple(facette for facette in facetten if facette.gruppen)


def _nach_gruppe(listen: Iterable[Liste]) -> Iterator[Gruppe]:
    gruppen: dict[str, list[Wert]] = {}
    for liste in listen:
        gruppen.setdefault(liste.gruppe, []).append(Wert(liste.id, liste.titel, 0, liste.symbol))
    for titel, werte in gruppen.items():
        yield Gruppe(titel, tuple(werte))


def _aus_vokabular(vokabular: str, ids: Iterable[str], portal: Portal) -> tuple[Gruppe, ...]:
    begriffe = sorted((portal.begriff(vokabular, id) for id in ids), key=lambda begriff: sort_key(begriff.name))
    return _eine_gruppe((begriff.id, begriff.name, begriff.symbol) for begriff in begriffe)


def _eine_gruppe(werte: Iterable[tuple[str, str, str]]) -> tuple[Gruppe, ...]:
    return (Gruppe("", tuple(Wert(id, titel, 0, symbol) for id, titel, symbol in werte)),)


def _mit_zahlen(gruppen: Iterable[Gruppe], zahlen: Counter[str]) -> Iterator[Gruppe]:
    """Put in how many offers each value has; values and groups without any fall out."""
    for gruppe in gruppen:
        werte = tuple(Wert(w.id, w.name, zahlen[w.id], w.symbol) for w in gruppe.werte if zahlen[w.id])
        if werte:
            yield Gruppe(gruppe.titel, werte)
