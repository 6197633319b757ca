import pytest

from wegweiser.checking.rules import ende_vor_beginn


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("gueltig: {ab: 2026-05-01, bis: 2026-04-30}", True),
        ("gueltig: {ab: 2026-05-01, bis: 2026-05-01}", False),
        ("alter: {von: 12, bis: 6}", True),
        ("alter: {von: 6, bis: 6}", False),
        ("alter: {von: 9, bis: 12}", False),
        ("termine: [{datum: 2026-12-05, beginn: 15:00, ende: 14:59}]", True),
        ("termine: [{datum: 2026-12-05, beginn: 15:00, ende: 15:00}]", True),
        ("termine: [{datum: 2026-12-05, beginn: 20:00, ende: 02:00}]", False),
        ("termine: [{datum: 2026-12-05, beginn: 20:00, ende: 24:00}]", False),
        ("termine: [{datum: 2026-12-05, beginn: 09:00, ende: 02:00}]", True),
        ("oeffnungszeiten: [{wochentag: montag, beginn: 09:00, ende: 08:00, rhythmus: woechentlich}]", True),
        (
            "termine: [{wochentag: montag, beginn: 09:00, rhythmus: woechentlich, ab: 2026-02-01, bis: 2026-01-01}]",
            True,
        ),
    ],
)
def test_pairs_of_an_offer(rule, offer, line, wrong):
    assert len(rule(ende_vor_beginn, {"angebote/x.yml": offer(line)})) == wrong


@pytest.mark.parametrize(
    ("begin", "end", "wrong"),
    [
        ("2026", "2025", True),
        ("2026", "2026", False),
        ("2026-05-01", "2026", False),
        ("2026-05", "2026-05", False),
        ("2026-05-20", "2026-05", False),
        ("2026-05", "2026-04", True),
        ("2026-05", "2026-05-01", False),
    ],
)
def test_years_and_months_reach_to_their_last_day(rule, begin, end, wrong):
    text = f"titel: Plan\nkommune: x-y\nbeschreibung: x\nzeitraum: {{von: {begin}, bis: {end}}}\nquelle: [{{titel: Test}}]\n"
    found = rule(ende_vor_beginn, {"massnahmen/x/plan.yml": text})
    assert [finding.path for finding in found] == [("zeitraum", "bis")] * wrong


def test_other_things_called_von_are_no_dates(rule, offer):
    text = "nummer: 1\ntitel: Feld\ngeschichte: [{art: umbenannt, von: [Zzz], nach: [Aaa], anlass: x}]\nquelle: [{titel: T}]\n"
    assert rule(ende_vor_beginn, {"goals/a/b-c/01-feld.yml": text}) == []
