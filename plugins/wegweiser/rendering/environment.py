"""The Jinja environment of all templates: strict about undefined names, escaping by default."""

from __future__ import annotations

from collections.abc import Callable, Iterable, MutableMapping
from functools import lru_cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from wegweiser.settings import PACKAGE

from .filters import FILTERS
from .sanitise import markdown

ROOT = "\0"
"""Stands for the way to the site's root in what is rendered once for pages of all depths. No record can contain it."""


def once(macro: Callable[..., Markup]) -> Callable[..., Markup]:
    """The same macro, rendered once for the same (hashable) arguments. For the top of a component: a page's own template
    begins anew with every page."""
    return lru_cache(maxsize=1 << 14)(macro)


class _Environment(Environment):
    """All templates share one set of globals; Jinja would look through a chain of two for every import of every page."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return super().make_globals(d) if d else self.globals


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
