"""Scripts of components and pages as one module: what one exports is there for the others, everything else is its own."""

import json
import subprocess

from wegweiser.rendering.assets import _join_scripts, bundle

SHARED = 'const own = "shared";\nexport const greet = (name) => `${own} ${name}`;\nexport async function wait() {\n  return own;\n}\n'
USER = 'import { greet } from "../shared/shared.js";\nconst own = "user";\nconsole.log(JSON.stringify([own, greet("you")]));\n'
MANY = 'import {\n  greet, wait,\n} from "../shared/shared.js";\nconst own = "many";\nconsole.log(JSON.stringify([own, await wait()]));\n'


def run(script: str) -> list:
    done = subprocess.run(["node", "--input-type=module"], input=script, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_exports_are_shared_and_other_names_are_not():
    assert run(_join_scripts([USER, SHARED, MANY])) == [["user", "shared you"], ["many", "shared"]]


def test_the_sites_own_script_is_sound():
    files = dict(bundle().files)
    subprocess.run(["node", "--check", "--input-type=module"], input=files[bundle().js], check=True)
    assert b"\nexport " not in files[bundle().js]
    assert b"\nimport " not in files[bundle().js]
