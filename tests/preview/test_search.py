"""While the complete index is made anew, the search says already what single offers say now."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from wegweiser.preview import background, search
from wegweiser.preview.site import LiveSite
from wegweiser.search.facets import LIST
from wegweiser.search.packing import Entry
from wegweiser.search.unpacking import inflate, unpack_entries, unpack_files, unpack_list, unpack_postings
from wegweiser.settings import Settings
from wegweiser.sprachen import DEUTSCH, SPRACHEN

from .test_site import CAFE, WARTEN, save, wait

ID = "lesecafe-am-markt"


@pytest.fixture
def settings(settings) -> Settings:
    return replace(settings, sprachen=(DEUTSCH, SPRACHEN["en"]))


@pytest.fixture
def ready(live, monkeypatch) -> LiveSite:
    """A site whose first index is there, and whose next one never comes."""
    for pfad in ("", "en/"):
        wait(live, lambda pfad=pfad: live.file(f"{pfad}suche/index.json"))
    monkeypatch.setattr(background, "PATIENCE", 10 * WARTEN)
    return live


def files(live: LiveSite, pfad: str = "") -> dict[str, bytes]:
    manifest = json.loads(live.file(f"{pfad}suche/index.json"))
    return {name: inflate(content) for name, content in unpack_files(live.file(f"{pfad}{manifest['ordner']}alles.bin"))}


def entries(parts: dict[str, bytes]) -> list[Entry]:
    return [entry for name in parts if name[0] == "w" for entry in unpack_entries(parts[name])]


def leads_to(live: LiveSite, key: str, pfad: str = "") -> list[str]:
    """Ids of the offers that a stem finds."""
    parts = files(live, pfad)
    cards = json.loads(parts["k0"])["karten"]
    return [cards[value >> 4][0] for entry in entries(parts) if entry.key == key for value in unpack_postings(entry)]


def card(live: LiveSite, pfad: str = "") -> list:
    return next(one for one in json.loads(files(live, pfad)["k0"])["karten"] if one[0] == ID)


def carries(live: LiveSite, start: str) -> bool:
    """Whether the offer is in a list that begins so: „format:kurs“."""
    parts = files(live)
    number = [one[0] for one in json.loads(parts["k0"])["karten"]].index(ID)
    return any(number in unpack_list(entry) for entry in entries(parts) if entry.key.startswith(LIST + start))


def test_new_words_lead_to_it_and_old_ones_no_longer(ready):
    assert leads_to(ready, "lup") == [ID]
    assert save(ready, lambda text: text.replace("und Lupen", "und Zwetschgenknödel"))
    assert leads_to(ready, "zwetschgenknodel") == [ID]
    assert leads_to(ready, "lup") == []


def test_card_theme_and_place_are_new(ready):
    assert save(ready, lambda text: text.replace("kurz: Gemeinsam Zeitung lesen", "kurz: Zusammen Skat spielen", 1))
    assert card(ready)[2].startswith("Zusammen Skat spielen")
    assert carries(ready, "gebiet:beispielstadt/mitte/")
    assert save(ready, lambda text: text.replace("gebiet: mitte", "gebiet: nord", 1))
    assert carries(ready, "gebiet:beispielstadt/nord/")
    assert not carries(ready, "gebiet:beispielstadt/mitte/")
    assert not carries(ready, "format:kurs ")
    assert save(ready, lambda text: text.replace("format: treff", "format: kurs", 1))
    assert carries(ready, "format:kurs ")
    assert not carries(ready, "format:treff ")


def test_another_title_is_found_under_the_same_number(ready):
    before = json.loads(files(ready)["k0"])["karten"].index(card(ready))
    assert save(ready, lambda text: text.replace("Lesecafé am Markt", "Zzz-Runde", 1))
    assert card(ready)[1] == "Zzz-Runde"
    assert json.loads(files(ready)["k0"])["karten"].index(card(ready)) == before


def test_a_translation_is_found_in_its_language(ready):
    assert save(ready, lambda text: text.replace("Read the papers together over", "Plum dumplings and", 1))
    assert leads_to(ready, "dumpling", "en/") == [ID]
    assert card(ready, "en/")[2].startswith("Plum dumplings")


def test_what_is_gone_is_found_by_nothing(ready):
    file = ready.settings.content / CAFE
    file.unlink()
    assert ready.refresh({file.resolve()})
    assert leads_to(ready, "lup") == []
    assert not carries(ready, "format:treff ")


def test_several_changes_one_after_the_other(ready):
    assert save(ready, lambda text: text.replace("und Lupen", "und Zwetschgenknödel"))
    assert leads_to(ready, "zwetschgenknodel") == [ID]
    other = "angebote/beispielstadt/stadtweit/plaudertelefon.yml"
    assert save(ready, lambda text: text.replace("Einfach mal reden", "Kaiserschmarrn", 1), other)
    assert leads_to(ready, "zwetschgenknodel") == [ID]
    assert leads_to(ready, "kaiserschmarr") == ["plaudertelefon"]
    assert save(ready, lambda text: text.replace("und Zwetschgenknödel", "und Lupen"))
    assert leads_to(ready, "zwetschgenknodel") == []
    assert leads_to(ready, "lup") == [ID]


def test_what_many_offers_speak_of_waits_for_the_complete_index(ready):
    before = files(ready)
    assert save(ready, lambda text: text.replace("und Lupen", "und Zwetschgenknödel"))
    assert save(ready, lambda text: text.replace("name: ", "name: Neu-", 1), "traeger/inselkirche.yml")
    assert files(ready) == before


def test_very_many_changes_wait_for_the_complete_index(ready, monkeypatch):
    monkeypatch.setattr(search, "MOST", 1)
    before = files(ready)
    assert save(ready, lambda text: text.replace("und Lupen", "und Zwetschgenknödel"))
    assert files(ready) != before
    other = "angebote/beispielstadt/stadtweit/plaudertelefon.yml"
    assert save(ready, lambda text: text.replace("Einfach mal reden", "Kaiserschmarrn", 1), other)
    assert files(ready) == before


def test_the_complete_index_takes_over(live):
    before = live.file("suche/index.json")
    assert save(live, lambda text: text.replace("Lesecafé am Markt", "Zzz-Runde", 1))
    assert card(live)[1] == "Zzz-Runde"
    wait(live, lambda: live.file("suche/index.json") != before)
    cards = json.loads(files(live)["k0"])["karten"]
    offers = json.loads(live.file("suche/index.json"))["zahlen"]["angebot"]
    assert cards.index(card(live)) == offers - 1, "by its new title it is the last one"
