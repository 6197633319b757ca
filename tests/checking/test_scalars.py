import pytest

from wegweiser.checking.scalars import scalar, type_scalars
from wegweiser.checking.shape import Shape


def of(**schema) -> Shape:
    return Shape(schema, None)


@pytest.mark.parametrize(
    ("text", "schema", "value"),
    [
        ("7", {"type": "integer"}, 7),
        ("-7", {"type": "integer"}, -7),
        ("0", {"type": "integer"}, 0),
        ("07", {"type": "integer"}, "07"),
        ("7.0", {"type": "integer"}, "7.0"),
        ("1_000", {"type": "integer"}, "1_000"),
        ("٣", {"type": "integer"}, "٣"),
        ("7 ", {"type": "integer"}, "7 "),
        ("9" * 40, {"type": "integer"}, "9" * 40),
        ("3.50", {"type": "number"}, 3.5),
        ("3", {"type": "number"}, 3),
        ("3,50", {"type": "number"}, "3,50"),
        ("1e3", {"type": "number"}, "1e3"),
        (".inf", {"type": "number"}, ".inf"),
        ("nan", {"type": "number"}, "nan"),
        ("58.000", {"type": "number"}, "58.000"),
        ("48.775", {"type": "number", "maximum": 90}, 48.775),
        ("true", {"type": "boolean"}, True),
        ("Ja", {"type": "boolean"}, True),
        ("YES", {"type": "boolean"}, True),
        ("nein", {"type": "boolean"}, False),
        ("on", {"type": "boolean"}, "on"),
        ("1", {"type": "boolean"}, "1"),
        ("no", {"type": "string"}, "no"),
        ("0123", {"type": "string"}, "0123"),
        ("7", {"type": ["string", "integer"]}, "7"),
        ("7", {"type": ["string", "integer"], "pattern": "^rund "}, 7),
        ("rund 7", {"type": ["string", "integer"], "pattern": "^rund "}, "rund 7"),
        ("7", {}, "7"),
        ("3", {"anyOf": [{"type": "integer"}, {"type": "string"}], "enum": [1, 2, 3, "letzter"]}, 3),
        ("letzter", {"anyOf": [{"type": "integer"}, {"type": "string"}], "enum": [1, 2, 3, "letzter"]}, "letzter"),
        ("3", {"enum": [1, 2, 3]}, 3),
    ],
)
def test_text_becomes_what_the_schema_wants_when_it_fits(text, schema, value):
    typed = scalar(text, of(**schema))
    assert typed == value
    assert type(typed) is type(value)


def test_empty_values_and_unknown_keys_are_noted_and_left_out():
    shape = of(
        properties={
            "a": {"type": "string"},
            "l": {"type": "array", "items": {"type": "integer"}},
            "m": {"properties": {"x": {}}, "unevaluatedProperties": False},
        },
        unevaluatedProperties=False,
    )
    typed = type_scalars({"a": None, "b": "1", "l": ["1", None, "3"], "m": {"y": "1", "x": None}}, shape)
    assert typed.data == {"l": [1, "", 3], "m": {}}
    assert typed.empty == [("a",), ("l", 1), ("m", "x")]
    assert typed.unknown == [("b",), ("m", "y")]


def test_open_mappings_keep_their_keys():
    shape = of(properties={"u": {"additionalProperties": {"properties": {"n": {"type": "integer"}}}}})
    assert type_scalars({"u": {"en": {"n": "1"}, "x": "2"}}, shape).data == {"u": {"en": {"n": 1}, "x": "2"}}
