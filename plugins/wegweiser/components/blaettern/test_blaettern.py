"""Long lists: every entry once, every page at its own address."""

from wegweiser.components.blaettern import blaettern
from wegweiser.pages.ziele.test_hilfen import makro


def test_sixty_stay_on_one_page_sixty_one_do_not():
    assert len(list(blaettern(range(60), "l/"))) == 1
    assert [len(blatt.eintraege) for blatt in blaettern(range(61), "l/")] == [60, 1]


def test_every_entry_stands_on_exactly_one_page():
    blaetter = list(blaettern(list(range(125)), "l/"))
    assert [eintrag for blatt in blaetter for eintrag in blatt.eintraege] == list(range(125))
    assert [blatt.adresse for blatt in blaetter] == ["l/", "l/seite-2/", "l/seite-3/"]
    assert [blatt.zusatz for blatt in blaetter] == ["", ", Seite 2", ", Seite 3"]


def test_an_empty_list_has_one_empty_page():
    assert [blatt.adresse for blatt in blaettern([], "l/")] == ["l/"]


def test_many_pages_offer_the_near_ones_and_both_ends():
    blatt = list(blaettern(range(600), "l/"))[4]
    assert blatt.nummern == [1, 0, 4, 5, 6, 0, 10]


def test_links_say_what_they_lead_to():
    erstes, mittleres, letztes = (makro("blaettern", "blaettern", b, "../") for b in blaettern(range(150), "l/"))
    assert 'rel="next" href="../l/seite-2/"' in erstes
    assert 'rel="prev"' not in erstes
    assert 'rel="prev" href="../l/"' in mittleres
    assert 'rel="next"' not in letztes
    assert 'aria-current="page"' in mittleres


def test_one_page_needs_no_links():
    assert makro("blaettern", "blaettern", next(blaettern(range(3), "l/")), "../").strip() == ""
