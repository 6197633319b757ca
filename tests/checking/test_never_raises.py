"""Whatever somebody types: the checker answers with findings, never with an exception; both YAML parsers answer alike."""

import random
from datetime import date
from pathlib import Path

import pytest

from wegweiser.checking.reporters import as_github, as_json, as_text
from wegweiser.pipeline import check_content
from wegweiser.reading.record import SourceRef
from wegweiser.reading.yaml_source import FAST, PURE, parse_strictly, positions
from wegweiser.settings import Settings

FAELLE = Path(__file__).parents[1] / "faelle"
BASE = {
    file.relative_to(FAELLE / "_basis" / "content").as_posix(): file.read_text(encoding="utf-8")
    for file in sorted((FAELLE / "_basis" / "content").rglob("*.yml"))
}
CASES = "".join(file.read_text(encoding="utf-8") for file in sorted(FAELLE.glob("*/*.fall"))).splitlines(keepends=True)
BITS = [*" \n:-#'\"[]{},&*!|>%@`?\\~=<\t0aäß", "  ", "\n  ", "- ", ": ", "---\n", "|\n", ">-\n", "<<: ", "\u200b", "\\u202e", "null", "true",
        "-1", "1.000", "2026-02-30", "25:61", "x" * 300, "💥", "\r\n", "\x00"]  # fmt: skip
SOURCE = SourceRef(Path("x.yml"), "x.yml", "content/x.yml")


def mutated(text: str, chance: random.Random) -> str:
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(text) + 1)
        what = chance.random()
        if what < 0.4:
            text = text[:at] + chance.choice(BITS) + text[at:]
        elif what < 0.6:
            text = text[:at] + text[at + chance.randint(1, 6) :]
        elif what < 0.8:
            lines = text.splitlines(keepends=True)
            chance.shuffle(lines)
            text = "".join(lines) if what < 0.65 else text[:at] + chance.choice(lines or [""]) + text[at:]
        else:
            text = text[:at] + "".join(chance.sample(CASES, 2)) + text[at:]
    return text


@pytest.mark.parametrize("seed", range(4))
def test_parsing_never_raises_and_both_parsers_agree(seed):
    chance = random.Random(seed)
    for _ in range(400):
        raw = mutated(chance.choice(list(BASE.values())), chance).encode("utf-8", "surrogatepass")
        assert parse_strictly(raw, SOURCE, FAST) == parse_strictly(raw, SOURCE, PURE)
        positions(raw, FAST), positions(raw, PURE)


@pytest.mark.parametrize("seed", range(4))
def test_checking_a_folder_never_raises(seed, tmp_path):
    chance = random.Random(1000 + seed)
    content = tmp_path / "content"
    for _ in range(25):
        for path, text in BASE.items():
            (content / path).parent.mkdir(parents=True, exist_ok=True)
            (content / path).write_text(mutated(text, chance) if chance.random() < 0.4 else text, encoding="utf-8")
        _, findings = check_content(Settings(content=content, heute=date(2026, 11, 22)))
        assert all(finding.line >= 1 and finding.column >= 1 and finding.message for finding in findings)
        for report in (as_text(findings), as_json(findings), as_github(findings)):
            report.encode()


@pytest.mark.parametrize("seed", range(4))
def test_changed_values_never_raise(seed, tmp_path):
    """Files stay readable YAML here, so that the rules behind the schema get their share of surprises."""
    chance = random.Random(2000 + seed)
    values = [
        "x",
        "1",
        "nord",
        "musterstadt-nord",
        "musterstadt-miteinander/1.1",
        "2026-01-01",
        "true",
        "[a]",
        "{a: b}",
        "[]",
        "''",
        "info@x.de",
    ]
    content = tmp_path / "content"
    for _ in range(40):
        for path, text in BASE.items():
            lines = [
                f"{line.partition(':')[0]}: {chance.choice(values)}" if ": " in line and chance.random() < 0.1 else line
                for line in text.splitlines()
                if chance.random() > 0.03
            ]
            (content / path).parent.mkdir(parents=True, exist_ok=True)
            (content / path).write_text("\n".join(lines), encoding="utf-8")
        check_content(Settings(content=content, heute=date(2026, 11, 22)))
