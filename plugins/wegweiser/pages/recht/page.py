"""Impressum, Datenschutz and Erklärung zur Barrierefreiheit, made from the settings; what is missing is marked as missing.

A city that wants its own words puts a prose page of the same name into ``seiten/``; then this one is not made.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from wegweiser.domain.betreiber import ANGABEN, STAND, land_of, rechtsangaben
from wegweiser.domain.portal import Portal
from wegweiser.planning.page import Page
from wegweiser.settings import Settings

SEITEN = {
    "impressum": (
        "Impressum",
        "Wer für dieses Portal verantwortlich ist und welche Rechte an Texten, Daten und Programm bestehen.",
    ),
    "datenschutz": (
        "Datenschutz",
        "Keine Cookies, keine Dienste Dritter, keine Auswertung. Was beim Besuch dieses Portals technisch geschieht.",
    ),
    "barrierefreiheit": (
        "Erklärung zur Barrierefreiheit",
        "Wie barrierefrei dieses Portal ist, was noch fehlt und wie Sie eine Barriere melden.",
    ),
}


class Gespeichert(NamedTuple):
    """Something that a script of ours keeps in the reader's browser, because the reader has asked for it."""

    schluessel: str
    anlass: str
    inhalt: str
    ende: str


SPEICHER = (
    Gespeichert(
        "wegweiser-farbschema",
        "Sie wählen „hell“ oder „dunkel“.",
        "nur das Wort „hell“ oder „dunkel“",
        "Sie wählen wieder „wie mein Gerät“, oder Sie löschen die Daten der Seite in Ihrem Browser.",
    ),
    Gespeichert(
        "wegweiser-merkliste",
        "Sie wählen bei einem Angebot „Merken“.",
        "was auf der Karte der gemerkten Angebote steht: Titel, Kurztext, Ort, Zeiten, Stichworte, Telefonnummer, Adresse der "
        "Seite und die Sprache, in der Sie sie gelesen haben",
        "Sie nehmen das letzte Angebot von der Merkliste, wählen dort „Alles löschen“, oder Sie löschen die Daten der Seite in "
        "Ihrem Browser.",
    ),
)
"""Everything that is ever stored. The tests compare it with the scripts and with what a browser really holds."""


class Angabe(NamedTuple):
    """One fact from the settings, and what is missing when there is none."""

    wert: str
    was: str


def pages(portal: Portal, settings: Settings) -> Iterator[Page]:
    """``/impressum/``, ``/datenschutz/``, ``/barrierefreiheit/``."""
    for name, (titel, beschreibung) in SEITEN.items():
        if not (settings.content / "seiten" / f"{name}.md").is_file():
            yield Page(
                adresse=f"{name}/",
                titel=titel,
                beschreibung=beschreibung,
                template=f"pages/recht/{name}.html.jinja",
                bereich="recht",
                view=_view(settings),
            )


def _view(settings: Settings) -> dict[str, object]:
    werte = rechtsangaben(settings.betreiber, settings.erklaerung)
    land = land_of(settings.betreiber)
    return {
        "unfertig": bool(settings.demonstration) and not all(werte.values()),
        "angaben": {key: Angabe(str(werte[key] or ""), was) for key, was in ANGABEN.items()},
        "betreiber": settings.betreiber,
        "erklaerung": settings.erklaerung,
        "land": land,
        "stelle_des_landes": land if land and land.stelle and not settings.erklaerung.stelle else None,
        "vereinbar": Angabe(STAND.get(settings.erklaerung.stand, ""), ANGABEN["stand"]),
        "speicher": SPEICHER,
    }
