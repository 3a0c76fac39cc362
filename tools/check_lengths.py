"""Refuse files over 400 lines: such a file is two rooms."""

import sys
from pathlib import Path

LIMIT = 400  # lines
KINDS = {".py", ".html", ".sh"}


def main() -> int:
    """Name every file that grew too long."""
    long = [
        f"{file}: {lines} lines, and {LIMIT} is the most"
        for folder in ("src", "tests", "tools", "benchmarks")
        for file in sorted(Path(folder).rglob("*"))
        if file.suffix in KINDS and "vendor" not in file.parts
        if (lines := len(file.read_text(encoding="utf-8").splitlines())) > LIMIT
    ]
    print(*long, sep="\n")
    return 1 if long else 0


if __name__ == "__main__":
    sys.exit(main())
