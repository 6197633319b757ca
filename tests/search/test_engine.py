"""The engine in node, on the example town's index as one file and in many: ``browser/engine.test.mjs`` has the journeys."""

from __future__ import annotations


def test_journeys(node, indexes):
    node("engine.test.mjs", INDEX=str(indexes))
