"""The finder's facets: which boxes there are to tick, and what each gives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain

from wegweiser.components.angebot_karte import orte
from wegweiser.components.filter import Facette, Facetten, Gruppe, Wert
from wegweiser.domain.angebot import Angebot
from wegweiser.domain.portal import Portal
from wegweiser.search.facets import facettenwerte
from wegweiser.sprachen import N_

from .listen import ARTEN, Liste, Listen, tage

TITEL = {
    "gebiet": (N_("Wo?"), "material/map-marker-outline"),
    "thema": (N_("Thema"), "material/tag-outline"),
    "zielgruppe": (N_("Für wen?"), "material/account-group"),
    "format": (N_("Was ist es?"), "material/shape-outline"),
    "kosten": (N_("Kosten"), "material/currency-eur"),
    "barrierefreiheit": (N_("Barrierefreiheit"), "material/wheelchair-accessibility"),
    "sprache": (N_("Sprache"), "material/translate"),
    "tag": (N_("Wochentag"), "material/calendar-clock"),
}
"""All facets in their order. The names are parameters of the address and part of the contract."""


def make_facetten(listen: Listen, portal: Portal, heute: date) -> Facetten:
    """The facets that have at least one value among the current offers, counted as the search counts them."""
    _ = portal.sprache._
    hinweis = _("Angebote, deren Zeiten wir nicht kennen, bleiben in der Liste.")
    werte = [_werte(angebot, portal, heute) for angebot in listen.angebote]
    zahlen = _zaehle(werte)
    gruppen = {art: tuple(_nach_gruppe(listen.nach(art).values())) for art in ARTEN}
    gezaehlt = {facette: tuple(_mit_zahlen(gruppen[facette], zahlen[facette])) for facette in TITEL}
    gezaehlt["tag"] = _mit_offenen(gezaehlt["tag"], sum("tag" not in eines for eines in werte))
    facetten = (
        Facette(facette, _(titel), symbol, gezaehlt[facette], hinweis if facette == "tag" else "")
        for facette, (titel, symbol) in TITEL.items()
    )
    ohne = sum(eines.get("anmeldung") == ("ohne",) for eines in werte)
    return Facetten(tuple(facette for facette in facetten if facette.gruppen), ohne)


def _werte(angebot: Angebot, portal: Portal, heute: date) -> dict[str, tuple[str, ...]]:
    """The values of an offer by facet; facets about which the record says nothing are left out."""
    werte = {"gebiet": orte(angebot, portal), **facettenwerte(angebot), "tag": tuple(tage(angebot, heute))}
    return {facette: wert for facette, wert in werte.items() if wert}


def _zaehle(werte: Sequence[Mapping[str, tuple[str, ...]]]) -> dict[str, Counter[str]]:
    return {facette: Counter(chain.from_iterable(set(eines.get(facette, ())) for eines in werte)) for facette in TITEL}


def _nach_gruppe(listen: Iterable[Liste]) -> Iterator[Gruppe]:
    gruppen: dict[str, list[Wert]] = {}
    for liste in listen:
        gruppen.setdefault(liste.gruppe, []).append(
            Wert(liste.id, liste.titel, 0, liste.symbol, deutsch="name" in liste.deutsch)
        )
    for titel, werte in gruppen.items():
        yield Gruppe(titel, tuple(werte))


def _mit_zahlen(gruppen: Iterable[Gruppe], zahlen: Counter[str]) -> Iterator[Gruppe]:
    """Put in how many offers each value has; values and groups without any fall out."""
    for gruppe in gruppen:
        werte = tuple(wert._replace(anzahl=zahlen[wert.id]) for wert in gruppe.werte if zahlen[wert.id])
        if werte:
            yield Gruppe(gruppe.titel, werte)


def _mit_offenen(gruppen: Iterable[Gruppe], offen: int) -> tuple[Gruppe, ...]:
    """Offers whose times nobody knows stay in whatever the day."""
    return tuple(
        Gruppe(
            gruppe.titel, tuple(wert._replace(anzahl=wert.anzahl + offen, sicher=wert.anzahl) for wert in gruppe.werte)
        )
        for gruppe in gruppen
    )
