import pytest

from wegweiser.checking.rules import verweise

BASE = {
    "gebiete/stadt.yml": "kommune: stadt\nname: Stadt\nquelle: [{titel: Test}]\n",
    "traeger/verein.yml": "name: Verein\nquelle: [{titel: Test}]\n",
    "vokabular/themen.yml": "eintraege: [{id: begegnung, name: Begegnung}]\nquelle: [{titel: Test}]\n",
    "vokabular/zielgruppen.yml": "eintraege: [{id: alle, name: Alle}]\nquelle: [{titel: Test}]\n",
}
ANGEBOT = "angebote/stadt/lesecafe.yml"


def test_known_references_are_silent(rule, offer):
    assert rule(verweise, {**BASE, ANGEBOT: offer()}) == []


def test_the_five_parts(rule, offer):
    (finding,) = rule(verweise, {**BASE, ANGEBOT: offer("traeger: verien")})
    assert finding.path == ("traeger",)
    assert finding.message == "„verien“ ist als Träger nicht bekannt."
    assert finding.hint == "Gemeint sein könnte „verein“ (content/traeger/verein.yml)."
    assert finding.suggestion == "verein"
    assert finding.next_step == "Bitte die Schreibweise korrigieren oder den Träger neu anlegen."


@pytest.mark.parametrize(
    ("line", "left_out"),
    [
        ("traeger: kaputt", ("traeger", "kaputt")),
        ("kommune: dorf", ("gebiete", "dorf")),
        ("gebiet: dorf-nord", ("gebiete", "dorf")),
        ("ziele: [plan/1.1]", ("strategie", "plan")),
        ("ziele: [plan/1.1]", ("handlungsfeld", "plan/01-wohnen")),
        ("sprachen: [de]", ("vokabular", "sprachen")),
    ],
)
def test_silent_when_the_record_is_there_but_faulty(rule, offer, line, left_out):
    files = {**BASE, ANGEBOT: offer(line)}
    assert len(rule(verweise, files)) == 1
    assert rule(verweise, files, left_out=frozenset((left_out,))) == []


def test_a_missing_vocabulary_is_told_once(rule, offer):
    files = {**BASE, ANGEBOT: offer("sprachen: [de, en]"), "angebote/stadt/zwei.yml": offer("sprachen: [de]")}
    (finding,) = rule(verweise, files)
    assert "Vokabular „sprachen“ fehlt" in finding.message


def test_every_target_of_the_schemas_has_its_words(schemas):
    from wegweiser.checking.references import targets
    from wegweiser.record_kinds import RECORD_KINDS

    found = {target for kind in RECORD_KINDS for target in targets(schemas.shape(kind.name))}
    assert {target for target in found if not target.startswith("vokabular/")} <= verweise.WORDS.keys()
