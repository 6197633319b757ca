"""A process as a figure: every step once and in order, the way back only where it is one, the list with the same words."""

import re
from itertools import pairwise

import pytest

from wegweiser.components.kreislauf import BOX, DISC, kreislauf
from wegweiser.domain.ziel import Prozessschritt
from wegweiser.pages.ziele.test_hilfen import makro, sichtbar


def schritte(count: int) -> tuple[Prozessschritt, ...]:
    return tuple(Prozessschritt(f"Schritt mit Nummer {number}", f"Stelle {number}") for number in range(1, count + 1))


VIER = (
    Prozessschritt("Fragen", "Seniorenrat", "Jedes **Jahr**."),
    Prozessschritt("Planen"),
    Prozessschritt("Bauen", "Bauamt"),
    Prozessschritt("Feiern", "Alle"),
)


@pytest.mark.parametrize("count", range(2, 31))
def test_boxes_go_round_and_never_overlap(count):
    drawing = kreislauf(schritte(count), geschlossen=True).schmal
    boxes = [point.kasten for point in drawing.punkte]
    assert [point.nummer for point in drawing.punkte] == list(range(1, count + 1))
    assert boxes[0][:2] == (0, 0)
    for place, (x, y, width, height) in enumerate(boxes):
        assert 0 <= x <= drawing.breite - width
        assert 0 <= y <= drawing.hoehe - height + 0.01
        for other_x, other_y, *_ in boxes[place + 1 :]:
            assert x != other_x or abs(y - other_y) >= height
    right = [y for x, y, *_ in boxes if x]
    left = [y for x, y, *_ in boxes[1:] if not x]
    assert right == sorted(right)
    assert left == sorted(left, reverse=True)


@pytest.mark.parametrize("count", range(3, 11))
def test_the_ring_is_round_and_its_words_stay_inside_the_drawing(count):
    drawing = kreislauf(schritte(count), geschlossen=True).breit
    middle = drawing.breite / 2
    radii = {round((point.x - middle) ** 2 + point.y**2, 3) for point in drawing.punkte}
    assert len(radii) == 1
    for a, b in pairwise((*drawing.punkte, drawing.punkte[0])):
        assert ((a.x - b.x) ** 2 + (a.y - b.y) ** 2) ** 0.5 > 2 * DISC + 20
    ys = [line.y for point in drawing.punkte for line in point.zeilen]
    assert min(ys) > drawing.oben
    assert max(ys) < drawing.oben + drawing.hoehe


@pytest.mark.parametrize("count", [1, 2, 11])
def test_too_few_or_too_many_steps_are_no_ring(count):
    ablauf = kreislauf(schritte(count), geschlossen=True)
    assert ablauf.breit is None
    assert (ablauf.schmal is None) == (count == 1)


def test_only_a_process_that_begins_again_leads_back():
    closed, open_ = kreislauf(VIER, geschlossen=True), kreislauf(VIER, geschlossen=False)
    assert (len(closed.schmal.pfeile), len(closed.breit.pfeile)) == (4, 4)
    assert (len(open_.schmal.pfeile), len(open_.breit.pfeile)) == (3, 3)
    assert "Danach beginnt der Kreislauf wieder bei Schritt 1: Fragen" in sichtbar(
        makro("kreislauf", "kreislauf", closed)
    )
    assert "beginnt" not in sichtbar(makro("kreislauf", "kreislauf", open_))


def test_every_step_of_the_figure_leads_to_its_entry_in_the_list():
    markup = makro("kreislauf", "kreislauf", kreislauf(VIER, geschlossen=False))
    entries = re.findall(r'<li id="([^"]+)">', markup)
    assert entries == ["schritt-1", "schritt-2", "schritt-3", "schritt-4"]
    figure = markup[: markup.index("</figure>")]
    assert re.findall(r'href="#([^"]+)"', figure) == entries * 2  # two drawings, one of them shown
    assert sichtbar(figure).startswith("1 Fragen 2 Planen 3 Bauen 4 Feiern 1 Fragen Seniorenrat 2 Planen")


def test_the_list_says_who_does_what_and_what_nobody_said():
    markup = makro("kreislauf", "kreislauf", kreislauf(VIER, geschlossen=False))
    assert sichtbar(markup[markup.index("<ol") :]) == (
        "Fragen Wer: Seniorenrat Jedes Jahr . Planen Wer: nicht genannt Bauen Wer: Bauamt Feiern Wer: Alle"
    )


def test_long_words_are_cut_in_the_figure_and_whole_in_the_list():
    long = Prozessschritt("Die Ergebnisse aller Stadtteilarbeitskreise und Runden zusammen mit den Trägern besprechen")
    ablauf = kreislauf((long, *VIER), geschlossen=False)
    assert ablauf.schmal.punkte[0].zeilen[-1].text.endswith("…")
    assert long.schritt in sichtbar(makro("kreislauf", "kreislauf", ablauf))
    widest = max(len(line.text) for point in ablauf.schmal.punkte for line in point.zeilen)
    assert widest <= 22  # letters of about 7 px in a box of BOX less its margins
    assert BOX == 166
