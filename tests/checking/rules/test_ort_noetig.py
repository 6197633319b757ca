import pytest

from wegweiser.checking.rules import ort_noetig


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        ("zugang: [telefon, vor_ort]", 1),
        ("zugang: [vor_ort]\nort: {name: Haus, ort: Stadt}", 0),
        ("zugang: [vor_ort]\nschutzadresse: true", 0),
        ("zugang: [vor_ort]\nschutzadresse: false", 1),
        ("zugang: [vor_ort]\noffene_angaben: [ort]", 0),
        ("zugang: [telefon, online, hausbesuch]", 0),
        ("", 0),
    ],
)
def test_whoever_should_come_must_know_where(rule, offer, lines, count):
    found = rule(ort_noetig, {"angebote/x.yml": offer(lines)})
    assert [finding.severity for finding in found] == ["notice"] * count
