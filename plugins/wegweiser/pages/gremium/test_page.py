"""Gremien: sittings by day, what the Gremium was to do, and what came of it."""

from wegweiser.pages.gremium.page import pages
from wegweiser.pages.ziele.test_hilfen import SETTINGS, gebiete, html, portal_aus, record, seiten, worte


def vorlage(id: str, *sittings, **data):
    folge = [{"gremium": g, "datum": d} | more for g, d, more in sittings]
    return record(
        "vorlage", id, **{"betreff": f"Betreff {id}", "nummer": id, "kommune": "stadt", "beratungsfolge": folge} | data
    )


PORTAL = portal_aus(
    gebiete("mitte"),
    vorlage(
        "1/23",
        ("Gemeinderat", "2023-03-10", {"zweck": "beschluss", "sitzungsart": "oeffentlich", "ergebnis": "Abgelehnt."}),
        ("Sozialausschuss", "2023-03-01", {"zweck": "kenntnisnahme"}),
    ),
    vorlage("2/23", ("Gemeinderat", "2023-03-10", {}), ("Gemeinde-Rat", "2024-01-11", {"zweck": "einbringung"})),
)
SEITEN = seiten(pages(PORTAL, SETTINGS))
RAT = SEITEN["gremien/stadt-gemeinderat/"]


def test_sittings_with_the_newest_first_and_all_their_papers():
    text = worte(RAT)
    assert "Gremium · Stadt Gemeinderat 2 Sitzungen mit 2 Papieren, die dieses Portal kennt." in text
    assert text.index("11. Januar 2024") < text.index("10. März 2023 1/23 · öffentlich Betreff 1/23")
    assert "Beschluss Das Gremium soll entscheiden. Ergebnis Abgelehnt." in text
    assert (
        "2/23 Betreff 2/23 Wozu das Gremium das Papier bekam, ist nicht dokumentiert. Ergebnis nicht dokumentiert"
        in text
    )
    assert 'href="../../vorlagen/1/23/"' in html(RAT)


def test_roles_are_counted_and_explained():
    text = worte(RAT)
    for role in ("Beschluss: 1 Mal", "Einbringung: 1 Mal", "nicht dokumentiert: 1 Mal"):
        assert role in text
    assert "Gezählt ist jedes Papier in jeder Sitzung, zusammen 3." in text
    assert "In den Papieren heißt es auch: Gemeinde-Rat." in text


def test_taking_note_never_looks_like_a_decision():
    ausschuss = SEITEN["gremien/stadt-sozialausschuss/"]
    assert "sitzung__punkt--entscheidung" not in html(ausschuss)
    assert "material-gavel" not in html(ausschuss)
    assert "zur Kenntnis: 1 Mal Das Gremium wird informiert. Es entscheidet nichts." in worte(ausschuss)
    assert html(RAT).count("sitzung__punkt--entscheidung") == 1


def test_the_list():
    text = worte(SEITEN["gremien/"])
    assert "Stadt Gemeinderat 2 Sitzungen mit 2 Papieren zuletzt am 11. Januar 2024" in text
    assert "Sozialausschuss 1 Sitzung mit 1 Papier zuletzt am 1. März 2023" in text


def test_an_empty_list_says_so():
    assert "Noch kein Gremium bekannt." in worte(seiten(pages(portal_aus(), SETTINGS))["gremien/"])
