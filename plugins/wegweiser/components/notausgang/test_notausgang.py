"""A page of several offers is about violence when most of them are."""

from wegweiser.components.notausgang import sensibel_wie
from wegweiser.pages.ziele.test_hilfen import angebot, portal_aus


def angebote(*sensibel: str):
    records = [angebot(f"a{i}", **({"sensibel": wert} if wert else {})) for i, wert in enumerate(sensibel)]
    return tuple(portal_aus(*records).angebote.values())


def test_most_of_them_decide():
    assert sensibel_wie(angebote("gewalt", "gewalt", "")) == "gewalt"
    assert sensibel_wie(angebote("gewalt", "", "krise")) == ""


def test_half_of_them_is_not_most():
    assert sensibel_wie(angebote("gewalt", "krise")) == ""


def test_no_offers_are_about_nothing():
    assert sensibel_wie(()) == ""
