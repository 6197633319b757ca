"""An editor hears what is odd about a group of synonyms, at the line where it stands; sound groups are silent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from wegweiser.checking.finding import NOTICE
from wegweiser.domain.portal import Portal
from wegweiser.domain.uebersetzen import uebersetze
from wegweiser.domain.vokabular import Synonymgruppe
from wegweiser.pipeline import check_content, index_site
from wegweiser.reading.record import Record, SourceRef
from wegweiser.search.check_synonyms import check_synonyms
from wegweiser.search.documents import Dokument
from wegweiser.search.impacts import weigh
from wegweiser.search.synonyms import Phrases
from wegweiser.settings import Settings
from wegweiser.sprachen import SPRACHEN

from .conftest import TOWN

OFFERS = ("Tafelladen für alle", "Suppe in der Tafel", "Beratung bei Schulden", "Suppe am Markt", "Chor")
GOAL = "Der Kältebus fährt"
FILE = SourceRef(Path("synonyme.yml"), "vokabular/synonyme.yml", "content/vokabular/synonyme.yml")


def findings(
    *groups: Synonymgruppe, offers: tuple[str, ...] = OFFERS, sprache: str = "de", name: str = "synonyme"
) -> list[tuple[str, str]]:
    """Key and message of each; one strategic goal stands behind the offers. ``name``: of the file that is there."""
    documents = [
        *(
            Dokument("angebot", f"a{i}", f"angebote/a{i}/", text, felder={"titel": (text,)})
            for i, text in enumerate(offers)
        ),
        Dokument("ziel", "z", "ziele/z/", GOAL, felder={"titel": (GOAL,)}),
    ]
    portal = Portal(records=(Record("synonyme", name, FILE, {}),), synonyme=groups)
    phrases = Phrases(weigh(documents, lambda word: (), sprache), groups, sprache)
    found = list(check_synonyms(portal, phrases, len(offers)))
    assert all(finding.severity == NOTICE and finding.next_step for finding in found)
    return [(finding.key, finding.message) for finding in found]


def test_sound_groups_are_silent():
    assert findings(Synonymgruppe(("Tafel", "Suppenküche")), Synonymgruppe(("Hunger",), True, ("Tafel",))) == []


def test_a_group_that_leads_nowhere():
    nowhere = "Keines der Wörter, auf die diese Gruppe führt, kommt in einem Angebot vor."
    assert findings(Synonymgruppe(("Wärmestube", "Kältehilfe"))) == [("gruppen[1].woerter", nowhere)]
    assert findings(Synonymgruppe(("Tafel",), True, ("Wärmestube",))) == [("gruppen[1].bedeutet", nowhere)]


def test_a_goal_that_no_offer_has():
    expected = [("gruppen[1].bedeutet[2]", "„Kältebus“ kommt in keinem Angebot vor und führt deshalb zu nichts.")]
    assert (
        findings(Synonymgruppe(("Hunger",), True, ("Tafel", "Kältebus"))) == expected
    )  # only a goal of the city has it


def test_a_circle():
    found = findings(
        Synonymgruppe(("Hunger", "Suppe"), True, ("Tafel",)),
        Synonymgruppe(("Tafel",), True, ("Schulden",)),
        Synonymgruppe(("Schulden",), True, ("Suppe",)),
    )
    assert found == [
        ("gruppen[1].woerter[2]", "„Suppe“ führt im Kreis auf sich selbst zurück."),
        ("gruppen[2].woerter[1]", "„Tafel“ führt im Kreis auf sich selbst zurück."),
        ("gruppen[3].woerter[1]", "„Schulden“ führt im Kreis auf sich selbst zurück."),
    ]


def test_a_word_that_fits_half_of_the_portal():
    offers = ("Treff am Markt", "Treff im Hof", "Chor")
    message = "„Treff“ passt auf 2 von 3 Angeboten: Wer ein anderes Wort dieser Gruppe sucht, bekommt sie alle."
    assert findings(Synonymgruppe(("Treff", "Runde")), offers=offers) == [("gruppen[1].woerter[1]", message)]
    assert findings(Synonymgruppe(("Treff",), True, ("Chor",)), offers=offers) == []  # nobody is led to it


def english(*woerter: str, bedeutet: tuple[str, ...]) -> Synonymgruppe:
    return Synonymgruppe(woerter, True, bedeutet, "en")


def test_the_list_of_a_language_is_looked_at_with_its_index():
    groups = (Synonymgruppe(("Hunger",), True, ("Kältebus",)), english("hungry", bedeutet=("Tafel", "Wärmestube")))
    expected = [("gruppen[1].bedeutet[2]", "„Wärmestube“ kommt in keinem Angebot vor und führt deshalb zu nichts.")]
    assert findings(*groups, sprache="en", name="synonyme-en") == expected
    assert findings(*groups, sprache="en") == []  # there is a German file alone


def test_words_of_another_language_may_lead_to_many_offers_and_be_written_alike():
    offers = ("Treff am Markt", "Treff im Hof", "Chor")
    assert (
        findings(english("meeting", "treff", bedeutet=("Treff",)), offers=offers, sprache="en", name="synonyme-en")
        == []
    )


@pytest.mark.parametrize(("sprache", "file"), [("de", "synonyme.yml"), ("en", "synonyme-en.yml")])
def test_the_build_says_in_which_line(parts_cache, sprache, file):
    settings = Settings(content=TOWN, heute=date(2026, 11, 22))
    portal, _ = check_content(settings)
    group = Synonymgruppe(("Wärmestube",), True, ("Kältehilfe",), sprache)
    there = uebersetze(replace(portal, synonyme=(group,)), SPRACHEN[sprache])
    _, found = index_site(there, [], settings, parts_cache)
    assert [finding.source.below_content for finding in found] == [f"vokabular/{file}"]
    assert found[0].line > 1
