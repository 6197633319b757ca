"""The page of all changes and the pages of former goals: every event once, every number leads on."""

import re

from wegweiser.pages.ziele.page import pages
from wegweiser.pages.ziele.test_hilfen import (
    SETTINGS,
    handlungsfeld,
    html,
    portal_aus,
    record,
    seiten,
    strategie,
    worte,
)

UMZUG = {"art": "verschoben", "kennung": "umzug", "ausgabe": 2023, "anlass": "Rat", "von": ["s/6"], "nach": ["s/4"]}
PORTAL = portal_aus(
    strategie(
        ausgaben=[
            {"jahr": 2006, "titel": "Erste"},
            {"jahr": 2023, "titel": "Zweite", "beschlossen_von": "Gemeinderat", "beschlossen_am": "2023-05", "ergebnis": "einstimmig"},
        ],
        beteiligung=[{"titel": "Umfrage", "art": "befragung", "kennung": "umfrage"}],
        geschichte=[{"art": "neu", "datum": "2006", "anlass": "Rat", "text": "Es geht los."}],
        fruehere_ziele=[
            {"nummer": "6.9", "titel": "Feste", "verbleib": "zusammengefuehrt", "nachfolger": ["s/6.1"], "aenderung": "fest"},
            {"nummer": "7", "titel": "Wege", "verbleib": "verschoben"},
            {"kennung": "ohne-nummer", "titel": "Alt", "verbleib": "nicht_dokumentiert", "text": "Mehr *steht* da nicht."},
        ],
    ),
    handlungsfeld("4", geschichte=[UMZUG | {"text": "Kommt herein."}]),
    handlungsfeld(
        "6",
        geschichte=[
            UMZUG | {"text": "Zieht aus."},
            {"art": "umformuliert", "ausgabe": 2023, "anlass": "nicht dokumentiert", "anzahl": {"was": "Ziele", "vorher": 9, "nachher": 4}},
            {"art": "umformuliert", "datum": "2023", "anlass": "Rat", "beteiligung": "umfrage"},
        ],
        ziele=[
            {
                "nummer": "6.1",
                "titel": "Zusammenhalt",
                "fruehere_nummern": ["6.5"],
                "geschichte": [{"art": "zusammengefuehrt", "kennung": "fest", "datum": "2025", "anlass": "Rat", "von": ["s/6.9"]}],
            }
        ],
    ),
    record("vorlage", "v", betreff="Bericht", kommune="stadt"),
)  # fmt: skip
SEITEN = seiten(pages(PORTAL, SETTINGS))
LISTE = SEITEN["ziele/s/aenderungen/"]


def test_every_change_stands_once():
    anchors = re.findall(r'<li class="geschichte__ereignis" id="(aenderung-[^"]+)"', html(LISTE))
    assert sorted(anchors) == [
        "aenderung-6_2",
        "aenderung-6_3",
        "aenderung-fest",
        "aenderung-strategie_1",
        "aenderung-umzug",
    ]
    assert "5 Änderungen sind dokumentiert" in worte(LISTE)


def test_the_summary_says_what_the_list_holds():
    text = worte(LISTE)
    assert (
        "Von der Ausgabe 2006 zur Ausgabe 2023 Zweite Entschieden: Gemeinderat, Mai 2023, einstimmig Kurz gezählt "
        "3 Änderungen : 2 neu formuliert, 1 verschoben Handlungsfeld 6: vorher 9 Ziele, nachher 4 1 davon nach Beteiligung "
        "Bei 2 ist der Zeitpunkt nicht dokumentiert Bei 1 ist der Anlass nicht dokumentiert"
    ) in text
    assert "Seit der Ausgabe 2023 Kurz gezählt 1 Änderung : 1 zusammengeführt" in text
    assert "Die erste Ausgabe 2006 Erste Wer entschieden hat, ist nicht dokumentiert." in text


def test_a_move_stands_where_it_left_and_leads_to_both():
    markup = html(LISTE)
    field = markup[markup.index('id="ausgabe-2023-handlungsfeld-6"') :]
    assert field.index("aenderung-umzug") < field.index("</div>\n</section>")
    assert 'id="ausgabe-2023-handlungsfeld-4"' not in markup
    assert 'href="../../../ziele/s/4/#aenderung-umzug"' in markup
    assert 'id="aenderung-umzug"' in html(SEITEN["ziele/s/4/"])
    assert "Kommt herein." in worte(SEITEN["ziele/s/4/"])
    assert "Zieht aus." in worte(SEITEN["ziele/s/6/"])


def test_change_and_step_lead_to_each_other():
    assert 'href="../../../ziele/s/#beteiligung-umfrage"' in html(SEITEN["ziele/s/6/"])
    assert 'href="../../ziele/s/aenderungen/#aenderung-6_3"' in html(SEITEN["ziele/s/"])


def test_no_change_no_page():
    assert "ziele/s/aenderungen/" not in seiten(pages(portal_aus(strategie()), SETTINGS))


def test_an_old_number_leads_on():
    page = SEITEN["ziele/s/6-5/"]
    assert "Frühere Nummer 6.5 Das Ziel trägt jetzt eine andere Nummer. Hier geht es weiter 6.1 Zusammenhalt" in worte(
        page
    )
    assert 'href="../../../ziele/s/6-1/"' in html(page)
    assert "Frühere Nummer 6.5" in worte(SEITEN["ziele/s/6-1/"])


def test_a_former_goal_says_what_became_of_it():
    text = worte(SEITEN["ziele/s/6-9/"])
    assert "6.9 Feste Dieses Ziel hieß „Feste“. Es wurde mit anderen zusammengeführt. Hier geht es weiter 6.1" in text
    assert "Wann und warum Zusammengeführt 2025" in text
    assert 'href="../../../ziele/s/6-9/"' in html(SEITEN["ziele/s/6-1/"]), "its successor names it"


def test_what_is_not_documented_about_a_former_goal_is_said():
    moved = worte(SEITEN["ziele/s/7/"])
    assert "Wohin, ist nicht dokumentiert." in moved
    assert "Zeitpunkt und Anlass sind nicht dokumentiert." in moved
    unknown = worte(SEITEN["ziele/s/frueher/ohne-nummer/"])
    assert "Was daraus wurde, ist nicht dokumentiert." in unknown
    assert "Unter welcher Nummer es stand, ist nicht dokumentiert." in unknown
    assert "Wohin" not in unknown
