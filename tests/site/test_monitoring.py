"""The numbers of ``/monitoring/``, counted again by hand: from the town's files, from the rows of a page, from its CSV files."""

from __future__ import annotations

import csv
import io
from collections import Counter
from html.parser import HTMLParser

import pytest
import yaml

TOWN = "monitoring/beispielstadt/"


class _Tables(HTMLParser):
    """Every table of a page as rows of words."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[list[list[str]]] = []
        self._cell: list[str] | None = None

    def handle_starttag(self, tag: str, attrs) -> None:
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("th", "td"):
            self._cell = []

    def handle_endtag(self, tag: str) -> None:
        if tag in ("th", "td") and self._cell is not None:
            self.tables[-1][-1].append(" ".join(" ".join(self._cell).split()))
            self._cell = None

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(data)


def tables(site, address: str) -> list[list[list[str]]]:
    reader = _Tables()
    reader.feed(site.documents[address].html)
    return reader.tables


def rows_of(site, file: str) -> list[dict[str, str]]:
    """A published CSV file as an office program reads it."""
    text = (site.folder / file).read_text(encoding="utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def records(site, folder: str) -> dict[str, dict]:
    return {
        path.stem: yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
        for path in sorted((site.content / folder).rglob("*.yml"))
    }


def test_goals_by_status_are_those_of_the_files(town) -> None:
    in_files: Counter[str] = Counter()
    for record in records(town, "goals").values():
        for ziel in record.get("ziele", ()):
            in_files.update(step.get("status", "unbekannt") for step in ziel.get("operative_ziele", ()))
    head, *body = tables(town, TOWN + "ziele/")[0]
    total = dict(zip(head, body[-1], strict=True))
    assert total["zusammen"] == str(in_files.total())
    assert {word: int(total[word]) for word in ("erreicht", "verfehlt", "in Umsetzung")} == {
        "erreicht": in_files["erreicht"],
        "verfehlt": in_files["verfehlt"],
        "in Umsetzung": in_files["in_umsetzung"],
    }
    assert int(total["Stand nicht bekannt"]) == in_files["unbekannt"]


def test_every_number_of_the_goals_is_the_number_of_its_rows(town) -> None:
    head, *body = tables(town, TOWN + "ziele/")[0]
    listed = Counter((row["Strategie"], row["Stand"]) for row in rows_of(town, TOWN + "ziele/ziele.csv"))
    for strategie, *numbers in body[:-1]:
        assert {word: int(number) for word, number in zip(head[1:-1], numbers, strict=False)} == {
            word: listed[strategie, word] for word in head[1:-1]
        }


def test_deadlines_of_the_day_are_counted(town) -> None:
    late = [row["Titel"] for row in rows_of(town, TOWN + "ziele/fristen.csv") if row["Abgelaufen"] == "ja"]
    assert late == ["1.1.4 Ein Fest je Bezirk", "1.1.1 Ein Treff in jedem Stadtbezirk"]
    assert "Am 22. November 2026 waren 2 von 6 offenen Fristen abgelaufen." in town.documents[TOWN + "ziele/"].text


def test_coverage_says_what_the_page_of_the_figure_says(town) -> None:
    states = {row[0]: row[1] for row in tables(town, TOWN + "abdeckung/")[0][1:6]}
    assert states == {
        "Mitte": "vorhanden 1 Angebot",
        "Nord": "nur mit Anmeldung 1 Angebot",
        "Süd": "keines vorhanden",
        "West": "nicht mehr aktuell 1 Angebot",
        "Ost": "unbekannt",
    }
    assert "1 von 5 Stadtbezirken" in town.documents["indikatoren/beispielstadt-abdeckung/"].text


@pytest.mark.parametrize(
    ("zielgruppe", "expected"),
    [
        # Lesecafé, Repair-Treff and the nasty one lie in Mitte; the Krisendienst serves everywhere without a place;
        # in West a lunch has ended and in Nord a check is overdue; one offer has no area, one there makes a pause.
        ("alle", ["aktuell 3", "nur ohne Ort 1", "nur ohne Ort 1", "nur ohne Ort 1", "nur ohne Ort 1", "aktuell 1"]),
        # Somebody has looked at everything in Süd, and at meetings only in Mitte.
        ("Geflüchtete", ["unbekannt", "aktuell 1", "keines vorhanden", "unbekannt", "unbekannt", "0"]),
        # The advice in Nord has not been checked in time.
        (
            "Menschen mit wenig Geld",
            ["unbekannt", "nicht mehr aktuell 1", "keines vorhanden", "unbekannt", "unbekannt", "aktuell 1"],
        ),
    ],
)
def test_gaps_by_hand(town, zielgruppe: str, expected: list[str]) -> None:
    head, *body = tables(town, TOWN + "zielgruppen/")[0]
    assert head == ["Zielgruppe", "Mitte", "Nord", "Süd", "West", "Ost", "ohne Gebiet"]
    assert {row[0]: row[1:] for row in body}[zielgruppe] == expected


def test_gap_table_is_what_its_offers_come_to(site) -> None:
    """Counted again from the list of offers that stands beside the table."""
    for address in [
        address for address in site.documents if address.endswith("/zielgruppen/") and "monitoring" in address
    ]:
        fields = rows_of(site, address + "zielgruppen.csv")
        places = {row["Gebiet"] for row in fields}
        counted: Counter[tuple[str, str, str]] = Counter()
        for row in rows_of(site, address + "angebote.csv"):
            areas = row["zählt in"].split(", ") if row["zählt in"] else ["ohne Gebiet"]
            areas = sorted(places - {"ohne Gebiet"}) if areas[0].startswith("ganz ") else areas
            kind = "lapsed" if row["Stand"] != "aktuell" else "placed" if row["mit Ort"] == "ja" else "placeless"
            counted.update((group, area, kind) for group in row["Zielgruppen"].split(", ") for area in areas)
        for row in fields:
            key = row["Zielgruppe"], row["Gebiet"]
            assert int(row["aktuell mit Ort"]) == counted[*key, "placed"], key
            assert int(row["aktuell ohne Ort"]) == counted[*key, "placeless"], key
            assert int(row["nicht mehr aktuell"]) == counted[*key, "lapsed"], key


def test_missing_data_are_those_of_the_files(town) -> None:
    offers = records(town, "angebote/beispielstadt")
    listed = {
        slug
        for slug, record in offers.items()
        if record.get("status") != "beendet" and record.get("gueltig", {}).get("bis", "9") > "2026-11-22"
    }
    table = {row[0].split()[0]: row[1:4] for row in tables(town, TOWN + "luecken/")[0][1:]}
    without = [slug for slug in listed if "kontakt" not in offers[slug]]
    silent = [slug for slug in without if "kontakt" in offers[slug].get("offene_angaben", ())]
    assert table["Kontakt"] == [str(len(without)), str(len(silent)), str(len(listed))]
    assert table["Prüfung"][0] == str(sum("geprueft_am" not in offers[slug] for slug in listed))


def test_every_number_of_missing_data_is_the_number_of_its_rows(site) -> None:
    files = {
        "Angebote": "angebote",
        "Ziele": "ziele",
        "Maßnahmen": "massnahmen",
        "Vorlagen": "vorlagen",
        "Zahlen": "indikatoren",
    }
    for address in [address for address in site.documents if address.endswith("/luecken/")]:
        kinds = [text for level, text in site.documents[address].headings if level == 2 and text in files]
        for kind, table in zip(kinds, tables(site, address), strict=True):
            rows = rows_of(site, f"{address}{files[kind]}.csv")
            for name, number, *_ in table[1:]:
                what = name.split()[0]  # the rule stands behind it
                listed = sum(row[what] in ("fehlt", "Quelle sagt nichts") for row in rows)
                assert int(number.replace(".", "")) == listed, (address, kind, what)


def test_checks_by_hand(town) -> None:
    rows = rows_of(town, TOWN + "pruefung/pruefung.csv")
    due = {row["Eintrag"]: row["fällig am"] for row in rows if row["überfällig"] == "ja"}
    assert due == {"Sprechstunde rund ums Geld": "2024-09-30"}  # 31 March and six months: September has no 31st
    assert (
        "Am 22. November 2026 war 1 Prüfung von 4 geprüften Einträgen überfällig."
        in town.documents[TOWN + "pruefung/"].text
    )
    assert sum(not row["fällig am"] for row in rows) == 10


def test_ended_offers_need_no_check(town) -> None:
    titles = {row["Eintrag"] for row in rows_of(town, TOWN + "pruefung/pruefung.csv")}
    assert "Mittagstisch West" not in titles
    assert "Plaudertelefon" in titles


def test_the_overview_repeats_the_numbers_of_the_reports(town) -> None:
    text = town.documents["monitoring/"].text
    for number in (
        "5 von 7 operativen Zielen",
        "2 Fristen sind abgelaufen",
        "1 Prüfung ist überfällig",
        "21 von 40 Feldern",
    ):
        assert number in text
    fields = rows_of(town, TOWN + "zielgruppen/zielgruppen.csv")
    served = [row for row in fields if row["Stand"] in ("aktuell", "nur ohne Ort")]
    assert (len(served), sum(row["Gebiet"] != "ohne Gebiet" for row in fields)) == (21, 40)


def test_every_report_gives_its_table_as_a_file(site) -> None:
    for address, document in site.documents.items():
        if address.startswith("monitoring/") and address.count("/") == 3:
            files = [tag.attrs["href"] for tag in document.all("a") if "download" in tag.attrs]
            assert files, address
            assert all((site.folder / address / file).is_file() for file in files), address


def test_planners_find_the_way(site) -> None:
    for address in ("", "ziele/"):
        targets = {site.target(site.documents[address], link) for link in site.documents[address].references}
        assert site.folder / "monitoring" / "index.html" in {target[0] for target in targets if target}


def test_the_menu_of_citizens_stays_as_it_is(site) -> None:
    assert "Monitoring" not in site.documents[""].html.partition("</header>")[0]
