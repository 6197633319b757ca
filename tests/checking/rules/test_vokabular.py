from wegweiser.checking.rules import vokabular

Q = "quelle: [{titel: Test}]\n"


def test_each_word_once(rule):
    files = {"vokabular/themen.yml": f"eintraege: [{{id: aa, name: A}}, {{id: bb, name: B}}, {{id: aa, name: C}}]\n{Q}"}
    (finding,) = rule(vokabular, files)
    assert finding.path == ("eintraege", 2, "id")


def test_a_vocabulary_nobody_uses(rule):
    (finding,) = rule(vokabular, {"vokabular/zielgruppe.yml": f"eintraege: [{{id: aa, name: A}}]\n{Q}"})
    assert finding.suggestion == "zielgruppen.yml"


def test_formats_are_those_of_the_schema(rule, schemas):
    formats = schemas.shape("angebot").child("format").enum
    entries = ", ".join(f"{{id: {name}, name: X}}" for name in formats)
    assert rule(vokabular, {"vokabular/formate.yml": f"eintraege: [{entries}]\n{Q}"}) == []
    found = rule(vokabular, {"vokabular/formate.yml": f"eintraege: [{{id: trefff, name: X}}]\n{Q}"})
    assert found[0].suggestion == "treff"
    assert {finding.severity for finding in found[1:]} == {"notice"}
    assert len(found) == 1 + len(formats)
