"""The path from motion to offer: every link has its place, and what is missing says so in words."""

from wegweiser.components.kette import ketten_verweise, stationen
from wegweiser.pages.ziele.test_hilfen import (
    HEUTE,
    angebot,
    gebiete,
    handlungsfeld,
    makro,
    portal_aus,
    record,
    sichtbar,
    strategie,
)

NAMES = ["Antrag", "Papier", "Gremien", "Beschluss", "Geld", "Maßnahme", "Angebot", "Ziel"]
SITTING = {"gremium": "Rat", "datum": "2023-01-18"}
ALL = portal_aus(
    gebiete("mitte"),
    strategie(),
    handlungsfeld("6"),
    angebot("treff", gebiet="mitte"),
    angebot("alter-treff", gebiet="mitte", status="beendet"),
    record(
        "vorlage", "a", betreff="Mehr Bänke", nummer="3/22", art="antrag", kommune="stadt", federfuehrung=["Fraktion"]
    ),
    record(
        "vorlage",
        "v",
        betreff="Bänke",
        nummer="45/23",
        art="beschlussvorlage",
        datum="2023-01-02",
        kommune="stadt",
        beratungsfolge=[
            SITTING | {"gremium": "Ausschuss", "datum": "2023-01-10", "zweck": "vorberatung", "ergebnis": "Empfohlen."},
            SITTING | {"sitzungsart": "oeffentlich", "zweck": "beschluss", "ergebnis": "**Einstimmig** beschlossen."},
        ],
        finanzielle_auswirkungen={"vorhanden": True, "betrag": 900, "hinweis": "Im Haushalt."},
    ),
    record(
        "massnahme",
        "m",
        titel="Bänke aufstellen",
        kommune="stadt",
        status="laufend",
        zeitraum={"von": "2024"},
        federfuehrung=["Tiefbauamt"],
        budget=[{"betrag": 800, "stand": "beantragt", "hinweis": "Für Holz."}],
        vorlagen=["v", "a"],
        angebote=["treff", "alter-treff"],
        ziele=["s/6"],
    ),
)


def one(*records):
    """The only chain of a Maßnahme ``m``, with its portal."""
    portal = portal_aus(*records)
    return portal.ketten["m"], portal


def path(kette, portal) -> str:
    return makro("kette", "kette", stationen(kette, portal, HEUTE), "../")


def massnahme(**data):
    return record("massnahme", "m", **{"titel": "M", "kommune": "stadt"} | data)


def vorlage(id: str = "v", **data):
    return record("vorlage", id, **{"betreff": "Papier", "nummer": "1/23", "kommune": "stadt"} | data)


def test_the_whole_path_in_its_order():
    text = sichtbar(path(ALL.ketten["m"], ALL))
    for link in (
        "Antrag Mehr Bänke 3/22 · Antrag eingebracht von: Fraktion Datum nicht dokumentiert",
        "Papier Bänke 45/23 · Beschlussvorlage · 2. Januar 2023",
        "Gremien Ausschuss Vorberatung 10. Januar 2023 Papier: 45/23",
        "Ergebnis Empfohlen. Rat Beschluss 18. Januar 2023, öffentlich Papier: 45/23 Das Gremium soll entscheiden.",
        "Beschluss Rat 18. Januar 2023 Papier: 45/23 Ergebnis Einstimmig beschlossen.",
        "Geld 800 Euro beantragt Für Holz. Maßnahme: Bänke aufstellen 900 Euro Im Haushalt. Laut Papier 45/23",
        "Maßnahme Bänke aufstellen läuft ab 2024 Tiefbauamt",
        "Angebot Treff Kurz zu treff. Alter-Treff nicht mehr aktuell Kurz zu alter-treff.",
        "Ziel 6 Feld 6 Handlungsfeld · Strategie s",
    ):
        assert link in text
        text = text[text.index(link) :]


def test_everything_on_the_way_is_linked():
    markup = path(ALL.ketten["m"], ALL)
    for address in (
        "vorlagen/a/",
        "vorlagen/v/",
        "gremien/stadt-rat/",
        "massnahmen/m/",
        "angebote/treff/",
        "angebote/alter-treff/",
        "ziele/s/6/",
    ):
        assert f'href="../{address}"' in markup
    assert "kette__station--fehlt" not in markup


def test_every_missing_link_keeps_its_place():
    kette, portal = one(massnahme())
    places = stationen(kette, portal, HEUTE)
    assert [place.name for place in places] == NAMES
    assert [place.fehlt for place in places] == [
        "nicht dokumentiert",
        "nicht dokumentiert",
        "nicht dokumentiert",
        "nicht dokumentiert",
        "nicht genannt",
        "",
        "noch keines bekannt",
        "noch mit keinem verknüpft",
    ]
    markup = path(kette, portal)
    assert markup.count("kette__station--fehlt") == 7
    assert "Beschluss : nicht dokumentiert Geld : nicht genannt" in sichtbar(markup)


def test_taking_note_never_looks_like_a_decision():
    noted = SITTING | {"zweck": "kenntnisnahme", "ergebnis": "Einstimmig beschlossen."}
    kette, portal = one(massnahme(vorlagen=["v"]), vorlage(beratungsfolge=[noted]))
    markup = path(kette, portal)
    assert "kette__glied--entscheidung" not in markup
    assert "material-gavel" not in markup
    assert (
        "Beschluss : nicht dokumentiert Die Gremien sollten das Papier zur Kenntnis nehmen. Das ist kein Beschluss."
        in sichtbar(markup)
    )


def test_being_asked_to_decide_is_no_decision_yet():
    kette, portal = one(massnahme(vorlagen=["v"]), vorlage(beratungsfolge=[SITTING | {"zweck": "beschluss"}]))
    assert (
        "Beschluss : nicht dokumentiert Rat 18. Januar 2023 Papier: 1/23 "
        "Das Gremium sollte entscheiden. Das Ergebnis ist nicht dokumentiert." in sichtbar(path(kette, portal))
    )


def test_a_sitting_without_a_role_is_not_called_taking_note():
    kette, portal = one(massnahme(vorlagen=["v"]), vorlage(beratungsfolge=[SITTING]))
    text = sichtbar(path(kette, portal))
    assert "Wozu das Gremium das Papier bekam, ist nicht dokumentiert." in text
    assert "zur Kenntnis" not in text


def test_money_decided_elsewhere_is_pointed_to():
    kette, portal = one(massnahme(budget=[{"betrag": 1, "stand": "beschlossen"}]))
    assert "Beim Geld steht, was über den Haushalt beschlossen wurde." in sichtbar(path(kette, portal))


def test_what_a_paper_says_about_money():
    def money(**effects):
        kette, portal = one(massnahme(vorlagen=["v"]), vorlage(finanzielle_auswirkungen=effects))
        return sichtbar(path(kette, portal))

    assert "Geld Keine finanziellen Auswirkungen Laut Papier 1/23" in money(vorhanden=False)
    assert "Geld Es kostet Geld, der Betrag ist nicht genannt Stellen. Laut Papier 1/23" in money(
        vorhanden=True, hinweis="Stellen."
    )


def test_motions_of_a_paper_are_not_claimed_for_the_matter():
    def said(*numbers):
        kette, portal = one(massnahme(vorlagen=["v"]), vorlage(antraege=[{"nummer": number} for number in numbers]))
        return sichtbar(path(kette, portal))

    end = "auf. Ob das zu dieser Sache gehört, ist nicht dokumentiert."
    assert f"Antrag : nicht dokumentiert 1/23 greift den Antrag 8/22 {end}" in said("8/22")
    assert f"1/23 greift die Anträge 8/22 und 9/22 {end}" in said("8/22", "9/22")


def test_a_strategie_stands_only_where_none_of_its_goals_does():
    portal = portal_aus(strategie(), strategie("t"), handlungsfeld("6"), vorlage(betrifft=["s", "s/6", "t"]))
    (kette,) = portal.ketten.values()
    assert [glied.titel for glied in stationen(kette, portal, HEUTE)[-1].glieder] == ["6 Feld 6", "Strategie t"]


def test_a_chain_in_a_list_says_how_much_is_known():
    markup = makro("kette", "ketten_liste", ketten_verweise(ALL.ketten.values()), "../", True)
    assert sichtbar(markup) == "Bänke aufstellen läuft Alle 8 Glieder bekannt. Zur Maßnahme Bänke aufstellen"
    assert 'href="../ketten/m/"' in markup
    kette, _ = one(massnahme())
    assert (
        "1 von 8 Gliedern bekannt. Nicht bekannt: Antrag, Papier, Gremien, Beschluss, Geld, Angebot und Ziel."
        in sichtbar(makro("kette", "ketten_liste", ketten_verweise([kette]), "../"))
    )


def test_a_chain_of_papers_has_no_massnahme_to_lead_to():
    portal = portal_aus(vorlage())
    markup = makro("kette", "ketten_liste", ketten_verweise(portal.ketten.values()), "../", True)
    assert 'href="../ketten/papier/v/"' in markup
    assert "Zur Maßnahme" not in markup
