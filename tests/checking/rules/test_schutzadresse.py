import pytest

from wegweiser.checking.rules import schutzadresse


def found(rule, offer, lines):
    return [(one.severity, one.path) for one in rule(schutzadresse, {"angebote/x.yml": offer(lines)})]


SECRET = "schutzadresse: true\n"


@pytest.mark.parametrize(
    "text",
    [
        "Lindenweg 3",
        "im Lindenweg 3 a",
        "Karl-Pfaff-Straße 48",
        "Hauptstr. 5",
        "Obere Straße 12",
        "Am Alten Markt 7",
        "In der Au 5",
        "01234 Musterstadt",
        "D-01234 Musterstadt",
        "48.7758, 9.1829",
        "48,7758 / 9,1829",
    ],
)
def test_an_address_in_a_text(rule, offer, text):
    assert found(rule, offer, f"{SECRET}beschreibung: Sie finden uns {text}.") == [("error", ("beschreibung",))]
    assert found(rule, offer, f"beschreibung: Sie finden uns {text}.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Platz für 12 Frauen mit Kindern",
        "Am Montag 15 Uhr und am Samstag 14.30 Uhr",
        "Seit 1998, im Jahr 2020 renoviert",
        "Telefon 030 23125-123, rund um die Uhr",
        "Am 3. Mai, Im Haus 24 Plätze, Postfach 12 34 56",
        "Zum Preis 5 Euro",
        "nach § 37 StGB",
    ],
)
def test_other_figures_are_no_address(rule, offer, text):
    assert found(rule, offer, f"{SECRET}beschreibung: {text}.") == []


def test_a_place_is_refused_and_told_once(rule, offer):
    assert found(rule, offer, SECRET + "ort: {strasse: Lindenweg 3, ort: Stadt, wegbeschreibung: 01234 Stadt}") == [
        ("error", ("ort",))
    ]


def test_every_text_counts(rule, offer):
    lines = (
        SECRET
        + "anmerkungen: [Lindenweg 3]\nuebersetzungen: {en: {kurz: 'Lindenweg 3'}}\ntermine_text: Lindenweg 3\nhilft_bei: [Lindenweg 3]"
    )
    assert len(found(rule, offer, lines)) == 4


def test_links_to_maps_and_the_district(rule, offer):
    assert found(rule, offer, SECRET + "kontakt: {web: 'https://www.google.de/maps/place/x'}") == [
        ("error", ("kontakt", "web"))
    ]
    assert found(rule, offer, SECRET + "kontakt: {web: 'https://www.frauenhaus.example'}") == []
    assert found(rule, offer, SECRET + "gebiet: nord") == [("notice", ("gebiet",))]


def test_a_shelter_with_a_place_is_asked_about(rule, offer):
    shelter = "format: unterkunft\nsensibel: gewalt\nort: {strasse: Lindenweg, ort: Stadt}"
    assert found(rule, offer, shelter) == [("notice", ("ort",))]
    assert found(rule, offer, shelter + "\nschutzadresse: false") == []
    assert found(rule, offer, shelter.replace("unterkunft", "beratung")) == []
