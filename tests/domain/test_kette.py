"""Chains: cut at a Maßnahme, never one heap of everything; every paper and every Maßnahme is in one."""

from wegweiser.domain.kette import GLIEDER
from wegweiser.pages.ziele.test_hilfen import (
    portal_aus,
    record,
    vorlage,
)


def massnahme(id: str, **data):
    return record("massnahme", id, **{"titel": id, "kommune": "stadt", "beschreibung": "x"} | data)


def papers(kette) -> list[str]:
    return [paper.id for paper in kette.vorlagen]


REPORT = portal_aus(
    vorlage("tafel", art="antrag", nummer="158/2022"),
    vorlage("energie", art="antrag", nummer="376/2022"),
    vorlage("beitritt", nummer="GRDrs 42/2022", datum="2022-02-21"),
    vorlage("armut", nummer="GRDrs 270/2022"),
    vorlage(
        "bericht",
        nummer="GRDrs 101/2023",
        datum="2023-02-02",
        bezug=[{"nummer": "GRDrs 42/2022", "ref": "beitritt"}, {"nummer": "GRDrs 270/2022", "ref": "armut"}],
        antraege=[{"nummer": "158/2022", "ref": "tafel"}, {"nummer": "376/2022", "ref": "energie"}],
    ),
    massnahme("laden", vorlagen=["bericht", "tafel"], angebote=["treff"], ziele=["s/6"]),
    massnahme("netz", vorlagen=["beitritt", "bericht"]),
    massnahme("infopoint", vorlagen=["energie", "bericht"]),
)


def test_a_report_that_many_name_does_not_tie_them_together():
    assert {id: papers(kette) for id, kette in REPORT.ketten.items()} == {
        "laden": ["tafel", "bericht"],
        "netz": ["beitritt", "bericht"],
        "infopoint": ["energie", "bericht"],
        "papier/armut": ["armut"],
    }


def test_one_finds_the_chain_from_everywhere():
    assert [kette.id for kette in REPORT.ketten_zum_angebot["treff"]] == ["laden"]
    assert [kette.id for kette in REPORT.ketten_zum_ziel["s/6"]] == ["laden"]
    assert [kette.id for kette in REPORT.ketten_zur_vorlage["tafel"]] == ["laden"]
    assert [kette.id for kette in REPORT.ketten_zur_vorlage["bericht"]] == ["laden", "netz", "infopoint"]
    assert set(REPORT.ketten_zur_vorlage) == set(REPORT.vorlagen)
    assert set(REPORT.massnahmen) <= set(REPORT.ketten)


def test_papers_without_a_massnahme_hang_together_and_are_named_after_the_first():
    portal = portal_aus(
        vorlage(
            "spaet",
            nummer="446/22",
            datum="2022-12-06",
            bezug=[{"nummer": n, "ref": r} for n, r in (("235/06", "frueh"), ("122/22", "mitte"))],
        ),
        vorlage("mitte", nummer="122/22", betrifft=["s/6"]),
        vorlage("frueh", nummer="235/06", betrifft=["s"]),
        vorlage("anderes", nummer="9/22"),
    )
    assert {id: papers(kette) for id, kette in portal.ketten.items()} == {
        "papier/frueh": ["frueh", "mitte", "spaet"],
        "papier/anderes": ["anderes"],
    }
    assert portal.ketten["papier/frueh"].titel == "Betreff frueh"
    assert portal.ketten["papier/frueh"].ziele == ("s", "s/6")


def test_a_motion_leads_to_the_paper_that_takes_it_up_and_to_what_came_of_that():
    portal = portal_aus(
        vorlage("antrag", art="antrag", nummer="3/2023"),
        vorlage("beschluss", nummer="45/23", datum="2023-11-02", antraege=[{"nummer": "3/2023", "ref": "antrag"}]),
        massnahme("treffs", vorlagen=["beschluss"], angebote=["cafe"], ziele=["s/6"]),
    )
    kette = portal.ketten["papier/antrag"]
    assert papers(kette) == ["antrag", "beschluss"]
    assert [one.id for one in kette.massnahmen] == ["treffs"]
    assert (kette.angebote, kette.ziele) == (("cafe",), ("s/6",))


def test_undated_papers_stand_at_their_sitting_or_in_the_year_of_their_number_and_unknown_ones_last():
    portal = portal_aus(
        *(
            vorlage(id, **data)
            for id, data in {
                "ohne": {},
                "b": {"nummer": "9/22"},
                "a": {"nummer": "8/2022"},
                "d": {"datum": "2022-03-01", "nummer": "1/22"},
                "c": {"datum": "2021-12-24"},
                "e": {"nummer": "1/22", "beratungsfolge": [{"gremium": "Rat", "datum": "2022-05-01"}]},
            }.items()
        ),
        massnahme("m", vorlagen=["ohne", "a", "b", "c", "e", "d"]),
    )
    assert papers(portal.ketten["m"]) == ["c", "a", "b", "d", "e", "ohne"]


def test_only_a_decision_with_a_result_counts_as_one():
    def known(**sitting):
        portal = portal_aus(
            vorlage("v", beratungsfolge=[{"gremium": "Rat", "datum": "2023-01-18"} | sitting]),
            massnahme("m", vorlagen=["v"]),
        )
        return "beschluss" in portal.ketten["m"].bekannt

    assert known(zweck="beschluss", ergebnis="Beschlossen.")
    assert not known(zweck="beschluss")
    assert not known(zweck="kenntnisnahme", ergebnis="Zur Kenntnis genommen.")
    assert not known(ergebnis="Zugestimmt.")


def test_what_is_known_keeps_the_order_of_the_links():
    portal = portal_aus(
        vorlage("a", art="anfrage"),
        vorlage(
            "v",
            beratungsfolge=[{"gremium": "Rat", "datum": "2023-01-18", "zweck": "beschluss", "ergebnis": "Ja."}],
            finanzielle_auswirkungen={"vorhanden": False},
        ),
        massnahme("m", vorlagen=["v", "a"], angebote=["x"], ziele=["s/1"]),
        massnahme("leer"),
    )
    assert portal.ketten["m"].bekannt == GLIEDER
    assert portal.ketten["leer"].bekannt == ("massnahme",)
