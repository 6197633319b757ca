import pytest

from wegweiser.checking.rules import offene_angaben


@pytest.mark.parametrize(
    ("lines", "places"),
    [
        ("offene_angaben: [kosten]\nkosten: {art: spende}", [0]),
        ("offene_angaben: [ort, kosten]\nkosten: {art: spende}", [1]),
        ("offene_angaben: [termine]\ntermine_text: bald", [0]),
        ("offene_angaben: [termine]\noeffnungszeiten: [{datum: 2026-12-05}]", [0]),
        ("offene_angaben: [kontakt]", [0]),
        ("offene_angaben: [kosten, termine, anmeldung, barrierefreiheit]", []),
        ("offene_angaben: [barrierefreiheit]\nbarrierefreiheit_hinweis: Bitte klingeln.", []),
    ],
)
def test_what_is_given_is_not_open(rule, offer, lines, places):
    found = rule(offene_angaben, {"angebote/x.yml": offer(lines)})
    assert [finding.path for finding in found] == [("offene_angaben", place) for place in places]
