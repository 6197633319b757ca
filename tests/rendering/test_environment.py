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


def test_macros_are_called_from_loops_and_with_words_of_the_caller():
    source = (
        "{% macro rahmen(n) %}[{{ n }}{{ caller() }}]{% endmacro %}"
        "{% for n in range(2) %}{% set m = n %}{% call rahmen(m) %}<{{ loop.index }}>{% endcall %}{% endfor %}"
    )
    assert rendered(source) == "[0<1>][1<2>]"
