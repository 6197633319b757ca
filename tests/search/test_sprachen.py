"""The search in another language: its words of emergency, its small words, the way from its words to German offers."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from wegweiser.domain.uebersetzen import nur_angebote, uebersetze
from wegweiser.search.bundle import SCRIPT
from wegweiser.search.index import Cuts, search_files
from wegweiser.sprachen import SPRACHEN

from .conftest import SMALL, Town

OTHERS = tuple(code for code in SPRACHEN if code != "de")
CUTS = {"eine": Cuts(), "viele": SMALL}

NOTFALL, KRISE, GEWALT = "notfall", "krise", "gewalt"
IN_NEED = {
    "en": {
        "I want to kill myself": KRISE,
        "i dont want to live any more": KRISE,
        "suicidal thoughts": KRISE,
        "suiciddal": KRISE,  # misspelt
        "I wish I was dead": KRISE,
        "my daughter is cutting herself": KRISE,
        "everyone would be better off without me": KRISE,
        "I can't go on": KRISE,
        "my son wants to die": KRISE,
        "my partner is violent": GEWALT,
        "he won't let me leave the house": GEWALT,
        "my husband beats me": GEWALT,
        "My Husbend hits me": GEWALT,  # misspelt
        "he threatened to kill me": GEWALT,
        "I'm afraid of my ex": GEWALT,
        "domestic violance": GEWALT,  # misspelt
        "I was raped": GEWALT,
        "women’s shelter": GEWALT,
        "scared to go home": GEWALT,
        "he took too many pills": NOTFALL,
        "my father is unconscious": NOTFALL,
        "I can't breathe": NOTFALL,
        "our flat is burning": NOTFALL,
    },
    "uk": {
        "не хочу більше жити": KRISE,
        "не хочется жить": KRISE,
        "думки про самогубство": KRISE,
        "самогубсво": KRISE,  # misspelt
        "хочу померти": KRISE,
        "хочу вмерти": KRISE,
        "покончить с собой": KRISE,
        "я більше не можу": KRISE,
        "немає сенсу жити": KRISE,
        "чоловік мене б'є": GEWALT,
        "чоловік мене бє": GEWALT,  # without the apostrophe
        "муж меня избил": GEWALT,
        "боюся свого чоловіка": GEWALT,
        "домашнє насильсво": GEWALT,  # misspelt
        "колишній погрожує мені": GEWALT,
        "мене зґвалтували": GEWALT,
        "мене вигнав чоловік": GEWALT,
        "изнасилование": GEWALT,
        "притулок для жінок": GEWALT,
        "мама знепритомніла, викличте швидку допомогу": NOTFALL,
        "він не дихає": NOTFALL,
        "випив багато таблеток": NOTFALL,
        "горить квартира": NOTFALL,
    },
    "tr": {
        "yaşamak istemiyorum": KRISE,
        "yasamak istemiyorum artik": KRISE,  # typed without the Turkish letters
        "intihar etmek istiyorum": KRISE,
        "INTIHAR": KRISE,
        "İNTİHAR": KRISE,
        "intihra": KRISE,  # misspelt
        "ölmek istiyorum": KRISE,
        "kendimi öldürmek istiyorum": KRISE,
        "canıma kıymak istiyorum": KRISE,
        "kızım kendine zarar veriyor": KRISE,
        "kocam beni dövüyor": GEWALT,
        "kocam beni dovuyor": GEWALT,
        "eşim bana vuruyor": GEWALT,
        "eski kocam beni tehdit ediyor": GEWALT,
        "aile içi şidet": GEWALT,  # misspelt
        "tecavüze uğradım": GEWALT,
        "kocamdan korkuyorum": GEWALT,
        "kocam beni eve kapatıyor": GEWALT,
        "kadın sığınma evi": GEWALT,
        "zorla evlendiriyorlar": GEWALT,
        "annem nefes alamıyor": NOTFALL,
        "çok hap içtim": NOTFALL,
        "evimiz yanıyor": NOTFALL,
        "babam kalp krizi geçiriyor": NOTFALL,
    },
    "ar": {
        "لا أريد أن أعيش": KRISE,
        "لا اريد العيش": KRISE,  # without the hamza
        "أريد أن أموت": KRISE,
        "بدي موت": KRISE,
        "أفكر في الانتحار": KRISE,
        "انتحر": KRISE,
        "الانتخار": KRISE,  # misspelt
        "أريد أن أقتل نفسي": KRISE,
        "تعبت من الحياة": KRISE,
        "ابنتي تجرح نفسها": KRISE,
        "زوجي يضربني": GEWALT,
        "جوزي بيضربني": GEWALT,
        "زوجي يظربني": GEWALT,  # misspelt
        "طليقي يهددني": GEWALT,
        "عُنف أُسَري": GEWALT,  # with vowel signs
        "تعرضت للاغتصاب": GEWALT,
        "أخاف من زوجي": GEWALT,
        "أريد الهروب من زوجي": GEWALT,
        "ملجأ للنساء": GEWALT,
        "أهلي يجبرونني على الزواج": GEWALT,
        "أبي فاقد الوعي": NOTFALL,
        "لا أستطيع التنفس": NOTFALL,
        "ابتلع حبوب كثيرة": NOTFALL,
        "البيت يحترق": NOTFALL,
    },
}
CALM = {
    "en": [
        "I am lonely",
        "learn German",
        "end of the month no money",
        "walking group",
        "I am afraid of dogs",
        "my husband is ill",
        "I want to live in Stuttgart",
        "I can't go to work",
        "kill time",
        "home help",
    ],
    "uk": [
        "мені самотньо",
        "курси німецької",
        "хочу працювати",
        "швидко знайти квартиру",
        "чоловік шукає роботу",
        "мій чоловік хворий",
        "хочу жити в Штутгарті",
        "не можу більше платити",
    ],
    "tr": [
        "yalnızım",
        "almanca kursu",
        "iş arıyorum",
        "kocam iş arıyor",
        "hayat pahalı",
        "eşim için almanca kursu",
        "ilaç nereden alabilirim",
    ],
    "ar": [
        "أنا وحيد",
        "دورة لغة",
        "أبحث عن عمل",
        "زوجي يبحث عن عمل",
        "أريد أن أتعلم",
        "الحياة في ألمانيا",
        "كرسي متحرك",
        "أريد أن أعيش في شتوتغارت",
        "لا أستطيع العمل",
    ],
}
UNKNOWN = {
    "en": ["I am lonely", "Where can I find somebody to help me?"],
    "uk": ["мені потрібна допомога", "я самотня", "мне нужна помощь"],
    "tr": ["yalnızım", "yardıma ihtiyacım var", "Nerede yardım bulabilirim?"],
    "ar": ["أنا وحيد", "أحتاج إلى مساعدة", "انا بحاجه الى مساعده"],
}
"""Nothing in them is strange."""
LONELY = {
    "en": ["lonely", "I feel lonely", "lonelyness", "Einsamkeit"],
    "uk": ["самотність", "мені самотньо", "самотнисть", "одиноко", "Einsamkeit"],
    "tr": ["yalnızlık", "yalnizim", "YALNIZLIK", "yalnızlıktan", "Einsamkeit"],
    "ar": ["الوحدة", "وحيدة", "بالوحدة", "لوحدة", "Einsamkeit"],
}
"""All lead to the same offer, whose texts nobody has translated."""

Ask = Callable[..., list[dict[str, Any]]]


@pytest.fixture(scope="module")
def ask(
    town_records: Town, parts_cache: Path, tmp_path_factory: pytest.TempPathFactory, node: Callable[..., str]
) -> Ask:
    """Function: a language and queries → what its index answers; ``index``: the town's as one file or in many."""
    root = tmp_path_factory.mktemp("sprachen")

    def ask(sprache: str, queries: list[str], index: str = "eine") -> list[dict[str, Any]]:
        folder = root / sprache / index
        if not folder.exists():
            portal = nur_angebote(uebersetze(town_records.portal, SPRACHEN[sprache]))
            for file in search_files(portal, (), town_records.settings, parts_cache, CUTS[index]).files:
                path = folder / file.adresse
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(file.inhalt)
            script = folder / SCRIPT
            script.rename(script.with_suffix(".mjs"))
        asked = root / "anfragen.json"
        asked.write_text(json.dumps(queries), encoding="utf-8")
        return json.loads(node("ask.mjs", str(folder), str(asked)))

    return ask


@pytest.mark.parametrize("sprache", OTHERS)
def test_who_is_in_need_is_understood(ask: Ask, sprache: str) -> None:
    queries = IN_NEED[sprache]
    found = [answer["krise"] for answer in ask(sprache, list(queries))]
    assert dict(zip(queries, found, strict=True)) == queries


@pytest.mark.parametrize("sprache", OTHERS)
def test_german_words_of_need_are_understood_as_well(ask: Ask, sprache: str) -> None:
    german = ["mein Mann schlägt mich", "ich will nicht mehr leben", "Herzinfarkt"]
    assert [answer["krise"] for answer in ask(sprache, german)] == [GEWALT, KRISE, NOTFALL]


@pytest.mark.parametrize("sprache", OTHERS)
def test_who_is_not_is_left_alone(ask: Ask, sprache: str) -> None:
    assert [
        query for query, answer in zip(CALM[sprache], ask(sprache, CALM[sprache]), strict=True) if answer["krise"]
    ] == []


@pytest.mark.parametrize("sprache", OTHERS)
def test_small_words_are_not_strange(ask: Ask, sprache: str) -> None:
    assert [answer["unbekannt"] for answer in ask(sprache, UNKNOWN[sprache])] == [[]] * len(UNKNOWN[sprache])


@pytest.mark.parametrize("index", CUTS)
@pytest.mark.parametrize("sprache", OTHERS)
def test_words_lead_to_german_offers(ask: Ask, sprache: str, index: str) -> None:
    answers = ask(sprache, LONELY[sprache], index)
    first = {query: answer["ids"][:1] for query, answer in zip(LONELY[sprache], answers, strict=True)}
    assert first == {query: ["besuche-gegen-einsamkeit"] for query in LONELY[sprache]}
    assert max(answer["abrufe"] for answer in answers) <= 5, "with the script six"


@pytest.mark.parametrize(
    ("sprache", "query"),
    [
        ("en", "reading café"),
        ("uk", "читальне кафе"),
        ("uk", "кафе для читання"),
        ("tr", "okuma"),
        ("ar", "مقهى القراءة"),
    ],
)
def test_translated_texts_are_found(ask: Ask, sprache: str, query: str) -> None:
    assert ask(sprache, [query])[0]["ids"][:1] == ["lesecafe-am-markt"]


def test_the_german_text_behind_a_translated_one_is_found(ask: Ask) -> None:
    assert ask("ar", ["Lesecafé am Markt"])[0]["ids"][:1] == ["lesecafe-am-markt"]
