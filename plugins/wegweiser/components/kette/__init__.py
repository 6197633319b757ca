"""Kette: the path from motion to offer, link by link; what nobody documented is drawn as missing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from wegweiser.components.beratungsfolge import BeratungAnsicht, beratungen
from wegweiser.components.geld import betrag, wann
from wegweiser.components.stand import Stand, stand
from wegweiser.components.verweise import zu_ziel
from wegweiser.domain.kette import GLIEDER, Kette
from wegweiser.domain.massnahme import Massnahme
from wegweiser.domain.portal import Portal
from wegweiser.domain.vorlage import FinanzielleAuswirkungen, Vorlage
from wegweiser.rendering.filters import aufzaehlung, datum, euro, zeitraum
from wegweiser.sprachen.namen import name

SYMBOLE = {
    "antrag": "material/file-document-edit-outline",
    "papier": "material/file-document-outline",
    "gremien": "material/account-group",
    "beschluss": "material/gavel",
    "geld": "material/currency-eur",
    "massnahme": "material/clipboard-check-outline",
    "angebot": "material/home-city-outline",
    "ziel": "material/flag-outline",
}


UNBEKANNT = "material/link-variant-off"


class Glied(NamedTuple):
    """One thing at a station. ``marke`` is a word in a pill; only a Gremium that was asked to decide has
    ``entscheidung``. ``ergebnis`` is Markdown."""

    titel: str
    adresse: str = ""
    zeilen: tuple[str, ...] = ()
    marke: str = ""
    entscheidung: bool = False
    stand: Stand | None = None
    ergebnis: str = ""
    offen: str = ""
    """What is not documented about it, in a sentence."""


class Station(NamedTuple):
    """One link of the chain: what is known, or a sentence about what is missing."""

    name: str
    symbol: str
    glieder: tuple[Glied, ...]
    fehlt: str
    """„nicht dokumentiert“, „nicht genannt“, „noch keines bekannt“; empty when the link is known."""
    satz: str
    """What can be said about a missing link all the same."""


class KettenVerweis(NamedTuple):
    """A chain in a list: where it leads and how much of it is known."""

    titel: str
    adresse: str
    stand: Stand | None
    massnahme: str
    """Address of the Maßnahme that the chain is about; empty for a chain of papers."""
    nummern: str
    """Of its papers: people look for a motion by its number."""
    bekannt: int
    von: int
    fehlt: str


def ketten_verweise(ketten: Iterable[Kette]) -> list[KettenVerweis]:
    """Chains for a list, in the order given."""
    return [_verweis(kette) for kette in ketten]


def _verweis(kette: Kette) -> KettenVerweis:
    massnahme = next((one for one in kette.massnahmen if one is kette.anfang), None)
    return KettenVerweis(
        titel=kette.titel,
        adresse=kette.adresse,
        stand=stand(massnahme.status, "massnahme_status") if massnahme else None,
        massnahme=massnahme.adresse if massnahme else "",
        nummern=", ".join(vorlage.nummer for vorlage in kette.vorlagen if vorlage.nummer),
        bekannt=len(kette.bekannt),
        von=len(GLIEDER),
        fehlt=aufzaehlung(fehlende(kette)),
    )


def fehlende(kette: Kette) -> list[str]:
    """The names of the links that nobody documented."""
    return [name(glied, "glied") for glied in GLIEDER if glied not in kette.bekannt]


def stationen(kette: Kette, portal: Portal, heute: date) -> list[Station]:
    """The whole path. Every link has its place, whether something is known of it or not."""
    sittings = [(vorlage, sitting) for vorlage in kette.vorlagen for sitting in beratungen(vorlage, portal)]
    sittings.sort(key=lambda pair: pair[1].datum)
    content = {
        "antrag": ([_papier(vorlage, portal) for vorlage in kette.antraege], _ohne_antrag(kette)),
        "papier": ([_papier(vorlage, portal) for vorlage in kette.papiere], ""),
        "gremien": ([_gremium(vorlage, sitting) for vorlage, sitting in sittings], ""),
        "beschluss": (
            [_beschluss(vorlage, sitting) for vorlage, sitting in sittings if sitting.entscheidung],
            _ohne_beschluss(kette, [sitting for _, sitting in sittings]),
        ),
        "geld": (_geld(kette), ""),
        "massnahme": ([_massnahme(massnahme) for massnahme in kette.massnahmen], ""),
        "angebot": (_angebote(kette, portal, heute), ""),
        "ziel": (_ziele(kette, portal), ""),
    }
    return [
        Station(
            name=name(glied, "glied"),
            symbol=SYMBOLE[glied] if glied in kette.bekannt else UNBEKANNT,
            glieder=tuple(content[glied][0]),
            fehlt="" if glied in kette.bekannt else name(glied, "glied_fehlt"),
            satz="" if content[glied][0] else content[glied][1],
        )
        for glied in GLIEDER
    ]


def _papier(vorlage: Vorlage, portal: Portal) -> Glied:
    lines = [" · ".join(part for part in (vorlage.nummer, _art(vorlage), _wann(vorlage)) if part)]
    if vorlage.art == "antrag" and vorlage.federfuehrung:
        lines.append(f"eingebracht von: {aufzaehlung(vorlage.federfuehrung)}")
    return Glied(
        vorlage.betreff, vorlage.adresse, tuple(lines), offen="" if vorlage.datum else "Datum nicht dokumentiert"
    )


def _art(vorlage: Vorlage) -> str:
    return name(vorlage.art, "vorlage_art") if vorlage.art else "Art nicht dokumentiert"


def _wann(vorlage: Vorlage) -> str:
    return datum(vorlage.datum) if vorlage.datum else ""


def _kurz(vorlage: Vorlage) -> str:
    return vorlage.nummer or f"„{vorlage.betreff}“"


def _gremium(vorlage: Vorlage, sitting: BeratungAnsicht) -> Glied:
    return Glied(
        titel=sitting.gremium,
        adresse=sitting.adresse,
        zeilen=(
            ", ".join(part for part in (datum(sitting.datum), sitting.sitzung) if part),
            f"Papier: {_kurz(vorlage)}",
            *((sitting.zweck_satz,) if sitting.zweck_satz else ()),
        ),
        marke=sitting.zweck,
        entscheidung=sitting.entscheidung,
        ergebnis="" if sitting.entscheidung else sitting.ergebnis,
        offen="" if sitting.zweck else "Wozu das Gremium das Papier bekam, ist nicht dokumentiert.",
    )


def _beschluss(vorlage: Vorlage, sitting: BeratungAnsicht) -> Glied:
    return Glied(
        titel=sitting.gremium,
        adresse=sitting.adresse,
        zeilen=(datum(sitting.datum), f"Papier: {_kurz(vorlage)}"),
        ergebnis=sitting.ergebnis,
        offen="" if sitting.ergebnis else "Das Gremium sollte entscheiden. Das Ergebnis ist nicht dokumentiert.",
    )


def _ohne_antrag(kette: Kette) -> str:
    """The papers of the chain may take up motions of which nobody says that they belong to this matter."""
    sentences = [
        f"{_kurz(vorlage)} greift {_antraege([antrag.nummer for antrag in vorlage.antraege])} auf."
        for vorlage in kette.papiere
        if vorlage.antraege
    ]
    return " ".join([*sentences, "Ob das zu dieser Sache gehört, ist nicht dokumentiert."]) if sentences else ""


def _antraege(nummern: list[str]) -> str:
    return f"den Antrag {nummern[0]}" if len(nummern) == 1 else f"die Anträge {aufzaehlung(nummern)}"


def _ohne_beschluss(kette: Kette, sittings: list[BeratungAnsicht]) -> str:
    sentences = []
    if sittings and all(sitting.nur_kenntnis for sitting in sittings):
        sentences.append("Die Gremien sollten das Papier zur Kenntnis nehmen. Das ist kein Beschluss.")
    if any(item.stand == "beschlossen" for massnahme in kette.massnahmen for item in massnahme.budget):
        sentences.append("Beim Geld steht, was über den Haushalt beschlossen wurde.")
    return " ".join(sentences)


def _geld(kette: Kette) -> list[Glied]:
    amounts = [
        Glied(
            titel=" ".join(part for part in (betrag(item), wann(item)) if part),
            zeilen=tuple(part for part in (item.hinweis, f"Maßnahme: {massnahme.titel}") if part),
            marke=name(item.stand, "geld_stand") if item.stand else "",
        )
        for massnahme in kette.massnahmen
        for item in massnahme.budget
    ]
    return amounts + [
        _geld_im_papier(vorlage, vorlage.finanzielle_auswirkungen)
        for vorlage in kette.vorlagen
        if vorlage.finanzielle_auswirkungen
    ]


def _geld_im_papier(vorlage: Vorlage, effects: FinanzielleAuswirkungen) -> Glied:
    if not effects.vorhanden:
        title = "Keine finanziellen Auswirkungen"
    else:
        title = euro(effects.betrag) if effects.betrag is not None else "Es kostet Geld, der Betrag ist nicht genannt"
    lines = (effects.hinweis, f"Laut Papier {_kurz(vorlage)}")
    return Glied(title, zeilen=tuple(line for line in lines if line))


def _massnahme(massnahme: Massnahme) -> Glied:
    period = zeitraum(massnahme.zeitraum)
    return Glied(
        massnahme.titel,
        massnahme.adresse,
        tuple(part for part in (period, aufzaehlung(massnahme.federfuehrung)) if part),
        stand=stand(massnahme.status, "massnahme_status"),
    )


def _angebote(kette: Kette, portal: Portal, heute: date) -> list[Glied]:
    offers = [portal.angebote[offer] for offer in kette.angebote if offer in portal.angebote]
    return [
        Glied(
            offer.titel,
            offer.adresse,
            (offer.kurz,),
            marke="nicht mehr aktuell" if offer.ist_abgelaufen(heute) else "",
        )
        for offer in offers
    ]


def _ziele(kette: Kette, portal: Portal) -> list[Glied]:
    """The goals; a whole Strategie only where none of its goals is named."""
    named = {ref.partition("/")[0] for ref in kette.ziele if "/" in ref}
    cards = [zu_ziel(portal, ref) for ref in kette.ziele if ref not in named]
    return [Glied(card.titel, card.adresse, (card.text,) if card.text else (), stand=card.stand) for card in cards]
