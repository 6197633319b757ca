import pytest

from wegweiser.checking.rules import personenbezug


def found(rule, offer, lines):
    return [one.severity for one in rule(personenbezug, {"angebote/x.yml": offer(lines)})]


@pytest.mark.parametrize(
    ("address", "severity"),
    [
        ("maria.muster@stadt.example", ["error"]),
        ("m.muster@stadt.example", ["error"]),
        ("maria_muster@stadt.example", ["error"]),
        ("anna-lena.muster@stadt.example", ["error"]),
        ("muster.maria@stadt.example", ["error"]),
        ("roland.muster@stadt.example", ["error"]),
        ("maria@stadt.example", ["notice"]),
        ("tulpe7@gmx.de", ["notice"]),
        ("info@stadt.example", []),
        ("stadtteil.nord@stadt.example", []),
        ("gh.tagesbetreuung@verein.example", []),
        ("haus.martin@verein.example", []),
        ("seniorenbuero@gmx.de", []),
        ("muster@weber-partner.example", []),
        ("a.b.c@stadt.example", []),
    ],
)
def test_addresses(rule, offer, address, severity):
    assert found(rule, offer, f"kontakt: {{email: {address}}}") == severity
    assert found(rule, offer, f"beschreibung: Schreiben Sie an {address}, gern auch kurz.") == severity


def test_houses_that_are_named_after_people(rule):
    text = "name: Martin-Luther-Gemeinde\nkontakt: {email: martin.luther@kirche.example}\nquelle: [{titel: Test}]\n"
    assert rule(personenbezug, {"traeger/gemeinde.yml": text}) == []


@pytest.mark.parametrize(
    ("number", "count"),
    [
        ("0171 2345678", 1),
        ("+49 171 2345678", 1),
        ("01573/123-45-67", 1),
        ("0049 176 12345678", 1),
        ("030 23125-123", 0),
        ("0800 0116016", 0),
        ("110", 0),
    ],
)
def test_mobile_numbers(rule, offer, number, count):
    assert found(rule, offer, f"kontakt: {{telefon: {number}}}") == ["notice"] * count


def test_numbers_in_addresses_and_file_numbers_are_none(rule, offer):
    assert (
        found(
            rule,
            offer,
            "kontakt: {web: 'https://a.example/01711234567'}\nanmerkungen: [Vorlage 0152/2023 mit 0176 Plätzen]",
        )
        == []
    )


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Fragen Sie Frau Muster.", 1),
        ("Fragen Sie Herrn Dr. Muster-Beispiel.", 1),
        ("Frau Oberbürgermeisterin Muster kommt.", 1),
        ("'Ansprechpartnerin: Erika Muster'", 1),
        ("Anmeldung bei Erika Muster", 1),
        ("Frauen und Herren, Frau und Mann", 0),
        ("Herr Oberbürgermeister eröffnet.", 0),
        ("Anmeldung bei Caritas Musterstadt", 0),
        ("'Leitung: Amt Soziales'", 0),
    ],
)
def test_names(rule, offer, text, count):
    assert found(rule, offer, f"beschreibung: {text}") == ["notice"] * count


def test_words_for_the_search_name_nobody(rule, offer):
    assert found(rule, offer, "hilft_bei: [als Frau Rat suchen]") == []


@pytest.mark.parametrize(
    ("who", "count"),
    [("Erika Muster", 1), ("Redaktion des Portals", 0), ("Amt Soziales", 0), ("Max Planck Institut", 0)],
)
def test_whoever_checked_is_a_role(rule, offer, who, count):
    assert found(rule, offer, f"geprueft_von: {who}") == ["notice"] * count


@pytest.mark.parametrize(("who", "count"), [("Erika Muster", 1), ("Prüfgruppe Nord", 0)])
def test_whoever_checked_a_version_is_a_group_or_an_office(rule, offer, who, count):
    leicht = f"leichte_sprache: {{text: Ein Café., pruefgruppe: {who}, geprueft_am: 2026-05-04}}"
    assert found(rule, offer, leicht) == ["notice"] * count
    assert found(rule, offer, f"uebersetzungen: {{en: {{titel: Café, geprueft: {who}}}}}") == ["notice"] * count
