"""A row of facts: title and whatever the caller puts beside it."""

from wegweiser.rendering.environment import make_environment


def test_the_callers_words_stand_beside_the_title():
    source = (
        '{% from "components/fakten/template.html.jinja" import fakt %}'
        '{% call fakt("Wann & wo", "material/phone", "../") %}<p>{{ wann }}</p>{% endcall %}'
    )
    markup = make_environment().from_string(source).render(wann="<immer>")
    assert "Wann &amp; wo</dt>" in markup
    assert "<dd><p>&lt;immer&gt;</p></dd>" in markup
    assert "../assets/symbole.svg#material-phone" in markup
