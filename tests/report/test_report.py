"""The command on a real repository: what it counts, what it writes, what it refuses."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

PLUGINS = Path(__file__).parents[2] / "plugins"
VON, BIS = "2024-03-31", "2024-09-30"
TREFF = "massnahmen/beispielstadt/bezirkstreffs-aufbauen.yml"
LESECAFE = "angebote/beispielstadt/mitte/lesecafe-am-markt.yml"
HAFEN = "angebote/beispielstadt/alter-hafen/repair-treff-hafen.yml"
DEUTSCH = "angebote/beispielstadt/nord/deutsch-am-nachmittag.yml"
BEGEGNUNG = "goals/beispielstadt/beispielstadt-miteinander/01-begegnung.yml"

MOVED = """\
  - datum: 2024-05
    art: verschoben
    text: Das Ziel zieht um.
    von: [beispielstadt-miteinander/1.4]
    nach: [beispielstadt-miteinander/1.1]
    anlass: Gemeinderat
"""

NEW_OFFER = """\
titel: "Suppe | <b>am</b> *Kai*"
kurz: Suppe für alle.
kommune: beispielstadt
reichweite: gebiet
gebiet: ost
zugang: [vor_ort]
format: essen
themen: [essen]
zielgruppen: [alle]
offene_angaben: [traeger, kontakt]
quelle:
  - titel: Aushang
"""


def report(projekt, *arguments: str, content: Path | None = None, expect: int = 0) -> str:
    """Run the command → what it said. It runs outside of the project, so that it finds nothing by chance."""
    around = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    command = [sys.executable, "-m", "wegweiser.cli", "report", "--config", str(projekt.folder / "mkdocs.yml")]
    command += ["--content", str(content or projekt.content), "--ziel", str(ziel(projekt)), *arguments]
    done = subprocess.run(
        command,
        cwd=projekt.folder.parent,
        env=around | {"PYTHONPATH": str(PLUGINS), "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == expect, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout + done.stderr


def ziel(projekt) -> Path:
    return projekt.folder.parent / "bericht"


def markdown(projekt) -> str:
    return (ziel(projekt) / "bericht.md").read_text(encoding="utf-8")


def line(text: str, what: str) -> list[str]:
    """The numbers of one row of a table."""
    (found,) = re.findall(rf"^\| {re.escape(what)} \| (.*) \|$", text, re.M)
    return found.split(" | ")


def part(text: str, title: str) -> str:
    """What stands below a heading, up to the next one."""
    (found,) = re.findall(rf"^### {re.escape(title)} \(\d+\)\n(.*?)(?=^#|\Z)", text, re.M | re.S)
    return found


@pytest.fixture
def changed(projekt):
    """Half a year in which much happened; the second commit is of 1 June 2024."""
    projekt.write("angebote/beispielstadt/ost/suppe-am-kai.yml", NEW_OFFER)
    (projekt.content / HAFEN).unlink()
    projekt.change(LESECAFE, "ab: 2026-01-01", "ab: 2020-01-01")
    projekt.write(DEUTSCH, (projekt.content / DEUTSCH).read_text(encoding="utf-8") + "gueltig:\n  bis: 2024-06-30\n")
    projekt.commit("2024-06-01")
    return projekt


def test_offers_new_ended_gone_changed(changed):
    report(changed, "--von", VON, "--bis", BIS)
    text = markdown(changed)
    before, new, gone, after, different = map(int, line(text, "Angebote"))
    assert (new, gone, different) == (1, 2, 1)
    assert after == before + new - gone
    assert "Suppe" in part(text, "Neue Angebote")
    assert "galt bis 30. Juni 2024" in part(text, "Beendete oder abgelaufene Angebote")
    assert "**Repair-Treff am Hafen**" in part(text, "Angebote, die nicht mehr im Portal stehen")
    assert "Geändert: Gültigkeit" in part(text, "Geänderte Angebote")


def test_every_number_of_the_summary_is_the_length_of_its_lists(changed):
    report(changed, "--von", VON, "--bis", BIS)
    text = markdown(changed)
    for title, number in re.findall(r"^### (.+) \((\d+)\)$", text, re.M):
        assert len(re.findall(r"^- ", part(text, title), re.M)) == int(number), title


def test_each_day_counts_with_its_own_date(projekt):
    """Nothing was written between the days, and yet an offer has ended: its last day lies between them."""
    projekt.write(DEUTSCH, (projekt.content / DEUTSCH).read_text(encoding="utf-8") + "gueltig:\n  bis: 2024-06-30\n")
    projekt.commit("2024-03-15")
    report(projekt, "--von", VON, "--bis", BIS)
    text = markdown(projekt)
    assert line(text, "Angebote")[1:3] == ["0", "1"]
    assert "Nord: nur mit Anmeldung → nicht mehr aktuell" in text
    assert "Deutsch am Nachmittag" in part(text, "Beendete oder abgelaufene Angebote")


def test_a_state_is_the_last_commit_of_the_day_in_germany(projekt):
    projekt.write("angebote/beispielstadt/ost/suppe-am-kai.yml", NEW_OFFER)
    late = projekt.commit("2024-03-31T21:59:00+00:00")  # 23:59 in German summer time
    (projekt.content / "angebote/beispielstadt/ost/suppe-am-kai.yml").unlink()
    later = projekt.commit("2024-03-31T22:01:00+00:00")  # the next day
    said = report(projekt, "--von", "31.3.2024", "--bis", "1.4.2024")
    assert f"Fassung {late[:12]} vom 31. März 2024" in said
    assert f"Fassung {later[:12]} vom 1. April 2024" in said
    assert "Suppe" in part(markdown(projekt), "Angebote, die nicht mehr im Portal stehen")


def test_what_waits_on_another_branch_does_not_count(projekt):
    projekt.git("checkout", "-q", "-b", "vorschlag")
    projekt.write("angebote/beispielstadt/ost/suppe-am-kai.yml", NEW_OFFER)
    projekt.commit("2024-04-01")
    projekt.git("checkout", "-q", "main")
    projekt.commit("2024-04-02")
    projekt.git("merge", "-q", "--no-ff", "-m", "Übernahme", "vorschlag", when="2024-08-01T12:00:00+01:00")
    report(projekt, "--von", VON, "--bis", "2024-05-01")
    assert line(markdown(projekt), "Angebote")[1] == "0"
    report(projekt, "--von", VON, "--bis", BIS)
    assert line(markdown(projekt), "Angebote")[1] == "1"


def test_a_renamed_record_is_the_same(projekt):
    text = (projekt.content / HAFEN).read_text(encoding="utf-8")
    (projekt.content / HAFEN).unlink()
    projekt.write(
        HAFEN.replace("repair-treff-hafen", "reparieren-am-hafen"), text + "fruehere_ids: [repair-treff-hafen]\n"
    )
    projekt.commit("2024-06-01")
    report(projekt, "--von", VON, "--bis", BIS)
    assert line(markdown(projekt), "Angebote")[1:3] == ["0", "0"]


def test_goals_measures_figures_papers(projekt):
    projekt.change(BEGEGNUNG, "titel: Ein Fest je Bezirk", "titel: Ein Fest in jedem Bezirk")
    projekt.write(
        TREFF,
        (projekt.content / TREFF)
        .read_text(encoding="utf-8")
        .replace("berichte:\n", "berichte:\n  - datum: 2024-05-05\n    text: Zwei Treffs sind offen.\n", 1),
    )
    file = "indikatoren/beispielstadt/beispielstadt-einsame-menschen.yml"
    projekt.write(
        file,
        (projekt.content / file)
        .read_text(encoding="utf-8")
        .replace("werte:\n", "werte:\n  - zeitpunkt: 2024\n    wert: 12345\n    methode: Umfrage\n", 1),
    )
    projekt.write(
        "vorlagen/beispielstadt/beispielstadt-99-24.yml",
        "nummer: 99/24\nbetreff: Bericht\nkommune: beispielstadt\nart: bericht\ndatum: 2024-05-01\n"
        "beratungsfolge:\n  - gremium: Rat\n    datum: 2024-05-02\n    zweck: kenntnisnahme\nquelle:\n  - titel: Rat\n",
    )
    projekt.commit("2024-06-01")
    report(projekt, "--von", VON, "--bis", BIS)
    text = markdown(projekt)
    assert "Titel: „Ein Fest in jedem Bezirk“ statt bisher „Ein Fest je Bezirk“" in part(
        text, "Ziele mit anderem Titel oder anderer Nummer"
    )
    assert "Bericht vom 5. Mai 2024: Zwei Treffs sind offen" in part(text, "Neue Berichte")
    assert "2024: 12.345 " in part(text, "Neue Messwerte")
    assert "Rat, 2. Mai 2024, zur Kenntnis. Ein Ergebnis ist nicht dokumentiert." in part(text, "Neue Vorlagen")
    assert line(text, "Ziele (alle Ebenen)")[4] == "1"
    assert line(text, "Messwerte")[1] == "1"
    assert line(text, "Vorlagen")[1] == "1"


def test_an_event_that_only_gets_an_identifier_is_no_news(projekt):
    projekt.change(
        BEGEGNUNG,
        "    art: umbenannt\n    text: Ein kürzerer Titel.",
        "    art: umbenannt\n    kennung: kuerzer\n    text: Ein kürzerer Titel.",
    )
    projekt.commit("2024-06-01")
    report(projekt, "--von", VON, "--bis", BIS)
    assert "Neues in der Geschichte der Ziele" not in markdown(projekt)


def test_a_history_names_goals_by_their_titles(projekt):
    projekt.change(BEGEGNUNG, "geschichte:\n  - datum: 2023\n", f"geschichte:\n{MOVED}  - datum: 2023\n")
    projekt.commit("2024-06-01")
    report(projekt, "--von", VON, "--bis", BIS)
    told = part(markdown(projekt), "Neues in der Geschichte der Ziele")
    assert "Vorher: 1.4 Cafés fördern. Nachher: 1.1 " in told
    assert "beispielstadt-miteinander/1.1." not in told


def test_an_amount_with_other_words_is_no_new_one(projekt):
    projekt.change(TREFF, "hinweis: für Möbel", "hinweis: für Möbel und Lampen")
    projekt.commit("2024-06-01")
    report(projekt, "--von", VON, "--bis", BIS)
    told = part(markdown(projekt), "Geld")
    assert "Andere Angaben: " in told
    assert "Neu: " not in told
    assert "Nicht mehr genannt" not in told


def test_nothing_changed_is_said(projekt):
    report(projekt, "--von", VON, "--bis", BIS)
    sections = re.split(r"^## \d", markdown(projekt), flags=re.M)[1:]
    assert [("hat sich nichts geändert" in section) for section in sections] == [True] * 5


# --- what is written ----------------------------------------------------------------------------------------------------


def test_the_page_stands_by_itself(changed):
    report(changed, "--von", VON, "--bis", BIS)
    assert sorted(path.name for path in ziel(changed).iterdir()) == [
        "bericht.css",
        "bericht.html",
        "bericht.md",
        "schrift.woff2",
    ]
    html = (ziel(changed) / "bericht.html").read_text(encoding="utf-8")
    assert 'http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;' in html
    assert "<script" not in html
    assert not re.search(r"<style|<[a-z][^>]*\s(?:style|src|on[a-z]+)=", html)
    assert "Suppe | &lt;b&gt;am&lt;/b&gt; *Kai*" in html
    assert "<b>am" not in html
    style = (ziel(changed) / "bericht.css").read_text(encoding="utf-8")
    assert set(re.findall(r"url\(([^)]*)\)", style)) == {'"schrift.woff2"'}


def test_texts_that_look_like_commands_stay_texts(projekt):
    """All records of the town are new, the nasty ones among them: no HTML and no link but ours comes out of the Markdown."""
    for path in [path for path in projekt.content.rglob("*boese*") if path.is_file()]:
        projekt.git("rm", "-q", "--cached", str(path))
    projekt.git("commit", "-q", "-m", "ohne", when="2024-03-02T12:00:00+01:00")
    projekt.commit("2024-06-01")
    report(projekt, "--von", VON, "--bis", BIS)
    text = markdown(projekt)
    assert "alert" in text
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(text)
    inline = [child for token in tokens for child in token.children or ()]
    assert {token.type for token in (*tokens, *inline) if "html" in token.type or token.type == "image"} == set()
    links = [token.attrs["href"] for token in inline if token.type == "link_open"]
    assert links
    assert {link.startswith("https://wegweiser.beispielstadt.example/") for link in links} == {True}
    html = (ziel(projekt) / "bericht.html").read_text(encoding="utf-8")
    assert "<script" not in html
    assert "<img" not in html


def test_a_place_that_became_secret_is_not_told(projekt):
    projekt.change(HAFEN, "reichweite: gebiet", "reichweite: gebiet\nschutzadresse: true")
    text = (projekt.content / HAFEN).read_text(encoding="utf-8")
    projekt.write(HAFEN, re.sub(r"^ort:\n(?:  .*\n)+", "", text, flags=re.M))
    street = re.search(r"strasse: (.*)", text)
    projekt.commit("2024-06-01")
    report(projekt, "--von", VON, "--bis", BIS)
    assert "Geändert: Ort und Zugang" in markdown(projekt)
    assert street is not None
    assert street[1] not in markdown(projekt) + (ziel(projekt) / "bericht.html").read_text(encoding="utf-8")


def test_the_work_tree_stays_as_it_is(changed):
    changed.write(LESECAFE, "kaputt: [")
    before = changed.git("status", "--porcelain")
    report(changed, "--von", VON, "--bis", BIS)
    assert changed.git("status", "--porcelain") == before
    assert (changed.content / LESECAFE).read_text(encoding="utf-8") == "kaputt: ["


def test_a_report_replaces_a_report_and_nothing_else(changed):
    report(changed, "--von", VON, "--bis", BIS)
    report(changed, "--von", VON, "--bis", "2024-05-01")
    assert "1. Mai 2024" in markdown(changed)
    (ziel(changed) / "notizen.txt").write_text("meins")
    assert "wird nicht überschrieben" in report(changed, "--von", VON, "--bis", BIS, expect=2)
    assert (ziel(changed) / "notizen.txt").read_text() == "meins"


def test_a_file_of_the_same_name_that_is_not_ours_stays(changed):
    ziel(changed).mkdir()
    (ziel(changed) / "bericht.md").write_text("von Hand")
    assert "wird nicht überschrieben" in report(changed, "--von", VON, "--bis", BIS, expect=2)
    assert markdown(changed) == "von Hand"


# --- what is refused ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--von", "2024-09-30", "--bis", "2024-03-31"], "Vielleicht sind die beiden vertauscht."),
        (["--von", VON, "--bis", VON], "muss vor --bis"),
        (
            ["--von", "letzte Woche"],
            "--von: „letzte Woche“ ist kein Tag. Richtig ist zum Beispiel 2026-03-01 oder 1.3.2026.",
        ),
        (["--von", "2024-02-30"], "--von: Den Tag „2024-02-30“ gibt es nicht im Kalender."),
        (["--von", VON, "--bis", "2999-01-01"], "liegt in der Zukunft"),
        (["--von", "2024-02-28"], "gab es hier noch keine Einträge. Der erste Stand ist vom 1. März 2024."),
    ],
)
def test_days_that_make_no_sense(projekt, arguments, sentence):
    assert sentence in report(projekt, *arguments, expect=2)
    assert not ziel(projekt).exists()


def test_no_repository(projekt):
    elsewhere = projekt.folder.parent / "ohne-git"
    (projekt.content).rename(elsewhere)
    assert "liegt in keinem git-Repository" in report(projekt, "--von", VON, content=elsewhere, expect=2)


def test_a_repository_without_its_history(projekt):
    projekt.commit("2024-06-01")
    shallow = projekt.folder.parent / "flach"
    projekt.git("clone", "-q", "--depth", "1", f"file://{projekt.folder}", str(shallow))
    said = report(projekt, "--von", VON, content=shallow / "content", expect=2)
    assert "fetch-depth: 0" in said
    assert "git fetch --unshallow" in said


def test_a_faulty_record_is_left_out_and_named(changed):
    changed.write(LESECAFE, "titel: Nur ein Titel\n")
    changed.commit("2024-07-01")
    said = report(changed, "--von", VON, "--bis", BIS, expect=1)
    assert f"Ausgelassen (Stand 30. September 2024): {LESECAFE}" in said
    text = markdown(changed)
    assert "Diese Einträge fehlen im Vergleich" in text
    assert line(text, "Angebote")[1] == "1", "the others are counted"


def test_a_file_that_is_no_record_any_more_is_no_trouble(projekt):
    link = projekt.content / "angebote" / "beispielstadt" / "verweis.yml"
    link.symlink_to("/etc/hostname")
    projekt.commit("2024-06-01")
    report(projekt, "--von", VON, "--bis", BIS)
