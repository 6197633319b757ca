"""The notice about law pages: one for all that is missing, silent for a demonstration, and once a year."""

from dataclasses import replace
from datetime import date

import pytest

from wegweiser.checking.betreiber import check_betreiber
from wegweiser.checking.finding import NOTICE
from wegweiser.domain.betreiber import ANGABEN, Betreiber, Erklaerung
from wegweiser.settings import Settings

VOLL = Betreiber(**{key: "x" for key in ANGABEN if hasattr(Betreiber(), key)} | {"land": "BW"})
ERKLAERT = Erklaerung(stand="teilweise", erstellt=date(2025, 11, 22), methode="x")


@pytest.fixture
def mkdocs_yml(tmp_path):
    file = tmp_path / "mkdocs.yml"
    file.write_text("site_name: x\nplugins:\n  - wegweiser:\n      betreiber:\n        name: x\n", encoding="utf-8")
    return file


def settings(tmp_path, betreiber=VOLL, erklaerung=ERKLAERT, **more):
    return Settings(content=tmp_path, heute=date(2026, 11, 22), betreiber=betreiber, erklaerung=erklaerung, **more)


def test_one_notice_names_everything_that_is_missing(tmp_path, mkdocs_yml):
    (notice,) = check_betreiber(settings(tmp_path, replace(VOLL, name="", telefon="")), mkdocs_yml)
    assert "Es fehlen „betreiber.name“, „betreiber.telefon“." in notice.message
    assert (notice.severity, notice.source.shown, notice.line) == (NOTICE, "mkdocs.yml", 4)


def test_a_demonstration_is_left_in_peace(tmp_path, mkdocs_yml):
    assert (
        list(check_betreiber(settings(tmp_path, Betreiber(), Erklaerung(), demonstration="Probe."), mkdocs_yml)) == []
    )


def test_complete_settings_are_silent(tmp_path, mkdocs_yml):
    assert list(check_betreiber(settings(tmp_path), mkdocs_yml)) == []


def test_after_a_year_the_statement_is_old(tmp_path, mkdocs_yml):
    old = replace(ERKLAERT, erstellt=date(2024, 1, 1), geprueft=date(2025, 11, 21))
    (notice,) = check_betreiber(settings(tmp_path, erklaerung=old), mkdocs_yml)
    assert "zuletzt am 21.11.2025" in notice.message
    fresh = replace(old, geprueft=date(2026, 1, 1))
    assert list(check_betreiber(settings(tmp_path, erklaerung=fresh), mkdocs_yml)) == []
