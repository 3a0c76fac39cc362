"""Refuse words for people that have no Dutch yet."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import polib


def main() -> int:
    """Collect the words anew in a copy of the house, and name those without Dutch."""
    if shutil.which("xgettext") is None:
        print("gettext is not installed, so nobody looked whether every word has its Dutch")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "handvat"
        shutil.copytree("src/handvat", copy, ignore=shutil.ignore_patterns("static", "*.mo"))
        collected = subprocess.run(
            [Path(".venv/bin/django-admin").resolve(), "makemessages", "-l", "nl"],
            cwd=copy,
            check=False,
            capture_output=True,
            text=True,
        )
        found = [collected.stderr] if collected.returncode else list(_without_dutch(copy))
    print(*found, sep="\n")
    return 1 if found else 0


def _without_dutch(copy: Path) -> Iterator[str]:
    for file in sorted(copy.rglob("*.po")):
        for entry in polib.pofile(str(file)):
            if entry.obsolete or (entry.translated() and not entry.fuzzy):
                continue
            yield f"{file.relative_to(copy)}: {entry.occurrences[0][0]}: {entry.msgid!r}"


if __name__ == "__main__":
    sys.exit(main())
