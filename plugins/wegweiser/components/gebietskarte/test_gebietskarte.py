"""The map: neighbours touch, numbers lie inside, every state has its own filling, and the words are in the links."""

import re

import pytest

from wegweiser.components.gebietskarte import MUSTER, Flaeche, make_gebietskarte
from wegweiser.components.gebietskarte.umriss import BREITE, HOEHE, umrisse
from wegweiser.domain.zaehlung import STAENDE
from wegweiser.pages.ziele.test_hilfen import makro, sichtbar
from wegweiser.sprachen.namen import NAMEN


def ring(*points):
    return (*points, points[0])


def square(x, y, side=1.0):
    return ((ring((x, y), (x + side, y), (x + side, y + side), (x, y + side)),),)


def corners(pfad):
    """The points of a path, followed as a browser would."""
    for start, steps in re.findall(r"M(\d+ \d+)l([^z]*)z", pfad):
        x, y = map(int, start.split())
        points = [(x, y)]
        numbers = list(map(int, re.findall(r"-?\d+", steps)))
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + dx, y + dy
            points.append((x, y))
        yield points


def points_of(umriss):
    return [point for points in corners(umriss.pfad) for point in points]


def test_neighbours_share_their_corners():
    jagged = [(1.0, 0.0), (1.013, 0.31), (0.987, 0.57), (1.0, 1.0)]
    drawn = umrisse(
        {
            "links": ((ring((0.0, 0.0), *jagged, (0.0, 1.0)),),),
            "rechts": ((ring((2.0, 1.0), *jagged[::-1], (2.0, 0.0)),),),
        }
    )
    shared = set(points_of(drawn["links"])) & set(points_of(drawn["rechts"]))
    assert len(shared) == len(jagged)


@pytest.mark.parametrize(("wide", "high"), [(1.0, 1.0), (3.0, 0.5), (0.2, 4.0)])
def test_the_picture_fits(wide, high):
    area = ((ring((9.0, 48.0), (9 + wide, 48.0), (9 + wide, 48 + high), (9.0, 48 + high)),),)
    points = points_of(umrisse({"a": area})["a"])
    assert 0 <= min(x for x, _ in points)
    assert max(x for x, _ in points) <= BREITE
    assert 0 <= min(y for _, y in points)
    assert max(y for _, y in points) <= HOEHE


def test_a_degree_of_longitude_is_shorter_up_north():
    (points,) = corners(umrisse({"a": square(9.0, 60.0, 0.1)})["a"].pfad)
    width = max(x for x, _ in points) - min(x for x, _ in points)
    height = max(y for _, y in points) - min(y for _, y in points)
    assert width / height == pytest.approx(0.5, abs=0.01)


def test_north_is_up():
    drawn = umrisse({"nord": square(0, 1), "sued": square(0, 0)})
    assert drawn["nord"].y < drawn["sued"].y


def test_the_number_lies_inside_even_of_a_bent_area():
    bent = ((ring((0, 0), (10, 0), (10, 10), (9, 10), (9, 1), (0, 1)),),)
    drawn = umrisse({"bent": bent})["bent"]
    right_arm = 9 / 10 * BREITE
    assert drawn.x > right_arm or drawn.y > max(y for _, y in points_of(drawn)) * 9 / 10


def test_the_number_does_not_lie_in_a_hole():
    hole = ring((3, 3), (7, 3), (7, 7), (3, 7))
    drawn = umrisse({"a": ((ring((0, 0), (10, 0), (10, 10), (0, 10)), hole),)})["a"]
    outer, inner = corners(drawn.pfad)
    (left, top), (right, bottom) = (min(inner), max(inner))
    assert not (left < drawn.x < right and top < drawn.y < bottom)
    assert len(outer) == len(inner) == 4


def test_points_on_a_straight_line_are_left_out():
    straight = ((ring((0, 0), (1, 0), (2, 0), (3, 0), (3, 3), (0, 3)),),)
    assert len(points_of(umrisse({"a": straight})["a"])) == 4


def test_an_area_too_small_for_the_grid_is_still_there():
    drawn = umrisse({"gross": square(0, 0, 10), "winzig": square(5, 5, 0.0001)})
    assert len(points_of(drawn["winzig"])) == 4


def test_without_borders_there_is_nothing_to_draw():
    assert umrisse({}) == {}


# --- the component ------------------------------------------------------------------------------------------------------

WORTE = NAMEN["abdeckung"]
FLAECHEN = [
    Flaeche(f"g{number}", number, f"Ort {number}: {WORTE[muster]}", f"#g{number}", muster)
    for number, muster in enumerate(MUSTER, 1)
]
KARTE = make_gebietskarte(FLAECHEN, umrisse({f"g{number}": square(number, 0) for number in range(1, 6)}), WORTE)


def test_every_state_has_a_filling_of_its_own_shape():
    assert set(MUSTER) == set(STAENDE)
    markup = makro("gebietskarte", "gebietskarte", KARTE, "karte")
    shapes = dict(re.findall(r'<pattern id="muster-(\w+)"[^>]*>(.*?)</pattern>', markup))
    bare = {name: re.sub(r' class="[^"]*"', "", shape) for name, shape in shapes.items()}
    assert set(bare) == set(MUSTER)
    assert len(set(bare.values())) == len(MUSTER)
    assert set(re.findall(r"url\(#muster-(\w+)\)", markup)) == set(MUSTER)


def test_each_area_is_a_link_with_words():
    markup = makro("gebietskarte", "gebietskarte", KARTE, "karte")
    assert (
        '<a class="gebietskarte__feld gebietskarte__feld--keine" href="#g4"><title>Ort 4: keines vorhanden</title>'
        in markup
    )
    assert markup.count("<a ") == 5


def test_the_legend_counts_and_names_what_is_there():
    some = make_gebietskarte(FLAECHEN[:2], umrisse({"g1": square(0, 0), "g2": square(1, 0)}), WORTE)
    legend = makro("gebietskarte", "gebietskarte", some, "karte").partition("<ul")[2]
    assert sichtbar("<ul" + legend) == "vorhanden: 1 nur mit Anmeldung: 1"


def test_areas_without_borders_are_not_drawn():
    some = make_gebietskarte(FLAECHEN, umrisse({"g3": square(0, 0)}), WORTE)
    assert [feld.flaeche.nummer for feld in some.felder] == [3]
    assert make_gebietskarte(FLAECHEN, {}, WORTE) is None
