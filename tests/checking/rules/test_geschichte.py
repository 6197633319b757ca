"""What a history names exists. The sentences are in tests/faelle/geschichte/."""

import pytest

from wegweiser.checking.rules import geschichte

Q = "quelle: [{titel: Test}]\n"
STRATEGIE = (
    "titel: Plan\nkommune: stadt\nkurz: x\nausgaben: [{jahr: 2023, titel: Fassung}]\n"
    "beteiligung: [{titel: Umfrage, art: befragung, kennung: umfrage}]\n"
    "fruehere_ziele: [{kennung: altes-ziel, titel: Alt, verbleib: entfallen}]\n"
)


@pytest.mark.parametrize(
    ("event", "key"),
    [
        ("ausgabe: 2023", None),
        ("ausgabe: 2022", "ausgabe"),
        ("beteiligung: umfrage", None),
        ("beteiligung: klausur", "beteiligung"),
        ("von: [plan-a/1, plan-a/altes-ziel]", None),
        ("nach: [plan-a/anderes-ziel]", "nach"),
        ("nach: [plan-b/1]", "nach"),
        ("nach: [haus-a/strasse-b]", None),
    ],
)
def test_what_an_event_names(rule, event, key):
    files = {
        "goals/stadt/plan-a/strategie.yml": STRATEGIE + Q,
        "goals/stadt/plan-a/feld.yml": f"nummer: 1\ntitel: Feld\n{Q}geschichte: [{{art: neu, anlass: Rat, {event}}}]\n",
    }
    assert [one.path[2] for one in rule(geschichte, files)] == ([key] if key else [])


def test_one_kennung_is_one_kind_of_event(rule):
    events = "geschichte: [{{art: {}, anlass: Rat, kennung: fest}}, {{art: neu, anlass: Rat, kennung: fest}}]\n"
    assert list(rule(geschichte, {"goals/stadt/plan-a/strategie.yml": STRATEGIE + Q + events.format("neu")})) == []
    (finding,) = rule(geschichte, {"goals/stadt/plan-a/strategie.yml": STRATEGIE + Q + events.format("geteilt")})
    assert finding.path == ("geschichte", 1, "kennung")
