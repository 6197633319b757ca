"""Who runs the portal, and how far it is free of barriers: what the law pages say, as ``mkdocs.yml`` tells it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from wegweiser.errors import WegweiserError

from .land import LAENDER, Land

STAND = {"vollstaendig": "vollständig vereinbar", "teilweise": "teilweise vereinbar", "nicht": "nicht vereinbar"}
"""The three answers that the model declaration of (EU) 2018/1523 knows, in its words."""

ANGABEN = {
    "name": "Name der Stadt",
    "anschrift": "Anschrift",
    "vertretung": "wer die Stadt vertritt, als Amt",
    "telefon": "Telefonnummer der zuständigen Stelle",
    "email": "E-Mail-Adresse der zuständigen Stelle",
    "land": "Land",
    "datenschutz": "wie die oder der Datenschutzbeauftragte zu erreichen ist",
    "datenschutz_aufsicht": "Aufsichtsbehörde für den Datenschutz",
    "server": "wer den Server betreibt, was dort aufgezeichnet wird, wie lange und auf welcher Rechtsgrundlage",
    "aufbewahrung": "wie lange Meldungen aufbewahrt werden",
    "stand": "Stand der Barrierefreiheit",
    "erstellt": "Tag, an dem die Erklärung erstellt wurde",
    "methode": "wie geprüft wurde",
    "recht": "Gesetz des Landes",
    "stelle": "Schlichtungs- oder Durchsetzungsstelle des Landes",
}
"""What the law pages need, by key, in words."""


@dataclass(frozen=True)
class Betreiber:
    """The block ``betreiber`` of the settings. Empty: not yet filled in."""

    name: str = ""
    anschrift: str = ""
    vertretung: str = ""
    telefon: str = ""
    email: str = ""
    land: str = ""
    """Two letters, see ``land.py``."""
    datenschutz: str = ""
    datenschutz_aufsicht: str = ""
    server: str = ""
    aufbewahrung: str = ""
    umsatzsteuer_id: str = ""
    """This one and the next may stay empty: not every city has to name them."""
    aufsicht: str = ""


@dataclass(frozen=True)
class Erklaerung:
    """The block ``barrierefreiheit``: what the Erklärung zur Barrierefreiheit says. ``recht`` and ``stelle`` win over the Land's."""

    stand: str = ""
    erstellt: date | None = None
    geprueft: date | None = None
    methode: str = ""
    maengel: tuple[str, ...] = ()
    belastung: tuple[str, ...] = ()
    ausserhalb: tuple[str, ...] = ()
    recht: str = ""
    stelle: str = ""

    @property
    def zuletzt(self) -> date | None:
        """The day from which a year may pass until the next look."""
        return self.geprueft or self.erstellt


def read_betreiber(options: Mapping[str, str]) -> Betreiber:
    """The block ``betreiber``. Raises WegweiserError for a Land that does not exist."""
    betreiber = Betreiber(**{key: value.strip() for key, value in options.items()})
    if betreiber.land and betreiber.land not in LAENDER:
        raise WegweiserError(
            f"Das Land „{betreiber.land}“ unter „betreiber“ gibt es nicht. Möglich: {', '.join(LAENDER)}."
        )
    return betreiber


def read_erklaerung(options: Mapping[str, Any]) -> Erklaerung:
    """The block ``barrierefreiheit``. Raises WegweiserError for what it may not say."""
    if options["stand"] and options["stand"] not in STAND:
        raise WegweiserError(
            f"Den Stand „{options['stand']}“ unter „barrierefreiheit“ gibt es nicht. Möglich: {', '.join(STAND)}."
        )
    listen = {key: tuple(options[key]) for key in ("maengel", "belastung", "ausserhalb")}
    texte = {key: options[key].strip() for key in ("stand", "methode", "recht", "stelle")}
    return Erklaerung(erstellt=_tag(options["erstellt"]), geprueft=_tag(options["geprueft"]), **texte, **listen)


def _tag(value: date | str) -> date | None:
    try:
        return date.fromisoformat(str(value)) if value else None
    except ValueError as error:
        raise WegweiserError(
            f"„{value}“ unter „barrierefreiheit“ ist kein Datum. Bitte so schreiben: 2026-11-22."
        ) from error


def land_of(betreiber: Betreiber) -> Land | None:
    """The Land of the city; None when it has not been filled in."""
    return LAENDER.get(betreiber.land)


def rechtsangaben(betreiber: Betreiber, erklaerung: Erklaerung) -> dict[str, object]:
    """Everything that ANGABEN asks for, by key; falsy where it has not been filled in."""
    angaben = {key: getattr(betreiber if hasattr(betreiber, key) else erklaerung, key) for key in ANGABEN}
    if land := land_of(betreiber):
        angaben["recht"] = erklaerung.recht or land.recht
        angaben["stelle"] = erklaerung.stelle or land.stelle
    return angaben


def fehlende_angaben(betreiber: Betreiber, erklaerung: Erklaerung) -> Iterator[str]:
    """Keys that are still placeholders, as they stand in ``mkdocs.yml``: „betreiber.anschrift“."""
    for key, wert in rechtsangaben(betreiber, erklaerung).items():
        if not wert:
            yield f"betreiber.{key}" if hasattr(betreiber, key) else f"barrierefreiheit.{key}"
