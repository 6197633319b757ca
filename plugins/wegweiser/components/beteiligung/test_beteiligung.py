"""Participation is answered: what was said, what changed, what did not, and what nobody wrote down."""

from wegweiser.components.beteiligung import schritte
from wegweiser.domain.verlauf import verlauf
from wegweiser.pages.ziele.test_hilfen import handlungsfeld, makro, portal_aus, sichtbar, strategie

PORTAL = portal_aus(
    strategie(
        beteiligung=[
            {
                "titel": "Umfrage",
                "art": "befragung",
                "kennung": "umfrage",
                "gesagt": "Es fehlen **Bänke**.",
                "geaendert": [{"text": "Drei neue Bänke.", "ziel": "s/6"}],
                "nicht_geaendert": [
                    {"text": "Kein Nachtbus.", "begruendung": "Sache des Kreises"},
                    {"text": "Kein Fest."},
                ],
            },
            {"titel": "Klausur", "art": "klausur", "kennung": "klausur"},
            {"titel": "Hearing", "art": "hearing"},
        ]
    ),
    handlungsfeld(
        "6",
        geschichte=[
            {
                "art": "umbenannt",
                "anlass": "Umfrage",
                "beteiligung": "umfrage",
                "kennung": "neuer-name",
                "text": "Heißt anders.",
            },
            {"art": "neu", "anlass": "Klausur", "beteiligung": "klausur"},
            {"art": "entfallen", "anlass": "Rat"},
        ],
    ),
)
STRATEGIE = PORTAL.strategien["s"]
SCHRITTE = schritte(STRATEGIE, verlauf(STRATEGIE), "ziele/s/aenderungen/", PORTAL)


def test_the_answer_to_a_step():
    markup = makro("beteiligung", "beteiligung", SCHRITTE[:1], "../")
    text = sichtbar(markup)
    assert (
        "Was gesagt wurde Es fehlen Bänke . Was sich geändert hat Heißt anders. Drei neue Bänke. "
        "Was nicht geändert wurde Kein Nachtbus. Begründung: Sache des Kreises Kein Fest. Warum nicht, ist nicht dokumentiert."
    ) in text
    assert "Nicht dokumentiert:" not in text
    assert 'href="../ziele/s/aenderungen/#aenderung-neuer-name"' in markup
    assert 'href="../ziele/s/6/"' in markup
    assert 'id="beteiligung-umfrage"' in markup


def test_what_is_open_is_said():
    assert [step.offen for step in SCHRITTE] == [
        "",
        "was gesagt wurde und was nicht geändert wurde",
        "was gesagt wurde und was daraus wurde",
    ]


def test_an_event_without_words_is_named_by_kind_and_goal():
    assert [change.titel for change in SCHRITTE[1].geaendert] == ["Neu aufgenommen: 6 Feld 6"]


def test_events_without_a_step_belong_to_none():
    assert SCHRITTE[2].geaendert == ()
