import pytest

from wegweiser.checking.rules import doppelte_adresse

Q = "quelle: [{titel: Test}]\n"
TRAEGER = f"name: Verein\n{Q}"


def found(rule, files):
    return [(one.source.below_content, one.path) for one in rule(doppelte_adresse, files)]


def test_the_second_of_two_files_is_told(rule, offer):
    assert found(rule, {"angebote/a/x-1.yml": offer(), "angebote/b/x-1.yml": offer(), "traeger/x-1.yml": TRAEGER}) == [
        ("angebote/b/x-1.yml", ())
    ]


@pytest.mark.parametrize("word", ["thema", "zielgruppe", "format", "gebiet", "seite", "seite-2"])
def test_words_of_the_overviews_are_taken_for_offers_only(rule, offer, word):
    assert found(rule, {f"angebote/a/{word}.yml": offer(), f"traeger/{word}.yml": TRAEGER}) == [
        (f"angebote/a/{word}.yml", ())
    ]


def test_former_ids(rule, offer):
    files = {
        "angebote/a/eins.yml": offer("fruehere_ids: [frei, eins, zwei, thema]"),
        "angebote/a/zwei.yml": offer("fruehere_ids: [frei]"),
        "traeger/frei.yml": TRAEGER,
    }
    assert found(rule, files) == [
        ("angebote/a/eins.yml", ("fruehere_ids", 1)),
        ("angebote/a/eins.yml", ("fruehere_ids", 2)),
        ("angebote/a/eins.yml", ("fruehere_ids", 3)),
        ("angebote/a/zwei.yml", ("fruehere_ids", 0)),
    ]


def test_areas_are_unique_everywhere(rule):
    def kommune(name):
        return (
            f"kommune: {name}\nname: X\nebenen: [stadtteil]\ngebiete: [{{id: nord, name: Nord, ebene: stadtteil}}]\n{Q}"
        )

    (finding,) = rule(doppelte_adresse, {"gebiete/aaa.yml": kommune("aaa"), "gebiete/bbb.yml": kommune("bbb")})
    assert (finding.source.below_content, finding.suggestion) == ("gebiete/bbb.yml", "bbb-nord")
