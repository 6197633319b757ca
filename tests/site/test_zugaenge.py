"""§ 4 BITV 2.0: the start page leads to both explanations, and each is called what it is."""

from __future__ import annotations

import pytest

ADRESSEN = ("leichte-sprache/", "gebaerdensprache/")


def main_of(document) -> str:
    return document.html.partition("<main")[2].partition("</main>")[0]


def test_the_start_page_leads_to_both(site) -> None:
    main = main_of(site.documents[""])
    assert [address for address in ADRESSEN if f'href="./{address}"' not in main] == []


def test_the_town_has_what_the_law_asks_for(town) -> None:
    leicht, gebaerden = (town.documents[address] for address in ADRESSEN)
    assert leicht.headings[0] == (1, "Leichte Sprache")
    assert leicht.title.startswith("Leichte Sprache")
    assert "Geprüft am 4. Mai 2026 von: Prüfgruppe der Werkstatt Beispielstadt" in leicht.text
    assert 'href="https://www.beispielstadt.example/dgs/portal"' in gebaerden.html
    assert "Dauer: 3 Minuten" in gebaerden.text


def test_the_demonstration_claims_neither(city) -> None:
    leicht, gebaerden = (city.documents[address] for address in ADRESSEN)
    assert leicht.headings[0] == (1, "In einfacher Sprache")
    assert "Keine Prüfgruppe hat ihn gelesen." in leicht.text
    assert "Es gibt noch keinen Film in Deutscher Gebärdensprache (DGS)." in gebaerden.text


@pytest.mark.parametrize(
    "heading",
    [
        "Was ist dieses Portal?",
        "So bewegen Sie sich auf den Seiten",
        "Was steht in der Erklärung zur Barrierefreiheit?",
        "Gibt es mehr in einfacher Sprache?",
    ],
)
def test_the_four_things_the_law_names_are_explained(city, heading: str) -> None:
    assert (2, heading) in city.documents["leichte-sprache/"].headings
