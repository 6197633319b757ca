from wegweiser.checking.rules import strategie_fehlt

Q = "quelle: [{titel: Test}]\n"
FELD = {f"goals/stadt/plan/0{number}-feld.yml": f"nummer: {number}\ntitel: Feld\n{Q}" for number in (1, 2)}
STRATEGIE = {"goals/stadt/plan/strategie.yml": f"titel: Plan\nkommune: stadt\nkurz: x\n{Q}"}


def test_told_once_for_a_folder(rule):
    (finding,) = rule(strategie_fehlt, FELD)
    assert "content/goals/stadt/plan" in finding.message


def test_silent_with_a_strategy_or_when_it_is_faulty(rule):
    assert rule(strategie_fehlt, FELD | STRATEGIE) == []
    assert rule(strategie_fehlt, FELD, left_out=frozenset({("strategie", "plan")})) == []
