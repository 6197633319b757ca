"""The Jinja environment of all templates: strict about undefined names, escaping by default."""

from __future__ import annotations

from collections.abc import Callable, Iterable, MutableMapping
from functools import cache, lru_cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, nodes
from jinja2.compiler import CodeGenerator
from jinja2.runtime import Context
from markupsafe import Markup, escape

from wegweiser.settings import PACKAGE

from .filters import FILTERS
from .sanitise import markdown

ROOT = "\0"
"""Stands for the way to the site's root in what is rendered once for pages of all depths. No record can contain it."""


def once(macro: Callable[..., Markup]) -> Callable[..., Markup]:
    """The same macro, rendered once for the same (hashable) arguments. For the top of a component: a page's own template
    begins anew with every page."""
    return lru_cache(maxsize=1 << 14)(macro)


def escaped(value: object) -> str:
    """``value`` as a template writes it: the same characters as ``markupsafe.escape`` gives. Most words hold nothing that has to
    be escaped and are about to be joined, so they need no wrapper that says they are safe."""
    kind = type(value)
    if kind is Markup:
        return value
    if kind is str and not ("&" in value or "<" in value or ">" in value or "'" in value or '"' in value):
        return value
    return escape(value)


class _CodeGenerator(CodeGenerator):
    """Templates write by way of ``escaped``."""

    def _output_child_pre(self, node: nodes.Expr, frame: Any, finalize: Any) -> None:
        self.write("environment.escaped(")


class _Context(Context):
    """Calls what a template calls, and asks nothing first: no function of ours wants the context besides its arguments."""

    def call(self, function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        kwargs.pop("_loop_vars", None)  # what Jinja would hand on to a function that wants the context
        kwargs.pop("_block_vars", None)
        return function(*args, **kwargs)


class _Environment(Environment):
    """All templates share one set of globals and stay as they are: nothing is looked up anew for every import of every page."""

    code_generator_class = _CodeGenerator
    context_class = _Context
    escaped = staticmethod(escaped)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return super().make_globals(d) if d else self.globals

    @cache  # noqa: B019 – there is one environment, made once
    def get_template(self, *names: str | None) -> Template:
        return super().get_template(*names)


@lru_cache(maxsize=1)
def make_environment() -> Environment:
    """Templates are found from the package's root: ``pages/<kind>/…``, ``components/<name>/…``. Made once per process."""
    environment = _Environment(
        loader=FileSystemLoader(PACKAGE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters.update(FILTERS)
    environment.filters["markdown"] = markdown
    environment.globals |= {"once": once, "ROOT": ROOT}
    return environment


def load_templates(names: Iterable[str]) -> None:
    """Compile templates, so that processes forked afterwards need not."""
    environment = make_environment()
    for name in set(names):
        environment.get_template(name)
