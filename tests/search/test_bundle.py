"""The browser's part is one small module."""

from __future__ import annotations

import gzip
import re

import pytest

from wegweiser.search import bundle as module
from wegweiser.search.bundle import FOLDER, bundle, bundle_name, data_module, source, with_manifest
from wegweiser.sprachen import SPRACHEN


def test_it_is_small():
    assert len(gzip.compress(bundle())) < 35_000 / 2, "the page's own script needs its share"


@pytest.mark.parametrize("sprache", SPRACHEN)
def test_in_other_languages_it_is_little_more(sprache):
    assert len(gzip.compress(bundle(sprache=sprache))) < 20_000
    assert f'const SPRACHE = "{sprache}";'.encode() in bundle(sprache=sprache)


def test_it_holds_every_module_and_exports_the_engine():
    text = bundle().decode()
    assert "import " not in text
    assert re.findall(r"^export .*", text, re.M) == ["export { openIndex, Engine };"]
    for path in FOLDER.glob("*.js"):
        for name in re.findall(
            r"^(?:export )?(?:async )?(?:function|class) (\w+)", path.read_text(encoding="utf-8"), re.M
        ):
            assert len(re.findall(rf"^(?:async )?(?:function|class) {name}\b", text, re.M)) == 1, f"{path.name}: {name}"


def test_node_understands_it(node):
    assert node("export.mjs").strip() == "Engine,openIndex"


def test_equal_names_in_two_modules_are_refused(monkeypatch):
    texts = {
        "engine.js": 'import { a } from "./other.js";\nexport const b = a;\n',
        "other.js": "export const a = 1;\nconst b = 2;\n",
    }
    monkeypatch.setattr(module, "source", lambda name, sprache: texts[name])
    bundle.cache_clear()
    with pytest.raises(ValueError, match="b"):
        bundle()
    bundle.cache_clear()


def test_comments_go_and_addresses_in_strings_stay(monkeypatch):
    text = '// why\nexport const a = "https://example.org"; // what\n  const c = 1;\n'
    monkeypatch.setattr(module, "source", lambda name, sprache: text)
    bundle.cache_clear()
    assert bundle().decode() == 'const a = "https://example.org";\nconst c = 1;\nexport { a };\n'
    bundle.cache_clear()


def test_its_address_follows_its_content():
    assert bundle_name(b"a") != bundle_name(b"b")
    assert re.fullmatch(r"suche/suche\.js\?[0-9a-f]{10}", bundle_name(bundle()))


def test_the_manifest_is_published_inside():
    assert b'\nconst VERZEICHNIS = {"a":1};\n' in with_manifest('{"a":1}')
    assert b"VERZEICHNIS = null" not in with_manifest("{}")


def test_the_lists_come_in_as_data():
    assert source("daten.js") == data_module()
    assert '"KRISE"' not in data_module()
    assert "export const KRISE = [[" in data_module()
