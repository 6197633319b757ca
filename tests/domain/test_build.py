"""Typed records become a Portal whose look-ups answer from both sides."""

from datetime import date
from pathlib import Path

import pytest

from wegweiser.domain.build import build
from wegweiser.domain.portal import sort_key
from wegweiser.reading.record import Record, SourceRef

QUELLE = [{"titel": "Test"}]


def record(kind: str, id: str, **data) -> Record:
    return Record(kind, id, SourceRef(Path(f"{id}.yml"), f"{kind}/{id}.yml", f"content/{kind}/{id}.yml"), data)


def angebot(id: str, **data) -> Record:
    return record(
        "angebot",
        id,
        **{
            "titel": id.title(),
            "kurz": "x",
            "format": "treff",
            "themen": ["begegnung"],
            "zielgruppen": ["alle"],
            "quelle": QUELLE,
        }
        | data,
    )


GEBIETE = record(
    "gebiete",
    "stadt",
    kommune="stadt",
    name="Stadt",
    ebenen=["stadtbezirk", "stadtteil"],
    quelle=QUELLE,
    gebiete=[
        {"id": "nord", "name": "Nord", "ebene": "stadtbezirk"},
        {"id": "nordhang", "name": "Nordhang", "ebene": "stadtteil", "teil_von": "nord"},
    ],
)


def test_offers_are_found_by_theme_traeger_and_goal():
    portal = build(
        [
            GEBIETE,
            record("traeger", "haus", name="Haus", quelle=QUELLE),
            angebot("cafe", traeger="haus", gebiet="nordhang", ziele=["s/1.1"]),
        ]
    )
    cafe = portal.angebote["cafe"]
    for found in (
        portal.angebote_von["haus"],
        portal.angebote_zum_thema["begegnung"],
        portal.angebote_zum_ziel["s/1.1"],
    ):
        assert found == [cafe]
    assert "x" not in portal.angebote_von


def test_a_word_keeps_the_translations_it_has():
    entry = {
        "id": "begegnung",
        "name": "Begegnung",
        "uebersetzungen": {
            "en": {"name": "Meeting people", "beschreibung": "Places to go."},
            "uk": {"name": "Спілкування"},
        },
    }
    word = build([record("vokabular", "themen", eintraege=[entry], quelle=QUELLE)]).begriff("themen", "begegnung")
    assert [(one.sprache, one.name, one.beschreibung) for one in word.uebersetzungen] == [
        ("en", "Meeting people", "Places to go."),
        ("uk", "Спілкування", ""),
    ]


def test_goals_nest_and_are_sorted_by_number():
    strategie = record("strategie", "s", titel="S", kommune="stadt", quelle=QUELLE)
    zehn = record("handlungsfeld", "s/10-zehn", nummer="10", titel="Zehn")
    zwei = record(
        "handlungsfeld",
        "s/02-zwei",
        nummer="2",
        titel="Zwei",
        ziele=[
            {
                "nummer": "2.1",
                "titel": "A",
                "operative_ziele": [
                    {"nummer": "2.1.1", "zusammenfassung": "a", "fristen": [{"bis": "2025", "was": "x"}]}
                ],
            }
        ],
    )
    portal = build([strategie, zehn, zwei])
    assert [ziel.nummer for ziel in portal.strategien["s"].ziele()] == ["2", "2.1", "2.1.1", "10"]
    ziel = portal.ziele["s/2.1.1"]
    assert (ziel.ebene, ziel.adresse, ziel.fristen[0].bis) == ("operativ", "ziele/s/2-1-1/", "2025")


def test_indicators_are_found_whichever_side_names_the_other():
    portal = build(
        [
            record("strategie", "s", titel="S", kommune="stadt", quelle=QUELLE),
            record(
                "handlungsfeld",
                "s/1",
                nummer="1",
                titel="Eins",
                ziele=[{"nummer": "1.1", "titel": "A", "operative_ziele": [{"nummer": "1.1.1", "indikatoren": ["i"]}]}],
            ),
            record("indikator", "i", titel="I", kommune="stadt", quelle=QUELLE),
            record("indikator", "j", titel="J", kommune="stadt", quelle=QUELLE, ziele=["s/1.1.1"]),
        ]
    )
    assert [indikator.id for indikator in portal.indikatoren_zum_ziel["s/1.1.1"]] == ["i", "j"]


@pytest.mark.parametrize(
    ("data", "heute", "abgelaufen"),
    [
        ({"gueltig": {"bis": "2026-03-01"}}, date(2026, 3, 1), False),
        ({"gueltig": {"bis": "2026-03-01"}}, date(2026, 3, 2), True),
        ({"status": "beendet"}, date(2026, 1, 1), True),
        ({"status": "pausiert"}, date(2026, 1, 1), False),
        ({}, date(2099, 1, 1), False),
    ],
)
def test_an_offer_lapses_after_its_last_day(data, heute, abgelaufen):
    portal = build([angebot("a", **data)])
    assert portal.angebote["a"].ist_abgelaufen(heute) is abgelaufen
    assert bool(portal.aktuelle_angebote(portal.angebote.values(), heute)) is not abgelaufen


@pytest.mark.parametrize(
    ("geprueft", "monate", "faellig"),
    [
        ("2026-01-31", 1, date(2026, 2, 28)),
        ("2026-03-15", 12, date(2027, 3, 15)),
        ("2025-11-30", 3, date(2026, 2, 28)),
        ("2024-01-31", 1, date(2024, 2, 29)),
        (None, 3, None),
    ],
)
def test_the_next_check_is_due_months_later(geprueft, monate, faellig):
    data = {"pruefung_nach_monaten": monate} | ({"geprueft_am": geprueft} if geprueft else {})
    assert build([angebot("a", **data)]).angebote["a"].pruefung_faellig_am() == faellig


def test_a_circle_of_areas_ends():
    circle = record(
        "gebiete",
        "stadt",
        kommune="stadt",
        name="Stadt",
        ebenen=["stadtteil"],
        quelle=QUELLE,
        gebiete=[
            {"id": "a", "name": "A", "ebene": "stadtteil", "teil_von": "b"},
            {"id": "b", "name": "B", "ebene": "stadtteil", "teil_von": "a"},
        ],
    )
    assert build([circle]).gebiet_und_darueber("a") == ("a", "b")


def test_sorting_ignores_case_umlauts_and_quotes():
    assert sorted(["Zebra", "ärger", "Apfel", "„Brücke“"], key=sort_key) == ["Apfel", "ärger", "„Brücke“", "Zebra"]


def test_an_offer_is_built_when_somebody_looks_at_it_and_only_once():
    offers = build([angebot("a"), angebot("b", gueltig={"bis": "kein Tag"})]).angebote
    assert (list(offers), len(offers), "b" in offers, "c" in offers) == (["a", "b"], 2, True, False)
    assert offers["a"] is offers["a"]
    assert offers.get("c") is None
    with pytest.raises(ValueError, match="kein Tag"):
        offers["b"]
