"""Scripts of components and pages as one module: what one exports is there for the others, everything else is its own."""

import json
import re
import subprocess

from wegweiser.rendering.assets import _join_scripts, bundle

SHARED = 'const own = "shared";\nexport const greet = (name) => `${own} ${name}`;\nexport async function wait() {\n  return own;\n}\n'
USER = 'import { greet } from "../common/common.js";\nconst own = "user";\nconsole.log(JSON.stringify([own, greet("you")]));\n'
MANY = 'import {\n  greet, wait,\n} from "../common/common.js";\nconst own = "many";\nconsole.log(JSON.stringify([own, await wait()]));\n'


def run(script: bytes) -> list:
    done = subprocess.run(["node", "--input-type=module"], input=script, capture_output=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_exports_are_shared_and_other_names_are_not():
    assert run(_join_scripts([USER, SHARED, MANY])) == [["user", "shared you"], ["many", "shared"]]


def test_the_sites_own_scripts_are_sound():
    files = dict(bundle().files)
    for name in (bundle().js, bundle().finden):
        subprocess.run(["node", "--check", "--input-type=module"], input=files[name], check=True)
        assert b"\nexport " not in files[name]
        assert b"\nimport " not in files[name]


def test_only_pages_that_search_load_the_searchs_script():
    files = dict(bundle().files)
    assert b"startFinder" in files[bundle().finden]
    assert b"startFinder" not in files[bundle().js]
    assert b"data-frist" in files[bundle().js]
    assert b"data-frist" not in files[bundle().finden]


def test_every_file_is_named_by_its_content():
    names = [address for address, _ in bundle().files]
    assert all(re.fullmatch(r"assets/[a-z]+\.[0-9a-f]{10}\.[a-z0-9]+", name) for name in names), names


def test_styles_name_the_files_as_they_are_published():
    style = dict(bundle().files)[bundle().css].decode()
    loaded = re.findall(r'url\("([^"]+)"\)', style)
    assert bundle().schrift.removeprefix("assets/") in loaded
    assert {f"assets/{name}" for name in loaded} <= {address for address, _ in bundle().files}
