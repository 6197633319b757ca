"""Numbers are never reused: the finding stands at the second owner, what is in use today comes first."""

from wegweiser.checking.rules import nummer_einmalig

Q = "quelle: [{titel: Test}]\n"


def plan(strategie="", **fields):
    files = {"strategie.yml": f"titel: Plan\nkommune: stadt\nkurz: x\n{strategie}{Q}"}
    files |= {f"{name}.yml": f"titel: Feld\n{text}{Q}" for name, text in fields.items()}
    return {f"goals/stadt/plan-a/{name}": text for name, text in files.items()}


def found(rule, files):
    return [(one.source.below_content.rpartition("/")[2], one.path) for one in rule(nummer_einmalig, files)]


def test_goal_numbers_are_unique_within_a_strategy(rule):
    files = plan(feld="nummer: 1\nziele: [{nummer: 1.1, titel: Ziel}]\n")
    files |= {path.replace("plan-a", "plan-b"): text for path, text in files.items()}
    assert found(rule, files) == []
    files["goals/stadt/plan-a/zwei.yml"] = f"nummer: 2\ntitel: Feld\nziele: [{{nummer: 1.1, titel: Ziel}}]\n{Q}"
    assert found(rule, files) == [("zwei.yml", ("ziele", 0, "nummer"))]


def test_a_former_number_is_taken_for_ever(rule):
    files = plan(feld="nummer: 1\nfruehere_nummern: [2]\n", zwei="nummer: 2\n")
    assert found(rule, files) == [("feld.yml", ("fruehere_nummern", 0))]


def test_a_former_goal_keeps_its_number(rule):
    gone = "fruehere_ziele: [{nummer: 1.1, titel: Fest, verbleib: entfallen}]\n"
    files = plan(gone, feld="nummer: 1\nziele: [{nummer: 1.1, titel: Ziel}]\n")
    assert found(rule, files) == [("strategie.yml", ("fruehere_ziele", 0, "nummer"))]
    assert found(rule, plan(gone, feld="nummer: 1\nziele: [{nummer: 1.2, titel: Ziel}]\n")) == []
