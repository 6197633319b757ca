import pytest

from wegweiser.checking.rules import reihenfolge_der_nummern

Q = "quelle: [{titel: Test}]\n"


def paper(nummer: str, datum: str, more: str = "") -> str:
    return f"betreff: Papier\nkommune: stadt\nnummer: {nummer}\ndatum: {datum}\n{more}{Q}"


@pytest.mark.parametrize(
    ("reached", "smaller", "named", "speaks"),
    [
        (101, [145, 377], 895, True),
        (101, [145, 377], 202, False),  # not more than twice as high
        (101, [145, 146], 203, True),
        (101, [145], 895, False),  # one smaller number is no proof
        (101, [145, 896], 895, False),
        (500, [145, 377], 895, False),  # the count had come far
    ],
)
def test_it_speaks_with_evidence_only(rule, reached, smaller, named, speaks):
    files = {f"vorlagen/stadt/p{number}.yml": paper(f"GRDrs {number}/2025", "2025-07-01") for number in smaller}
    files["vorlagen/stadt/erst.yml"] = paper(f"GRDrs {reached}/2025", "2025-02-02")
    files["vorlagen/stadt/nennt.yml"] = paper("7/2025", "2025-02-02", f"bezug: [{{nummer: GRDrs {named}/2025}}]\n")
    found = [(one.source.below_content, one.path) for one in rule(reihenfolge_der_nummern, files)]
    assert found == ([("vorlagen/stadt/nennt.yml", ("bezug", 0, "nummer"))] if speaks else [])


def test_a_paper_is_no_evidence_against_itself(rule):
    files = {
        f"vorlagen/stadt/p{number}.yml": paper(f"GRDrs {number}/2025", day)
        for number, day in ((42, "2025-02-21"), (101, "2025-03-01"), (900, "2025-11-07"), (901, "2025-11-08"))
    }
    assert rule(reihenfolge_der_nummern, files) == []
