"""The Jinja environment of all templates: strict about undefined names, escaping by default."""

from __future__ import annotations

from functools import lru_cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from wegweiser.settings import PACKAGE

from .filters import FILTERS
from .sanitise import markdown


@lru_cache(maxsize=1)
def make_environment() -> Environment:
    """Templates are found from the package's root: ``pages/<kind>/…``, ``components/<name>/…``. Made once per process."""
    environment = Environment(
        loader=FileSystemLoader(PACKAGE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters.update(FILTERS)
    environment.filters["markdown"] = markdown
    return environment
