"""What is packed here is unpacked in the browser."""

from __future__ import annotations

import json
import random

import pytest

from wegweiser.search.packing import deflate, gaps, varint


@pytest.mark.parametrize(("number", "raw"), [(0, b"\x00"), (127, b"\x7f"), (128, b"\x80\x01"), (300, b"\xac\x02")])
def test_varints(number, raw):
    assert varint(number) == raw


def test_gaps_are_never_0():
    assert gaps([0, 1, 5]) == [1, 1, 4]


def test_the_browser_inflates_whatever_is_deflated(node, tmp_path):
    rng = random.Random(1)
    contents = [
        b"",
        b"a",
        b"ab" * 40_000,
        bytes(rng.randrange(256) for _ in range(30_000)),  # does not get smaller: stored blocks
        "Frühstück für alle, am Mittwoch. ".encode() * 300,
        bytes(min(255, int(rng.expovariate(0.05))) for _ in range(50_000)),
        *(bytes(rng.choice(b"etaoin shrdlu") for _ in range(rng.randrange(400))) for _ in range(60)),
    ]
    (tmp_path / "in.json").write_text(json.dumps([deflate(content).hex() for content in contents]))
    assert json.loads(node("inflate-all.mjs", str(tmp_path / "in.json"))) == [content.hex() for content in contents]


def test_broken_data_ends_with_an_error_and_not_in_a_loop(node, tmp_path):
    rng = random.Random(2)
    whole = deflate("Frühstück für alle, am Mittwoch. ".encode() * 300)
    broken = [whole[:cut] for cut in range(0, len(whole), 3)]
    broken += [
        bytes(byte ^ (1 << rng.randrange(8)) if rng.random() < 0.05 else byte for byte in whole) for _ in range(200)
    ]
    broken += [bytes(rng.randrange(256) for _ in range(60)) for _ in range(300)]
    (tmp_path / "in.json").write_text(json.dumps([raw.hex() for raw in broken]))
    found = json.loads(node("inflate-all.mjs", str(tmp_path / "in.json")))
    assert len(found) == len(broken)
    assert all(isinstance(one, str) for one in found)
    assert all(one == "RangeError" for one in found[: len(range(0, len(whole), 3))])
