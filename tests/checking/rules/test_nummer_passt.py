import pytest

from wegweiser.checking.rules import nummer_passt


def field(number, strategic, operative, name="06-feld"):
    text = (
        f"nummer: {number}\ntitel: Feld\nquelle: [{{titel: Test}}]\nziele:\n  - nummer: {strategic}\n    titel: Ziel\n"
        f"    operative_ziele: [{{nummer: {operative}, zusammenfassung: x}}]\n"
    )
    return {f"goals/stadt/plan/{name}.yml": text}


@pytest.mark.parametrize(
    ("numbers", "suggestions"),
    [
        (("6", "6.1", "6.1.2"), []),
        (("10", "10.11", "10.11.12"), []),
        (("6", "7.1", "7.1.2"), ["6.1"]),
        (("6", "6.1", "6.2.1"), ["6.1.1"]),
        (("6", "6.1", "6.10.1"), ["6.1.1"]),
        (("6", "60.1", "60.1.1"), ["6.1"]),
    ],
)
def test_numbers_nest(rule, numbers, suggestions):
    found = rule(nummer_passt, field(*numbers, name="feld"))
    assert [finding.suggestion for finding in found] == suggestions


@pytest.mark.parametrize(
    ("name", "count"), [("06-feld", 0), ("6-feld", 0), ("feld", 0), ("07-feld", 1), ("60-feld", 1)]
)
def test_the_file_name_carries_the_number(rule, name, count):
    found = rule(nummer_passt, field("6", "6.1", "6.1.1", name))
    assert [finding.severity for finding in found] == ["notice"] * count
