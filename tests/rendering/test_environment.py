"""Templates escape what they write, by a shorter way than Jinja's own; and they are strict about names."""

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup, escape

from wegweiser.rendering.environment import escaped, make_environment


class Own:
    """Brings HTML of its own."""

    def __html__(self) -> str:
        return "<b>eigen</b>"


def rendered(source: str, **values: object) -> str:
    return make_environment().from_string(source).render(values)


@pytest.mark.parametrize(
    "value",
    ["", "Wörter – „ganz“ ohne", "&", "<", ">", "'", '"', "a<b>&'\"", Markup("<i>&amp;</i>"), 7, 1.5, None, Own()],
)
def test_what_a_template_writes_is_escaped_as_ever(value):
    assert escaped(value) == escape(value)
    assert rendered("({{ wert }})", wert=value) == f"({escape(value)})"
    assert rendered("{% macro m(x) %}<{{ x }}>{% endmacro %}{{ m(wert) }}", wert=value) == f"<{escape(value)}>"


def test_a_name_that_nobody_gave_stops_the_page():
    for source in ("{{ fehlt }}", "{{ fehlt() }}", "{% for x in [1] %}{{ fehlt(x) }}{% endfor %}"):
        with pytest.raises(UndefinedError):
            rendered(source)


def test_macros_take_their_arguments_as_functions_do():
    macro = "{% macro m(x, y='Ypsilon') %}<{{ x }}{{ y }}>{% endmacro %}"
    assert rendered(macro + "{{ m('a') }}{{ m('a', 'b') }}{{ m(y='b', x='a') }}{{ m('a', y='b') }}") == (
        "<aYpsilon><ab><ab><ab>"
    )
    with pytest.raises(UndefinedError):
        rendered(macro + "{{ m() }}")
    for call in ("m('a', z='b')", "m('a', x='b')", "m('a', 'b', 'c')"):
        with pytest.raises(TypeError):
            rendered(macro + "{{ " + call + " }}")


def test_what_a_component_gives_is_there_under_its_name_unless_something_else_is():
    imports = '{% from "components/anzahl/template.html.jinja" import anzahl_marke as zahl %}'
    inside = "{% macro m(zahl) %}{{ zahl }}{% endmacro %}{% macro n() %}{{ zahl(7) }}{% endmacro %}"
    loop = "{% for zahl in [1, 2] %}{{ zahl }}{% endfor %}"
    markup = rendered(imports + inside + loop + "{{ m('<') }}{{ n() }}")
    assert markup.startswith('12&lt;<span class="anzahl" aria-hidden="true">7</span>')
    assert rendered(imports + "{{ zahl(7) }}") == markup.removeprefix("12&lt;")
    with pytest.raises(AttributeError):
        rendered('{% from "components/anzahl/template.html.jinja" import gibt_es_nicht %}')


def test_sentences_escape_their_words_and_their_values_once():
    assert rendered("{{ _('<%(wer)s>', wer='a & b') }}") == "&lt;a &amp; b&gt;"
    assert rendered("{% set link %}<a>{% endset %}{{ _('bei %(wem)s', wem=link) }}") == "bei <a>"
    assert rendered("{{ _n('%(zahl)s <x> %(was)s', '', 1, was='>') }}") == "1 &lt;x&gt; &gt;"


def test_macros_are_called_from_loops_and_with_words_of_the_caller():
    source = (
        "{% macro rahmen(n) %}[{{ n }}{{ caller() }}]{% endmacro %}"
        "{% for n in range(2) %}{% set m = n %}{% call rahmen(m) %}<{{ loop.index }}>{% endcall %}{% endfor %}"
    )
    assert rendered(source) == "[0<1>][1<2>]"
