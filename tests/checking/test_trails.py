from wegweiser.checking.trails import follow, trail_of


def ends(shape) -> bool:
    return "ende" in shape.keys


def has_no_such_thing(shape) -> bool:
    return "gibt-es-nicht" in shape.keys


def test_a_trail_leads_to_every_place_that_is_wanted(schemas):
    shape = schemas.shape("angebot")
    data = {
        "titel": "x",
        "termine": [{"beginn": "15:00", "ende": "16:00"}, {"ende": "18:00"}],
        "oeffnungszeiten": [{"wochentag": "montag"}],
        "quelle": [{"titel": "y"}],
    }
    assert [(path, value) for path, value, _ in follow(data, trail_of(shape, ends))] == [
        (("termine", 0), data["termine"][0]),
        (("termine", 1), data["termine"][1]),
        (("oeffnungszeiten", 0), data["oeffnungszeiten"][0]),
    ]


def test_where_nothing_is_wanted_there_is_no_trail(schemas):
    assert trail_of(schemas.shape("angebot"), has_no_such_thing) is None
    assert list(follow({"titel": "x"}, None)) == []


def test_data_of_another_shape_does_no_harm(schemas):
    assert (
        list(follow({"termine": "morgen", "oeffnungszeiten": {"x": 1}}, trail_of(schemas.shape("angebot"), ends))) == []
    )
