"""The finder and the lists: every current offer is found without JavaScript, nothing else is, and the contract holds."""

import re

from wegweiser.pages.angebote.page import pages
from wegweiser.pages.ziele.test_hilfen import SETTINGS, angebot, gebiete, html, portal_aus, record, seiten, worte
from wegweiser.rendering.environment import ROOT

THEMEN = record(
    "vokabular",
    "themen",
    eintraege=[
        {"id": "begegnung", "name": "Begegnung", "beschreibung": "Andere Menschen treffen."},
        {"id": "essen", "name": "Essen"},
        {"id": "sport", "name": "Sport"},
    ],
)
PORTAL = portal_aus(
    gebiete("mitte", "nord"),
    THEMEN,
    record("traeger", "verein", name="Verein e. V."),
    angebot("zebra", titel="Zebra", gebiet="mitte", traeger="verein", hilft_bei=["allein essen"]),
    angebot("apfel", titel="Äpfel & Birnen", gebiet="mitte", themen=["essen", "begegnung"], kosten={"art": "spende"}),
    angebot("stadt", titel="Für alle", reichweite="stadtweit", zugang=["telefon"], format="telefon"),
    angebot("vorbei", titel="Vorbei", gebiet="nord", themen=["sport"], status="beendet"),
    angebot("abgelaufen", titel="Abgelaufen", gebiet="nord", gueltig={"bis": "2026-11-21"}),
)
SEITEN = seiten(pages(PORTAL, SETTINGS))


def gelistet(page) -> list[str]:
    return re.findall(r'<li class="karte angebot-karte" data-angebot="([^"]+)">', html(page))


def viele(anzahl: int):
    records = [angebot(f"a{n:03}", titel=f"Angebot {n:03}", gebiet="mitte") for n in range(anzahl)]
    return seiten(pages(portal_aus(gebiete("mitte"), THEMEN, *records), SETTINGS))


def test_the_finder_lists_every_current_offer_sorted_by_title():
    assert gelistet(SEITEN["angebote/"]) == ["apfel", "stadt", "zebra"]


def test_the_finder_keeps_its_contract():
    markup = html(SEITEN["angebote/"])
    assert markup.count("data-treffer>") == 1
    assert re.search(r'<h2 id="ergebnis"[^>]*><span data-treffer-zahl>3</span> Angebote</h2>', markup)
    assert '<ul class="karten" data-treffer>' in markup
    assert 'name="q"' in markup
    facetten = re.findall(r'data-facette="([a-z]+)"', markup)
    assert facetten == ["gebiet", "thema", "zielgruppe", "format", "kosten"]


def test_facets_show_only_values_that_give_something():
    markup = html(SEITEN["angebote/"])
    assert re.search(
        r'value="mitte"> <span class="facette__wert"><span data-name>Mitte</span></span> <span class="facette__zahl" data-zahl>2</span>',
        markup,
    )
    assert 'value="nord"' not in markup
    assert 'value="sport"' not in markup
    assert re.search(r'value="stadt"> <span class="facette__wert"><span data-name>Ganz Stadt</span>', markup)


def test_lists_exist_only_for_words_with_a_current_offer():
    assert gelistet(SEITEN["angebote/thema/begegnung/"]) == ["apfel", "stadt", "zebra"]
    assert gelistet(SEITEN["angebote/thema/essen/"]) == ["apfel"]
    assert gelistet(SEITEN["angebote/gebiet/stadt/"]) == ["stadt"]
    assert gelistet(SEITEN["angebote/format/telefon/"]) == ["stadt"]
    assert gelistet(SEITEN["angebote/zielgruppe/alle/"]) == ["apfel", "stadt", "zebra"]
    assert "angebote/thema/sport/" not in SEITEN
    assert "angebote/gebiet/nord/" not in SEITEN


def test_the_same_card_leads_to_its_offer_from_every_depth():
    for address, up in (("angebote/", "../"), ("angebote/thema/essen/", "../../../")):
        assert f'<a href="{up}angebote/apfel/">Äpfel &amp; Birnen</a>' in html(SEITEN[address])
        assert ROOT not in html(SEITEN[address])


def test_a_list_says_what_it_is_and_where_to_go_on():
    text = worte(SEITEN["angebote/thema/begegnung/"])
    assert "Thema Begegnung Andere Menschen treffen." in text
    assert "3 Angebote" in text
    markup = html(SEITEN["angebote/thema/begegnung/"])
    assert 'href="../../../angebote/thema/essen/"' in markup
    assert 'href="../../../angebote/?thema=begegnung"' in markup


def test_the_pages_of_words_count():
    assert "Begegnung 3 , 3 Angebote" in worte(SEITEN["angebote/thema/"])
    assert "Essen 1 , 1 Angebot " in worte(SEITEN["angebote/thema/"])
    assert "Sport" not in worte(SEITEN["angebote/thema/"])
    orte = worte(SEITEN["angebote/gebiet/"])
    assert "Mitte 2 , 2 Angebote" in orte
    assert "Noch ohne Angebot" in orte
    assert 'href="../../gebiete/nord/"' in html(SEITEN["angebote/gebiet/"])


def test_sixty_offers_are_one_page_sixty_one_are_two():
    assert "angebote/thema/begegnung/seite-2/" not in viele(60)
    zwei = viele(61)
    assert len(gelistet(zwei["angebote/thema/begegnung/"])) == 60
    assert gelistet(zwei["angebote/thema/begegnung/seite-2/"]) == ["a060"]
    assert 'rel="prev" href="../../../../angebote/thema/begegnung/"' in html(zwei["angebote/thema/begegnung/seite-2/"])


def test_the_finder_does_not_grow_with_the_portal():
    found = viele(61)
    assert len(gelistet(found["angebote/"])) == 60
    assert "data-treffer-zahl>61<" in html(found["angebote/"])
    assert gelistet(found["angebote/seite-2/"]) == ["a060"]
    assert "data-finder" not in html(found["angebote/seite-2/"])
    assert "angebote/seite-2/" not in viele(60)


def facette(name: str, *records) -> list[tuple[str, int, int | None]]:
    (page, *_) = pages(portal_aus(gebiete("mitte"), THEMEN, *records), SETTINGS)
    (gefunden,) = [facette for facette in page.make_view()["facetten"].facetten if facette.name == name] or [None]
    return (
        [(wert.id, wert.anzahl, wert.sicher) for gruppe in gefunden.gruppen for wert in gruppe.werte]
        if gefunden
        else []
    )


def test_days_come_from_dates_and_opening_times_that_are_not_over():
    woche = {"beginn": "10:00", "rhythmus": "woechentlich"}
    records = (
        angebot("a", termine=[{"datum": "2026-11-23", "beginn": "10:00"}, {"datum": "2026-11-17", "beginn": "10:00"}]),
        angebot("b", oeffnungszeiten=[{"wochentag": "mittwoch"} | woche]),
    )
    assert facette("tag", *records) == [("montag", 1, 1), ("mittwoch", 1, 1)]


def test_offers_whose_times_nobody_knows_count_for_every_day():
    dienstag = {"wochentag": "dienstag", "beginn": "10:00", "rhythmus": "woechentlich"}
    assert facette("tag", angebot("a", termine=[dienstag]), angebot("b"), angebot("c")) == [("dienstag", 3, 1)]


def test_what_the_record_does_not_say_is_no_value():
    assert facette("kosten", angebot("a")) == []
    assert facette("kosten", angebot("a", kosten={"art": "spende"}), angebot("b")) == [("spende", 1, None)]
    (page, *_) = pages(portal_aus(angebot("a", anmeldung={"erforderlich": False}), angebot("b")), SETTINGS)
    assert page.make_view()["facetten"].ohne_anmeldung == 1


def test_no_offer_at_all_is_a_page_too():
    leer = seiten(pages(portal_aus(), SETTINGS))
    assert "0 Angebote" in worte(leer["angebote/"])
    assert "Hier steht noch kein Angebot." in worte(leer["angebote/thema/"])


def test_an_unknown_kommune_is_listed_by_its_slug():
    page = seiten(pages(portal_aus(angebot("a", kommune="bad-dorf", reichweite="stadtweit")), SETTINGS))
    assert gelistet(page["angebote/gebiet/bad-dorf/"]) == ["a"]
    assert "Ganz Bad Dorf" in worte(page["angebote/gebiet/"])
