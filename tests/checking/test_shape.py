from wegweiser.checking.shape import Shape

SCHEMA = {
    "title": "Ding",
    "properties": {
        "name": {"title": "Eigener Titel", "$ref": "#/$defs/zeile"},
        "liste": {"type": "array", "items": {"properties": {"x": {"type": "integer"}}}},
    },
    "allOf": [{"if": {"properties": {"nie": {}}}, "then": {"properties": {"dann": {"type": "boolean"}}}}],
    "anyOf": [{"properties": {"oder": {"type": ["string", "number"]}}}],
    "unevaluatedProperties": False,
    "$defs": {"zeile": {"title": "Zeile", "type": "string", "maxLength": 5, "x-verweis": "traeger"}},
}


class Resolver:
    def lookup(self, ref):
        class Found:
            contents = SCHEMA["$defs"][ref.rpartition("/")[2]]
            resolver = self

        return Found


ROOT = Shape(SCHEMA, Resolver())


def test_keys_of_all_branches_are_known_but_not_those_of_conditions():
    assert list(ROOT.keys) == ["name", "liste", "dann", "oder"]


def test_what_stands_beside_a_reference_comes_first():
    name = ROOT.child("name")
    assert (name.title, name.types, name.reference) == ("Eigener Titel", {"string"}, "traeger")
    assert name.definitions == ("zeile",)


def test_the_way_down():
    assert ROOT.at(("liste", 0, "x")).types == {"integer"}
    assert ROOT.at(("liste", 0, "y")) is None
    assert ROOT.at(("nirgends", 1, "x")) is None
    assert ROOT.at(()) is ROOT


def test_closed_means_that_other_keys_are_mistakes():
    assert ROOT.closed
    assert not ROOT.at(("liste", 0)).closed
    assert not Shape({"unevaluatedProperties": False, "additionalProperties": {"type": "string"}}, None).closed


def test_a_schema_that_refers_to_itself_ends():
    schema = {"properties": {"kind": {"$ref": "#"}}}

    class Itself:
        def lookup(self, ref):
            class Found:
                contents = schema
                resolver = self

            return Found

    assert Shape(schema, Itself()).at(("kind",) * 10).keys.keys() == {"kind"}
