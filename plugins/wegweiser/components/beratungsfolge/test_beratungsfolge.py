"""Committees: taking note never looks like a decision, and a missing result is not an agreement."""

from wegweiser.components.beratungsfolge import beratungen
from wegweiser.pages.ziele.test_hilfen import makro, portal_aus, record, sichtbar


def folge(*sittings: dict[str, str]):
    portal = portal_aus(record("vorlage", "v", betreff="V", kommune="stadt", beratungsfolge=list(sittings)))
    return beratungen(portal.vorlagen["v"], portal)


def markup(gremium: str, datum: str = "2022-03-10", **data: str) -> str:
    return makro("beratungsfolge", "beratungsfolge", folge({"gremium": gremium, "datum": datum} | data), "../")


def test_taking_note_is_no_decision_whatever_came_of_it():
    for ergebnis in ({}, {"ergebnis": "Zur Kenntnis genommen."}, {"ergebnis": "Einstimmig beschlossen."}):
        noted = markup("Sozialausschuss", sitzungsart="oeffentlich", zweck="kenntnisnahme", **ergebnis)
        assert "beratungsfolge__entscheidung" not in noted
        assert "material-gavel" not in noted
        assert "zur Kenntnis Das Gremium wird informiert. Es entscheidet nichts." in sichtbar(noted)


def test_only_a_decision_looks_like_one():
    decided = markup("Gemeinderat", zweck="beschluss", ergebnis="Einstimmig **beschlossen**.")
    assert decided.count("beratungsfolge__entscheidung") == 1
    assert "material-gavel" in decided
    for other in ({"zweck": zweck} for zweck in ("kenntnisnahme", "vorberatung", "einbringung", "beratung")):
        assert "beratungsfolge__entscheidung" not in markup("Ausschuss", **other)
        assert "material-gavel" not in markup("Ausschuss", **other)
    assert "material-gavel" not in markup("Ausschuss")


def test_missing_facts_are_said():
    text = sichtbar(markup("Ausschuss", ""))
    for missing in (
        "Datum nicht dokumentiert",
        "ob öffentlich, ist nicht dokumentiert",
        "Wozu das Gremium das Papier bekam, ist nicht dokumentiert.",
        "Ergebnis nicht dokumentiert",
    ):
        assert missing in text


def test_a_known_result_is_shown_in_place_of_the_gap():
    text = sichtbar(
        markup("Gemeinderat", sitzungsart="nichtoeffentlich", zweck="beschluss", ergebnis="Einstimmig beschlossen.")
    )
    assert "10. März 2022 , nicht öffentlich" in text
    assert "Einstimmig beschlossen." in text
    assert "Ergebnis nicht dokumentiert" not in text


def test_the_gremium_has_its_page():
    assert '<a href="../gremien/stadt-gemeinderat/">Gemeinderat</a>' in markup("Gemeinderat")


def test_sittings_in_the_order_of_their_days():
    order = folge(*({"gremium": g, "datum": d} for g, d in (("C", ""), ("B", "2023-09-25"), ("A", "2023-07-24"))))
    assert [beratung.gremium for beratung in order] == ["A", "B", "C"]
