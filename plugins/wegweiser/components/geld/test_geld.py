"""Money: amounts in words, and sums of one kind only."""

import pytest

from wegweiser.components.geld import Summe, betraege, im_papier, summen
from wegweiser.domain.massnahme import Budget
from wegweiser.domain.vorlage import FinanzielleAuswirkungen
from wegweiser.pages.ziele.test_hilfen import makro, sichtbar

BUDGET = (
    Budget(400800, stand="beschlossen", hinweis="Für drei Projekte."),
    Budget(45000.5, jahr="2024", stand="beschlossen"),
    Budget(70000, pro_jahr=True, stand="beantragt"),
    Budget(6.5, pro_jahr=True, jahr="2022", stand="beschlossen"),
    Budget(1, stand="beantragt"),
    Budget(2),
    Budget(3),
)


def test_only_decided_or_requested_amounts_for_once_are_added():
    assert summen(BUDGET) == [Summe("beschlossen", "445.800,50 Euro", 2)]


def test_requested_and_decided_money_stay_apart():
    both = [*BUDGET, Budget(9, stand="beantragt")]
    assert summen(both) == [Summe("beschlossen", "445.800,50 Euro", 2), Summe("beantragt", "10 Euro", 2)]


def test_one_amount_is_no_sum():
    assert summen(BUDGET[:1]) == []


def test_amounts_say_when_and_whether_they_are_decided():
    text = sichtbar(makro("geld", "geld", betraege(BUDGET[:4] + BUDGET[5:6]), summen(BUDGET), "../"))
    assert text.startswith("400.800 Euro beschlossen Für drei Projekte. 45.000,50 Euro 2024 beschlossen")
    assert "70.000 Euro pro Jahr beantragt 6,50 Euro pro Jahr, ab 2022 beschlossen" in text
    assert "2 Euro ob beschlossen, ist nicht genannt" in text
    assert "Zusammen einmalig beschlossen: 445.800,50 Euro (2 Beträge)" in text


def test_lists_lead_to_the_massnahme():
    markup = makro("geld", "geld", betraege(BUDGET[:1], "Quartiere", "massnahmen/q/"), [], "../")
    assert '<a href="../massnahmen/q/">Quartiere</a>' in markup
    assert "Zusammengezählt" not in markup


@pytest.mark.parametrize(
    ("effects", "sentence"),
    [
        (None, ""),
        (FinanzielleAuswirkungen(False), "Laut Papier keine finanziellen Auswirkungen."),
        (FinanzielleAuswirkungen(True, 40000, "Pro Jahr."), "Laut Papier 40.000 Euro. Pro Jahr."),
        (FinanzielleAuswirkungen(True, 0), "Laut Papier 0 Euro."),
        (FinanzielleAuswirkungen(True), "Laut Papier gibt es finanzielle Auswirkungen. Ein Betrag ist nicht genannt."),
        (
            FinanzielleAuswirkungen(True, None, "Im Haushalt."),
            "Laut Papier gibt es finanzielle Auswirkungen. Im Haushalt.",
        ),
    ],
)
def test_money_of_a_paper_in_a_sentence(effects, sentence):
    assert im_papier(effects) == sentence
