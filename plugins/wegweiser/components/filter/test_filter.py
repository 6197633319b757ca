"""Facets: what an offer is found by, and the form that asks for it. What the script does: tests/browser/test_finder.py."""

from wegweiser.components.filter import Facette, Gruppe, Wert, facettenwerte
from wegweiser.pages.ziele.test_hilfen import HEUTE, angebot, gebiete, makro, portal_aus

FACETTEN = (
    Facette("gebiet", "Wo?", "material/map-marker-outline", (Gruppe("Stadt", (Wert("mitte", "Mitte & mehr", 3),)),)),
    Facette("tag", "Wochentag", "material/calendar-clock", (Gruppe("", (Wert("montag", "Montag", 1),)),)),
)


def werte(**data) -> dict[str, tuple[str, ...]]:
    portal = portal_aus(gebiete("mitte"), angebot("a", **data))
    return facettenwerte(portal.angebote["a"], portal, HEUTE)


def test_what_the_record_does_not_say_is_no_value():
    assert werte(gebiet="mitte") == {
        "gebiet": ("mitte",),
        "thema": ("begegnung",),
        "zielgruppe": ("alle",),
        "format": ("treff",),
    }


def test_every_facet_of_the_contract():
    alles = werte(
        gebiet="mitte",
        kosten={"art": "spende"},
        barrierefreiheit=["rollstuhl"],
        sprachen=["de", "uk"],
        termine=[{"wochentag": "freitag", "beginn": "10:00", "rhythmus": "woechentlich"}],
    )
    assert list(alles) == ["gebiet", "thema", "zielgruppe", "format", "kosten", "barrierefreiheit", "sprache", "tag"]
    assert (alles["kosten"], alles["sprache"], alles["tag"]) == (("spende",), ("de", "uk"), ("freitag",))


def test_days_come_from_dates_and_opening_times_that_are_not_over():
    assert werte(
        termine=[{"datum": "2026-11-23", "beginn": "10:00"}, {"datum": "2026-11-17", "beginn": "10:00"}],
        oeffnungszeiten=[{"wochentag": "mittwoch", "beginn": "10:00", "rhythmus": "woechentlich"}],
    )["tag"] == ("montag", "mittwoch")


def test_the_form_works_as_a_form():
    markup = makro("filter", "filter", FACETTEN, "../")
    assert 'action="../angebote/" method="get"' in markup
    assert '<input id="filter-suche" name="q" type="search"' in markup
    assert '<input type="checkbox" name="gebiet" value="mitte"> <span data-name>Mitte &amp; mehr</span>' in markup
    assert '<input type="checkbox" name="tag" value="montag">' in markup


def test_groups_have_a_visible_legend_single_lists_a_hidden_one():
    markup = makro("filter", "filter", FACETTEN, "../")
    assert "<legend>Stadt</legend>" in markup
    assert '<legend class="sr-nur">Wochentag</legend>' in markup
