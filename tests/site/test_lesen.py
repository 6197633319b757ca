"""What makes reading easy, on all pages of both sites: days in words, numbers that can be called, words for everyone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

PROJECT = Path(__file__).parents[2]
MOST = 40

UNREAD = {"script", "style", "template", "head", "svg"}
AS_IT_IS = {"code", "pre", "td", "th"}
"""Commands, field names and tables of figures show days as a computer writes them."""
BLOCKS = {
    "p",
    "li",
    "td",
    "th",
    "dd",
    "dt",
    "div",
    "section",
    "tr",
    "br",
    "h1",
    "h2",
    "h3",
    "h4",
    "header",
    "footer",
    "ul",
    "summary",
}


class _Words(HTMLParser):
    """The lines of a page as a reader sees them; what may be called stands apart."""

    def __init__(self, leave_out: set[str], calls: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.leave_out, self.calls, self.deep, self.calling, self.parts = leave_out, calls, 0, False, []

    def handle_starttag(self, name: str, attrs) -> None:
        self.deep += name in self.leave_out
        if name == "a":
            self.calling = (dict(attrs).get("href") or "").startswith("tel:")
        if name in BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, name: str) -> None:
        self.deep -= name in self.leave_out
        if name == "a":
            self.calling = False

    def handle_data(self, data: str) -> None:
        if not self.deep and (self.calls or not self.calling):
            self.parts.append(data)


def lines(html: str, leave_out: set[str] = UNREAD, calls: bool = True) -> list[str]:
    reader = _Words(leave_out, calls)
    reader.feed(html)
    reader.close()
    return [line for raw in "".join(reader.parts).split("\n") if (line := " ".join(raw.split()))]


def fail(site, found: list[str]) -> None:
    if found:
        pytest.fail(f"{site.name}: {len(found)}\n  " + "\n  ".join(found[:MOST]), pytrace=False)


# --- days ---------------------------------------------------------------------------------------------------------------

DAY = re.compile(r"(?<![\w./-])(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])(?:-[0-3][0-9])?(?![\w-])")


def days(html: str) -> list[str]:
    return [line for line in lines(html, UNREAD | AS_IT_IS) if DAY.search(line)]


def test_days_are_written_in_words(site) -> None:
    """„22. November 2026“, never „2026-11-22“. Names of standards („JSON Schema 2020-12“) and papers stay as they are."""
    standards = re.compile(r"Fassung 2020-12")
    fail(
        site,
        [
            f"{d.address}: {line}"
            for d in site.documents.values()
            for line in days(d.html)
            if not standards.search(line)
        ],
    )


@pytest.mark.parametrize("text", ["am 2026-11-22 um", "seit 2026-11", "(2026-01-01)"])
def test_a_day_for_computers_is_found(text: str) -> None:
    assert days(f"<p>{text}</p>") == [text]


@pytest.mark.parametrize("text", ["2021-23", "GRDrs 12/2023", "0711 2026-112", "22. November 2026", "Nr. 45-2026-11"])
def test_what_is_no_day_stays(text: str) -> None:
    assert days(f"<p>{text}</p>") == []


# --- telephone numbers ----------------------------------------------------------------------------------------------------

NUMBER = re.compile(
    r"""(?<![\w/.,+-])(?:
      (?:\+49|0049)[\s/()0-9-]{7,}[0-9]
    | 0[1-9][0-9]{1,4}(?:\s?/\s?(?=(?:[\s-]?[0-9]){5})|\s?-\s?|\s)[0-9](?:[\s/-]?[0-9]){3,}
    | 116\s?1[0-9]{2} | 116\s?0[0-9]{2}
    | 11[02](?=[\s.,;:!)“]*$|\s(?:an|anrufen|wählen|rufen)\b)
    )(?!\w|\.[a-z])""",
    re.VERBOSE,
)
"""Numbers as people in Germany write them. 110 and 112 count where a sentence says to call them: they are house numbers too."""

CALL = re.compile(r"\b(?:Notruf|Notfall|Polizei|Feuerwehr|anrufen|rufen|wählen)\b", re.IGNORECASE)


SOURCE = re.compile("(?:Quelle|Source|Kaynak|Джерело|المصدر): ")
"""What a source is called may be a number: „116117“."""


def uncalled(html: str) -> list[str]:
    found = []
    for line in lines(html, calls=False):
        if SOURCE.search(line):
            continue
        for match in NUMBER.finditer(line):
            if match[0] not in ("110", "112") or CALL.search(line):
                found.append(f"{match[0]} in „{line[:100]}“")
    return found


def test_numbers_can_be_tapped(site) -> None:
    fail(
        site,
        [f"{document.address}: {what}" for document in site.documents.values() for what in uncalled(document.html)],
    )


@pytest.mark.parametrize(
    "text",
    [
        "0711 216-0",
        "Tel. 0800 1110111.",
        "+49 711 216-91100",
        "030/23125-121",
        "Bei Gefahr die Polizei anrufen: 110",
        "116 117",
    ],
)
def test_a_number_that_cannot_be_tapped_is_found(text: str) -> None:
    assert len(uncalled(f"<p>{text}</p>")) == 1
    assert uncalled(f'<p><a href="tel:1">{text}</a></p>') == []


@pytest.mark.parametrize(
    "text",
    ["Vorlage 0123/2024", "GRDrs 446/2022", "Hauptstraße 112", "116 weitere Einträge", "01234 Stadt", "116117.de"],
)
def test_other_figures_stay(text: str) -> None:
    assert uncalled(f"<p>{text}</p>") == []


# --- words for everyone -----------------------------------------------------------------------------------------------------

STEMS = (
    "Bürger|Nutzer|Benutzer|Besucher|Teilnehmer|Ansprechpartner|Einwohner|Bewohner|Mitarbeiter|Leser|Betreuer|Berater|Helfer|Ärzte|Arzt"
    "|Lehrer|Schüler|Student|Senior|Rentner|Experte|Partner|Verbraucher|Kunde|Redakteur|Autor|Entwickler|Mieter|Anwender"
    "|Empfänger|Antragsteller|Migrant|Vertreter|Moderator|Pfleger|Patient|Klient|Verfasser|Absender|Bearbeiter|Planer"
    "|Oberbürgermeister|Bürgermeister|Administrator"
)
MASCULINE = re.compile(rf"\b(?:{STEMS})(?:e?[ns]|e|er)?\b(?!-)")


def masculine(text: str) -> list[str]:
    """Words for men only where everyone is meant. Both forms side by side are fine."""
    found = []
    for match in MASCULINE.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        feminine = re.search(r"\w+in(?:nen)?\s+(?:und|oder)\s+(?:der |die |den |dem |des |ein )?$", before)
        if not feminine and not re.match(
            r"\s+(?:und|oder)\s+(?:der |die |den |dem |des |eine )?\w+in(?:nen)?\b", after
        ):
            found.append(f"„{match[0]}“ in „…{before[-40:]}{match[0]}{after[:40]}…“")
    return found


def our_texts() -> Iterator[tuple[Path, str]]:
    """What we write for readers: templates, prose pages, words of the interface, messages, names in vocabularies, settings."""
    package = PROJECT / "plugins" / "wegweiser"
    for path in sorted([*package.rglob("*.jinja"), *(package / "theme").glob("*.html")]):
        without = re.sub(r"\{#.*?#\}|<[^>]*>|\{%.*?%\}", " ", path.read_text(encoding="utf-8"), flags=re.S)
        yield path, without
    for path in sorted((PROJECT / "content" / "seiten").glob("*.md")):
        yield path, path.read_text(encoding="utf-8")
    for path in sorted((package / "checking").rglob("*.py")):
        if not path.name.startswith("test_"):
            yield path, "\n".join(re.findall(r'"([^"\n]*)"', path.read_text(encoding="utf-8")))
    for path in sorted(package.glob("pages/*/*.py")):
        if not path.name.startswith("test_"):
            yield path, "\n".join(re.findall(r'"([^"\n]*)"', path.read_text(encoding="utf-8")))
    yield package / "sprachen" / "namen.py", (package / "sprachen" / "namen.py").read_text(encoding="utf-8")
    for path in sorted((PROJECT / "content" / "vokabular").glob("*.yml")):
        if not path.stem.startswith("synonyme"):  # what people type, they type as they like
            words = yaml.safe_load(path.read_text(encoding="utf-8"))
            entries = words.values() if isinstance(words, dict) else [words]
            yield (
                path,
                "\n".join(
                    f"{word.get('name', '')}. {word.get('beschreibung', '')}"
                    for entry in entries
                    if isinstance(entry, list)
                    for word in entry
                    if isinstance(word, dict)
                ),
            )
    yield PROJECT / "mkdocs.yml", (PROJECT / "mkdocs.yml").read_text(encoding="utf-8")


def test_our_texts_mean_everyone() -> None:
    """What sources say stays as they say it; what we say ourselves names nobody by half."""
    texts = list(our_texts())
    assert len(texts) > 100
    found = [f"{path.relative_to(PROJECT)}: {what}" for path, text in texts for what in masculine(text)]
    assert not found, "\n  ".join(found)


@pytest.mark.parametrize(
    "text", ["Für alle Bürger.", "Der Nutzer gibt", "Ihr Ansprechpartner", "den Besuchern", "Teilnehmer und Gäste"]
)
def test_half_of_the_people_is_found(text: str) -> None:
    assert len(masculine(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Bürgerinnen und Bürger",
        "die Oberbürgermeisterin oder der Oberbürgermeister",
        "Bürgerhaus",
        "Schülerinnen und Schüler",
        "Bürger-App",
        "Teilnehmende",
        "Beratung",
    ],
)
def test_everyone_stays(text: str) -> None:
    assert masculine(text) == []
