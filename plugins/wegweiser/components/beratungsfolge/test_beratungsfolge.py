"""Committees: taking note never looks like a decision, and a missing result is not an agreement."""

from wegweiser.components.beratungsfolge import beratungen
from wegweiser.domain.vorlage import Beratung
from wegweiser.pages.ziele.test_hilfen import makro, sichtbar


def markup(*folge: Beratung) -> str:
    return makro("beratungsfolge", "beratungsfolge", beratungen(folge), "../")


def test_taking_note_is_no_decision():
    noted = markup(Beratung("Sozialausschuss", "2023-03-06", "oeffentlich", "kenntnisnahme"))
    assert "beratungsfolge__entscheidung" not in noted
    assert "zur Kenntnis Das Gremium wird informiert. Es entscheidet nichts." in sichtbar(noted)


def test_only_a_decision_looks_like_one():
    decided = markup(Beratung("Gemeinderat", "2022-03-10", "oeffentlich", "beschluss", "Einstimmig **beschlossen**."))
    assert decided.count("beratungsfolge__entscheidung") == 1
    assert "material-gavel" in decided
    for zweck in ("kenntnisnahme", "vorberatung", "einbringung", "beratung"):
        other = markup(Beratung("Ausschuss", "2022-03-10", "oeffentlich", zweck))
        assert "beratungsfolge__entscheidung" not in other
        assert "material-gavel" not in other


def test_missing_facts_are_said():
    text = sichtbar(markup(Beratung("Ausschuss")))
    for missing in (
        "Datum nicht dokumentiert",
        "ob öffentlich, ist nicht dokumentiert",
        "Wozu das Gremium das Papier bekam, ist nicht dokumentiert.",
        "Ergebnis nicht dokumentiert",
    ):
        assert missing in text


def test_a_known_result_is_shown_in_place_of_the_gap():
    text = sichtbar(
        markup(Beratung("Gemeinderat", "2022-03-10", "nichtoeffentlich", "beschluss", "Einstimmig beschlossen."))
    )
    assert "10. März 2022 , nicht öffentlich" in text
    assert "Einstimmig beschlossen." in text
    assert "Ergebnis nicht dokumentiert" not in text


def test_sittings_in_the_order_of_their_days():
    order = beratungen([Beratung("C"), Beratung("B", "2023-09-25"), Beratung("A", "2023-07-24")])
    assert [beratung.gremium for beratung in order] == ["A", "B", "C"]
