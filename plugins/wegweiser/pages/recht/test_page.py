"""Law pages: what the settings say stands there, what they leave open is marked, and nothing is stored in secret."""

import re
from dataclasses import replace
from datetime import date

import pytest

from wegweiser.domain.betreiber import ANGABEN, Betreiber, Erklaerung, fehlende_angaben
from wegweiser.domain.land import LAENDER
from wegweiser.domain.portal import Portal
from wegweiser.pages.recht.page import SPEICHER, pages
from wegweiser.pages.ziele.test_hilfen import SETTINGS, worte
from wegweiser.pages.ziele.test_hilfen import html as html_of
from wegweiser.settings import PACKAGE

STADT = Betreiber(
    name="Stadt Beispiel",
    anschrift="Markt 1, 00123 Beispiel",
    vertretung="das Amt der Oberbürgermeisterin",
    telefon="030 23125-1",
    email="portal@beispiel.example",
    land="BW",
    datenschutz="dsb@beispiel.example",
    datenschutz_aufsicht="die Aufsicht",
    server="Das Rechenzentrum zeichnet nichts auf.",
    aufbewahrung="ein Jahr",
)
ERKLAERUNG = Erklaerung(
    stand="teilweise",
    erstellt=date(2026, 3, 2),
    geprueft=date(2026, 11, 2),
    methode="Selbst geprüft.",
    maengel=("Kein Film.", "Keine <Prüfgruppe>."),
)
FERTIG = replace(SETTINGS, betreiber=STADT, erklaerung=ERKLAERUNG)
OFFEN = re.compile(r'<mark class="offen">bitte eintragen: ([^<]*)</mark>')


def seiten(settings):
    return {page.adresse: page for page in pages(Portal(), settings)}


def html(adresse, settings=FERTIG):
    return html_of(seiten(settings)[adresse], settings)


def text(adresse, settings=FERTIG):
    return worte(seiten(settings)[adresse], settings)


def marks(settings):
    return {was for adresse in seiten(settings) for was in OFFEN.findall(html(adresse, settings))}


def test_three_pages_at_their_addresses():
    assert set(seiten(FERTIG)) == {"impressum/", "datenschutz/", "barrierefreiheit/"}


def test_a_city_may_use_its_own_words(tmp_path):
    (tmp_path / "seiten").mkdir()
    (tmp_path / "seiten" / "impressum.md").write_text("# Impressum", encoding="utf-8")
    assert set(seiten(replace(FERTIG, content=tmp_path))) == {"datenschutz/", "barrierefreiheit/"}


@pytest.mark.parametrize("demonstration", ["", "Nur zur Probe."])
def test_complete_settings_leave_no_placeholder(demonstration):
    settings = replace(FERTIG, demonstration=demonstration)
    for adresse in seiten(settings):
        assert "bitte eintragen" not in html(adresse, settings)
        assert "Demonstration" not in html(adresse, settings)


def test_what_is_missing_is_marked_and_reported_alike():
    """Every missing setting has its mark on some page, and every mark stands for a missing setting."""
    missing = {key.partition(".")[2] for key in fehlende_angaben(SETTINGS.betreiber, SETTINGS.erklaerung)}
    assert missing == set(ANGABEN)
    assert marks(SETTINGS) == {
        was for key, was in ANGABEN.items() if key != "land"
    }  # without it, its law and its body are missing


@pytest.mark.parametrize("key", [key for key in ANGABEN if key not in ("recht", "stelle")])
def test_each_setting_can_be_the_one_that_is_missing(key):
    if hasattr(STADT, key):
        settings = replace(FERTIG, betreiber=replace(STADT, **{key: ""}))
    else:
        settings = replace(FERTIG, erklaerung=replace(ERKLAERUNG, **{key: ""}))
    expected = {"recht", "stelle"} if key == "land" else {key}
    assert marks(settings) == {ANGABEN[one] for one in expected}
    assert key in {missing.partition(".")[2] for missing in fehlende_angaben(settings.betreiber, settings.erklaerung)}


def test_a_demonstration_says_why_something_is_missing():
    assert "Dieses Portal ist eine Demonstration." in text(
        "impressum/", replace(SETTINGS, demonstration="Nur zur Probe.")
    )
    assert "Dieses Portal ist eine Demonstration." not in text("impressum/", SETTINGS)


def test_the_impressum_names_who_and_how():
    said = text("impressum/")
    assert "Dieses Portal betreibt: Stadt Beispiel" in said
    assert "Vertreten durch: das Amt der Oberbürgermeisterin" in said
    assert 'href="tel:030231251"' in html("impressum/")
    assert "Umsatzsteuer" not in said
    assert "Aufsicht:" not in said
    more = replace(FERTIG, betreiber=replace(STADT, umsatzsteuer_id="DE000", aufsicht="das Regierungspräsidium"))
    assert "Umsatzsteuer-Identifikationsnummer: DE000 Aufsicht: das Regierungspräsidium" in text("impressum/", more)


def test_the_statement_has_all_parts():
    said = text("barrierefreiheit/")
    assert "mit § 10 Absatz 1 des Landes-Behindertengleichstellungsgesetzes (L-BGG) teilweise vereinbar ." in said
    assert "Kein Film. Keine <Prüfgruppe>." in said
    assert "Darauf beruft sich das Portal nicht." in said
    assert "erstellt am: 2. März 2026. Zuletzt überprüft wurde sie am 2. November 2026. Selbst geprüft." in said
    assert "Markt 1, 00123 Beispiel" in said
    assert "Else-Josenhans-Straße 6, 70173 Stuttgart" in said
    assert "§ 4 BITV 2.0" in said


def test_elsewhere_another_law_and_another_body():
    said = text("barrierefreiheit/", replace(FERTIG, betreiber=replace(STADT, land="NW")))
    assert "BITVNRW teilweise vereinbar" in said
    assert "in Nordrhein-Westfalen dafür da ist: Ombudsstelle für barrierefreie Informationstechnik" in said
    assert "Stuttgart" not in said
    assert "§ 4 BITV 2.0" not in text("barrierefreiheit/", replace(FERTIG, betreiber=replace(STADT, land="BY")))


def test_without_a_source_the_body_stays_open_until_the_city_names_it():
    settings = replace(FERTIG, betreiber=replace(STADT, land="SN"))
    assert "bitte eintragen: Schlichtungs- oder Durchsetzungsstelle des Landes" in text("barrierefreiheit/", settings)
    own = replace(settings, erklaerung=replace(ERKLAERUNG, recht="dem Gesetz", stelle="die Stelle in Dresden"))
    assert "mit dem Gesetz teilweise vereinbar" in text("barrierefreiheit/", own)
    assert "die Stelle in Dresden" in text("barrierefreiheit/", own)
    assert list(fehlende_angaben(own.betreiber, own.erklaerung)) == []


def test_all_laender_are_there_and_every_body_has_its_source():
    assert len(LAENDER) == 16
    assert {code for code, land in LAENDER.items() if bool(land.stelle) != land.web.startswith("https://")} == set()


def test_full_conformance_is_said_without_a_but():
    said = text("barrierefreiheit/", replace(FERTIG, erklaerung=replace(ERKLAERUNG, stand="vollstaendig", maengel=())))
    assert "vollständig vereinbar" in said
    assert "Was fehlt, steht im nächsten Abschnitt" not in said
    assert "Uns ist nichts bekannt." in said


def test_everything_that_a_script_stores_is_announced():
    keys = {entry.schluessel for entry in SPEICHER}
    found = set()
    for path in PACKAGE.rglob("*.js"):
        script = path.read_text(encoding="utf-8")
        assert not re.search(r"document\.cookie|indexedDB|serviceWorker|caches\.open", script), path
        if re.search(r"(local|session)Storage", script):
            named = set(re.findall(r'"(wegweiser-[a-z-]+)"', script))
            assert named, f"{path}: which key?"
            found |= named
    assert found == keys
    said = text("datenschutz/")
    assert all(key in said for key in keys)


def test_privacy_names_the_platform_only_when_there_is_one():
    assert "git.stadt.example" in text("datenschutz/", replace(FERTIG, edit_url="https://git.stadt.example/edit/"))
    assert "Plattform" not in text("datenschutz/", replace(FERTIG, edit_url=""))
