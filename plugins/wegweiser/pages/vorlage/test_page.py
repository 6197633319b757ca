"""Vorlagen: what a paper is, its way through the committees, and the chain in both directions."""

from wegweiser.pages.vorlage.page import pages
from wegweiser.pages.ziele.test_hilfen import (
    SETTINGS,
    gebiete,
    handlungsfeld,
    html,
    portal_aus,
    record,
    seiten,
    strategie,
    vorlage,
    worte,
)

PORTAL = portal_aus(
    gebiete("mitte"),
    strategie(vorlagen=["bericht"]),
    handlungsfeld("6"),
    vorlage("antrag", nummer="158/2022", art="antrag"),
    vorlage("alt", nummer="1/06", datum="2006-03-01"),
    vorlage(
        "bericht",
        nummer="446/22",
        art="mitteilungsvorlage",
        datum="2022-12-06",
        federfuehrung=["Referat"],
        mitzeichnung=["Kämmerei"],
        kurzfassung="Erster Absatz.\n\nZweiter Absatz.",
        beratungsfolge=[
            {"gremium": "Ausschuss", "datum": "2023-01-18", "sitzungsart": "oeffentlich", "zweck": "kenntnisnahme"}
        ],
        bezug=[{"nummer": "1/06", "ref": "alt"}, {"nummer": "9/20", "titel": "Unbekanntes"}],
        antraege=[{"nummer": "158/2022", "ref": "antrag", "von": "Fraktion"}],
        anlagen=[{"titel": "Steckbrief"}, {"titel": "Karte", "url": "https://stadt.example/karte.pdf"}],
        finanzielle_auswirkungen={"vorhanden": False},
        betrifft=["s/6"],
        url="https://ris.stadt.example/446",
    ),
    record("massnahme", "m", titel="Maßnahme m", kommune="stadt", beschreibung="x", vorlagen=["bericht"]),
)
SEITEN = seiten(pages(PORTAL, SETTINGS))


def test_a_paper_is_explained_in_one_sentence():
    text = worte(SEITEN["vorlagen/bericht/"])
    assert (
        "Mitteilungsvorlage 446/22 · Stadt Betreff bericht Eine Mitteilungsvorlage informiert die Ratsmitglieder. Sie entscheidet nichts."
        in text
    )


def test_a_paper_that_informs_shows_no_decision():
    markup = html(SEITEN["vorlagen/bericht/"])
    assert "beratungsfolge__entscheidung" not in markup
    assert "zur Kenntnis Das Gremium wird informiert." in worte(SEITEN["vorlagen/bericht/"])
    assert "Ergebnis nicht dokumentiert" in worte(SEITEN["vorlagen/bericht/"])


def test_the_chain_leads_both_ways():
    assert 'href="../../vorlagen/alt/"' in html(SEITEN["vorlagen/bericht/"])
    assert 'href="../../vorlagen/antrag/"' in html(SEITEN["vorlagen/bericht/"])
    assert "9/20 Unbekanntes (liegt dem Portal nicht vor)" in worte(SEITEN["vorlagen/bericht/"])
    for earlier in ("alt", "antrag"):
        assert "Papiere, die sich auf dieses beziehen 446/22" in worte(SEITEN[f"vorlagen/{earlier}/"])
        assert 'href="../../vorlagen/bericht/"' in html(SEITEN[f"vorlagen/{earlier}/"])


def test_one_finds_the_chains_from_the_paper():
    page = SEITEN["vorlagen/bericht/"]
    assert 'href="../../ketten/m/"' in html(page)
    assert "1 Maßnahme nennt dieses Papier." in worte(page)
    assert 'href="../../ketten/papier/alt/"' in html(SEITEN["vorlagen/alt/"])


def test_the_committees_have_pages():
    assert 'href="../../gremien/stadt-ausschuss/"' in html(SEITEN["vorlagen/bericht/"])


def test_everything_else_that_is_known():
    page = SEITEN["vorlagen/bericht/"]
    for address in (
        "../../ziele/s/6/",
        "../../ziele/s/",
        "../../massnahmen/m/",
        "https://stadt.example/karte.pdf",
        "https://ris.stadt.example/446",
    ):
        assert f'href="{address}"' in html(page)
    text = worte(page)
    for known in (
        "Erster Absatz. Zweiter Absatz.",
        "6. Dezember 2022",
        "Federführung Referat",
        "Mitgezeichnet von Kämmerei",
        "Geld Laut Papier keine finanziellen Auswirkungen.",
        "Anlagen Steckbrief Karte",
    ):
        assert known in text


def test_what_is_missing_is_said():
    text = worte(SEITEN["vorlagen/alt/"])
    for gap in (
        "Welche Art von Papier das ist, ist nicht dokumentiert.",
        "Eine Kurzfassung fehlt noch.",
        "Welche Gremien das Papier beraten haben, ist nicht dokumentiert.",
        "Kein früheres Papier bekannt.",
        "Noch mit keiner Strategie verknüpft.",
        "Noch keine Maßnahme bekannt.",
        "Geld nicht dokumentiert",
    ):
        assert gap in text
        assert gap not in worte(SEITEN["vorlagen/bericht/"])


def test_the_list_has_the_newest_first_and_the_motions():
    text = worte(SEITEN["vorlagen/"])
    assert text.index("446/22") < text.index("1/06") < text.index("Ohne bekanntes Datum 158/2022 Antrag")


def test_an_empty_list_says_so():
    assert "Noch keine Vorlage bekannt." in worte(seiten(pages(portal_aus(), SETTINGS))["vorlagen/"])
