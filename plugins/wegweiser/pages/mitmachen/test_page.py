"""Forms that become a mail: the questions are there, the mail asks them, and nobody is sent to an address that is not there."""

import re
from dataclasses import replace
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from wegweiser.domain.betreiber import Betreiber
from wegweiser.domain.portal import Portal
from wegweiser.pages.mitmachen.page import FORMULARE, Formular, Frage, pages
from wegweiser.pages.ziele.test_hilfen import SETTINGS, sichtbar
from wegweiser.pages.ziele.test_hilfen import html as html_of

MIT_POST = replace(SETTINGS, meldung_email="portal@stadt.example")
SEITEN = {page.adresse: page for page in pages(Portal(), SETTINGS)}
FEHLER = SEITEN["mitmachen/fehler/"]


def mailto(html: str) -> list[str]:
    return [unescape(link) for link in re.findall(r'href="(mailto:[^"]+)"', html)]


def test_three_forms_below_the_page_that_leads_to_them():
    assert set(SEITEN) == {"mitmachen/angebot/", "mitmachen/fehler/", "mitmachen/barriere/"}
    assert [krume.adresse for krume in FEHLER.krumen] == ["", "mitmachen/"]


@pytest.mark.parametrize("formular", FORMULARE, ids=lambda one: one.id)
def test_the_mail_asks_every_question(formular):
    mail = urlsplit(mailto(html_of(SEITEN[f"mitmachen/{formular.id}/"], MIT_POST))[0])
    query = parse_qs(mail.query, strict_parsing=True)
    assert (mail.path, query["subject"]) == ("portal@stadt.example", [formular.titel])
    asked = query["body"][0].split("\r\n")
    assert [line for line in asked if line] == [frage.frage for frage in formular.fragen]
    assert "+" not in mail.query, "a mail program shows it as it is"


@pytest.mark.parametrize("formular", FORMULARE, ids=lambda one: one.id)
def test_every_question_is_a_field_with_a_label(formular):
    html = html_of(SEITEN[f"mitmachen/{formular.id}/"], MIT_POST)
    for number, frage in enumerate(formular.fragen, 1):
        assert f'<label for="frage-{number}">{frage.frage}</label>' in html
        assert re.search(rf'<(?:input|textarea) id="frage-{number}" name="{re.escape(frage.frage)}"', html)


def test_nobody_is_asked_who_they_are():
    asked = " ".join(frage.frage for formular in FORMULARE for frage in formular.fragen)
    assert not re.search(r"Ihr Name|Ihre (?:E-Mail|Telefon|Adresse|Anschrift)|Geburt|Alter", asked)
    for page in SEITEN.values():
        assert "Wir fragen nicht nach Ihrem Namen." in sichtbar(html_of(page, SETTINGS))
    assert "sieht die Redaktion Ihre E-Mail-Adresse" in sichtbar(html_of(FEHLER, MIT_POST))
    assert "E-Mail-Adresse" not in sichtbar(html_of(FEHLER, SETTINGS)), "there is no mail"


def test_without_an_address_the_text_goes_to_whoever_runs_the_portal():
    html = html_of(
        FEHLER, replace(SETTINGS, betreiber=Betreiber(email="amt@stadt.example"), repo_url="https://git.example/a")
    )
    assert mailto(html) == ["mailto:amt@stadt.example"]
    assert "git.example" not in html
    assert "Text kopieren" in html


def test_without_anybody_it_goes_to_the_public_project_and_says_what_that_means():
    html = html_of(FEHLER, replace(SETTINGS, repo_url="https://git.example/a/b"))
    assert 'href="https://git.example/a/b/issues"' in html
    assert "alle können lesen, was Sie schreiben" in sichtbar(html)
    assert mailto(html) == []


def test_without_anything_that_is_said():
    assert "noch keine Adresse eingetragen" in sichtbar(html_of(FEHLER, SETTINGS))


def test_the_text_leaves_room_for_answers():
    formular = Formular("a", "A", "", "", (Frage("Was?"), Frage("Wo?", "Ort")), ())
    assert formular.text == "Was?\n\n\nWo?\n\n"
