import pytest

from wegweiser.checking.rules import schreibweise_des_gremiums

Q = "quelle: [{titel: Test}]\n"


def paper(*names: str, more: str = "") -> str:
    folge = "".join(f"  - {{gremium: {name}, datum: 2025-11-24}}\n" for name in names)
    return f"betreff: Papier\nkommune: stadt\nberatungsfolge:\n{folge}{more}{Q}"


@pytest.mark.parametrize(
    ("often", "once", "speaks"),
    [
        ("Gemeinderat", "Gemeinde-Rat", True),
        ("Gemeinderat", "gemeinderat", True),
        ("Sozialausschuss", "Sozialauschuss", True),
        ("Sozialausschuss", "Schulausschuss", False),
        ("Bezirksbeirat 1", "Bezirksbeirat 2", False),
        ("Bezirksbeirat Ost", "Bezirksbeirat West", False),
        ("Rat A", "Rat B", False),
    ],
)
def test_which_names_are_meant_alike(rule, often, once, speaks):
    files = {"vorlagen/stadt/a.yml": paper(often, often), "vorlagen/stadt/b.yml": paper(once)}
    found = [(one.source.below_content, one.suggestion) for one in rule(schreibweise_des_gremiums, files)]
    assert found == ([("vorlagen/stadt/b.yml", often)] if speaks else [])
