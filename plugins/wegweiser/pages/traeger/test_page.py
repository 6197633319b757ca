"""Träger from A to Z, each with its offers; one without offers or contact says so."""

from wegweiser.pages.traeger.page import anfang, pages
from wegweiser.pages.ziele.test_hilfen import SETTINGS, angebot, gebiete, html, portal_aus, record, seiten, worte

PORTAL = portal_aus(
    gebiete("mitte"),
    record(
        "traeger",
        "oeko",
        name="Öko-Treff",
        art="verein",
        kurz="Ein Verein.",
        kontakt={"telefon": "0711 1"},
        ort={"strasse": "Weg", "hausnummer": "1", "ort": "Stadt"},
        netzwerke=["liga-stadt", "ohne"],
    ),
    record("traeger", "ohne", name="Ohne Angebot"),
    record("traeger", "alt", name="AWO"),
    angebot("b", titel="Zweites", traeger="oeko"),
    angebot("a", titel="Erstes", traeger="oeko"),
    angebot("c", titel="Vorbei", traeger="oeko", status="beendet"),
)
SEITEN = seiten(pages(PORTAL, SETTINGS))


def test_all_are_listed_by_letter():
    assert "3 Stellen machen die Angebote" in worte(SEITEN["traeger/"])
    markup = html(SEITEN["traeger/"])
    assert markup.count('<h2 id="buchstabe-o">') == 1
    assert markup.index("../traeger/alt/") < markup.index("../traeger/ohne/") < markup.index("../traeger/oeko/")


def test_many_are_several_pages_and_every_letter_leads_to_its_own():
    names = [f"A {n:03}" for n in range(150)] + [f"B {n:03}" for n in range(100)] + ["C", "1. Verein", "Žena"]
    found = seiten(
        pages(portal_aus(*(record("traeger", f"t{n}", name=name) for n, name in enumerate(names))), SETTINGS)
    )
    first, second = html(found["traeger/"]), html(found["traeger/seite-2/"])
    assert first.index("1. Verein") < first.index("Žena") < first.index("A 000")
    assert 'href="#buchstabe-a"' in first
    assert 'href="#buchstabe-b"' in first
    assert 'href="../traeger/seite-2/#buchstabe-c"' in first
    assert 'href="../../traeger/#buchstabe-b"' in second
    assert 'href="#buchstabe-c"' in second
    assert '<h2 id="buchstabe-b">' in first
    assert '<h2 id="buchstabe-b">' in second  # begun on the first page
    assert first.count("../traeger/t") == 200
    assert second.count("../traeger/t") == 53


def test_letters():
    assert anfang("Öko") == "O"
    assert anfang("„Anführung“") == "A"
    assert anfang("1. Verein") == "#"
    assert anfang("Žena") == "#"


def test_one_traeger_with_everything():
    text = worte(SEITEN["traeger/oeko/"])
    for satz in (
        "Verein Öko-Treff Ein Verein.",
        "Anrufen: 0711 1",
        "Weg 1 Stadt",
        "Liga Stadt, Ohne Angebot",
        "2 Angebote",
    ):
        assert satz in text, satz
    assert text.index("Erstes") < text.index("Zweites")
    assert "Vorbei" not in text
    assert 'href="../../traeger/ohne/"' in html(SEITEN["traeger/oeko/"])


def test_one_traeger_with_nothing():
    text = worte(SEITEN["traeger/ohne/"])
    assert "Einen Kontakt nennen unsere Quellen nicht." in text
    assert "Noch kein Angebot" in text


def test_many_offers_are_several_pages():
    records = [angebot(f"a{n:02}", titel=f"A {n:02}", traeger="v") for n in range(61)]
    found = seiten(pages(portal_aus(record("traeger", "v", name="V"), *records), SETTINGS))
    assert "61 Angebote" in worte(found["traeger/v/"])
    assert "A 60" not in worte(found["traeger/v/"])
    assert "A 60" in worte(found["traeger/v/seite-2/"])


def test_no_traeger_at_all():
    assert "Hier steht noch kein Träger." in worte(seiten(pages(portal_aus(), SETTINGS))["traeger/"])
