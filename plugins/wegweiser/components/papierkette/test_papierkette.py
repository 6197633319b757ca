"""Chains of papers: what the portal does not have is named, not linked."""

from wegweiser.components.papierkette import bezogen_auf, papiere
from wegweiser.domain.vorlage import Bezug
from wegweiser.pages.ziele.test_hilfen import makro, portal_aus, record, sichtbar

PORTAL = portal_aus(
    record("vorlage", "neu", betreff="Das neue", nummer="2/22", art="antrag", datum="2022-05-01", kommune="stadt"),
    record("vorlage", "alt", betreff="Das alte", nummer="1/06", datum="2006-05-01", kommune="stadt"),
)


def test_a_known_paper_is_linked_with_kind_and_day():
    markup = makro(
        "papierkette", "papierkette", bezogen_auf([Bezug("2/22", ref="neu", von="eine Fraktion")], PORTAL), "../"
    )
    assert '<a href="../vorlagen/neu/">Das neue</a>' in markup
    assert sichtbar(markup) == "2/22 Antrag 1. Mai 2022 eingebracht von: eine Fraktion Das neue"


def test_a_paper_without_a_record_is_named():
    markup = makro("papierkette", "papierkette", bezogen_auf([Bezug("9/99", "Das ferne", "unbekannt")], PORTAL), "../")
    assert "<a" not in markup
    assert sichtbar(markup) == "9/99 Das ferne (liegt dem Portal nicht vor)"


def test_oldest_first():
    assert [paper.nummer for paper in papiere(PORTAL.vorlagen.values())] == ["1/06", "2/22"]
