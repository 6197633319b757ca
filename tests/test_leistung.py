"""``make bench``: its arithmetic, and that every program gets the same things to show. Nothing here is timed."""

from __future__ import annotations

import sys
import tomllib
from importlib import import_module
from pathlib import Path

import pytest
import yaml

TESTS = Path(__file__).parent
TOWN = TESTS / "beispielstadt" / "content"
TOWN_DAY = "2026-11-22"


def module(name: str):
    """A module of the measurement, which is a folder of scripts and no package."""
    sys.modules.pop(name, None)  # other measurements have modules of the same name
    sys.path.insert(0, str(TESTS / "leistung"))
    try:
        return import_module(name)
    finally:
        sys.path.remove(str(TESTS / "leistung"))


zahlen, stoff, bestand, vorschau, prozess, programme, jinja_allein, messen = map(
    module, ("zahlen", "stoff", "bestand", "vorschau", "prozess", "programme", "jinja_allein", "messen")
)


@pytest.fixture(scope="module")
def gezeigt() -> dict:
    """What a reader of the example town sees of its offers."""
    return stoff.read_stoff(TOWN, TOWN_DAY)


# --- arithmetic -------------------------------------------------------------------------------------------------------


def test_growth_is_told_per_doubling():
    assert zahlen.doubling((1_000, 1.0), (2_000, 2.1)) == pytest.approx(2.1)
    assert zahlen.doubling((1_000, 1.0), (4_000, 16.0)) == pytest.approx(4)
    assert zahlen.doubling((2_000, 1.0), (5_000, 2.5)) == pytest.approx(2)


def test_the_steepest_step_counts_whatever_the_order():
    assert zahlen.steepest([(4_000, 4.0), (1_000, 1.0), (2_000, 1.5)]) == pytest.approx(4 / 1.5)
    assert zahlen.steepest([(1_000, 1.0)]) is None


def test_a_missing_value_has_no_ratio():
    assert zahlen.ratio(1.0, 4.0) == 0.25
    assert zahlen.ratio(None, 4.0) is None
    assert zahlen.ratio(1.0, None) is None


def verdicts(werte, lesen=None, skala=()) -> list[bool | None]:
    return [good for _, good in zahlen.targets(werte, lesen, skala, "wir")]


def test_nothing_measured_is_neither_met_nor_missed():
    assert verdicts({}) == [None] * 9


def test_every_target_can_be_met_and_missed():
    peers = {"hugo-index": {"kalt": 10.0}, "hugo": {"kalt": 6.0}, "mkdocs": {"kalt": 60.0}}
    good = {"kalt": 5.0, "warm": 0.75, "vorschau": 0.1, "vorschau_suche": 0.2, "pruefen": 2.0}
    bad = {"kalt": 6.0, "warm": 1.0, "vorschau": 0.25, "vorschau_suche": 0.25, "pruefen": 2.1}
    small = [{"anzahl": 20_000, "kalt": 1.0, "mb": 9_999}, {"anzahl": 40_000, "kalt": 2.1, "mb": 1_499}]
    large = [{"anzahl": 20_000, "kalt": 1.0, "mb": 1}, {"anzahl": 40_000, "kalt": 2.2, "mb": 1_500}]
    assert verdicts({"wir": good, **peers}, 4.0, small) == [True] * 9
    assert verdicts({"wir": bad, **peers}, 4.0, large) == [False] * 9


def test_the_table_says_how_much_of_a_peer_we_need_and_leaves_out_what_nobody_has():
    werte = {"wir": {"kalt": 2.0, "mb": 300.0}, "hugo": {"kalt": 8.0}}
    table = zahlen.rows(werte, {"wir": "Wir", "hugo": "Hugo", "mkdocs": "MkDocs"}, "wir")
    assert table == [
        ["", "Wir", "Hugo"],
        ["kalt (s)", "2,00", "8,00 (0,25x)"],
        ["Arbeitsspeicher, Spitze (MB)", "300", "–"],
    ]
    assert zahlen.as_markdown(table).splitlines()[:3] == [
        "|  | Wir | Hugo |",
        "| --- | --: | --: |",
        "| kalt (s) | 2,00 | 8,00 (0,25x) |",
    ]
    assert len({len(line) for line in zahlen.as_text(table).splitlines()}) == 1


def test_numbers_as_people_write_them_here():
    assert zahlen.cell(0.0456, "s") == "0,046"
    assert zahlen.cell(12.34, "s") == "12,3"
    assert zahlen.cell(1234.5, "MB") == "1.234"
    assert zahlen.cell(None, "s") == "–"


def test_a_line_for_each_size_with_its_growth():
    sizes = [{"anzahl": n, "kalt": n / 1000, "mb": 100, "bytes": 5, "dateien": n} for n in (1_000, 2_000)]
    assert [line[:3] for line in zahlen.scale_rows(sizes)[1:]] == [["1.000", "1,00", "–"], ["2.000", "2,00", "2,00"]]


# --- the change that is measured --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "old", ["kurz: Eine Zeile\n", "kurz: >-\n  Zwei\n  Zeilen\n", 'kurz: "lang\n  weiter"\n', "kurz:\n  darunter\n"]
)
def test_another_text_takes_the_place_of_all_lines_of_the_old_one(old):
    data = yaml.safe_load(vorschau.with_text(f"titel: T\n{old}themen:\n- a\n", "kurz", "Geändert."))
    assert data == {"titel": "T", "kurz": "Geändert.", "themen": ["a"]}


def test_a_record_without_the_key_cannot_be_changed_silently():
    with pytest.raises(ValueError, match="kurz"):
        vorschau.with_text("titel: T\n", "kurz", "Geändert.")


# --- running ----------------------------------------------------------------------------------------------------------


def test_a_run_sees_the_memory_of_children_and_tells_why_it_failed(tmp_path):
    child = "import time; x = bytearray(60_000_000); time.sleep(.5)"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}]); sys.exit('kaputt')"
    lauf = prozess.run((sys.executable, "-c", parent), tmp_path, tmp_path / "log")
    assert lauf.mb > 60
    assert "kaputt" in lauf.fehler
    assert prozess.run((sys.executable, "-c", ""), tmp_path, tmp_path / "log").fehler == ""


def test_a_program_that_is_not_there_is_named_with_the_reason(tmp_path):
    assert programme.find_hugo(tmp_path) is None
    away = programme.missing(("hugo", "hugo-index", "mkdocs", "jinja"), None)
    assert sorted(away) == ["hugo", "hugo-index"]
    assert "hugo" not in programme.make_programs(tmp_path, {"slug": "a", "datei": "angebote/a.yml"}, None)


# --- the same content for everybody -----------------------------------------------------------------------------------


def probe(gezeigt) -> dict[str, object]:
    return bestand.probe(gezeigt) | {"blaetter": gezeigt["angebote"]}


def test_everything_we_ask_others_to_show_stands_on_our_own_pages(gezeigt, town):
    assert len(gezeigt["angebote"]) > 5
    assert messen.find_missing(town.folder, probe(gezeigt)) == []


def test_jinja_shows_it_and_a_lost_text_is_noticed(gezeigt, tmp_path):
    for adresse, html in jinja_allein.pages(gezeigt):
        (tmp_path / adresse).mkdir(parents=True, exist_ok=True)
        (tmp_path / adresse / "index.html").write_text(html, encoding="utf-8")
    sheet = gezeigt["angebote"][0]
    assert messen.find_missing(tmp_path, probe(gezeigt)) == []
    wrong = {"blaetter": [sheet | {"kurz": "Steht nirgends"}], "listen": ["angebote/thema/gibt-es-nicht/"]}
    assert messen.find_missing(tmp_path, wrong) == ["angebote/thema/gibt-es-nicht/", f"{sheet['slug']}: Steht nirgends"]


def test_hugo_gets_an_offer_with_its_lists_and_every_list_a_page(gezeigt, tmp_path):
    bestand.write_hugo(gezeigt, tmp_path / "hugo")
    content = tmp_path / "hugo" / "content"
    assert {path.stem for path in (content / "angebote").glob("*.md")} - {"_index"} == {
        sheet["slug"] for sheet in gezeigt["angebote"]
    }
    for liste in gezeigt["listen"]:
        assert (content / liste["art"] / liste["id"] / "_index.md").is_file()
        for slug in liste["karten"]:
            _, front, _ = (content / "angebote" / f"{slug}.md").read_text(encoding="utf-8").split("---\n", 2)
            assert liste["id"] in yaml.safe_load(front)[liste["art"]]
    taxonomies = tomllib.loads((tmp_path / "hugo" / "hugo.toml").read_text(encoding="utf-8"))["taxonomies"]
    assert {liste["art"] for liste in gezeigt["listen"]} == set(taxonomies)


def test_mkdocs_gets_a_file_for_every_page_of_every_list(gezeigt, tmp_path):
    bestand.write_mkdocs(gezeigt | {"je_seite": 2}, tmp_path / "mkdocs")
    docs = tmp_path / "mkdocs" / "docs"
    for liste in (gezeigt["finder"], *gezeigt["listen"]):
        sheets = max(1, -(-len(liste["karten"]) // 2))
        found = {path.name for path in (docs / liste["adresse"]).glob("*.md")} & {
            "index.md",
            "seite-2.md",
            "seite-3.md",
        }
        assert found == {"index.md", "seite-2.md", "seite-3.md"} - {f"seite-{n}.md" for n in range(sheets + 1, 4)}
    for sheet in gezeigt["angebote"]:
        text = (docs / "angebote" / f"{sheet['slug']}.md").read_text(encoding="utf-8")
        assert f"# {bestand.plain(sheet['titel'])}" in text


def test_signs_of_markdown_stay_signs():
    assert bestand.plain("a*b_c [d] <e> | f") == r"a\*b\_c \[d\] \<e\> \| f"
