from wegweiser.checking.references import mentioned, references, targets


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


def test_what_many_records_mention_is_named_once(schemas, read, offer):
    records = [
        read(f"angebote/x/{name}.yml", offer(f"ziele: [{ziel}]")) for name, ziel in (("abc", "d/1"), ("xyz", "d/2"))
    ]
    found = mentioned(records, schemas)
    assert {("ziel", "d/1"), ("ziel", "d/2"), ("traeger", "verein"), ("vokabular/themen", "begegnung")} <= found
    assert found == {
        (target, slug) for record in records for _, slug, target in references(record.data, schemas.shape("angebot"))
    }


def test_where_nothing_refers_nothing_is_found(schemas):
    assert targets(schemas.shape("synonyme")) == set()
    assert "vorlage" in targets(schemas.shape("massnahme"))
