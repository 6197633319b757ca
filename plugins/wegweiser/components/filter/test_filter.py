"""The form that asks for words and facets. What its script does: tests/browser/test_finder.py."""

from wegweiser.components.filter import Facette, Facetten, Gruppe, Wert
from wegweiser.pages.ziele.test_hilfen import makro

FACETTEN = Facetten(
    (
        Facette(
            "gebiet", "Wo?", "material/map-marker-outline", (Gruppe("Stadt", (Wert("mitte", "Mitte & mehr", 3),)),)
        ),
        Facette(
            "tag",
            "Wochentag",
            "material/calendar-clock",
            (Gruppe("", (Wert("montag", "Montag", 4, "", 1),)),),
            "Hinweis.",
        ),
    ),
    ohne_anmeldung=2,
)


def test_the_form_works_as_a_form_and_leads_to_the_index():
    markup = makro("filter", "filter", FACETTEN, "../")
    assert 'action="../hilfe/suche/" method="get"' in markup
    assert '<input id="filter-suche" name="q" type="search"' in markup
    assert (
        '<input type="checkbox" name="gebiet" value="mitte"> <span class="facette__wert"><span data-name>Mitte &amp; mehr</span>'
        in markup
    )
    assert '<input type="checkbox" name="tag" value="montag">' in markup
    assert '<input type="checkbox" name="anmeldung" value="ohne">' in markup
    assert '<input type="checkbox" name="heute" value="1">' in markup


def test_where_times_decide_the_certain_ones_are_named():
    markup = makro("filter", "filter", FACETTEN, "../")
    assert (
        'davon <span data-sicher>1</span> sicher</span></span> <span class="facette__zahl" data-zahl>4</span>' in markup
    )
    assert markup.count("sicher</span>") == 2, "Montag and Heute, nothing else"


def test_groups_have_a_visible_legend_single_lists_a_hidden_one():
    markup = makro("filter", "filter", FACETTEN, "../")
    assert "<legend>Stadt</legend>" in markup
    assert '<legend class="sr-nur">Wochentag</legend>' in markup


def test_distance_can_be_chosen_only_where_places_are_known():
    assert "entfernung" not in makro("filter", "sortieren", [])
    markup = makro("filter", "sortieren", [("Stadt", [("mitte", "Mitte")])])
    assert '<option value="entfernung">' in markup
    assert '<optgroup label="Stadt">' in markup
    assert '<option value="mitte">Mitte</option>' in markup
