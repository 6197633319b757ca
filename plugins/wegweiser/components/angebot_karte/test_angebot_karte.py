"""The card: where, when and the tags that decide; places under which an offer is listed."""

from wegweiser.components.angebot_karte import make_karte, orte, wo_kurz
from wegweiser.pages.ziele.test_hilfen import HEUTE, angebot, gebiete, makro, portal_aus, record, sichtbar
from wegweiser.rendering.environment import ROOT


def stadt(id: str, *areas: str):
    return (
        gebiete(*areas, kommune=id, name=id.title())
        if id == "stadt"
        else record("gebiete", id, kommune=id, name=id.title(), ebenen=["stadtteil"], gebiete=[])
    )


def portal(*more, **data):
    return portal_aus(*more, angebot("a", **data))


def wo(*more, **data) -> str:
    built = portal(*more, **data)
    return wo_kurz(built.angebote["a"], built)


def wo_gelistet(**data) -> tuple[str, ...]:
    built = portal(stadt("stadt", "mitte"), **data)
    return orte(built.angebote["a"], built)


def test_where_in_a_portal_of_one_and_of_several_cities():
    assert wo(stadt("stadt", "mitte"), gebiet="mitte") == "Mitte"
    assert wo(stadt("stadt", "mitte"), stadt("dorf"), gebiet="mitte") == "Stadt-Mitte"


def test_where_without_a_place():
    alle = stadt("stadt")
    assert wo(alle, reichweite="stadtweit") == "Stadt"
    assert wo(alle, reichweite="stadtweit", zugang=["telefon"]) == "am Telefon, in ganz Stadt"
    assert wo(alle, reichweite="kreisweit") == "in Stadt und im ganzen Landkreis"
    assert wo(alle, reichweite="bundesweit", kommune="", zugang=["telefon", "online"]) == (
        "am Telefon und im Internet, in ganz Deutschland"
    )
    assert wo(stadt("stadt", "mitte"), gebiet="mitte", zugang=["vor_ort", "telefon"]) == "Mitte, auch am Telefon"


def test_a_secret_address_is_called_secret():
    assert wo(stadt("stadt"), reichweite="stadtweit", schutzadresse=True) == "Stadt, Adresse geheim"


def test_places_under_which_an_offer_is_listed():
    assert wo_gelistet(gebiet="mitte") == ("mitte",)
    assert wo_gelistet(gebiet="mitte", reichweite="stadtweit") == ("mitte", "stadt")
    assert wo_gelistet(reichweite="stadtweit") == ("stadt",)
    assert wo_gelistet(reichweite="kreisweit") == ("stadt",)
    assert wo_gelistet(reichweite="kreisweit", kommune="") == ("kreisweit",)
    assert wo_gelistet(reichweite="bundesweit", kommune="") == ("bundesweit",)
    assert wo_gelistet(reichweite="gebiet", gebiet="gibt-es-nicht") == ("stadt",)


def marken(**data) -> list[str]:
    built = portal(
        record("vokabular", "formate", eintraege=[{"id": "treff", "name": "Treff", "symbol": "material/coffee"}]),
        record("vokabular", "themen", eintraege=[{"id": "essen", "name": "Essen"}, {"id": "treffen", "name": "Treff"}]),
        **data,
    )
    return [marke.text for marke in make_karte(built.angebote["a"], built, HEUTE).marken]


def test_tags_name_form_theme_and_what_makes_it_easy():
    assert marken(themen=["essen"]) == ["Treff", "Essen"]
    assert marken(
        themen=["essen"], kosten={"art": "kostenlos"}, anmeldung={"erforderlich": False}, barrierefreiheit=["rollstuhl"]
    ) == ["Treff", "kostenlos", "ohne Anmeldung", "mit Rollstuhl", "Essen"]


def test_tags_leave_out_what_makes_it_harder_and_what_is_said_already():
    assert marken(themen=["treffen", "essen"], kosten={"art": "kostenpflichtig"}, anmeldung={"erforderlich": True}) == [
        "Treff",
        "Essen",
    ]


def test_a_pause_comes_first():
    assert marken(themen=["essen"], status="pausiert")[0] == "macht gerade Pause"
    assert marken(themen=["essen"], gueltig={"ab": "2027-01-01"})[0] == "ab 1. Januar 2027"
    assert marken(themen=["essen"], gueltig={"ab": "2026-01-01"})[0] == "Treff"


def test_the_card_links_its_title_and_hides_what_is_not_known():
    built = portal(stadt("stadt", "mitte"), titel="Kaffee & <b>Kuchen</b>", gebiet="mitte")
    markup = makro("angebot_karte", "angebot_karte", make_karte(built.angebote["a"], built, HEUTE))
    assert '<li class="karte angebot-karte" data-angebot="a">' in markup
    assert f'<h3><a href="{ROOT}angebote/a/">Kaffee &amp; &lt;b&gt;Kuchen&lt;/b&gt;</a></h3>' in markup
    assert "Wo: Mitte" in sichtbar(markup)
    assert "Wann:" not in sichtbar(markup)
