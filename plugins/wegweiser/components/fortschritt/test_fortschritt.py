"""Progress is counted goal by goal: nothing unknown becomes a number, what is missing is listed."""

from wegweiser.components.fortschritt import fehlt_satz, fortschritt, fristen, luecken, operative
from wegweiser.domain.ziel import OPERATIV, Frist, Ziel
from wegweiser.pages.ziele.test_hilfen import handlungsfeld, makro, portal_aus, record, sichtbar, strategie


def ziele(*werte: str) -> list[Ziel]:
    return [
        Ziel("s", f"1.1.{number}", OPERATIV, f"Ziel {number}", "", status=wert) for number, wert in enumerate(werte)
    ]


def test_every_goal_is_one_field_and_every_part_is_said():
    counted = fortschritt(ziele("erreicht", "offen", "", "erreicht", "unbekannt", "verfehlt"))
    assert counted.satz == "2 von 6 operativen Zielen erreicht"
    assert counted.rest == "1 noch nicht begonnen, 1 verfehlt und 2 nicht bekannt"
    assert [(part.wert, part.anzahl) for part in counted.teile] == [
        ("erreicht", 2),
        ("offen", 1),
        ("verfehlt", 1),
        ("unbekannt", 2),
    ]
    markup = makro("fortschritt", "fortschritt", counted)
    picture = markup[markup.index('class="fortschritt__bild') : markup.index("</svg>")]
    assert picture.count("<rect") == 6
    assert picture.count("--unbekannt") == 2
    assert sichtbar(markup).startswith(
        "2 von 6 operativen Zielen erreicht 2 erreicht 1 noch nicht begonnen 1 verfehlt 2 Stand nicht bekannt So wird gezählt"
    )
    assert "%" not in sichtbar(markup)
    assert "Prozent" not in sichtbar(markup)


def test_one_goal_in_the_singular_and_none_at_all():
    assert fortschritt(ziele("unbekannt")).satz == "0 von 1 operativen Ziel erreicht"
    assert fortschritt([]).teile == ()
    assert sichtbar(makro("fortschritt", "fortschritt", fortschritt([]))) == ""


def test_many_goals_fill_several_rows():
    many = fortschritt(ziele(*["offen"] * 45))
    assert (many.je_reihe, many.reihen) == (20, 3)
    assert [(field.spalte, field.reihe) for field in many.felder][-1] == (4, 2)
    assert len({(field.spalte, field.reihe) for field in many.felder}) == 45


OPERATIVE = [
    {"nummer": "1.1.1", "zusammenfassung": "A", "zielwert": {"wert": 5, "einheit": "Treffs"}},
    {
        "nummer": "1.1.2",
        "zusammenfassung": "B",
        "indikatoren": ["mit-ziel"],
        "fristen": [{"bis": "2030", "was": "Umbau"}],
    },
    {"nummer": "1.1.3", "zusammenfassung": "C", "status": "erreicht", "fristen": [{"bis": "2025", "was": "Regeln"}]},
]
PORTAL = portal_aus(
    strategie(),
    handlungsfeld("1", ziele=[{"nummer": "1.1", "titel": "Z", "operative_ziele": OPERATIVE}]),
    record("massnahme", "m", titel="M", kommune="stadt", beschreibung="x", ziele=["s/1.1.1", "s/1.1"]),
    record("massnahme", "n", titel="N", kommune="stadt", beschreibung="x", ziele=["s"]),
    record("indikator", "mit-ziel", titel="I", kommune="stadt", einheit="Treffs", zielwert={"wert": 3}),
)
DREI = operative(PORTAL.strategien["s"].handlungsfelder)


def test_what_is_missing_is_listed_goal_by_goal():
    found = {gap.satz: [goal.titel for goal in gap.ziele] for gap in luecken(DREI, PORTAL)}
    assert found == {
        "2 von 3 operativen Zielen haben noch keine Maßnahme": [
            "1.1.2 B",
            "1.1.3 C",
        ],  # those of the whole plan count for none
        "2 von 3 operativen Zielen haben noch keine Zahl": ["1.1.1 A", "1.1.3 C"],
        "1 von 3 operativen Zielen hat noch keinen Zielwert": ["1.1.3 C"],  # an Indikator may have it
    }


def test_a_goal_says_what_it_lacks():
    assert [fehlt_satz(ziel, PORTAL) for ziel in DREI] == [
        "Noch keine Zahl.",
        "Noch keine Maßnahme.",
        "Noch keine Maßnahme, keine Zahl und kein Zielwert.",
    ]


def test_deadlines_in_their_order_and_none_runs_out_for_a_goal_that_is_reached():
    found = fristen(DREI)
    assert [(deadline.bis, deadline.letzter_tag) for deadline, _ in found] == [("2025", ""), ("2030", "2030-12-31")]
    markup = makro("fortschritt", "fristen", found, "../")
    assert 'data-fristen="2030-12-31" data-fristen-zahl="2" hidden' in markup
    assert "abgelaufen" not in sichtbar(markup)
    assert Frist("2030", "Umbau").was in sichtbar(markup)
