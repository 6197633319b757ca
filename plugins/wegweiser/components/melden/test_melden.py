"""Reporting an error: a prepared message that names the page, or the page that explains it."""

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

from wegweiser.pages.ziele.test_hilfen import SETTINGS, makro
from wegweiser.planning.page import Page

PAGE = Page("angebote/a/", "Kaffee & Kuchen?", "", "")


def test_the_message_names_title_and_address():
    settings = replace(SETTINGS, meldung_email="portal@stadt.example", base_url="https://stadt.example/")
    href = urlsplit(makro("melden", "melden", PAGE, settings, "../../").replace("&amp;", "&"))
    assert (href.scheme, href.path) == ("mailto", "portal@stadt.example")
    query = parse_qs(href.query)
    assert query["subject"] == ["Fehler melden: Kaffee & Kuchen?"]
    assert "Kaffee & Kuchen?\r\nhttps://stadt.example/angebote/a/\r\n" in query["body"][0]


def test_without_an_address_it_leads_to_the_page():
    assert makro("melden", "melden", PAGE, SETTINGS, "../../") == "../../mitmachen/fehler/"
