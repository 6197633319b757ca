"""What a person has to look at again, and when; and what nobody has looked at yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from wegweiser.domain.portal import Portal, sort_key

from .bestand import Bestand


class Posten(NamedTuple):
    """A record that is checked regularly. ``faellig_am`` is None when nobody has checked it yet."""

    art: str
    titel: str
    adresse: str
    geprueft_am: date | None
    geprueft_von: str
    faellig_am: date | None

    def ist_ueberfaellig(self, heute: date) -> bool:
        """The day of the next check has passed."""
        return self.faellig_am is not None and self.faellig_am < heute


class Pruefplan(NamedTuple):
    """Checked records by the day of their next check, and those that were never checked, by title."""

    termine: tuple[Posten, ...]
    nie: tuple[Posten, ...]
    heute: date

    @property
    def ueberfaellig(self) -> int:
        """How many checks are overdue."""
        return sum(posten.ist_ueberfaellig(self.heute) for posten in self.termine)


def pruefplan(bestand: Bestand, portal: Portal, heute: date) -> Pruefplan:
    """All records of the Kommune that are to be checked; offers that have ended need no check."""
    return portal.once(("pruefplan", bestand.id, heute), lambda: _plan(bestand, heute))


def _plan(bestand: Bestand, heute: date) -> Pruefplan:
    found = sorted(_posten(bestand, heute), key=lambda posten: sort_key(posten.titel))
    return Pruefplan(
        tuple(
            sorted((posten for posten in found if posten.faellig_am), key=lambda posten: posten.faellig_am or date.max)
        ),
        tuple(posten for posten in found if not posten.faellig_am),
        heute,
    )


def _posten(bestand: Bestand, heute: date) -> Iterator[Posten]:
    for angebot in bestand.angebote:
        if not angebot.ist_abgelaufen(heute):
            yield Posten(
                "Angebot",
                angebot.titel,
                angebot.adresse,
                angebot.geprueft_am,
                angebot.geprueft_von,
                angebot.pruefung_faellig_am(),
            )
    for notruf in bestand.notrufe:
        yield Posten("Notruf", notruf.titel, "hilfe-jetzt/", notruf.geprueft_am, "", notruf.pruefung_faellig_am())
