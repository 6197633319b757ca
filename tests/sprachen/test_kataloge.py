"""Catalogues: complete, with the same places to fill in, in step with the sentences in the code."""

import re
import subprocess
from collections import Counter

import pytest

from wegweiser.domain.portal import sort_key
from wegweiser.rendering.assets import texte
from wegweiser.sprachen import DEUTSCH, SPRACHEN
from wegweiser.sprachen.abgleich import catalogs
from wegweiser.sprachen.katalog import browser_texts, read_catalog
from wegweiser.sprachen.namen import NAMEN

OTHERS = [sprache for sprache in SPRACHEN.values() if sprache != DEUTSCH]
PLACE = re.compile(r"%\((\w+)\)s")


def sentences(message) -> list[str]:
    return list(message.string) if isinstance(message.string, tuple) else [message.string]


def german(message) -> str:
    """The sentence with all its places: of two forms the one for many."""
    return message.id[-1] if isinstance(message.id, tuple) else message.id


@pytest.fixture(params=OTHERS, ids=lambda sprache: sprache.code)
def messages(request):
    return [message for message in read_catalog(request.param.code) if message.id]


def test_nothing_is_left_to_translate(messages):
    assert [german(message) for message in messages if message.fuzzy or not all(sentences(message))] == []


def test_what_is_filled_in_is_the_same(messages):
    wrong = {
        german(message): sentence
        for message in messages
        for sentence in sentences(message)
        if set(PLACE.findall(sentence)) - set(PLACE.findall(german(message)))
        or (isinstance(message.id, str) and Counter(PLACE.findall(sentence)) != Counter(PLACE.findall(message.id)))
        or "%" in PLACE.sub("", sentence)
    }
    assert wrong == {}


def test_the_finder_finds_its_number(messages):
    """The script of the finder puts the number into an element of its own, in every form."""
    wanted = [(f"{begin}%(zahl)s Angebot", f"{begin}%(zahl)s Angebote") for begin in ("", "Mindestens ")]
    said = [message.string for message in messages if message.id in wanted]
    assert len(said) == 2
    assert [form for forms in said for form in forms if form.count("%(zahl)s") != 1] == []


def test_a_translation_is_text_and_nothing_else(messages):
    assert [sentence for message in messages for sentence in sentences(message) if re.search(r"[<>]", sentence)] == []


def test_catalogues_hold_what_the_code_says_and_no_more():
    """`make texte` changes nothing."""
    assert [path.name for path, content in catalogs() if path.read_bytes() != content] == []


def test_letters_of_the_language():
    """A catalogue filled with the wrong language would be noticed."""
    for code, letters in (("uk", "іїє"), ("ar", "ابتث"), ("tr", "ışğ")):
        text = "".join(sentence for message in read_catalog(code) for sentence in sentences(message) if message.id)
        assert all(letter in text for letter in letters), code


def test_german_needs_no_catalogue():
    assert DEUTSCH._("Zum Inhalt") == "Zum Inhalt"
    assert DEUTSCH.n("%(zahl)s Angebot", "%(zahl)s Angebote", 1) == "1 Angebot"
    assert DEUTSCH.n("%(zahl)s Angebot", "%(zahl)s Angebote", 2000) == "2.000 Angebote"
    assert texte(DEUTSCH) is None


@pytest.mark.parametrize("sprache", OTHERS, ids=lambda sprache: sprache.code)
def test_every_plural_of_the_browser_is_the_one_of_the_build(sprache):
    """Scripts choose a form by ``Intl.PluralRules``, the build by the rule in the catalogue."""
    eins, viele = "%(zahl)s Angebot", "%(zahl)s Angebote"
    script = texte(sprache)[1].decode() + (
        f"const regel = new Intl.PluralRules('{sprache.code}');"
        f"const formen = self.wegweiserTexte[{eins!r}];"
        "console.log([...Array(130).keys()].map((n) => formen[regel.select(n)]).join('\\n'));"
    )
    done = subprocess.run(
        ["node", "-e", "globalThis.self = globalThis;" + script], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == [sprache.form(eins, viele, number) for number in range(130)]


def test_scripts_are_given_only_what_scripts_say():
    said = browser_texts("en")
    assert "Zeiten nicht bekannt" in said
    assert "Zum Inhalt" not in said


@pytest.mark.parametrize("sprache", OTHERS, ids=lambda sprache: sprache.code)
def test_fixed_values_have_names(sprache):
    for group in ("wochentag", "kosten", "zugang"):
        names = [sprache.wort(value, group) for value in NAMEN[group]]
        assert len(set(names)) == len(names)
        assert not set(names) & set(NAMEN[group].values())


@pytest.mark.parametrize(
    ("code", "datum", "zahl", "liste"),
    [
        ("de", "22. November 2026", "1.234,5", "a, b und c"),
        ("en", "22 November 2026", "1,234.5", "a, b and c"),
        ("uk", "22 листопада 2026\u202fр.", "1\xa0234,5", "a, b і c"),
        ("tr", "22 Kasım 2026", "1.234,5", "a, b ve c"),
        ("ar", "22 نوفمبر 2026", "1,234.5", "a وb وc"),
    ],
)
def test_dates_numbers_and_lists(code, datum, zahl, liste):
    sprache = SPRACHEN[code]
    assert sprache.datum("2026-11-22") == datum
    assert sprache.zahl(1234.5) == zahl
    assert sprache.aufzaehlung("abc") == liste


def test_a_sentence_begins_with_a_capital():
    assert DEUTSCH.satzanfang("ältere") == "Ältere"
    assert SPRACHEN["tr"].satzanfang("indirimli") == "İndirimli"
    assert SPRACHEN["en"].satzanfang("") == ""


def test_names_sort_as_their_readers_expect():
    assert sorted(["Yaşlılar", "Çocuklar", "Danışma", "Cami"], key=sort_key) == [
        "Cami",
        "Çocuklar",
        "Danışma",
        "Yaşlılar",
    ]
    assert sorted(["Їжа", "Йога", "Ігри", "Іспит", "Робота"], key=sort_key) == [
        "Ігри",
        "Іспит",
        "Їжа",
        "Йога",
        "Робота",
    ]
