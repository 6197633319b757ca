"""The Jinja environment of all templates: strict about undefined names, escaping by default."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, MutableMapping
from functools import cache, lru_cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.runtime import missing
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from wegweiser.settings import PACKAGE
from wegweiser.sprachen import DEUTSCH, Sprache

from .compiled import compiled
from .filters import make_filters
from .sanitise import einfach_zitiert, markdown, rendered

ROOT = "\x1a"
"""Stands for ``wurzel`` in what is rendered once for pages of all depths; ``render_pages`` puts that in. No record can contain this
control character (Unicode's SUBSTITUTE), and Python finds it much faster than a zero, of which text in memory is full."""


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
    return str(value) if kind is int else escape(value)


def macro_of(render: Callable[..., str], names: tuple[str, ...]) -> Callable[..., Markup]:
    """What templates call as a macro: ``render`` with its arguments by position or by name. It escaped what it wrote."""
    count = len(names)

    def macro(*values: object, **named: object) -> Markup:
        if len(values) != count:
            values = (*values, *(named.pop(name, missing) for name in names[len(values) :]))
        if named:
            raise TypeError(f"macro takes no argument {next(iter(named))!r}")
        return rendered(render(*values))

    return macro


class _Known(NodeTransformer):
    """Puts in what a language settles for good: sentences without values, and names of texts. It costs pages nothing then."""

    def __init__(self, environment: _Environment) -> None:
        self.says = environment.globals["_"]
        self.settled = {name: environment.globals[name] for name in ("hinauf", "sprache")}
        self.german = self.settled["sprache"] == DEUTSCH.code

    def visit_Call(self, node: nodes.Call) -> nodes.Node:
        node = self.generic_visit(node)
        plain = isinstance(node.node, nodes.Name) and node.node.name == "_" and not node.kwargs
        if plain and len(node.args) == 1 and isinstance(node.args[0], nodes.Const):
            return nodes.Const(self.says(node.args[0].value), lineno=node.lineno, environment=node.environment)
        if self.german and isinstance(node.node, nodes.Name) and node.node.name == "fremd":
            return node.args[0]  # among German pages no German text is foreign
        return node

    def visit_Name(self, node: nodes.Name) -> nodes.Node:
        if node.ctx == "load" and node.name in self.settled:
            return nodes.Const(self.settled[node.name], lineno=node.lineno, environment=node.environment)
        return node


class _CodeGenerator(CodeGenerator):
    """Templates write by way of ``escaped``. What they import from components they have from the time they are loaded, and what
    they call they call without a question: neither wants to know anything of the page but its arguments."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:
        self.components: dict[str, str] = {}
        super().visit_Template(_Known(self.environment).visit(node), frame)
        self.writeline("escaped, attribute = environment.escaped, environment.attribute")
        for name, origin in self.components.items():
            self.writeline(f"of_{name} = {origin}")

    def visit_FromImport(self, node: nodes.FromImport, frame: Frame) -> None:
        for names in node.names:
            name, alias = names if isinstance(names, tuple) else (names, names)
            origin = f"environment.get_template({node.template.as_const()!r}).module.{name}"
            self.components[frame.symbols.ref(alias)] = origin

    def visit_Name(self, node: nodes.Name, frame: Frame) -> None:
        name = frame.symbols.ref(node.name)
        if name in self.components:
            self.write(f"of_{name}")
        else:
            super().visit_Name(node, frame)

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        if forward_caller or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        if macro_ref.accesses_kwargs or macro_ref.accesses_varargs or macro_ref.accesses_caller:
            super().macro_def(macro_ref, frame)
        else:
            self.write(f"environment.macro_of(macro, {tuple(argument.name for argument in macro_ref.node.args)!r})")

    def _output_child_pre(self, node: nodes.Expr, frame: Any, finalize: Any) -> None:
        self.write("escaped(")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        self.write("attribute(")
        self.visit(node.node, frame)
        self.write(f", {node.attr!r})")


class _Environment(Environment):
    """All templates share one set of globals and stay as they are: nothing is looked up anew for every import of every page."""

    code_generator_class = _CodeGenerator
    escaped = staticmethod(escaped)
    macro_of = staticmethod(macro_of)

    def attribute(self, thing: object, name: str) -> Any:
        """What stands behind a dot in a template: nearly always an attribute, else as Jinja finds it."""
        try:
            return getattr(thing, name)
        except AttributeError:
            return self.getattr(thing, name)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return super().make_globals(d) if d else self.globals

    @cache  # noqa: B019 – there is one environment, made once
    def get_template(self, *names: str | None) -> Template:
        return super().get_template(*names)


@cache
def make_environment(sprache: Sprache = DEUTSCH) -> Environment:
    """Templates are found from the package's root: ``pages/<kind>/…``, ``components/<name>/…``. Made once per process and
    language. ``_`` and ``_n`` say German sentences in the language, ``sprache`` is its code, ``hinauf`` leads from its home
    to the site's root."""
    environment = _Environment(
        loader=FileSystemLoader(PACKAGE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=compiled(sprache),
    )
    environment.filters.update(make_filters(sprache))
    environment.filters |= {"einfach_zitiert": einfach_zitiert, "markdown": markdown}
    environment.globals |= {
        "once": once,
        "ROOT": ROOT,
        "_": _sentences(sprache),
        "_n": _counted_sentences(sprache),
        "sprache": sprache.code,
        "hinauf": sprache.hinauf,
    }
    return environment


@cache
def component(name: str, sprache: Sprache) -> Callable[..., Markup]:
    """The macro that gives a component its name, for what stands around the content of every page."""
    module = make_environment(sprache).get_template(f"components/{name}/template.html.jinja").module
    return getattr(module, name)


def _sentences(sprache: Sprache) -> Callable[..., str]:
    """``_("Mehr in %(gebiet)s", gebiet=…)``. With values the sentence is escaped first, so that only what a template made (a
    link) stays as it is; without any it is plain text and escaped like all text."""

    def say(text: str, **werte: object) -> str:
        said = sprache._(text)
        return _filled(said, werte) if werte else said

    return say


def _counted_sentences(sprache: Sprache) -> Callable[..., str]:
    """``_n("%(zahl)s Angebot", "%(zahl)s Angebote", number)``, with values as in ``_``."""

    def say(eins: str, viele: str, anzahl: int, **werte: object) -> str:
        return _filled(sprache.form(eins, viele, anzahl), {"zahl": sprache.zahl(anzahl), **werte})

    return say


def _filled(sentence: str, werte: Mapping[str, object]) -> Markup:
    return rendered(escaped(sentence) % {name: escaped(wert) for name, wert in werte.items()})


def load_templates(names: Iterable[tuple[str, Sprache]]) -> None:
    """Compile templates for their languages, with the components they take from, so that processes forked afterwards need not."""
    for name, sprache in set(names):
        make_environment(sprache).get_template(name)
