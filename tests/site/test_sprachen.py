"""Other languages: every translated page has its versions, says so, and speaks its language as far as our own words go."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from wegweiser.sprachen.abgleich import collect

VOID = {
    "area",
    "base",
    "br",
    "col",
    "embed",
    "hr",
    "img",
    "input",
    "link",
    "meta",
    "source",
    "track",
    "wbr",
    "use",
    "path",
}
SPOKEN = ("aria-label", "alt", "title", "placeholder")
"""Attributes that people read or hear."""


class _Spoken(HTMLParser):
    """The words of a page outside of passages that are marked as German."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, name: str, attrs) -> None:
        values = dict(attrs)
        language = values.get("lang") or (self._open[-1] if self._open else "")
        if language != "de":
            self.words += [values[key] for key in SPOKEN if values.get(key)]
        if name not in VOID:
            self._open.append("-" if name in ("script", "style") else language)

    def handle_endtag(self, name: str) -> None:
        if name not in VOID:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if data.strip() and self._open and self._open[-1] not in ("de", "-"):
            self.words.append(" ".join(data.split()))


def spoken(document) -> list[str]:
    reader = _Spoken()
    reader.feed(document.html)
    return reader.words


def versions(site) -> dict[str, dict[str, object]]:
    """Pages that exist in other languages: address in German → language → document."""
    found: dict[str, dict[str, object]] = {}
    for document in site.documents.values():
        if document.language != "de":
            german = document.address.removeprefix(f"{document.language}/")
            found.setdefault(german, {"de": site.documents[german]})[document.language] = document
    return found


@pytest.fixture(scope="module")
def sentences() -> list[str]:
    """What our own words say in German: whole sentences, and words that are no names."""
    said = [message.id if isinstance(message.id, str) else message.id[-1] for message in collect() if message.id]
    return [sentence for sentence in said if " " in sentence and "%(" not in sentence]


def test_there_are_other_languages(town, city) -> None:
    assert {document.language for document in town.documents.values()} == {"de", "en", "ar"}
    assert {document.language for document in city.documents.values()} == {"de", "en", "uk", "tr", "ar"}


def test_start_finder_lists_offers_and_help_exist_in_every_language(site) -> None:
    languages = {document.language for document in site.documents.values()}
    pages = versions(site)
    for address in ("", "angebote/", "angebote/thema/", "hilfe-jetzt/", "merkliste/"):
        assert set(pages[address]) == languages, address
    offers = {
        address
        for address in site.documents
        if re.fullmatch(
            r"angebote/(?!(?:thema|zielgruppe|format|gebiet|kosten|barrierefreiheit|sprache|tag)/)[a-z0-9-]+/", address
        )
    }
    assert len(offers) >= 20
    assert {
        address
        for address in offers
        if set(pages.get(address, ())) != languages and not site.documents[address].leads_on
    } == set()


def test_versions_name_each_other(site) -> None:
    """hreflang: every page names all its versions and itself, and so do they."""
    wrong = []
    for german, pages in versions(site).items():
        named = {
            language: {
                (tag.attrs["hreflang"], tag.attrs["href"])
                for tag in document.all("link")
                if tag.attrs.get("rel") == "alternate" and "hreflang" in tag.attrs
            }
            for language, document in pages.items()
        }
        wanted = {(language, site.base_url + document.address) for language, document in pages.items()}
        if pages["de"].canonical and any(names != wanted for names in named.values()):
            wrong.append((german, named))
    assert wrong == []


def test_the_choice_of_a_language_keeps_the_page(site) -> None:
    for german, pages in versions(site).items():
        for language, document in pages.items():
            leads = {
                tag.attrs["hreflang"]: site.target(document, tag.attrs["href"])[0]
                for tag in document.all("a")
                if tag.attrs.get("hreflang") and tag.attrs.get("lang") == tag.attrs["hreflang"]
            }
            assert leads == {other: page.path for other, page in pages.items() if other != language}, (german, language)


def test_our_words_are_translated(site, sentences) -> None:
    """None of the interface's German sentences stands on a page in another language, but where it is marked as German."""
    left = {
        (document.address, word)
        for document in site.documents.values()
        if document.language != "de"
        for word in spoken(document)
        if word in sentences
    }
    assert left == set()


def test_german_texts_of_records_are_marked(town) -> None:
    page = town.documents["en/angebote/kleiderkammer/"]
    assert "Kleiderkammer" not in spoken(page)
    assert '<h1><span lang="de" dir="ltr">Kleiderkammer</span></h1>' in page.html
    translated = town.documents["en/angebote/lesecafe-am-markt/"]
    assert any("Reading caf" in word for word in spoken(translated))


def test_a_page_in_arabic_runs_from_right_to_left(town) -> None:
    assert 'lang="ar" dir="rtl"' in town.documents["ar/"].html
    assert "dir=" not in town.documents[""].html.partition("<body>")[0]


def test_an_unchecked_translation_says_so(town) -> None:
    assert 'class="ungeprueft"' in town.documents["en/"].html
    assert 'class="ungeprueft"' not in town.documents[""].html
