"""Compiled templates are kept by the rules of Python's own bytecode."""

import sys

import pytest
from jinja2 import DictLoader, Environment

from wegweiser.rendering import compiled as module
from wegweiser.rendering.compiled import Compiled, compiled
from wegweiser.sprachen import DEUTSCH


@pytest.fixture
def compiles(tmp_path):
    """Loads one template with what is kept in a folder, and says whether it had to be compiled."""

    def load() -> bool:
        calls = []

        class Watched(Environment):
            def _generate(self, *args, **kwargs):
                calls.append(args)
                return super()._generate(*args, **kwargs)

        environment = Watched(loader=DictLoader({"a": "Kaffee"}), bytecode_cache=Compiled(str(tmp_path), "%s"))
        assert environment.get_template("a").render() == "Kaffee"
        return bool(calls)

    return load


def test_is_compiled_once(compiles):
    assert [compiles(), compiles()] == [True, False]


def test_is_compiled_anew_when_the_program_changes(compiles, monkeypatch):
    compiles()
    monkeypatch.setattr(module, "program", lambda: "another one")
    assert [compiles(), compiles()] == [True, False]


def test_the_program_is_all_code_and_all_catalogues(monkeypatch, tmp_path):
    monkeypatch.setattr(module, "PACKAGE", tmp_path)
    seen = [module.program.__wrapped__()]
    for name in ("a.py", "en.po"):
        (tmp_path / name).write_text("x", encoding="utf-8")
        seen.append(module.program.__wrapped__())
    assert len(set(seen)) == 3


def test_nothing_is_kept_where_python_keeps_nothing(monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert compiled(DEUTSCH) is None
