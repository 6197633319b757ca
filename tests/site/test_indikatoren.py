"""Indikatoren of the built sites, recomputed by hand from what their pages show."""

from __future__ import annotations

import csv
import gzip
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from wegweiser.pages.ziele.test_hilfen import sichtbar

from ..conftest import TOWN, build_site

ABDECKUNG = "indikatoren/beispielstadt-abdeckung/"
LAST_DAY = "2030-12-31"
"""``gueltig.bis`` of the only offer that counts for Mitte."""
MAP_WEIGHT = 15_000
"""Bytes, compressed, that the map of a city may weigh."""


@dataclass(frozen=True)
class Row:
    """A row of the table as a reader sees it."""

    gebiet: str
    name: str
    stand: str
    anzahl: int
    ohne_ort: int
    angebote: tuple[str, ...]
    finder: str


def rows(html: str) -> list[Row]:
    return [_row(gebiet, markup) for gebiet, markup in re.findall(r'<tr id="gebiet-([^"]+)">(.*?)</tr>', html, re.S)]


def listed(site, address: str, row: Row) -> set[str]:
    """The offers of a row: those that the table names, and those in the list that it leads to."""
    pages = [page for page in site.documents if page.startswith(f"{address}gebiete/{row.gebiet}/")]
    assert bool(pages) == (f'{address}gebiete/{row.gebiet}/"' in site.documents[address].html)
    more = (re.findall(r'<li><a href="(?:\.\./)+angebote/([a-z0-9-]+)/"', site.documents[page].html) for page in pages)
    return {*row.angebote, *(offer for found in more for offer in found)}


def _row(gebiet: str, markup: str) -> Row:
    head, _, cell = markup.partition("</th>")
    number = re.search(r'abdeckung__anzahl">(.*?)</p>', cell, re.S)
    said = sichtbar(number.group(1)) if number else ""
    without = re.search(r"(?:davon (\d+)|nur) ohne Ort", said)
    count = int(re.match(r"\d+", said).group()) if said else 0
    finder = re.search(r'href="\.\./\.\./(angebote/\?[^"]+)"', cell)
    return Row(
        gebiet,
        sichtbar(re.search(r'<a href="\.\./\.\./gebiete/[^>]*>(.*?)</a>', head, re.S).group(1)),
        sichtbar(re.search(r'class="marke[^>]*>(.*?)</span>', head, re.S).group(1)),
        count,
        int(without.group(1) or count) if without else 0,
        tuple(re.findall(r'href="\.\./\.\./angebote/([a-z0-9-]+)/"', cell)),
        finder.group(1).replace("&amp;", "&") if finder else "",
    )


def coverages(site) -> Iterator[tuple[str, str, list[Row]]]:
    """Address, page and rows of everything counted by area."""
    for address, document in site.documents.items():
        if address.startswith("indikatoren/") and (found := rows(document.html)):
            yield address, document.html, found


def headline(html: str) -> tuple[int, int]:
    match = re.search(r'messung__zahl">(\d+) von (\d+) ', html)
    return int(match.group(1)), int(match.group(2))


def table(site, address: str) -> list[dict[str, str]]:
    text = (site.folder / address).read_text(encoding="utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def test_the_number_is_the_number_of_rows_that_say_so(site) -> None:
    found = list(coverages(site))
    assert found
    for address, html, table_rows in found:
        covered = sum(row.stand == "vorhanden" for row in table_rows)
        assert headline(html) == (covered, len(table_rows)), address
        percent = int(100 * covered / len(table_rows) + 0.5)
        assert f"geteilt durch {len(table_rows)}: Das sind {percent} Prozent." in sichtbar(html), address


def test_the_number_of_every_state_is_that_of_its_rows(site) -> None:
    for address, html, table_rows in coverages(site):
        said = re.findall(r'<dt><span class="marke[^>]*>([^<]+)</span> <span class="staende__anzahl">(\d+)<', html)
        assert {word: int(number) for word, number in said} == {
            word: sum(row.stand == word for row in table_rows) for word, _ in said
        }, address
        assert sum(int(number) for _, number in said) == len(table_rows), address


def test_every_row_names_the_offers_that_it_counts(site) -> None:
    for address, html, table_rows in coverages(site):
        for row in table_rows:
            offers = listed(site, address, row)
            assert len(offers) == row.anzahl - row.ohne_ort, (address, row)
            assert all((site.folder / "angebote" / offer / "index.html").is_file() for offer in offers)
        if any(row.ohne_ort for row in table_rows):
            assert 'id="ohne-ort"' in html


def test_the_five_states_of_the_town(town) -> None:
    """Only Mitte has an open offer about language or food. Nord wants a registration, West is over, in Süd somebody has looked at
    everything, in Ost nobody has."""
    assert {row.gebiet: (row.stand, row.angebote) for row in rows(town.documents[ABDECKUNG].html)} == {
        "mitte": ("vorhanden", ("lesecafe-am-markt",)),
        "nord": ("nur mit Anmeldung", ("deutsch-am-nachmittag",)),
        "west": ("nicht mehr aktuell", ("mittagstisch-west",)),
        "sued": ("keines vorhanden", ()),
        "ost": ("unbekannt", ()),
    }


def test_an_offer_that_lapses_changes_the_number_without_an_editor(tmp_path) -> None:
    numbers = {}
    for heute in (LAST_DAY, "2031-01-01"):
        site = build_site("town", TOWN / "mkdocs.yml", TOWN / "content", tmp_path / heute, "--heute", heute)
        html = site.documents[ABDECKUNG].html
        numbers[heute] = headline(html), rows(html)[0].stand
    assert numbers == {LAST_DAY: ((1, 5), "vorhanden"), "2031-01-01": ((0, 5), "nicht mehr aktuell")}


def test_the_csv_says_what_the_table_says(site) -> None:
    for address, _, table_rows in coverages(site):
        assert [
            (row["Kennung"], row["Gebiet"], row["Stand"], int(row["Angebote"]), int(row["davon ohne Ort"]))
            for row in table(site, address + "gebiete.csv")
        ] == [(row.gebiet, row.name, row.stand, row.anzahl, row.ohne_ort) for row in table_rows], address


def test_the_map_says_what_the_table_says(site) -> None:
    drawn = 0
    for address, html, table_rows in coverages(site):
        by_id = {row.gebiet: row for row in table_rows}
        for gebiet, words in re.findall(r'href="#gebiet-([^"]+)"><title>([^<]+)</title>', html):
            row = by_id[gebiet]
            assert words.startswith(f"{row.name}: {row.stand}, "), address
            assert f" {row.anzahl} Angebot" in words or not row.anzahl, address
            drawn += 1
    assert drawn


def test_the_map_is_light(site) -> None:
    maps = [
        match
        for _, html, _ in coverages(site)
        for match in re.findall(r'<svg class="gebietskarte.*?</svg>', html, re.S)
    ]
    assert maps
    assert all(len(gzip.compress(svg.encode())) < MAP_WEIGHT for svg in maps)


def test_a_trend_is_said_only_within_one_way_of_asking(site) -> None:
    """What the picture says can be read off the CSV: first and last value of every comparable group, and nothing else."""
    measured = 0
    for path in sorted(site.folder.glob("indikatoren/*/werte.csv")):
        address = path.relative_to(site.folder).parent.as_posix() + "/"
        groups: dict[str, list[dict[str, str]]] = {}
        for row in table(site, address + "werte.csv"):
            groups.setdefault(row["Vergleichbare Reihe"], []).append(row)
        html = site.documents[address].html
        said = re.findall(r"– von (\S.*?) bis (\S.*?): von (\S+) auf (\S+)", sichtbar(html))
        changed = [group for group in groups.values() if group[0]["Zeitpunkt"] != group[-1]["Zeitpunkt"]]
        assert len(said) == len(changed) == html.count("<polyline"), address
        for (_, _, old, new), group in zip(said, changed, strict=True):
            assert [_number(old), _number(new)] == [_number(group[0]["Wert"]), _number(group[-1]["Wert"])], address
        measured += 1
    assert measured


def _number(text: str) -> float:
    return float(text.replace(".", "").replace(",", "."))


def test_all_numbers_in_one_table(site) -> None:
    listed = {row["Kennung"]: row for row in table(site, "indikatoren/alle.csv")}
    pages = {address.split("/")[1] for address in site.documents if re.fullmatch(r"indikatoren/[^/]+/", address)}
    own = {id for id in pages if not site.documents[f"indikatoren/{id}/"].leads_on}
    assert set(listed) == own
    for address, html, _ in coverages(site):
        row = listed[address.split("/")[1]]
        assert (int(row["Wert"]), int(row["von"])) == headline(html)


# --- the finder ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["town", "city"])
def test_the_finder_lists_exactly_the_offers_counted(request, visit, name: str) -> None:
    site = request.getfixturevalue(name)
    linked = [(address, row) for address, _, table_rows in coverages(site) for row in table_rows if row.finder]
    assert linked
    page = visit(name)
    for address, row in linked:
        page.open(row.finder, "networkidle")
        results = page.page.locator("[data-treffer][data-fertig=true]")
        results.wait_for()
        assert int(page.page.locator("[data-treffer-zahl]").inner_text()) == row.anzahl, row
        shown = results.locator("[data-angebot]").evaluate_all("cards => cards.map(card => card.dataset.angebot)")
        assert len(shown) == min(row.anzahl, 20), row
        assert not row.angebote or set(shown) <= listed(site, address, row), row


def test_the_map_is_reached_by_keyboard_and_leads_to_the_row(visit) -> None:
    page = visit("town").open(ABDECKUNG).page
    area = page.get_by_role("link", name="Mitte: vorhanden, 1 Angebot", exact=True)
    area.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/#gebiet-mitte")
    assert page.locator("tr:target").inner_text().startswith("1")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('tr').id") == "gebiet-mitte"
