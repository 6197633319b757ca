"""Goal pages: every level has its page, what serves a goal counts once on the way up, gaps are said."""

from wegweiser.pages.ziele.beitrag import beitraege
from wegweiser.pages.ziele.page import je_ebene, pages
from wegweiser.pages.ziele.test_hilfen import (
    SETTINGS,
    angebot,
    gebiete,
    handlungsfeld,
    html,
    portal_aus,
    record,
    seiten,
    strategie,
    worte,
)

ZIELE = [
    {
        "nummer": "6.1",
        "titel": "Teilhabe",
        "zusammenfassung": "Alle können mitmachen.",
        "operative_ziele": [
            {
                "nummer": "6.1.1",
                "titel": "Gleiche Chancen",
                "zusammenfassung": "Türen öffnen.",
                "status": "in_umsetzung",
                "status_begruendung": "Das Programm läuft.",
                "status_vom": "2024-05",
                "zustaendig": ["Sozialamt"],
                "themen": ["begegnung", "queer"],
                "sdg": [10],
                "zielwert": {"wert": 50, "einheit": "Prozent", "jahr": "2030"},
                "wortlaut": "Amtlicher Satz.",
                "anmerkungen": ["So steht es im Papier."],
            },
            {
                "nummer": "6.1.2",
                "titel": "Barrieren abbauen",
                "zusammenfassung": "Regeln und Umbau.",
                "fristen": [{"bis": "2025", "was": "Regeln"}, {"bis": "2040", "was": "Umbau"}],
            },
        ],
    },
    {
        "nummer": "6.2",
        "titel": "Engagement",
        "operative_ziele": [{"nummer": "6.2.1", "zusammenfassung": "Es gibt einen Überblick."}],
    },
]


def massnahme(id: str, *ziele: str):
    return record(
        "massnahme", id, titel=id.title(), kommune="stadt", beschreibung="Was.", status="laufend", ziele=list(ziele)
    )


PORTAL = portal_aus(
    gebiete("mitte"),
    strategie(vorlagen=["v"]),
    handlungsfeld("2"),
    handlungsfeld(
        "6",
        titel="Zusammenhalt",
        leitsatz="Wir sind füreinander da.",
        ziele=ZIELE,
        geschichte=[{"art": "umbenannt", "von": ["Alt"], "nach": ["Zusammenhalt"], "anlass": "Rat", "vorlage": "v"}],
    ),
    angebot("cafe", gebiet="mitte", ziele=["s/6.1.1", "s/6.1.2", "s/6.2.1"]),
    angebot("kino", gebiet="mitte", ziele=["s/6.1"]),
    angebot("vorbei", gebiet="mitte", ziele=["s/6.1.1"], gueltig={"bis": "2026-11-21"}),
    massnahme("beet", "s/6.1.1", "s/6.2.1"),
    massnahme("fest", "s"),
    record("vorlage", "v", betreff="Ziele beraten", nummer="446/22", kommune="stadt", betrifft=["s/6.1"]),
)
SEITEN = seiten(pages(PORTAL, SETTINGS))


def test_every_level_has_its_page():
    assert list(SEITEN) == [
        "ziele/",
        "ziele/s/",
        "ziele/s/aenderungen/",
        "ziele/s/2/",
        "ziele/s/6/",
        "ziele/s/6-1/",
        "ziele/s/6-2/",
        "ziele/s/6-1-1/",
        "ziele/s/6-1-2/",
        "ziele/s/6-2-1/",
    ]


def test_offers_and_measures_count_once_on_the_way_up():
    served = beitraege(PORTAL, SETTINGS)
    found = {ref: (sorted(part.angebote), sorted(part.massnahmen)) for ref, part in served.items()}
    assert found == {
        "s/2": ([], []),
        "s/6.1.1": (["cafe"], ["beet"]),  # the offer that ended yesterday serves nothing
        "s/6.1.2": (["cafe"], []),
        "s/6.1": (["cafe", "kino"], ["beet"]),
        "s/6.2.1": (["cafe"], ["beet"]),
        "s/6.2": (["cafe"], ["beet"]),
        "s/6": (["cafe", "kino"], ["beet"]),
        "s": (["cafe", "kino"], ["beet", "fest"]),
    }


def test_the_overview_counts_goals_and_offers():
    text = worte(SEITEN["ziele/"])
    assert "2 Handlungsfelder, 2 strategische Ziele, 3 operative Ziele, 2 Maßnahmen, 2 Angebote tragen dazu bei" in text
    assert "0 von 3 operativen Zielen erreicht , 1 in Umsetzung und 2 nicht bekannt" in text
    assert "Ein Beschluss über die ganze Strategie ist nicht dokumentiert." in text
    assert "1 Änderung" in text
    assert "Was die Stadt vorhat" in text  # one Kommune


def test_levels_without_goals_are_left_out():
    assert je_ebene([]) == []


def test_an_operative_goal_tells_everything_that_is_known():
    text = worte(SEITEN["ziele/s/6-1-1/"])
    for known in (
        "Operatives Ziel 6.1.1 · Stadt Gleiche Chancen Türen öffnen.",
        "in Umsetzung Die Stadt arbeitet daran.",
        "Das Programm läuft. Stand vom Mai 2024",
        "Noch keine Zahl.",
        "Zielwert: 50 Prozent bis 2030",
        "Beet",
        "Cafe",
        "Zum strategischen Ziel 6.1 446/22",
        "Im Wortlaut der Stadt Amtlicher Satz.",
        "So steht es im Papier.",
        "Zuständig Sozialamt",
        "10: Weniger Ungleichheiten",
        "1 Maßnahme, 1 Angebot",
        "Nächstes Ziel 6.1.2 Barrieren abbauen",
    ):
        assert known in text
    assert "Vorheriges Ziel" not in text
    assert "Vorbei" not in text


def test_what_is_missing_is_said():
    text = worte(SEITEN["ziele/s/6-2-1/"])
    for gap in (
        "Stand nicht bekannt",
        "Eine Frist ist nicht genannt.",
        "Noch keine Zahl bekannt",
        "keine Änderung dokumentiert",
        "Zuständig nicht genannt",
    ):
        assert gap in text
    assert "Wortlaut" not in text
    empty = worte(SEITEN["ziele/s/6-1-2/"])
    assert "Noch keine Maßnahme bekannt." in empty
    assert "Noch keine Maßnahme bekannt." not in text


def test_both_deadlines_are_left_for_the_browser_to_judge():
    page = SEITEN["ziele/s/6-1-2/"]
    assert 'data-frist="2025-12-31"' in html(page)
    assert 'data-frist="2040-12-31"' in html(page)
    assert "Frist abgelaufen" not in worte(page)


def test_a_goal_without_a_title_is_called_by_its_words_once():
    page = SEITEN["ziele/s/6-2-1/"]
    assert page.titel == "6.2.1 Es gibt einen Überblick"
    assert worte(page).count("Es gibt einen Überblick") == 1


def test_a_strategic_goal_shows_its_operative_ones_and_all_that_serves_them():
    text = worte(SEITEN["ziele/s/6-1/"])
    assert "0 von 2 operativen Zielen erreicht 1 in Umsetzung 1 Stand nicht bekannt So wird gezählt" in text
    assert "2 Fristen bei den Zielen darunter" in text
    assert "1 von 2 operativen Zielen hat noch keine Maßnahme 6.1.2 Barrieren abbauen" in text
    assert "2 von 2 operativen Zielen haben noch keine Zahl" in text
    assert "1 von 2 operativen Zielen hat noch keinen Zielwert 6.1.2 Barrieren abbauen" in text
    assert "6.1.1 Gleiche Chancen" in text
    assert "1 Maßnahme, 2 Angebote" in text
    assert "Was sich bei „6 Zusammenhalt“ geändert hat" in text


def test_a_field_shows_leitsatz_goals_and_history():
    text = worte(SEITEN["ziele/s/6/"])
    for part in (
        "Leitsatz Wir sind füreinander da.",
        "6.1 Teilhabe",
        "6.2.1 Es gibt einen Überblick",
        "Vorher Alt Nachher Zusammenhalt",
    ):
        assert part in text
    assert "nur den Titel" not in text


def test_a_field_known_by_its_title_says_so():
    text = worte(SEITEN["ziele/s/2/"])
    assert "Von diesem Handlungsfeld kennt das Portal nur den Titel." in text
    assert "Die Ziele" not in text
    assert "2 Feld 2 Nur der Titel ist bekannt." in worte(SEITEN["ziele/s/"])


def test_the_way_to_a_goal():
    page = SEITEN["ziele/s/6-1-1/"]
    assert [krume.adresse for krume in page.krumen] == ["", "ziele/", "ziele/s/", "ziele/s/6/", "ziele/s/6-1/"]
    assert page.datei == "handlungsfeld/s/6.yml"


def test_a_fresh_strategy_admits_what_is_not_known():
    text = worte(seiten(pages(portal_aus(strategie()), SETTINGS))["ziele/s/"])
    for gap in (
        "Einzelne Ziele dieser Strategie sind noch nicht bekannt.",
        "Noch keine Maßnahme bekannt.",
        "Noch keine Vorlage bekannt.",
        "Zur Beteiligung nennen die Quellen nichts.",
        "Änderungen sind nicht dokumentiert.",
    ):
        assert gap in text


def test_phases_process_frame_and_participation():
    portal = portal_aus(
        strategie(
            status="beschlossen",
            zeitraum={"von": "2022", "bis": "2030"},
            phasen=[{"nummer": 1, "titel": "Entwurf", "von": "2022", "bis": "2023", "status": "abgeschlossen"},
                    {"nummer": 2, "titel": "Dauer", "von": "2028"}],
            prozess=[{"schritt": "Daten sammeln", "wer": "Stabsstelle"}, {"schritt": "Beraten"}],
            rahmen=[{"art": "sdg", "nummer": "10", "titel": "Weniger Ungleichheiten"},
                    {"art": "gesetz", "nummer": "Artikel 20", "titel": "Grundgesetz"}],
            beteiligung=[{"titel": "Konferenz", "art": "konferenz", "datum": "2022-11-07", "teilnehmende": "rund 200", "vorlage": "v"},
                         {"titel": "Umfrage", "art": "befragung", "teilnehmende": "1200", "ergebnis": "Viele wollen **Räume**."}],
        ),
        record("vorlage", "v", betreff="Bericht", kommune="stadt"),
    )  # fmt: skip
    page = seiten(pages(portal, SETTINGS))["ziele/s/"]
    text = worte(page)
    for part in (
        "beschlossen 2022 bis 2030",
        "Phase 1: Entwurf 2022 bis 2023 abgeschlossen",
        "Phase 2: Dauer ab 2028",
        "Daten sammeln Wer: Stabsstelle",
        "Ziele der Vereinten Nationen 10: Weniger Ungleichheiten",
        "Gesetze Grundgesetz, Artikel 20",
        "Konferenz Konferenz · 7. November 2022 · rund 200 Teilnehmende Nicht dokumentiert: was gesagt wurde und was daraus wurde. Papier: Bericht",
        "Umfrage Befragung · Zeitpunkt nicht dokumentiert · 1.200 Teilnehmende Viele wollen Räume .",
    ):
        assert part in text
    assert html(page).index("Daten sammeln") < html(page).index("Beraten")


def test_what_the_portal_itself_answers_leads_to_volunteering():
    goal = {"nummer": "1.1.1", "titel": "Überblick", "zusammenfassung": "Ein Überblick.", "portal_erfuellt": True}
    field = handlungsfeld("1", ziele=[{"nummer": "1.1", "titel": "Z", "operative_ziele": [goal]}])
    with_offers = portal_aus(strategie(), field, angebot("helfen", themen=["ehrenamt"]))
    page = seiten(pages(with_offers, SETTINGS))["ziele/s/1-1-1/"]
    assert "Diese Übersicht ist ein Teil der Antwort" in worte(page)
    assert 'href="../../../angebote/thema/ehrenamt/"' in html(page)
    alone = seiten(pages(portal_aus(strategie(), field), SETTINGS))["ziele/s/1-1-1/"]
    assert "thema/ehrenamt" not in html(alone)  # no list, so the way leads to all offers
    assert 'href="../../../angebote/"' in html(alone)
    assert "Teil der Antwort" not in worte(SEITEN["ziele/s/6-1-1/"])


def test_themes_lead_to_lists_that_exist():
    markup = html(SEITEN["ziele/s/6-1-1/"])
    assert 'href="../../../angebote/thema/begegnung/"' in markup
    assert "thema/queer" not in markup


def test_a_field_shows_some_offers_and_counts_all():
    goal = {"nummer": "1.1.1", "titel": "Ziel", "zusammenfassung": "x"}
    portal = portal_aus(
        strategie(),
        handlungsfeld("1", ziele=[{"nummer": "1.1", "titel": "Z", "operative_ziele": [goal]}]),
        *(angebot(f"angebot-{number:02}", ziele=["s/1.1.1"]) for number in range(12)),
    )
    found = seiten(pages(portal, SETTINGS))
    assert "Das sind 4 von 12 Angeboten." in worte(found["ziele/s/1/"])
    assert html(found["ziele/s/1-1-1/"]).count("data-angebot=") == 12


def test_texts_of_records_stay_texts():
    evil = "<script>alert(1)</script>"
    portal = portal_aus(strategie(kurz=evil, beschreibung=evil), handlungsfeld("1", titel=evil, leitsatz=evil))
    for page in seiten(pages(portal, SETTINGS)).values():
        assert "<script" not in html(page)


def test_many_offers_have_pages_of_their_own():
    def portal(count: int):
        return portal_aus(
            gebiete("mitte"),
            strategie("plan"),
            handlungsfeld("6", "plan", ziele=ZIELE),
            *(angebot(f"a{number:03}", ziele=["plan/6.1.1"]) for number in range(count)),
            *(angebot(f"s{number:03}", ziele=["plan"]) for number in range(count)),
        )

    wenige = seiten(pages(portal(12), SETTINGS))
    assert not [adresse for adresse in wenige if adresse.endswith("angebote/")]
    viele = seiten(pages(portal(61), SETTINGS))
    for adresse in ("ziele/plan/6-1-1/", "ziele/plan/"):
        page = html(viele[adresse])
        assert page.count("data-angebot=") == 12
        assert f'{adresse}angebote/"' in page
        assert "Alle 61 ansehen" in page
        assert html(viele[f"{adresse}angebote/"]).count("data-angebot=") == 60
        assert html(viele[f"{adresse}angebote/seite-2/"]).count("data-angebot=") == 1
        assert f'{adresse}"' in html(viele[f"{adresse}angebote/"]), "the way back"


def test_a_decision_about_a_paper_is_told_and_taking_note_is_none():
    def paper(zweck: str, ergebnis: str):
        sitting = {"gremium": "Gemeinderat", "datum": "2022-03-10", "zweck": zweck, "ergebnis": ergebnis}
        return record(
            "vorlage",
            "v",
            betreff="Beitritt",
            nummer="42/22",
            kommune="stadt",
            betrifft=["s"],
            beratungsfolge=[sitting],
        )

    def told(zweck: str, ergebnis: str) -> tuple[str, str]:
        made = seiten(pages(portal_aus(strategie(), paper(zweck, ergebnis)), SETTINGS))
        return worte(made["ziele/s/"]), worte(made["ziele/"])

    page, overview = told("beschluss", "Mit großer Mehrheit beschlossen.")
    assert "Gemeinderat, 10. März 2022 ( 42/22 ): Mit großer Mehrheit beschlossen." in page
    assert "1 Beschluss zu einem einzelnen Papier ist dokumentiert." in overview
    for zweck, ergebnis in (("beschluss", ""), ("kenntnisnahme", "Kenntnis genommen.")):
        page, overview = told(zweck, ergebnis)
        assert "Beschlüsse zu einzelnen Papieren" not in page
        assert "einzelnen Papier" not in overview
