"""The notepad before any script runs: it explains itself, and nothing of it is loaded elsewhere."""

from wegweiser.pages.merkliste.page import pages
from wegweiser.pages.ziele.test_hilfen import SETTINGS, angebot, html, portal_aus, sichtbar
from wegweiser.rendering.assets import bundle

PORTAL = portal_aus(angebot("a"))


def seite():
    (page,) = pages(PORTAL, SETTINGS)
    return page


def test_without_javascript_it_says_why_and_what_does_as_well():
    markup = html(seite())
    before, list_itself = markup.split("data-merkliste-seite")
    assert "braucht diese Seite JavaScript" in sichtbar(before)
    assert "Lesezeichen" in sichtbar(before)
    assert "Drucken Sie" in sichtbar(before)
    assert 'href="../angebote/"' in before
    assert list_itself.split(">")[0].endswith(" hidden")


def test_it_is_for_no_search_engine():
    assert not seite().im_index


def test_only_its_page_loads_its_script():
    files = dict(bundle().files)
    assert seite().skript == bundle().merkliste
    assert b"startMerkliste" in files[bundle().merkliste]
    assert b"startMerkliste" not in files[bundle().js] + files[bundle().finden]
    assert b"wegweiser-merkliste" in files[bundle().js]
