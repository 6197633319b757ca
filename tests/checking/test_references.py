from wegweiser.checking.references import references, targets, trail_of


def test_every_reference_of_an_offer(schemas):
    data = {"traeger": "a", "themen": ["b", "c"], "ziele": ["d/1"], "kurz": "e", "sprachen": ["de"], "format": "treff"}
    assert sorted(references(data, schemas.shape("angebot"))) == [
        (("sprachen", 0), "de", "vokabular/sprachen"),
        (("themen", 0), "b", "vokabular/themen"),
        (("themen", 1), "c", "vokabular/themen"),
        (("traeger",), "a", "traeger"),
        (("ziele", 0), "d/1", "ziel"),
    ]


def test_references_deep_inside(schemas):
    data = {"ziele": [{"operative_ziele": [{"geschichte": [{"vorlage": "v"}], "indikatoren": ["i"]}]}]}
    assert {slug for _, slug, _ in references(data, schemas.shape("handlungsfeld"))} == {"v", "i"}


def test_data_of_another_shape_does_no_harm(schemas):
    assert list(references({"traeger": ["a"], "themen": "b", "ort": "c"}, schemas.shape("angebot"))) == []


def test_where_nothing_refers_there_is_no_trail(schemas):
    assert trail_of(schemas.shape("synonyme")) is None
    assert targets(schemas.shape("synonyme")) == set()
    assert "vorlage" in targets(schemas.shape("massnahme"))
