"""Hostile files: each is refused with a sentence, quickly, without an exception and without touching anything else."""

import os
import time
from datetime import date
from pathlib import Path

import pytest

from wegweiser.checking.finding import ERROR
from wegweiser.checking.reporters import as_github, as_json, as_text
from wegweiser.pipeline import check_content
from wegweiser.reading.decode import MAX_BYTES
from wegweiser.settings import Settings

HEAD = b"name: x\nquelle: [{titel: y}]\n"
FILES = {
    "alias-bomb": b"a: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nd: [*c,*c,*c,*c]\n",
    "alias-of-itself": b"a: &a [*a]\n",
    "merge-bomb": b"a: &a {b: c}\nd: {<<: [*a, *a]}\n",
    "nested-lists": b"a: " + b"[" * 60_000,
    "nested-maps": b"{a: " * 16_000,
    "nested-dashes": b"- " * 32_000,
    "nested-blocks": b"".join(b" " * n + b"a:\n" for n in range(340)),
    "question-marks": b"? " * 32_000,
    "many-keys": b"".join(b"k%d: x\n" % n for n in range(7_500)),
    "many-equal-keys": b"a: b\n" * 13_000,
    "many-entries": b"a: [" + b"x," * 30_000 + b"]",
    "many-directives": b"%X\n" * 20_000,
    "many-documents": b"---\na: b\n" * 7_000,
    "many-colons": b"a: " * 21_000,
    "many-anchors": b"&a " * 21_000,
    "many-tags": b"!a " * 21_000,
    "many-stars": b"a: " + b"*b " * 21_000,
    "many-quotes": b"a: '" + b"''" * 30_000,
    "long-key": b"a" * 60_000 + b": b",
    "long-line": b"name: " + b"x" * 60_000,
    "long-mail": b"name: " + b"a." * 30_000 + b"@",
    "one-byte-too-many": b"name: " + b"x" * (MAX_BYTES - 5),
    "python-object": b"name: !!python/object/apply:os.system [touch /tmp/pwned]\n",
    "python-name": b"name: !!python/name:os.system\n",
    "include": b"name: !include /etc/passwd\n",
    "environment": b"name: !ENV [HOME]\n",
    "binary": b"name: !!binary aGFsbG8=\n",
    "set": b"name: !!set {a, b}\n",
    "nul": b"name: a\0b\n",
    "only-nul": b"\0" * 1_000,
    "escape-sequence": b"name: \x1b[31mrot\n",
    "utf-16": "name: Café\n".encode("utf-16"),
    "utf-32": "name: Café\n".encode("utf-32"),
    "latin-1": b"name: Caf\xe9\n",
    "overlong-utf8": b"name: \xc0\xae\n",
    "surrogate-utf8": b"name: \xed\xa0\x80\n",
    "cut-utf8": b"name: \xf0\x9f\x98",
    "bidi": "name: x\u202ey\n".encode(),
    "zero-width": "na\u200bme: x\n".encode(),
    "language-tags": "name: x\U000e0041\n".encode(),
    "escaped-bidi": b'name: "x\\u202ey"\n',
    "escaped-nul": b'name: "x\\0y"\n',
    "escaped-surrogate": b'name: "x\\ud800y"\n',
    "carriage-returns": b"name: x\rquelle: y\r",
    "vertical-tab": b"name:\x0bx\n",
    "empty": b"",
    "blank": b" \n \n",
    "comments": b"# x\n" * 1_000,
    "list": b"- a\n- b\n",
    "scalar": b"x",
    "markers": b"---\n...\n---\n",
    "random": bytes(range(256)) * 20,
    "infinity": b"name: .inf\nart: .nan\n" + HEAD[8:],
    "prototype": b"__proto__: {a: b}\nconstructor: x\n" + HEAD,
    "command": b"name: x\n'::error::y': z\n" + HEAD[8:],
}


@pytest.mark.parametrize("name", FILES)
def test_each_file_is_refused_quickly_and_with_a_sentence(name, tmp_path):
    content = tmp_path / "content"
    (content / "traeger").mkdir(parents=True)
    (content / "traeger" / "boese.yml").write_bytes(FILES[name])
    (content / "traeger" / "gut.yml").write_bytes(HEAD)
    before = time.process_time()
    portal, findings = check_content(Settings(content=content, heute=date(2026, 11, 22)))
    assert time.process_time() - before < 10
    assert [finding for finding in findings if finding.severity == ERROR]
    assert {finding.source.below_content for finding in findings} == {"traeger/boese.yml"}
    assert "gut" in portal.traeger
    for finding in findings:
        assert finding.line >= 1
        assert finding.column >= 1
        assert len(finding.message + finding.hint + finding.next_step + finding.suggestion) < 1_500
    for report in (as_text(findings), as_json(findings), as_github(findings)):
        report.encode()
        assert not set(report) & set("\0\x1b\r\u202e")
    assert not Path("/tmp/pwned").exists()


def test_things_that_are_no_files(tmp_path):
    content = tmp_path / "content"
    (content / "traeger").mkdir(parents=True)
    (content / "traeger" / "gut.yml").write_bytes(HEAD)
    os.mkfifo(content / "traeger" / "rohr.yml")
    (content / "traeger" / "link.yml").symlink_to("/etc/passwd")
    (content / "traeger" / "ins-leere.yml").symlink_to("/nirgends")
    (content / "traeger" / "im-kreis.yml").symlink_to("im-kreis.yml")
    (content / "traeger" / "geraet.yml").symlink_to("/dev/zero")
    (content / "angebote").symlink_to(content)
    portal, findings = check_content(Settings(content=content, heute=date(2026, 11, 22)))
    assert list(portal.traeger) == ["gut"]
    assert len(findings) == 6
    assert {finding.code for finding in findings} == {"keine-datei", "verknuepfung"}
