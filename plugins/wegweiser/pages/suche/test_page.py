"""/hilfe/suche/: without JavaScript an index in which everything can be found, everyday words included."""

import re

from wegweiser.pages.suche.page import GRUPPEN, pages
from wegweiser.pages.ziele.test_hilfen import SETTINGS, angebot, gebiete, html, portal_aus, record, worte
from wegweiser.search.documents import KINDS

PORTAL = portal_aus(
    gebiete("mitte", "nord"),
    record(
        "vokabular",
        "themen",
        eintraege=[
            {"id": "begegnung", "name": "Begegnung", "synonyme": ["Treff", "ältere Leute"]},
            {"id": "trauer", "name": "Trauer", "synonyme": ["Beerdigung", "Treff"]},
            {"id": "sport", "name": "Sport", "synonyme": ["Turnen"]},
        ],
    ),
    angebot("a", gebiet="mitte"),
    angebot("b", gebiet="mitte", themen=["trauer"]),
)
(SEITE,) = pages(PORTAL, SETTINGS)


def test_every_list_with_an_offer_is_linked_with_its_number():
    markup = html(SEITE)
    for adresse in ("thema/begegnung", "thema/trauer", "zielgruppe/alle", "format/treff", "gebiet/mitte"):
        assert f'href="../../angebote/{adresse}/"' in markup
    assert "thema/sport" not in markup
    assert "gebiet/nord" not in markup
    assert "Trauer 1 Angebot " in worte(SEITE)


def test_everyday_words_lead_to_the_word_they_mean():
    text = worte(SEITE)
    assert "Beerdigung: Trauer" in text
    assert "Treff: Begegnung , Trauer" in text
    assert "Turnen" not in text


def test_words_stand_under_their_letter():
    assert list(SEITE.make_view()["register"]) == ["A", "B", "T"]
    assert [wort for wort, _ in SEITE.make_view()["register"]["A"]] == ["alle", "ältere Leute"]
    anchors = re.findall(r'href="#(wort-\d+)"', html(SEITE))
    assert len(anchors) == 3
    assert all(f'id="{anchor}"' in html(SEITE) for anchor in anchors)


def test_every_kind_of_document_has_its_group():
    assert tuple(kind for kind, _, _ in GRUPPEN) == KINDS


def test_an_empty_portal_has_the_page_too():
    (page,) = pages(portal_aus(), SETTINGS)
    assert "So finden Sie leichter etwas" in worte(page)
