"""No part of a record is forgotten: whatever changes is told under one heading and no other."""

from dataclasses import fields

import pytest

from wegweiser.domain.angebot import Angebot
from wegweiser.domain.indikator import Indikator
from wegweiser.domain.massnahme import Massnahme
from wegweiser.domain.vorlage import Vorlage
from wegweiser.domain.ziel import Strategie, Ziel
from wegweiser.report import angebote, massnahmen, vorlagen, zahlen, ziele

IDENTITY = {"id", "datei", "fruehere_ids", "strategie", "nummer", "fruehere_nummern", "ebene"}
"""Parts by which a record is found; they are no news."""


@pytest.mark.parametrize(
    ("thing", "aspekte", "elsewhere"),
    [
        (Angebot, angebote.ASPEKTE, {"deutsch"}),
        (Massnahme, massnahmen.ASPEKTE, {"status", "zeitraum", "budget"}),
        (Indikator, zahlen.ASPEKTE, set()),
        (Vorlage, vorlagen.ASPEKTE, set()),
        (Strategie, ziele.STRATEGIE, {"status", "handlungsfelder"}),
        (Ziel, ziele.ASPEKTE, {"titel", "status", "fristen", "zielwert", "geschichte", "kinder"}),
    ],
)
def test_every_part_is_covered_once(thing, aspekte, elsewhere):
    covered = [part for parts in aspekte.values() for part in parts]
    assert len(covered) == len(set(covered))
    own = {field.name for field in fields(thing)} - (IDENTITY - set(covered))
    assert own - set(covered) == elsewhere
    assert set(covered) <= own
