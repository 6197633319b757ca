"""What the quick reader reads, the reference reads as well: the same data in the same order, and without a finding."""

import json
import random
import sys
from pathlib import Path

import pytest
import yaml

from wegweiser.reading.decode import decode
from wegweiser.reading.parse import parse
from wegweiser.reading.plain_yaml import LONGEST, read_plain
from wegweiser.reading.record import SourceRef
from wegweiser.reading.yaml_source import FAST, MAX_NODES, PURE, parse_strictly

TESTS = Path(__file__).parents[1]
sys.path.insert(0, str(TESTS / "suchguete"))

import erzeugen  # noqa: E402

SOURCE = SourceRef(Path("x.yml"), "x.yml", "content/x.yml")
CONTENT = TESTS.parent / "content"
RECORDS = [file.read_text(encoding="utf-8") for file in sorted(CONTENT.rglob("*.yml"))]
CASES = [
    part.partition("\n")[2]
    for case in sorted((TESTS / "faelle").glob("*/*.fall"))
    for part in case.read_text(encoding="utf-8").split("\n=== ")[1:]
]

PLAIN = [
    "a: b\n",
    "a: b",
    "a: b  \n\n\n",
    "# c\na: b\n\n# c: d\nc: d#e\n",
    "a: 15:30\nb: no\nc: 0123\nd: 1_000\ne: 1.10\nf: 2026-13-01\ng: +5\nh: .5\ni: 1e3\nj: 0x1F\nk: =\nl: y\n",
    "a: http://x.de/#b?c=[d]&e\nb: x:y\nc: a, b [c] {d} \"e\" 'f' * & ! | > % @ `\n",
    "a:\n- b\n- c d\n",
    "a:\n  - b\n  - c\nd:\n    - e\n",
    "a:\n  b: c\n  d:\n    e: f\ng: h\n",
    "a:\n- b: c\n  d:\n  - e\n  - f\n-   g: h\n    i: j\n- k\n",
    "a:\n\n  # k\n  b: c\n\n  # k\n\n  d: e\n",
    "a:\n  - b\n  # k\n\n  - c\n",
    "a: b\n  c\n\n\n  d   \n     e\nf: g\n",
    "a:\n- b\n  c\n- 'd\n  e'\n",
    "a: ''\nb: 'it''s: #x'\nc: \"d: 'e'\"\nd: ' x '\n",
    "a: 'b\n\n  c '' d\n   \n  e'\nf: \"g\n\n  h\"\n",
    "a: |\n  b\n  c\n\n  d: e # f\nb: |-\n  x \n  y\n",
    "a: >-\n  b\n  c \n  d\n\n\n  e\nb: >\n    x\n\n    - y\n",
    "a:\n- |\n  b\n- >-\n  c\n  d\n- e: |\n    f\n",
    "a: ä ö „ü“ – … € \u00a0x\u3000y\n",
    "true: x\nno: y\nA_b-c9: z\n",
]
FOREIGN = [
    "", "\n", "# nur ein Kommentar\n", "Text\n", "- a\n", "a\n", "a:\n", "a: \n", "a:b\n", " a: b\n", "a: b\n c: d\n",
    "a: &x b\n", "a: *x\n", "a: !t b\n", "a: !!str b\n", "<<: b\n", "a: [b, c]\n", "a: {b: c}\n", "a: []\n", "a:\n- - b\n",
    "a: b\na: c\n", "a:\n  b: c\n  b: d\n", "? a\n: b\n", "a : b\n", "'a': b\n", '"a": b\n', ": b\n", "a: b: c\n", "a: b:\n",
    "a: ~\n", "a: null\n", "a:\n- Null\n", "a:\n- ~\n", "a: - b\n", "a: ? b\n", "a: : b\n", "a: -1\n", "a: %b\n", "a: @b\n", "a: `b`\n",
    "%YAML 1.1\n---\na: b\n", "---\na: b\n", "a: b\n---\nc: d\n", "a: b\n...\n", "a: b\n--- c\n", "a: 'b\n---\n  c'\n", "a: b\n%x\n",
    "a:\tb\n", "a: b\tc\n", "\ta: b\n", "a:\n\t- b\n", "# a\tb\na: b\n",
    'a: "\\x41"\n', 'a: "\\u202e"\n', 'a: "b\\\n  c"\n', 'a: "b\n', "a: 'b\n", "a: 'b' c\n", "a: 'b'c'\n", 'a: "b" # c\n', "a: b # c\n",
    "a: b\n  # c\n  d\n", "a: b\n  c: d\n", "a: b\n  - c\n", "a: b\n- c\n", "a:\n  b\n", "a:\n- b\nc\n", "a:\n- b\n - c\n", "a:\n - b\n- c\n",
    "a:\n  b: c\n d: e\n", "a:\n    b: c\n  d: e\n", "a:\n- b: c\n d: e\n", "a:\n- b: c\n   d: e\n", "a:\n-b\n", "a:\n-\n", "a:\n- \n",
    "a: |+\n  b\n", "a: |2\n    b\n", "a: >1-\n  b\n", "a: |x\n", "a: > b\n", "a: |#c\n  b\n", "a: | # c\n  b\n", "a: |\nb: c\n", "a: |\n\n  b\n",
    "a: |\n   b\n  c\n", "a: >\n  b\n    c\n", "a: >-\n  b\n   \n  c\n", "a: |\n  b\n c\n", "a: |\n",
    "a: b\\\n", "a: b\r\nc: d\r\n", "\ufeffa: b\n", "a: b\u2028c\n", "a: b\u0085c\n", "a: b\u200bc\n", "a: b\u0000c\n", "a: \ufeff\n", "a: b\rc\n", "a: b\r\r\n",
    "a: " + "[" * 50 + "]" * 50, "\n".join(" " * n + "a:" for n in range(30)) + " b\n", "a:\n" + "".join("  " * n + "- b:\n" for n in range(20)),
    "a: " + "9" * 5000, "a: " + "b: " * 500, "x" * 200 + ": b\n", "a: b\n" * 2000, "".join(f"k{n}: v\n" for n in range(6000)),
    "a:\n" + "- b\n" * 6000, "a: b\n  =\n", "a: 'b\n- c'\n", "a:\n# k\n  b: c\n", "a: 'b\n#c'\n", "a: b\n\n\n  \nc: d\n",
]  # fmt: skip


def agree(raw: bytes) -> bool:
    """Whether the quick reader read the file; then the reference has to say the same."""
    text, _ = decode(raw, SOURCE)
    data = read_plain(text) if text else None
    if data is None:
        return False
    for loader in (FAST, PURE) if len(raw) < 3000 else (FAST,):
        expected, findings = parse_strictly(raw, SOURCE, loader)
        assert findings == []
        assert json.dumps(data) == json.dumps(expected)
    return True


@pytest.mark.parametrize("text", PLAIN)
def test_plain_files_are_read_as_the_reference_reads_them(text):
    assert agree(text.encode())
    assert parse(text.encode(), SOURCE) == parse_strictly(text.encode(), SOURCE)


@pytest.mark.parametrize("text", FOREIGN, ids=lambda text: ascii(text[:30]))
def test_foreign_files_are_read_alike_or_left_alone(text):
    raw = text.encode("utf-8", "surrogatepass")
    agree(raw)
    assert parse(raw, SOURCE) == parse_strictly(raw, SOURCE)


@pytest.mark.parametrize(
    "text",
    ["a: &x b", "a: *x", "a: !t b", "a: b\na: c", "<<: b", "a:", "a: ~", "a: null", 'a: "\\x41"', "---\na: b", "a: b # c",
     "a: [b]", "a:\tb", "a: b: c", "- a", "a:\n- - b", "a: |2\n    b", "a: 'b\n---\n  c'"],
)  # fmt: skip
def test_whatever_hides_something_is_left_to_the_reference(text):
    assert read_plain(text) is None


def test_cases_records_and_generated_offers_agree():
    assert sum(agree(text.encode()) for text in CASES) > 100
    assert sum(agree(text.encode()) for text in RECORDS) > 0.95 * len(RECORDS)
    made = [record for _, record in erzeugen.offers(erzeugen.read_vorrat(CONTENT), 200, 7)]
    assert all(
        agree(yaml.dump(record, allow_unicode=True, sort_keys=False, width=width).encode())
        for record, width in zip(made, [60, 80, 110, 1000] * 50, strict=True)
    )


BITS = [*" \n:-#'\"[]{},&*!|>%@`?\\~=<\t0aäß.", "  ", "\n  ", "\n    ", "- ", ": ", " #", "# x\n", "---\n", "|\n", ">-\n", "|+\n", "<<: ",
        "\u00a0", "null", "~", "\n\n", "'\n", "a: b\n", "  a: b\n", "- a\n", "  - a\n", "- - a\n", "- a: b\n", "k: |\n  x\n", "   \n x\n"]  # fmt: skip


def mutated(text: str, chance: random.Random) -> str:
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(text) + 1)
        lines = text.splitlines(keepends=True) or [""]
        line = chance.randrange(len(lines))
        what = chance.random()
        if what < 0.5:
            text = text[:at] + chance.choice(BITS) * chance.choice((1, 1, 1, 3)) + text[at:]
        elif what < 0.65:
            text = text[:at] + text[at + chance.randint(1, 6) :]
        elif what < 0.8:
            lines[line] = " " * chance.randint(0, 6) + lines[line].lstrip(" ")
            text = "".join(lines)
        else:
            lines.insert(line, chance.choice(chance.choice(PLAIN).splitlines(keepends=True)))
            text = "".join(lines)
    return text


@pytest.mark.parametrize("seed", range(4))
def test_after_random_changes_both_still_agree(seed):
    chance = random.Random(seed)
    short = [text for text in RECORDS if len(text) < 2000]
    read = 0
    for _ in range(3000):
        text = chance.choice(PLAIN) if chance.random() < 0.9 else chance.choice(short)
        read += agree(mutated(text, chance).encode())
    assert read > 300


def test_a_text_that_is_read_quickly_holds_few_enough_values():
    assert LONGEST <= 2 * MAX_NODES
