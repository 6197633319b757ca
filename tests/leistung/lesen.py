"""What PyYAML's C loader needs only to parse the records of a content folder, one after the other in one process.

python tests/leistung/lesen.py INHALTE
"""

from __future__ import annotations

import sys
from pathlib import Path

import yaml


def main() -> None:
    for path in sorted(Path(sys.argv[1]).rglob("*.yml")):
        yaml.load(path.read_bytes(), yaml.CSafeLoader)


if __name__ == "__main__":
    main()
