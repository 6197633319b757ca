"""The page of one offer: what a person needs is there, what nobody knows is said, what must stay secret stays secret."""

from dataclasses import replace

from wegweiser.pages.angebot.page import alter_in_worten, ohne_kurz, pages
from wegweiser.pages.angebot.verwandte import Verwandte
from wegweiser.pages.ziele.test_hilfen import (
    HEUTE,
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

ORT = {"name": "Bürgerhaus", "strasse": "Marktstraße", "hausnummer": "12", "plz": "01234", "ort": "Stadt"}
UMGEBUNG = (
    gebiete("mitte", "nord"),
    record("traeger", "verein", name="Verein e. V.", art="verein", kontakt={"telefon": "0711 999"}),
    record(
        "vokabular", "themen", eintraege=[{"id": "begegnung", "name": "Begegnung"}, {"id": "essen", "name": "Essen"}]
    ),
    record("vokabular", "zielgruppen", eintraege=[{"id": "alle", "name": "Alle"}]),
    record("vokabular", "formate", eintraege=[{"id": "treff", "name": "Treff"}]),
    record(
        "hilfe",
        "hilfe",
        nummern=[{"titel": "Polizei", "telefon": "110", "fuer": "Wenn Sie bedroht werden.", "quelle": []}],
    ),
    strategie(),
    handlungsfeld(ziele=[{"nummer": "6.1", "titel": "Teilhabe"}]),
)


def seite(*more, id: str = "cafe", **data):
    portal = portal_aus(*UMGEBUNG, angebot(id, **{"gebiet": "mitte"} | data), *more)
    return seiten(pages(portal, SETTINGS))[f"angebote/{id}/"]


def test_everything_a_record_says_stands_on_the_page():
    text = worte(
        seite(
            titel="Lesecafé",
            kurz="Zeitung lesen.",
            beschreibung="**Kommen** Sie vorbei.",
            einfache_sprache="Hier treffen sich Menschen.\nEs kostet nichts.",
            gebaerdensprache="https://www.stadt.example/dgs",
            traeger="verein",
            ort=ORT | {"wegbeschreibung": "Eingang im Hof."},
            alter={"von": 6, "bis": 12},
            termine=[{"wochentag": "montag", "beginn": "15:00", "ende": "17:30", "rhythmus": "woechentlich"}],
            oeffnungszeiten=[{"wochentag": "freitag", "beginn": "09:00", "rhythmus": "woechentlich"}],
            termine_text="in den Ferien nicht",
            kosten={"art": "kostenpflichtig", "betrag": 3.5, "hinweis": "Kuchen extra", "bonuscard": True},
            anmeldung={"erforderlich": True, "wie": "per Telefon", "frist": "2026-12-01"},
            niedrigschwellig=True,
            sprachen=["de", "uk"],
            barrierefreiheit=["rollstuhl"],
            barrierefreiheit_hinweis="Eine Stufe.",
            kontakt={"telefon": "0711 123", "email": "info@stadt.example"},
            ziele=["s/6.1"],
        )
    )
    for satz in (
        "Lesecafé", "Zeitung lesen.", "Kommen Sie vorbei.", "Hier treffen sich Menschen. Es kostet nichts.",
        "Video in Gebärdensprache", "Verein e. V.", "Bürgerhaus Marktstraße 12 01234 Stadt", "Eingang im Hof.",
        "6 bis 12 Jahre", "Jeden Montag, 15 bis 17:30 Uhr", "Freitag, ab 9 Uhr", "in den Ferien nicht",
        "Kostet etwas: 3,50 Euro", "Kuchen extra", "Mit Bonuscard günstiger", "Bitte melden Sie sich an.", "per Telefon",
        "1. Dezember 2026", "Sie müssen nichts nachweisen.", "de und uk", "rollstuhl", "Eine Stufe.", "Anrufen: 0711 123",
        "E-Mail: info@stadt.example", "6.1 Teilhabe", "Mehr in Mitte", "Ratsinformation", "Fehler melden",
    ):  # fmt: skip
        assert satz in text, satz


def test_what_is_not_known_has_no_row():
    text = worte(seite())
    for titel in ("Wann", "Kosten", "Mitmachen", "Sprachen", "Barrierefreiheit", "Wer macht es", "Noch offen", "None"):
        assert titel not in text, titel


def test_open_facts_are_said_calmly():
    text = worte(seite(offene_angaben=["termine", "kosten", "kontakt"]))
    assert "Noch offen: die Zeiten, die Kosten und wie man jemanden erreicht." in text


def test_the_contact_stands_before_the_facts():
    markup = html(seite(kontakt={"telefon": "0711 123"}, traeger="verein"))
    assert markup.index('href="tel:0711123"') < markup.index("Auf einen Blick")
    assert "0711999" not in markup


def test_without_a_contact_the_traeger_answers_and_the_page_says_so():
    page = seite(traeger="verein")
    assert 'href="tel:0711999"' in html(page)
    assert "Für das Angebot selbst ist kein Kontakt bekannt" in worte(page)
    assert "Wie man jemanden erreicht, ist uns noch nicht bekannt." in worte(seite())


def test_a_secret_address_stays_secret_even_when_a_record_has_one():
    page = seite(schutzadresse=True, ort=ORT, kontakt={"telefon": "0711 123"})
    assert "Die Adresse ist zum Schutz geheim. Rufen Sie an." in worte(page)
    assert "Marktstraße" not in html(page)
    assert "Bürgerhaus" not in html(page)


def test_words_lead_to_their_lists():
    markup = html(seite())
    assert 'href="../../angebote/thema/begegnung/"' in markup
    assert 'href="../../angebote/zielgruppe/alle/"' in markup
    assert 'href="../../angebote/format/treff/"' in markup
    assert 'href="../../gebiete/mitte/"' in markup


def test_words_without_a_list_are_no_links():
    markup = html(seite(status="beendet"))
    assert "angebote/thema/begegnung/" not in markup
    assert "Begegnung" in markup


def test_what_is_over_says_so_first_and_suggests_others():
    anderes = angebot("anderes", gebiet="mitte")
    for data, satz in (
        ({"status": "beendet"}, "Dieses Angebot gibt es nicht mehr."),
        ({"gueltig": {"bis": "2026-11-21"}}, "Dieses Angebot lief bis 21. November 2026."),
    ):
        page = seite(anderes, **data)
        text = worte(page)
        assert text.index(satz) < text.index("Das gibt es jetzt") < text.index("Auf einen Blick")
        assert 'href="../../angebote/anderes/"' in html(page)
        assert not page.im_index


def test_a_pause_and_a_start_are_said_and_the_page_stays_in_the_index():
    assert "Dieses Angebot macht gerade Pause." in worte(seite(status="pausiert"))
    assert "Dieses Angebot beginnt am 1. Januar 2027." in worte(seite(gueltig={"ab": "2027-01-01"}))
    assert seite(status="pausiert").im_index
    assert "Dieses Angebot" not in worte(seite(gueltig={"ab": "2026-01-01", "bis": "2026-11-22"}))


def test_dates_that_are_over_are_said_instead_of_shown():
    text = worte(seite(termine=[{"datum": "2026-01-05", "beginn": "10:00"}]))
    assert "Die Termine, die wir kennen, sind vorbei." in text
    assert "5. Januar 2026" not in text


def test_sensitive_offers_show_numbers_others_do_not():
    assert 'href="tel:110"' in html(seite(sensibel="gewalt"))
    assert seite(sensibel="gewalt").sensibel == "gewalt"
    assert 'href="tel:110"' not in html(seite())


def test_versions_stand_before_the_facts_under_their_right_names():
    leicht = {"text": "Das Café.", "pruefgruppe": "Prüfgruppe Nord", "geprueft_am": "2026-05-04"}
    text = worte(seite(leichte_sprache=leicht))
    assert "Leichte Sprache. Geprüft am 4. Mai 2026 von: Prüfgruppe Nord Das Café." in text
    assert text.index("Das Café.") < text.index("Auf einen Blick")
    assert "In Leichter Sprache" not in worte(seite(einfache_sprache="Das Café."))


def test_measures_behind_the_offer():
    massnahme = record(
        "massnahme",
        "m",
        titel="Treffs fördern",
        kommune="stadt",
        beschreibung="Was.",
        status="laufend",
        angebote=["cafe"],
    )
    assert "Woraus es entstanden ist" in worte(seite(massnahme))
    assert 'href="../../massnahmen/m/"' in html(seite(massnahme))


def test_the_record_can_be_reported_and_edited():
    settings = replace(SETTINGS, meldung_email="portal@stadt.example", edit_url="https://git.example/edit/")
    markup = html(seite(), settings)
    assert "mailto:portal@stadt.example?subject=Fehler%20melden%3A%20Cafe&amp;body=" in markup
    assert 'href="https://git.example/edit/angebot/cafe.yml"' in markup


def test_texts_of_records_never_become_html():
    markup = html(
        seite(titel="<script>x</script>", beschreibung="<b>roh</b>", kontakt={"web": 'https://x.example/"><i>'})
    )
    assert "<script>" not in markup
    assert "<b>roh" not in markup
    assert "<i>" not in markup


def test_ages():
    assert alter_in_worten(65, None) == "ab 65 Jahren"
    assert alter_in_worten(None, 27) == "bis 27 Jahre"
    assert alter_in_worten(0, 3) == "0 bis 3 Jahre"
    assert alter_in_worten(None, None) == ""


def test_the_first_sentence_is_not_said_twice():
    assert ohne_kurz("Gemeinsam lesen. Mit Kuchen.", "Gemeinsam lesen.") == "Mit Kuchen."
    assert ohne_kurz("Gemeinsam lesen.", "Gemeinsam lesen.") == ""


def test_a_lead_that_is_no_whole_sentence_takes_nothing_away():
    assert (
        ohne_kurz("Familienzentrum St. Stefan lädt ein.", "Familienzentrum St.")
        == "Familienzentrum St. Stefan lädt ein."
    )
    assert ohne_kurz("Lesenacht.", "Lese") == "Lesenacht."
    assert ohne_kurz("Etwas anderes.", "Gemeinsam lesen.") == "Etwas anderes."


def verwandt(id: str, *records) -> list[str]:
    portal = portal_aus(*UMGEBUNG, *records)
    return [anderes.id for anderes in Verwandte(portal, HEUTE).zu(portal.angebote[id])]


def test_related_offers_share_theme_and_place_the_nearest_first():
    assert verwandt(
        "a",
        angebot("a", gebiet="mitte"),
        angebot("b", gebiet="nord"),
        angebot("c", gebiet="mitte"),
        angebot("d", gebiet="mitte", themen=["essen"]),
        angebot("e", gebiet="mitte", status="beendet"),
    ) == ["c", "b"]


def test_at_most_four_and_never_itself_or_one_twice():
    records = [angebot(f"a{n}", gebiet="mitte", themen=["begegnung", "essen"]) for n in range(9)]
    for n in range(9):
        related = verwandt(f"a{n}", *records)
        assert len(set(related)) == 4
        assert f"a{n}" not in related


def test_the_whole_city_helps_out_when_the_district_has_too_few():
    assert verwandt("a", angebot("a", gebiet="mitte"), angebot("b", reichweite="stadtweit")) == ["b"]
