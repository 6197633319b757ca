"""What the notepad keeps of an offer, and that some offers can never get onto it."""

import json
import re
from html.parser import HTMLParser

import pytest

from wegweiser.components.merken import darf_gemerkt_werden, make_merkzettel
from wegweiser.pages.ziele.test_hilfen import HEUTE, angebot, makro, portal_aus, record, sichtbar

FORMATE = record("vokabular", "formate", eintraege=[{"id": "treff", "name": "Treff", "symbol": "material/coffee"}])


def zettel(**data) -> str:
    portal = portal_aus(
        FORMATE, record("gebiete", "stadt", kommune="stadt", name="Stadt", gebiete=[]), angebot("a", **data)
    )
    return make_merkzettel(portal.angebote["a"], portal, HEUTE)


def test_it_keeps_the_card_and_the_number():
    kept = json.loads(zettel(titel="Café „Ü“", reichweite="stadtweit", kontakt={"telefon": "030 23125-121"}))
    assert (kept["adresse"], kept["titel"], kept["kurz"]) == ("angebote/a/", "Café „Ü“", "Kurz zu a.")
    assert (kept["wo"], kept["telefon"]) == ("Stadt", "030 23125-121")
    assert kept["marken"][0] == {"text": "Treff", "symbol": "material/coffee", "art": ""}


def test_what_is_not_known_is_left_out():
    assert {"telefon", "wann", "id"} & set(json.loads(zettel())) == set()


@pytest.mark.parametrize("data", [{"sensibel": "gewalt"}, {"sensibel": "krise"}, {"schutzadresse": True}])
def test_a_device_never_knows_about_violence_crises_and_shelters(data):
    assert zettel(**data) == ""
    portal = portal_aus(angebot("a", **data), angebot("b"))
    assert [darf_gemerkt_werden(one) for one in portal.angebote.values()] == [False, True]


def test_the_button_waits_for_the_script_and_holds_the_offer_as_text():
    kept = zettel(titel="\"><script>alert('1')</script>")
    markup = makro("merken", "merken", kept, "", "../../")
    assert gehalten(markup) == kept
    assert "<script" not in markup
    assert re.match(r"\s*<div class=\"merken\" [^>]* hidden>", markup)
    assert 'href="../../merkliste/"' in markup
    assert "data-merken-ende" not in markup


@pytest.mark.parametrize(
    "text", ["' onclick='alert(1)", '" onclick="alert(1)', "'><b>", "&#39; hidden=&#39;", "a & b &amp; c <i>"]
)
def test_no_text_gets_out_of_its_attribute(text: str):
    kept = zettel(titel=text)
    assert gehalten(makro("merken", "merken", kept, "", "../../")) == kept
    assert json.loads(kept)["titel"] == text


def gehalten(markup: str) -> str:
    """What a browser reads; it finds no attribute besides those that belong there."""
    found: list[list[tuple[str, str | None]]] = []
    reader = HTMLParser()
    reader.handle_starttag = lambda tag, attrs: found.append(attrs)
    reader.feed(markup)
    (class_, kept, hidden), *_ = found
    assert (class_, kept[0], hidden) == (("class", "merken"), "data-merken", ("hidden", None))
    return kept[1]


def test_an_offer_that_is_over_says_so_to_the_list():
    assert 'data-merken-ende="Dieses Angebot lief bis gestern."' in makro(
        "merken", "merken", zettel(), "Dieses Angebot lief bis gestern.", "../../"
    )


def test_where_nothing_may_be_kept_there_is_no_button():
    markup = makro("merken", "merken", "", "", "../../")
    assert 'data-merken="" hidden' in markup
    assert "<button" not in markup
    assert sichtbar(markup).strip() == ""
