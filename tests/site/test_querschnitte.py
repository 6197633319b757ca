"""Cross-cuts and comparisons counted again: from the records by hand, and from what the page itself lists.

The example town and its neighbour are built together, so that there is something to compare.
"""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import yaml

DAY = "2026-11-22"


def load(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)


@pytest.fixture(scope="module")
def records(two_towns) -> dict[str, dict[str, Any]]:
    """All records by folder and slug; goals by ``strategie/nummer`` with the Kommune and the numbers above them."""
    found: dict[str, dict[str, Any]] = {
        folder: {path.stem: load(path) for path in sorted((two_towns.content / folder).rglob("*.yml"))}
        for folder in ("angebote", "massnahmen", "indikatoren")
    }
    found["strategien"], found["felder"], found["ziele"] = {}, {}, {}
    for path in sorted((two_towns.content / "goals").rglob("*.yml")):
        strategie, data = path.parent.name, load(path)
        if path.name == "strategie.yml":
            found["strategien"][strategie] = data
            continue
        found["felder"][f"{strategie}/{data['nummer']}"] = data
        for strategic in data.get("ziele", ()):
            above = [strategie, f"{strategie}/{data['nummer']}"]
            found["ziele"][f"{strategie}/{strategic['nummer']}"] = strategic | {"above": above}
            for ziel in strategic.get("operative_ziele", ()):
                above = [strategie, f"{strategie}/{data['nummer']}", f"{strategie}/{strategic['nummer']}"]
                found["ziele"][f"{strategie}/{ziel['nummer']}"] = ziel | {"above": above}
    return found


def current(angebot: dict[str, Any]) -> bool:
    """In lists today: neither over nor past its last day."""
    return angebot.get("status") != "beendet" and angebot.get("gueltig", {}).get("bis", "9999") >= DAY


def rows(markup: str) -> dict[str, dict[str, int]]:
    """Rows of the first table of numbers: title → column → number."""
    table = re.search(r'<table class="stapeltabelle".*?</table>', markup, re.S)[0]
    found = {}
    for row in re.findall(r'<tr[^>]*><th scope="row".*?</tr>', table, re.S):
        title = " ".join(unescape(re.sub("<[^>]+>", "", re.search(r"<th.*?</th>", row, re.S)[0])).split())
        cells = re.findall(r'data-kopf="([^"]+)">([0-9.]+)<', row)
        found[title] = {unescape(column): int(number.replace(".", "")) for column, number in cells}
    return found


def section(markup: str, name: str) -> str:
    """The section that ``aria-labelledby`` calls by this name."""
    return markup.split(f'aria-labelledby="{name}"')[1].split('<section class="abschnitt"')[0]


# --- the UN goals -----------------------------------------------------------------------------------------------------


def covered(records, number: str) -> tuple[set[str], set[str]]:
    """Strategies and goals under a UN goal: of strategies that name it, and those that name it themselves."""
    whole = {
        id
        for id, data in records["strategien"].items()
        if any(r["art"] == "sdg" and r.get("nummer", "").split(".")[0] == number for r in data.get("rahmen", ()))
    }
    goals = {
        ref for ref, ziel in records["ziele"].items() if ziel["above"][0] in whole or number in ziel.get("sdg", ())
    }
    return whole | {ref.split("/")[0] for ref in goals}, goals


def test_the_un_goals_counted_from_the_records(two_towns, records) -> None:
    markup = two_towns.documents["rahmen/sdg/"].html
    shown = rows(markup)
    assert len(shown) == 17
    for title, numbers in shown.items():
        number = title.split(":")[0]
        strategien, goals = covered(records, number)
        if not goals:
            assert numbers == {}, title
            continue
        whole = {
            s for s in strategien if any(r.get("nummer") == number for r in records["strategien"][s].get("rahmen", ()))
        }
        names = goals | {
            above for ref in goals if ref.split("/")[0] in whole for above in records["ziele"][ref]["above"]
        }
        fields = {records["ziele"][ref]["above"][1] for ref in goals}
        fields |= {ref for ref in records["felder"] if ref.split("/")[0] in whole}
        assert numbers == {
            "Strategien": len(strategien),
            "Handlungsfelder": len(fields),
            "Ziele": len(goals),
            "Maßnahmen": sum(not names.isdisjoint(m.get("ziele", ())) for m in records["massnahmen"].values()),
            "Angebote": sum(
                not names.isdisjoint(a.get("ziele", ())) and current(a) for a in records["angebote"].values()
            ),
        }, title
    assert markup.count("noch nichts zugeordnet") == sum(not numbers for numbers in shown.values())


def test_a_un_goal_shows_every_part_of_its_numbers(two_towns) -> None:
    """Two strategies: the town's names goal 10, the neighbour's has one goal with that number."""
    document = two_towns.documents["rahmen/sdg/10/"]
    shown = rows(document.html)
    total = shown.pop("Zusammen, jedes nur einmal gezählt")
    assert set(shown) == {"Strategie Miteinander", "1.1.1 Ein Treff in jedem Stadtbezirk", "1.1.1 Ein Café für alle"}
    goals = section(document.html, "ziele")
    linked = set(re.findall(r'href="[./]*ziele/([^"]+/[0-9]+-[0-9-]+)/"', goals))  # below a Handlungsfeld
    assert len(linked) == total["Ziele"]
    works = set(re.findall(r'href="\.\./\.\./\.\./(massnahmen/[^"]+)"', section(document.html, "massnahmen")))
    assert len(works) == total["Maßnahmen"]
    offers = set(re.findall(r'data-angebot="([^"]+)"', section(document.html, "angebote")))
    assert len(offers) == total["Angebote"]
    assert "kaffee-nebenan" in offers
    assert shown["1.1.1 Ein Café für alle"] == {
        "Handlungsfelder": 1,
        "Ziele": 1,
        "Maßnahmen": 1,
        "Angebote": 1,
    }


def test_a_goal_leads_to_its_un_goals_and_a_strategy_to_its_frames(two_towns) -> None:
    goal = two_towns.documents["ziele/beispielstadt-miteinander/1-1-1/"]
    assert {"../../../rahmen/sdg/10/", "../../../rahmen/sdg/11/"} <= set(goal.references)
    strategie = two_towns.documents["ziele/beispielstadt-miteinander/"]
    assert {"../../rahmen/sdg/10/", "../../rahmen/who/soziale-teilhabe/"} <= set(strategie.references)


# --- the areas of the WHO ---------------------------------------------------------------------------------------------


def test_one_area_in_two_cities(two_towns) -> None:
    """The town has no Handlungsfeld of that name, so its whole strategy counts; the neighbour's has one."""
    shown = rows(two_towns.documents["rahmen/who/soziale-teilhabe/"].html)
    assert list(shown) == ["Strategie Miteinander", "1 Soziale Teilhabe", "Zusammen, jedes nur einmal gezählt"]
    assert shown["1 Soziale Teilhabe"] == {"Handlungsfelder": 1, "Ziele": 3, "Maßnahmen": 1, "Angebote": 1}
    town, neighbour, total = shown.values()
    assert total == {column: town[column] + neighbour[column] for column in town}  # they share nothing


def test_every_area_is_on_the_overview_with_the_numbers_of_its_page(two_towns) -> None:
    shown = rows(two_towns.documents["rahmen/who/"].html)
    assert set(shown) == {"Soziale Teilhabe", "Unterwegs sein"}
    for title, address in (("Soziale Teilhabe", "soziale-teilhabe"), ("Unterwegs sein", "unterwegs-sein")):
        total = rows(two_towns.documents[f"rahmen/who/{address}/"].html)["Zusammen, jedes nur einmal gezählt"]
        assert shown[title].items() >= total.items()


# --- the same theme across the cities ---------------------------------------------------------------------------------


def test_themes_and_their_numbers_counted_from_the_records(two_towns, records) -> None:
    kommunen = {"Beispielstadt": "beispielstadt", "Nachbarstadt": "nachbarstadt"}
    offers = [a for a in records["angebote"].values() if current(a)]
    goals = {
        ref: ziel | {"kommune": records["strategien"][ziel["above"][0]]["kommune"]}
        for ref, ziel in records["ziele"].items()
    }
    themes = {thema for thing in (*offers, *goals.values()) for thema in thing.get("themen", ())}
    shared = set()
    for theme in themes:
        by_city = {
            slug: (
                {ref for ref, ziel in goals.items() if theme in ziel.get("themen", ()) and ziel["kommune"] == slug},
                [a for a in offers if theme in a["themen"] and a.get("kommune") == slug],
            )
            for slug in kommunen.values()
        }
        if not all(own_goals or own_offers for own_goals, own_offers in by_city.values()):
            continue
        shared.add(theme)
        shown = rows(two_towns.documents[f"vergleich/{theme}/"].html)
        for name, slug in kommunen.items():
            own_goals, own_offers = by_city[slug]
            indikatoren = {id for ref in own_goals for id in goals[ref].get("indikatoren", ())}
            indikatoren |= {id for id, i in records["indikatoren"].items() if own_goals & set(i.get("ziele", ()))}
            assert shown[name] == {
                "Ziele": len(own_goals),
                "Maßnahmen": sum(bool(own_goals & set(m.get("ziele", ()))) for m in records["massnahmen"].values()),
                "Zahlen": len(indikatoren),
                "Angebote zum Thema": len(own_offers),
                "Angebote insgesamt": sum(a.get("kommune") == slug for a in offers),
            }, f"{theme} in {name}"
    assert shared == {"begegnung", "essen"}
    pages = {address.split("/")[1] for address in two_towns.documents if re.match("vergleich/.+/", address)}
    assert pages == shared


def test_the_offers_counted_stand_on_the_list_behind_the_number(two_towns) -> None:
    shown = rows(two_towns.documents["vergleich/begegnung/"].html)
    for name, slug in (("Beispielstadt", "beispielstadt"), ("Nachbarstadt", "nachbarstadt")):
        listed = re.findall(
            r'<li><a href="[./]+/angebote/([^/"]+)/"', two_towns.documents[f"vergleich/begegnung/{slug}/"].html
        )
        assert len(set(listed)) == len(listed) == shown[name]["Angebote zum Thema"]
    assert set(listed) == {"kaffee-nebenan", "tauschtisch-nebenan"}


def test_the_comparison_says_what_it_cannot(two_towns) -> None:
    text = two_towns.documents["vergleich/begegnung/"].text
    assert "Bitte vorsichtig vergleichen" in text
    assert "So ist gezählt" in text
    assert "22. November 2026" in text
    assert "2 von 2 Angeboten aus Nachbarstadt nennen dieses Thema." in text


def test_one_city_alone_is_not_compared(town) -> None:
    assert [address for address in town.documents if address.startswith("vergleich/")] == []
    assert not any("vergleich/" in reference for reference in town.documents["ziele/"].references)


def test_the_overview_of_strategies_leads_there(two_towns) -> None:
    assert {"../rahmen/", "../vergleich/"} <= set(two_towns.documents["ziele/"].references)


# --- phases and processes ---------------------------------------------------------------------------------------------


def test_phases_stand_in_the_list_with_their_days(town) -> None:
    document = town.documents["ziele/beispielstadt-miteinander/"]
    days = [
        (tag.attrs["data-phase-von"], tag.attrs["data-phase-bis"])
        for tag in document.tags
        if "data-phase-von" in tag.attrs
    ]
    assert days == [("2023-01-01", "2023-12-31"), ("2024-01-01", "2027-12-31"), ("2028-01-01", "")]
    assert "Phase 1: Zuhören Januar 2023 bis Dezember 2023 abgeschlossen" in document.text


@pytest.mark.parametrize(
    ("strategie", "steps", "again"), [("beispielstadt-miteinander", 3, True), ("nachbarstadt-gut-alt-werden", 4, False)]
)
def test_the_figure_and_the_list_say_the_same(two_towns, strategie: str, steps: int, again: bool) -> None:
    markup = section(two_towns.documents[f"ziele/{strategie}/"].html, "prozess")
    figure, _, after = markup.partition("</figure>")
    titles = [" ".join(title.split()) for title in re.findall(r"<h3>(.*?)</h3>", after)]
    assert len(titles) == steps
    links = re.findall(r'href="#schritt-([0-9]+)">(.*?)</a>', figure, re.S)
    assert [int(number) for number, _ in links] == [*range(1, steps + 1)] * 2
    for number, inside in links:
        assert " ".join(re.sub("<[^>]+>", "", inside).split()).startswith(f"{number} {titles[int(number) - 1]}")
    assert ("Danach beginnt der Kreislauf wieder" in after) is again
    arrows = figure.count("<polygon")
    assert arrows == 2 * (steps if again else steps - 1)
