"""A row of facts: its name, and whatever the caller puts beside it."""

from wegweiser.rendering.environment import make_environment


def test_the_callers_words_stand_beside_the_name():
    source = (
        '{% from "components/fakten/template.html.jinja" import fakt_name %}'
        '<div>{{ fakt_name("Wann & wo", "material/phone", "../") }}<dd><p>{{ wann }}</p></dd></div>'
    )
    markup = make_environment().from_string(source).render(wann="<immer>")
    assert markup.startswith("<div><dt><svg")
    assert "Wann &amp; wo</dt><dd><p>&lt;immer&gt;</p></dd></div>" in markup
    assert "../assets/symbole.svg#material-phone" in markup
