"""Areas: what is there, by theme; where nothing is known, the page says that and shows the way."""

from wegweiser.pages.gebiete.page import pages
from wegweiser.pages.ziele.test_hilfen import SETTINGS, angebot, gebiete, html, portal_aus, record, seiten, worte

THEMEN = record(
    "vokabular",
    "themen",
    eintraege=[{"id": id, "name": id.title()} for id in ("begegnung", "essen", "sport", "kultur")],
)
STADT = record(
    "gebiete",
    "stadt",
    kommune="stadt",
    name="Stadt",
    ebenen=["stadtbezirk", "stadtteil"],
    gebiete=[
        {"id": "mitte", "name": "Mitte", "ebene": "stadtbezirk", "nachbarn": ["nord"]},
        {"id": "nord", "name": "Nord", "ebene": "stadtbezirk"},
        {"id": "hafen", "name": "Hafen", "ebene": "stadtteil", "teil_von": "mitte"},
    ],
    anmerkungen=["Die Liste ist nicht vollständig."],
)
PORTAL = portal_aus(
    STADT,
    THEMEN,
    angebot("a", titel="Alpha", gebiet="mitte"),
    angebot("b", titel="Beta", gebiet="hafen", themen=["begegnung", "essen"]),
    angebot("c", titel="Gamma", gebiet="mitte", themen=["sport"]),
    angebot("d", titel="Delta", gebiet="mitte", themen=["kultur"]),
    angebot("e", titel="Vorbei", gebiet="mitte", status="beendet"),
    angebot("f", titel="Überall", reichweite="stadtweit"),
    angebot("g", titel="Telefon", reichweite="bundesweit", kommune=""),
)
SEITEN = seiten(pages(PORTAL, SETTINGS))


def test_every_area_has_a_page_and_the_overview_counts():
    assert set(SEITEN) == {"gebiete/", "gebiete/mitte/", "gebiete/nord/", "gebiete/hafen/"}
    text = worte(SEITEN["gebiete/"])
    assert "Für ganz Stadt: 1 Angebot" in text
    assert "Stadtbezirke Mitte 4 Angebote Nord noch kein Angebot" in text
    assert "Stadtteile Hafen 1 Angebot" in text
    assert "Die Liste ist nicht vollständig." in text
    assert '<h2 id="stadt">' in html(SEITEN["gebiete/"])


def test_offers_stand_by_their_first_theme_once_and_loners_together():
    text = worte(SEITEN["gebiete/mitte/"])
    assert (
        text.index("Begegnung")
        < text.index("Alpha")
        < text.index("Beta")
        < text.index("Außerdem")
        < text.index("Delta")
    )
    markup = html(SEITEN["gebiete/mitte/"])
    assert markup.count('data-angebot="b"') == 1
    assert "Vorbei" not in text


def test_an_area_names_its_parts_and_neighbours_and_the_whole_city():
    page = SEITEN["gebiete/mitte/"]
    assert "4 Angebote hier im Stadtbezirk, dazu 1 für ganz Stadt." in worte(page)
    assert "Das gehört dazu Hafen 1 Angebot" in worte(page)
    assert "Nebenan Nord" in worte(page)
    assert 'href="../../angebote/gebiet/stadt/"' in html(page)
    assert 'href="../../angebote/?gebiet=mitte"' in html(page)


def test_an_area_without_neighbours_names_others_with_offers():
    text = worte(SEITEN["gebiete/hafen/"])
    assert "Anderswo in Stadt Mitte 4 Angebote" in text
    assert [krume.titel for krume in SEITEN["gebiete/hafen/"].krumen] == ["Start", "Stadtteile", "Stadt", "Mitte"]


def test_an_area_without_offers_shows_the_way():
    page = SEITEN["gebiete/nord/"]
    assert "Für Nord kennen wir noch kein Angebot. Das heißt nicht, dass es dort nichts gibt" in worte(page)
    for adresse in (
        "angebote/gebiet/stadt/",
        "angebote/gebiet/bundesweit/",
        "hilfe-jetzt/",
        "mitmachen/angebot/",
        "gebiete/mitte/",
    ):
        assert f'href="../../{adresse}"' in html(page), adresse
    assert "angebote/?gebiet=nord" not in html(page)


def area_with(number: int):
    records = [angebot(f"a{n:02}", titel=f"A {n:02}", gebiet="mitte") for n in range(number)]
    return seiten(pages(portal_aus(gebiete("mitte"), THEMEN, *records), SETTINGS))["gebiete/mitte/"]


def test_an_area_shows_all_that_one_page_of_a_list_would_show():
    page = area_with(60)
    assert html(page).count("data-angebot=") == 60
    assert "in der ganzen Liste" not in worte(page)


def test_an_area_with_more_shows_three_of_a_theme_and_the_way_to_the_rest():
    page = area_with(61)
    assert "A 02" in worte(page)
    assert "A 03" not in worte(page)
    assert "58 weitere Angebote in der ganzen Liste Nur Begegnung zeigen" in worte(page)
    assert 'href="../../angebote/gebiet/mitte/"' in html(page)
    assert 'href="../../angebote/?gebiet=mitte&amp;thema=begegnung"' in html(page)


def test_a_city_without_areas_and_no_city_at_all():
    ohne = record("gebiete", "dorf", kommune="dorf", name="Dorf")
    assert "Die Stadtteile von Dorf sind hier noch nicht eingetragen." in worte(
        seiten(pages(portal_aus(ohne), SETTINGS))["gebiete/"]
    )
    assert "Hier ist noch keine Stadt eingetragen." in worte(seiten(pages(portal_aus(), SETTINGS))["gebiete/"])


def test_several_themes_can_be_jumped_to():
    themes = ("begegnung", "essen", "sport", "kultur")
    offers = [angebot(f"{thema}-{zahl}", gebiet="mitte", themen=[thema]) for thema in themes for zahl in (1, 2)]
    seite = seiten(pages(portal_aus(STADT, THEMEN, *offers), SETTINGS))["gebiete/mitte/"]
    markup = html(seite)
    assert all(
        markup.count(f'href="#gruppe-{number}"') == markup.count(f'id="gruppe-{number}"') == 1
        for number in (1, 2, 3, 4)
    )
    assert "Themen auf dieser Seite" not in html(SEITEN["gebiete/mitte/"])
