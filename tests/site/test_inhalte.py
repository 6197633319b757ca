"""What particular records must and must not lead to: protected addresses, texts that look like commands, old addresses."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

PLACE_KEYS = {
    "ort",
    "orte",
    "strasse",
    "adresse_post",
    "plz",
    "koordinaten",
    "breite",
    "laenge",
    "lat",
    "lon",
    "address",
    "geo",
}

PHONE = re.compile(r"[+0][0-9 ()/-]{5,}")

NOT_SHOWN = {"hilft_bei", "bild", "uebersetzungen"}
"""Keys of an Angebot that its page does not show (``hilft_bei`` feeds the search)."""

ROOTS = {
    "angebote": "angebote/boese-texte/",
    "traeger": "traeger/boese-texte/",
    "massnahmen": "massnahmen/boese-texte/",
    "indikatoren": "indikatoren/boese-texte/",
    "vorlagen": "vorlagen/boese-texte/",
}


def records(site, folder: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for path in sorted((site.content / folder).rglob("*.yml")):
        yield path.stem, yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)


def dicts(data: Any) -> Iterator[dict[str, Any]]:
    if isinstance(data, dict):
        yield data
        for value in data.values():
            yield from dicts(value)
    elif isinstance(data, list):
        for value in data:
            yield from dicts(value)


def texts(data: Any, key: str = "") -> Iterator[str]:
    """Every line of every text of a record that some page shows."""
    if isinstance(data, dict):
        for name, value in data.items():
            if name not in NOT_SHOWN:
                yield from texts(value, name)
    elif isinstance(data, list):
        for value in data:
            yield from texts(value, key)
    else:
        yield from (line for line in data.splitlines() if line)


# --- addresses that nobody may know -----------------------------------------------------------------------------------------


def test_protected_offers_show_no_place(site) -> None:
    protected = [(slug, data) for slug, data in records(site, "angebote") if data.get("schutzadresse") == "true"]
    assert protected, "no record to test with"
    for slug, data in protected:
        page = site.documents[f"angebote/{slug}/"]
        assert "ort" not in data
        assert "geheim" in page.text, slug
        assert page.all("address", "iframe", "canvas") == [], slug
        facts = page.text.partition("Woher die Angaben stammen")[0]
        assert re.findall(r"\b[0-9]{5} [A-ZÄÖÜ]", PHONE.sub("", facts)) == [], f"{slug} shows a postcode"
        assert [r for r in page.references if re.search(r"^geo:|openstreetmap|google\.[a-z]+/maps|/karte", r)] == [], (
            slug
        )
        for tag in page.tags:
            assert not {"data-breite", "data-laenge", "data-lat", "data-lon", "data-ort"} & tag.attrs.keys(), slug


def test_no_published_file_knows_the_place_of_a_protected_offer(site) -> None:
    protected = {slug for slug, data in records(site, "angebote") if data.get("schutzadresse") == "true"}
    for path in sorted([*site.folder.rglob("*.json"), *site.folder.rglob("*.geojson"), *site.folder.rglob("*.jsonld")]):
        for thing in dicts(json.loads(path.read_text(encoding="utf-8"))):
            names = {value for value in thing.values() if isinstance(value, str)}
            if any(slug in names or any(f"angebote/{slug}/" in name for name in names) for slug in protected):
                told = {key for key in thing.keys() & PLACE_KEYS if thing[key]}
                assert told == set(), f"{path.name}: {thing}"


# --- texts that look like commands -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("folder", ROOTS)
def test_texts_stand_on_the_page_as_they_were_written(town, folder: str) -> None:
    data = dict(records(town, folder))["boese-texte"]
    page = town.documents[ROOTS[folder]]
    missing = [line for line in texts(data) if "alert(" in line and line not in page.text]
    assert not missing, "not literally on the page:\n  " + "\n  ".join(missing)


def test_texts_of_goals_stand_on_their_pages(town) -> None:
    folder = town.content / "goals" / "beispielstadt" / "boese-texte"
    strategie = yaml.load((folder / "strategie.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
    feld = yaml.load((folder / "01-boese-texte.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
    (ziel,) = feld.pop("ziele")
    (schritt,) = ziel.pop("operative_ziele")
    for address, data in (("", strategie), ("1/", feld), ("1-1/", ziel), ("1-1-1/", schritt)):
        page = town.documents["ziele/boese-texte/" + address]
        assert [line for line in texts(data) if "alert(" in line and line not in page.text] == [], address


def test_names_of_words_and_areas_stand_on_their_pages(town) -> None:
    themen = yaml.safe_load((town.content / "vokabular" / "themen.yml").read_text(encoding="utf-8"))["eintraege"]
    gebiete = yaml.safe_load((town.content / "gebiete" / "beispielstadt.yml").read_text(encoding="utf-8"))["gebiete"]
    for entries, address in ((themen, "angebote/thema/boese-texte/"), (gebiete, "gebiete/boese-texte/")):
        name = next(entry["name"] for entry in entries if entry["id"] == "boese-texte")
        page = town.documents[address]
        assert page.headings[0] == (1, name)
        assert page.title.startswith(name)


def test_texts_never_become_elements(town) -> None:
    """Wherever the records „boese-texte“ are shown, on their pages or in lists, nothing of them is an element."""
    for document in town.documents.values():
        for tag in document.tags:
            assert tag.attrs.get("src") != "x", document.address
            assert "onclick" not in tag.attrs, document.address
            assert "fremd.example" not in "".join(tag.attrs.values()), document.address
        assert "alert(" not in "".join(tag.text for tag in document.tags), document.address
        assert document.html.partition("</head>")[0].count("<title") == 1, document.address
        assert "49" not in re.findall(r"\{\{ ?(.*?) ?\}\}", document.text), document.address


# --- time ------------------------------------------------------------------------------------------------------------------


def listed(document) -> set[str]:
    """The offers that a page lists (the pattern of a card in a ``template`` names none)."""
    return {tag.attrs["data-angebot"] for tag in document.tags if tag.attrs.get("data-angebot")}


def test_what_is_over_leaves_the_lists_but_keeps_its_page(town) -> None:
    over = {"mittagstisch-west": "endete", "gymnastik-im-park": "beendet"}
    for document in town.documents.values():
        if document.address not in {f"angebote/{slug}/" for slug in over}:
            assert listed(document) & over.keys() == set(), document.address
    for slug in over:
        assert "Dieses Angebot" in town.documents[f"angebote/{slug}/"].text or "gibt es nicht mehr" in (
            town.documents[f"angebote/{slug}/"].text
        ), slug


def test_the_finder_lists_every_current_offer(site) -> None:
    offers = {slug for slug, _ in records(site, "angebote")}
    leaves = [address for address in site.documents if re.fullmatch(r"angebote/(seite-[0-9]+/)?", address)]
    finder = set().union(*(listed(site.documents[address]) for address in leaves))
    assert finder <= offers
    assert all(len(listed(site.documents[address])) <= 60 for address in leaves)
    if site.name == "town":
        assert offers - finder == {"mittagstisch-west", "gymnastik-im-park"}
    else:
        assert len(finder) > len(offers) * 0.8, "most offers of the portal are over?"


def test_old_addresses_lead_on(town) -> None:
    wanted = {
        "angebote/lesecafe-mitte/": "angebote/lesecafe-am-markt/",
        "angebote/zeitungscafe/": "angebote/lesecafe-am-markt/",
        "traeger/buecherei-am-markt/": "traeger/stadtbibliothek/",
        "ziele/beispielstadt-gegen-einsamkeit/": "ziele/beispielstadt-miteinander/",
        "massnahmen/treffs-einrichten/": "massnahmen/bezirkstreffs-aufbauen/",
        "indikatoren/beispielstadt-einsamkeit/": "indikatoren/beispielstadt-einsame-menschen/",
        "vorlagen/beispielstadt-45-2023/": "vorlagen/beispielstadt-45-23/",
    }
    found = {d.address: d.canonical.removeprefix(town.base_url) for d in town.documents.values() if d.leads_on}
    assert found == wanted


def test_goals_that_are_gone_keep_a_page_that_says_so(town) -> None:
    assert "entfallen" in town.documents["ziele/beispielstadt-miteinander/1-1-4/"].text.casefold()


def test_nobody_says_none_where_nobody_has_looked(town) -> None:
    """The five states of a district, one each: only where somebody has looked may the page say that there is nothing."""
    page = town.documents["indikatoren/beispielstadt-abdeckung/"].text
    rows = page.partition("Alle 5 Stadtbezirke")[2]
    states = ("vorhanden", "nur mit Anmeldung", "keines vorhanden", "nicht mehr aktuell", "unbekannt")
    for district, state in zip(("Mitte", "Nord", "Süd", "West", "Ost"), states, strict=True):
        assert f"{district} {state}" in rows, rows
    assert "1 von 5" in page
