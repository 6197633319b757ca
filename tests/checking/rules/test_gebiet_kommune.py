from wegweiser.checking.rules import gebiet_kommune

Q = "quelle: [{titel: Test}]\n"


def kommune(name, *areas, levels="[stadtteil]"):
    return f"kommune: {name}\nname: X\nebenen: {levels}\ngebiete: [{', '.join(areas)}]\n{Q}"


TWO = {
    "gebiete/aaa.yml": kommune("aaa", "{id: aaa-nord, name: Nord, ebene: stadtteil}"),
    "gebiete/bbb.yml": kommune("bbb", "{id: bbb-nord, name: Nord, ebene: stadtteil}"),
}


def found(rule, files):
    return [(one.path, one.suggestion) for one in rule(gebiet_kommune, files)]


def test_the_area_of_an_offer(rule, offer):
    assert found(rule, {**TWO, "angebote/x.yml": offer("kommune: aaa\ngebiet: aaa-nord")}) == []
    assert found(rule, {**TWO, "angebote/x.yml": offer("kommune: aaa\ngebiet: unbekannt")}) == []
    assert found(rule, {**TWO, "angebote/x.yml": offer("kommune: aaa\ngebiet: bbb-nord")}) == [
        (("gebiet",), "aaa-nord")
    ]


def test_the_area_of_a_figure(rule):
    text = f"titel: Zahl\nkommune: aaa\neinheit: x\nwerte: [{{zeitpunkt: 2025, wert: 1, methode: m, gebiet: bbb-nord}}]\n{Q}"
    assert found(rule, {**TWO, "indikatoren/aaa/zahl.yml": text}) == [(("werte", 0, "gebiet"), "aaa-nord")]


def test_areas_inside_areas(rule):
    circle = kommune(
        "aaa", "{id: a1, name: A, ebene: stadtteil, teil_von: a2}", "{id: a2, name: B, ebene: stadtteil, teil_von: a1}"
    )
    assert [path for path, _ in found(rule, {"gebiete/aaa.yml": circle})] == [
        ("gebiete", 0, "teil_von"),
        ("gebiete", 1, "teil_von"),
    ]
    itself = kommune("aaa", "{id: a1, name: A, ebene: stadtteil, teil_von: a1}")
    assert [path for path, _ in found(rule, {"gebiete/aaa.yml": itself})] == [("gebiete", 0, "teil_von")]
    good = kommune(
        "aaa",
        "{id: a1, name: A, ebene: stadtbezirk}",
        "{id: a2, name: B, ebene: stadtteil, teil_von: a1}",
        levels="[stadtbezirk, stadtteil]",
    )
    assert found(rule, {"gebiete/aaa.yml": good}) == []


def test_levels_are_declared(rule):
    text = kommune("aaa", "{id: a1, name: A, ebene: stadtbezirk}")
    assert found(rule, {"gebiete/aaa.yml": text}) == [(("gebiete", 0, "ebene"), "")]


def test_the_file_is_named_like_its_kommune(rule):
    assert found(rule, {"gebiete/ccc.yml": kommune("aaa", "{id: a1, name: A, ebene: stadtteil}")})[0] == (
        ("kommune",),
        "ccc",
    )


def test_the_folder_is_named_like_the_kommune(rule):
    text = f"titel: Plan\nkommune: bbb\nbeschreibung: x\n{Q}"
    (finding,) = rule(gebiet_kommune, {**TWO, "massnahmen/aaa/plan.yml": text})
    assert (finding.severity, finding.suggestion) == ("notice", "aaa")
    assert found(rule, {**TWO, "massnahmen/bbb/plan.yml": text}) == []
    assert found(rule, {**TWO, "massnahmen/themen/plan.yml": text}) == []
