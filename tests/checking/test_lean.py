import json

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from wegweiser.checking.lean import lean
from wegweiser.checking.validator import FORMAT_CHECKER
from wegweiser.record_kinds import RECORD_KINDS
from wegweiser.settings import schema_folder

SHARED = {
    "$id": "https://x.example/shared",
    "$defs": {
        "a": {"title": "A", "type": "string", "$ref": "#/$defs/b"},
        "b": {"maxLength": 3},
        "loop": {"items": {"$ref": "#/$defs/loop"}},
    },
}
REGISTRY = Registry().with_resource(SHARED["$id"], Resource.from_contents(SHARED, DRAFT202012))


def leaned(schema):
    return lean({"$id": "https://x.example/top", **schema}, REGISTRY.resolver("https://x.example/top"))


def test_references_are_put_in_place_and_words_for_people_left_out():
    assert leaned(
        {"title": "T", "properties": {"title": {"$ref": "shared#/$defs/a", "description": "D", "x-verweis": "y"}}}
    ) == {"properties": {"title": {"type": "string", "maxLength": 3}}}


def test_a_keyword_on_both_sides_keeps_both():
    schema = leaned({"$ref": "shared#/$defs/a", "type": ["string", "null"]})
    assert not Draft202012Validator(schema).is_valid(None)
    assert Draft202012Validator(schema).is_valid("abc")


def test_listed_values_are_left_alone():
    schema = {"enum": [{"title": "x"}], "const": {"default": 1}, "required": ["title"]}
    assert leaned(schema) == schema


def test_a_schema_that_refers_to_itself_stays_as_it_is():
    assert leaned({"$ref": "shared#/$defs/loop"}) is None


@pytest.mark.parametrize("kind", [kind.name for kind in RECORD_KINDS])
def test_lean_schemas_judge_like_the_full_ones(schemas, kind):
    shape = schemas.shape(kind)
    (full, _), *_ = shape.nodes
    documents = [json.loads(file.read_text(encoding="utf-8")) for file in schema_folder().glob("*.json")]
    registry = Registry().with_resources([(doc["$id"], Resource.from_contents(doc, DRAFT202012)) for doc in documents])
    judge = Draft202012Validator(full, registry=registry, format_checker=FORMAT_CHECKER)
    example = full["examples"][0]
    assert example
    for data in ({}, *({**example, key: wrong} for key in shape.keys for wrong in ("x", 1, [], {}, [{}], ["", ""]))):
        judged = {(tuple(error.path), error.validator) for error in schemas.errors(kind, data)}
        strict = {(tuple(error.path), error.validator) for error in judge.iter_errors(data)}
        assert judged == {found for found in strict if found[1] != "unevaluatedProperties"}
