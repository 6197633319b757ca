"""What the quick judge lets pass, the reference accepts as well; and sound records do pass."""

import copy
import random
from pathlib import Path

import pytest

from wegweiser.checking.scalars import type_scalars
from wegweiser.reading.parse import parse
from wegweiser.reading.record import SourceRef
from wegweiser.record_kinds import RECORD_KINDS, kind_of

CONTENT = Path(__file__).parents[2] / "content"
BASE = Path(__file__).parents[1] / "faelle" / "_basis" / "content"
ODD = ["", " ", "x", " x", "x\n", "\x1cx", "\x85", "\u3000x", "\ufeffx", "\ud800", "x" * 5000, "💥" * 60, "2026-02-30", "2026-03-01", "1899-01-01",
       "24:00", "9:5", "15:30", "70173", "٧٠١٧٣", "https://a.de", "https://a", "javascript:x", "info@a.de", "a-b", "A-b", "1.1.1", "vor_ort",
       0, 1, -1, 7, 1.5, 1e300, 10**15, True, False, [], ["x"], ["x", "x"], [1, True], [1, 1.0], [[]], {}, {"x": "y"}, [{}], [{}, {}]]  # fmt: skip


def records():
    for root in (CONTENT, BASE):
        for file in sorted(root.rglob("*.yml")):
            path = file.relative_to(root).as_posix()
            data, _ = parse(file.read_bytes(), SourceRef(file, path, path))
            if data is not None and (kind := kind_of(path)):
                yield kind.name, data


def typed(schemas, kind, data):
    return type_scalars(data, schemas.shape(kind)).data


def changed(data, chance):
    """The data with one to three places replaced, removed, doubled or added to."""
    data = copy.deepcopy(data)
    for _ in range(chance.randint(1, 3)):
        here = data
        while True:
            places = list(here) if isinstance(here, dict) else list(range(len(here)))
            if not places:
                break
            place = chance.choice(places)
            if isinstance(here[place], (dict, list)) and here[place] and chance.random() < 0.7:
                here = here[place]
                continue
            what = chance.random()
            if what < 0.6:
                here[place] = copy.deepcopy(chance.choice(ODD))
            elif what < 0.8:
                del here[place]
            elif isinstance(here, list):
                here.append(copy.deepcopy(here[place]))
            else:
                here[chance.choice(("ort", "bis", "von", "art", "datum", "text", "beginn", "gebiet", "x", *here))] = (
                    copy.deepcopy(chance.choice([*ODD, here[place]]))
                )
            break
    return data


def test_sound_records_pass(schemas):
    for kind, data in records():
        assert schemas.accept(kind, typed(schemas, kind, data)), data


@pytest.mark.parametrize("kind", [kind.name for kind in RECORD_KINDS])
def test_each_odd_value_at_each_key(schemas, kind):
    base = next(data for known, data in records() if known == kind)
    for key in schemas.shape(kind).keys:
        for value in ODD:
            data = typed(schemas, kind, {**base, key: value})
            assert not (schemas.accept(kind, data) and list(schemas.errors(kind, data))), (key, value)


@pytest.mark.parametrize("seed", range(4))
def test_after_random_changes_a_yes_is_still_a_yes(schemas, seed):
    chance = random.Random(seed)
    known = list(records())
    passed = 0
    for _ in range(400):
        kind, data = chance.choice(known)
        data = changed(typed(schemas, kind, data), chance)
        if schemas.accept(kind, data):
            passed += 1
            assert not list(schemas.errors(kind, data)), data
    assert passed > 20


def test_half_a_character_is_left_to_the_reference(schemas):
    assert not schemas.accept("angebot", {"titel": "\ud800"})
