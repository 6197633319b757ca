"""From text to stems, and the browser reads every word alike."""

from __future__ import annotations

import hashlib
import json
import sys

import pytest
from simplemma.strategies.dictionaries import DefaultDictionaryFactory

from wegweiser.search.analysis import fold, negations, stem, stop_words, tokens
from wegweiser.search.sprache import list_name, sections
from wegweiser.sprachen import SPRACHEN


def stems(text: str) -> list[str]:
    return [token.stem for token in tokens(text)]


@pytest.mark.parametrize(
    "spellings",
    [
        ("Frühstück", "fruehstueck", "fruhstuck", "FRÜHSTÜCK", "Fru\u0308hstu\u0308ck"),
        ("Straße", "strasse", "STRASSE"),
        ("Café", "cafe", "Cafe\u0301"),
        ("Bürger*innen", "Bürger:innen", "Bürger_innen", "BürgerInnen", "Bürgerinnen", "Bürger"),
        ("Seniorin", "Senioren", "Seniorinnen"),
        ("Israel", "israel"),
        ("eva's", "eva’s", "evas"),
        # Turkish: with and without dots, on any keyboard
        ("ışık", "IŞIK", "isik", "İşık"),
        ("yaşlı", "yasli", "YAŞLI"),
        ("İstanbul'da", "istanbulda", "ISTANBULDA"),
        # Ukrainian and Russian: keyboards without the letters of the other, apostrophes of all kinds, cases
        ("сім'я", "сім’я", "сімʼя", "сімя", "симя"),
        ("їжа", "їжу", "їжі", "ижа"),
        ("допомога", "допомоги", "допомогу", "допомогою"),
        ("ребёнок", "ребенок"),
        ("курс", "курси", "курсів", "курсами", "курсах", "курсы"),
        ("українська", "української", "українською", "украинская"),
        ("ґрунт", "грунт"),
        ("навчання", "навчанні", "навчанням"),
        # Arabic: vowel signs, tatweel, letters that are typed for each other, articles and endings
        ("مُسَاعَدَة", "مساعدة", "مســاعدة", "مساعده", "المساعدة", "بالمساعدة", "للمساعدة", "والمساعدات"),
        ("أسرة", "اسرة", "إسرة", "الأسرة"),
        ("مقهى", "مقهي", "المقهى"),
        ("کتاب", "كتاب"),
        ("نساء", "نسا", "النساء", "للنساء"),
    ],
)
def test_spellings_that_meet(spellings):
    assert len({tuple(stems(spelling)) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    "pair",
    [
        ("Frauen", "Fran"),
        ("neue", "nu"),
        ("Quelle", "Kulle"),
        ("Nacht", "nach"),
        ("schön", "schon"),
        ("мова", "дім"),
        ("диплом", "допомога"),
        ("بيت", "بنت"),
        ("عمل", "علم"),
    ],
)
def test_words_that_stay_apart(pair):
    assert stems(pair[0]) != stems(pair[1])


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("Eltern-Kind-Treff", ["eltern", "kind", "treff", "elternkindtreff"]),
        ("E-Mail", ["e", "mail", "email"]),
        ("50+ und 60plus", ["50", "plus", "und", "60", "plus", "60plus"]),
        ("Vorlage 446/22", ["vorlage", "446", "22", "446/22"]),
        ("Ziel 6.1.2.", ["ziel", "6", "1", "2", "6.1.2"]),
        ("15:30 Uhr – 18 Uhr", ["15", "30", "15:30", "uhr", "18", "uhr"]),
        ("Читальне кафе", ["читальне", "кафе"]),
        ("مقهى القراءة", ["مقهى", "القراءة"]),
        ("<b>fett</b> & 😀", ["b", "fett", "b"]),
        ("", []),
    ],
)
def test_tokens(text, surfaces):
    assert [token.surface for token in tokens(text)] == surfaces


def test_function_words_are_marked():
    assert [token.surface for token in tokens("Ich suche eine Gruppe für die Oma") if not token.stop] == [
        "gruppe",
        "oma",
    ]
    assert {"fuer", "für", "fur"} <= stop_words()


@pytest.mark.parametrize(
    ("sprache", "text", "expected"),
    [
        ("en", "I am lonely, I don't have a job", ["lonely", "job"]),
        ("uk", "мені потрібна їжа", ["їжа"]),
        ("uk", "мне нужна помощь", ["помощь"]),
        ("tr", "yemek nerede bulabilirim", ["yemek"]),
        ("tr", "Icin ihtiyacim", []),  # without the dots of „için“ and „ihtiyacım“
        ("ar", "أنا وحيد", ["وحيد"]),
        ("ar", "انا بحاجة إلى سكن", ["سكن"]),  # without the hamza
        ("ar", "Ich suche eine سكن", ["سكن"]),  # German ones are small words everywhere
        ("de", "I am lonely", ["i", "lonely"]),
        ("de", "мені потрібна їжа", ["мені", "потрібна", "їжа"]),
    ],
)
def test_small_words_depend_on_the_language_of_the_index(sprache, text, expected):
    assert [token.surface for token in tokens(text, sprache) if not token.stop] == expected


@pytest.mark.parametrize("sprache", SPRACHEN)
def test_every_language_has_its_lists(sprache):
    assert set(sections(list_name("krise", sprache))) == {"notfall", "krise", "gewalt"}
    assert len(stop_words(sprache)) >= len(stop_words())
    assert negations(sprache) <= {stem(word) for word in stop_words(sprache)}


def test_places_count_words_and_not_joined_ones():
    assert [(token.surface, token.at) for token in tokens("im Eltern-Kind-Treff")] == [
        ("im", 0),
        ("eltern", 1),
        ("kind", 2),
        ("treff", 3),
        ("elternkindtreff", 1),
    ]


def test_folding_twice_changes_nothing():
    for word in ("fruehstueck", "goethe", "israel", "quelle"):
        assert fold(fold(word)) == fold(word)


# --- the browser ------------------------------------------------------------------------------------------------------


def test_the_browser_has_the_same_stem_for_every_word_of_the_dictionary(node, tmp_path):
    """Over a million words: every form of simplemma's German dictionary, also as people type it without umlauts."""
    forms = {form.lower() for form in DefaultDictionaryFactory().get_dictionary("de")}
    words = sorted(form for form in forms if form.isalpha())
    assert len(words) > 900_000
    words += [word.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss") for word in words[::7]]
    (tmp_path / "woerter.txt").write_text("\n".join(words), encoding="utf-8")
    ours = hashlib.sha256("\n".join(map(stem, words)).encode()).hexdigest()
    assert node("stems.mjs", str(tmp_path / "woerter.txt")).strip() == ours


def test_the_browser_has_the_same_stem_for_words_of_other_languages(node, tmp_path):
    """Every tenth form of simplemma's dictionaries, and Arabic words with all that is written together with them."""
    words = [
        form.lower()
        for code in ("en", "tr", "uk", "ru")
        for form in sorted(DefaultDictionaryFactory().get_dictionary(code))[::10]
        if form.isalpha()
    ]
    arabic = (
        "بيت",
        "مدرسة",
        "أطفال",
        "عمل",
        "سكن",
        "قلوب",
        "وحيد",
        "مقهى",
        "نساء",
        "مسؤول",
        "لغة",
        "ألمانيا",
        "ۀ",
        "ـ",
        "آباء",
    )
    before = ("", "و", "ال", "وال", "بال", "كال", "فال", "لل", "ب", "ول", "وو", "الال")
    after = ("", "ها", "ان", "ات", "ون", "ين", "ية", "يه", "ه", "ة", "ي", "هم", "اتها", "ينه")
    words += [first + word + last for first in before for word in arabic for last in after]
    assert len(words) > 100_000
    (tmp_path / "woerter.txt").write_text("\n".join(words), encoding="utf-8")
    ours = hashlib.sha256("\n".join(map(stem, words)).encode()).hexdigest()
    assert node("stems.mjs", str(tmp_path / "woerter.txt")).strip() == ours


def test_the_browser_reads_every_text_alike(node, tmp_path):
    letters = [
        chr(code)
        for block in ((0x20, 0x250), (0x370, 0x530), (0x5D0, 0x6FF), (0x2010, 0x2030))
        for code in range(*block)
    ]
    texts = [
        *(f"a{letter}b {letter} {letter}innen 1{letter}2" for letter in letters),
        "Bürger*innen, Schüler/-innen und Schüler:innen; Leser_innen·Lehrer·innen",
        "E-Mail-Adresse 50+ 60plus 446/22 6.1.2 15:30 24.12. ½ ² ﬁ … U-Bahn-",
        "eva's Tisch l’ink rock'n'roll",
        "𝕳𝖆𝖑𝖑𝖔 😀 \u202eabc\u202c \ufeff \u0000",
        "x" * 200,
        "Ich will nicht mehr. Wer kauft für mich ein?",
        "İstanbul Iğdır ΣΊΣΥΦΟΣ",
        "Сім'я, сімʼї й сім’ями: об'єднання ґанку; ребёнок-подросток",
        "والمُساعَدات للأطفال ـ العائلية، ٱلسلام؟ گچپژ",
    ]
    (tmp_path / "texte.json").write_text(json.dumps(texts), encoding="utf-8")
    theirs = json.loads(node("tokens.mjs", str(tmp_path / "texte.json")))
    ours = [
        [[token.surface, token.stem, token.stop, token.at, token.joined] for token in tokens(text)] for text in texts
    ]
    different = [(text, mine, yours) for text, mine, yours in zip(texts, ours, theirs, strict=True) if mine != yours]
    assert different == [], f"Python {sys.version}"
